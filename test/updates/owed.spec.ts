import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recorded } from '../../bench/recorded.js';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { Rhythm } from '../../src/cycles/rhythm.entity.js';
import { RhythmService } from '../../src/cycles/rhythm.service.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { ForecastService } from '../../src/notices/forecast.service.js';
import { InvariantsService } from '../../src/notices/invariants.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { AbsencesService } from '../../src/organizations/absences.service.js';
import { DepartmentsService } from '../../src/organizations/departments.service.js';
import { HeadshipsService } from '../../src/organizations/headships.service.js';
import { OwedRoundsService } from '../../src/updates/owed/owed-rounds.service.js';
import { UpdateRevision } from '../../src/updates/update-revision.entity.js';
import { UpdateRound } from '../../src/updates/update-round.entity.js';
import { aDepartment } from '../organizations/tulip.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { fieldsIn } from './form-fields.js';

let t: TestApp;
let tulip: World;
let rose: World;
let round: string;
const cookies: Record<string, string> = {};

/** Asked about January on Monday 1 February; the session is on Wednesday 10 February at half past nine. */
beforeAll(async () => {
  t = await startTestApp();
  rose = await aWorld(t, 'rose');
  tulip = await aWorld(t, 'tulip');
  for (const name of ['piet', 'noor', 'sanne'] as const)
    cookies[name] = await t.signInAs(tulip.address(name));
  round = (await roundOf(tulip)).id;
});
afterAll(() => t.close());

const roundOf = async ({ organizationId }: World) => {
  const { rounds } = await t.app.get(OwedRoundsService).all(organizationId);
  const [first] = rounds;
  return t.database.read().findOneByOrFail(UpdateRound, { organizationId, id: first?.roundId ?? '' });
};
const open = async (who: string, url: string) => t.get(url, { cookie: cookies[who] ?? '' });
const press = async (who: string, url: string, form: Record<string, string> = {}) =>
  t.post(url, form, { cookie: cookies[who] ?? '' });
const follow = async (who: string, { headers }: { headers: Record<string, unknown> }) =>
  (await open(who, String(headers.location))).body;
/** Lets the hours pass; the mails about the update that arrive by then. */
const arriving = async (moment: string) => {
  t.clock.set(moment);
  await t.app.get(TickService).tick();
  const mails = await t.deliver();
  return mails.filter(({ to, subject }) => to.endsWith('@tulip.example') && !subject.includes('genda')).map(({ to, subject }) => `${to.split('@')[0]}: ${subject}`).sort();
}; // prettier-ignore
const answer = async (who: string, department: string, customer: string) => {
  const link = t.received.findLast(
    ({ to, links }) => to === tulip.address(who as 'sanne') && links.some((one) => one.includes('/u/')),
  );
  const path = new URL(link?.links.find((one) => one.includes('/u/')) ?? '').pathname;
  const { body } = await t.get(path);
  const fields = fieldsIn(body);
  const figures = Object.keys(fields).filter((name) => name.startsWith(`${department}.kpi.`));
  return t.post(path, {
    ...fields,
    ...Object.fromEntries(figures.map((name) => [name, '72'])),
    [`${department}.delivered`]: 'One counter.',
    [`${department}.customer`]: customer,
  });
};

describe('who still owes', () => {
  it('is told to planners and leadership, with whom it hangs on and when they were asked', async () => {
    const { body } = await open('noor', '/owed');
    expect(body).toContain('Wie moet er nog antwoorden');
    expect(body).toContain('Stand van wo 3 feb, 11:00.');
    expect(body).toMatch(/Sanne[\s\S]*Gevraagd ma 1 feb, 10:00/);
    expect((await open('sanne', '/owed')).statusCode).toBe(403);
    expect((await open('noor', `/owed/${(await roundOf(rose)).id}`)).statusCode).toBe(404);
    expect((await open('noor', '/updates')).body).toContain('href="/owed"');
  });

  it('names who stands in for a head who is away', async () => {
    await t.app.get(AbsencesService).put(tulip.organizationId, tulip.address('priya'), {
      from: '2027-02-03',
      until: '2027-02-05',
      standIn: tulip.address('noor'),
    });
    const { body } = await open('piet', `/owed/${round}`);
    expect(body).toContain('Priya is afwezig tot en met vr 5 feb; Noor neemt waar.');
    expect(body).toContain('Noor antwoordt nu, voor Priya.');
  });
});

describe('a nudge', () => {
  it('goes to whoever answers now, once an hour, and says who asks', async () => {
    const told = await follow('piet', await press('piet', `/owed/${round}/nudge`, { department: 'product' }));
    expect(told).toContain('1 mens krijgt nu een mail.');
    const [mail, ...others] = (await t.deliver()).filter(({ subject }) => subject.startsWith('Je update'));
    expect(others).toEqual([]);
    expect(mail?.to).toBe(tulip.address('noor'));
    expect(mail?.text).toContain('Piet vraagt om de update van product over januari 2027');
    expect(mail?.text).toContain('Je neemt waar voor Priya');
    const again = await follow(
      'piet',
      await press('piet', `/owed/${round}/nudge`, { department: 'product' }),
    );
    expect(again).toContain('minder dan een uur geleden gevraagd');
    t.clock.advance(61 * 60_000);
    const later = await follow(
      'piet',
      await press('piet', `/owed/${round}/nudge`, { department: 'product' }),
    );
    expect(later).toContain('1 mens krijgt nu een mail.');
  });

  it('does not leave to whoever has answered meanwhile', async () => {
    await press('piet', `/owed/${round}/nudge`, { department: 'care' });
    expect((await answer('sanne', 'care', 'They wait less.')).statusCode).toBe(303);
    const to = (await t.deliver()).map((mail) => `${mail.to.split('@')[0]}: ${mail.subject}`);
    expect(to).not.toContain('sanne: Je update over januari 2027');
    const mail = await t.database.read().findOneByOrFail(OutboxMail, {
      ...{ organizationId: tulip.organizationId, kind: 'update-asked-by-hand' },
      recipientId: tulip.people.sanne,
    });
    expect(mail.status).toBe('withdrawn');
    const told = await follow('piet', await press('piet', `/owed/${round}/nudge`));
    expect(told).toContain('Er was niemand te vragen');
  });

  it('is pressed by planners and leadership alone, about a department that is asked', async () => {
    expect((await press('sanne', `/owed/${round}/nudge`)).statusCode).toBe(403);
    expect((await press('piet', `/owed/${(await roundOf(rose)).id}/nudge`)).statusCode).toBe(404);
    const api = t.api(await t.tokenFor(tulip.organizationId));
    const wrong = await api('POST', `/api/v1/update-rounds/${round}/nudges`, { departments: ['nobody'] });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json()).toMatchObject({ errors: [{ field: 'departments' }] });
  });
});

describe('the ladder', () => {
  it('asks the deputy a working day after the due day, before planners and leadership hear of it', async () => {
    const { organizationId } = tulip;
    await t.app.get(HeadshipsService).replace(organizationId, 'product', [
      { person: tulip.address('priya'), kind: 'head', from: '2020-01-01', until: null },
      { person: tulip.address('sanne'), kind: 'deputy', from: '2020-01-01', until: null },
    ]);
    const { rules } = await t.database.read().findOneByOrFail(Rhythm, { organizationId });
    const { monthly } = rules;
    if (!monthly?.updates) throw new Error('The world asks for updates.');
    const updates = {
      ...monthly.updates,
      overdueDeputy: { afterDue: 1, unit: 'working-days', at: '08:00' },
      overduePlanner: { afterDue: 1, unit: 'working-days', at: '09:00' },
    } as const;
    await t.app.get(RhythmService).put(organizationId, { ...rules, monthly: { ...monthly, updates } });
    await arriving('2027-02-08T20:00:00Z');
    expect(await arriving('2027-02-09T08:30:00Z')).toEqual([
      'piet: De update van product over januari 2027 ontbreekt',
      'sanne: Je update over januari 2027',
    ]);
    expect(t.received.findLast(({ to }) => to === tulip.address('sanne'))?.text).toContain(
      'Je krijgt deze mail omdat je plaatsvervanger bent van product.',
    );
  });
});

describe('closing and opening again', () => {
  const closing = () => `/owed/${round}/closing`;
  const reopening = {
    ...{ departments: 'product', kind: 'reopen', until: '2027-02-19', time: '17:00' },
    reason: 'The <figures> came late.',
  };

  it('is for planners, asks for a reason and keeps what was typed', async () => {
    expect((await press('noor', closing(), reopening)).statusCode).toBe(403);
    expect((await open('piet', `/owed/${(await roundOf(rose)).id}/closing`)).statusCode).toBe(404);
    const { statusCode, body } = await press('piet', closing(), {
      ...reopening,
      reason: '',
      until: '2027-02-01',
    });
    expect(statusCode).toBe(422);
    expect(body).toContain('Zeg waarom');
    expect(body).toContain('Dit moment is voorbij.');
    expect(body).toMatch(/value="product" checked/);
  });

  it('closes at once, and nobody can answer any more', async () => {
    const form = { ...reopening, kind: 'close', reason: 'The session is held today.' };
    expect(await follow('piet', await press('piet', closing(), form))).toContain('1 update is gesloten.');
    await answer('sanne', 'product', 'Too late.');
    const api = t.api(await t.tokenFor(tulip.organizationId));
    const { requests } = (await api('GET', `/api/v1/update-rounds/${round}`)).json<{ requests: unknown[] }>();
    expect(requests).toContainEqual(
      expect.objectContaining({ department: 'product', state: 'closed', answeredAt: null }),
    );
    expect(await arriving('2027-02-10T09:00:00Z')).toEqual([]);
  });

  it('asks once more who still owes it, with the reason and the new moment, as foretold', async () => {
    t.clock.set('2027-02-15T09:00:00Z');
    const told = await follow('piet', await press('piet', closing(), reopening));
    expect(told).toContain('1 update is weer open; wie nog moet antwoorden krijgt een mail.');
    expect(told).toContain('The &lt;figures> came late.');
    const foretold = await t.app
      .get(ForecastService)
      .forecast(tulip.organizationId, t.clock.now(), t.clock.now() + 60_000);
    expect(foretold.map(({ kind, to }) => [kind, to])).toEqual([['update-reopened', tulip.people.priya]]);
    expect(await arriving('2027-02-15T09:00:00Z')).toEqual(['priya: Your update for January 2027']);
    const mail = t.received.at(-1);
    expect(mail?.text).toContain('The reason: The <figures> came late.');
    expect(mail?.text).toMatch(/Open until: Friday 19 February 2027, 11:00/);
    expect(await arriving('2027-02-15T09:05:00Z')).toEqual([]);
    expect(await t.app.get(InvariantsService).scan()).toMatchObject({ 'owed-without-mail': 0 });
  });

  it('keeps an answer after closing as a revision with the reason, and says so wherever the month is told', async () => {
    const answered = await answer('priya', 'product', 'They find it in stock.');
    expect(answered.statusCode).toBe(303);
    const { organizationId } = tulip;
    const [revision] = await t.database
      .read()
      .find(UpdateRevision, { where: { organizationId }, order: { at: 'DESC' } });
    expect(revision).toMatchObject({ personId: tulip.people.priya, afterClosing: 2 });
    expect((await open('piet', `/owed/${round}`)).body).toContain('Het antwoord kwam na sluiting.');
    const month = (await open('noor', '/month/2027-01')).body;
    expect(month).toContain('Beantwoord na sluiting, ma 15 feb, 10:05: The &lt;figures> came late.');
    expect(month).toContain('Stand van maandag 15 februari 2027, 10:05.');
    const acts = await t.database
      .read()
      .findBy(AuditEntry, { organizationId, act: 'POST /owed/:round/closing' });
    expect(acts).toHaveLength(2);
  });

  it('is done by a program as well', async () => {
    const api = t.api(await t.tokenFor(tulip.organizationId));
    const url = `/api/v1/update-rounds/${round}`;
    const until = '2027-02-22T17:00:00+01:00';
    const reopened = await api('POST', `${url}/closings`, { kind: 'reopen', until, reason: 'Once more.' });
    expect(reopened.statusCode).toBe(200);
    expect(reopened.json<{ requests: unknown[] }>().requests).toMatchObject([
      { department: 'care', state: 'answered', afterClosing: false },
      { department: 'product', state: 'answered', afterClosing: true, closesAt: '2027-02-22T16:00:00Z' },
    ]);
    // The receipt of before, and nothing that asks.
    expect(await arriving('2027-02-15T09:30:00Z')).toEqual(['priya: Received: update January 2027, product']);
    const all = await api('GET', '/api/v1/update-rounds');
    expect(all.json<{ period: string }[]>().map(({ period }) => period)).toContain('FY2027 M01');
    const missing = await api('POST', `${url}/closings`, { kind: 'reopen', reason: 'Once more.' });
    expect(missing.statusCode).toBe(422);
    const foreign = t.api(await t.tokenFor(rose.organizationId));
    for (const [method, path] of [['GET', url], ['POST', `${url}/nudges`], ['POST', `${url}/closings`]] as const)
      expect((await foreign(method, path, method === 'GET' ? undefined : { kind: 'close', reason: 'x' })).statusCode).not.toBe(200); // prettier-ignore
    expect((await foreign('GET', url)).statusCode).toBe(404);
  });
});

it('takes five queries to tell who owes, whatever the number of departments', async () => {
  const { organizationId } = rose;
  const departments = Array.from({ length: 60 }, (_, i) => aDepartment(`team-${i}`, { from: '2020-01-01' }));
  const all = ['care', 'product'].map((name) => aDepartment(name, { from: '2020-01-01' }));
  await t.app.get(DepartmentsService).putAll(organizationId, [...all, ...departments]);
  await t.app.get(HeadshipsService).replaceAll(
    organizationId,
    departments.map(({ key }) => ({
      department: key,
      headships: [{ person: rose.address('sanne'), kind: 'head' as const, from: '2020-01-01', until: null }],
    })),
  );
  const { questions, result } = await recorded(t.database.read(), () =>
    t.app.get(OwedRoundsService).all(organizationId),
  );
  expect(result.rounds.some(({ requests }) => requests.length > 60)).toBe(true);
  expect(questions).toBeLessThanOrEqual(5);
});
