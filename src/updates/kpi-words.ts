import { periodWords } from '../cycles/domain/session-words.js';
import { formatNumber } from '../platform/pages/format-number.js';
import type { Locale } from '../platform/pages/locale.js';
import { formTexts } from './form-texts.js';
import { saysNothing } from './domain/content.js';
import type { AskedKpi } from './update-form.js';
import type { UpdateContent } from './update-revision.entity.js';

/** `Last: 41 % (December 2026), target 45 %, higher is better` */
export function standingWords(kpi: AskedKpi, locale: Locale): string {
  const texts = formTexts[locale];
  const shown = (value: number) => figureWords(kpi, value, locale);
  const last = kpi.history.at(-1);
  return [
    last ? texts.last(shown(last.value), periodWords(last.period, locale)) : texts.noLast,
    ...(kpi.target === null ? [] : [texts.target(shown(kpi.target))]),
    ...(kpi.band === null ? [] : [texts.band(shown(kpi.band.low), shown(kpi.band.high))]),
    ...(kpi.direction === 'band' ? [] : [texts.better[kpi.direction]]),
  ].join(', ');
}

/** A KPI's value as it is written in the reader's language. */
export function figureWords(
  { unit, decimals }: Pick<AskedKpi, 'unit' | 'decimals'>,
  value: number,
  locale: Locale,
) {
  return formatNumber(value, locale, { unit, decimals });
}

/** The same as the picture of the trend. */
export function trendWords(kpi: AskedKpi, locale: Locale): string {
  const list = kpi.history.map(
    ({ period, value }) => `${periodWords(period, locale)} ${figureWords(kpi, value, locale)}`,
  );
  return formTexts[locale].trend(list.join(', '));
}

/** Whose answer it is, with the names of what it may speak of. */
export interface AnswerNames {
  readonly kpis: readonly AskedKpi[];
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  readonly others: readonly { readonly id: string; readonly name: string }[];
}

interface ToldAnswer {
  readonly department: AnswerNames;
  readonly content: UpdateContent;
  readonly locale: Locale;
}

/** An answer as it was understood, as label and value. */
export function answerFacts({ department, content, locale }: ToldAnswer) {
  const texts = formTexts[locale];
  const marked = (what: string, value: string) =>
    content.unchanged.includes(what) ? `${value} (${texts.unchanged})` : value;
  const optional = (label: string, value: string) => (value === '' ? [] : [{ label, value }]);
  const figures = department.kpis.map((kpi) => {
    const { value = null, note = null } = content.readings[kpi.id] ?? {};
    const shown = value === null ? texts.notGiven : figureWords(kpi, value, locale);
    return { label: kpi.name, value: note === null ? shown : `${shown} – ${note}` };
  });
  const asked = department.others.find(({ id }) => id === content.helpFrom);
  const help = content.help !== '' && asked ? `${asked.name}: ${content.help}` : content.help;
  return [
    ...figures,
    ...projectFacts({ department, content, locale }).map(({ id, label, value }) => ({
      ...{ label, value: marked(id, value) },
    })),
    ...(saysNothing(content) ? [{ label: texts.delivered, value: texts.nothing }] : []),
    ...optional(texts.delivered, content.delivered && marked('delivered', content.delivered)),
    { label: texts.customer, value: marked('customer', content.customer) },
    ...optional(texts.help, help),
    ...optional(texts.learning, content.learning),
  ];
}

function projectFacts({ department, content, locale }: ToldAnswer) {
  const texts = formTexts[locale];
  return department.projects.flatMap(({ id, name }) => {
    const report = content.projects[id];
    if (!report) return [];
    const lines = [
      texts.statuses[report.status],
      ...(report.delivered === '' ? [] : [`${texts.projectDelivered}: ${report.delivered}`]),
      ...(report.next === '' ? [] : [`${texts.projectNext}: ${report.next}`]),
    ];
    return [{ id, label: name, value: lines.map((line) => line.replace(/\.$/, '')).join('. ') }];
  });
}
