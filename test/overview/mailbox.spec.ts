import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { newId } from '../../src/platform/ids.js';
import { aPerson, tulip as organization } from '../organizations/tulip.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from './world.js';

const SECRET = /\/(u|sign-in)\/[\w.-]{40,}/;

let t: TestApp;
let tulip: World;
let rose: World;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  t = await startTestApp();
  rose = await aWorld(t, 'rose');
  tulip = await aWorld(t, 'tulip');
  for (const name of ['piet', 'noor', 'sanne', 'priya'] as const) {
    cookies[name] = await t.signInAs(tulip.address(name));
  }
  cookies.stranger = await t.signInAs(rose.address('piet'));
});
afterAll(() => t.close());

const as = (who: string, url: string) => t.get(url, { cookie: cookies[who] ?? '' });
const page = async (who: string, url: string) => {
  const { statusCode, body } = await as(who, url);
  expect({ url, statusCode }).toEqual({ url, statusCode: 200 });
  return body;
};
const mailOf = ({ organizationId }: World, kind: string, recipientId: string) =>
  t.database.read().findOneByOrFail(OutboxMail, { organizationId, kind, recipientId });
const listed = (body: string) => [...body.matchAll(/href="\/mailbox\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
const signInMail = async (name: 'piet' | 'sanne') => {
  await t.post('/sign-in', { address: tulip.address(name) });
  await t.deliver();
  return mailOf(tulip, 'sign-in', tulip.people[name]);
};

describe('the built-in mailbox', () => {
  it('lists what has left in the viewer’s language, and leads to it from the menu', async () => {
    const body = await page('piet', '/mailbox');
    expect(body).toMatch(/<a href="\/administration" aria-current="page">Beheer<\/a>/);
    expect(await page('piet', '/administration')).toMatch(/<a href="\/mailbox">Postvak<\/a>/);
    expect(body).toContain('Er is geen mailserver');
    expect(body).toContain('Je update over januari 2027');
    expect(body).toContain('Your update for January 2027');
    expect(body).toContain('Updateverzoek');
  });

  it('shows a mail in both parts, in a frame that can do nothing, without a link that works', async () => {
    const mail = await mailOf(tulip, 'update-request', tulip.people.priya);
    const letter = await as('piet', `/mailbox/${mail.id}`);
    expect(letter.statusCode).toBe(200);
    expect(letter.headers['content-security-policy']).toContain("frame-src 'self'");
    expect(letter.body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(letter.body).toContain('How did January 2027 go?');
    expect(letter.body).toContain('(een link alleen voor de ontvanger)');
    expect(letter.body.replaceAll('<wbr/>', '')).toContain(tulip.address('priya'));
    const frame = await as('piet', `/mailbox/${mail.id}/body`);
    expect(frame.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
    expect(frame.headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(frame.body).toContain('Fill in the update');
    expect(letter.body + frame.body).not.toMatch(SECRET);
    expect(letter.body + frame.body).not.toContain('link.invalid');
  });

  it('lists the mails of one person', async () => {
    const body = await page('piet', `/mailbox?to=${tulip.people.sanne}`);
    expect(body).toContain('Mails aan Sanne');
    expect(body).not.toContain('Your update for January 2027');
    for (const to of [rose.people.sanne, newId(), 'nobody']) {
      expect(await page('piet', `/mailbox?to=${to}`)).toContain('Hier staan geen mails');
    }
  });

  it('stands in the order of the moments it shows, and tells what left late', async () => {
    const request = await mailOf(tulip, 'update-request', tulip.people.sanne);
    const { organizationId, people } = tulip;
    const mail = {
      ...request,
      organizationId,
      recipientId: people.priya,
      recipientName: 'Priya',
      data: {},
      links: [],
    };
    const at = (time: string) => Date.parse(`2027-02-20T${time}:00Z`);
    // The second was due last, and left first: the service was down meanwhile.
    await t.database.write((tx) =>
      tx.insert(OutboxMail, [
        { ...mail, id: newId(), step: 91, subject: 'First', dueAt: at('07:00'), settledAt: at('11:00') },
        { ...mail, id: newId(), step: 92, subject: 'Second', dueAt: at('08:00'), settledAt: at('08:00') },
      ]),
    );
    const body = await page('piet', `/mailbox?to=${people.priya}`);
    const [second, first] = [body.indexOf('Second'), body.indexOf('First')];
    expect(second).toBeLessThan(first);
    const text = body
      .slice(second)
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    expect(text).toMatch(
      /^Second Updateverzoek Priya za 20 feb, 09:00 First Updateverzoek Priya za 20 feb, 08:00 verstuurd za 20 feb, 12:00/,
    );
    expect(body).toMatch(/<th[^>]*>Wanneer<\/th>/);
  });

  it('says so where nothing has left yet', async () => {
    const fresh = await t.app
      .get(OrganizationsService)
      .create({ ...organization, key: 'fresh', name: 'Fresh' });
    const ada = aPerson('Ada', { roles: ['admin'], locale: 'en', address: 'ada@fresh.example' });
    await t.app.get(PeopleService).put(fresh, ada);
    cookies.ada = await t.signInAs('ada@fresh.example');
    const body = await page('ada', '/mailbox');
    expect(body).toContain('No mail has left yet');
    expect(listed(body)).toEqual([]);
  });

  it('shows many mails page by page, each once', async () => {
    const due = t.clock.now();
    const mail = { organizationId: tulip.organizationId, recipientId: tulip.people.noor };
    const request = await mailOf(tulip, 'update-request', tulip.people.sanne);
    await t.database.write(async (tx) => {
      const rows = Array.from({ length: 120 }, (_, index) => ({
        ...{ ...request, ...mail, data: {}, links: [] },
        ...{ id: newId(), step: 100 + index, dueAt: due + (index % 7) },
      }));
      await tx.insert(OutboxMail, rows);
    });
    const seen: (string | undefined)[] = [];
    let url: string | undefined = `/mailbox?to=${tulip.people.noor}`;
    while (url !== undefined) {
      const body: string = await page('piet', url);
      expect(listed(body).length).toBeLessThanOrEqual(50);
      seen.push(...listed(body));
      url = /href="(\/mailbox\?to=[^"]*after=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen.length).toBeGreaterThanOrEqual(120);
    expect(new Set(seen).size).toBe(seen.length);
    expect(await page('piet', '/mailbox?after=nonsense')).toContain('<table');
  });
});

describe('what the built-in mailbox keeps to itself', () => {
  it('is closed to whoever is no administrator, and not in their menu', async () => {
    const { id } = await mailOf(tulip, 'update-request', tulip.people.sanne);
    for (const who of ['noor', 'sanne', 'priya']) {
      for (const url of ['/mailbox', `/mailbox/${id}`, `/mailbox/${id}/body`]) {
        expect((await as(who, url)).statusCode).toBe(403);
      }
      expect(await page(who, '/')).not.toContain('/mailbox');
    }
    expect((await t.get('/mailbox')).headers.location).toContain('/sign-in');
  });

  it('is not for a machine either', async () => {
    const token = await t.tokenFor(tulip.organizationId);
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
    expect((await t.app.inject({ url: '/mailbox', headers })).statusCode).toBe(401);
  });

  it('never shows a mail of another organization', async () => {
    const mail = await mailOf(tulip, 'update-request', tulip.people.sanne);
    for (const url of [`/mailbox/${mail.id}`, `/mailbox/${mail.id}/body`]) {
      const answer = await as('stranger', url);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).not.toContain('januari 2027');
    }
    expect(listed(await page('stranger', '/mailbox'))).not.toContain(mail.id);
    const place = `${mail.dueAt + 1}-${mail.id}`;
    expect(listed(await page('stranger', `/mailbox?after=${place}`))).not.toContain(mail.id);
  });

  it('never shows the sign-in mail of somebody else, only that there was one', async () => {
    const { id, subject } = await signInMail('sanne');
    for (const url of [`/mailbox/${id}`, `/mailbox/${id}/body`]) {
      expect((await as('piet', url)).statusCode).toBe(404);
    }
    const body = await page('piet', `/mailbox?to=${tulip.people.sanne}`);
    expect(body).toContain('Inlogmail, alleen voor de ontvanger');
    expect(listed(body)).not.toContain(id);
    expect(body).not.toContain(subject);
  });

  it('shows the administrator’s own sign-in mail, with a link that opens beside the frame', async () => {
    const { id } = await signInMail('piet');
    expect(await page('piet', `/mailbox/${id}`)).toMatch(SECRET);
    const frame = await page('piet', `/mailbox/${id}/body`);
    expect(frame).toMatch(SECRET);
    expect(frame).toContain('<base target="_blank">');
  });

  it('shows nothing that has not left, and nothing of no such mail', async () => {
    const waiting = {
      ...{ organizationId: tulip.organizationId, recipientId: tulip.people.sanne, occasionId: newId() },
      ...{ kind: 'update-nudge', occasionType: 'update-round' as const, timing: 0, step: 9, data: {} },
      ...{ dueAt: t.clock.now() + 9e9, usefulUntil: null },
    };
    await t.database.write((tx) => t.app.get(OutboxService).enqueue(tx, [waiting]));
    const { id } = await t.database.read().findOneByOrFail(OutboxMail, { occasionId: waiting.occasionId });
    for (const one of [id, newId(), 'x']) expect((await as('piet', `/mailbox/${one}`)).statusCode).toBe(404);
  });
});

it('is not there where the mailbox is off, nor in the menu', async () => {
  const off = await startTestApp({ settings: { MAILBOX: false, SMTP_URL: 'smtp://localhost:1' } });
  try {
    const id = await off.app.get(OrganizationsService).create({ ...organization, key: 'off', name: 'Off' });
    const ada = aPerson('Ada', { roles: ['admin'], address: 'ada@off.example' });
    await off.app.get(PeopleService).put(id, ada);
    const cookie = await off.signInAs('ada@off.example');
    expect((await off.get('/mailbox', { cookie })).statusCode).toBe(404);
    const administration = await off.get('/administration', { cookie });
    expect(administration.body).toContain('/outbox');
    expect(administration.body).not.toContain('/mailbox');
  } finally {
    await off.close();
  }
});
