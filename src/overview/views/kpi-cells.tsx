import { shortMonthOfYear } from '../domain/month-words.js';
import type { KpiState } from '../../kpis/kpi-states.service.js';
import { Status } from '../../platform/pages/badge.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import { goalTexts, statusTexts } from './goal-texts.js';
import { Sparkline } from './sparkline.js';

interface StateProps {
  readonly state: KpiState;
  readonly locale: Locale;
}

export function valueWords(
  value: number | null,
  { unit, decimals }: Pick<KpiState['kpi'], 'unit' | 'decimals'>,
  locale: Locale,
): string {
  return value === null ? '–' : formatNumber(value, locale, { unit, decimals });
}

/** The last value; where it is of an earlier month, of which. */
export function LastValue({ state: { kpi, reading, age }, locale }: StateProps) {
  const texts = goalTexts[locale];
  if (reading === null) return <span class="muted">{texts.never}</span>;
  return (
    <>
      {valueWords(reading.value, kpi, locale)}
      {age !== null && age > 0 && (
        <span class="small muted of-month"> {texts.ofMonth(shortMonthOfYear(reading.month, locale))}</span>
      )}
    </>
  );
}

/** What was never read is not stale to a reader, although it counts as such. */
export function KpiStatus({ state: { status, reading }, locale }: StateProps) {
  const texts = goalTexts[locale];
  if (status === null) return <span class="muted">{texts.noPlan}</span>;
  const isNew = status === 'stale' && reading === null;
  return <Status tone={status}>{isNew ? texts.notYet : statusTexts[locale][status]}</Status>;
}

export function KpiTrend({ state: { kpi, trend, target, month }, locale }: StateProps) {
  const values = trend.map(({ value }) => valueWords(value, kpi, locale));
  const label = `${goalTexts[locale].trend}: ${values.join(', ')}`;
  return <Sparkline readings={trend} target={target} until={month} label={label} />;
}
