import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignInRequestsService } from '../../src/access/sign-in-requests.service.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import type { ReceivedMail } from '../support/app.js';
import { startWorld, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const ask = async (address: string, next = '/') => {
  const response = await world.post('/sign-in', { address, next });
  return { response, mails: await world.deliver() };
};
type Answer = Awaited<ReturnType<World['post']>>;
/** What a browser sends from then on. */
const cookiesOf = ({ cookies }: Answer) => ({
  cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
});
/** All that whoever asks gets to see; what the browser is known by is left to chance. */
const seen = ({ statusCode, body, headers, cookies }: Answer) => ({
  ...{ statusCode, body },
  cookies: cookies.map((cookie) => ({ ...cookie, value: cookie.value.length })),
  headers: { ...headers, date: '', 'set-cookie': '' },
});
const pathOf = (mail: ReceivedMail | undefined) => {
  const link = mail?.links.find((href) => href.includes('/sign-in/')) ?? '';
  expect(link).toMatch(/^http:\/\/localhost:3000\/sign-in\/[\w-]+\.[\w-]+$/);
  return new URL(link).pathname;
};

describe('signing in', () => {
  it('goes by a mail, a page with a button, and ends where it was wanted', async () => {
    const { response, mails } = await ask('bob@example.com', '/probe?month=2');
    expect(response.statusCode).toBe(200);
    expect(mails).toMatchObject([{ to: 'bob@example.com', subject: 'Je inloglink voor Tulip' }]);
    const path = pathOf(mails[0]);
    const browser = cookiesOf(response);

    const page = await world.get(path, browser);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Je logt in als Bob, in deze browser.');
    expect(page.body).toContain('name="next" value="/probe?month=2"');
    expect(page.body).not.toContain(path.slice('/sign-in/'.length));
    expect(page.cookies).toEqual([]);

    const signedIn = await world.post(path, { next: '/probe?month=2' }, browser);
    expect(signedIn.statusCode).toBe(303);
    expect(signedIn.headers.location).toBe('/probe?month=2');
    const [cookie] = signedIn.cookies;
    const seen = await world.get('/probe', { cookie: `${cookie?.name}=${cookie?.value}` });
    expect(seen.json()).toMatchObject({ name: 'Bob', organizationName: 'Tulip' });
  });

  it('works from an address in another case, and mails who is in two organizations for each', async () => {
    const { response, mails } = await ask('ADA@Example.com');
    expect(mails.map(({ subject, to }) => [to, subject]).sort()).toEqual([
      ['ada@example.com', 'Your sign-in link for Rose'],
      ['ada@example.com', 'Your sign-in link for Tulip'],
    ]);
    for (const mail of mails) {
      const { cookies } = await world.post(pathOf(mail), {}, cookiesOf(response));
      const seen = await world.get('/probe', { cookie: `${cookies[0]?.name}=${cookies[0]?.value}` });
      expect(mail.subject).toContain(seen.json<{ organizationName: string }>().organizationName);
    }
  });

  it('says the same in text and HTML, and until when in the local time of whoever reads it', async () => {
    world.clock.set('2027-03-01T10:00:00Z');
    const { mails } = await ask('bob@example.com');
    // HTML writes what is not ASCII as its number.
    const html = mails[0]?.html.replace(/&#(\d+);/g, (_all, code) => String.fromCodePoint(Number(code)));
    for (const part of [mails[0]?.text, html]) {
      expect(part).toContain('De link werkt één keer, tot 11:15, in de browser waarin erom is gevraagd.');
      expect(part).toContain(pathOf(mails[0]));
      expect(part).toContain('Je krijgt deze mail omdat er met het adres bob@example.com om een');
    }
  });

  it.each([
    ['cas@example.com', 1],
    ['dee@example.com', 0],
    ['nobody@example.com', 0],
  ])('answers for %s as for everybody else; mails: %s', async (address, count) => {
    const known = (await ask('bob@example.com')).response;
    const { response, mails } = await ask(address);
    expect(seen(response)).toEqual(seen(known));
    expect(mails).toHaveLength(count);
  });

  it('answers before anybody looks for the address', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const busy = world.database.write(() => gate);
    const { statusCode } = await world.post('/sign-in', { address: 'ada@example.com' });
    release();
    await busy;
    expect(statusCode).toBe(200);
    expect(await world.deliver()).not.toEqual([]);
  });

  it.each(['', 'bob', 'bob@example', 'bob@example.com, eve@example.com', 'bob@example.com\nBcc: x@y.nl'])(
    'wants one address, not %j',
    async (address) => {
      const { response, mails } = await ask(address);
      expect(response.statusCode).toBe(422);
      expect(response.body).toContain('Give one e-mail address, like noor@example.com.');
      expect(mails).toEqual([]);
    },
  );
});

describe('where no mail can leave', () => {
  it('says so to whoever asks, known or not, and who makes a link instead', async () => {
    const { response } = await ask('ada@example.com', '/probe');
    expect(response.body).toContain('This installation sends no mail yet');
    expect(response.body).toContain('cadans sign-in ORGANIZATION ADDRESS');
    expect(response.body).not.toContain('Look in your mailbox');
    expect(seen((await ask('nobody@example.com', '/probe')).response)).toEqual(seen(response));
    const dutch = await world.post('/sign-in', { address: 'ada@example.com' }, { 'accept-language': 'nl' });
    expect(dutch.body).toContain('Deze installatie verstuurt nog geen mail');
  });

  it('promises nobody a mail that does not come, on their own page either', async () => {
    const account = async (one: World) => {
      const { cookies } = await one.post(await one.linkFor('ada'));
      return (await one.get('/account', { cookie: `cadans_session=${cookies[0]?.value}` })).body;
    };
    expect(await account(world)).toContain('you need a link from whoever runs this installation');
    expect(await account(world)).not.toContain('you cannot lock yourself out');

    const mailing = await startWorld({ settings: { SMTP_URL: 'smtp://localhost:1', MAILBOX: false } });
    try {
      const asked = await mailing.post('/sign-in', { address: 'ada@example.com' });
      expect(asked.body).toContain('Look in your mailbox');
      expect(asked.body).not.toContain('cadans sign-in');
      expect(await account(mailing)).toContain('you cannot lock yourself out');
      expect(await account(mailing)).not.toContain('cadans sign-in');
    } finally {
      await mailing.close();
    }
  });
});

describe('the link in the mail', () => {
  it('works in the browser that asked, and in no other: it says so there and stays usable', async () => {
    world.clock.set('2027-03-02T09:00:00Z');
    const { response, mails } = await ask('bob@example.com', '/probe?month=2');
    const path = pathOf(mails[0]);
    const stranger = cookiesOf((await ask('nobody@example.com')).response);
    for (const headers of [{}, stranger, { cookie: 'cadans_browser=short' }]) {
      const page = await world.get(path, headers);
      expect([page.statusCode, page.cookies]).toEqual([200, []]);
      expect(page.body).toContain('Open deze link waar je erom vroeg');
      expect(page.body).toContain('/sign-in?next=%2Fprobe%3Fmonth%3D2');
      expect(page.body).not.toContain('<form');
      expect(page.body).not.toContain('Bob');
      const refused = await world.post(path, {}, headers);
      expect([refused.statusCode, refused.cookies]).toEqual([404, []]);
    }
    expect((await world.post(path, {}, cookiesOf(response))).statusCode).toBe(303);
  });

  it('still works when the same browser asked once more, for a quarter of an hour from then', async () => {
    world.clock.set('2027-03-03T09:00:00Z');
    const first = await ask('bob@example.com');
    const browser = cookiesOf(first.response);
    const again = await world.post('/sign-in', { address: 'cas@example.com' }, browser);
    expect(again.cookies).toMatchObject([{ name: 'cadans_browser', httpOnly: true, maxAge: 900 }]);
    expect(cookiesOf(again)).toEqual(browser);
    expect((await world.post(pathOf(first.mails[0]), {}, browser)).statusCode).toBe(303);
  });

  it('is bound by a cookie of this host alone where there is TLS', async () => {
    const secure = await startWorld({ settings: { BASE_URL: 'https://cadans.example.org' } });
    const { cookies } = await secure.post('/sign-in', { address: 'bob@example.com' });
    expect(cookies).toMatchObject([{ name: '__Host-cadans_browser', path: '/', secure: true }]);
    await secure.close();
  });
});

describe('asking again and again', () => {
  it('gets three mails in a quarter of an hour, ten in a day, and the same page always', async () => {
    world.clock.set('2027-03-08T09:00:00Z');
    const mailsAt = async (instant: string, times: number) => {
      world.clock.set(instant);
      let count = 0;
      for (let i = 0; i < times; i += 1) {
        const { response, mails } = await ask('bob@example.com');
        expect(response.statusCode).toBe(200);
        count += mails.length;
      }
      return count;
    };
    expect(await mailsAt('2027-03-08T09:00:00Z', 5)).toBe(3);
    expect(await mailsAt('2027-03-08T09:14:59Z', 2)).toBe(0);
    expect(await mailsAt('2027-03-08T09:15:00Z', 4)).toBe(3);
    expect(await mailsAt('2027-03-08T10:00:00Z', 4)).toBe(3);
    expect(await mailsAt('2027-03-08T11:00:00Z', 4)).toBe(1);
    expect(await mailsAt('2027-03-09T09:00:00Z', 2)).toBe(2);
  });

  it('counts what was asked for at the same moment', async () => {
    world.clock.set('2027-03-15T09:00:00Z');
    await Promise.all(
      Array.from({ length: 10 }, () => world.post('/sign-in', { address: 'cas@example.com' })),
    );
    expect(await world.deliver()).toHaveLength(3);
  });

  it('is slowed down for each client, and for that one alone', async () => {
    const statusFrom = async (remoteAddress: string) => {
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      };
      const payload = 'address=nobody%40example.com';
      const form = { method: 'POST', url: '/sign-in', remoteAddress, headers, payload } as const;
      return (await world.app.inject(form)).statusCode;
    };
    for (let i = 0; i < 20; i += 1) expect(await statusFrom('192.0.2.7')).toBe(200);
    expect(await statusFrom('192.0.2.7')).toBe(429);
    expect(await statusFrom('192.0.2.8')).toBe(200);
  });
});

it('leaves unsent what nobody wants any more: who left in between gets no mail', async () => {
  world.clock.set('2027-03-22T09:00:00Z');
  await world.post('/sign-in', { address: 'cas@example.com' });
  await world.app.get(SignInRequestsService).settled();
  await world.people.end(world.here, 'cas@example.com', '2027-03-21');
  expect(await world.deliver()).toEqual([]);
  const [mail] = await world.database
    .read()
    .find(OutboxMail, { where: { organizationId: world.here }, order: { id: 'DESC' }, take: 1 });
  expect(mail).toMatchObject({ kind: 'sign-in', status: 'withdrawn' });
});
