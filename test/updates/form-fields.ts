/** What a browser would send of a page's form, by name: what stands in its fields as the page has it. */
export function fieldsIn(body: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const attribute = (tag: string, name: string) => plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]);
  for (const [tag] of body.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const isChosen = !/type="(checkbox|radio)"/.test(tag) || tag.includes(' checked');
    if (name !== undefined && isChosen) fields[name] = attribute(tag, 'value') ?? '';
  }
  for (const [, tag = '', text = ''] of body.matchAll(/<textarea([^>]*)>([^<]*)/g)) {
    fields[attribute(tag, 'name') ?? ''] = plain(text) ?? '';
  }
  for (const [, tag = '', options = ''] of body.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]* selected[^>]*>/.exec(options)?.[0] ?? '';
    fields[attribute(tag, 'name') ?? ''] = attribute(chosen, 'value') ?? '';
  }
  return fields;
}

function plain(text: string | undefined): string | undefined {
  return text?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
