import type { Letter, LinkTarget } from '../letter.js';
import type { NlEn } from '../../platform/pages/locale.js';
import type { HouseStyle } from '../style/house-styles.js';
import { viewLetter } from './letter-view.js';
import { viewOptOut } from './opt-out.js';
import type { Templates } from './templates.js';

/** A mailed link that a letter wants, and the placeholder that stands for it in the bodies. */
export interface LinkInLetter {
  readonly placeholder: string;
  readonly target: Exclude<LinkTarget, { page: string }>;
}

/** Of an optional mail. */
export interface OptOut {
  readonly what: NlEn<string>;
  readonly target: LinkInLetter['target'];
}

export interface RenderedLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly links: readonly LinkInLetter[];
}

/**
 * Renders a letter. Pages of ours become addresses below `baseUrl`; mailed links become placeholders that only the
 * hand-over replaces, so that what is kept opens nothing. The mail's id stands in them: no text a person wrote before
 * can contain one.
 */
export async function renderLetter(
  letter: Letter,
  context: {
    readonly mailId: string;
    readonly baseUrl: string;
    /** In optional mail: what the recipient may unsubscribe from, and by which link. */
    readonly optOut?: OptOut | undefined;
    /** As mails of its organization look; as they come with Cadans unless said. */
    readonly style?: HouseStyle | undefined;
  },
): Promise<RenderedLetter> {
  const links: LinkInLetter[] = [];
  const hrefOf = (target: LinkTarget) => {
    if ('page' in target) return pageUrl(context.baseUrl, target.page);
    const placeholder = `https://link.invalid/${context.mailId}/${links.length + 1}/`;
    links.push({ placeholder, target });
    return placeholder;
  };
  const view = viewLetter(letter, hrefOf, context.style);
  const { mailId, optOut } = context;
  if (optOut) links.push({ placeholder: optOutPlaceholder(mailId), target: optOut.target });
  view.optOut = optOut ? viewOptOut(optOut.what, letter.locale, optOutPlaceholder(mailId)) : null;
  const { html, text } = await templates();
  return { subject: view.subject, html: html(view), text: tidy(text(view)), links };
}

let made: Promise<Templates> | null = null;

/** Loads what mails are written with, before the first one is. */
export async function loadTemplates(): Promise<void> {
  await templates();
}

/** Made once a process, and Handlebars loaded, when the first mail is written: a start need not wait for them. */
function templates(): Promise<Templates> {
  made ??= import('./templates.js').then(({ makeTemplates }) => makeTemplates());
  return made;
}

/** What stands for the link by which somebody unsubscribes, in the footer and for the head. */
export function optOutPlaceholder(mailId: string): string {
  return `https://link.invalid/${mailId}/unsubscribe/`;
}

/** Only a path of ours: `//host` and `/\host` would lead elsewhere. */
function pageUrl(baseUrl: string, path: string): string {
  if (!/^\/(?![/\\])[^\s\\]*$/.test(path))
    throw new Error(`A letter links to ${path}, which is not a page of ours.`);
  return baseUrl + path;
}

/** The parts of the text with one empty line between them, two before a heading. */
function tidy(text: string): string {
  return `${text.replace(/\n{4,}/g, '\n\n\n').trim()}\n`;
}

/** The bodies as they leave, every placeholder replaced. Text that is no placeholder of this mail stays as it is. */
export function withLinks(
  bodies: { readonly html: string; readonly text: string },
  urls: ReadonlyMap<string, string>,
): { html: string; text: string } {
  let { html, text } = bodies;
  for (const [placeholder, url] of urls) {
    html = html.replaceAll(placeholder, escapeAttribute(url));
    text = text.replaceAll(placeholder, url);
  }
  return { html, text };
}

function escapeAttribute(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
