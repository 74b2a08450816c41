import { ACCENT, ACCENT_SOFT, MUTED } from './colors.js';
import { MARGIN } from './paper.js';
import { momentOf, type Sheet, titleOf, withinSentence } from './sheet.js';

/** Whose pack it is, of which period, as of which moment, and what it says in a line. */
export function writeCover({ paper, facts, texts }: Sheet): void {
  paper.turn();
  const { doc } = paper;
  paper.decorate(() => {
    doc.rect(0, 0, doc.page.width, 250).fill(ACCENT_SOFT);
    doc.rect(MARGIN.left, 246, 72, 8).fill(ACCENT);
  });
  doc.y = 120;
  paper.text(facts.organization.name, { size: 14, color: MUTED, below: 4 });
  doc.y = Math.max(doc.y, 146);
  paper.font({ size: 30, bold: true, color: ACCENT });
  paper.element('H1', () => doc.text(titleOf(facts), paper.left, doc.y, { width: paper.width }));
  doc.y = Math.max(doc.y, 290);
  paper.text(texts.asOf(momentOf(facts)), { size: 12 });
  const { last, period } = facts;
  if (last.month.endsOn < period.endsOn)
    paper.text(texts.upTo(withinSentence(facts, last.month)), { color: MUTED });
  paper.skip(20);
  if (facts.goal === null) return;
  paper.text(texts.goal, { color: MUTED, below: 2 });
  paper.text(facts.goal.goal.statement, { size: 18, bold: true, below: 0 });
}
