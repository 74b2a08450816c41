import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { entities } from '../../../src/entities.js';
import { Person } from '../../../src/organizations/person.entity.js';
import { Database } from '../../../src/platform/database/database.js';
import { InstallationFact } from '../../../src/platform/database/installation.entity.js';
import { sqliteFile } from '../../../src/platform/database/data-sources.js';
import { MailServer } from '../../mail/support/mail-server.js';
import { prepareBurst } from '../../service/support/burst.js';
import { settledOutbox } from '../../service/support/outbox.js';
import { Service } from '../../service/support/service.js';
import { freshDatabaseUrl } from '../../support/database.js';
import { tokenOfTulip } from '../support/api-token.js';
import { arrivals } from '../support/arrivals.js';
import { copiesById } from '../support/copies.js';
import { note } from '../support/proof.js';
import { putPerson } from '../support/put-person.js';
import { readyService } from '../support/ready-service.js';
import { WriterProcess } from '../support/writer-process.js';

const MAILS = 300;
const LOCKED_MS = 10_000;
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

it(`another process that holds the file for ${LOCKED_MS / 1000} s: pages are served, what is to be saved waits or is refused whole, all mail leaves`, async () => {
  await prepareBurst(url, { people: MAILS });
  const token = await tokenOfTulip(url);
  const begun = arrivals(sink, MAILS / 6, 50);
  const { service, address } = await readyService({
    ...{ DATABASE_URL: url, SMTP_URL: await sink.start(), SMTP_CONNECTIONS: '3' },
    LOG_LEVEL: 'silent',
  });
  await service.until(begun);
  const writer = await WriterProcess.lock(sqliteFile(url));
  const locked = performance.now();
  const asked = putPerson(address, token, 'newcomer@tulip.example');
  let pages = 0;
  while (performance.now() - locked < LOCKED_MS) {
    const asking = performance.now();
    expect((await fetch(`${address}/sign-in`)).status).toBe(200);
    expect(performance.now() - asking).toBeLessThan(LOCKED_MS / 4);
    pages += 1;
    await wait(100);
  }
  const whileLocked = sink.received.length;
  await writer.letGo();
  const answer = await asked;
  expect([200, 201, 503]).toContain(answer);
  const rows = await service.until(settledOutbox(url, MAILS));
  expect(await service.stop()).toMatchObject({ code: 0 });

  const agendas = rows.filter(({ kind }) => kind === 'agenda');
  expect(agendas.filter(({ status }) => status !== 'sent')).toEqual([]);
  const ids = new Set(agendas.map(({ messageId }) => messageId));
  const copies = [...copiesById(sink.received)].filter(([id]) => ids.has(id));
  expect(copies).toHaveLength(MAILS);
  for (const [, same] of copies) expect(same).toHaveLength(1);
  const database = await Database.open({ url, entities });
  expect(await database.read().findBy(InstallationFact, { name: 'half' })).toEqual([]);
  const newcomers = await database.read().countBy(Person, { name: 'newcomer' });
  expect(newcomers).toBe(answer === 503 ? 0 : 1);
  await database.close();
  note(
    `a write was answered with ${answer}, ${pages} pages served while the file was locked, ${whileLocked} of ${MAILS} mails had left; ` +
      `afterwards all, each once`,
  );
});

it('a second service on the file is refused with a sentence, while the first goes on', async () => {
  const { service } = await readyService({ DATABASE_URL: url, MAILBOX: 'on' });
  const second = await Service.start({ DATABASE_URL: url, MAILBOX: 'on' }).exited;
  expect(second.code).toBe(1);
  expect(second.said).toMatch(/^Another Cadans service already uses .* Stop that one first/);
  expect(await service.stop()).toMatchObject({ code: 0 });
});
