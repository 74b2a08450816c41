import { describe, expect, it } from '@jest/globals';
import { type Said, supportOf } from '../../../src/goals/domain/support.js';

const said = (departmentId: string, facts: Partial<Said> = {}): Said => ({
  departmentId,
  position: null,
  contribution: null,
  revision: 1,
  ...facts,
});
const standings = (departments: string[], all: Said[], worded = 1) =>
  Object.fromEntries(supportOf(departments, all, worded).standings);

describe('the support for a goal', () => {
  it('is where each department stands that there is', () => {
    const all = [
      said('sales', { position: 'endorses' }),
      said('care', { position: 'objects' }),
      said('stock', { contribution: 'Deliver on the day promised.' }),
      said('gone', { position: 'objects' }),
    ];
    const support = supportOf(['sales', 'care', 'stock', 'finance'], all, 1);
    expect(Object.fromEntries(support.standings)).toEqual({
      ...{ sales: 'endorses', care: 'objects', stock: 'speaking', finance: 'silent' },
    });
    expect(support).toMatchObject({ objecting: ['care'], contributing: 1, isComplete: false });
    expect(support.count).toEqual({
      ...{ endorses: 1, reserves: 0, objects: 1, reopened: 0, speaking: 1, silent: 1 },
    });
  });

  it('is asked again of whoever took a position on other words', () => {
    const all = [
      said('sales', { position: 'endorses', revision: 2 }),
      said('care', { position: 'objects', revision: 3 }),
      said('stock', { contribution: 'Deliver.', revision: 1 }),
    ];
    expect(standings(['sales', 'care', 'stock'], all, 3)).toEqual({
      ...{ sales: 'reopened', care: 'objects', stock: 'speaking' },
    });
  });

  it('keeps an objection, whatever the words become, until the department says otherwise', () => {
    const support = supportOf(['care'], [said('care', { position: 'objects', revision: 1 })], 9);
    expect(support).toMatchObject({ objecting: ['care'], count: { objects: 1, reopened: 0 } });
  });

  it.each([
    [['endorses', 'reserves'], true],
    [['endorses', 'objects'], false],
    [['endorses', null], false],
    [['endorses'], false],
  ] as const)('of %j is complete: %s', (positions, complete) => {
    const ids = ['sales', 'care'];
    const all = positions.map((position, i) => said(ids[i] ?? '', { position }));
    expect(supportOf(ids, all, 1).isComplete).toBe(complete);
  });

  it('is not complete where there is nobody to give it', () => {
    expect(supportOf([], [], 1).isComplete).toBe(false);
  });
});
