/* oxlint-disable no-undef -- runs in the page, beside axe */
/** What a page fails in, in words; in the look it is shown in. */
globalThis.inspectPage = async function inspectPage() {
  const all = [...document.body.querySelectorAll('*')];
  const found = focusIn(all);
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
    // A mail that is shown within a page is a document of its own, where no script runs.
    iframes: false,
  });
  for (const { id, nodes } of violations)
    for (const { target, failureSummary } of nodes.slice(0, 3))
      found.push(`${id} at ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`);
  for (const one of all) {
    const { order, flexDirection, transitionDuration, animationName } = getComputedStyle(one);
    const name = `${one.localName}.${one.className.baseVal ?? one.className}`;
    if (one.tabIndex > 0) found.push(`${name} takes its turn out of order`);
    // The masthead puts who is signed in beside the name where there is room for no more.
    if ((order !== '0' || flexDirection.endsWith('-reverse')) && one.closest('main'))
      found.push(`${name} is shown out of order`);
    if (/[1-9]/.test(transitionDuration) || animationName !== 'none') found.push(`${name} moves`);
  }
  for (const script of document.scripts)
    if (!script.defer) found.push(`The first paint waits for ${script.src}`);
  return found;
};

/** After the first press of Tab. */
function focusIn(all) {
  const found = [];
  if (document.activeElement?.getAttribute('href') !== '#content')
    found.push(`Tab comes to ${document.activeElement?.outerHTML.slice(0, 80)} before the content`);
  for (const one of all.filter(({ tabIndex, localName }) => tabIndex >= 0 && localName !== 'iframe')) {
    one.focus({ preventScroll: true });
    // Within what is folded.
    if (document.activeElement !== one) continue;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    if ((outlineStyle === 'none' || outlineWidth === '0px') && boxShadow === 'none')
      found.push(`One does not see the focus on ${one.outerHTML.slice(0, 100)}`);
  }
  document.activeElement?.blur();
  return found;
}
