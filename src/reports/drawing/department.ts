import type { MonthAnswer } from '../../overview/month-brief.js';
import type { PackDepartment } from '../pack-facts.js';
import { MUTED } from './colors.js';
import { writeBullets } from './lists.js';
import { sharedWords } from './pack-words.js';
import { type Sheet, withinSentence, writeKpis } from './sheet.js';

/** A department on its page: how its KPIs stand, and what it said about each month. */
export function writeDepartment(sheet: Sheet, { department, kpis }: PackDepartment): void {
  const { paper, facts, texts } = sheet;
  paper.turn();
  paper.heading(1, department.name, 'under');
  paper.heading(2, `${texts.kpis}, ${withinSentence(facts, facts.last.month)}`);
  if (kpis.length === 0) paper.text(texts.noKpis, { color: MUTED });
  else writeKpis(sheet, texts.kpi, kpis);
  // The latest first: it is what is talked about.
  for (const report of facts.months.toReversed()) {
    const answer = report.answers.find((one) => one.department.id === department.id);
    paper.heading(
      2,
      facts.months.length === 1 ? texts.said : texts.saidIn(withinSentence(facts, report.month)),
    );
    if (answer?.said) writeSaid(sheet, answer.said, report.projectNames);
    else paper.text(answer ? texts.notAnswered : texts.notAsked, { color: MUTED });
  }
}

function writeSaid(
  { paper, facts: { locale }, texts }: Sheet,
  said: NonNullable<MonthAnswer['said']>,
  names: ReadonlyMap<string, string>,
): void {
  const isSilent = said.delivered === '' && said.projects.length > 0;
  writeBullets(paper, [
    ...(isSilent
      ? []
      : [{ title: `${texts.delivered}:`, text: said.delivered === '' ? texts.nothing : said.delivered }]),
    ...said.projects.map(({ projectId, status, delivered, next }) => ({
      title: `${names.get(projectId) ?? '–'} (${sharedWords[locale].projects[status].toLowerCase()}):`,
      text: [delivered, next === '' ? '' : `${texts.next}: ${next}`].filter(Boolean).join(' '),
    })),
    { title: `${texts.customer}:`, text: said.customer },
    ...(said.help === ''
      ? []
      : [
          {
            title: `${said.helpFrom ? texts.helpFrom(texts.help, said.helpFrom.name) : texts.help}:`,
            text: said.help,
          },
        ]),
    ...(said.learning === '' ? [] : [{ title: `${texts.learning}:`, text: said.learning }]),
  ]);
}
