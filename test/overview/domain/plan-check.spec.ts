import { describe, expect, it } from '@jest/globals';
import { type Check, type CheckedPlan, checkPlan } from '../../../src/overview/domain/plan-check.js';

/** A plan with nothing to find. */
const plan = (changes: Partial<CheckedPlan> = {}): CheckedPlan => ({
  today: '2027-02-03',
  goal: { key: 'helped', name: 'Helped at once', horizon: '2028-06-30', customer: 'I ask once.' },
  measures: 1,
  departments: [{ id: 'care', key: 'care', name: 'Care', led: true, contributes: true }],
  kpis: [kpi('calls')],
  links: [{ kpiId: 'calls', towardKpiId: null, weight: 1, claim: 'One answer, one call.' }],
  doublePaths: [],
  people: new Map([['sanne', 'Sanne']]),
  needs: [],
  touchpoints: [{ key: 'search', name: 'Search', flagged: false }],
  projects: [],
  decisions: [{ key: 'refund', name: 'Refund at once', customer: 'No waiting.' }],
  ...changes,
});

const kpi = (id: string, changes: Partial<CheckedPlan['kpis'][number]> = {}) => ({
  ...{ id, key: id, name: id, departmentId: 'care', customer: 'Whether one call is enough.' },
  ...{ ownerId: 'sanne', planned: true },
  ...changes,
});
const goal = plan().goal!;
const project = (
  category: 'structure' | 'way-of-working' | null,
  customer: string | null = 'Less waiting.',
) => ({
  ...{ key: 'p', name: 'P', ownerId: 'sanne', customer, category },
});
const several = (count: number, one: (i: number) => CheckedPlan['kpis'][number]) =>
  Array.from({ length: count }, (_, i) => one(i));

const found = (changes: Partial<CheckedPlan>) =>
  checkPlan(plan(changes))
    .filter((result) => result.found.length > 0)
    .map(({ check }) => check);

describe('what a plan is checked for', () => {
  it.each<[string, Partial<CheckedPlan>, Check[]]>([
    ['a plan as it should be', {}, []],
    ['no goal', { goal: null }, ['no-goal']],
    ['a goal that ended yesterday', { goal: { ...goal, horizon: '2027-02-02' } }, ['goal-expired']],
    ['a goal that ends today', { goal: { ...goal, horizon: '2027-02-03' } }, []],
    ['no measure', { measures: 0 }, ['no-measure']],
    ['a goal that says nothing of customers', { goal: { ...goal, customer: ' ' } }, ['goal-customer']],
    [
      'a department that nobody leads',
      { departments: [{ id: 'care', key: 'care', name: 'Care', led: false, contributes: true }] },
      ['no-head'],
    ],
    ['a department without KPIs', { kpis: [] }, ['no-kpi']],
    [
      'one with five',
      {
        kpis: several(5, (i) => kpi(i ? `k${i}` : 'calls')),
        links: several(5, (i) => kpi(i ? `k${i}` : 'calls')).map(({ id }) => ({
          kpiId: id,
          towardKpiId: null,
          weight: 1,
          claim: 'So.',
        })),
      },
      [],
    ],
    ['one with six', { kpis: several(6, () => kpi('calls')) }, ['many-kpis']],
    ['a KPI that moves nothing', { links: [] }, ['unlinked']],
    [
      'weights of zero',
      { links: [{ kpiId: 'calls', towardKpiId: null, weight: 0, claim: 'So.' }] },
      ['no-weight'],
    ],
    [
      'a KPI on two paths',
      { doublePaths: [{ key: 'calls', name: 'Calls', by: ['Score'] }] },
      ['double-path'],
    ],
    [
      'a link without a claim',
      { links: [{ kpiId: 'calls', towardKpiId: null, weight: 1, claim: ' ' }] },
      ['no-claim'],
    ],
    ['a KPI without a plan', { kpis: [kpi('calls', { planned: false })] }, ['no-plan']],
    ['a KPI that is nobody’s', { kpis: [kpi('calls', { ownerId: null })] }, ['no-owner']],
    [
      'a measure that is nobody’s',
      { kpis: [kpi('calls'), kpi('nps', { departmentId: null, ownerId: null })] },
      [],
    ],
    ['a KPI that says nothing of customers', { kpis: [kpi('calls', { customer: null })] }, ['kpi-customer']],
    ['eight things of one person', { needs: several(7, () => kpi('calls')) }, []],
    [
      'nine things of one person',
      { needs: several(7, () => kpi('calls')), projects: [project(null)] },
      ['overloaded'],
    ],
    [
      'a department that said nothing',
      { departments: [{ ...plan().departments[0]!, contributes: false }] },
      ['no-contribution'],
    ],
    ['a moment with a flag', { touchpoints: [{ key: 's', name: 'S', flagged: true }] }, ['moments']],
    ['a project that says nothing of customers', { projects: [project(null, null)] }, ['project-customer']],
    [
      'a decision that says nothing of customers',
      { decisions: [{ key: 'd', name: 'D', customer: null }] },
      ['decision-customer'],
    ],
    ['three projects, all about structure', { projects: [1, 2, 3].map(() => project('structure')) }, []],
    [
      'four projects, three about structure',
      { projects: [...[1, 2, 3].map(() => project('structure')), project('way-of-working')] },
      ['imbalance'],
    ],
    [
      'four projects, half about structure',
      { projects: [1, 2, 3, 4].map((i) => project(i > 2 ? 'structure' : 'way-of-working')) },
      [],
    ],
  ])('%s', (_, changes, checks) => {
    expect(found(changes)).toEqual(checks);
  });

  it('says whose load it is, and of what', () => {
    const needs = several(8, () => kpi('calls'));
    const result = checkPlan(plan({ needs })).find(({ check }) => check === 'overloaded');
    expect(result).toEqual({
      ...{ check: 'overloaded', lookedAt: 1 },
      found: [{ kind: 'person', name: 'Sanne', counts: { kpis: 1, needs: 8, projects: 0 } }],
    });
  });

  it('tells what is well from what there was nothing to check of', () => {
    const lookedAt = new Map(checkPlan(plan()).map((one) => [one.check, one.lookedAt]));
    expect([lookedAt.get('no-kpi'), lookedAt.get('project-customer'), lookedAt.get('imbalance')]).toEqual([
      1, 0, 0,
    ]);
  });
});
