import { periodWords } from '../../cycles/domain/session-words.js';
import type { Period } from '../../cycles/period.entity.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { QuarterOfAsking } from '../domain/permission.js';
import { decisionTexts } from './decision-texts.js';

interface QuartersProps {
  readonly quarters: readonly QuarterOfAsking<Period>[];
  readonly locale: Locale;
}

/** From top to bottom, in pixels. */
const TOP = 18;
const TALLEST = 120;
const FOOT = TOP + TALLEST;

/** How often permission was asked for in each quarter beside how often was decided without, drawn and in a table. */
export function Quarters({ quarters, locale }: QuartersProps) {
  const texts = decisionTexts[locale];
  const nameOf = ({ quarter }: QuarterOfAsking<Period>) => periodWords(quarter, locale);
  return (
    <section class="section stack" aria-labelledby="quarters">
      <h2 id="quarters">{texts.quarters}</h2>
      <p class="muted">{texts.quartersLead}</p>
      <figure>
        <Columns quarters={quarters} locale={locale} />
        <figcaption>
          <ul class="legend">
            {(['asked', 'decided'] as const).map((kind) => (
              <li key={kind}>
                <svg class="sign" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
                  <rect class={kind} x="4" y="4" width="14" height="14" rx="2" />
                </svg>
                {texts[kind]}
              </li>
            ))}
          </ul>
        </figcaption>
      </figure>
      <DataTable
        caption={texts.quarters}
        captionHidden
        columns={[
          { label: texts.quarter },
          { label: texts.asked, number: true },
          { label: texts.waited, number: true },
          { label: texts.decided, number: true },
        ]}
        rows={quarters.toReversed().map((one) => ({
          key: one.quarter.id,
          cells: [
            nameOf(one),
            String(one.asked),
            one.waited === null ? '–' : texts.days(Number(one.waited.toFixed(0))),
            formatNumber(one.decided, locale),
          ],
        }))}
      />
    </section>
  );
}

function Columns({ quarters, locale }: QuartersProps) {
  const texts = decisionTexts[locale];
  const most = Math.max(...quarters.flatMap(({ asked, decided }) => [asked, decided]), 1);
  const words = quarters.map(({ quarter, asked, decided }) =>
    texts.inQuarter(periodWords(quarter, locale), asked, decided),
  );
  const slot = 100 / quarters.length;
  const width = Math.min(slot * 0.3, 8);
  const heightOf = (count: number) => (count / most) * TALLEST;
  return (
    <svg class="chart quarters" role="img" aria-label={texts.picture(words.join('; '))}>
      <line class="axis" x1="0" x2="100%" y1={FOOT} y2={FOOT} />
      {quarters.map(({ quarter, asked, decided }, index) => {
        const middle = slot * (index + 0.5);
        return (
          <g key={quarter.id}>
            <Column kind="asked" count={asked} x={middle - width} {...{ width, height: heightOf(asked) }} />
            <Column kind="decided" count={decided} x={middle} {...{ width, height: heightOf(decided) }} />
            <text x={`${middle}%`} y={FOOT + 18}>
              {periodWords(quarter, locale)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface ColumnProps {
  readonly kind: 'asked' | 'decided';
  readonly count: number;
  /** In percent, as `width`; the height in pixels. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

function Column({ kind, count, x, width, height }: ColumnProps) {
  return (
    <>
      <rect
        class={kind}
        x={`${x + width * 0.05}%`}
        y={FOOT - height}
        width={`${width * 0.9}%`}
        height={height}
      />
      <text x={`${x + width / 2}%`} y={FOOT - height - 5}>
        {count}
      </text>
    </>
  );
}
