import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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
});
afterAll(() => close());
beforeEach(() => void room.announced.splice(0));

const parents = async () => {
  const all = await room.departments.list(here);
  const keyOf = new Map(all.map(({ id, key }) => [id, key]));
  return Object.fromEntries(all.map(({ key, parentId }) => [key, parentId && keyOf.get(parentId)]));
};

describe('departments', () => {
  it('are put all at once, children before their parents too, and the second time change nothing', async () => {
    const commands = [
      aDepartment('emea', {
        parent: 'sales',
        calendar: { country: 'DE', region: 'BY', workingDays: [1, 2] },
      }),
      aDepartment('sales', { parent: 'company' }),
      aDepartment('company'),
    ];
    expect(await room.departments.putAll(here, commands)).toEqual(['created', 'created', 'created']);
    expect(await room.departments.putAll(here, commands)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(await parents()).toEqual({ company: null, sales: 'company', emea: 'sales' });
    expect(room.announced).toEqual([here]);
  });

  it('change where something differs, and keep their ids', async () => {
    const { id } = await room.departments.get(here, 'sales');
    const renamed = aDepartment('sales', { parent: 'company', name: 'Sales & Service' });
    expect(await room.departments.putAll(here, [renamed, aDepartment('company')])).toEqual([
      'changed',
      'unchanged',
    ]);
    expect(await room.departments.get(here, 'sales')).toMatchObject({ id, name: 'Sales & Service' });
  });

  it('cannot be below themselves, over however many others', async () => {
    const before = await parents();
    await expect(
      room.departments.put(here, aDepartment('company', { parent: 'emea' })),
    ).rejects.toMatchObject({
      code: 'organizations.department-below-itself',
      message: expect.stringMatching(/emea → sales → company|company → emea → sales/),
      fields: [{ field: 'parent' }],
    });
    const alone = room.departments.put(here, aDepartment('self', { parent: 'self' }));
    await expect(alone).rejects.toMatchObject({ code: 'organizations.department-below-itself' });
    expect(await parents()).toEqual(before);
    expect(room.announced).toEqual([]);
  });

  it('may change places with the one above', async () => {
    await room.departments.putAll(here, [
      aDepartment('emea', { parent: 'company' }),
      aDepartment('sales', { parent: 'emea', name: 'Sales & Service' }),
    ]);
    expect(await parents()).toEqual({ company: null, emea: 'company', sales: 'emea' });
  });

  it('are all refused when one is wrong, and everything wrong is named', async () => {
    const commands = [
      aDepartment('new'),
      aDepartment('Bad Key', { parent: 'company' }),
      aDepartment('late', { from: '2027-02-01', until: '2027-01-31' }),
      aDepartment('new', { calendar: { country: 'NL', region: 'BY', workingDays: [] } }),
    ];
    await expect(room.departments.putAll(here, commands)).rejects.toMatchObject({
      fields: [
        { field: 'departments[1].key' },
        { field: 'departments[2].until' },
        { field: 'departments[3].calendar.workingDays' },
        { field: 'departments[3].calendar.region' },
        { field: 'departments[3].key' },
      ],
    });
    await expect(room.departments.get(here, 'new')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('need a parent that is there', async () => {
    const orphan = room.departments.put(here, aDepartment('orphan', { parent: 'nowhere' }));
    await expect(orphan).rejects.toMatchObject({ fields: [{ field: 'parent' }] });
  });

  it('end, not before they began, and can go on after all', async () => {
    expect(await room.departments.end(here, 'emea', '2027-06-30')).toBe('changed');
    expect(await room.departments.end(here, 'emea', '2027-06-30')).toBe('unchanged');
    expect(await room.departments.get(here, 'emea')).toMatchObject({ untilDate: '2027-06-30' });
    await expect(room.departments.end(here, 'emea', '2026-12-31')).rejects.toMatchObject({
      fields: [{ field: 'until' }],
    });
    expect(await room.departments.end(here, 'emea', null)).toBe('changed');
    expect(room.announced).toEqual([here, here]);
  });

  it('of another organization are not found, named as parents or changed', async () => {
    await room.departments.put(elsewhere, aDepartment('secret'));
    await expect(room.departments.get(here, 'secret')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(room.departments.end(here, 'secret', null)).rejects.toMatchObject({ kind: 'not-found' });
    const below = room.departments.put(here, aDepartment('spy', { parent: 'secret' }));
    await expect(below).rejects.toMatchObject({ fields: [{ field: 'parent' }] });
    // The same key is another department here.
    expect(await room.departments.put(here, aDepartment('secret', { name: 'Ours' }))).toBe('created');
    expect(await room.departments.get(elsewhere, 'secret')).toMatchObject({ name: 'secret' });
  });

  it('may be a thousand, deep below each other', async () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      aDepartment(`d${i}`, { parent: i < 999 ? `d${i + 1}` : null }),
    );
    expect(new Set(await room.departments.putAll(elsewhere, many))).toEqual(new Set(['created']));
    expect(await room.departments.list(elsewhere)).toHaveLength(1001);
  });
});
