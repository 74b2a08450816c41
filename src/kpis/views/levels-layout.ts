import type { GoalLevels } from '../goal-levels.service.js';

/** A box of the drawing: where it stands, in pixels, and what it stands for. */
export interface LevelBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly of: 'common' | 'customer' | 'contact' | 'kpi';
}

export interface LevelLine {
  readonly from: string;
  readonly to: string;
  /** Says what is aimed at, instead of serving it. */
  readonly measures: boolean;
}

export interface LevelsLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, LevelBox>;
  readonly lines: readonly LevelLine[];
}

export const BOX_WIDTH = 236;
const GAP = 48;
export const TOP = 36;
const TALL = 92;
const SHORT = 52;
const BETWEEN = 14;
const COLUMNS = { common: 0, customer: 1, contact: 2, kpi: 3 } as const;

const columnAt = (of: LevelBox['of']) => COLUMNS[of] * (BOX_WIDTH + GAP);

/**
 * Four columns: the common goal, its customer goals, the contact goals that follow from them, and the KPIs, each in the
 * middle of what it belongs to. KPIs are ordered by the mean height of what they serve, so that few lines cross.
 */
export function layoutOf({ current, customers }: GoalLevels): LevelsLayout {
  const boxes = new Map<string, LevelBox>();
  const lines: LevelLine[] = [];
  const heightsOf = new Map<string, number[]>();
  const serves = (kpiId: string, from: string, y: number, measures: boolean) => {
    lines.push({ from, to: kpiId, measures });
    heightsOf.set(kpiId, [...(heightsOf.get(kpiId) ?? []), y]);
  };
  let y = TOP;
  for (const { goal, contacts, kpis, measure } of customers) {
    const holding = contacts.filter(({ holds }) => holds);
    const rows = Math.max(holding.length, 1);
    const middle = y + (rows * (TALL + BETWEEN) - BETWEEN - TALL) / 2;
    boxes.set(goal.id, { id: goal.id, of: 'customer', x: columnAt('customer'), y: middle, height: TALL });
    if (current) lines.push({ from: current.id, to: goal.id, measures: false });
    holding.forEach((contact, index) => {
      const id = contact.goal.id;
      const at = y + index * (TALL + BETWEEN);
      boxes.set(id, { id, of: 'contact', x: columnAt('contact'), y: at, height: TALL });
      lines.push({ from: goal.id, to: id, measures: false });
      for (const kpi of contact.kpis) serves(kpi.id, id, at, false);
    });
    for (const kpi of kpis) serves(kpi.id, goal.id, middle, false);
    if (measure && !kpis.includes(measure)) serves(measure.id, goal.id, middle, true);
    y += rows * (TALL + BETWEEN);
  }
  const order = [...heightsOf].map(([id, all]) => ({
    id,
    mean: all.reduce((a, b) => a + b, 0) / all.length,
  }));
  order.sort((a, b) => a.mean - b.mean);
  const kpiHeight = order.length * (SHORT + BETWEEN);
  const inner = Math.max(y - TOP, kpiHeight, TALL + BETWEEN);
  const pitch = order.length > 0 ? inner / order.length : 0;
  order.forEach(({ id }, index) => {
    const at = TOP + index * pitch + (pitch - BETWEEN - SHORT) / 2;
    boxes.set(id, { id, of: 'kpi', x: columnAt('kpi'), y: at, height: SHORT });
  });
  if (current) {
    const at = TOP + (inner - BETWEEN - TALL) / 2;
    boxes.set(current.id, { id: current.id, of: 'common', x: columnAt('common'), y: at, height: TALL });
  }
  return { width: columnAt('kpi') + BOX_WIDTH, height: TOP + inner, boxes, lines };
}

/** A text on so many lines of so many characters at most, cut with an ellipsis where it does not fit. */
export function linesOf(text: string, characters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > characters ? `${word.slice(0, characters - 1)}…` : word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const end = kept[most - 1] ?? '';
  kept[most - 1] = `${end.length < characters ? end : end.slice(0, characters - 1)}…`;
  return kept;
}
