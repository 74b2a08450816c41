import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { ordinalOf } from '../../kpis/domain/month.js';
import type { KpiState } from '../../kpis/kpi-states.service.js';
import { ACCENT, LINE } from './colors.js';
import type { Place } from './table.js';

const MONTHS = 13;

/** A year and a month in small: readings as a line with gaps where months are missing, the target dashed. */
export function drawTrend({ trend, month, target }: KpiState, { doc, x, y, width, height }: Place): void {
  const first = ordinalOf(month) - MONTHS + 1;
  const values = new Map(trend.map((point) => [ordinalOf(point.month) - first, point.value]));
  const shown = Array.from({ length: MONTHS }, (_, i) => values.get(i) ?? null);
  const known = [...shown.filter((value) => value !== null), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const across = scaleLinear([0, MONTHS - 1], [2, width - 2]);
  // What never changes runs through the middle.
  const up = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [height - 2, 2]);
  const path = line<number | null>(
    (_, i) => across(i),
    (value) => up(value ?? 0),
  )
    .defined((value) => value !== null)
    .digits(2);
  doc.save().translate(x, y);
  if (target !== null) {
    doc
      .moveTo(0, up(target))
      .lineTo(width, up(target))
      .lineWidth(0.7)
      .dash(2, { space: 2 })
      .stroke(LINE)
      .undash();
  }
  doc
    .path(path(shown) ?? '')
    .lineWidth(1.2)
    .lineCap('round')
    .lineJoin('round')
    .stroke(ACCENT);
  const last = shown.findLastIndex((value) => value !== null);
  if (last >= 0) doc.circle(across(last), up(shown[last] ?? 0), 1.8).fill(ACCENT);
  doc.restore();
}
