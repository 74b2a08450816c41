import { describe, expect, it } from '@jest/globals';
import {
  GOAL_MOVES,
  isInForce,
  isRevalidationDue,
  movesFrom,
  phaseAfter,
  PHASES,
} from '../../../src/goals/domain/phase.js';

describe('the phases of a goal', () => {
  it.each([
    ['draft', 'discuss', 'discussion'],
    ['draft', 'adopt', 'adopted'],
    ['discussion', 'draft', 'draft'],
    ['discussion', 'ask', 'endorsement'],
    ['endorsement', 'discuss', 'discussion'],
    ['endorsement', 'adopt', 'adopted'],
    ['adopted', 'revalidate', 'revalidation'],
    ['adopted', 'confirm', 'adopted'],
    ['revalidation', 'confirm', 'adopted'],
    ['revalidation', 'retire', 'retired'],
    ['draft', 'confirm', null],
    ['adopted', 'discuss', null],
    ['revalidation', 'adopt', null],
    ['retired', 'draft', 'draft'],
    ['retired', 'adopt', null],
  ] as const)('%s, %s: %s', (phase, move, after) => expect(phaseAfter(phase, move)).toBe(after));

  it('end in one way only, which is open from everywhere before', () => {
    const open = PHASES.filter((phase) => movesFrom(phase).includes('retire'));
    expect(open).toEqual(PHASES.filter((phase) => phase !== 'retired'));
    expect(GOAL_MOVES.filter((move) => phaseAfter('retired', move) !== null)).toEqual(['draft']);
  });

  it('hold while somebody asks whether they still should', () => {
    expect(PHASES.filter(isInForce)).toEqual(['adopted', 'revalidation']);
  });
});

describe('revalidation', () => {
  it.each([
    ['in the quarter in which it was adopted', 'adopted', '2027-04-01', '2027-04-01', false],
    ['in the next quarter', 'adopted', '2027-03-31', '2027-04-01', true],
    ['while it is under way', 'revalidation', '2027-04-02', '2027-04-01', true],
    ['of a draft', 'draft', null, '2027-04-01', false],
    ['of what is retired', 'retired', '2026-01-01', '2027-04-01', false],
    ['where no quarter is kept', 'adopted', '2026-01-01', null, false],
  ] as const)('%s', (_when, phase, confirmedOn, quarter, due) => {
    expect(isRevalidationDue(phase, confirmedOn, quarter)).toBe(due);
  });
});
