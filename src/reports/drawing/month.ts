import { flagWords } from '../../overview/domain/flag-words.js';
import type { Turn } from '../../overview/domain/turns.js';
import { missingOf, type MonthKpi } from '../../overview/month-brief.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import { MUTED } from './colors.js';
import { type Item, writeBullets, writeFacts } from './lists.js';
import { percent, points, sharedWords } from './pack-words.js';
import { monthOf, type Sheet } from './sheet.js';

/** More of a kind than this are counted: the rest stands on the pages of the departments. */
const LISTED = 20;

/** A month on a page: what changed, who asks for help, who did not answer, what is to be seen to. */
export function writeMonth(sheet: Sheet, report: Sheet['facts']['last']): void {
  const { paper, facts, texts } = sheet;
  const { locale } = facts;
  const { answers, progress, change, coverage, goal, kpis, projects, breaches } = report;
  const missing = missingOf(report);
  paper.turn();
  paper.heading(1, `${monthOf(facts, report.month)}: ${texts.short.toLowerCase()}`, 'chapter');
  writeFacts(paper, [
    ...(goal
      ? [
          { label: texts.progress, value: progress === null ? texts.unknown : percent(progress, locale) },
          {
            label: texts.change,
            value: change ? texts.points(points(change.total, locale)) : texts.first,
          },
          { label: texts.coverage, value: percent(coverage, locale) },
        ]
      : []),
    { label: texts.answered, value: texts.ofAsked(answers.length - missing.length, answers.length) },
  ]);
  const turned = (turn: Turn) => kpis.filter((kpi) => kpi.turn === turn).map((kpi) => itemOf(kpi, sheet));
  listed(sheet, texts.red, turned('red'), texts.noRed);
  listed(sheet, texts.recovered, turned('recovered'));
  listed(sheet, texts.stale, turned('stale'));
  const helped = answers.flatMap(({ department, said }) => {
    if (said === null || said.help === '') return [];
    const who = said.helpFrom ? texts.helpFrom(department.name, said.helpFrom.name) : department.name;
    return [{ title: `${who}:`, text: said.help }];
  });
  listed(sheet, texts.help, helped, answers.length === 0 ? texts.nobodyAsked : texts.noHelp);
  listed(
    sheet,
    texts.missing,
    missing.length === 0 ? [] : [{ text: missing.map(({ department }) => department.name).join(', ') }],
    answers.length === 0 ? undefined : texts.noMissing,
  );
  const atRisk = projects.map(({ name, departments, flags, said }) => ({
    title: `${name}:`,
    text: [
      ...flags.map((flag) => flagWords(flag, locale)),
      ...said.map(({ department, status, next }) =>
        [`${department.name}: ${sharedWords[locale].projects[status]}`, next].filter(Boolean).join('. '),
      ),
      ...(said.length === 0 ? departments.map((one) => one.name) : []),
    ].join('; '),
  }));
  listed(sheet, texts.atRisk, atRisk, texts.noAtRisk);
  const outside = breaches.map(({ kpi, value, bound }) => {
    const words = (one: number) => formatNumber(one, locale, { unit: kpi.unit, decimals: kpi.decimals });
    return { title: `${kpi.name}:`, text: texts.breach(words(value), words(bound)) };
  });
  listed(sheet, texts.breaches, outside, texts.noBreaches);
}

function itemOf(kpi: MonthKpi, { facts: { locale }, texts }: Sheet) {
  const { name, department, value, target, unit, decimals, before, status } = kpi;
  const words = (one: number) => formatNumber(one, locale, { unit, decimals });
  const { statuses } = sharedWords[locale];
  const parts = [
    value === null ? texts.noReading : words(value),
    ...(target === null ? [] : [texts.targetWords(words(target))]),
    ...(before === null || before === status ? [] : [texts.was(statuses[before].toLowerCase())]),
  ];
  return { title: `${name}:`, text: `${department?.name ?? texts.theGoal}, ${parts.join(', ')}` };
}

/** Without words for none it is left out where there is none. */
function listed({ paper, texts }: Sheet, title: string, items: readonly Item[], none?: string): void {
  if (items.length === 0 && none === undefined) return;
  paper.heading(2, title);
  if (items.length === 0) paper.text(none ?? '', { color: MUTED });
  else writeBullets(paper, items.slice(0, LISTED));
  if (items.length > LISTED) paper.text(texts.more(items.length - LISTED), { color: MUTED });
}
