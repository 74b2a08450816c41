import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instantOf, loadZoneRules, zoneRulesVersion } from '../../src/calendar/domain/zones.js';
import { packagedZoneRules } from '../../src/calendar/zone-rules.js';
import { SessionsService, type SessionWithPeriod } from '../../src/cycles/sessions.service.js';
import { ZoneRulesService } from '../../src/cycles/zone-rules.service.js';
import { InstallationFact } from '../../src/platform/database/installation.entity.js';
import { aMonthly } from '../cycles/domain/rhythms.js';
import { RHYTHM, startCycles, type CyclesWorld } from '../cycles/world.js';
import { packedRules, rules2025 } from './support/zone-rules.js';

const HOUR = 3_600_000;
const VANCOUVER = 'America/Vancouver';
let world: CyclesWorld;
let rules: ZoneRulesService;
let organization: string;
let march: SessionWithPeriod;
let april: SessionWithPeriod;
let people: Record<string, string>;

const stored = () => world.database.read().findOneBy(InstallationFact, { name: 'zone-rules' });
const sessions = () => world.app.get(SessionsService).list(organization);
const named = () => Object.fromEntries(Object.entries(people).map(([name, id]) => [id, name]));

/** A year of monthly sessions at ten in Vancouver, for people there and elsewhere, planned by the rules of 2025. */
beforeAll(async () => {
  loadZoneRules(packedRules(rules2025));
  world = await startCycles('2027-02-10T08:00:00Z');
  rules = world.app.get(ZoneRulesService);
  const monthly = aMonthly({ at: '10:00', zone: VANCOUVER });
  organization = await world.anOrganization('pacific', { ...RHYTHM, annual: null, quarterly: null, monthly });
  march = await world.kept(organization, '2027-03-03');
  april = await world.kept(organization, '2027-04-07');
  people = {
    sanne: await world.person(organization, 'Sanne'),
    vera: await world.person(organization, 'Vera', VANCOUVER),
    olga: await world.person(organization, 'Olga'),
  };
  await world.agendaFor(organization, march.id, people['sanne']!, people['vera']!);
  await world.deliver();
  await world.agendaFor(organization, march.id, people['olga']!);
});
afterAll(async () => {
  loadZoneRules(packagedZoneRules());
  await world.close();
});

describe('time-zone rules', () => {
  test('are remembered when the service first starts', async () => {
    expect(zoneRulesVersion()).toBe('2025b');
    expect(await stored()).toMatchObject({ value: '2025b' });
    expect(await rules.adopt()).toBe(0);
  });

  test('that are newer move instants, never wall times: those to come and no others', async () => {
    const before = await sessions();
    world.clock.advance(60_000);
    world.announced.length = 0;
    loadZoneRules(packagedZoneRules());
    const moved = before.filter(
      ({ startsAt, date, time, zone }) =>
        startsAt > world.clock.now() && instantOf(date, time, zone) !== startsAt,
    );
    expect(await rules.adopt()).toBe(moved.length);
    const after = new Map((await sessions()).map((session) => [session.id, session]));
    const past = before.filter(({ startsAt }) => startsAt <= world.clock.now());
    expect(past.length).toBeGreaterThan(0);
    for (const { id, date, time, version, startsAt } of before) {
      expect(after.get(id)).toMatchObject({ date, time, version });
      const isMoved = moved.some((session) => session.id === id);
      expect((after.get(id)?.startsAt ?? 0) - startsAt).toBe(isMoved ? -HOUR : 0);
    }
    // In summer Vancouver's clocks show by both rules the same.
    expect(moved.map(({ date }) => date.slice(5, 7))).toEqual(['03', '12']);
    expect(world.announced.flat().sort()).toEqual(moved.map(({ id }) => id).sort());
    expect(await stored()).toMatchObject({ value: packagedZoneRules().version });
    expect(await rules.adopt()).toBe(0);
  });

  test('tell once who was told another time, and count the change; who lives by the same clocks is spared', async () => {
    expect(await world.occasion(march.id)).toMatchObject({
      timing: 1,
      until: march.startsAt - HOUR,
      lookAt: world.clock.now(),
    });
    expect(await world.occasion(april.id)).toMatchObject({ timing: 0, until: april.startsAt });
    await world.deliver();
    expect(await world.mails(march.id, named())).toEqual([
      'olga agenda 0 withdrawn',
      'sanne agenda 0 sent',
      'sanne session-moved 1 sent',
      'vera agenda 0 sent',
      'vera session-moved 1 missed',
    ]);
    const { text } = await world.lastMail(march.id, people['sanne']!);
    expect(text).toContain('woensdag 3 maart 2027, 18:00–19:00 (10:00 in Vancouver)');
    expect(text).toMatch(/Was\W+woensdag 3 maart 2027, 19:00–20:00/);
    expect(text).toContain('De regels voor de klok van Vancouver zijn veranderd.');
  });

  test('show their version to those who watch the service', async () => {
    const { statusCode, body } = await world.app.inject('/health/ready');
    const { version } = packagedZoneRules();
    expect([statusCode, JSON.parse(body)]).toMatchObject([
      200,
      { checks: { zoneRules: { ok: true, version } } },
    ]);
  });

  test('that are older stop the service', async () => {
    loadZoneRules(packedRules(rules2025));
    const { statusCode, body } = await world.app.inject('/health/ready');
    expect([statusCode, JSON.parse(body)]).toMatchObject([503, { checks: { zoneRules: { ok: false } } }]);
    await expect(rules.onApplicationBootstrap()).rejects.toMatchObject({ code: 'cycles.zone-rules-too-old' });
    expect(await stored()).toMatchObject({ value: packagedZoneRules().version });
  });
});
