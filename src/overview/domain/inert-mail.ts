/** What stands in a kept rendering where a working link will stand in the mail that leaves (design decision 11). */
const PLACEHOLDER = /https:\/\/link\.invalid\/[\w-]+\/\w+\//g;

/**
 * The HTML of a kept mail for looking at: what would be a working link leads nowhere, other pages of ours open beside
 * the preview.
 */
export function inertHtml(html: string): string {
  return html
    .replaceAll(/\shref="https:\/\/link\.invalid\/[^"]*"/g, ' role="link" aria-disabled="true"')
    .replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`);
}

/** The text version, with words where a working link would stand. */
export function inertText(text: string, words: string): string {
  return text.replaceAll(PLACEHOLDER, words);
}
