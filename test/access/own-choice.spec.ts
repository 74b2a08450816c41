import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { aPerson } from '../organizations/tulip.js';
import { startWorld, type World } from './world.js';

const NOW = { wasLocale: 'nl', wasZone: 'Europe/Amsterdam' };

let world: World;
let bob: { cookie: string };
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.people.putAll(world.here, [aPerson('Bob', { roles: ['planner'] })]);
  const { cookies } = await world.post(await world.linkFor('bob'));
  bob = { cookie: `cadans_session=${cookies[0]?.value}` };
});

const choose = (form: Record<string, string>, who = bob) => world.post('/account/choice', form, who);
const account = async () => (await world.get('/account', bob)).body;
const kept = async (organizationId = world.here, name = 'bob') => {
  const { locale, zone } = await world.people.get(organizationId, `${name}@example.com`);
  return [locale, zone];
};
const told = () => world.database.read().findBy(AuditEntry, { act: 'POST /account/choice' });

describe('the language and time zone of somebody', () => {
  it('are chosen by themselves, and the page comes back in that language', async () => {
    expect(await account()).toContain('Jouw taal en tijdzone');
    const before = (await told()).length;
    const chosen = await choose({ ...NOW, locale: 'en', zone: 'europe/lisbon' });
    expect([chosen.statusCode, chosen.headers.location]).toEqual([303, '/account?done=chosen']);
    expect(await kept()).toEqual(['en', 'Europe/Lisbon']);
    const { body } = await world.get('/account?done=chosen', bob);
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('Your language and time zone are saved.');
    expect(body).toMatch(/value="Europe\/Lisbon"[^>]*name="zone"/);

    const { id } = await world.people.get(world.here, 'bob@example.com');
    const entries = await told();
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({ organizationId: world.here, actorId: id, subjectId: id });
  });

  it('hold for mails too, from the next one on', async () => {
    await choose({ ...NOW, locale: 'en', zone: 'Europe/Lisbon' });
    await world.post('/sign-in', { address: 'bob@example.com' });
    const [mail] = await world.deliver();
    expect(mail?.subject).toBe('Your sign-in link for Tulip');
    await world.database.write((tx) => tx.delete(OutboxMail, { kind: 'sign-in' }));
  });

  it('change nothing else of them, nor of the same person in another organization', async () => {
    const { roles, name, untilDate } = await world.people.get(world.here, 'bob@example.com');
    const forged = { roles: 'admin', name: 'Eve', until: '2026-01-01', address: 'ada@example.com' };
    await choose({ ...NOW, ...forged, locale: 'en', zone: 'Europe/Lisbon' });
    expect(await world.people.get(world.here, 'bob@example.com')).toMatchObject({ roles, name, untilDate });
    expect(await kept(world.here, 'ada')).toEqual(['en', 'Europe/Amsterdam']);

    const { cookies } = await world.post(await world.linkFor('ada'));
    const ada = { cookie: `cadans_session=${cookies[0]?.value}` };
    const wanted = { wasLocale: 'en', wasZone: 'Europe/Amsterdam', locale: 'en', zone: 'Asia/Tokyo' };
    expect((await choose(wanted, ada)).statusCode).toBe(303);
    expect(await kept(world.here, 'ada')).toEqual(['en', 'Asia/Tokyo']);
    expect(await kept(world.elsewhere, 'ada')).toEqual(['en', 'Europe/Amsterdam']);
  });

  it('are told nowhere when they stay as they are', async () => {
    const before = (await told()).length;
    expect((await choose({ ...NOW, locale: 'nl', zone: 'Europe/Amsterdam' })).statusCode).toBe(303);
    expect(await told()).toHaveLength(before);
  });

  it('come back with what is wrong with them, and nothing is kept', async () => {
    const { statusCode, body } = await choose({ ...NOW, locale: 'xx', zone: 'Mars/Olympus' });
    expect(statusCode).toBe(422);
    expect(body).toContain('Kies een taal uit de lijst.');
    expect(body).toContain('“Mars/Olympus” is geen tijdzone.');
    expect(body).toMatch(/value="Mars\/Olympus"[^>]*name="zone"/);
    expect((await choose({})).statusCode).toBe(422);
    expect(await kept()).toEqual(['nl', 'Europe/Amsterdam']);
  });

  it('are not overwritten where somebody else changed them meanwhile', async () => {
    await world.people.put(world.here, aPerson('Bob', { roles: ['planner'], zone: 'Europe/Paris' }));
    const late = await choose({ ...NOW, locale: 'en', zone: 'Europe/Amsterdam' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Iemand anders heeft je taal of tijdzone intussen gewijzigd.');
    expect(late.body).toMatch(/<option value="en" selected/);
    expect(late.body).toContain('name="wasZone" value="Europe/Paris"');
    expect(await kept()).toEqual(['nl', 'Europe/Paris']);
    const again = { wasLocale: 'nl', wasZone: 'Europe/Paris', locale: 'en', zone: 'Europe/Amsterdam' };
    expect((await choose(again)).statusCode).toBe(303);
    expect(await kept()).toEqual(['en', 'Europe/Amsterdam']);
  });

  it('are nobody’s who is not signed in', async () => {
    const { statusCode, headers } = await world.post('/account/choice', {
      ...NOW,
      locale: 'en',
      zone: 'UTC',
    });
    expect(statusCode).toBe(303);
    expect(headers.location).toContain('/sign-in');
  });
});
