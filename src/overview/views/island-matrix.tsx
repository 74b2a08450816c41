import type { Department } from '../../organizations/department.entity.js';
import type { Locale } from '../../platform/pages/locale.js';
import { WarningShape } from '../../platform/pages/shapes.js';
import { fitText } from '../domain/fit-text.js';
import { type IslandReport, type Tie, TIE_KINDS, type TieKind } from '../domain/islands.js';
import { islandTexts } from './island-texts.js';

interface MatrixProps {
  /** Those drawn, in their order. */
  readonly departments: readonly Department[];
  readonly report: IslandReport;
  readonly locale: Locale;
}

const CELL = 40;
const NAMES = { width: 190, letters: 26 };
/** Names of columns stand aslant, and need room above and to the right. */
const TOP = 128;
const SIDE = 100;

/** Departments against departments, with a mark for each kind of thing two of them share. */
export function IslandMatrix({ departments, report, locale }: MatrixProps) {
  const texts = islandTexts[locale];
  const size = departments.length * CELL;
  const [width, height] = [NAMES.width + size + SIDE, TOP + size + 4];
  const tieOf = new Map(report.ties.flatMap((tie) => bothWays(tie)));
  const islands = new Set(report.islands);
  return (
    <div class="map" tabindex={0} role="region" aria-label={texts.matrix}>
      <svg
        class="matrix"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={texts.matrix}
      >
        {departments.map((department, i) => {
          const y = TOP + i * CELL;
          const alone = islands.has(department.id);
          const x = NAMES.width + i * CELL + CELL / 2;
          return (
            <g key={department.id} class={alone ? 'matrix-island' : undefined}>
              <rect class="matrix-row" x="0" y={y} width={NAMES.width + size} height={CELL} />
              {alone && (
                <g class="map-sign tone-at-risk" transform={`translate(4 ${y + CELL / 2 - 7})`}>
                  <WarningShape />
                </g>
              )}
              <a href={`/departments/${department.key}`}>
                <title>{department.name}</title>
                <Name name={department.name} x={24} y={y + CELL / 2} />
              </a>
              <text transform={`translate(${x} ${TOP - 8}) rotate(-45)`} aria-hidden="true">
                {fitText(department.name, 22, 1)[0]}
              </text>
            </g>
          );
        })}
        {departments.flatMap((a, i) =>
          departments.map((b, j) => (
            <Cell
              key={`${a.id} ${b.id}`}
              {...{ x: NAMES.width + j * CELL, y: TOP + i * CELL, locale }}
              names={[a.name, b.name]}
              tie={i === j ? null : (tieOf.get(`${a.id} ${b.id}`) ?? undefined)}
            />
          )),
        )}
      </svg>
    </div>
  );
}

function bothWays(tie: Tie): [string, Tie][] {
  const [a, b] = tie.between;
  return [
    [`${a} ${b}`, tie],
    [`${b} ${a}`, tie],
  ];
}

function Name({ name, x, y }: { readonly name: string; readonly x: number; readonly y: number }) {
  const lines = fitText(name, NAMES.letters, 2);
  return (
    <text>
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={y + 4 + (i - (lines.length - 1) / 2) * 14}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface CellProps {
  readonly x: number;
  readonly y: number;
  readonly names: readonly [string, string];
  /** Null: a department against itself. */
  readonly tie: Tie | null | undefined;
  readonly locale: Locale;
}

function Cell({ x, y, names: [a, b], tie, locale }: CellProps) {
  if (tie === null)
    return <rect class="matrix-self" x={x + 2} y={y + 2} width={CELL - 4} height={CELL - 4} />;
  const kinds = TIE_KINDS.filter((kind) => tie?.shared.some((one) => one.kind === kind));
  const things = tie?.shared.map(({ name }) => name).join(', ');
  return (
    <g>
      {things && <title>{islandTexts[locale].cell(a, b, things)}</title>}
      <rect class="matrix-cell" x={x + 2} y={y + 2} width={CELL - 4} height={CELL - 4} />
      {kinds.map((kind) => (
        <Mark key={kind} kind={kind} x={x} y={y} />
      ))}
    </g>
  );
}

/** A place, a shape and a color of its own for each kind. */
const MARKS: Record<TieKind, { readonly at: readonly [number, number]; readonly d: string }> = {
  kpi: { at: [13, 13], d: 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0Z' },
  touchpoint: { at: [27, 13], d: 'M0,-7.5L7.5,0L0,7.5L-7.5,0Z' },
  project: { at: [13, 27], d: 'M-5.5,-5.5h11v11h-11Z' },
  measure: { at: [27, 27], d: 'M0,-6.5L7,5.5H-7Z' },
};

function Mark({ kind, x, y }: { readonly kind: TieKind; readonly x: number; readonly y: number }) {
  const { at, d } = MARKS[kind];
  return <path class={`tie-${kind}`} transform={`translate(${x + at[0]} ${y + at[1]})`} d={d} />;
}

export function MatrixLegend({ locale }: { readonly locale: Locale }) {
  return (
    <ul class="legend">
      {TIE_KINDS.map((kind) => (
        <li key={kind}>
          <svg class="sign" viewBox="0 0 22 22" width="22" height="22" aria-hidden="true" focusable="false">
            <path class={`tie-${kind}`} transform="translate(11 11)" d={MARKS[kind].d} />
          </svg>{' '}
          {islandTexts[locale].kinds[kind]}
        </li>
      ))}
    </ul>
  );
}
