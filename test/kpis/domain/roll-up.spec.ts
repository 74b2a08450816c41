import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rollUp, type Contributor, type WeightedLink } from '../../../src/kpis/domain/roll-up.js';

const kpi = (
  kpiId: string,
  departmentId: string | null,
  attainment: number | null,
  fresh = true,
): Contributor => ({
  kpiId,
  departmentId,
  attainment,
  fresh,
});
const link = (kpiId: string, weight: number): WeightedLink => ({ kpiId, weight });

describe('the roll-up', () => {
  it('is the weighted mean over what is fresh, with its coverage', () => {
    const { progress, coverage, kpis, departments } = rollUp(
      [link('a', 3), link('b', 1), link('c', 4)],
      [kpi('a', 'sales', 0.5), kpi('b', 'care', 1), kpi('c', 'care', 1, false)],
    );
    expect({ progress, coverage }).toEqual({ progress: 0.625, coverage: 0.5 });
    expect(kpis).toEqual([
      {
        kpiId: 'a',
        departmentId: 'sales',
        fresh: true,
        attainment: 0.5,
        weight: 0.375,
        share: 0.75,
        contribution: 0.375,
      },
      {
        kpiId: 'b',
        departmentId: 'care',
        fresh: true,
        attainment: 1,
        weight: 0.125,
        share: 0.25,
        contribution: 0.25,
      },
      {
        kpiId: 'c',
        departmentId: 'care',
        fresh: false,
        attainment: 1,
        weight: 0.5,
        share: 0,
        contribution: 0,
      },
    ]);
    expect(departments).toEqual([
      { departmentId: 'sales', progress: 0.5, coverage: 1, weight: 0.375, contribution: 0.375 },
      { departmentId: 'care', progress: 1, coverage: 0.2, weight: 0.625, contribution: 0.25 },
    ]);
  });

  it.each([
    ['nothing is linked', [], []],
    ['nothing is fresh', [link('a', 1)], [kpi('a', 'sales', 1, false)]],
    ['all weights are 0', [link('a', 0), link('b', 0)], [kpi('a', 'sales', 1), kpi('b', 'sales', 1)]],
    [
      'what is fresh weighs nothing',
      [link('a', 0), link('b', 1)],
      [kpi('a', 'sales', 1), kpi('b', 'sales', 1, false)],
    ],
    ['the attainment cannot be told', [link('a', 1)], [kpi('a', 'sales', null)]],
    ['the KPI is unknown', [link('a', 1)], []],
  ])('is unknown, not 0, when %s', (_, links, contributors) => {
    expect(rollUp(links, contributors)).toMatchObject({ progress: null, coverage: 0 });
  });

  it('tells 0 from unknown', () => {
    expect(rollUp([link('a', 1)], [kpi('a', 'sales', 0)])).toMatchObject({ progress: 0, coverage: 1 });
  });
});

const world = fc.array(
  fc.record({
    weight: fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true })),
    departmentId: fc.constantFrom('a', 'b', 'c'),
    attainment: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    fresh: fc.boolean(),
  }),
  { maxLength: 12 },
);
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
const rolled = (facts: World, order: readonly number[] = facts.map((_, i) => i), scale = 1) => {
  const pick = order.map((i) => ({ ...facts[i]!, kpiId: `k${i}` }));
  return rollUp(
    pick.map(({ kpiId, weight }) => ({ kpiId, weight: weight * scale })),
    pick,
  );
};
const total = (rows: readonly { contribution: number }[]) =>
  rows.reduce((sum, row) => sum + row.contribution, 0);

describe('whatever is linked', () => {
  it('keeps progress and coverage within 0…1, and contributions add up to progress', () => {
    fc.assert(
      fc.property(world, (facts) => {
        const { progress, coverage, kpis, departments } = rolled(facts);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
        if (progress !== null) {
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(1);
        }
        expect(total(kpis)).toBeCloseTo(progress ?? 0, 12);
        expect(total(departments)).toBeCloseTo(progress ?? 0, 12);
      }),
      { seed: 31 },
    );
  });

  it('lies between the worst and the best of what is fresh and weighs', () => {
    fc.assert(
      fc.property(world, (facts) => {
        const counted = facts.flatMap(({ weight, fresh, attainment }) =>
          fresh && weight > 0 && attainment !== null ? [attainment] : [],
        );
        const { progress } = rolled(facts);
        expect(progress === null).toBe(counted.length === 0);
        if (progress === null) return;
        expect(progress).toBeGreaterThanOrEqual(Math.min(...counted) - 1e-12);
        expect(progress).toBeLessThanOrEqual(Math.max(...counted) + 1e-12);
      }),
      { seed: 32 },
    );
  });

  it('is the same in any order and with weights of any scale', () => {
    const scale = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(
        world.chain((facts) => {
          const places = facts.map((_, i) => i);
          return fc.tuple(
            fc.constant(facts),
            fc.shuffledSubarray(places, { minLength: places.length, maxLength: places.length }),
          );
        }),
        scale,
        ([facts, order], factor) => {
          const plain = rolled(facts);
          const other = rolled(facts, order, factor);
          expect(other.progress ?? -1).toBeCloseTo(plain.progress ?? -1, 12);
          expect(other.coverage).toBeCloseTo(plain.coverage, 12);
          for (const one of plain.kpis) {
            const same = other.kpis.find(({ kpiId }) => kpiId === one.kpiId);
            expect(same?.contribution).toBeCloseTo(one.contribution, 12);
          }
        },
      ),
      { seed: 33 },
    );
  });

  it('never falls when a KPI does better', () => {
    fc.assert(
      fc.property(world, fc.nat(11), fc.double({ min: 0, max: 1, noNaN: true }), (facts, which, better) => {
        const one = facts[which];
        fc.pre(one !== undefined && one.attainment !== null);
        const after = facts.map((fact, i) =>
          i === which ? { ...fact, attainment: Math.max(fact.attainment ?? 0, better) } : fact,
        );
        expect(rolled(after).progress ?? -1).toBeGreaterThanOrEqual((rolled(facts).progress ?? -1) - 1e-12);
      }),
      { seed: 34 },
    );
  });
});
