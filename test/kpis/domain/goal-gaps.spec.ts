import { describe, expect, it } from '@jest/globals';
import { gapsOfContactGoal, gapsOfCustomerGoal } from '../../../src/kpis/domain/goal-gaps.js';

type Goal = Parameters<typeof gapsOfCustomerGoal>[0];
const well: Goal = { ownerId: 'anna', kpis: 1, contacts: 1 };

describe('what is missing between the common goal and the KPIs', () => {
  it.each<[string, Partial<Goal>, string[]]>([
    ['nothing where all is there', {}, []],
    ['a KPI that tells how it goes', { kpis: 0 }, ['no-kpi']],
    ['a channel that works on it', { contacts: 0 }, ['no-contact']],
    ['somebody who answers for it', { ownerId: null }, ['no-owner']],
    ['all of it', { ownerId: null, kpis: 0, contacts: 0 }, ['no-kpi', 'no-contact', 'no-owner']],
  ])('is %s', (_what, changes, gaps) => expect(gapsOfCustomerGoal({ ...well, ...changes })).toEqual(gaps));

  it('is, at a contact goal, its KPI', () => {
    expect([gapsOfContactGoal({ kpis: 0 }), gapsOfContactGoal({ kpis: 2 })]).toEqual([['no-kpi'], []]);
  });
});
