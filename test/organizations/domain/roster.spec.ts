import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  Roster,
  type RosterAbsence,
  type RosterHeadship,
  type RosterPerson,
} from '../../../src/organizations/domain/roster.js';

const person = (id: string, until: string | null = null, roles: RosterPerson['roles'] = ['member']) => ({
  id,
  name: id,
  address: `${id}@example.com`,
  locale: 'en' as const,
  zone: 'Europe/Amsterdam',
  roles,
  fromDate: '2027-01-01',
  untilDate: until,
});
const away = (personId: string, fromDate: string, untilDate: string, standInId: string | null) => ({
  personId,
  fromDate,
  untilDate,
  standInId,
});
const leads = (personId: string, kind: 'head' | 'deputy', fromDate: string, untilDate: string | null) =>
  ({ departmentId: 'sales', personId, kind, fromDate, untilDate }) satisfies RosterHeadship;
const sales = {
  id: 'sales',
  key: 'sales',
  name: 'Sales',
  parentId: null,
  fromDate: '2027-03-01',
  untilDate: null,
};

const roster = (absences: RosterAbsence[] = []) =>
  new Roster(
    [person('ada', null, ['planner', 'leader']), person('bob'), person('cas', '2027-06-30'), person('dee')],
    [sales],
    [
      leads('ada', 'head', '2027-03-01', '2027-04-30'),
      leads('cas', 'head', '2027-05-01', null),
      leads('bob', 'deputy', '2027-03-01', null),
    ],
    absences,
  );

describe('a roster', () => {
  it.each([
    ['2026-12-31', [], []],
    ['2027-01-01', ['ada', 'bob', 'cas', 'dee'], []],
    ['2027-06-30', ['ada', 'bob', 'cas', 'dee'], ['sales']],
    ['2027-07-01', ['ada', 'bob', 'dee'], ['sales']],
  ])('knows who and what is there on %s', (date, people, departments) => {
    expect(
      roster()
        .peopleOn(date)
        .map(({ id }) => id),
    ).toEqual(people);
    expect(
      roster()
        .departmentsOn(date)
        .map(({ id }) => id),
    ).toEqual(departments);
  });

  it('finds people by role, on days they are there', () => {
    expect(
      roster()
        .withRole('planner', '2027-02-01')
        .map(({ id }) => id),
    ).toEqual(['ada']);
    expect(roster().withRole('planner', '2026-02-01')).toEqual([]);
  });

  it.each([
    ['2027-02-28', []],
    ['2027-03-01', ['ada']],
    ['2027-04-30', ['ada']],
    ['2027-05-01', ['cas']],
    ['2027-06-30', ['cas']],
    // Cas has left; nobody remembered to end the headship.
    ['2027-07-01', []],
  ])('knows the heads on %s', (date, heads) =>
    expect(roster().leadersOf('sales', 'head', date)).toEqual(heads),
  );
});

describe('who acts for somebody', () => {
  const july = ['2027-07-05', '2027-07-16'] as const;
  it.each([
    ['a present person', [], 'ada'],
    ['the stand-in', [away('ada', ...july, 'bob')], 'bob'],
    ['the stand-in of the stand-in', [away('ada', ...july, 'bob'), away('bob', ...july, 'dee')], 'dee'],
    ['the deputy, where the stand-in left', [away('ada', ...july, 'cas')], 'bob'],
    ['the deputy, without a stand-in', [away('ada', ...july, null)], 'bob'],
    ['the second deputy', [away('ada', ...july, null), away('bob', ...july, null)], 'dee'],
    [
      'the person all the same, where nobody is left',
      [away('ada', ...july, 'bob'), away('bob', ...july, 'dee'), away('dee', ...july, 'ada')],
      'ada',
    ],
  ])('is %s', (_, absences, expected) =>
    expect(roster(absences).whoActsFor('ada', '2027-07-05', ['bob', 'dee'])).toBe(expected),
  );

  it.each([
    ['2027-07-04', 'ada'],
    ['2027-07-05', 'bob'],
    ['2027-07-16', 'bob'],
    ['2027-07-17', 'ada'],
  ])('counts both ends of an absence: on %s it is %s', (date, expected) =>
    expect(roster([away('ada', ...july, 'bob')]).whoActsFor('ada', date)).toBe(expected),
  );

  it("asks each one's own day, where a day depends on the zone", () => {
    const dayOf = (id: string) => (id === 'ada' ? '2027-07-05' : '2027-07-04');
    const absences = [away('ada', ...july, 'bob'), away('bob', ...july, 'dee')];
    expect(roster(absences).whoActsFor('ada', dayOf)).toBe('bob');
  });

  it('ends, and is never somebody absent while somebody on the chain is present', () => {
    const ids = ['ada', 'bob', 'cas', 'dee', 'eve'];
    const absence = fc.record({
      personId: fc.constantFrom(...ids),
      fromDate: fc.constantFrom('2027-07-01', '2027-07-05'),
      untilDate: fc.constantFrom('2027-07-05', '2027-07-09'),
      standInId: fc.option(fc.constantFrom(...ids, 'nobody-known'), { nil: null }),
    });
    const property = fc.property(
      fc.array(absence, { maxLength: 8 }),
      fc.subarray(ids),
      fc.constantFrom('2027-07-01', '2027-07-05', '2027-07-09'),
      (absences, deputies, date) => {
        const everybody = new Roster(
          ids.map((id) => person(id)),
          [],
          [],
          absences,
        );
        const actor = everybody.whoActsFor('ada', date, deputies);
        const here = (id: string) => ids.includes(id) && everybody.absenceOf(id, date) === null;
        // The chain, followed the plain way: at most as many steps as there are people.
        const chain = ['ada'];
        ids.forEach(() => {
          const next = everybody.absenceOf(chain.at(-1)!, date)?.standInId;
          if (next) chain.push(next);
        });
        const expected = chain.find(here) ?? deputies.find(here) ?? 'ada';
        expect(actor).toBe(expected);
        if ([...chain, ...deputies].some(here)) expect(here(actor)).toBe(true);
      },
    );
    fc.assert(property, { seed: 45, numRuns: 1000 });
  });
});
