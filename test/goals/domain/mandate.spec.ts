import { describe, expect, it } from '@jest/globals';
import type { Mandate } from '../../../src/goals/domain/goal.js';
import { barrierToChange, barrierToMove } from '../../../src/goals/domain/mandate.js';
import type { GoalMove } from '../../../src/goals/domain/phase.js';
import { supportOf } from '../../../src/goals/domain/support.js';

const leader = { leads: true, owns: false };
const owner = { leads: false, owns: true };
const stranger = { leads: false, owns: false };
const carried = (by: boolean) =>
  supportOf(
    ['sales'],
    [{ departmentId: 'sales', position: by ? 'reserves' : 'objects', contribution: null, revision: 1 }],
    1,
  );
const barrier = (move: GoalMove, actor: typeof owner, mandate: Mandate, everybody = false) =>
  barrierToMove(move, actor, { mandate, support: carried(everybody) });

describe('who may move a goal on', () => {
  it('is leadership, always', () => {
    expect(barrier('adopt', leader, 'advising')).toBeNull();
    expect(barrier('retire', leader, 'advising')).toBeNull();
  });

  it.each(['draft', 'discuss', 'ask', 'revalidate'] as const)('is its owner, who may %s', (move) => {
    expect(barrier(move, owner, 'advising')).toBeNull();
    expect(barrier(move, stranger, 'operational')).toBe('stranger');
  });

  it.each([
    ['advising', false, 'mandate'],
    ['advising', true, 'mandate'],
    ['matrix', false, 'everybody'],
    ['matrix', true, null],
    ['operational', false, null],
  ] as const)(
    'by the mandate %s, with everybody behind it: %s, is an owner who adopts: %s',
    (mandate, all, why) => {
      for (const move of ['adopt', 'confirm', 'retire'] as const)
        expect(barrier(move, owner, mandate, all)).toBe(why);
    },
  );
});

describe('who may change what a goal says', () => {
  it.each([
    ['draft', owner, 'advising', null],
    ['endorsement', owner, 'advising', null],
    ['adopted', owner, 'advising', 'mandate'],
    ['adopted', owner, 'matrix', 'mandate'],
    ['revalidation', owner, 'operational', null],
    ['adopted', leader, 'advising', null],
    ['draft', stranger, 'operational', 'stranger'],
  ] as const)('%s, %j, %s: %s', (phase, actor, mandate, why) => {
    expect(barrierToChange(phase, actor, mandate)).toBe(why);
  });
});
