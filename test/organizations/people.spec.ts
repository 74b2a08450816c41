import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Account } from '../../src/organizations/account.entity.js';
import type { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids.js';
import { openTestDatabase } from '../support/database.js';
import { aPerson, organizationsOn, tulip } from './tulip.js';

let database: Database;
let close: () => Promise<void>;
let room: ReturnType<typeof organizationsOn>;
let here: string;
let elsewhere: string;

beforeAll(async () => {
  ({ database, close } = await openTestDatabase());
  room = organizationsOn(database);
  here = await room.organizations.create(tulip);
  elsewhere = await room.organizations.create({ ...tulip, key: 'rose' });
});
afterAll(() => close());
beforeEach(() => void room.announced.splice(0));

const accounts = (address: string) => database.read().countBy(Account, { address });

describe('people', () => {
  it('are put all at once, and the second time change nothing', async () => {
    const commands = [
      aPerson('Ada', { roles: ['leader', 'admin'] }),
      aPerson('Bob', { zone: 'Asia/Kolkata' }),
    ];
    expect(await room.people.putAll(here, commands)).toEqual(['created', 'created']);
    expect(await room.people.putAll(here, commands)).toEqual(['unchanged', 'unchanged']);
    expect(room.announced).toEqual([here]);
    expect(await room.people.list(here)).toMatchObject([
      { name: 'Ada', roles: ['admin', 'leader'], untilDate: null },
      { name: 'Bob', zone: 'Asia/Kolkata' },
    ]);
  });

  it('are one person however the address is spelled, and keep their id', async () => {
    const { id } = await room.people.get(here, 'ada@example.com');
    const spelled = aPerson('Ada', { address: 'Ada@Example.COM', roles: ['leader', 'admin'] });
    expect(await room.people.put(here, spelled)).toBe('changed');
    expect(await room.people.put(here, spelled)).toBe('unchanged');
    expect(await room.people.get(here, 'ADA@example.com')).toMatchObject({ id, address: 'Ada@Example.COM' });
    expect(await room.people.get(here, id)).toMatchObject({ id });
    expect(await accounts('ada@example.com')).toBe(1);
  });

  it('are refused twice in one list, and everything wrong is named', async () => {
    const commands = [
      aPerson('Cas'),
      aPerson('Casper', { address: 'CAS@example.com' }),
      aPerson('Dee', { address: 'dee@example.com\nBcc: eve@example.com', zone: '+02:00' }),
    ];
    await expect(room.people.putAll(here, commands)).rejects.toMatchObject({
      fields: [
        { field: 'people[1].address', message: expect.stringContaining('listed twice') },
        { field: 'people[2].address' },
        { field: 'people[2].zone', message: expect.stringContaining('offset') },
      ],
    });
    expect(await accounts('cas@example.com')).toBe(0);
  });

  it('have one account in several organizations', async () => {
    expect(await room.people.put(elsewhere, aPerson('Ada', { name: 'A. Lovelace' }))).toBe('created');
    const [there, ours] = [
      await room.people.get(elsewhere, 'ada@example.com'),
      await room.people.get(here, 'ada@example.com'),
    ];
    expect(there.accountId).toBe(ours.accountId);
    expect([there.name, ours.name]).toEqual(['A. Lovelace', 'Ada']);
  });

  it('leave, not before they came, and may come back', async () => {
    expect(await room.people.end(here, 'bob@example.com', '2027-06-30')).toBe('changed');
    expect(await room.people.end(here, 'BOB@example.com', '2027-06-30')).toBe('unchanged');
    const early = room.people.end(here, 'bob@example.com', '2026-01-01');
    await expect(early).rejects.toMatchObject({ fields: [{ field: 'until' }] });
    expect(await room.people.end(here, 'bob@example.com', null)).toBe('changed');
    expect(room.announced).toEqual([here, here]);
  });

  it('of another organization are not found, by address or by id', async () => {
    await room.people.put(elsewhere, aPerson('Eve'));
    const { id } = await room.people.get(elsewhere, 'eve@example.com');
    for (const foreign of ['eve@example.com', id, newId(), 'nobody', '']) {
      await expect(room.people.get(here, foreign)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(room.people.end(here, foreign, '2027-12-31')).rejects.toMatchObject({ kind: 'not-found' });
    }
    expect(await room.people.get(elsewhere, id)).toMatchObject({ untilDate: null });
  });

  it('entered by two at the same moment are one', async () => {
    const both = [room.people.put(here, aPerson('Fay')), room.people.put(elsewhere, aPerson('Fay'))];
    expect(await Promise.all(both)).toEqual(['created', 'created']);
    const twice = await Promise.all([
      room.people.put(here, aPerson('Gus')),
      room.people.put(here, aPerson('Gus')),
    ]);
    expect(twice.sort()).toEqual(['created', 'unchanged']);
    expect(await accounts('fay@example.com')).toBe(1);
  });

  it('may be a thousand at once, and change a thousand at once', async () => {
    const many = (locale: 'en' | 'nl') =>
      Array.from({ length: 1000 }, (_, i) => aPerson(`p${i}`, { locale }));
    const grand = await room.organizations.create({ ...tulip, key: 'grand' });
    expect(new Set(await room.people.putAll(grand, many('nl')))).toEqual(new Set(['created']));
    const [untouched, ...rest] = many('en');
    const outcomes = await room.people.putAll(grand, [{ ...untouched!, locale: 'nl' }, ...rest]);
    expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(999);
    expect((await room.people.list(grand)).filter(({ locale }) => locale === 'en')).toHaveLength(999);
  });
});
