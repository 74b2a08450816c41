import { describe, expect, it } from '@jest/globals';
import {
  daysWaited,
  perQuarter,
  problemsOfAnswer,
  problemsOfPermission,
} from '../../../src/decisions/domain/permission.js';

const TODAY = '2027-05-10';

describe('permission that was asked for all the same', () => {
  it('waits until it is answered, and grows older until then', () => {
    expect(daysWaited({ askedOn: '2027-05-01', answeredOn: '2027-05-04' }, TODAY)).toBe(3);
    expect(daysWaited({ askedOn: '2027-05-01', answeredOn: null }, TODAY)).toBe(9);
  });

  it('is counted by the quarter in which it was asked, beside what was decided without', () => {
    const quarters = [
      { startsOn: '2027-01-01', endsOn: '2027-03-31' },
      { startsOn: '2027-04-01', endsOn: '2027-06-30' },
    ];
    const askings = [
      { askedOn: '2027-01-01', answeredOn: '2027-01-11' },
      { askedOn: '2027-03-31', answeredOn: '2027-04-20' },
      { askedOn: '2027-05-06', answeredOn: null },
      { askedOn: '2026-12-31', answeredOn: null },
    ];
    const decided = ['2027-02-01', '2027-04-01', '2027-05-01'];
    expect(
      perQuarter(quarters, askings, decided, TODAY).map(({ asked, decided: done, waited }) => [
        asked,
        done,
        waited,
      ]),
    ).toEqual([
      [2, 1, 15],
      [1, 2, 4],
    ]);
    expect(perQuarter(quarters.slice(1), [], [], TODAY)).toMatchObject([
      { asked: 0, decided: 0, waited: null },
    ]);
  });

  it.each([
    [{ what: '', askedOn: 'today' }, ['what', 'askedOn']],
    [{ what: 'x'.repeat(100_000), askedOn: '2027-05-11' }, ['what', 'askedOn']],
    [{ what: 'A fourth desk', askedOn: TODAY }, []],
  ])('is refused as %j at %j', (command, fields) => {
    expect(problemsOfPermission(command, TODAY).map(({ field }) => field)).toEqual(fields);
  });

  it.each([
    ['2027-05-01', 1],
    ['2027-05-02', 0],
    [TODAY, 0],
    ['2027-05-11', 1],
    ['', 1],
  ])('was asked on 2 May; an answer on “%s” has %i problems', (answeredOn, count) => {
    expect(problemsOfAnswer({ answer: 'yes', answeredOn }, '2027-05-02', TODAY)).toHaveLength(count);
  });
});
