import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids.js';
import { openTestDatabase } from '../support/database.js';
import { aDepartment, organizationsOn, tulip } from './tulip.js';

let close: () => Promise<void>;
let room: ReturnType<typeof organizationsOn>;
let here: string;
let elsewhere: string;

beforeAll(async () => {
  const opened = await openTestDatabase();
  close = opened.close;
  room = organizationsOn(opened.database);
  here = await room.organizations.create(tulip);
  elsewhere = await room.organizations.create({ ...tulip, key: 'rose' });
  const bavaria = { country: 'DE', region: 'BY', workingDays: [1, 2, 3, 4] };
  await room.departments.putAll(here, [
    aDepartment('munich', { calendar: bavaria }),
    aDepartment('beer', { parent: 'munich' }),
    aDepartment('sales'),
  ]);
  await room.departments.put(elsewhere, aDepartment('secret'));
});
afterAll(() => close());

const christmas = { from: '2027-12-27', until: '2027-12-31', name: 'Between the years' };
const fair = { from: '2027-09-20', until: '2027-09-21', name: 'Fair' };

describe('closures', () => {
  it('of the organization and of a department are told apart, entered once, changed and taken back', async () => {
    expect(await room.closures.put(here, null, christmas)).toBe('changed');
    expect(await room.closures.put(here, null, christmas)).toBe('unchanged');
    expect(await room.closures.put(here, 'munich', fair)).toBe('changed');
    expect(await room.closures.put(here, 'munich', { ...fair, until: '2027-09-22' })).toBe('changed');
    expect(await room.closures.listOf(here, null)).toEqual([christmas]);
    expect(await room.closures.listOf(here, 'munich')).toEqual([{ ...fair, until: '2027-09-22' }]);
    expect(await room.closures.list(here)).toHaveLength(2);
    expect(await room.closures.remove(here, 'munich', christmas.from)).toBe('unchanged');
    const removed = { ...christmas, from: '2027-12-01' };
    await room.closures.put(here, null, removed);
    expect(await room.closures.remove(here, null, removed.from)).toBe('changed');
    expect(await room.closures.listOf(here, null)).toEqual([christmas]);
    expect(room.announced.filter((id) => id === here)).toHaveLength(7);
  });

  it('are refused with all that is wrong', async () => {
    const wrong = [
      { ...fair, name: '' },
      { ...fair, until: '2027-09-19' },
    ];
    await expect(
      room.closures.replaceAll(here, [{ department: 'sales', closures: wrong }]),
    ).rejects.toMatchObject({
      fields: [{ field: 'closures[0].name' }, { field: 'closures[1].until' }, { field: 'closures[1].from' }],
    });
    await expect(room.closures.put(here, null, { ...fair, until: '2027-09-19' })).rejects.toMatchObject({
      fields: [{ field: 'until' }],
    });
  });

  it('of a department of another organization are not found', async () => {
    await expect(room.closures.put(here, 'secret', fair)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(room.closures.remove(here, 'secret', fair.from)).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(room.closures.listOf(here, 'secret')).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('calendars', () => {
  it('know the holidays, weeks and closures of the organization and of each department', async () => {
    const calendars = await room.calendars.load(here);
    const of = async (key: string) => calendars.department((await room.departments.get(here, key)).id);
    const [munich, beer, sales] = [await of('munich'), await of('beer'), await of('sales')];
    const works = (date: string) =>
      [calendars.organization, sales, munich, beer].map((calendar) => calendar.isWorkingDay(date));
    // King's Day is a Dutch holiday, Assumption on a Sunday aside, Epiphany a Bavarian one; Munich rests on Fridays.
    expect(works('2027-04-27')).toEqual([false, false, true, true]);
    expect(works('2027-01-06')).toEqual([true, true, false, false]);
    expect(works('2027-06-11')).toEqual([true, true, false, false]);
    // The organization's closure holds for all, the department's for what is below it.
    expect(works('2027-12-28')).toEqual([false, false, false, false]);
    expect(works('2027-09-20')).toEqual([true, true, false, false]);
    expect(calendars.organization.reasonOff('2027-04-27')).toEqual({ holiday: 'Koningsdag' });
    expect(sales).toBe(calendars.organization);
    expect(beer).toBe(munich);
  });

  it('show a change when loaded next', async () => {
    await room.closures.put(here, 'sales', fair);
    const { id } = await room.departments.get(here, 'sales');
    expect((await room.calendars.load(here)).department(id).isWorkingDay('2027-09-20')).toBe(false);
  });

  it('are not found for what is not there', async () => {
    await expect(room.calendars.load(newId())).rejects.toMatchObject({ kind: 'not-found' });
    const { id } = await room.departments.get(elsewhere, 'secret');
    const calendars = await room.calendars.load(here);
    expect(() => calendars.department(id)).toThrow('no such department');
  });
});

describe('the roster', () => {
  it('holds one organization and no other', async () => {
    const roster = await room.roster.load(here);
    expect([...roster.departments.values()].map(({ key }) => key)).toEqual(['beer', 'munich', 'sales']);
    expect(roster.departmentsOn('2026-12-31')).toEqual([]);
  });
});
