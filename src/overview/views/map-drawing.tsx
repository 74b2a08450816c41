import { CheckShape, RingShape, StopShape, WarningShape } from '../../platform/pages/shapes.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { MapStatus } from '../domain/map-plan.js';
import type { LaidBox, LaidMap, LaidRow } from '../map-layout.js';
import type { LaidFlow } from '../map-lines.js';
import { mapPath } from '../map.query.js';
import { statusTexts } from './goal-texts.js';
import { mapTexts } from './map-texts.js';
import { percentWords } from './percent.js';

interface DrawingProps {
  readonly laid: LaidMap;
  /** How far the goal is, in words. */
  readonly progress: string;
  /** Whether a line of a box is a KPI. */
  readonly level: 'kpis' | 'departments';
  readonly label: string;
  readonly locale: Locale;
}

/** The map, scrolled within itself where the window is narrower. */
export function MapDrawing({ laid, progress, level, label, locale }: DrawingProps) {
  const { width, height, boxes, goal, flows } = laid;
  return (
    <div class="map map-to-goal" tabindex={0} role="region" aria-label={label}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
        {flows.map((laidFlow, i) => (
          <Flow key={i} laid={laidFlow} />
        ))}
        {boxes.map((box) => (
          <Box key={box.box.key} laid={box} level={level} locale={locale} />
        ))}
        <g class="map-goal">
          <rect x={goal.x} y={goal.y} width={goal.width} height={goal.height} rx="8" />
          <a href="/goal">
            <Lines lines={goal.lines} x={goal.x + 14} y={goal.y + 30} step={20} />
          </a>
          <text class="map-progress" x={goal.x + 14} y={goal.y + 30 + goal.lines.length * 20 + 6}>
            {progress}
          </text>
          {goal.measures.map((laidRow) => (
            <Row key={laidRow.row.key} laid={laidRow} level="kpis" locale={locale} />
          ))}
        </g>
      </svg>
    </div>
  );
}

function Flow({ laid: { flow, path, width, end } }: { readonly laid: LaidFlow }) {
  const back = -6 * end.toward;
  return (
    <g class={`map-flow flow-${flow.status ?? 'unknown'} tone-${flow.status ?? 'stale'}`}>
      <path d={path} stroke-width={width} />
      {flow.to !== null && <path class="map-arrow" d={`M${end.x},${end.y}l${back},-4v8Z`} />}
    </g>
  );
}

function Box({
  laid: { x, y, width, height, box, title, rows },
  level,
  locale,
}: { readonly laid: LaidBox } & Pick<DrawingProps, 'level' | 'locale'>) {
  const texts = mapTexts[locale];
  return (
    <g class="map-box">
      <rect x={x} y={y} width={width} height={height} rx="6" />
      <g class="map-title">
        <Lines lines={title} x={x + 10} y={y + 20} step={17} />
      </g>
      {rows.map((row) => (
        <Row key={row.row.key} laid={row} level={level} locale={locale} />
      ))}
      {box.more > 0 && (
        <text class="map-more" x={x + 32} y={y + height - 11}>
          {texts.more(box.more)}
        </text>
      )}
    </g>
  );
}

const SHAPES = {
  'on-track': CheckShape,
  'at-risk': WarningShape,
  'off-track': StopShape,
  stale: RingShape,
};

function Row({
  laid: { x, y, width, height, row, lines },
  level,
  locale,
}: { readonly laid: LaidRow } & Pick<DrawingProps, 'level' | 'locale'>) {
  const { kpi, department, status, weight, kpiIds } = row;
  const texts = mapTexts[locale];
  const name = kpi?.name ?? department?.name ?? texts.noDepartment;
  const share = percentWords(weight, locale);
  const words = `${texts.row(name, statusWords(status, locale), share)}${
    level === 'departments' ? `, ${texts.kpis(kpiIds.length)}` : ''
  }`;
  const top = y + height / 2 - ((lines.length - 1) * 15) / 2 + 4;
  const content = (
    <>
      <title>{words}</title>
      <rect class="map-row" x={x + 1} y={y} width={width - 2} height={height} />
      <Sign status={status} x={x + 10} y={y + height / 2 - 7} />
      <Lines lines={lines} x={x + 32} y={top} step={15} />
      {weight > 0 && (
        <text class="map-share" x={x + width - 8} y={y + height / 2 + 4}>
          {share}
        </text>
      )}
    </>
  );
  const href = kpi ? `/kpis/${kpi.key}` : department && mapPath({ department: department.key });
  return href === null ? <g>{content}</g> : <a href={href}>{content}</a>;
}

function Sign({ status, x, y }: { readonly status: MapStatus; readonly x: number; readonly y: number }) {
  if (status === null) return null;
  const Shape = SHAPES[status];
  return (
    <g class={`map-sign tone-${status}`} transform={`translate(${x} ${y})`}>
      <Shape />
    </g>
  );
}

function Lines({
  lines,
  x,
  y,
  step,
}: {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly step: number;
}) {
  return (
    <text>
      {lines.map((line, i) => (
        <tspan key={i} x={x} y={y + i * step}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

export function statusWords(status: MapStatus, locale: Locale): string {
  return status === null ? mapTexts[locale].noPlan : statusTexts[locale][status];
}
