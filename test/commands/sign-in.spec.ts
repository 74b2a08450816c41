import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { makeSignInLink } from '../../src/commands/sign-in.js';
import { startWorld, type World } from '../access/world.js';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.close());

/** As on the machine that the service runs on. */
const link = (key: string, address: string) => makeSignInLink(world.settings, world.clock, key, address);
const pathOf = (url: string) => url.slice(world.settings.values.BASE_URL.length);
const made = () => world.database.read().findBy(AuditEntry, { act: 'cadans sign-in' });

describe('cadans sign-in', () => {
  it('lets in, where no mail leaves, an administrator who signed out', async () => {
    const first = await world.post(await world.linkFor('ada'));
    const cookie = `cadans_session=${first.cookies[0]?.value}`;
    await world.post('/sign-out', {}, { cookie });
    expect((await world.get('/probe', { cookie })).statusCode).not.toBe(200);
    await world.post('/sign-in', { address: 'ada@example.com' });

    const path = pathOf(await link('tulip', 'ADA@example.com'));
    expect(path).toMatch(/^\/sign-in\/[\w-]+\.[\w-]+$/);
    const { cookies, statusCode } = await world.post(path);
    expect(statusCode).toBe(303);
    const seen = await world.get('/probe', { cookie: `cadans_session=${cookies[0]?.value}` });
    expect(seen.json()).toMatchObject({ name: 'Ada', organizationName: 'Tulip' });
    expect((await world.post(path)).statusCode).toBe(404);
  });

  it('makes a link that lives as briefly as a mailed one', async () => {
    const path = pathOf(await link('tulip', 'bob@example.com'));
    world.clock.advance(15 * 60_000 - 1);
    expect((await world.get(path)).statusCode).toBe(200);
    world.clock.advance(1);
    expect((await world.get(path)).statusCode).toBe(404);
  });

  it('stands in the audit trail: for whom, and never the link', async () => {
    const before = (await made()).length;
    const url = await link('rose', 'ada@example.com');
    const entries = await made();
    const { id } = await world.people.get(world.elsewhere, 'ada@example.com');
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({
      ...{ organizationId: world.elsewhere, actorKind: 'command', actorId: null },
      ...{ subjectType: 'people', subjectId: id },
    });
    expect(JSON.stringify(entries)).not.toContain(url.split('.').at(-1));
  });

  it.each([
    ['lotus', 'ada@example.com', 'There is no organization "lotus". There are: rose, tulip.'],
    ['rose', 'bob@example.com', 'Nobody of "rose" has the address bob@example.com today.'],
    ['tulip', 'dee@example.com', 'Nobody of "tulip" has the address dee@example.com today.'],
  ])('says what is wrong about %s and %s, and makes nothing', async (key, address, message) => {
    const before = (await made()).length;
    await expect(link(key, address)).rejects.toThrow(message);
    expect(await made()).toHaveLength(before);
  });
});
