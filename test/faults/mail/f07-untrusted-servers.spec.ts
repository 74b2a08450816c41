import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { MailChannels, type Pause } from '../../../src/mail/mail-channels.service.js';
import { SystemClock } from '../../../src/platform/clock.js';
import { MailServer, smtpError } from '../../mail/support/mail-server.js';
import { prepareBurst } from '../../service/support/burst.js';
import { settledOutbox } from '../../service/support/outbox.js';
import { Service } from '../../service/support/service.js';
import { freshDatabaseUrl } from '../../support/database.js';
import { Authority } from '../support/certificates.js';
import { note } from '../support/proof.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { until, untilRows } from '../support/until.js';

const MAILS = 20;
let authority: Authority;
let url: string;
let drop: () => Promise<void>;
const opened: { stop(): Promise<unknown> }[] = [];

beforeAll(() => void (authority = new Authority()));
afterAll(() => authority.remove());
beforeEach(async () => {
  ({ url, drop } = await freshDatabaseUrl());
  await prepareBurst(url, { people: MAILS });
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.stop()));
  await drop();
});

function open<T extends { stop(): Promise<unknown> }>(one: T): T {
  opened.push(one);
  return one;
}

/** A server that takes encryption with a certificate made so many days ago, and takes a message over nothing else. */
async function encrypting(
  issuedDaysAgo: number,
): Promise<{ readonly server: MailServer; readonly port: string }> {
  const certificate = authority.certificate(issuedDaysAgo);
  const server = open(new MailServer({ disabledCommands: [], ...certificate }));
  return { server, port: new URL(await server.start()).port };
}

const start = (smtp: string) =>
  open(Service.start({ DATABASE_URL: url, SMTP_URL: smtp, NODE_EXTRA_CA_CERTS: authority.file }));

const channelsOf = <T>(work: (channels: MailChannels) => Promise<T | null>): Promise<T> =>
  until(url, (database) => work(new MailChannels(database, new SystemClock())));

const paused = (): Promise<Pause> => channelsOf((channels) => channels.paused());
const resume = () => channelsOf((channels) => channels.resume().then(() => true));

/** Nothing burnt an attempt, nothing was given up, nothing is held. */
async function expectAllKept(): Promise<void> {
  // Those that were on their way when the first one was refused come back a moment later.
  const rows = await untilRows(url, (all) => all.every(({ status }) => status !== 'sending'));
  expect(rows).toHaveLength(MAILS);
  for (const row of rows) expect(row).toMatchObject({ status: 'waiting', attempts: 0, lease: null });
}

async function expectAllSent(server: MailServer, service: Service): Promise<void> {
  const rows = await service.until(settledOutbox(url, MAILS));
  expect(rows.map(({ status, attempts }) => [status, attempts])).toEqual(
    Array.from({ length: MAILS }, () => ['sent', 1]),
  );
  expect(server.received).toHaveLength(MAILS);
}

it('a wrong password pauses the channel; with the right one everything leaves once', async () => {
  let password = 'old';
  const server = open(
    new MailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) =>
        auth.password === password ? done(null, { user: 'cadans' }) : done(smtpError(535, 'wrong password')),
    }),
  );
  const service = start((await server.start()).replace('smtp://', 'smtp://cadans:new@'));
  expect((await service.until(paused())).reason).toContain('wrong password');
  await expectAllKept();
  password = 'new';
  await resume();
  await expectAllSent(server, service);
  note(
    `535 to the password: paused, ${MAILS} mails kept without an attempt; all sent once after it was let go`,
  );
});

it('an expired certificate pauses the channel, nothing leaves in clear text; with a new one everything leaves once', async () => {
  const old = await encrypting(30);
  const first = start(`smtp://localhost:${old.port}`);
  expect((await first.until(paused())).reason).toMatch(/expired/);
  await expectAllKept();
  expect(old.server.received).toEqual([]);
  expect(await first.stop()).toMatchObject({ code: 0 });
  const renewed = await encrypting(0);
  const second = start(`smtp://localhost:${renewed.port}`);
  await resume();
  await expectAllSent(renewed.server, second);
  note(`certificate expired 28 days ago: paused, ${MAILS} mails kept; sent once over the renewed one`);
});

it('an offer of encryption that somebody removes and denies pauses the channel, nothing leaves in clear text', async () => {
  const { server, port } = await encrypting(0);
  const proxy = open(new TcpProxy({ host: '127.0.0.1', port: Number(port) }));
  let said = '';
  proxy.faults = () => ({
    fromServer: { withoutLines: /STARTTLS/ },
    fromClient: {
      seen: (text) => (said += text),
      answered: { what: /^STARTTLS/, by: '502 5.5.1 Not implemented\r\n' },
    },
  });
  const service = start(`smtp://localhost:${await proxy.start()}?requireTLS=true`);
  await service.until(paused());
  await expectAllKept();
  expect(server.received).toEqual([]);
  expect(said).toMatch(/^STARTTLS/m);
  expect(said).not.toMatch(/MAIL FROM|DATA/);
  proxy.faults = () => ({});
  await resume();
  await expectAllSent(server, service);
  note(
    `STARTTLS removed and denied on the way: paused before MAIL FROM, ${MAILS} mails kept; sent once without the thief`,
  );
});
