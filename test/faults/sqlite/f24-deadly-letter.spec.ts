import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { Person } from '../../../src/organizations/person.entity.js';
import { prepareBurst } from '../../service/support/burst.js';
import { copiesById } from '../support/copies.js';
import { FakeTime } from '../support/fake-time.js';
import { preload } from '../support/preload/preload.js';
import { note } from '../support/proof.js';
import { scene } from '../support/scene.js';
import { until, untilRows } from '../support/until.js';

const MAILS = 50;
/** Of its chances one is in company, before anybody knows whom to suspect. */
const DEATHS = 4;
const here = scene();

it('a letter whose failure ends the process fails alone; all others leave, once', async () => {
  await prepareBurst(here.url, { people: MAILS });
  const { id } = await until(here.url, (database) =>
    database.read().findOneBy(Person, { address: 'person.7@tulip.example' }),
  );
  const clock = new FakeTime('+0');
  const start = () =>
    here.start({ ...clock.settings, DEADLY_RECIPIENT: id }, { flags: preload('deadly-letter') });
  const settled = untilRows(
    here.url,
    (rows) => rows.length === MAILS && rows.every(({ nextAt }) => nextAt === null),
  );
  let deaths = 0;
  let minutes = 0;
  // What watches over the process starts it again; between its chances the letter waits for minutes, which pass at once.
  for (let service = start(); ;) {
    const ended = await Promise.race([
      settled.then(() => null),
      service.exited,
      wait(3000, 'waiting' as const),
    ]);
    if (ended === null) break;
    if (ended === 'waiting') {
      clock.set(`+${(minutes += 5)}m`);
      continue;
    }
    expect(ended.said).toContain('nobody waits for this');
    deaths += 1;
    expect(deaths).toBeLessThanOrEqual(DEATHS);
    service = start();
  }
  const rows = await settled;
  const failed = rows.filter(({ status }) => status !== 'sent');
  expect(failed).toEqual([expect.objectContaining({ recipientId: id, status: 'failed', attempts: 3 })]);
  expect([copiesById(here.sink.received).size, here.sink.received.length]).toEqual([MAILS - 1, MAILS - 1]);
  note(`${deaths} deaths over one letter, then given up; ${MAILS - 1} others arrived, each once`);
});
