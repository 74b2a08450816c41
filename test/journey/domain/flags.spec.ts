import { describe, expect, it } from '@jest/globals';
import { type Flaggable, flagsOf } from '../../../src/journey/domain/flags.js';

const need = { ownerId: 'anna', dueOn: '2027-06-30', doneOn: null };
const well: Flaggable = {
  ...{ departmentIds: ['care'], promise: 'Answered within a day.', expectedOn: '2027-01-15' },
  needs: [need],
};
const found = (changes: Partial<Flaggable>, today = '2027-03-10') => flagsOf({ ...well, ...changes }, today);

describe('what is to be seen to at a touchpoint', () => {
  it.each<[string, Partial<Flaggable>, string[]]>([
    ['nothing where all is there', {}, []],
    ['that it falls between departments', { departmentIds: [] }, ['no-owner']],
    ['that departments compete for it', { departmentIds: ['care', 'sales'] }, ['two-owners']],
    ['a promise that nobody has the means to keep', { needs: [] }, ['no-means']],
    ['means that nobody sees to', { needs: [need, { ...need, ownerId: null }] }, ['no-means']],
    ['means without a day', { needs: [{ ...need, dueOn: null }] }, ['no-means']],
    [
      'means that are there, whoever saw to it',
      { needs: [{ ownerId: null, dueOn: null, doneOn: '2027-01-01' }] },
      [],
    ],
    ['no means where nothing is promised', { needs: [], promise: null }, []],
    ['means that are late', { needs: [{ ...need, dueOn: '2027-03-09' }] }, ['late-means']],
    ['no means that come today', { needs: [{ ...need, dueOn: '2027-03-10' }] }, []],
    ['none that came, if late', { needs: [{ ...need, dueOn: '2027-01-01', doneOn: '2027-02-01' }] }, []],
    ['that nobody asked customers', { expectedOn: null }, ['no-expectation']],
    [
      'all of it at once',
      { departmentIds: [], needs: [], expectedOn: '2020-01-01' },
      ['no-owner', 'no-means', 'old-expectation'],
    ],
  ])('is %s', (_what, changes, flags) => expect(found(changes)).toEqual(flags));

  it.each([
    ['2028-01-15', []],
    ['2028-01-16', ['old-expectation']],
  ])('is, on %s, of an expectation of 15 January 2027: %j', (today, flags) => {
    expect(found({ needs: [{ ...need, doneOn: '2027-05-01' }] }, today)).toEqual(flags);
  });
});
