import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestDatabase } from '../support/database.js';
import { aDepartment, aPerson, organizationsOn, tulip } from './tulip.js';

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
  await room.people.putAll(here, [aPerson('Ada'), aPerson('Bob')]);
  await room.people.put(elsewhere, aPerson('Eve'));
  await room.departments.putAll(here, [aDepartment('sales'), aDepartment('service')]);
  await room.departments.put(elsewhere, aDepartment('secret'));
});
afterAll(() => close());
beforeEach(() => void room.announced.splice(0));

const term = (person: string, kind: 'head' | 'deputy', from: string, until: string | null = null) => ({
  person: `${person}@example.com`,
  kind,
  from,
  until,
});
const listed = async (department: string) =>
  (await room.headships.list(here, department)).map(
    ({ headship, person }) =>
      `${person.name} ${headship.kind} ${headship.fromDate}–${headship.untilDate ?? ''}`,
  );

describe('heads and deputies', () => {
  const terms = [
    term('ada', 'head', '2027-01-01', '2027-03-31'),
    term('BOB', 'head', '2027-04-01'),
    term('ada', 'deputy', '2027-04-01'),
  ];

  it('are those given, and the second time nothing changes', async () => {
    expect(await room.headships.replace(here, 'sales', terms)).toBe('changed');
    const before = await room.headships.list(here, 'sales');
    expect(await room.headships.replace(here, 'sales', [...terms].reverse())).toBe('unchanged');
    expect(await room.headships.list(here, 'sales')).toEqual(before);
    expect((await listed('sales')).sort()).toEqual([
      'Ada deputy 2027-04-01–',
      'Ada head 2027-01-01–2027-03-31',
      'Bob head 2027-04-01–',
    ]);
    expect(room.announced).toEqual([here]);
  });

  it('of several departments are replaced at once; those of others stay', async () => {
    await room.headships.replaceAll(here, [
      { department: 'sales', headships: terms.slice(0, 2) },
      { department: 'service', headships: [term('bob', 'head', '2027-01-01')] },
    ]);
    expect(await listed('service')).toEqual(['Bob head 2027-01-01–']);
    await room.headships.replace(here, 'sales', []);
    expect(await listed('sales')).toEqual([]);
    expect(await listed('service')).toEqual(['Bob head 2027-01-01–']);
  });

  it('must be people of the organization, and all that is wrong is named', async () => {
    const wrong = [term('eve', 'head', '2027-01-01'), term('ada', 'head', '2027-02-01', '2027-01-01')];
    await expect(room.headships.replace(here, 'service', wrong)).rejects.toMatchObject({
      fields: [{ field: 'headships[1].until' }, { field: 'headships[0].person' }],
    });
    expect(await listed('service')).toEqual(['Bob head 2027-01-01–']);
  });

  it('of a department of another organization are not found', async () => {
    await expect(room.headships.replace(here, 'secret', [])).rejects.toMatchObject({ kind: 'not-found' });
    await expect(room.headships.list(here, 'secret')).rejects.toMatchObject({ kind: 'not-found' });
  });
});
