import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MailServer } from '../../mail/support/mail-server.js';
import { copiesById } from '../support/copies.js';
import { type Office, openOffice } from '../support/office.js';
import { note } from '../support/proof.js';
import { chances } from '../support/scale.js';
import { type Faults, TcpProxy } from '../support/tcp-proxy.js';

const MAILS = 60;
let server: MailServer;
let proxy: TcpProxy;
let office: Office;

beforeEach(async () => {
  server = new MailServer();
  proxy = TcpProxy.before(await server.start());
  office = await openOffice(`smtp://127.0.0.1:${await proxy.start()}`);
});
afterEach(async () => {
  await office.close();
  await proxy.stop();
  await server.stop();
});

/** So many connections come to harm, the others pass. */
function harm(faults: readonly Faults[]): void {
  proxy.faults = (connection) => faults[connection] ?? {};
}

async function expectAllArrivedWithin(cuts: number): Promise<number> {
  await office.deliverFor(60);
  const rows = await office.rows();
  expect(rows.filter(({ status }) => status !== 'sent')).toEqual([]);
  const copies = copiesById(server.received);
  expect([...copies.keys()].sort()).toEqual(rows.map(({ messageId }) => messageId).sort());
  for (const same of copies.values()) expect(new Set(same.map(({ hash }) => hash)).size).toBe(1);
  const extra = server.received.length - MAILS;
  expect(extra).toBeLessThanOrEqual(cuts);
  return extra;
}

it('a connection cut after DATA, before the answer, costs one more copy of the same bytes, and is noted as ambiguous', async () => {
  const cuts = 20;
  harm(Array.from({ length: cuts }, () => ({ fromServer: { cutAt: 'message queued' } })));
  await office.owe(MAILS);
  await office.deliver();
  const extra = await expectAllArrivedWithin(cuts);
  expect(extra).toBe(cuts);
  const outcomes = (await office.attempts()).map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === 'ambiguous')).toHaveLength(cuts);
  expect((await office.rows()).reduce((sum, { ambiguous }) => sum + ambiguous, 0)).toBe(cuts);
  note(`${MAILS} mails, ${cuts} cuts between DATA and its answer: ${extra} copies too many, none lost`);
});

it('a connection cut anywhere in the conversation loses nothing and doubles nothing', async () => {
  const places = chances(2, 40, 1, 12_000);
  harm(places.map((cutAfterBytes) => ({ fromClient: { cutAfterBytes } })));
  await office.owe(MAILS);
  await office.deliver();
  const extra = await expectAllArrivedWithin(places.length);
  note(
    `${MAILS} mails, cut after ${places.slice(0, 8).join(', ')}, … bytes (40 cuts): ${extra} copies too many`,
  );
});
