import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LONGEST_BOUNCE_NAME } from '../../src/mail/domain/return-path.js';
import { SmtpTransport } from '../../src/mail/transport/smtp-transport.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { settingsFrom } from '../../src/platform/settings.js';
import { openTestDatabase } from '../support/database.js';
import { MailServer, smtpError } from './support/mail-server.js';
import { openPostOffice, settings } from './support/post-office.js';
import { agendas, aWorld } from './support/world.js';

const clock = new VirtualClock('2027-02-01T08:00:00Z');
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
const server = new MailServer();
beforeAll(async () => (opened = await openTestDatabase()));
afterAll(async () => {
  await server.stop();
  await opened.close();
});

it('each mail leaves with a return path of its own, at every attempt the same', async () => {
  const world = await aWorld(opened.database, 2);
  const transport = new SmtpTransport(await server.start(), 2);
  const given = settings({ BOUNCE_ADDRESS: 'bounces@mail.example' });
  const office = openPostOffice(opened.database, clock, transport, { settings: given });
  const refused: string[] = [];
  server.onSender = (address) => {
    refused.push(address);
    return refused.length <= 2 ? smtpError(451, 'greylisted') : null;
  };
  await opened.database.write((tx) => office.outbox.enqueue(tx, agendas(world, clock.now())));
  expect(await office.delivery.deliverDue()).toMatchObject({ postponed: 2 });
  clock.advance(60_000);
  expect(await office.delivery.deliverDue()).toMatchObject({ sent: 2 });
  const senders = server.received.map(({ from }) => from).sort();
  expect(new Set(senders).size).toBe(2);
  expect(refused.slice(0, 2).sort()).toEqual(senders);
  expect(senders[0]).toMatch(/^bounces\+[a-z2-7]{48}@mail\.example$/);
  // What people see and answer to stays the sender's own.
  expect(server.received[0]?.raw.toString()).toContain('From: Cadans <cadans@mail.example>');
  expect(server.received[0]?.raw.toString()).not.toContain('bounces+');
  transport.close();
});

it.each([
  ['bounces+x@mail.example', /BOUNCE_ADDRESS: write an address/],
  [`${'b'.repeat(LONGEST_BOUNCE_NAME + 1)}@mail.example`, /BOUNCE_ADDRESS: write an address/],
  ['Bounces <bounces@mail.example>', /BOUNCE_ADDRESS: write an address/],
  [undefined, /BOUNCE_ADDRESS is missing: mail comes back to it/],
])('the address %s stops the service from starting, with what to write instead', (address, sentence) => {
  const start = () =>
    settingsFrom({
      ...{ BASE_URL: 'https://cadans.example', DATABASE_URL: 'sqlite:unused', MAILBOX: 'on' },
      ...{ MAIL_FROM: 'cadans@mail.example', LINK_KEYS: 'k1:a-key-that-is-long-enough-for-mailed-links' },
      ...{ IMAP_URL: 'imaps://bounces:secret@mail.example', BOUNCE_ADDRESS: address },
    });
  expect(start).toThrow(sentence);
});

it.each(['imaps://mail.example', 'imaps://bounces@mail.example', 'https://u:p@mail.example', 'mail.example'])(
  'the mailbox %s stops it too',
  (url) => {
    expect(() => settings({ BOUNCE_ADDRESS: 'bounces@mail.example', IMAP_URL: url })).toThrow(
      /IMAP_URL: write imaps:/,
    );
  },
);
