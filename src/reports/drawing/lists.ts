import { ACCENT, MUTED } from './colors.js';
import { clean, LINE_GAP, type Paper, TEXT } from './paper.js';

export interface Item {
  /** What it begins with, in bold. */
  readonly title?: string;
  readonly text: string;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

const INDENT = 14;

export function writeBullets(paper: Paper, items: readonly Item[]): void {
  const { doc } = paper;
  const list = paper.group('L');
  for (const { title, text } of items) {
    const at = { width: paper.width - INDENT, lineGap: LINE_GAP };
    paper.room(2 * (TEXT + LINE_GAP + 2));
    const { y } = doc;
    paper.decorate(() => doc.circle(paper.left + 3, y + 7, 1.6).fill(ACCENT));
    const item = paper.group('LI', list);
    const write = () => {
      paper.font({ bold: title !== undefined });
      if (title === undefined || text === '') {
        doc.text(clean(title ?? text), paper.left + INDENT, y, at);
        return;
      }
      doc.text(`${clean(title)} `, paper.left + INDENT, y, { ...at, continued: true });
      paper.font({});
      doc.text(clean(text), { ...at, continued: false });
    };
    paper.element('LBody', write, item);
    item.end();
    doc.x = paper.left;
    paper.skip(3);
  }
  list.end();
  paper.skip(4);
}

/** Figures side by side, each a label with what it says below. */
export function writeFacts(paper: Paper, facts: readonly Fact[]): void {
  const { doc } = paper;
  const width = paper.width / Math.max(3, facts.length);
  const wide = { width: width - 10 };
  const heights = facts.map(({ label, value }) => {
    paper.font({ size: 9 });
    const above = doc.heightOfString(clean(label), wide);
    paper.font({ size: 15, bold: true });
    return { above, below: doc.heightOfString(clean(value), wide) };
  });
  const above = Math.max(...heights.map((one) => one.above));
  const height = above + Math.max(...heights.map((one) => one.below)) + 12;
  paper.room(height);
  const { y } = doc;
  facts.forEach(({ label, value }, i) => {
    const x = paper.left + i * width;
    paper.decorate(() => doc.rect(x, y, 2, height - 6).fill(ACCENT));
    paper.element('P', () => {
      paper.font({ size: 9, color: MUTED });
      doc.text(clean(label), x + 8, y, wide);
      paper.font({ size: 15, bold: true });
      doc.text(clean(value), x + 8, y + above, wide);
    });
  });
  doc.x = paper.left;
  doc.y = y + height + 4;
}
