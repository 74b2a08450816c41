import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { AccessModule } from '../../src/access/access.module.js';
import { UNSUBSCRIBED_REASON } from '../../src/mail/domain/held-back.js';
import { LinksService } from '../../src/mail/links.service.js';
import { MailKinds } from '../../src/mail/mail-kinds.js';
import { MailModule } from '../../src/mail/mail.module.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { MailTransport } from '../../src/mail/transport/mail-transport.js';
import { Unsubscription } from '../../src/mail/unsubscription/unsubscription.entity.js';
import { OrganizationsModule } from '../../src/organizations/organizations.module.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { TestKind } from './support/test-kind.js';
import { agendas, aWorld, type World } from './support/world.js';

let t: TestApp;
let world: World;
const raw: Buffer[] = [];

beforeAll(async () => {
  t = await startTestApp({
    rooms: [OrganizationsModule, MailModule, AccessModule],
    settings: { BASE_URL: 'https://cadans.example' },
  });
  const receipt = new TestKind('receipt', 10);
  receipt.optional = { en: 'receipts', nl: 'ontvangstbewijzen' };
  t.app.get(MailKinds).register(receipt);
  t.app.get(MailKinds).register(new TestKind('agenda'));
  const transport = t.app.get(MailTransport);
  const send = transport.send.bind(transport);
  transport.send = async (message) => {
    raw.push(await message.bytes());
    return send(message);
  };
});
afterAll(() => t.close());
beforeEach(async () => {
  world = await aWorld(t.database, 2);
});

const put = (kind: string, people = world.people) =>
  t.database.write((tx) =>
    t.app.get(OutboxService).enqueue(tx, agendas({ ...world, people }, t.clock.now(), { kind })),
  );
const first = () => world.people.slice(0, 1);
/** Sends a receipt to the first person; the path of the link at its end. */
const link = async () => {
  await put('receipt', first());
  const [mail] = await t.deliver();
  const url = mail?.links.find((one) => one.includes('/o/'));
  return new URL(url ?? '').pathname;
};
const fates = async (kind: string) =>
  (
    await t.database.read().find(OutboxMail, {
      where: { organizationId: world.organizationId, recipientId: first()[0]!.id, kind },
      order: { id: 'ASC' },
    })
  ).map(({ status, reason }) => (reason === null ? status : [status, reason]));
const preferences = () => t.database.read().findBy(Unsubscription, { organizationId: world.organizationId });
/** What a provider of mail sends when somebody presses its button: no cookie, no origin, nothing of a browser. */
const oneClick = (path: string, multipart = false) =>
  t.app.inject({
    method: 'POST',
    url: path,
    headers: {
      'content-type': multipart ? 'multipart/form-data; boundary=x' : 'application/x-www-form-urlencoded',
    },
    payload: multipart
      ? '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
      : 'List-Unsubscribe=One-Click',
  });

describe('an optional mail', () => {
  it('offers the way out in its head and, for people, at its end', async () => {
    await put('receipt', first());
    const [mail] = await t.deliver();
    const { headers } = await simpleParser(raw.at(-1)!);
    const list = headers.get('list') as { unsubscribe?: { url?: string } } | undefined;
    const head = raw
      .at(-1)!
      .toString('latin1')
      .split('\r\n\r\n')[0]!
      .replace(/\r\n\s+/g, ' ');
    const url = /^List-Unsubscribe: <(https:\/\/cadans\.example\/o\/[\w.-]+)>$/m.exec(head)?.[1];
    expect(list?.unsubscribe?.url).toBe(url);
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(mail?.links.at(-1)).toBe(url);
    expect(mail?.text).toContain(`No more receipts? Unsubscribe:\n${url}`);
    expect(mail?.html).toContain('No more receipts?');
  });

  it('is the only kind that does: what somebody is owed has no way out', async () => {
    await put('agenda', first());
    const [mail] = await t.deliver();
    expect(raw.at(-1)!.toString('latin1')).not.toContain('List-Unsubscribe');
    expect(mail?.links.join()).not.toContain('/o/');
  });
});

describe('one click', () => {
  it.each([
    ['a form', false],
    ['a form in parts', true],
  ])('sent as %s unsubscribes without a cookie, a page of ours, or being sent on', async (_as, multipart) => {
    const path = await link();
    const answer = await oneClick(path, multipart);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(await preferences()).toMatchObject([{ personId: first()[0]!.id, kind: 'receipt' }]);
    const since = (await preferences())[0]?.since;
    t.clock.advance(60_000);
    expect((await oneClick(path, multipart)).statusCode).toBe(200);
    expect((await preferences()).map((one) => one.since)).toEqual([since]);
  });

  it('ends this kind of mail for this person, what waits included; nothing else', async () => {
    const path = await link();
    await put('receipt');
    await oneClick(path);
    await put('receipt');
    await put('agenda');
    const left = await t.deliver();
    expect(left.map(({ to }) => to).filter((to) => to === first()[0]!.address)).toHaveLength(1);
    expect(await fates('receipt')).toEqual([
      'sent',
      ['withdrawn', UNSUBSCRIBED_REASON],
      ['withdrawn', UNSUBSCRIBED_REASON],
    ]);
    expect(await fates('agenda')).toEqual(['sent']);
  });

  it('is taken from nowhere else: forms of other pages still come from our own pages alone', async () => {
    for (const url of ['/sign-in', '/u/x', `${await link()}/again`]) {
      expect((await oneClick(url)).statusCode).toBe(403);
      expect((await oneClick(url, true)).statusCode).toBe(403);
    }
    const ours = { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' };
    const inParts = await t.app.inject({ method: 'POST', url: '/sign-in', headers: ours, payload: '--x--' });
    expect(inParts.statusCode).toBe(415);
  });
});

describe('the page behind the link', () => {
  it('changes nothing by being looked at, and has a real button; afterwards the way back', async () => {
    const path = await link();
    for (let i = 0; i < 3; i += 1) {
      const { statusCode, body } = await t.get(path);
      expect(statusCode).toBe(200);
      expect(body).toContain('For Person 1, Vlinder.');
      expect(body).toMatch(new RegExp(`<form method="post" action="${path}">.*<button type="submit"`, 's'));
    }
    await t.app.inject({ method: 'HEAD', url: path });
    expect(await preferences()).toEqual([]);
    expect((await t.post(path)).body).toContain('You get no more receipts by mail.');
    expect((await t.get(path)).body).toContain(`action="${path}/again"`);
    const back = await t.post(`${path}/again`);
    expect([back.statusCode, back.headers.location]).toEqual([303, path]);
    expect(await preferences()).toEqual([]);
    await put('receipt', first());
    expect(await t.deliver()).toHaveLength(1);
  });

  it('opens by its own link alone, and that link opens nothing else', async () => {
    const path = await link();
    const token = path.slice('/o/'.length);
    for (const url of [`/sign-in/${token}`, `/o/${token}x`, `/o/${token.slice(0, -1)}`, '/o/x']) {
      expect((await t.get(url)).statusCode).toBe(404);
      expect((await t.post(url)).statusCode).toBe(404);
    }
    expect(await preferences()).toEqual([]);
    for (const purpose of ['update', 'sign-in'] as const) {
      expect(await t.app.get(LinksService).open(token, purpose)).toBeNull();
    }
    const person = first()[0]!;
    const wanted = { organizationId: world.organizationId, subjectId: 'receipt', personId: person.id };
    const links = t.app.get(LinksService);
    const other = await t.database.write((tx) =>
      links.issue(tx, [{ ...wanted, purpose: 'update', expiresAt: t.clock.now() + 1e9 }]),
    );
    const updateToken = new URL(links.urlFor(other[0]!) ?? '').pathname.slice('/u/'.length);
    expect((await t.post(`/o/${updateToken}`)).statusCode).toBe(404);
  });

  it('does not open for a kind that nobody may do without', async () => {
    const links = t.app.get(LinksService);
    const wanted = { organizationId: world.organizationId, subjectId: 'agenda', personId: first()[0]!.id };
    const [made] = await t.database.write((tx) =>
      links.issue(tx, [{ ...wanted, purpose: 'unsubscribe', expiresAt: t.clock.now() + 1e9 }]),
    );
    expect((await oneClick(new URL(links.urlFor(made!) ?? '').pathname)).statusCode).toBe(404);
    expect(await preferences()).toEqual([]);
  });

  it('holds for half a year after the latest mail, and says so when it is over', async () => {
    const path = await link();
    t.clock.advance(179 * 86_400_000);
    expect((await t.get(path)).statusCode).toBe(200);
    expect(await link()).toBe(path);
    t.clock.advance(179 * 86_400_000);
    expect((await t.get(path)).statusCode).toBe(200);
    t.clock.advance(2 * 86_400_000);
    expect((await t.get(path)).statusCode).toBe(404);
  });
});
