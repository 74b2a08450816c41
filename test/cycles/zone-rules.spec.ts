import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadZoneRules, zoneRulesVersion, type PackedZoneRules } from '../../src/calendar/domain/zones.js';
import { packagedZoneRules } from '../../src/calendar/zone-rules.js';
import { SessionsService, type SessionWithPeriod } from '../../src/cycles/sessions.service.js';
import { ZoneRulesService } from '../../src/cycles/zone-rules.service.js';
import { InstallationFact } from '../../src/platform/database/installation.entity.js';
import { startCycles, type CyclesWorld } from './world.js';

let world: CyclesWorld;
let rules: ZoneRulesService;
let organization: string;
let march: SessionWithPeriod;
let sanne: string;

/** The same release, but the clocks of Amsterdam are those of Lisbon. */
function rulesOf(version: string): PackedZoneRules {
  const packed = packagedZoneRules();
  const carrier = (name: string) => {
    const link = packed.links.find((each) => each.endsWith(`|${name}`));
    const zone = link?.split('|')[0] ?? name;
    const found = packed.zones.find((each) => each.startsWith(`${zone}|`)) ?? '';
    return found.slice(found.indexOf('|'));
  };
  const zones = packed.zones.filter((each) => !each.startsWith('Europe/Amsterdam|'));
  const links = packed.links.filter((each) => !each.endsWith('|Europe/Amsterdam'));
  return { ...packed, version, zones: [...zones, `Europe/Amsterdam${carrier('Europe/Lisbon')}`], links };
}

const stored = () => world.database.read().findOneBy(InstallationFact, { name: 'zone-rules' });

beforeAll(async () => {
  world = await startCycles('2027-02-10T08:00:00Z');
  rules = world.app.get(ZoneRulesService);
  organization = await world.anOrganization('lisbon');
  march = await world.kept(organization, '2027-03-03');
  sanne = await world.person(organization, 'Sanne');
  await world.agendaFor(organization, march.id, sanne);
  await world.deliver();
});
afterAll(async () => {
  loadZoneRules(packagedZoneRules());
  await world.close();
});

describe('time-zone rules', () => {
  test('are remembered when the service first starts', async () => {
    expect(await stored()).toMatchObject({ value: zoneRulesVersion() });
    expect(await rules.adopt()).toBe(0);
  });

  test('that are newer re-derive the sessions to come: the wall time stays, the instant follows, nobody is told', async () => {
    const before = await world.app.get(SessionsService).list(organization);
    loadZoneRules(rulesOf('2099a'));
    world.clock.advance(60_000);
    world.announced.length = 0;
    expect(await rules.adopt()).toBe(13);
    const after = await world.app.get(SessionsService).list(organization);
    const past = before.filter(({ startsAt }) => startsAt <= world.clock.now());
    expect(past).toHaveLength(4);
    for (const session of after) {
      const { startsAt, date, time, version } = before.find(({ id }) => id === session.id)!;
      expect(session).toMatchObject({ date, time, version });
      expect(session.startsAt - startsAt).toBe(startsAt <= world.clock.now() ? 0 : 3_600_000);
    }
    expect(world.announced.flat()).toHaveLength(13);
    expect(await world.occasion(march.id)).toMatchObject({
      timing: 0,
      until: march.startsAt + 3_600_000,
      lookAt: world.clock.now(),
    });
    expect(await world.mails(march.id, { [sanne]: 'sanne' })).toEqual(['sanne agenda 0 sent']);
    expect(await stored()).toMatchObject({ value: '2099a' });
    expect(await rules.adopt()).toBe(0);
  });

  test('show their version to those who watch the service', async () => {
    const { statusCode, body } = await world.app.inject('/health/ready');
    expect([statusCode, JSON.parse(body)]).toMatchObject([
      200,
      { checks: { zoneRules: { ok: true, version: '2099a' } } },
    ]);
  });

  test('that are older stop the service', async () => {
    loadZoneRules(packagedZoneRules());
    const { statusCode, body } = await world.app.inject('/health/ready');
    expect([statusCode, JSON.parse(body)]).toMatchObject([503, { checks: { zoneRules: { ok: false } } }]);
    await expect(rules.onApplicationBootstrap()).rejects.toMatchObject({ code: 'cycles.zone-rules-too-old' });
    expect(await stored()).toMatchObject({ value: '2099a' });
  });
});
