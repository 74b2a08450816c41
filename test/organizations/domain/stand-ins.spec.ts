import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AwayDays, circlesThrough, overlapsAmong } from '../../../src/organizations/domain/stand-ins.js';

const DAYS = 10;
const day = (number: number) => `2027-07-${String(number).padStart(2, '0')}`;
const away = (person: string, from: number, until: number, standIn: string | null): AwayDays => ({
  person,
  from: day(from),
  until: day(until),
  standIn,
});

describe('circles of stand-ins', () => {
  it.each([
    [
      'each other on the same days',
      [away('ada', 1, 5, 'bob'), away('bob', 3, 8, 'ada')],
      [3, 5],
      ['ada', 'bob'],
    ],
    ['oneself', [away('ada', 1, 5, 'ada')], [1, 5], ['ada']],
    [
      'three on one common day',
      [away('ada', 1, 5, 'bob'), away('bob', 5, 9, 'cas'), away('cas', 2, 7, 'ada')],
      [5, 5],
      ['ada', 'bob', 'cas'],
    ],
  ])('%s', (_, absences, [from, until], people) => {
    const circle = { people, from: day(from ?? 0), until: day(until ?? 0) };
    expect(circlesThrough(absences, absences)).toHaveLength(people.length);
    expect(circlesThrough(absences.slice(0, 1), absences)).toEqual([{ absence: absences[0], circle }]);
  });

  it.each([
    ['who are there again in between', [away('ada', 1, 3, 'bob'), away('bob', 4, 8, 'ada')]],
    ['a chain that ends with nobody', [away('ada', 1, 5, 'bob'), away('bob', 1, 5, null)]],
    ['a chain that ends with somebody there', [away('ada', 1, 5, 'bob'), away('bob', 1, 5, 'cas')]],
    [
      'three of whom no day has all away',
      [away('ada', 1, 4, 'bob'), away('bob', 3, 6, 'cas'), away('cas', 5, 8, 'ada')],
    ],
  ])('are none among those %s', (_, absences) => expect(circlesThrough(absences, absences)).toEqual([]));

  it('are not blamed on somebody who merely leads into one', () => {
    const circle = [away('bob', 1, 5, 'cas'), away('cas', 1, 5, 'bob')];
    const leading = away('ada', 1, 5, 'bob');
    expect(circlesThrough([leading], [leading, ...circle])).toEqual([]);
  });

  it('exist exactly where on some day following the stand-ins comes back', () => {
    const people = ['ada', 'bob', 'cas', 'dee'];
    // At most one absence for each person and half of the days, so that no two of one person overlap.
    const slot = fc.record({
      absent: fc.boolean(),
      start: fc.nat({ max: 4 }),
      length: fc.nat({ max: 4 }),
      standIn: fc.option(fc.constantFrom(...people), { nil: null }),
    });
    const property = fc.property(fc.array(slot, { minLength: 8, maxLength: 8 }), (slots) => {
      const absences = slots.flatMap(({ absent, start, length, standIn }, index) => {
        const first = (index % 2) * 5 + 1;
        const until = Math.min(first + start + length, first + 4);
        return absent ? [away(people[index >> 1]!, first + start, until, standIn)] : [];
      });
      const someDay = Array.from({ length: DAYS }, (_, index) => day(index + 1)).some((date) => {
        const nextOf = (person: string) =>
          absences.find((it) => it.person === person && it.from <= date && date <= it.until)?.standIn ?? null;
        return people.some((person) => {
          let current = nextOf(person);
          for (let step = 0; step < people.length && current !== null; step += 1) {
            if (current === person) return true;
            current = nextOf(current);
          }
          return false;
        });
      });
      expect(circlesThrough(absences, absences).length > 0).toBe(someDay);
    });
    fc.assert(property, { seed: 44, numRuns: 1000 });
  });
});

describe('absences of one person that overlap', () => {
  it('are paired with the one that still lasts', () => {
    const long = away('ada', 1, 9, null);
    const [short, later, other] = [away('ada', 2, 3, null), away('ada', 5, 6, null), away('bob', 2, 3, null)];
    expect(overlapsAmong([later, long, other, short])).toEqual([
      [long, short],
      [long, later],
    ]);
  });

  it('are none where one begins the day after the other', () =>
    expect(overlapsAmong([away('ada', 4, 6, null), away('ada', 1, 3, null)])).toEqual([]));
});
