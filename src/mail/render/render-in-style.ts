import type { Letter } from '../letter.js';
import { type HouseStyle, OWN_STYLE } from '../style/house-styles.js';
import { inOwnWords } from '../style/in-own-words.js';
import type { Logo } from '../style/logos.js';
import { type RenderedLetter, renderLetter } from './render-letter.js';

/** A rendered letter with what else of its organization's style a mail carries. */
export interface StyledLetter extends RenderedLetter {
  readonly logo: Logo | null;
  readonly senderName: string | null;
}

/** Beyond a hundred kilobytes mail programs cut mails off; head, encoding and calendar take their part of it. */
const ROOM = 85_000;

/** Renders a letter as its organization's mails look and say things. What is long already goes without the logo. */
export async function renderInStyle(
  asItComes: Letter,
  kind: string,
  context: Omit<Parameters<typeof renderLetter>[1], 'style'>,
  style: HouseStyle = OWN_STYLE,
): Promise<StyledLetter> {
  const { logo, senderName } = style;
  const letter = inOwnWords(asItComes, kind, style.words);
  const rendered = await renderLetter(letter, { ...context, style });
  if (logo === null) return { ...rendered, logo, senderName };
  const size = rendered.html.length + rendered.text.length * 1.5 + logo.base64.length;
  if (size <= ROOM) return { ...rendered, logo, senderName };
  const without = await renderLetter(letter, { ...context, style: { ...style, logo: null } });
  return { ...without, logo: null, senderName };
}
