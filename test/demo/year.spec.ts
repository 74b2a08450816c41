import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditChain } from '../../src/access/audit-chain/audit-chain.service.js';
import { AuditLink } from '../../src/access/audit-chain/audit-link.entity.js';
import { AppModule } from '../../src/app.module.js';
import { instantOf } from '../../src/calendar/domain/zones.js';
import { ResolutionSubject } from '../../src/decisions/resolutions/resolution-subject.entity.js';
import { Resolution } from '../../src/decisions/resolutions/resolution.entity.js';
import { CalendarTelling } from '../../src/invitations/calendar-telling.entity.js';
import { MeetingItem } from '../../src/agendas/room/meeting-item.entity.js';
import { Meeting } from '../../src/agendas/room/meeting.entity.js';
import { momentOf } from '../../src/demo/round-player.service.js';
import { endOf } from '../../src/demo/session-player.service.js';
import { ScriptPlayer } from '../../src/demo/script-player.service.js';
import { foretell, type Message, messagesOf, type Run, runOf, simulate } from '../../src/demo/simulation.js';
import { TimeMachine } from '../../src/demo/time-machine.js';
import { ApplyService } from '../../src/files/apply.service.js';
import { FileExportService } from '../../src/files/file-export.service.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { OccasionsService } from '../../src/mail/occasions.service.js';
import { seriesOf } from '../../src/notices/domain/notice.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { behindTheBackOf } from '../support/behind-the-back.js';
import { openTestDatabase, testDatabase } from '../support/database.js';
import { testSettings } from '../support/settings.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/tessel.yaml', import.meta.url));
const FROM = '2027-01-01';
/** On PostgreSQL each statement is a journey to the server: two months have every kind of mail but the goal request. */
const TO = testDatabase === 'sqlite' ? '2028-01-01' : '2027-03-01';

interface World {
  readonly app: INestApplicationContext;
  readonly database: Database;
  readonly clock: VirtualClock;
}

async function startOn(database: Database, url: string, now: number): Promise<World> {
  const clock = new VirtualClock(now);
  const app = await NestFactory.createApplicationContext(
    AppModule.with(testSettings({ DATABASE_URL: url }), clock, database),
    { logger: false },
  );
  return { app, database, clock };
}

/** What makes this year one like any other: who is away, late, new or given another chance, in the organization's time. */
const MOMENTS: readonly (readonly [what: string, at: string, kind: string, to: string])[] = [
  ['logistics, closed for carnival, is asked earlier', '2027-02-04 08:30', 'update-request', 'joris.vandam'],
  ['Daniel owes it: his deputy may help', '2027-02-12 08:30', 'update-overdue-deputy', 'eva.postma'],
  ['nor what is asked before the session', '2027-02-23 09:00', 'question-nudge', 'daniel.okafor'],
  ['he answers late, and has his receipt', '2027-02-15 14:05', 'update-receipt', 'daniel.okafor'],
  [
    'what January’s session gave Wouter to do is late',
    '2027-02-22 09:00',
    'action-reminder',
    'wouter.claassen',
  ],
  ['what it resolved is mailed at its end', '2027-02-18 17:15', 'session-minutes', 'karin.mulder'],
  ['Karin is away: Tim stands in', '2027-05-04 08:30', 'update-request', 'tim.schouten'],
  ['Daniel is, without a stand-in: his deputy', '2027-05-04 08:30', 'update-request', 'eva.postma'],
  ['Karin is back, and it is not answered yet', '2027-05-10 13:00', 'update-request', 'karin.mulder'],
  ['Tim is head from this day on', '2027-06-09 08:30', 'update-request', 'tim.schouten'],
  ['Lotte is away: Yusuf is reminded', '2027-03-03 09:00', 'action-reminder', 'yusuf.demir'],
  ['Joris left with his requests open', '2027-07-07 09:00', 'update-request', 'wouter.claassen'],
  ['Hanna and her stand-in are away', '2027-08-11 11:05', 'update-receipt', 'lotte.brinkman'],
  ['September is opened again for marketing', '2027-10-25 09:00', 'update-reopened', 'lotte.brinkman'],
  ['and answered', '2027-10-27 10:20', 'update-receipt', 'lotte.brinkman'],
];

const lines = (messages: readonly Message[]) =>
  messages.map(({ at, kind, to, occasion, step }) => [at, kind, to, occasion, step].join(' ')).sort();
const scheduled = (messages: readonly Message[]) => messages.filter(({ kind }) => seriesOf(kind) !== null);

let run: Run;
let whole: World;
let organizationId: string;
let sent: Message[];
const closings: (() => Promise<void>)[] = [];

async function freshWorld(): Promise<World & { readonly url: string }> {
  const { database, url, close } = await openTestDatabase();
  closings.push(close);
  const world = await startOn(database, url, run.from);
  closings.unshift(() => world.app.close());
  return { ...world, url };
}

beforeAll(async () => {
  run = await runOf(EXAMPLE, FROM, TO);
  whole = await freshWorld();
  organizationId = await simulate(whole.app, run);
  sent = await messagesOf(whole.app, whole.database, organizationId);
});

afterAll(async () => {
  for (const close of closings) await close();
});

describe('the planning year of the example organization', () => {
  it('sends what the forecast foretold, mail for mail', async () => {
    const { app } = await freshWorld();
    const foretold = await foretell(app, run);
    expect(lines(foretold)).toEqual(lines(scheduled(sent)));
    expect(foretold.length).toBeGreaterThan(50);
  });

  it('sends what the script brings about, one to one', () => {
    const at = (text: string) => instantOf(text.slice(0, 10), text.slice(11), run.file.organization.zone);
    const done = run.file.script.filter((act) => at(act.at) < run.to);
    const receipts = sent.filter(({ kind }) => kind === 'update-receipt');
    const answered = done.filter(({ answer }) => answer !== undefined);
    expect(receipts.map((mail) => `${mail.at} ${mail.to}`).sort()).toEqual(
      answered.map((act) => `${new Date(at(act.at)).toISOString()} ${act.answer?.by}`).sort(),
    );
    // What a session resolved is mailed when it ends.
    const acts = new Set(
      done.map(({ at: from, hold }) => {
        const moment = hold ? endOf(hold, at(from), run.file.organization.zone) : at(from);
        return new Date(moment).toISOString();
      }),
    );
    const others = sent.filter(({ kind }) => seriesOf(kind) === null && kind !== 'update-receipt');
    expect(others.filter((mail) => !acts.has(mail.at))).toEqual([]);
  });

  it('has absences, stand-ins, deputies, late answers and a month opened again in it', () => {
    const written = sent.map(({ at, kind, to }) => `${at} ${kind} ${to.split('@')[0]}`);
    const past = MOMENTS.map(([what, at, kind, to]) => {
      const instant = instantOf(at.slice(0, 10), at.slice(11), run.file.organization.zone);
      return { what, instant, mail: `${new Date(instant).toISOString()} ${kind} ${to}` };
    }).filter(({ instant }) => instant < run.to);
    expect(past.filter(({ mail }) => !written.includes(mail))).toEqual([]);
    expect(past.length).toBeGreaterThanOrEqual(3);
  });

  it('holds its sessions in their rooms: decisions, actions, minutes, and an invitation with each agenda', async () => {
    const manager = whole.database.read();
    const until = run.file.script.filter(
      ({ at: from, hold }) => hold && momentOf(from, run.file.organization.zone) < run.to,
    );
    const held = await manager.findBy(Meeting, { organizationId });
    expect(held.filter(({ endedAt, askedAt }) => endedAt !== null && askedAt !== null)).toHaveLength(
      until.length,
    );
    const wanted = until.flatMap(({ hold }) => [...(hold?.decisions ?? []), ...(hold?.actions ?? [])]);
    expect((await manager.findBy(Resolution, { organizationId })).map(({ what }) => what).sort()).toEqual(
      wanted.map(({ what }) => what).sort(),
    );
    const about = wanted.flatMap((one) => one.about.map(({ kind }) => kind));
    const subjects = await manager.findBy(ResolutionSubject, { organizationId });
    expect(subjects).toHaveLength(about.length);
    expect(subjects.filter(({ kpiId }) => kpiId !== null)).toHaveLength(
      about.filter((kind) => kind === 'kpi').length,
    );
    // What January's session did not get to came back at the next one.
    const items = await manager.find(MeetingItem, {
      where: { organizationId },
      order: { sessionId: 'ASC', number: 'ASC' },
    });
    const advertising = items.filter(({ texts }) => texts.nl.title.startsWith('Adverteren we nog'));
    expect(advertising.map(({ state, carried }) => `${state} ${carried}`).sort()).toEqual(
      testDatabase === 'sqlite' ? ['done 1', 'unfinished 0'] : ['unfinished 0'],
    );
    // Each who had an agenda had the session in their calendar by then: by that mail, or by an earlier one.
    const agendas = await manager.findBy(OutboxMail, { organizationId, kind: 'agenda', status: 'sent' });
    const invited = new Set(
      (await manager.findBy(CalendarTelling, { organizationId })).map(
        ({ sessionId, personId }) => `${sessionId} ${personId}`,
      ),
    );
    expect(agendas.filter((mail) => !invited.has(`${mail.occasionId} ${mail.recipientId}`))).toEqual([]);
    expect(agendas.length).toBeGreaterThan(20);
  });

  it('sends nothing new when everything is looked at once more', async () => {
    const { app, database, clock } = whole;
    clock.set(run.from);
    await database.write((tx) => app.get(OccasionsService).touchAll(tx, organizationId));
    await app.get(TimeMachine).run(run.to, []);
    expect(lines(await messagesOf(app, database, organizationId))).toEqual(lines(sent));
  });

  it('leaves an audit trail whose chain is whole, and in which one altered row is found', async () => {
    const { app, database } = whole;
    const chain = app.get(AuditChain);
    await chain.extend();
    const [state] = await chain.verify(organizationId);
    expect(state).toMatchObject({ breaks: [], kept: { from: 1 } });
    expect(state?.kept?.until).toBeGreaterThan(10);
    const fifth = await database.read().findOneByOrFail(AuditLink, { organizationId, number: 5 });
    const alter = (act: string) =>
      behindTheBackOf(database, 'audit_entry', 'UPDATE audit_entry SET act = $1 WHERE id = $2', [
        act,
        fifth.entryId,
      ]);
    await alter('nothing');
    expect((await chain.verify(organizationId))[0]?.breaks).toEqual([{ number: 5, what: 'changed' }]);
    await alter('cadans simulate');
    expect((await chain.verify(organizationId))[0]?.breaks).toEqual([]);
  });

  it('changes nothing when the file is applied again', async () => {
    const { app } = whole;
    expect((await app.get(ApplyService).apply(run.text, { dryRun: true })).changes).toEqual([]);
  });

  it('is written down as a file that changes nothing here, and makes the same organization elsewhere', async () => {
    const { app, clock } = whole;
    const { text } = await app.get(FileExportService).write(organizationId);
    expect((await app.get(ApplyService).apply(text, { dryRun: true })).changes).toEqual([]);
    const other = await freshWorld();
    other.clock.set(clock.now());
    const made = await other.app.get(ApplyService).apply(text);
    expect((await other.app.get(FileExportService).write(made.organizationId ?? '')).text).toBe(text);
  });

  it('is the same with a restart in the middle of it', async () => {
    const { app, database, url } = await freshWorld();
    const middle = instantOf('2027-02-08', '09:30', run.file.organization.zone);
    const end = instantOf('2027-03-01', '00:00', run.file.organization.zone);
    const id = await simulate(app, { ...run, to: middle });
    const again = await startOn(database, url, middle);
    closings.unshift(() => again.app.close());
    const acts = again.app.get(ScriptPlayer).actsOf(id, run.file);
    await again.app.get(TimeMachine).run(end, acts);
    const upToEnd = sent.filter((mail) => Date.parse(mail.at) < end);
    expect(lines(await messagesOf(again.app, database, id))).toEqual(lines(upToEnd));
  });
});
