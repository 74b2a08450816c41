import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { RoundPicture } from '../assessment-results.service.js';
import { HIGHEST, LOWEST, type Theme, THEMES } from '../domain/statements.js';
import { assessmentTexts } from './assessment-texts.js';

const LEFT = 28;
const STEP = 110;
const TOP = 12;
const HEIGHT = 190;
const SIZE = 6;

const yOf = (mean: number) => TOP + (1 - (mean - LOWEST) / (HIGHEST - LOWEST)) * HEIGHT;
const xOf = (index: number) => LEFT + STEP / 2 + index * STEP;

/** A shape of its own for each theme, so that color is never the only sign. */
const MARKS: Readonly<Record<Theme, (x: number, y: number) => string>> = {
  strategy: (x, y) =>
    `M${x - SIZE} ${y}a${SIZE} ${SIZE} 0 1 0 ${2 * SIZE} 0a${SIZE} ${SIZE} 0 1 0 ${-2 * SIZE} 0`,
  competences: (x, y) => `M${x - SIZE} ${y - SIZE}h${2 * SIZE}v${2 * SIZE}h${-2 * SIZE}Z`,
  steering: (x, y) => `M${x} ${y - SIZE - 1}l${SIZE + 1} ${2 * SIZE}h${-2 * SIZE - 2}Z`,
};

/** The three themes from round to round, oldest first. The table below has the figures. */
export function ThemeTrend({
  rounds,
  locale,
}: {
  /** Oldest first. */
  readonly rounds: readonly RoundPicture[];
  readonly locale: Locale;
}) {
  const texts = assessmentTexts[locale];
  const width = LEFT + rounds.length * STEP;
  const height = TOP + HEIGHT + 32;
  const numbers = Array.from({ length: HIGHEST - LOWEST + 1 }, (_, index) => LOWEST + index);
  return (
    <figure class="theme-trend">
      <div class="levels" tabindex={0} role="region" aria-label={texts.overTime}>
        <svg
          {...{ width, height }}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={texts.trend(rounds.length)}
        >
          {numbers.map((number) => (
            <g key={number}>
              <line class="axis" x1={LEFT} x2={width} y1={yOf(number)} y2={yOf(number)} />
              <text class="level-label" x="4" y={yOf(number) + 4}>
                {number}
              </text>
            </g>
          ))}
          {rounds.map(({ round }, index) => (
            <text key={round.id} class="level-label" x={xOf(index)} y={height - 8} text-anchor="middle">
              {round.name.length > 12 ? `${round.name.slice(0, 11)}…` : round.name}
              <title>{round.name}</title>
            </text>
          ))}
          {THEMES.map((theme) => (
            <ThemeLine key={theme} {...{ theme, rounds, locale }} />
          ))}
        </svg>
      </div>
      <figcaption>
        <ul class="legend">
          {THEMES.map((theme) => (
            <li key={theme}>
              <svg class={`theme-${theme}`} width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
                <path class="theme-mark" d={MARKS[theme](9, 9)} />
              </svg>
              {texts.theme[theme]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function ThemeLine({
  theme,
  rounds,
  locale,
}: {
  readonly theme: Theme;
  readonly rounds: readonly RoundPicture[];
  readonly locale: Locale;
}) {
  const points = rounds.map(({ round, results }, index) => {
    const mean = results?.all.themes[theme] ?? null;
    return { round, mean, x: xOf(index), y: mean === null ? 0 : yOf(mean) };
  });
  // A round that too few answered leaves a gap.
  const d = points
    .map(({ mean, x, y }, index) =>
      mean === null ? '' : `${points[index - 1]?.mean === null || index === 0 ? 'M' : 'L'}${x} ${y}`,
    )
    .join('');
  return (
    <g class={`theme-${theme}`}>
      <path class="theme-line" d={d} />
      {points.map(({ round, mean, x, y }) =>
        mean === null ? null : (
          <path key={round.id} class="theme-mark" d={MARKS[theme](x, y)}>
            <title>
              {`${assessmentTexts[locale].theme[theme]}, ${round.name}: ${formatNumber(mean, locale, { decimals: 1 })}`}
            </title>
          </path>
        ),
      )}
    </g>
  );
}
