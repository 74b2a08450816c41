import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MailServer } from '../../mail/support/mail-server.js';
import { prepareBurst } from '../../service/support/burst.js';
import { settledOutbox } from '../../service/support/outbox.js';
import { freshDatabaseUrl } from '../../support/database.js';
import { arrivals } from '../support/arrivals.js';
import { copiesById } from '../support/copies.js';
import { readiness } from '../support/health.js';
import { olderBuild, RELEASE_BEFORE } from '../support/older-build.js';
import { note } from '../support/proof.js';
import { readyService } from '../support/ready-service.js';

const MAILS = 600;
let sink: MailServer;
let url: string;
let drop: () => Promise<void>;

beforeEach(async () => {
  sink = new MailServer();
  ({ url, drop } = await freshDatabaseUrl());
});
afterEach(async () => {
  await sink.stop();
  await drop();
});

it('the release before and this one on one database: the old goes on beside the new, each mail leaves once', async () => {
  const settings = { DATABASE_URL: url, SMTP_URL: await sink.start(), SMTP_CONNECTIONS: '3' };
  const { program } = olderBuild();
  const old = [await readyService(settings, { program }), await readyService(settings, { program })] as const;
  // The first of the new migrates under the eyes of the old.
  const young = await readyService(settings);
  for (const { port } of old) expect(await readiness(port)).toBe(200);
  const begun = arrivals(sink, MAILS / 6, 50);
  await prepareBurst(url, { people: MAILS / 2, sessions: 2 });
  await old[0].service.until(begun);
  expect(await old[0].service.stop()).toMatchObject({ code: 0 });
  const second = await readyService(settings);
  const rows = await Promise.race([
    settledOutbox(url, MAILS),
    ...[old[1], young, second].map(({ service }) => service.until(new Promise<never>(() => undefined))),
  ]);
  expect(await readiness(old[1].port)).toBe(200);
  const ended = await Promise.all([old[1], young, second].map(({ service }) => service.stop()));
  for (const { code, said } of ended) {
    expect(code).toBe(0);
    expect(said).not.toMatch(/ERROR|"level":(?:50|60)/);
  }

  expect(rows.filter(({ status }) => status !== 'sent')).toEqual([]);
  const copies = copiesById(sink.received);
  expect([...copies.keys()].sort()).toEqual(rows.map(({ messageId }) => messageId).sort());
  expect(sink.received).toHaveLength(MAILS);
  note(`${MAILS} mails while two services of ${RELEASE_BEFORE} gave way to two of this release: each once`);
});
