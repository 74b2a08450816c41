import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids.js';
import { openTestDatabase } from '../support/database.js';
import { organizationsOn, tulip } from './tulip.js';

let close: () => Promise<void>;
let room: ReturnType<typeof organizationsOn>;

beforeAll(async () => {
  const opened = await openTestDatabase();
  close = opened.close;
  room = organizationsOn(opened.database);
});
afterAll(() => close());
beforeEach(() => void room.announced.splice(0));

describe('an organization', () => {
  let id: string;
  beforeAll(async () => (id = await room.organizations.create(tulip)));

  it('is there as it was given', async () => {
    const stored = { ...tulip, organizationId: id, version: 1, isExample: false };
    expect({ ...(await room.organizations.get(id)) }).toEqual(stored);
    expect(await room.organizations.byKey('tulip')).toMatchObject(stored);
    expect((await room.organizations.list()).map(({ key }) => key)).toContain('tulip');
  });

  it('has a key that no other one has', async () => {
    const again = room.organizations.create({ ...tulip, name: 'Another' });
    await expect(again).rejects.toMatchObject({ code: 'organizations.key-taken', kind: 'conflict' });
  });

  it('changes what is given, leaves the rest, and knows when nothing changes', async () => {
    const patch = { name: ' Tulip Holding ', workingDays: [5, 4, 3, 2] };
    expect(await room.organizations.change(id, patch)).toBe('changed');
    expect(await room.organizations.change(id, patch)).toBe('unchanged');
    expect(await room.organizations.get(id)).toMatchObject({
      ...tulip,
      name: 'Tulip Holding',
      workingDays: [2, 3, 4, 5],
      version: 2,
    });
    expect(room.announced).toEqual([id]);
  });

  it('does not let the second of two overwrite what the first changed', async () => {
    const { version } = await room.organizations.get(id);
    await room.organizations.change(id, { name: 'First' }, version);
    const second = room.organizations.change(id, { name: 'Second' }, version);
    await expect(second).rejects.toMatchObject({ code: 'version-conflict' });
    // Not even where it would be no change to what is there now: the second saw something else.
    const same = room.organizations.change(id, { name: 'First' }, version);
    await expect(same).rejects.toMatchObject({ code: 'version-conflict' });
    expect(await room.organizations.get(id)).toMatchObject({ name: 'First', version: version + 1 });
  });

  it.each([
    [{ zone: 'EST' }, 'zone'],
    [{ country: 'XX' }, 'country'],
    [{ country: 'DE', region: 'XX' }, 'region'],
    [{ workingDays: [] }, 'workingDays'],
  ])('refuses %j, naming the field, and stays as it was', async (patch, field) => {
    const before = await room.organizations.get(id);
    await expect(room.organizations.change(id, patch)).rejects.toMatchObject({
      code: 'input.invalid',
      fields: [{ field }],
    });
    expect(await room.organizations.get(id)).toEqual(before);
    expect(room.announced).toEqual([]);
  });

  it('that is not there is not found', async () => {
    await expect(room.organizations.get(newId())).rejects.toMatchObject({ kind: 'not-found' });
    await expect(room.organizations.change(newId(), { name: 'X' })).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(await room.organizations.byKey('elsewhere')).toBeNull();
  });
});
