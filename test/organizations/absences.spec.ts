import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestDatabase } from '../support/database.js';
import { aPerson, organizationsOn, tulip } from './tulip.js';

let close: () => Promise<void>;
let room: ReturnType<typeof organizationsOn>;
let here: string;
let elsewhere: string;

const [ada, bob, cas, eve] = ['ada', 'bob', 'cas', 'eve'].map((name) => `${name}@example.com`) as [
  string,
  string,
  string,
  string,
];

beforeAll(async () => {
  const opened = await openTestDatabase();
  close = opened.close;
  room = organizationsOn(opened.database);
  here = await room.organizations.create(tulip);
  elsewhere = await room.organizations.create({ ...tulip, key: 'rose' });
  await room.people.putAll(here, [aPerson('Ada'), aPerson('Bob'), aPerson('Cas')]);
  await room.people.put(elsewhere, aPerson('Eve'));
});
afterAll(() => close());
beforeEach(async () => {
  await room.absences.replaceAll(
    here,
    [ada, bob, cas].map((person) => ({ person, absences: [] })),
  );
  room.announced.splice(0);
});

const away = (from: string, until: string, standIn: string | null) => ({ from, until, standIn });

describe('an absence', () => {
  it('is entered, changed by its first day, and taken back', async () => {
    expect(await room.absences.put(here, ada, away('2027-07-05', '2027-07-16', bob))).toBe('changed');
    expect(await room.absences.put(here, 'ADA@example.com', away('2027-07-05', '2027-07-16', bob))).toBe(
      'unchanged',
    );
    const id = (await room.absences.list(here))[0]?.id;
    expect(await room.absences.put(here, ada, away('2027-07-05', '2027-07-23', null))).toBe('changed');
    expect(await room.absences.list(here)).toMatchObject([{ id, untilDate: '2027-07-23', standInId: null }]);
    expect(await room.absences.remove(here, ada, '2027-07-05')).toBe('changed');
    expect(await room.absences.remove(here, ada, '2027-07-05')).toBe('unchanged');
    expect(await room.absences.listOf(here, ada)).toEqual([]);
    expect(room.announced).toEqual([here, here, here]);
  });

  it('keeps its stand-in when another one is entered, and is found by the id of the person too', async () => {
    await room.absences.put(here, ada, away('2027-07-05', '2027-07-16', bob));
    const { id } = await room.people.get(here, ada);
    await room.absences.put(here, id, away('2027-12-20', '2028-02-20', cas));
    expect(await room.absences.listOf(here, id)).toEqual([
      away('2027-07-05', '2027-07-16', bob),
      away('2027-12-20', '2028-02-20', cas),
    ]);
  });

  it('cannot overlap another of the same person', async () => {
    await room.absences.put(here, ada, away('2027-07-05', '2027-07-16', null));
    await expect(room.absences.put(here, ada, away('2027-07-16', '2027-07-20', null))).rejects.toMatchObject({
      code: 'organizations.absences-overlap',
      message: expect.stringContaining('Ada'),
    });
    expect(await room.absences.put(here, ada, away('2027-07-17', '2027-07-20', null))).toBe('changed');
  });

  it('cannot close a circle of stand-ins who are all away, and its people are named', async () => {
    await room.absences.put(here, ada, away('2027-07-05', '2027-07-16', bob));
    await room.absences.put(here, bob, away('2027-07-12', '2027-07-30', cas));
    const closing = room.absences.put(here, cas, away('2027-07-16', '2027-07-18', ada));
    await expect(closing).rejects.toMatchObject({
      code: 'organizations.stand-ins-in-a-circle',
      message: expect.stringContaining('Cas → Ada → Bob → Cas'),
      texts: { nl: expect.stringContaining('2027-07-16 tot en met 2027-07-16') },
      fields: [{ field: 'standIn' }],
    });
    expect(await room.absences.listOf(here, cas)).toEqual([]);
    // A day later Ada is back.
    expect(await room.absences.put(here, cas, away('2027-07-17', '2027-07-18', ada))).toBe('changed');
  });

  it('cannot have its own person as the stand-in', async () => {
    const own = room.absences.put(here, ada, away('2027-07-05', '2027-07-16', 'Ada@example.com'));
    await expect(own).rejects.toMatchObject({ message: expect.stringContaining('Ada cannot stand in') });
  });

  it.each([
    [away('2027-07-05', '2027-07-04', null), 'until'],
    [away('2027-02-30', '2027-07-04', null), 'from'],
    [away('2027-07-05', '2027-07-06', eve), 'standIn'],
  ])('cannot be %j', async (absence, field) => {
    await room.absences.put(here, ada, away('2027-01-04', '2027-01-05', null));
    await expect(room.absences.put(here, ada, absence)).rejects.toMatchObject({ fields: [{ field }] });
    expect(await room.absences.listOf(here, ada)).toHaveLength(1);
  });

  it('of somebody of another organization is not found', async () => {
    await expect(room.absences.put(here, eve, away('2027-07-05', '2027-07-06', null))).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(room.absences.remove(here, eve, '2027-07-05')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(room.absences.listOf(here, eve)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(room.absences.replaceAll(here, [{ person: eve, absences: [] }])).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('entered by two who would stand in for each other at the same moment, is refused to one of them', async () => {
    const outcomes = await Promise.allSettled([
      room.absences.put(here, ada, away('2027-08-02', '2027-08-06', bob)),
      room.absences.put(here, bob, away('2027-08-02', '2027-08-06', ada)),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await room.absences.list(here)).toHaveLength(1);
  });
});
