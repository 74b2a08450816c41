import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MailedLink } from '../../src/mail/mailed-link.entity.js';
import { LinksService, type WantedLink } from '../../src/mail/links.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids.js';
import { openTestDatabase } from '../support/database.js';
import { settings } from './support/post-office.js';
import { aWorld, type World } from './support/world.js';

const DAY = 86_400_000;
const K1 = 'k1:a-key-that-is-long-enough-for-mailed-links';
const K2 = 'k2:another-key-that-is-long-enough-for-links';
const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;
let links: LinksService;

beforeAll(async () => {
  ({ database, close } = await openTestDatabase());
  world = await aWorld(database, 2);
  links = withKeys(K1);
});
afterAll(() => close());

const withKeys = (keys: string) => new LinksService(database, clock, settings({ LINK_KEYS: keys }));
const want = (changes: Partial<WantedLink> = {}): WantedLink => ({
  organizationId: world.organizationId,
  purpose: 'update',
  subjectId: newId(),
  personId: world.people[0]!.id,
  expiresAt: clock.now() + DAY,
  ...changes,
});
const issue = async (wanted: WantedLink, service = links): Promise<MailedLink> =>
  (await database.write((tx) => service.issue(tx, [wanted])))[0]!;
const tokenOf = (link: MailedLink, service = links) => service.urlFor(link)!.replace(/^.*\//, '');

describe('a mailed link', () => {
  it('opens what it was made for, for its person, and nothing else', async () => {
    const wanted = want();
    const link = await issue(wanted);
    expect(links.urlFor(link)).toMatch(/^https:\/\/cadans\.example\/u\/[\w-]{43}\.[\w-]{43}$/);
    expect(await links.open(tokenOf(link), 'update')).toEqual({
      organizationId: world.organizationId,
      linkId: link.id,
      subjectId: wanted.subjectId,
      personId: wanted.personId,
      expiresAt: wanted.expiresAt,
      usedAt: null,
    });
    expect(await links.open(tokenOf(link), 'sign-in')).toBeNull();
  });

  it('is the same for every mail of a round, and holds as long as the latest asks for', async () => {
    const wanted = want();
    const first = await issue(wanted);
    const again = await issue({ ...wanted, expiresAt: wanted.expiresAt + DAY });
    expect(again.id).toBe(first.id);
    clock.advance(DAY);
    expect(await links.open(tokenOf(first), 'update')).toMatchObject({ expiresAt: wanted.expiresAt + DAY });
    const shorter = await issue(wanted);
    expect(shorter.expiresAt).toBe(wanted.expiresAt + DAY);
  });

  it('is made once when several ask at the same time', async () => {
    const wanted = want();
    const made = await Promise.all([issue(wanted), issue(wanted), issue(wanted)]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  it('is told apart when its time is over, and is nothing when it is forged', async () => {
    const link = await issue(want());
    const token = tokenOf(link);
    expect(await links.hasExpired(token, 'update')).toBe(false);
    clock.advance(DAY);
    expect(await links.open(token, 'update')).toBeNull();
    expect(await links.hasExpired(token, 'update')).toBe(true);
    const forged = token.slice(0, 44) + tokenOf(await issue(want())).slice(44);
    expect([await links.open(forged, 'update'), await links.hasExpired(forged, 'update')]).toEqual([
      null,
      false,
    ]);
  });

  it('ends when it is revoked, and the next one is new', async () => {
    const wanted = want();
    const link = await issue(wanted);
    const other = await issue({ ...wanted, personId: world.people[1]!.id });
    const { organizationId, subjectId, personId } = wanted;
    const revoke = (tenant: string) =>
      database.write((tx) => links.revoke(tx, tenant, { purpose: 'update', subjectId, personId }));
    expect(await revoke(newId())).toBe(0);
    expect(await revoke(organizationId)).toBe(1);
    expect(await links.open(tokenOf(link), 'update')).toBeNull();
    expect(await links.hasExpired(tokenOf(link), 'update')).toBe(false);
    expect(await links.open(tokenOf(other), 'update')).not.toBeNull();
    const renewed = await issue(wanted);
    expect(renewed.serial).toBe(link.serial + 1);
    expect(await links.open(tokenOf(renewed), 'update')).not.toBeNull();
  });

  it('outlives a rotation of keys until its key is taken away; then the next mail carries a new one', async () => {
    const wanted = want();
    const link = await issue(wanted);
    const token = tokenOf(link);
    const rotated = withKeys(`${K2},${K1}`);
    expect(await rotated.open(token, 'update')).not.toBeNull();
    expect((await issue(wanted, rotated)).id).toBe(link.id);
    const without = withKeys(K2);
    expect(await without.open(token, 'update')).toBeNull();
    expect(without.urlFor(link)).toBeNull();
    const renewed = await issue(wanted, without);
    expect(renewed).toMatchObject({ serial: link.serial + 1, keyId: 'k2' });
    expect(await without.open(tokenOf(renewed, without), 'update')).not.toBeNull();
  });

  it('may be used once where it is meant to be', async () => {
    const link = await issue(want({ purpose: 'sign-in' }));
    const use = () => database.write((tx) => links.use(tx, link.organizationId, link.id));
    const used = await Promise.all([use(), use(), use()]);
    expect(used.filter(Boolean)).toHaveLength(1);
    expect(await links.open(tokenOf(link), 'sign-in')).toMatchObject({ usedAt: clock.now() });
  });
});
