import { statusOf } from '../../kpis/domain/status.js';
import { MUTED } from './colors.js';
import { writeBullets, writeFacts } from './lists.js';
import { percent, points, sharedWords } from './pack-words.js';
import { dayOf, type Sheet, statusCell, writeKpis } from './sheet.js';
import { writeTable } from './table.js';

/** The common goal: how far it is and how much of that is known, what it is for, and its measures. */
export function writeGoal(sheet: Sheet): void {
  const { paper, facts, texts } = sheet;
  const { locale, goal: picture } = facts;
  paper.turn();
  paper.heading(1, texts.goal, 'chapter');
  if (picture === null) {
    paper.text(texts.noGoal, { color: MUTED });
    return;
  }
  const { goal, owner, progress } = picture;
  paper.text(goal.statement, { size: 15, bold: true, below: 10 });
  writeFacts(paper, [
    {
      label: texts.progress,
      value: progress.progress === null ? texts.unknown : percent(progress.progress, locale),
    },
    {
      label: texts.change,
      value: progress.change ? texts.points(points(progress.change.total, locale)) : texts.first,
    },
    { label: texts.coverage, value: percent(progress.coverage, locale) },
    {
      label: texts.measured,
      value: progress.measured === null ? texts.unknown : percent(progress.measured, locale),
    },
  ]);
  if (progress.diverges) paper.text(texts.diverges, { bold: true });
  writeBullets(paper, [
    ...(goal.why === '' ? [] : [{ title: `${texts.why}:`, text: goal.why }]),
    ...(goal.customer === null ? [] : [{ title: `${texts.customer}:`, text: goal.customer }]),
    ...(owner === null
      ? []
      : [
          {
            title: `${texts.owner}:`,
            text: texts.ownerWords(owner.name, sharedWords[locale].mandates[goal.mandate]),
          },
        ]),
    { title: `${texts.horizon}:`, text: dayOf(facts, goal.horizon) },
  ]);

  paper.heading(2, texts.measures);
  if (progress.measures.length === 0) paper.text(texts.noMeasures, { color: MUTED });
  else writeKpis(sheet, texts.measure, progress.measures);
}

/** How far each department's part of the goal is. */
export function writeContributions({ paper, facts, texts }: Sheet): void {
  const { locale, goal } = facts;
  if (goal === null || goal.progress.departments.length === 0) return;
  const { progress, thresholds } = goal;
  paper.heading(2, texts.byDepartment);
  writeTable(
    paper,
    [
      { label: texts.department, share: 40 },
      { label: texts.kpis, share: 12, right: true },
      { label: texts.progress, share: 16, right: true },
      { label: texts.weight, share: 16, right: true },
      { label: texts.status, share: 22 },
    ],
    progress.departments.map((one) => [
      one.department?.name ?? texts.noDepartment,
      String(one.kpis.length),
      one.progress === null ? '–' : percent(one.progress, locale),
      percent(one.weight, locale, 1),
      statusCell(statusOf(one.progress, one.progress !== null, thresholds), facts),
    ]),
  );
}

/** Where each department stands, and what it will do. */
export function writeSupport({ paper, facts: { support, locale }, texts }: Sheet): void {
  if (support === null || support.departments.length === 0) return;
  const { standings } = sharedWords[locale];
  paper.heading(2, texts.carries);
  writeTable(
    paper,
    [
      { label: texts.department, share: 30 },
      { label: texts.stands, share: 26 },
      { label: texts.contributes, share: 50 },
    ],
    support.departments.map(({ id, name }) => [
      name,
      standings[support.support.standings.get(id) ?? 'silent'],
      support.stances.get(id)?.contribution ?? '–',
    ]),
  );
}
