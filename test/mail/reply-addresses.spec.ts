import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTokenAddress } from '../../src/mail/domain/mail-token.js';
import type { TakesReplies } from '../../src/mail/mail-kinds.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { isGenuineClaim } from '../../src/mail/domain/mail-token.js';
import { hmacSha256 } from '../../src/mail/hmac.js';
import { SmtpTransport } from '../../src/mail/transport/smtp-transport.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { openTestDatabase } from '../support/database.js';
import { MailServer, smtpError } from './support/mail-server.js';
import { openPostOffice, settings } from './support/post-office.js';
import { agendas, aWorld } from './support/world.js';

const clock = new VirtualClock('2027-02-01T08:00:00Z');
const server = new MailServer();
const nobody: TakesReplies = { take: () => Promise.resolve({}), refuse: () => Promise.resolve() };
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let smtp: string;
beforeAll(async () => {
  opened = await openTestDatabase();
  smtp = await server.start();
});
afterAll(async () => {
  await server.stop();
  await opened.close();
});

/** Heads of the agendas that leave, where their kind takes answers or not. */
async function sent(replies: TakesReplies | undefined, REPLY_ADDRESS?: string) {
  const world = await aWorld(opened.database, 2);
  const transport = new SmtpTransport(smtp, 2);
  const given = settings(REPLY_ADDRESS ? { REPLY_ADDRESS, IMAP_URL: 'imaps://u:p@mail.example' } : {});
  const office = openPostOffice(opened.database, clock, transport, { settings: given });
  if (replies) Object.assign(office.agenda, { replies });
  await opened.database.write((tx) => office.outbox.enqueue(tx, agendas(world, clock.now())));
  let refused = 0;
  const tried: string[] = [];
  server.onSender = (address) => {
    tried.push(address);
    refused += 1;
    return refused <= 2 ? smtpError(451, 'greylisted') : null;
  };
  const before = server.received.length;
  await office.delivery.deliverDue();
  clock.advance(60_000);
  await office.delivery.deliverDue();
  transport.close();
  const heads = server.received
    .slice(before)
    .map(({ raw }) => /^Reply-To:((?:.|\r\n[ \t])*)/m.exec(raw.toString())?.[1] ?? '');
  const mails = await opened.database.read().findBy(OutboxMail, { organizationId: world.organizationId });
  return { heads: heads.map((head) => head.replace(/\s+/g, ' ').trim()), mails };
}

describe('where an answer goes', () => {
  it('is an address of the mail’s own where its kind takes answers and they are read', async () => {
    const { heads, mails } = await sent(nobody, 'answers@mail.example');
    expect(new Set(heads).size).toBe(2);
    for (const head of heads) expect(head).toMatch(/^Cadans <answers\+[a-z2-7]{48}@mail\.example>$/);
    const claim = readTokenAddress(/<(.+)>/.exec(heads[0] ?? '')?.[1] ?? '', 'answers@mail.example');
    const mail = mails.find(({ id }) => id === claim?.id)!;
    const key = 'a-key-that-is-long-enough-for-mailed-links';
    expect(isGenuineClaim('cadans-reply', claim!, mail, key, hmacSha256)).toBe(true);
    // It opens nothing as a return path, and no kept mail holds it.
    expect(isGenuineClaim('cadans-return', claim!, mail, key, hmacSha256)).toBe(false);
    expect(mail.replyTo).toEqual([{ name: 'Cadans', address: 'answers@mail.example' }]);
  });

  it.each<[string, TakesReplies | undefined, string | undefined]>([
    ['its kind takes none', undefined, 'answers@mail.example'],
    ['nobody reads them', nobody, undefined],
  ])('is with people where %s', async (_case, replies, address) => {
    const { heads } = await sent(replies, address);
    for (const head of heads) expect(head).toBe('Cadans <cadans@mail.example>');
  });
});

it.each([
  ['answers+x@mail.example', 'imaps://u:p@mail.example', /REPLY_ADDRESS: write an address/],
  ['answers@mail.example', '', /IMAP_URL is missing: answers to REPLY_ADDRESS/],
])(
  'the address %s with the mailbox “%s” stops the service from starting',
  (REPLY_ADDRESS, IMAP_URL, sentence) => {
    expect(() => settings({ REPLY_ADDRESS, IMAP_URL })).toThrow(sentence);
  },
);

it('one mailbox may take both answers and returned mails, or answers alone', () => {
  const both = { REPLY_ADDRESS: 'cadans-in@mail.example', IMAP_URL: 'imaps://u:p@mail.example' };
  expect(() => settings({ ...both, BOUNCE_ADDRESS: 'cadans-in@mail.example' })).not.toThrow();
  expect(() => settings(both)).not.toThrow();
});
