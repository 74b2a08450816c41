import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { AgendasService } from '../../../src/agendas/agendas.service.js';
import { agendaLetter } from '../../../src/agendas/mail/agenda.mail.js';
import { SessionMailsService } from '../../../src/agendas/mail/session-mails.service.js';
import { AgendaProposal } from '../../../src/agendas/arrangement/proposal.entity.js';
import { Session } from '../../../src/cycles/session.entity.js';
import { OutboxMail } from '../../../src/mail/outbox-mail.entity.js';
import { newId } from '../../../src/platform/ids.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { aRoom, type RoomWorld } from './rooms.js';

let t: TestApp;
let r: RoomWorld;
/** Leads. */
let noor: string;
let worlds = 0;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  r = await aRoom(t, `tulip-${worlds}`);
  await itIs('2027-02-09T10:00:00Z');
});

const ITEM = {
  title: 'Eén nummer',
  customer: 'Nooit doorverbonden',
  detail: '',
  purpose: 'decide',
  minutes: '10',
};
/** Noor signs in anew, for months pass. */
const itIs = async (instant: string | number) => {
  t.clock.set(instant);
  noor = await t.signInAs(r.w.address('noor'));
};
const sessionOn = (date: string) =>
  t.database.read().findOneByOrFail(Session, { organizationId: r.organizationId, date });
const post = async (date: string, what: string, form: Record<string, string> = {}) =>
  t.post(`/sessions/${(await sessionOn(date)).id}/${what}`, form, { cookie: noor });
const bodyOf = async (date: string, what: string) =>
  (await t.get(`/sessions/${(await sessionOn(date)).id}${what === '' ? '' : `/${what}`}`, { cookie: noor }))
    .body;
const proposedAt = async (date: string) => {
  const { id } = await sessionOn(date);
  const { items } = await t.app.get(AgendasService).agendaOf(r.organizationId, id, 'nl');
  return items.filter(({ section }) => section === 'proposed');
};
const proposalsOf = async (date: string) =>
  t.database.read().findBy(AgendaProposal, {
    ...{ organizationId: r.organizationId, sessionId: (await sessionOn(date)).id },
  });
/** Runs a session in its room to its end, where nobody came to what people had put forward. */
async function heldWithoutComingToIt(date: string): Promise<void> {
  await itIs((await sessionOn(date)).startsAt);
  await post(date, 'room/start');
  await post(date, 'room/end');
}

it('what was put forward and not finished goes on by itself once the minutes are adopted, and says how often it did', async () => {
  await post('2027-02-10', 'proposals', ITEM);
  await heldWithoutComingToIt('2027-02-10');
  expect(await proposedAt('2027-03-10')).toEqual([]);
  expect(await bodyOf('2027-03-10', 'agenda')).toContain(
    'Daarna komt één punt dat daar niet af kwam hierheen',
  );
  expect((await post('2027-02-10', 'minutes/adoption')).statusCode).toBe(303);
  expect(await proposedAt('2027-03-10')).toMatchObject([
    { title: 'Eén nummer', carried: 1, minutes: 10, isTimed: true, ownerName: 'Noor' },
  ]);
  expect(await bodyOf('2027-03-10', 'agenda')).toMatch(/gewijzigd door Noor: Eén nummer/);
  for (const [date, next] of [
    ['2027-03-10', '2027-04-14'],
    ['2027-04-14', '2027-05-12'],
  ] as const) {
    await heldWithoutComingToIt(date);
    await post(date, 'minutes/adoption');
    expect(await proposedAt(next)).toHaveLength(1);
  }
  // The third time: on its page, by mail, in the room and in the minutes.
  const may = await sessionOn('2027-05-12');
  expect(await bodyOf('2027-05-12', '')).toContain('Al 3 keer doorgeschoven.');
  const mail = Object.assign(new OutboxMail(), {
    ...{ organizationId: r.organizationId, id: newId(), kind: 'agenda', occasionId: may.id },
    ...{ recipientId: r.w.people.noor, data: { for: [] } },
  });
  const facts = (await t.app.get(SessionMailsService).load([mail])).get(mail.id);
  expect(JSON.stringify(agendaLetter(facts!))).toContain('Al 3 keer doorgeschoven.');
  await itIs(may.startsAt);
  await post('2027-05-12', 'room/start');
  expect(await bodyOf('2027-05-12', 'room')).toContain('3 keer doorgeschoven');
  await post('2027-05-12', 'room/end');
  expect(await bodyOf('2027-05-12', 'minutes')).toMatch(/Eén nummer[^]*al 3 keer doorgeschoven/);
});

it('what was finished after all, declined or taken off does not go on, and what the data says never does so', async () => {
  await post('2027-02-10', 'proposals', ITEM);
  await post('2027-02-10', 'proposals', { ...ITEM, title: 'Eraf' });
  const dropped = (await proposedAt('2027-02-10')).find(({ title }) => title === 'Eraf');
  await post('2027-02-10', 'agenda', { key: dropped?.key ?? '', act: 'drop' });
  await heldWithoutComingToIt('2027-02-10');
  const own = (await r.items()).find(({ section }) => section === 'proposed');
  await post('2027-02-10', `room/items/${own?.number}/state`, { state: 'done' });
  await post('2027-02-10', 'minutes/adoption');
  expect(await proposalsOf('2027-03-10')).toEqual([]);
});

it('what nobody had answered when the session began is said to wait, and does so at the next one once the minutes are adopted', async () => {
  const sanne = async (path = '') => {
    const { id } = await sessionOn(path === '' ? '2027-02-10' : path);
    return (await t.get(`/sessions/${id}`, { cookie: await t.signInAs(r.w.address('sanne')) })).body;
  };
  const february = await sessionOn('2027-02-10');
  t.clock.set('2027-02-03T10:00:00Z');
  const cookie = await t.signInAs(r.w.address('sanne'));
  expect((await t.post(`/sessions/${february.id}/proposals`, ITEM, { cookie })).statusCode).toBe(303);
  await heldWithoutComingToIt('2027-02-10');
  expect(await sanne()).toMatch(/Eén nummer[^]*De sessie begon voordat iemand hierop antwoordde/);
  const closed = await bodyOf('2027-02-10', 'agenda');
  expect(closed).toContain('in haar kamer begonnen: de agenda blijft zoals hij toen was');
  for (const form of ['/acceptance"', '/refusal"', 'value="up"', '/agenda/approval"', '/agenda/cut-off"'])
    expect(closed).not.toContain(form);
  await post('2027-02-10', 'minutes/adoption');
  expect(await proposalsOf('2027-03-10')).toMatchObject([
    { title: 'Eén nummer', state: 'proposed', carried: 0, personId: r.w.people.sanne },
  ]);
  expect(await proposedAt('2027-03-10')).toEqual([]);
  expect(await sanne('2027-03-10')).toMatch(/Eén nummer[^]*Wacht[^]*Terugnemen/);
  expect(await bodyOf('2027-03-10', 'agenda')).toContain('/acceptance"');
});

it('is there once, whether the button, the adoption or both at once carry it over', async () => {
  await post('2027-02-10', 'proposals', ITEM);
  await post('2027-02-10', 'proposals', { ...ITEM, title: 'Nog een' });
  const [one, other] = await proposalsOf('2027-02-10');
  await post('2027-02-10', `proposals/${one?.id}/carrying`);
  await heldWithoutComingToIt('2027-02-10');
  const answers = await Promise.all([
    post('2027-02-10', 'minutes/adoption'),
    post('2027-02-10', `proposals/${one?.id}/carrying`),
    post('2027-02-10', `proposals/${other?.id}/carrying`),
    post('2027-02-10', `proposals/${other?.id}/carrying`),
  ]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303]);
  const there = await proposedAt('2027-03-10');
  expect(there.map(({ title, carried }) => [title, carried]).sort()).toEqual([
    ['Eén nummer', 1],
    ['Nog een', 1],
  ]);
});

it('goes on to the next session whose agenda is still open, and waits for the button where there is none', async () => {
  await post('2027-02-10', 'proposals', ITEM);
  await heldWithoutComingToIt('2027-02-10');
  await itIs((await sessionOn('2027-03-10')).startsAt);
  await post('2027-03-10', 'room/start');
  await post('2027-02-10', 'minutes/adoption');
  expect(await proposalsOf('2027-03-10')).toEqual([]);
  expect(await proposedAt('2027-04-14')).toMatchObject([{ title: 'Eén nummer', carried: 1 }]);
});

it('whoever makes up the next agenda is told what does not come by itself, since the room was never used', async () => {
  await post('2027-02-10', 'proposals', ITEM);
  expect(await bodyOf('2027-02-10', 'agenda')).toContain('schuift vanzelf door naar de volgende sessie');
  expect(await bodyOf('2027-03-10', 'agenda')).not.toContain('niet in haar kamer gehouden');
  await itIs('2027-03-01T10:00:00Z');
  const next = await bodyOf('2027-03-10', 'agenda');
  const { id } = await sessionOn('2027-02-10');
  expect(next).toMatch(
    /Eén punt dat mensen daar inbrachten, komt niet vanzelf hierheen[^]*Kies wat doorschuift/,
  );
  expect(next).toContain(`href="/sessions/${id}/agenda"`);
  const [one] = await proposalsOf('2027-02-10');
  await post('2027-02-10', `proposals/${one?.id}/carrying`);
  expect(await proposedAt('2027-03-10')).toMatchObject([{ title: 'Eén nummer', carried: 1 }]);
  expect(await bodyOf('2027-03-10', 'agenda')).not.toContain('niet in haar kamer gehouden');
});
