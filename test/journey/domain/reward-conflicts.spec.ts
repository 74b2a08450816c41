import { describe, expect, it } from '@jest/globals';
import {
  type Claim,
  type HurtTouchpoint,
  type PaidKpi,
  rewardConflicts,
} from '../../../src/journey/domain/reward-conflicts.js';

/** Care is paid for short calls; product owns the repair, of which a KPI tells how many pans are mended. */
const calls: PaidKpi = { id: 'calls', departmentId: 'care', rewarded: true, direction: 'lower' };
const mended: PaidKpi = { id: 'mended', departmentId: 'product', rewarded: false, direction: 'higher' };
const repair: HurtTouchpoint = { id: 'repair', departmentIds: ['product'], kpiIds: ['mended'], harms: [] };
/** Longer calls, more pans mended: who shortens them mends fewer. */
const claim: Claim = { kpiId: 'calls', towardKpiId: 'mended', direction: 1, claim: 'Explaining takes time.' };
const harm = { kpiId: 'calls', how: 'Sends a new one.' };

const found = ({ touchpoint = repair, kpis = [calls, mended], claims = [] as readonly Claim[] } = {}) =>
  rewardConflicts([touchpoint], kpis, claims).map(({ kpiId, againstKpiId, how }) => [
    kpiId,
    againstKpiId,
    how,
  ]);

describe('paid for what hurts a moment of another department', () => {
  it.each<[string, Parameters<typeof found>[0], unknown[]]>([
    ['nothing without a harm or a claim', {}, []],
    [
      'a harm that was written down',
      { touchpoint: { ...repair, harms: [harm] } },
      [['calls', null, harm.how]],
    ],
    [
      'a claim by which getting better at the one worsens the other',
      { claims: [claim] },
      [['calls', 'mended', claim.claim]],
    ],
    [
      'one of the two, where both say it',
      { touchpoint: { ...repair, harms: [harm] }, claims: [claim] },
      [['calls', null, harm.how]],
    ],
    ['nothing where both get better together', { claims: [{ ...claim, direction: -1 }] }, []],
    [
      'nothing where neither more nor less is better',
      { kpis: [{ ...calls, direction: 'band' }, mended], claims: [claim] },
      [],
    ],
    [
      'nothing where nobody is paid',
      { kpis: [{ ...calls, rewarded: false }, mended], touchpoint: { ...repair, harms: [harm] } },
      [],
    ],
    [
      'nothing at a moment of its own',
      { touchpoint: { ...repair, departmentIds: ['care'], harms: [harm] } },
      [],
    ],
    [
      'something at one it shares',
      { touchpoint: { ...repair, departmentIds: ['care', 'product'], harms: [harm] } },
      [['calls', null, harm.how]],
    ],
    [
      'nothing of a measure of the goal',
      { kpis: [{ ...calls, departmentId: null }, mended], claims: [claim] },
      [],
    ],
  ])('is %s', (_what, world, conflicts) => expect(found(world)).toEqual(conflicts));
});
