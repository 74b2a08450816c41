import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditChange } from '../../src/access/audit-chain/audit-change.entity.js';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { BrowserSession } from '../../src/access/browser-session.entity.js';
import { columnChanges } from '../../src/access/domain/audit-rows.js';
import { Passkey } from '../../src/access/passkeys/passkey.entity.js';
import { CalendarFeeds } from '../../src/invitations/calendar-feeds.service.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { Suppression } from '../../src/mail/suppression/suppression.entity.js';
import { TickService } from '../../src/notices/tick.service.js';
import { Account } from '../../src/organizations/account.entity.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { newId } from '../../src/platform/ids.js';
import { aPerson } from '../organizations/tulip.js';
import { aWorld, NOW, type World } from '../overview/world.js';
import { type ReceivedMail, startTestApp, type TestApp } from '../support/app.js';
import { errorAt, type Form, formIn, sendForm } from './forms.js';

/** It is 3 February 2027. Piet keeps the organization; Sanne, head of care, was asked for her update by mail. */
let t: TestApp;
let w: World;
let worlds = 0;
let piet: string;
let at: string;
let asked: ReceivedMail;
let right: string;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  const before = t.received.length;
  w = await aWorld(t, `tulip-${worlds}`);
  t.clock.set(NOW);
  const mails = t.received.slice(before);
  const mail = mails.find(({ to, links }) => to === w.address('sanne') && links.some(isUpdate));
  if (!mail) throw new Error('Sanne was not asked.');
  asked = mail;
  piet = await t.signInAs(w.address('piet'));
  at = `/people/${w.people.sanne}/address`;
  right = `sanne.smit@tulip-${worlds}.example`;
});

const isUpdate = (link: string) => link.includes('/u/');
const pathOf = (link = '') => new URL(link).pathname;
const open = (url: string, cookie = piet) => t.get(url, { cookie });
const send = (form: Form, cookie = piet, url = at) => sendForm(t, url, form, cookie);
const change = async (address: string, url = at) =>
  send({ ...formIn((await open(url)).body, url), address }, piet, url);
const sanne = () => t.app.get(PeopleService).get(w.organizationId, w.people.sanne);
const mailsOf = () =>
  t.database.read().find(OutboxMail, {
    where: { organizationId: w.organizationId, kind: 'address-changed' },
    order: { step: 'ASC' },
  });

describe('another address for somebody', () => {
  it('is offered to administrators on the page of the person, and says before what ends with it', async () => {
    const { body } = await open(`/people/${w.people.sanne}`);
    expect(body).toContain(`href="${at}"`);
    const page = await open(at);
    for (const words of [
      'overal',
      'passkeys verdwijnen',
      'openen niets meer',
      'agenda-abonnementen eindigen',
    ])
      expect(page.body).toContain(words);
    expect(formIn(page.body, at)).toEqual({ was: w.address('sanne'), address: '' });
  });

  it('keeps who they are: what they lead and answered stays theirs', async () => {
    const before = await sanne();
    const { statusCode, headers } = await change(` ${right} `);
    expect([statusCode, headers.location]).toEqual([303, `/people/${w.people.sanne}?said=address`]);
    expect(await sanne()).toEqual({ ...before, address: right, accountId: expect.any(String) });
    expect((await open(headers.location ?? '')).body).toContain('Het adres is gewijzigd.');
    expect((await open('/departments/care')).body).toContain('Sanne');
    // Nobody is left behind who could sign in.
    const manager = t.database.read();
    expect(await manager.existsBy(Account, { address: w.address('sanne') })).toBe(false);
    expect(await manager.existsBy(Account, { address: right })).toBe(true);
  });

  it('closes what the old one opened: sessions, passkeys, mailed links, calendars', async () => {
    const cookie = await t.signInAs(w.address('sanne'));
    const { accountId, organizationId } = await sanne();
    await t.database.write((tx) =>
      tx.insert(Passkey, {
        ...{
          organizationId,
          accountId,
          id: newId(),
          credentialId: `key-${worlds}`,
          publicKey: 'x',
          counter: 0,
        },
        ...{ transports: [], name: 'Laptop', createdAt: 1, usedAt: null },
      }),
    );
    const feeds = t.app.get(CalendarFeeds);
    const feed = (await feeds.make({ organizationId, personId: w.people.sanne }, 'own', null)) ?? '';
    const link = pathOf(asked.links.find(isUpdate));
    expect((await t.get(link)).statusCode).toBe(200);
    expect((await open('/', cookie)).statusCode).toBe(200);
    expect(await feeds.open(feed)).not.toBeNull();

    await change(right);

    expect((await t.get(link)).statusCode).toBe(404);
    expect((await open('/', cookie)).statusCode).not.toBe(200);
    expect(await feeds.open(feed)).toBeNull();
    const manager = t.database.read();
    expect(await manager.countBy(Passkey, { organizationId })).toBe(0);
    expect(await manager.countBy(BrowserSession, { organizationId, accountId })).toBe(0);
    // With the old address nobody asks for a link, with the new one she does.
    for (const address of [w.address('sanne'), right]) await t.post('/sign-in', { address });
    const signIns = (await t.deliver()).filter(({ links }) => links.some((one) => one.includes('/sign-in/')));
    expect(signIns.map(({ to }) => to)).toEqual([right]);
  });

  it('leaves others and other organizations alone', async () => {
    const rose = await aWorld(t, `rose-${worlds}`);
    const noor = await t.signInAs(w.address('noor'));
    await t.app
      .get(PeopleService)
      .put(rose.organizationId, aPerson('Sanne', { address: w.address('sanne'), from: '2020-01-01' }));
    const { accountId } = await sanne();
    await change(right);
    expect((await open('/', noor)).statusCode).toBe(200);
    const there = await t.app.get(PeopleService).get(rose.organizationId, w.address('sanne'));
    expect(there).toMatchObject({ accountId, address: w.address('sanne') });
  });

  it('is told to both, and neither learns the other', async () => {
    await t.deliver();
    await change(right);
    const told = await t.deliver();
    expect(told.map(({ to }) => to).sort()).toEqual([right, w.address('sanne')].sort());
    const mailTo = (address: string) => told.find(({ to }) => to === address)!;
    expect(mailTo(w.address('sanne')).subject).toBe(`Tulip tulip-${worlds} mailt niet meer naar dit adres`);
    expect(mailTo(w.address('sanne')).text).not.toContain(right);
    expect(mailTo(right).subject).toBe(`Tulip tulip-${worlds} mailt voortaan naar dit adres`);
    expect(mailTo(right).text).not.toContain(w.address('sanne'));
    expect((await mailsOf()).map(({ address, status }) => [address, status])).toEqual([
      [w.address('sanne'), 'sent'],
      [right, 'sent'],
    ]);
  });

  it('is told to the right one alone where mail to the old one came back', async () => {
    const { organizationId, people } = w;
    await t.database.write((tx) =>
      tx.insert(Suppression, {
        ...{ organizationId, id: newId(), personId: people.sanne, address: w.address('sanne') },
        ...{ cause: 'bounced', mailId: newId(), since: 1 },
      }),
    );
    await change(right);
    expect((await t.deliver()).map(({ to }) => to)).toEqual([right]);
    const [suppression] = await t.database.read().findBy(Suppression, { organizationId });
    expect(suppression).toMatchObject({ liftCause: 'new-address' });
  });

  it('reaches mail that was written to the old one, and has not left', async () => {
    await t.deliver();
    const { organizationId, people } = w;
    const nudge = {
      ...{ organizationId, kind: 'test', occasionType: 'test' as const, timing: 0, step: 0 },
      ...{ occasionId: newId(), recipientId: people.sanne, dueAt: t.clock.now(), usefulUntil: null },
    };
    await t.database.write((tx) => t.app.get(OutboxService).enqueue(tx, [nudge]));
    await t.deliver();
    // As it stands after an attempt that failed for now.
    const waits = { status: 'waiting', nextAt: t.clock.now(), settledAt: null } as const;
    const which = { organizationId, occasionId: nudge.occasionId };
    await t.database.write((tx) => tx.update(OutboxMail, which, waits));
    await change(right);
    expect((await t.deliver()).map(({ to }) => to).sort()).toEqual([right, right, w.address('sanne')].sort());
    expect(await t.database.read().findOneBy(OutboxMail, which)).toMatchObject({
      status: 'sent',
      address: right,
    });
  });

  it('gets what is asked later, with links that work', async () => {
    await change(right);
    await t.deliver();
    t.clock.set('2027-02-05T12:00:00Z');
    await t.app.get(TickService).tick();
    const nudge = (await t.deliver()).find(({ to, links }) => to === right && links.some(isUpdate));
    expect((await t.get(pathOf(nudge?.links.find(isUpdate)))).statusCode).toBe(200);
  });

  it.each([
    ['no address', 'sanne@', 'domein'],
    ['nothing', '', '@'],
    ['the one there is', 'SANNE@', 'er al staat'],
    ["somebody else's", 'noor@', 'Noor heeft dit adres al'],
  ])('is refused where it is %s, and what was typed stays', async (_, typed, words) => {
    const address = /^(SANNE|noor)/.test(typed) ? `${typed}tulip-${worlds}.example` : typed;
    const { statusCode, body } = await change(address);
    expect(statusCode).toBe(422);
    expect(errorAt(body, 'address')).toContain(words);
    expect(body).toContain('href="#field-address"');
    expect(formIn(body, at)).toMatchObject({ address });
    expect((await sanne()).address).toBe(w.address('sanne'));
    expect(await mailsOf()).toEqual([]);
  });

  it('is not given over one that somebody else has just entered', async () => {
    const seen = formIn((await open(at)).body, at);
    await change(right);
    const late = await send({ ...seen, address: 'sanne@elsewhere.example' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('er is niets veranderd');
    expect(formIn(late.body, at)).toEqual({ was: right, address: 'sanne@elsewhere.example' });
    expect((await sanne()).address).toBe(right);
  });

  it('is not for the only administrator, whom nobody could let in again', async () => {
    const own = `/people/${w.people.piet}/address`;
    expect((await open(own)).body).toContain('Dit is de enige beheerder');
    const form = { was: w.address('piet'), address: 'piet@typo.example' };
    expect((await send(form, piet, own)).statusCode).toBe(422);
    await t.app
      .get(PeopleService)
      .put(w.organizationId, aPerson('Noor', { address: w.address('noor'), roles: ['admin'] }));
    expect((await open(own)).body).toContain('Dit is je eigen adres');
    expect((await send({ ...form, address: 'piet@new.example' }, piet, own)).statusCode).toBe(303);
    expect((await open('/people')).statusCode).not.toBe(200);
  });

  it('is for administrators: a planner could let themselves in as one', async () => {
    await t.app
      .get(PeopleService)
      .put(w.organizationId, aPerson('Pam', { address: w.address('pam' as 'piet'), roles: ['planner'] }));
    const pam = await t.signInAs(w.address('pam' as 'piet'));
    expect((await open(`/people/${w.people.sanne}`, pam)).body).not.toContain(`href="${at}"`);
    expect((await open(at, pam)).statusCode).toBe(403);
    expect((await send({ address: 'pam@elsewhere.example', was: '' }, pam)).statusCode).toBe(403);
  });

  it('is given by API too, and stands in the audit trail with what was there before', async () => {
    const call = t.api(await t.tokenFor(w.organizationId));
    const url = `/api/v1/people/${w.address('sanne')}/address`;
    const stale = await call('POST', url, { address: right, was: 'x@y.example' });
    expect([stale.statusCode, stale.json()]).toMatchObject([409, { code: 'version-conflict' }]);
    const taken = await call('POST', url, { address: w.address('noor') });
    expect([taken.statusCode, taken.json()]).toMatchObject([422, { errors: [{ field: 'address' }] }]);
    const given = await call('POST', url, { address: right, was: w.address('sanne') });
    expect([given.statusCode, given.json()]).toMatchObject([200, { id: w.people.sanne, address: right }]);
    expect((await call('POST', `/api/v1/people/${newId()}/address`, { address: right })).statusCode).toBe(
      404,
    );
    const { organizationId } = w;
    const manager = t.database.read();
    const entry = await manager.findOneByOrFail(AuditEntry, {
      ...{ organizationId, act: 'POST /people/:person/address' },
    });
    expect(entry).toMatchObject({ actorKind: 'token', subjectType: 'people', subjectId: w.people.sanne });
    const [row] = await manager.findBy(AuditChange, { organizationId, entryId: entry.id, subject: 'person' });
    expect(columnChanges(row!)).toContainEqual({
      ...{ column: 'address', before: w.address('sanne'), after: right },
    });
  });
});
