import * as dagre from '@dagrejs/dagre';
import { fitText } from './domain/fit-text.js';
import type { MapBox, MapFlow, MapPlan, MapRow } from './domain/map-plan.js';
import { type LaidFlow, linesOf, type Place, type Point } from './map-lines.js';

/** What is used of the library, whose own declarations cannot be resolved by their file names. */
interface Graph {
  setGraph(label: Readonly<Record<string, string | number>>): void;
  setNode(name: string, label: { readonly width: number; readonly height: number }): void;
  setEdge(from: string, to: string, label: { readonly minlen: number; readonly weight: number }): void;
  graph(): { readonly width?: number; readonly height?: number };
  node(name: string): { readonly x: number; readonly y: number } | undefined;
  edge(from: string, to: string): { readonly points?: readonly Point[] } | undefined;
}
const { Graph, layout } = dagre as unknown as {
  readonly Graph: new () => Graph;
  readonly layout: (graph: Graph) => void;
};

/** The words of a map: what its boxes are called, and its goal. */
export interface MapWords {
  readonly goal: string;
  readonly boxes: ReadonlyMap<string, string>;
}

export interface LaidRow extends Place {
  readonly row: MapRow;
  readonly lines: readonly string[];
}

export interface LaidBox extends Place {
  readonly box: MapBox;
  readonly title: readonly string[];
  readonly rows: readonly LaidRow[];
}

/** A map with a place for everything, in pixels. */
export interface LaidMap {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly LaidBox[];
  readonly goal: Place & { readonly lines: readonly string[]; readonly measures: readonly LaidRow[] };
  readonly flows: readonly LaidFlow[];
}

const BOX = { width: 232, pad: 10, title: 17, titleLetters: 29 };
const ROW = { line: 15, pad: 6, letters: 23 };
const GOAL = { width: 216, pad: 14, line: 20, letters: 20, lines: 8, progress: 34, arrival: 10 };
/** So much is seen at once without scrolling; higher, and the boxes stand in another column. */
const COLUMN_HEIGHT = 780;
const MOST_COLUMNS = 3;
/** How much higher a map may be for the sake of its order. */
const LOOSER = 1.2;
/** What is wide enough for a window of 1280 pixels, and between columns at the least and at the most. */
const WIDE = 1110;
const GAP = { least: 56, most: 170 };
const MARGIN = 24;

/**
 * Places a map from left to right, the goal last: the library ranks the boxes and leads lines around them. Bounded by
 * what a plan holds, so a map of two thousand KPIs costs no more than one of fifty.
 */
export function layoutMap(plan: MapPlan, measures: readonly MapRow[], words: MapWords): LaidMap {
  const boxes = plan.boxes.map((box) => sizedBox(box, words.boxes.get(box.key) ?? ''));
  const goal = sizedGoal(words.goal, measures, plan.flows.filter(({ to }) => to === null).length);
  const boxOf = new Map(plan.boxes.flatMap((box) => box.rows.map((row) => [row.key, box.key] as const)));
  const graph = remembered(boxes, goal, boxPairs(plan.flows, boxOf));
  const laid = boxes.map((sized) => placed(sized, graph.node(nodeOf(sized.box.key))));
  const goalPlace = corner(graph.node('goal'), goal);
  const goalLaid = {
    ...{ ...goalPlace, lines: goal.lines },
    measures: rowsFrom(goal.measures, goalPlace, goal.top),
  };
  return {
    width: Math.ceil(graph.graph().width ?? 0) + MARGIN / 2,
    height: Math.ceil(graph.graph().height ?? 0),
    boxes: laid,
    goal: goalLaid,
    flows: linesOf(plan.flows, laid, goalLaid, (from, to) => waypoints(graph, from, to)),
  };
}

interface SizedRow {
  readonly row: MapRow;
  readonly lines: readonly string[];
  readonly height: number;
}

function sizedRow(row: MapRow): SizedRow {
  const lines = fitText(row.kpi?.name ?? row.department?.name ?? '–', ROW.letters, 2);
  return { row, lines, height: lines.length * ROW.line + 2 * ROW.pad };
}

function sizedBox(box: MapBox, name: string) {
  const title = fitText(name, BOX.titleLetters, 2);
  const rows = box.rows.map(sizedRow);
  const top = title.length * BOX.title + 2 * BOX.pad - 4;
  const more = box.more > 0 ? ROW.line + 2 * ROW.pad : 0;
  return { box, title, rows, top, width: BOX.width, height: top + heightOf(rows) + more + 4 };
}

function sizedGoal(statement: string, measures: readonly MapRow[], arrivals: number) {
  const lines = fitText(statement, GOAL.letters, GOAL.lines);
  const rows = measures.map(sizedRow);
  const top = 2 * GOAL.pad + lines.length * GOAL.line + GOAL.progress;
  const height = Math.max(top + heightOf(rows) + 4, arrivals * GOAL.arrival);
  return { lines, measures: rows, top, width: GOAL.width, height };
}

const heightOf = (rows: readonly SizedRow[]) => rows.reduce((sum, { height }) => sum + height, 0);
/** A box may be called like anything, also like the goal. */
const nodeOf = (key: string) => `box ${key}`;

type Pair = readonly [from: string, to: string];

/** Between which boxes anything flows, each pair once and in one direction: the first that was named. */
function boxPairs(flows: readonly MapFlow[], boxOf: ReadonlyMap<string, string>): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { from, to } of flows) {
    const [source, target] = [boxOf.get(from), boxOf.get(to ?? '')];
    if (source === undefined || target === undefined || source === target) continue;
    if (!pairs.has(`${target} > ${source}`)) pairs.set(`${source} > ${target}`, [source, target]);
  }
  return [...pairs.values()];
}

type Sized = ReturnType<typeof sizedBox>;

/**
 * Places by what they follow from, all of it: sizes and pairs, no words. The same map looked at again is not laid out
 * again, and what changed is another map.
 */
const placesKnown = new Map<string, Graph>();
const MOST_REMEMBERED = 60;

function remembered(
  boxes: readonly Sized[],
  goal: ReturnType<typeof sizedGoal>,
  pairs: readonly Pair[],
): Graph {
  const place = new Map(boxes.map(({ box }, i) => [box.key, i]));
  const key = JSON.stringify([
    boxes.map(({ box, height }) => [box.key, height]),
    goal.height,
    pairs.map((pair) => pair.map((end) => place.get(end))),
  ]);
  const graph = placesKnown.get(key) ?? ranked(boxes, goal, pairs);
  placesKnown.delete(key);
  placesKnown.set(key, graph);
  const [oldest] = placesKnown.keys();
  if (oldest !== undefined && placesKnown.size > MOST_REMEMBERED) placesKnown.delete(oldest);
  return graph;
}

/** What drives others stands before them, unless that takes more room than columns as high as each other. */
function ranked(boxes: readonly Sized[], goal: ReturnType<typeof sizedGoal>, pairs: readonly Pair[]): Graph {
  const even = graphOf(boxes, goal, []);
  // Where as much flows as there are boxes, no order is left to be shown, and finding none takes long.
  if (pairs.length === 0 || pairs.length > boxes.length) return even;
  const driven = graphOf(boxes, goal, pairs);
  const { width = 0, height = 0 } = driven.graph();
  const fits = width <= WIDE + 2 * MARGIN && height <= (even.graph().height ?? 0) * LOOSER;
  return fits ? driven : even;
}

function graphOf(boxes: readonly Sized[], goal: ReturnType<typeof sizedGoal>, pairs: readonly Pair[]): Graph {
  const graph = new Graph();
  const total = boxes.reduce((sum, { height }) => sum + height, 0);
  const columns = Math.min(MOST_COLUMNS, Math.max(1, Math.ceil(total / COLUMN_HEIGHT)));
  const gap = (WIDE - columns * BOX.width - GOAL.width) / columns;
  graph.setGraph({
    ...{
      rankdir: 'LR',
      ranksep: Math.min(GAP.most, Math.max(GAP.least, pairs.length > 0 ? GAP.least : gap)),
    },
    ...{ ranker: 'tight-tree', nodesep: 18, edgesep: 12, marginx: MARGIN, marginy: 4 },
  });
  graph.setNode('goal', { width: goal.width, height: goal.height });
  let above = 0;
  for (const { box, width, height } of boxes) {
    graph.setNode(nodeOf(box.key), { width, height });
    // The heaviest come first, and stand nearest to the goal.
    const column = Math.min(columns, 1 + Math.floor((above / total) * columns));
    graph.setEdge(nodeOf(box.key), 'goal', { minlen: column, weight: 1 });
    above += height;
  }
  for (const [from, to] of pairs) graph.setEdge(nodeOf(from), nodeOf(to), { minlen: 1, weight: 0 });
  layout(graph);
  return graph;
}

interface Centered {
  readonly x?: number;
  readonly y?: number;
}

function corner(
  { x = 0, y = 0 }: Centered = {},
  { width, height }: { width: number; height: number },
): Place {
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height };
}

function placed({ box, title, rows, top, ...size }: Sized, center?: Centered): LaidBox {
  const place = corner(center, size);
  return { ...place, box, title, rows: rowsFrom(rows, place, top) };
}

function rowsFrom(rows: readonly SizedRow[], { x, y, width }: Place, top: number): LaidRow[] {
  let below = y + top;
  return rows.map(({ row, lines, height }) => {
    const laid = { x, y: below, width, height, row, lines };
    below += height;
    return laid;
  });
}

/** Where the library leads a line past the boxes of the columns between, as the middles of those columns. */
function waypoints(graph: Graph, from: string, to: string | null): Point[] {
  const end = to === null ? 'goal' : nodeOf(to);
  const [source, target] = [graph.node(nodeOf(from)), graph.node(end)];
  const points: readonly Point[] = graph.edge(nodeOf(from), end)?.points ?? [];
  // What lies in the gap beside either end is where a label would stand, and no way around anything.
  const [left = 0, right = 0] = [source?.x, target?.x];
  return points
    .filter(({ x }) => x > left + BOX.width && x < right - BOX.width)
    .flatMap(({ x, y }) => [
      { x: x - BOX.width / 2, y },
      { x: x + BOX.width / 2, y },
    ]);
}
