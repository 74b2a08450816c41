import { cleanLines } from '../../domain/clean-text.js';
import { quotationAt } from './quotations.js';
import { isSignOff } from './sign-offs.js';

/** A line of an answer. */
export interface ReplyLine {
  readonly text: string;
  /** 0: written now; 1: of the mail that is answered, or written into it; from 2: of what that one quoted. */
  readonly level: number;
  /** Below a closing or the separator of a signature. */
  readonly aside: boolean;
}

/** More than these nobody writes, and nobody is to keep us busy. */
const MOST_LINES = 4_000;
const LONGEST_LINE = 4_000;
const DEEPEST = 50;

/**
 * The lines of an answer with what they belong to. Quoted is what stands behind `>`, and all that follows a divider or
 * the head of a mail; an attribution ("… wrote:") says so only where no `>` does. Lines that only announce a quotation
 * are left out. The cost grows with the length of the text.
 */
export function replyLines(text: string): ReplyLine[] {
  const marked = cleanLines(text.replace(/[\u00a0\u2007\u202f]/g, ' '))
    .slice(0, MOST_LINES)
    .map((line) => unmarked(line.slice(0, LONGEST_LINE)));
  const bare = marked.map((line) => line.text);
  const lines: ReplyLine[] = [];
  /** How deep each divider or head stands, below which everything as deep is quoted. */
  const raised: number[] = [];
  let aside: number | null = null;
  for (let i = 0; i < marked.length; i += 1) {
    const { marks, text: content } = marked[i] ?? { marks: 0, text: '' };
    const quotation = quotationAt(bare, i);
    if (quotation !== null) {
      const next = marked.find((line, at) => at >= i + quotation.lines && line.text.trim() !== '');
      const isUnmarked = marks === 0 && next?.marks === 0;
      if ((quotation.rest || isUnmarked) && raised.length < DEEPEST) raised.push(marks);
      i += quotation.lines - 1;
      aside = null;
      continue;
    }
    const level = marks + raised.filter((depth) => depth <= marks).length;
    if (isSignOff(content)) aside = level;
    else if (aside !== null && content.trim() !== '' && aside !== level) aside = null;
    lines.push({ text: content, level, aside: aside !== null });
  }
  return lines;
}

/** A line without the signs of quotation before it, and how many there were: `>`, `> >`, `>>`. */
function unmarked(line: string): { marks: number; text: string } {
  let marks = 0;
  let from = 0;
  for (let i = 0; i < line.length && marks < DEEPEST; i += 1) {
    if (line[i] === '>') {
      marks += 1;
      from = i + 1;
    } else if (line[i] !== ' ') break;
  }
  const rest = line.slice(from);
  return { marks, text: marks > 0 && rest.startsWith(' ') ? rest.slice(1) : rest };
}
