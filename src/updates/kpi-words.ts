import { periodWords } from '../cycles/domain/session-words.js';
import { formatNumber } from '../platform/pages/format-number.js';
import type { Locale } from '../platform/pages/locale.js';
import { formTexts } from './form-texts.js';
import type { AskedDepartment, AskedKpi } from './update-form.js';
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

/** An answer as it was understood, as label and value. */
export function answerFacts({
  department,
  content,
  locale,
}: {
  readonly department: Pick<AskedDepartment, 'kpis'>;
  readonly content: UpdateContent;
  readonly locale: Locale;
}) {
  const texts = formTexts[locale];
  const figures = department.kpis.map((kpi) => {
    const value = content.readings[kpi.id]?.value ?? null;
    return { label: kpi.name, value: value === null ? texts.notGiven : figureWords(kpi, value, locale) };
  });
  return [
    ...figures,
    { label: texts.delivered, value: content.delivered || texts.nothing },
    { label: texts.customer, value: content.customer },
    ...(content.help === '' ? [] : [{ label: texts.help.replace(/ \(.*\)$/, ''), value: content.help }]),
  ];
}
