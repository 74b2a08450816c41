import { describe, expect, it } from '@jest/globals';
import type { Plan } from '../../../src/kpis/domain/plan.js';
import {
  businessCaseOf,
  type CaseEffect,
  monthsBetween,
} from '../../../src/projects/domain/business-case.js';
import { inOrder, type LinkedStanding, urgencyOf } from '../../../src/projects/domain/urgency.js';

// The worked examples of docs/numbers.md, under its headings: change them together.

describe('Urgency of a project', () => {
  const standings = (waiting: number | null) =>
    new Map<string, LinkedStanding>([
      ['solved', { share: 3 / 8, attainment: 0.5 }],
      ['waiting', { share: 1 / 8, attainment: waiting }],
      ['occupancy', { share: 4 / 8, attainment: 0.25 }],
    ]);
  const effects = [
    { kpiId: 'solved', movement: 6, direction: 'higher' },
    { kpiId: 'waiting', movement: -0.75, direction: 'lower' },
    { kpiId: 'occupancy', movement: -2, direction: 'higher' },
    { kpiId: 'queue', movement: -4, direction: 'lower' },
  ] as const;

  it('is the part of the goal that lies open where it works', () => {
    const { urgency, parts } = urgencyOf(effects, standings(0.75));
    expect(parts.map((part) => [part.kpiId, part.urgency])).toEqual([
      ['solved', 0.1875],
      ['waiting', 0.03125],
    ]);
    expect(urgency).toBe(0.21875);
  });

  it('takes what was never read for not begun', () => {
    expect(urgencyOf(effects, standings(null)).urgency).toBe(0.3125);
  });

  it('gives the order of a quarter', () => {
    const project = (name: string, urgency: number, waitingDays: number | null, rank: number | null) => ({
      ...{ id: name, name, urgency, waitingDays, rank },
    });
    const order = inOrder([
      project('answers', 0.2, null, null),
      project('parcels', 0.2, 12, null),
      project('returns', 0.05, null, 1),
      project('search', 0.3, null, null),
      project('stock', 0.1, null, null),
    ]);
    expect(order.map(({ name }) => name)).toEqual(['returns', 'search', 'parcels', 'answers', 'stock']);
  });

  it('closes up around places by hand, also beyond the last and where two have the same', () => {
    const project = (name: string, urgency: number, rank: number | null) => ({
      ...{ id: name, name, urgency, waitingDays: null, rank },
    });
    const order = (...projects: ReturnType<typeof project>[]) => inOrder(projects).map(({ name }) => name);
    expect(order(project('a', 0.1, 2), project('b', 0.2, 2), project('c', 0.3, null))).toEqual([
      'c',
      'b',
      'a',
    ]);
    expect(order(project('a', 0.1, null), project('b', 0.9, 99))).toEqual(['a', 'b']);
    expect(order(project('a', 0.9, 99))).toEqual(['a']);
  });
});

describe('Business case of a project', () => {
  const solved: Plan = { direction: 'higher', baseline: 60, target: 84 };
  const waiting: Plan = { direction: 'lower', baseline: 9, target: 6 };
  const effects: CaseEffect[] = [
    { kpiId: 'solved', movement: 6, plan: solved, share: 3 / 8 },
    { kpiId: 'waiting', movement: -0.75, plan: waiting, share: 1 / 8 },
  ];
  const facts = {
    measure: { direction: 'higher', baseline: 30, target: 46 } as Plan,
    worth: { moneyPerPoint: 12_000, hourlyRate: 60 },
    months: monthsBetween('2027-06-30', '2028-12-31'),
  };
  const caseOf = (hours: number, claimed = effects) =>
    businessCaseOf({ ...facts, effects: claimed, hours, money: 8000 });

  it('has a ceiling that follows from what it claims', () => {
    const { parts, points, months, ceilingMoney, ceilingHours } = caseOf(400);
    expect(parts.map((part) => [part.kpiId, part.covered, part.points])).toEqual([
      ['solved', 0.25, 1.5],
      ['waiting', 0.25, 0.5],
    ]);
    expect([points, months, ceilingMoney, ceilingHours]).toEqual([2, 18, 36_000, 600]);
  });

  it('is within it or above', () => {
    expect([caseOf(400).cost, caseOf(400).isAbove]).toEqual([32_000, false]);
    expect([caseOf(500).cost, caseOf(500).isAbove]).toEqual([38_000, true]);
  });

  it('has none where it leads away from the target, or moves what is not linked or planned', () => {
    const away = caseOf(400, [{ kpiId: 'solved', movement: -6, plan: solved, share: 3 / 8 }]);
    expect([away.points, away.ceilingMoney, away.isAbove]).toEqual([-1.5, 0, true]);
    expect(caseOf(400, [{ kpiId: 'solved', movement: 6, plan: solved, share: 0 }]).points).toBe(0);
    expect(caseOf(400, [{ kpiId: 'solved', movement: 6, plan: null, share: 1 }]).points).toBe(0);
    expect(businessCaseOf({ ...facts, effects, measure: null, hours: 0, money: 0 }).ceilingMoney).toBe(0);
  });

  it('takes the tolerance of a band for its way', () => {
    const band: Plan = { direction: 'band', low: 75, high: 85, tolerance: 10 };
    expect(caseOf(0, [{ kpiId: 'band', movement: -5, plan: band, share: 0.5 }]).points).toBe(4);
  });

  it.each([
    ['2027-06-30', '2028-12-31', 18],
    ['2027-06-30', '2027-07-29', 0],
    ['2027-06-30', '2027-07-30', 1],
    ['2028-01-01', '2027-01-01', 0],
  ])('holds a point from %s to %s for %i whole months', (from, until, months) => {
    expect(monthsBetween(from, until)).toBe(months);
  });
});
