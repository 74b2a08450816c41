import { periodWords } from '../../cycles/domain/session-words.js';
import type { FormulaGap } from '../../kpis/formula-gaps.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { MonthPeriod } from '../../kpis/months.service.js';
import type { TrendMonth } from '../domain/trend-months.js';
import type { KpiPicture } from '../kpi-page.service.js';
import { valueWords } from './kpi-cells.js';
import { kpiTexts } from './kpi-texts.js';
import { dayWords, type Reader } from './moment.js';

interface ReadingsProps {
  readonly picture: KpiPicture;
  readonly reader: Reader;
}

/** Whether what a KPI is worked out from came to no value in a month: by zero, or too large. */
export function hasNoSum({ formula }: KpiPicture, monthId: string): boolean {
  const gap = formula?.gaps.get(monthId);
  return gap !== undefined && gap.because !== 'missing';
}

/** All figures of the chart, the newest first, with who gave them, or why there is none. */
export function KpiReadings({ picture, reader }: ReadingsProps) {
  const texts = kpiTexts[reader.locale];
  const firstRead = picture.months.findIndex(
    ({ value, month }) => value !== null || hasNoSum(picture, month.id),
  );
  const months = picture.months.slice(Math.max(0, firstRead)).toReversed();
  return (
    <table class="table readings" role="table">
      <caption>{texts.readings}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {texts.month}
          </th>
          <th role="columnheader" scope="col" class="number">
            {texts.value}
          </th>
          <th role="columnheader" scope="col" class="number">
            {texts.target}
          </th>
          <th role="columnheader" scope="col" class="told">
            {texts.by}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {months.map((month) => (
          <ReadingRow key={month.month.id} month={month} picture={picture} reader={reader} />
        ))}
      </tbody>
    </table>
  );
}

function ReadingRow({
  month: { month, value, target, band },
  picture: { kpi, readings, formula },
  reader,
}: ReadingsProps & { readonly month: TrendMonth<MonthPeriod> }) {
  const { locale } = reader;
  const texts = kpiTexts[locale];
  const found = readings.get(month.id);
  const gap = formula?.gaps.get(month.id);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={`/kpis/${kpi.key}?month=${encodeURIComponent(month.name)}`}>
          {periodWords({ kind: 'month', ...month }, locale)}
        </a>
      </th>
      <td role="cell" class="number">
        {value === null ? <span class="muted">{texts.missing}</span> : valueWords(value, kpi, locale)}
      </td>
      <td role="cell" class="number">
        {band
          ? `${valueWords(band.low, kpi, locale)} – ${valueWords(band.high, kpi, locale)}`
          : valueWords(target, kpi, locale)}
      </td>
      <td role="cell" class="told">
        {!found && gap && <span class="muted">{gapWords(gap, locale)}</span>}
        {found && (
          <>
            <span class="muted">
              {found.by ?? texts.sources[found.reading.source]},{' '}
              {dayWords(found.reading.recordedAt, reader, 'short')}
            </span>
            {found.reading.note && <p>{found.reading.note}</p>}
          </>
        )}
      </td>
    </tr>
  );
}

function gapWords(gap: FormulaGap, locale: Locale): string {
  const { gaps } = kpiTexts[locale];
  return gap.because === 'missing'
    ? gaps.missing(gap.kpis.map(({ name }) => name).join(', '))
    : gaps[gap.because];
}
