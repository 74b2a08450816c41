import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MailServer } from '../../mail/support/mail-server.js';
import { type Office, openOffice } from '../support/office.js';
import { copiesById } from '../support/copies.js';
import { note } from '../support/proof.js';
import { TcpProxy } from '../support/tcp-proxy.js';

/** Of 900 seconds in earnest. */
const PATIENCE_MS = 2_000;
let server: MailServer;
let proxy: TcpProxy;
let office: Office;

beforeEach(async () => {
  server = new MailServer();
  proxy = TcpProxy.before(await server.start());
  office = await openOffice(`smtp://127.0.0.1:${await proxy.start()}`, {
    connections: 3,
    patienceMs: PATIENCE_MS,
  });
});
afterEach(async () => {
  await office.close();
  await proxy.stop();
  await server.stop();
});

const reasons = async () => [...new Set((await office.rows()).map(({ reason }) => reason))];

it.each([
  ['greets and then says nothing', { fromClient: { swallow: true } }],
  ['says a byte at a time', { fromServer: { byteEveryMs: 300 } }],
  ['reads a byte at a time', { fromClient: { byteEveryMs: 300 } }],
  ['does not say anything', { fromServer: { swallow: true } }],
])(
  'a server that %s keeps no connection for ever: all mails come once when it is well again',
  async (how, faults) => {
    proxy.faults = () => faults;
    await office.owe(6);
    const tally = await office.deliver();
    expect(tally).toMatchObject({ sent: 0, failed: 0, postponed: 6 });
    expect(await reasons()).toEqual([expect.stringMatching(/took more than 2 seconds/)]);
    expect(await office.channels.paused()).toBeNull();
    proxy.faults = () => ({});
    await office.deliverFor(5);
    expect((await office.rows()).map(({ status, attempts }) => [status, attempts])).toEqual(
      Array.from({ length: 6 }, () => ['sent', 2]),
    );
    expect(copiesById(server.received).size).toBe(6);
    expect(server.received).toHaveLength(6);
    note(
      `${how}: 6 mails over 3 connections given up after ${PATIENCE_MS / 1000} s each, sent once afterwards`,
    );
  },
);

it('recipients over whom the server falls silent hold up those of another organization for one attempt at most', async () => {
  const slow = await office.owe(3);
  const others = await office.owe(60);
  const silent = new Set(slow.people.map(({ address }) => address));
  server.onMessage = ({ to }) =>
    to.some((address) => silent.has(address)) ? new Promise(() => undefined) : Promise.resolve(null);
  const tally = await office.deliver();
  expect(tally).toMatchObject({ sent: 60, postponed: 3 });
  const rows = await office.rows();
  const sent = rows.filter(({ status }) => status === 'sent');
  expect(new Set(sent.map(({ organizationId }) => organizationId))).toEqual(new Set([others.organizationId]));
  // It may have been taken: the attempt says so, and the mail is tried again with the same bytes.
  for (const row of rows.filter(({ status }) => status === 'waiting'))
    expect(row).toMatchObject({
      organizationId: slow.organizationId,
      attempts: 1,
      ambiguous: 1,
      lease: null,
    });
  server.onMessage = () => Promise.resolve(null);
  await office.deliverFor(5);
  expect((await office.rows()).filter(({ status }) => status !== 'sent')).toEqual([]);
  for (const copies of copiesById(server.received).values())
    expect(new Set(copies.map(({ hash }) => hash)).size).toBe(1);
  note('3 mails met silence after DATA on all 3 connections; 60 of another organization left behind them');
});
