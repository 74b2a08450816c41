import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Session } from '../../src/cycles/session.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { SERIES } from '../../src/notices/domain/notice.js';
import { TickService } from '../../src/notices/tick.service.js';
import { aWorld, NOW } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

const HOUR = 3_600_000;
let t: TestApp;
let names: ReadonlyMap<string, string>;

beforeEach(async () => {
  t = await startTestApp();
  const { people } = await aWorld(t, 'tulip');
  names = new Map(Object.entries(people).map(([name, id]) => [id, name]));
});
afterEach(() => t.close());

const rows = () => t.database.read().find(OutboxMail);
const told = (mails: readonly OutboxMail[]) =>
  mails.map(({ kind, recipientId }) => `${kind} ${names.get(recipientId)}`).sort();

/** Nobody ticks or delivers for so long; then somebody starts the service again. What there is of it. */
async function downFor(hours: number): Promise<OutboxMail[]> {
  const before = new Set((await rows()).map(({ id }) => id));
  t.clock.set(Date.parse(NOW) + hours * HOUR);
  await t.app.get(TickService).tick();
  await t.deliver();
  return (await rows()).filter(({ id }) => !before.has(id));
}

it.each([
  ['three hours', 3],
  ['a day', 26],
  ['five days', 5 * 24],
  ['nine days', 9 * 24],
  ['a quarter', 91 * 24],
  ['a year and a month', 395 * 24],
])(
  'after %s without service nobody gets two mails of one series, none comes too late, and the rest is recorded as missed',
  async (_what, hours) => {
    const found = await downFor(hours);
    const now = t.clock.now();
    const sent = found.filter(({ status }) => status === 'sent');
    const missed = found.filter(({ status }) => status === 'missed');
    expect(sent.length + missed.length).toBe(found.length);
    const places = sent.map(
      ({ kind, occasionId, recipientId }) =>
        `${SERIES[kind as keyof typeof SERIES]} ${occasionId} ${recipientId}`,
    );
    expect(new Set(places).size).toBe(places.length);
    const sessions = await t.database.read().find(Session);
    const started = new Set(sessions.filter(({ startsAt }) => startsAt <= now).map(({ id }) => id));
    expect(
      sent.filter(
        ({ occasionId, usefulUntil }) => started.has(occasionId) || (usefulUntil ?? now + 1) <= now,
      ),
    ).toEqual([]);
    for (const { dueAt, reason } of missed) {
      expect(dueAt).toBeLessThan(now);
      expect(reason).toMatch(/./);
    }
    // Of a year that is over nothing makes sense any more.
    if (hours > 365 * 24) expect([sent.length, missed.length > 50]).toEqual([0, true]);
    // Looking once more finds nothing, sooner or later.
    expect(await downFor(hours)).toEqual([]);
  },
);

it('sends the newest that still makes sense', async () => {
  // The nudges are due on 4 February at nine where each lives, the agenda on the 5th, "due today" on the 8th.
  expect(told((await downFor(26)).filter(({ status }) => status === 'sent'))).toEqual(['update-nudge sanne']);
  const week = await downFor(5 * 24);
  expect(told(week.filter(({ status }) => status === 'sent'))).toEqual([
    'agenda noor',
    'agenda piet',
    'agenda priya',
    'agenda sanne',
    'update-due sanne',
    'update-nudge priya',
  ]);
});
