import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { loadZoneRules } from '../../../src/calendar/domain/zones.js';
import { packagedZoneRules } from '../../../src/calendar/zone-rules.js';
import { entities } from '../../../src/entities.js';
import { Session } from '../../../src/cycles/session.entity.js';
import { Database } from '../../../src/platform/database/database.js';
import { packedRules, rules2025 } from '../../guarantees/support/zone-rules.js';
import { parse } from '../../mail/support/mail-server.js';
import { prepareBurst } from '../../service/support/burst.js';
import { arrivals } from '../support/arrivals.js';
import { FakeTime } from '../support/fake-time.js';
import { note } from '../support/proof.js';
import { scene } from '../support/scene.js';
import { untilRows } from '../support/until.js';

const HOUR = 3_600_000;
const PEOPLE = 30;
/** In winter Vancouver's clocks show by the rules of 2025 an hour less than by those that came after. */
const NOW = '2027-01-12 18:00:00';
const here = scene();

async function theSession(): Promise<Session> {
  const database = await Database.open({ url: here.url, entities });
  try {
    return await database.read().findOneByOrFail(Session, { extraordinary: true });
  } finally {
    await database.close();
  }
}

it('time-zone rules that change under way, in a burst: the session keeps its wall time, everybody hears of it once, nothing comes twice', async () => {
  const now = Date.parse(`${NOW.replace(' ', 'T')}Z`);
  const rules = join(mkdtempSync(join(tmpdir(), 'cadans-zones-')), 'rules.json');
  copyFileSync(rules2025, rules);
  loadZoneRules(packedRules(rules2025));
  await prepareBurst(here.url, { people: PEOPLE, now, zone: 'America/Vancouver' });
  loadZoneRules(packagedZoneRules());
  const before = await theSession();
  const clock = new FakeTime(`@${NOW}`);
  const settings = { ...clock.settings, ZONE_RULES: rules };
  const first = here.start(settings);
  await first.until(arrivals(here.sink, PEOPLE / 3, 100));
  expect(await first.stop()).toMatchObject({ code: 0 });
  const told = here.sink.received.length;

  // The file is replaced, and the service started again.
  clock.set('@2027-01-12 18:10:00');
  const second = here.start({ ...clock.settings, ZONE_RULES: '' });
  await second.until(
    untilRows(here.url, (rows) => rows.filter(({ status }) => status === 'sent').length >= PEOPLE + told),
  );
  expect(await second.stop()).toMatchObject({ code: 0 });
  const after = await theSession();
  expect(after).toMatchObject({ date: before.date, time: before.time });
  expect(after.startsAt - before.startsAt).toBe(-HOUR);

  const mails = await Promise.all(here.sink.received.map(parse));
  const heard = new Map<string, string[]>();
  for (const { to, text = '' } of mails) {
    const [address] = [to].flat().map((one) => one?.text ?? '');
    heard.set(address ?? '', [...(heard.get(address ?? '') ?? []), text]);
  }
  expect(heard.size).toBe(PEOPLE);
  const twice = [...heard.values()].filter(({ length }) => length === 2);
  expect(twice).toHaveLength(told);
  expect(here.sink.received).toHaveLength(PEOPLE + told);

  // By the older rules again nothing may start.
  const third = await here.start(settings).exited;
  expect(third.code).toBe(1);
  note(
    `rules of 2025 replaced after ${told} of ${PEOPLE} agendas: the session moved by an hour, its wall time did not; ` +
      `${told} were told, nobody twice; the older rules are refused afterwards`,
  );
});
