import { line } from 'd3-shape';
import { periodWords } from '../../cycles/domain/session-words.js';
import type { GoalMonth } from '../../kpis/goal-progress.service.js';
import { Status } from '../../platform/pages/badge.js';
import { DataTable } from '../../platform/pages/data-table.js';
import type { Locale } from '../../platform/pages/locale.js';
import { listWords } from '../domain/lists.js';
import { shortMonth } from '../domain/month-words.js';
import { middleOf, PLANE } from './chart-scale.js';
import { goalMonthsTexts } from './goal-months-texts.js';
import { percentWords } from './percent.js';

const TOP = 14;
const HEIGHT = 200;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

interface MonthsProps {
  readonly months: readonly GoalMonth[];
  readonly locale: Locale;
}

/** What the departments' KPIs imply beside what the goal's own measures say, month by month. Nothing for one month. */
export function GoalMonths({ months, locale }: MonthsProps) {
  const texts = goalMonthsTexts[locale];
  const known = months.filter(({ progress, measured }) => progress !== null || measured !== null);
  if (known.length < 2) return null;
  const parting = months.filter(({ diverges }) => diverges);
  const named = listWords(
    parting.map(({ month }) => periodWords({ kind: 'month', ...month }, locale)),
    locale,
  );
  return (
    <section class="section stack" aria-labelledby="months">
      <h2 id="months">{texts.title}</h2>
      <p>{parting.length === 0 ? texts.together : texts.parted(named)}</p>
      <figure class="trend">
        <Picture months={months} locale={locale} />
        <figcaption>
          <ul class="legend">
            <li>
              <Sign name="series" /> {texts.progress}
            </li>
            <li>
              <Sign name="measured" /> {texts.measured}
            </li>
            {parting.length > 0 && (
              <li>
                <svg
                  class="sign chart"
                  viewBox="0 0 22 22"
                  width="22"
                  height="22"
                  aria-hidden="true"
                  focusable="false"
                >
                  <rect class="parting" x="2" y="3" width="18" height="16" />
                </svg>{' '}
                {texts.parting}
              </li>
            )}
          </ul>
        </figcaption>
      </figure>
      <details>
        <summary>{texts.table}</summary>
        <DataTable
          caption={texts.title}
          captionHidden
          columns={[
            { label: texts.month },
            { label: texts.progress, number: true },
            { label: texts.measured, number: true },
            { label: texts.apart },
          ]}
          rows={months.map((one) => ({ key: one.month.id, cells: cellsOf(one, locale) }))}
        />
      </details>
    </section>
  );
}

function cellsOf({ month, progress, measured, diverges }: GoalMonth, locale: Locale) {
  const texts = goalMonthsTexts[locale];
  const share = (value: number | null) => (value === null ? '–' : percentWords(value, locale));
  const points =
    progress === null || measured === null ? null : Math.round(Math.abs(progress - measured) * 100);
  return [
    periodWords({ kind: 'month', ...month }, locale),
    share(progress),
    share(measured),
    points === null ? (
      '–'
    ) : diverges ? (
      <Status tone="at-risk">{texts.points(points)}</Status>
    ) : (
      texts.points(points)
    ),
  ];
}

function Picture({ months, locale }: MonthsProps) {
  const texts = goalMonthsTexts[locale];
  const y = (value: number) => (1 - value) * PLANE.height;
  const x = (_: unknown, i: number) => middleOf(i, months.length);
  const ofProgress = line<GoalMonth>(x, ({ progress }) => y(progress ?? 0)).defined(
    ({ progress }) => progress !== null,
  );
  const ofMeasures = line<GoalMonth>(x, ({ measured }) => y(measured ?? 0)).defined(
    ({ measured }) => measured !== null,
  );
  const dots = (pick: (month: GoalMonth) => number | null) =>
    months.flatMap((month, i) => {
      const value = pick(month);
      return value === null ? [] : [`M${middleOf(i, months.length)} ${y(value)}h0`];
    });
  const width = PLANE.width / months.length;
  const label = months
    .map(({ month, progress, measured }) => {
      const share = (value: number | null) => (value === null ? '–' : percentWords(value, locale));
      return `${shortMonth(month, locale)} ${share(progress)} / ${share(measured)}`;
    })
    .join(', ');
  return (
    <svg class="chart trend-chart" role="img" aria-label={`${texts.title}: ${label}`}>
      <svg
        y={TOP}
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 ${PLANE.width} ${PLANE.height}`}
        preserveAspectRatio="none"
        overflow="visible"
      >
        {months.map(
          ({ month, diverges }, i) =>
            diverges && (
              <rect key={month.id} class="parting" x={i * width} y="0" width={width} height={PLANE.height} />
            ),
        )}
        {TICKS.map((tick) => (
          <line key={tick} class="axis even" x1="0" x2={PLANE.width} y1={y(tick)} y2={y(tick)} />
        ))}
        <path class="series" d={ofProgress([...months]) ?? ''} />
        <path class="measured" d={ofMeasures([...months]) ?? ''} />
        <path class="dot" d={dots(({ progress }) => progress).join('')} />
        <path class="dot dot-measured" d={dots(({ measured }) => measured).join('')} />
      </svg>
      {TICKS.map((tick) => (
        <text key={tick} class="tick" x="0" y={TOP + (1 - tick) * HEIGHT - 4}>
          {percentWords(tick, locale)}
        </text>
      ))}
      {months.map(({ month }, i) => (
        <text
          key={month.id}
          class={i % 3 === (months.length - 1) % 3 ? 'month' : 'month month-between'}
          x={`${middleOf(i, months.length) / 10}%`}
          y={TOP + HEIGHT + 20}
          text-anchor="middle"
        >
          {shortMonth(month, locale)}
        </text>
      ))}
    </svg>
  );
}

function Sign({ name }: { readonly name: 'series' | 'measured' }) {
  return (
    <svg class="sign chart" viewBox="0 0 22 22" width="22" height="22" aria-hidden="true" focusable="false">
      <path class={name} d="M2 15 10 9l10-2" />
    </svg>
  );
}
