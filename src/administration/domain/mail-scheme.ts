export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

const WHERE_DARK = '@media (prefers-color-scheme: dark)';

/** The HTML of a mail as readers of one scheme see it, whatever the screen is set to on which it is looked at. */
export function inScheme(html: string, scheme: Scheme): string {
  return html
    .replaceAll(WHERE_DARK, scheme === 'dark' ? '@media all' : '@media not all')
    .replaceAll('color-scheme: light dark', `color-scheme: ${scheme}`)
    .replace(
      '<meta name="color-scheme" content="light dark"',
      `<meta name="color-scheme" content="${scheme}"`,
    );
}
