import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitText } from '../../../src/overview/domain/fit-text.js';
import {
  changeByDepartment,
  departmentsAsKpis,
  isLarge,
} from '../../../src/overview/domain/goal-at-large.js';
import { islandsOf, type SharedThing, strongest } from '../../../src/overview/domain/islands.js';
import { type MapKpi, type Mapped, MOST_ROWS, planMap } from '../../../src/overview/domain/map-plan.js';

describe('a name in its box', () => {
  it.each<[string, number, number, string[]]>([
    ['Op tijd bezorgd', 20, 2, ['Op tijd bezorgd']],
    ['Nieuwe klanten op aanraden', 16, 2, ['Nieuwe klanten', 'op aanraden']],
    ['Nieuwe klanten op aanraden van vrienden', 16, 2, ['Nieuwe klanten', 'op aanraden van…']],
    ['Arbeidsongeschiktheid', 12, 2, ['Arbeidsonges', 'chiktheid']],
    ['  veel   wit ', 20, 2, ['veel wit']],
    ['', 20, 2, []],
  ])('%j within %i letters and %i lines', (text, width, most, lines) => {
    expect(fitText(text, width, most)).toEqual(lines);
  });

  it('never gets wider than its box, or higher', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 4, max: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, most) => {
          const lines = fitText(text, width, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

const kpi = (id: string, changes: Partial<MapKpi> = {}): MapKpi => ({
  ...{ id, key: id, name: id, departmentId: 'care', perspective: null, status: 'on-track', weight: 0.1 },
  ...changes,
});
const department = (id: string, parentId: string | null = null) => ({
  ...{ id, key: id, name: id, parentId, status: 'on-track' as const },
});
const care = department('care');

describe('what a map draws', () => {
  it('is each KPI, by department, the heaviest first, with what it moves', () => {
    const plan = planMap({
      departments: [care, department('shop')],
      kpis: [
        kpi('calls', { weight: 0.2 }),
        kpi('score', { weight: 0.3 }),
        kpi('sales', { departmentId: 'shop', weight: 0 }),
      ],
      drivers: [{ from: 'sales', to: 'calls', weight: 2 }],
    });
    expect(plan).toMatchObject({ level: 'kpis', group: 'department', more: 0 });
    expect(plan.boxes.map(({ key, rows }) => [key, rows.map((row) => row.key)])).toEqual([
      ['care', ['score', 'calls']],
      ['shop', ['sales']],
    ]);
    expect(plan.flows.map(({ from, to }) => [from, to])).toEqual([
      ['score', null],
      ['calls', null],
      // What weighs nothing has no line to the goal.
      ['sales', 'calls'],
    ]);
  });

  const many = (departments: number, each: number, parent?: (i: number) => string | null): Mapped => ({
    departments: Array.from({ length: departments }, (_, i) => department(`d${i}`, parent?.(i) ?? null)),
    kpis: Array.from({ length: departments * each }, (_, i) =>
      kpi(`k${i}`, {
        departmentId: `d${i % departments}`,
        weight: 1 / (departments * each),
        perspective: i % 2 ? 'customer' : null,
      }),
    ),
    drivers: [],
  });

  it.each<[string, Mapped, string, string, number]>([
    ['forty KPIs of eight departments', many(8, 5), 'kpis', 'department', 8],
    ['one department with more than fit', many(1, 60), 'kpis', 'department', 1],
    [
      'two hundred departments in eight',
      many(200, 10, (i) => (i < 8 ? null : `d${i % 8}`)),
      'departments',
      'department',
      8,
    ],
    ['two hundred beside each other', many(200, 10), 'departments', 'perspective', 2],
  ])('of %s', (_, mapped, level, group, boxes) => {
    const plan = planMap(mapped);
    expect([plan.level, plan.group, plan.boxes.length]).toEqual([level, group, boxes]);
    expect(plan.boxes.reduce((count, { rows }) => count + rows.length, 0)).toBeLessThanOrEqual(MOST_ROWS);
    expect(plan.boxes.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  });

  it('counts what it leaves out, and adds up what flows between departments', () => {
    const mapped = many(60, 1, (i) => (i < 2 ? null : `d${i % 2}`));
    const plan = planMap({
      ...mapped,
      drivers: [
        { from: 'k0', to: 'k1', weight: 1 },
        { from: 'k0', to: 'k1', weight: 2 },
      ],
    });
    expect(plan.boxes.map(({ rows, more }) => [rows.length, more])).toEqual([
      [24, 6],
      [24, 6],
    ]);
    expect(plan.flows.filter(({ to }) => to !== null).map(({ weight }) => weight)).toEqual([3]);
  });

  it('follows a department in a circle of its own no further', () => {
    const circle = [department('a', 'b'), department('b', 'a')];
    const kpis = Array.from({ length: 60 }, (_, i) => kpi(`k${i}`, { departmentId: i % 2 ? 'a' : 'b' }));
    expect(planMap({ departments: circle, kpis, drivers: [] }).boxes.length).toBeGreaterThan(0);
  });
});

const thing = (kind: SharedThing['kind'], name: string, ...departmentIds: string[]): SharedThing => ({
  ...{ kind, name, departmentIds },
});

describe('the island report', () => {
  it.each<[string, SharedThing[], string[], [string, string, number][]]>([
    ['nothing shared', [], ['a', 'b', 'c'], []],
    ['a moment of one department alone', [thing('touchpoint', 'Search', 'a')], ['a', 'b', 'c'], []],
    ['the same department twice', [thing('kpi', 'Calls', 'a', 'a')], ['a', 'b', 'c'], []],
    ['a moment that two own', [thing('touchpoint', 'Search', 'b', 'a')], ['c'], [['a', 'b', 1]]],
    [
      'a project of three, and a KPI of two of them linked twice',
      [
        thing('project', 'One file', 'a', 'b', 'c'),
        thing('kpi', 'Calls', 'a', 'b'),
        thing('kpi', 'Calls', 'b', 'a'),
      ],
      [],
      [
        ['a', 'b', 2],
        ['a', 'c', 1],
        ['b', 'c', 1],
      ],
    ],
    [
      'something shared with a department that ended',
      [thing('measure', 'NPS', 'a', 'gone')],
      ['a', 'b', 'c'],
      [],
    ],
  ])('of %s', (_, things, islands, ties) => {
    const report = islandsOf(['a', 'b', 'c'], things);
    expect(report.islands).toEqual(islands);
    expect(report.ties.map(({ between, shared }) => [...between, shared.length])).toEqual(ties);
  });

  it('draws those with the strongest ties, and no island where there is no room', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const report = islandsOf(ids, [
      ...[thing('kpi', 'x', 'b', 'd'), thing('project', 'y', 'b', 'd'), thing('kpi', 'z', 'b', 'c')],
    ]);
    expect(strongest(ids, report, 4)).toEqual(ids);
    expect(strongest(ids, report, 2)).toEqual(['b', 'd']);
  });
});

describe('a goal of thousands of KPIs', () => {
  it('is shown by department, and adds up to the same', () => {
    const part = (departmentId: string, progress: number | null, weight: number, kpis: number) => ({
      ...{ departmentId, progress, weight, kpis: Array.from({ length: kpis }) },
    });
    const departments = [part('a', 0.5, 0.75, 100), part('b', null, 0.25, 21)];
    expect(isLarge(departments)).toBe(true);
    expect(isLarge(departments.slice(0, 1))).toBe(false);
    expect(departmentsAsKpis(departments).flatMap(({ kpis }) => kpis)).toEqual([
      { kpiId: 'a', fresh: true, weight: 0.75, attainment: 0.5 },
      { kpiId: 'b', fresh: false, weight: 0.25, attainment: null },
    ]);
    const moved = (kpiId: string, departmentId: string, change: number) => ({ kpiId, departmentId, change });
    const freshness = { change: 0.125, becameFresh: ['z'], becameStale: [] };
    const kpis = [moved('x', 'a', 0.25), moved('y', 'a', -0.125), moved('w', 'b', 0.5)];
    expect(changeByDepartment({ total: 0.75, kpis, departments: [], freshness })).toEqual({
      total: 0.75,
      kpis: [moved('a', 'a', 0.125), moved('b', 'b', 0.5)],
      departments: [],
      freshness: { change: 0.125, becameFresh: [], becameStale: [] },
    });
  });
});
