import { curveBumpX, line } from 'd3-shape';
import { groupBy } from './domain/lists.js';
import type { MapFlow } from './domain/map-plan.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Place extends Point {
  readonly width: number;
  readonly height: number;
}

export interface LaidFlow {
  readonly flow: MapFlow;
  readonly path: string;
  /** Of the line, in pixels. */
  readonly width: number;
  /** Where it ends, and in which direction: 1 to the right, -1 to the left. */
  readonly end: Point & { readonly toward: 1 | -1 };
}

interface Row extends Place {
  readonly row: { readonly key: string };
}

interface Box {
  readonly box: { readonly key: string };
  readonly rows: readonly Row[];
}

/** Ways past the boxes between two boxes, or a box and the goal (null). */
type Ways = (from: string, to: string | null) => readonly Point[];

const LINE = { thinnest: 1.25, thickest: 7 };
const LOOP = 20;
const ARROW = 6;

/** A line for each flow: as thick as it is heavy among its kind, and lines of one box beside each other. */
export function linesOf(
  flows: readonly MapFlow[],
  boxes: readonly Box[],
  goal: Place,
  ways: Ways,
): LaidFlow[] {
  const rowOf = new Map(boxes.flatMap(({ rows }) => rows.map((laid) => [laid.row.key, laid] as const)));
  const boxOf = new Map(
    boxes.flatMap(({ box, rows }) => rows.map((laid) => [laid.row.key, box.key] as const)),
  );
  const toGoal = flows.filter(({ to }) => to === null);
  const between = flows.filter(({ to }) => to !== null);
  return [
    ...linesToGoal(toGoal, rowOf, (from) => boxOf.get(from) ?? '', goal, ways),
    ...between.flatMap((flow): LaidFlow[] => {
      const [source, target] = [rowOf.get(flow.from), rowOf.get(flow.to ?? '')];
      if (!source || !target) return [];
      const way = ways(boxOf.get(flow.from) ?? '', boxOf.get(flow.to ?? '') ?? '');
      return [{ flow, width: widthOf(flow, between), ...fromRowToRow(source, target, way) }];
    }),
  ];
}

function linesToGoal(
  flows: readonly MapFlow[],
  rowOf: ReadonlyMap<string, Row>,
  boxOf: (row: string) => string,
  goal: Place,
  ways: Ways,
): LaidFlow[] {
  const sorted = flows
    .flatMap((flow) => {
      const row = rowOf.get(flow.from);
      const box = boxOf(flow.from);
      return row ? [{ flow, box, row, way: ways(box, null), width: widthOf(flow, flows) }] : [];
    })
    // As they arrive: whoever comes by a way of its own arrives where that way lies.
    .sort((a, b) => arrival(a) - arrival(b) || middle(a.row) - middle(b.row));
  const beside = new Map([...groupBy(sorted, ({ box }) => box)].flatMap(([, group]) => offsets(group)));
  return sorted.map(({ flow, row, way, width }, i) => {
    const end = { x: goal.x, y: goal.y + (goal.height * (i + 1)) / (sorted.length + 1), toward: 1 } as const;
    const shifted = way.map(({ x, y }) => ({ x, y: y + (beside.get(flow) ?? 0) }));
    const start = { x: row.x + row.width, y: middle(row) };
    return { flow, width, end, path: pathOf([start, ...shifted, end]) };
  });
}

const arrival = ({ row, way }: { row: Row; way: readonly Point[] }) => way.at(-1)?.y ?? middle(row);

/** How far each line of a bundle lies from its middle. */
function offsets(group: readonly { flow: MapFlow; width: number }[]): [MapFlow, number][] {
  const total = group.reduce((sum, { width }) => sum + width + 1, 0);
  let before = -total / 2;
  return group.map(({ flow, width }) => {
    const offset = before + width / 2;
    before += width + 1;
    return [flow, offset];
  });
}

/** To the right along its way, to the left straight, and in a loop beside boxes that stand above each other. */
function fromRowToRow(source: Row, target: Row, way: readonly Point[]): Pick<LaidFlow, 'path' | 'end'> {
  const [y1, y2] = [middle(source), middle(target)];
  const right = source.x + source.width;
  if (target.x > right) {
    const end = { x: target.x, y: y2, toward: 1 } as const;
    return { end, path: pathOf([{ x: right, y: y1 }, ...way, { x: end.x - ARROW, y: y2 }]) };
  }
  if (target.x + target.width < source.x) {
    const end = { x: target.x + target.width, y: y2, toward: -1 } as const;
    const points = [
      { x: source.x, y: y1 },
      { x: end.x + ARROW, y: y2 },
    ];
    return { end, path: pathOf(points) };
  }
  const { x } = source;
  const out = x - LOOP;
  return {
    end: { x, y: y2, toward: 1 },
    path: `M${x},${y1}C${out},${y1},${out},${y2},${x - ARROW},${y2}`,
  };
}

/** So many lines toward one place. */
const CROWD = 20;

function widthOf({ weight }: MapFlow, among: readonly MapFlow[]): number {
  const heaviest = Math.max(...among.map((one) => one.weight));
  const share = heaviest > 0 ? weight / heaviest : 0;
  // Where many lines run side by side, thick ones would be ropes.
  const thickest = among.length > CROWD ? LINE.thickest / 2 : LINE.thickest;
  return Math.round((LINE.thinnest + share * (thickest - LINE.thinnest)) * 100) / 100;
}

const middle = ({ y, height }: Place) => y + height / 2;

const bump = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
)
  .curve(curveBumpX)
  .digits(1);
const pathOf = (points: readonly Point[]) => bump(points) ?? '';
