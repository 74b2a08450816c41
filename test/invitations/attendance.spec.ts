import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import MailComposer from 'nodemailer/lib/mail-composer';
import { Session } from '../../src/cycles/session.entity.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { AttendanceReplies } from '../../src/invitations/attendance-replies.service.js';
import { AttendanceBook } from '../../src/agendas/attendance-book.js';
import { TickService } from '../../src/notices/tick.service.js';
import type { Caller } from '../../src/organizations/caller.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { CalendarProgram } from './calendar-program.js';

const ANSWERS = 'answers@mail.example';

let t: TestApp;
let w: World;
let session: Session;
let worlds = 0;
const sanne = () => w.address('sanne');
const piet = (): Caller => ({
  ...{ organizationId: w.organizationId, personId: w.people.piet, roles: ['planner'] },
});

beforeAll(async () => void (t = await startTestApp({ settings: { REPLY_ADDRESS: ANSWERS } })));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  const where = { organizationId: w.organizationId, date: '2027-02-10' };
  session = await t.database.read().findOneByOrFail(Session, where);
  t.clock.set('2027-02-05T20:00:00Z');
  await mailLeaves();
  t.clock.set('2027-02-07T12:00:00Z');
});

/** What Sanne's calendar holds after all that is due has left. */
async function mailLeaves(program = new CalendarProgram(sanne())) {
  await t.app.get(TickService).tick();
  for (const mail of await t.deliver()) {
    if (mail.to === sanne()) program.take(mail);
    if (mail.to !== w.address('noor') || mail.calendar === null) continue;
    [, noors = ''] = /^ORGANIZER[^:]*:mailto:(\S+)/m.exec(mail.calendar.ics.replaceAll('\r\n ', '')) ?? [];
  }
  [entry] = program.entries;
  return program;
}
/** The address that takes Noor's answers. */
let noors = '';
let entry: CalendarProgram['entries'][number] | undefined;

interface Answer {
  readonly from?: string;
  readonly attendee?: string;
  readonly partstat?: string;
  readonly sequence?: number;
  readonly stamp?: string;
  readonly uid?: string;
  readonly method?: string;
  readonly to?: string;
  readonly lines?: readonly string[];
}

/** As a calendar program answers: the event's name and number, the one attendee, when. */
function answering(answer: Answer = {}): Promise<Buffer> {
  const { from = sanne(), attendee = from, partstat = 'ACCEPTED', method = 'REPLY', lines = [] } = answer;
  const content = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//A program//EN', `METHOD:${method}`, 'BEGIN:VEVENT'],
    ...[`UID:${answer.uid ?? entry?.uid}`, `SEQUENCE:${answer.sequence ?? entry?.sequence}`],
    ...[`DTSTAMP:${answer.stamp ?? '20270206T080000Z'}`, 'DTSTART:20270210T083000Z'],
    ...[`ORGANIZER:mailto:${entry?.organizer}`, `ATTENDEE;PARTSTAT=${partstat}:mailto:${attendee}`],
    ...[...lines, 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');
  const mail = new MailComposer({
    ...{ from, to: answer.to ?? entry?.organizer, subject: 'Accepted: Maandsessie', text: 'Tot dan.' },
    icalEvent: { method, content, filename: 'invite.ics' },
  });
  return new Promise((resolve, reject) => {
    mail.compile().build((error, message) => (error ? reject(error) : resolve(message)));
  });
}
const take = async (answer: Answer = {}) => t.app.get(AttendanceReplies).take(await answering(answer));
/** What the session knows of whether Sanne comes. */
const attendance = async () =>
  (await t.app.get(AttendanceBook).of(w.organizationId, session.id)).get(w.people.sanne);

describe('an invitation that may be answered', () => {
  it('comes from the session’s own address, and asks for an answer', () => {
    expect(entry?.organizer).toMatch(/^answers\+[a-z2-7]{48}@mail\.example$/);
    expect(entry?.attendance).toBe('NEEDS-ACTION');
  });

  it.each([
    ['ACCEPTED', 'accepted'],
    ['TENTATIVE', 'tentative'],
    ['DECLINED', 'declined'],
  ])('is answered: %s', async (partstat, said) => {
    expect(await take({ partstat })).toBe('taken');
    expect(await attendance()).toBe(said);
  });

  it('is not answered by what somebody says of one of its days', async () => {
    await take({ partstat: 'ACCEPTED' });
    const lines = ['RECURRENCE-ID:20270211T083000Z'];
    expect(await take({ partstat: 'DECLINED', stamp: '20270206T090000Z', lines })).not.toBe('taken');
    expect(await attendance()).toBe('accepted');
  });

  it('takes another answer later, and none that was given before', async () => {
    await take({ partstat: 'ACCEPTED', stamp: '20270206T100000Z' });
    expect(await take({ partstat: 'DECLINED', stamp: '20270206T090000Z' })).toBe('repeated');
    expect(await attendance()).toBe('accepted');
    expect(await take({ partstat: 'DECLINED', stamp: '20270206T110000Z' })).toBe('taken');
    expect(await attendance()).toBe('declined');
  });

  it('forgets the answer when the session moves, and none that is given to the time before counts', async () => {
    const before = entry;
    await take();
    await t.app.get(SessionsService).move(piet(), session.id, { date: '2027-02-11' });
    const program = await mailLeaves();
    expect(program.entries).toMatchObject([{ sequence: 1, attendance: 'NEEDS-ACTION' }]);
    expect(await take({ sequence: before?.sequence ?? 0, stamp: '20270207T080000Z' })).toBe('repeated');
    expect(await attendance()).toBe('needs-action');
  });

  it('keeps the answer when only the place changes', async () => {
    await take();
    await t.app.get(SessionsService).move(piet(), session.id, { place: 'South' });
    expect((await mailLeaves()).entries).toMatchObject([{ attendance: 'ACCEPTED', place: 'South' }]);
  });
});

describe('the session', () => {
  it('shows who comes, on its page and by the API', async () => {
    const cookie = await t.signInAs(w.address('noor'));
    const silent = await t.get(`/sessions/${session.id}`, { cookie });
    expect(silent.body).not.toContain('nog niets gezegd');
    await take({ partstat: 'DECLINED' });
    const { body } = await t.get(`/sessions/${session.id}`, { cookie });
    expect(body.match(/(Komt niet|Hebben nog niets gezegd):<\/span> [^<]+/g)).toEqual([
      'Komt niet:</span> Sanne',
      'Hebben nog niets gezegd:</span> Noor, Piet, Priya',
    ]);
    const call = t.api(await t.tokenFor(w.organizationId, ['read']));
    const agenda = (await call('GET', `/api/v1/sessions/${session.id}/agenda`)).json<object>();
    expect(agenda).toMatchObject({
      participants: expect.arrayContaining([
        expect.objectContaining({ name: 'Sanne', attendance: 'declined' }),
      ]),
    });
  });
});

describe('what changes nothing', () => {
  const cases: [string, () => Answer, string | null][] = [
    ['somebody else answers for Sanne', () => ({ from: 'eve@evil.example', attendee: sanne() }), 'stranger'],
    ['somebody who is not invited answers', () => ({ from: 'eve@evil.example' }), null],
    ['another event is answered', () => ({ uid: 'another@example.org' }), 'stranger'],
    ['a word that says nothing', () => ({ partstat: 'NEEDS-ACTION' }), null],
    ['a colleague who knows their own address of the session', () => ({ to: noors }), null],
    ['an invitation instead of an answer', () => ({ method: 'REQUEST' }), null],
    ['an answer for several', () => ({ lines: ['ATTENDEE;PARTSTAT=DECLINED:mailto:noor@x.example'] }), null],
    ['a made-up address', () => ({ to: `answers+${'a'.repeat(48)}@mail.example` }), null],
    ['no session’s address', () => ({ to: ANSWERS }), null],
  ];
  it.each(cases)('%s', async (_, answer, fate) => {
    expect(await take(answer())).toBe(fate);
    expect(await attendance()).toBe('needs-action');
  });
});
