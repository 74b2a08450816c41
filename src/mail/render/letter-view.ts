import { cleanLines, oneLine } from '../domain/clean-text.js';
import type { Block, Letter, LetterItem, LinkTarget } from '../letter.js';

import type { HouseStyle } from '../style/house-styles.js';
import { type BrandView, viewBrand } from './brand.js';
import type { OptOutView } from './opt-out.js';

const COLORS = { good: '#22693f', warn: '#865000', bad: '#a32c2a', muted: '#5a6270' } as const;
const SUBJECT_LENGTH = 200;

/** A block as both templates read it: exactly one of its parts is there. */
export interface BlockView {
  readonly paragraph: string | null;
  readonly heading: string | null;
  readonly facts: readonly { readonly label: string; readonly value: string }[] | null;
  readonly items: readonly ItemView[] | null;
  readonly quote: { readonly label: string; readonly lines: readonly string[] } | null;
  readonly form: {
    readonly lead: string;
    /** Each line as it stands, without a space at its end: programs that reflow text would join the next to it. */
    readonly groups: readonly (readonly string[])[];
    readonly end: string;
  } | null;
  readonly button: { readonly label: string; readonly href: string } | null;
}

export interface ItemView {
  readonly title: string;
  readonly detail: string | null;
  readonly badge: { readonly text: string; readonly tone: string; readonly color: string } | null;
}

/** What both templates read: every text is clean, every field there, every link an address. */
export interface LetterView {
  readonly locale: string;
  readonly subject: string;
  readonly preheader: string;
  readonly organizationName: string;
  readonly heading: string;
  readonly greeting: string;
  readonly blocks: readonly BlockView[];
  readonly reason: string;
  readonly sender: string;
  readonly brand: BrandView;
  /** In optional mail: the way out. */
  optOut: OptOutView | null;
}

const NOTHING: BlockView = {
  paragraph: null,
  heading: null,
  facts: null,
  items: null,
  quote: null,
  form: null,
  button: null,
};

/**
 * Prepares a letter. Whatever a person wrote becomes one clean line, so that it can neither add a header nor look
 * like another part of the mail; only a quote keeps its lines, which are marked as quoted.
 */
export function viewLetter(
  letter: Letter,
  hrefOf: (target: LinkTarget) => string,
  style?: HouseStyle,
): LetterView {
  return {
    locale: letter.locale,
    subject: [...oneLine(letter.subject)].slice(0, SUBJECT_LENGTH).join(''),
    preheader: oneLine(letter.preheader),
    organizationName: oneLine(letter.organizationName),
    heading: oneLine(letter.heading),
    greeting: oneLine(letter.greeting),
    blocks: letter.blocks.map((block) => ({ ...NOTHING, ...viewBlock(block, hrefOf) })),
    reason: oneLine(letter.reason),
    sender: `${oneLine(letter.organizationName)} · Cadans`,
    brand: viewBrand(style, letter.locale),
    optOut: null,
  };
}

function viewBlock(block: Block, hrefOf: (target: LinkTarget) => string): Partial<BlockView> {
  switch (block.type) {
    case 'paragraph':
      return { paragraph: oneLine(block.text) };
    case 'heading':
      return { heading: oneLine(block.text) };
    case 'facts':
      return {
        facts: block.facts.map(({ label, value }) => ({ label: oneLine(label), value: oneLine(value) })),
      };
    case 'items':
      return { items: block.items.map(viewItem) };
    case 'quote':
      return { quote: { label: oneLine(block.label), lines: cleanLines(block.text) } };
    case 'form':
      return {
        form: {
          lead: oneLine(block.lead),
          groups: block.groups.map((lines) => lines.map(({ label, value }) => oneLine(`${label}: ${value}`))),
          end: oneLine(block.end),
        },
      };
    case 'button':
      return { button: { label: oneLine(block.label), href: hrefOf(block.target) } };
  }
}

function viewItem({ title, detail, badge }: LetterItem): ItemView {
  return {
    title: oneLine(title),
    detail: detail === undefined || oneLine(detail) === '' ? null : oneLine(detail),
    badge:
      badge === undefined ? null : { text: oneLine(badge.text), tone: badge.tone, color: COLORS[badge.tone] },
  };
}
