import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { circleClosedBy, type DriverLink, doublePaths } from '../../../src/kpis/domain/driver-graph.js';
import { mayBeWarnedOf, warningsOf } from '../../../src/kpis/domain/link-warnings.js';

const toward = (kpiId: string, towardKpiId: string): DriverLink => ({ kpiId, towardKpiId, goalId: null });
const goal = (kpiId: string, goalId = 'goal'): DriverLink => ({ kpiId, goalId, towardKpiId: null });
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const name = fc.constantFrom(...NAMES);
const anyLink = fc.oneof(
  fc.tuple(name, name).map(([from, to]) => toward(from, to)),
  fc.tuple(name, fc.constantFrom('goal', 'other')).map(([from, to]) => goal(from, to)),
);
const key = ({ kpiId, goalId, towardKpiId }: DriverLink) => `${kpiId} ${goalId ?? towardKpiId}`;
const anyLinks = fc.uniqueArray(anyLink, { selector: key, maxLength: 14 });
/** Without circles: a link leads on in the alphabet. */
const sound = anyLinks.map((links) =>
  links.filter(({ kpiId, towardKpiId }) => towardKpiId === null || kpiId < towardKpiId),
);

/** All ways from a KPI to a goal, found by walking every one of them. */
function waysTo(goalId: string, from: string, links: readonly DriverLink[]): string[][] {
  return links
    .filter(({ kpiId }) => kpiId === from)
    .flatMap((link) => {
      if (link.goalId !== null) return link.goalId === goalId ? [[]] : [];
      const next = link.towardKpiId ?? '';
      return waysTo(goalId, next, links).map((way) => [next, ...way]);
    });
}

describe('a circle', () => {
  it.each([
    ['is closed by a way back', 'a', 'b', [toward('b', 'c'), toward('c', 'a')], ['a', 'b', 'c']],
    [
      'is the shortest there is',
      'a',
      'b',
      [toward('b', 'c'), toward('c', 'a'), toward('b', 'a')],
      ['a', 'b'],
    ],
    ['is a link to itself', 'a', 'a', [], ['a']],
    ['is none where ways only meet', 'a', 'b', [toward('a', 'c'), toward('b', 'c')], null],
    ['never leads through a goal', 'a', 'b', [goal('b'), goal('a')], null],
  ])('%s', (_, from, to, others, circle) => {
    expect(circleClosedBy(from, to, others)).toEqual(circle);
  });

  it('is found if and only if its end leads back to its start, and every step of it is a link', () => {
    fc.assert(
      fc.property(name, name, anyLinks, (from, to, links) => {
        const reached = new Set<string>([to]);
        for (let size = 0; size !== reached.size;) {
          size = reached.size;
          for (const { kpiId, towardKpiId } of links)
            if (towardKpiId && reached.has(kpiId)) reached.add(towardKpiId);
        }
        const circle = circleClosedBy(from, to, links);
        expect(circle !== null).toBe(reached.has(from));
        const steps = new Set([key(toward(from, to)), ...links.map(key)]);
        (circle ?? []).forEach((at, i) => expect(steps).toContain(`${at} ${circle?.[i + 1] ?? from}`));
      }),
    );
  });
});

describe('a double path', () => {
  it.each([
    ['directly and through another KPI', [goal('a'), toward('a', 'b'), goal('b')], [[], ['b']]],
    ['through two', [toward('a', 'b'), toward('a', 'c'), goal('b'), goal('c')], [['b'], ['c']]],
    ['through two that meet', [toward('a', 'b'), toward('a', 'c'), toward('b', 'd'), toward('c', 'd'), goal('d')], [['b', 'd'], ['c', 'd']]],
  ])('leads to the goal %s', (_, links, routes) => {
    expect(doublePaths(links)).toEqual([{ kpiId: 'a', goalId: 'goal', routes }]);
  }); // prettier-ignore

  it.each([
    ['two goals', [goal('a'), toward('a', 'b'), goal('b', 'other')]],
    ['a way that leads nowhere', [goal('a'), toward('a', 'b')]],
    ['a row of KPIs', [toward('a', 'b'), toward('b', 'c'), goal('c')]],
  ])('is none with %s', (_, links) => {
    expect(doublePaths(links)).toEqual([]);
  });

  it('is found exactly where ways to a goal begin with different steps, whatever the links', () => {
    fc.assert(
      fc.property(sound, (links) => {
        const expected = ['goal', 'other'].flatMap((goalId) =>
          NAMES.flatMap((kpiId) => {
            const first = new Set(waysTo(goalId, kpiId, links).map(([step = 'direct']) => step));
            return first.size > 1 ? [`${kpiId} ${goalId} ${[...first].sort().join()}`] : [];
          }),
        );
        const found = doublePaths(links).map(
          ({ kpiId, goalId, routes }) =>
            `${kpiId} ${goalId} ${routes
              .map(([step = 'direct']) => step)
              .sort()
              .join()}`,
        );
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('ends for links that run in a circle, too', () => {
    fc.assert(fc.property(anyLinks, (links) => void doublePaths(links)));
  });
});

it('warns where all links to a goal weigh nothing', () => {
  const links = [
    { ...goal('a'), weight: 0 },
    { ...goal('b', 'other'), weight: 0 },
    { ...goal('c', 'other'), weight: 1 },
  ];
  expect(warningsOf(links)).toEqual([{ kind: 'weightless', kpiId: 'a', goalId: 'goal' }]);
});

it('warns of no KPI whose own links told that there is nothing to look for, whatever all the others are', () => {
  const weighed = fc.array(fc.constantFrom(0, 1, 2), { minLength: 14, maxLength: 14 });
  fc.assert(
    fc.property(anyLinks, weighed, (links, weights) => {
      const all = links.map((link, i) => ({ ...link, weight: weights[i] ?? 0 }));
      const passedOver = NAMES.filter((kpi) => !mayBeWarnedOf(all.filter(({ kpiId }) => kpiId === kpi)));
      const warned = new Set<string>(warningsOf(all).map(({ kpiId }) => kpiId));
      expect(passedOver.filter((kpi) => warned.has(kpi))).toEqual([]);
    }),
  );
});
