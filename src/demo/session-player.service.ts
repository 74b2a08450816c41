import { Injectable } from '@nestjs/common';
import { MinutesService } from '../agendas/minutes.service.js';
import { AgendaProposal } from '../agendas/arrangement/proposal.entity.js';
import { ProposalsService } from '../agendas/arrangement/proposals.service.js';
import { ApprovalService } from '../agendas/room/approval.service.js';
import { MeetingAttendee } from '../agendas/room/meeting-attendee.entity.js';
import { MeetingItem } from '../agendas/room/meeting-item.entity.js';
import { MeetingsService, type Somebody } from '../agendas/room/meetings.service.js';
import { dateAt, instantOf } from '../calendar/domain/zones.js';
import { SessionsService } from '../cycles/sessions.service.js';
import { Resolution } from '../decisions/resolutions/resolution.entity.js';
import { ResolutionsService } from '../decisions/resolutions/resolutions.service.js';
import type { AnySessionRef } from '../files/domain/file-to-check.js';
import { findSession } from '../files/sessions-in-file.service.js';
import type { OrganizationFile } from '../files/organization-file.schema.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { personAt, ScriptFailed } from './person-at.js';

type Act = OrganizationFile['script'][number];
export type HoldAct = NonNullable<Act['hold']>;

/** How often a session that is held goes on from item to item. */
const TURNS = 8;

/** One instant of a session that is held: it begins, goes on, or ends. */
export interface Turn {
  readonly at: number;
  perform(): Promise<void>;
}

/** What people of a script do before, in and after sessions. */
@Injectable()
export class SessionPlayer {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterService,
    private readonly sessions: SessionsService,
    private readonly proposals: ProposalsService,
    private readonly meetings: MeetingsService,
    private readonly resolutions: ResolutionsService,
    private readonly minutes: MinutesService,
    private readonly approval: ApprovalService,
  ) {}

  /** Whether it was one of its acts, and so is done; but for `hold`, which takes its time. */
  async perform(organizationId: string, { propose, accept, approve, done }: Act): Promise<boolean> {
    if (propose) {
      const { session, by, ...command } = propose;
      const somebody = await this.#somebody(organizationId, by);
      await this.proposals.propose(
        organizationId,
        await this.#idOf(organizationId, session),
        command,
        somebody,
      );
    } else if (accept) {
      const { by, title } = accept;
      const where = { organizationId, title, state: 'proposed' as const };
      const found = await this.database.read().findOneBy(AgendaProposal, where);
      if (!found) throw new ScriptFailed(`Nobody put “${title}” forward.`);
      await this.proposals.accept(organizationId, found.id, await this.#somebody(organizationId, by));
    } else if (approve) {
      const somebody = await this.#somebody(organizationId, approve.by);
      await this.approval.adopt(somebody, await this.#idOf(organizationId, approve.session));
    } else if (done) {
      const { what, by } = done;
      const open = await this.database.read().findOneBy(Resolution, { organizationId, what, kind: 'action' });
      if (!open) throw new ScriptFailed(`Nobody was to do “${what}”.`);
      await this.resolutions.setDone(organizationId, open.id, true, await this.#somebody(organizationId, by));
    } else return false;
    return true;
  }

  /** A session that is held, as the instants at which it begins, goes on and ends. */
  turnsOf(organizationId: string, hold: HoldAct, from: number, zone: string): Turn[] {
    const until = endOf(hold, from, zone);
    const step = Math.floor((until - from) / (TURNS + 1));
    return [
      { at: from, perform: () => this.#start(organizationId, hold, from) },
      ...Array.from({ length: TURNS }, (_, index) => ({
        at: from + step * (index + 1),
        perform: () => this.#goOn(organizationId, hold, (index + 1) / (TURNS + 1)),
      })),
      { at: until, perform: () => this.#end(organizationId, hold) },
    ];
  }

  /** Whoever is not away is there. */
  async #start(organizationId: string, { session, by }: HoldAct, now: number): Promise<void> {
    const id = await this.#idOf(organizationId, session);
    const somebody = await this.#somebody(organizationId, by);
    await this.meetings.start(somebody, id);
    const roster = await this.rosters.load(organizationId);
    const where = { organizationId, sessionId: id };
    for (const { personId } of await this.database.read().findBy(MeetingAttendee, where)) {
      const day = dateAt(now, roster.people.get(personId)?.zone ?? 'UTC');
      const isThere = roster.absenceOf(personId, day) === null;
      await this.meetings.attend(somebody, id, personId, isThere ? 'yes' : 'no');
    }
  }

  /** What lies between was talked about as well, and is behind them. */
  async #goOn(organizationId: string, { session, by, unfinished }: HoldAct, part: number): Promise<void> {
    const sessionId = await this.#idOf(organizationId, session);
    const somebody = await this.#somebody(organizationId, by);
    const items = await this.#items(organizationId, sessionId);
    const ahead = items.filter(({ texts }) => !unfinished.includes(texts.nl.title));
    const place = Math.floor(ahead.length * part);
    for (const { number, state } of ahead.slice(0, place)) {
      if (state === 'open') await this.meetings.setState(somebody, sessionId, number, 'done');
    }
    const next = ahead[place];
    if (next) await this.meetings.goTo(somebody, sessionId, next.number);
  }

  async #end(organizationId: string, hold: HoldAct): Promise<void> {
    const { session, by, decisions, actions, unfinished } = hold;
    const sessionId = await this.#idOf(organizationId, session);
    const somebody = await this.#somebody(organizationId, by);
    for (const one of decisions)
      await this.resolutions.record(
        organizationId,
        sessionId,
        { ...one, kind: 'decision', dueOn: null },
        somebody,
      );
    for (const one of actions)
      await this.resolutions.record(organizationId, sessionId, { ...one, kind: 'action' }, somebody);
    for (const { number, state, texts } of await this.#items(organizationId, sessionId)) {
      if (state === 'open' && !unfinished.includes(texts.nl.title))
        await this.meetings.setState(somebody, sessionId, number, 'done');
    }
    await this.meetings.end(somebody, sessionId);
    await this.minutes.send(organizationId, sessionId, somebody, 0);
  }

  #items(organizationId: string, sessionId: string): Promise<MeetingItem[]> {
    const where = { organizationId, sessionId };
    return this.database.read().find(MeetingItem, { where, order: { number: 'ASC' } });
  }

  async #idOf(organizationId: string, ref: AnySessionRef): Promise<string> {
    return findSession(await this.sessions.list(organizationId), ref).id;
  }

  async #somebody(organizationId: string, address: string): Promise<Somebody> {
    const { id: personId, roles } = personAt(await this.rosters.load(organizationId), address);
    return { organizationId, personId, roles };
  }
}

/** The end of a session that is held, as an instant: the same day on the wall of a zone. */
export function endOf({ until }: HoldAct, from: number, zone: string): number {
  return instantOf(dateAt(from, zone), until, zone);
}
