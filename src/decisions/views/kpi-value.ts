import type { Kpi } from '../../kpis/kpi.entity.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';

/** Writes values of a KPI, with their unit. */
export function kpiValue(
  { unit, decimals }: Pick<Kpi, 'unit' | 'decimals'>,
  locale: Locale,
): (value: number) => string {
  return (value) => formatNumber(value, locale, { unit, decimals });
}
