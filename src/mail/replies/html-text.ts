import { compile } from 'html-to-text';

/** What somebody types fits many times; what is beyond it is somebody keeping us busy. */
const LONGEST = 200_000;
const block = { leadingLineBreaks: 1, trailingLineBreaks: 1 };

/** Nothing in it is followed, fetched or executed: links lose their addresses, pictures vanish. */
const convert = compile({
  wordwrap: false,
  limits: { maxDepth: 60, maxChildNodes: 2_000, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    ...['img', 'style', 'script', 'head', 'title', 'object', 'svg'].map((selector) => ({
      ...{ selector, format: 'skip' },
    })),
    // Mail programs write each line as a paragraph, a cell or a block.
    ...['p', 'ul', 'ol', 'blockquote', 'pre'].map((selector) => ({ selector, options: block })),
    { selector: 'blockquote', options: { ...block, trimEmptyLines: false } },
    ...['tr', 'li', 'dt', 'dd'].map((selector) => ({ selector, format: 'block', options: block })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      ...{ selector, options: { ...block, uppercase: false } },
    })),
    {
      selector: 'hr',
      format: 'blockString',
      options: { ...block, string: '________________________________' },
    },
  ],
});

/** HTML as the lines its reader sees; what a `blockquote` quotes stands behind `>`. */
export function textOfHtml(html: string): string {
  return convert(html.slice(0, LONGEST));
}
