import type { Block, Letter } from '../letter.js';
import { filledIn, type MailPart } from './domain/own-words.js';

/** An organization's own words for parts of its mails, by `partKey`. */
export type OwnWords = ReadonlyMap<string, string>;

export function partKey(kind: string, locale: string, part: MailPart): string {
  return `${kind}/${locale}/${part}`;
}

/** The parts of a letter that may be put otherwise, with what stands there now; what is added at the end is nothing yet. */
export function partsOf(letter: Letter): Partial<Record<MailPart, string>> {
  const { adjustable, subject, heading, blocks } = letter;
  if (!adjustable) return {};
  const marked = blocks.flatMap((block): [MailPart, string][] =>
    block.type === 'paragraph' && block.part ? [[block.part, block.text]] : [],
  );
  return {
    subject,
    ...(adjustable.heading && { heading }),
    ...Object.fromEntries(marked),
    closing: '',
  };
}

/** Under which kind of mail a part's words are kept: mails of one thread share their subject, or it would fall apart. */
export function keptUnder(letter: Pick<Letter, 'adjustable'>, kind: string, part: MailPart): string {
  return part === 'subject' ? (letter.adjustable?.subject ?? kind) : kind;
}

/** The letter as its organization puts it. Words that name what this letter cannot say leave ours where they are. */
export function inOwnWords(letter: Letter, kind: string, words: OwnWords): Letter {
  const { adjustable, locale } = letter;
  if (!adjustable || words.size === 0) return letter;
  const own = (part: MailPart): string | null => {
    const text = words.get(partKey(keptUnder(letter, kind, part), locale, part));
    return text === undefined ? null : filledIn(text, adjustable.fields);
  };
  const blocks = letter.blocks.flatMap((block): Block[] => {
    const text = block.type === 'paragraph' && block.part ? own(block.part) : null;
    return text === null ? [block] : paragraphs(text);
  });
  const closing = own('closing');
  return {
    ...letter,
    subject: own('subject') ?? letter.subject,
    heading: (adjustable.heading ? own('heading') : null) ?? letter.heading,
    blocks: closing === null ? blocks : [...blocks, ...paragraphs(closing)],
  };
}

/** An empty line begins another paragraph. */
function paragraphs(text: string): Block[] {
  return text
    .split(/\n[ \t]*\n/)
    .filter((one) => one.trim() !== '')
    .map((one) => ({ type: 'paragraph', text: one }));
}
