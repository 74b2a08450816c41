import { expect, it } from '@jest/globals';
import { Person } from '../../src/organizations/person.entity.js';
import { prepareBurst } from '../service/support/burst.js';
import { copiesById } from './support/copies.js';
import { preload } from './support/preload/preload.js';
import { note } from './support/proof.js';
import { scene } from './support/scene.js';
import { until, untilRows } from './support/until.js';

const MAILS = 50;
/** Of its chances one is in company, before anybody knows whom to suspect. */
const DEATHS = 4;
const here = scene();

it('a letter whose failure ends the process fails alone; all others leave, once', async () => {
  await prepareBurst(here.url, { people: MAILS });
  const { id } = await until(here.url, (database) =>
    database.read().findOneBy(Person, { address: 'person.7@tulip.example' }),
  );
  const start = () => here.start({ DEADLY_RECIPIENT: id }, { flags: preload('deadly-letter') });
  const settled = untilRows(
    here.url,
    (rows) => rows.length === MAILS && rows.every(({ nextAt }) => nextAt === null),
  );
  let deaths = 0;
  // What watches over the process starts it again.
  for (let service = start(); ; service = start()) {
    const ended = await Promise.race([settled.then(() => null), service.exited]);
    if (ended === null) break;
    expect(ended.said).toContain('nobody waits for this');
    deaths += 1;
    if (deaths > 2) {
      const rows = await untilRows(here.url, (all) => all.length === MAILS);
      expect(rows.filter(({ status }) => status !== 'sent')).toHaveLength(1);
    }
    expect(deaths).toBeLessThanOrEqual(DEATHS);
  }
  const rows = await settled;
  const failed = rows.filter(({ status }) => status !== 'sent');
  expect(failed).toEqual([expect.objectContaining({ recipientId: id, status: 'failed', attempts: 3 })]);
  expect([copiesById(here.sink.received).size, here.sink.received.length]).toEqual([MAILS - 1, MAILS - 1]);
  note(`${deaths} deaths over one letter, then given up; ${MAILS - 1} others arrived, each once`);
});
