/**
 * Shows what a form would lead to while it is typed: asks its preview button's address a moment after the last change
 * and swaps the section with the answer's. It changes no field and takes no focus; without it the button does the same.
 */
const said = document.querySelector('[data-previewed]');
const form = said?.closest('form');
const button = form?.querySelector('button[formaction]');

if (form && button) {
  const PAUSE_MS = 600;
  let timer = null;
  let underWay = null;

  const look = async () => {
    const abort = new AbortController();
    underWay?.abort();
    underWay = abort;
    try {
      const answer = await fetch(button.getAttribute('formaction'), {
        method: 'POST',
        headers: { accept: 'text/html' },
        body: new URLSearchParams(new FormData(form)),
        signal: abort.signal,
      });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.getElementById('preview');
      const now = document.getElementById('preview');
      // A page without a preview is a refusal: what is seen stays, and the button tells why.
      if (!next || !now) return;
      now.replaceWith(document.adoptNode(next));
      said.textContent = next.dataset.said ?? '';
    } catch {
      // Not reached: what is seen stays.
    }
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), PAUSE_MS);
  };

  form.addEventListener('input', later);
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    underWay?.abort();
  });
}
