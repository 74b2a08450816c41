import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { prepareBurst } from '../../service/support/burst.js';
import { cadans } from '../../service/support/cadans.js';
import { settledOutbox } from '../../service/support/outbox.js';
import { arrivals, expectNoneLost } from '../support/arrivals.js';
import { copiesById } from '../support/copies.js';
import { DebianPostgres } from '../support/debian-postgres.js';
import { outboxOf } from '../support/outbox.js';
import { note } from '../support/proof.js';
import { CONNECTIONS, scene } from '../support/scene.js';

const MAILS = 300;
const here = scene();
let cluster: DebianPostgres;
let url: string;

beforeEach(async () => {
  cluster = new DebianPostgres();
  await cluster.start();
  await cluster.tool('createdb', `--maintenance-db=${cluster.url('postgres')}`, 'cadans');
  url = cluster.url('cadans');
});
afterEach(() => cluster.stop());

/** In the middle of a burst: the back-up is taken while mails leave, and the rest leaves after it. */
async function backUpInABurst(backUp: () => Promise<unknown>): Promise<void> {
  await prepareBurst(url, { people: MAILS });
  const service = here.start({ DATABASE_URL: url });
  await service.until(arrivals(here.sink, MAILS / 4, 20));
  await service.until(backUp());
  const rows = await service.until(settledOutbox(url, MAILS));
  expect(await service.stop()).toMatchObject({ code: 0 });
  expect(expectNoneLost(rows, here.sink.received)).toBe(0);
}

it('what pg_dump takes in a burst and pg_restore loads sends nothing until that is decided; then what it does not know to be sent', async () => {
  const dump = await cluster.file('cadans.dump');
  await backUpInABurst(() => cluster.tool('pg_dump', '--format=custom', `--file=${dump}`, url));
  await cluster.tool('createdb', `--maintenance-db=${cluster.url('postgres')}`, 'restored');
  const restored = cluster.url('restored');
  await cluster.tool('pg_restore', '--no-owner', '--exit-on-error', `--dbname=${restored}`, dump);
  const known = (await outboxOf(restored)).filter(({ status }) => status === 'sent').length;
  expect(known).toBeGreaterThan(0);
  expect(known).toBeLessThan(MAILS);

  const { service } = await here.serving({ DATABASE_URL: restored });
  expect(await cadans(restored, 'quarantine', 'show')).toContain('may have been sent');
  expect(await service.stop()).toMatchObject({ code: 0 });
  expect(here.sink.received).toHaveLength(MAILS);
  expect(await cadans(restored, 'quarantine', 'release', '--send')).toContain('Mail leaves again.');
  const again = here.start({ DATABASE_URL: restored });
  const rows = await again.until(settledOutbox(restored, MAILS));
  expect(await again.stop()).toMatchObject({ code: 0 });
  expect(rows.filter(({ status }) => status !== 'sent')).toEqual([]);
  expect(copiesById(here.sink.received).size).toBe(MAILS);
  expect(here.sink.received).toHaveLength(2 * MAILS - known);
  note(
    `dumped with ${known} of ${MAILS} recorded as sent: restored it sent nothing; released, the other ${MAILS - known}`,
  );
});

it('what pg_basebackup copies in a burst is held by "cadans quarantine start", and sends nothing with --discard', async () => {
  const base = await cluster.file('base');
  let takenAt = '';
  await backUpInABurst(async () => {
    takenAt = new Date().toISOString();
    const from = `--dbname=${cluster.url('postgres')}`;
    await cluster.tool('pg_basebackup', from, `--pgdata=${base}`, '--checkpoint=fast', '--wal-method=stream');
  });
  await cluster.serveBase(base);
  const restored = cluster.url('cadans');
  const open = (await outboxOf(restored)).filter(({ nextAt }) => nextAt !== null).length;
  expect(open).toBeGreaterThan(CONNECTIONS);
  await cadans(restored, 'quarantine', 'start', '--taken-at', takenAt);
  const { service } = await here.serving({ DATABASE_URL: restored });
  expect(await service.stop()).toMatchObject({ code: 0 });
  await cadans(restored, 'quarantine', 'release', '--discard');
  const { service: again } = await here.serving({ DATABASE_URL: restored });
  const rows = await again.until(settledOutbox(restored, MAILS));
  expect(await again.stop()).toMatchObject({ code: 0 });
  expect(here.sink.received).toHaveLength(MAILS);
  expect(rows.filter(({ status }) => status === 'missed').length).toBeGreaterThan(0);
  note(`copied with ${open} of ${MAILS} to go: held, released with --discard, nothing was sent again`);
});
