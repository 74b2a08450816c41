import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../access/viewer.js';
import { ResolutionsService } from '../../decisions/resolutions/resolutions.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/errors.js';
import { isId } from '../../platform/ids.js';
import { isStaffOn } from '../../organizations/domain/staff.js';
import { Person } from '../../organizations/person.entity.js';
import { isHere } from './being-here.js';
import type { Presence } from './domain/presence.js';
import { type ItemState, type Run, ended, goTo, mayResume, paused } from './domain/run.js';
import { MeetingAttendee } from './meeting-attendee.entity.js';
import { MeetingChanges, sessionOf } from './meeting-changes.js';
import { MeetingItem } from './meeting-item.entity.js';
import { MeetingStartService } from './meeting-start.service.js';
import { Meeting } from './meeting.entity.js';
import { OutcomesService } from './outcomes.service.js';
import {
  MeetingHasEnded,
  MeetingHasStarted,
  NotItsDay,
  NotInTheRoom,
  NotTheirMeeting,
  TooLateToResume,
} from './room.errors.js';

/** Whoever does something in a room. */
export type Somebody = Pick<Viewer, 'organizationId' | 'personId' | 'roles'>;

/** Runs sessions: leadership and planners start and end them and go from item to item; who is there is said by all. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: MeetingChanges,
    private readonly starts: MeetingStartService,
    private readonly outcomes: OutcomesService,
    private readonly resolutions: ResolutionsService,
  ) {}

  /** Whether somebody may start and end sessions, and go from item to item. */
  mayRun(somebody: Somebody): boolean {
    return this.resolutions.mayRecord(somebody);
  }

  /**
   * Starts a session, on its day or one of its days: its agenda, as it stands, is fixed. Of two who do so at once one is
   * told that the other did. Throws `NotFound`, `NotTheirMeeting`, `SessionIsCancelled`, `NotItsDay`, `MeetingHasStarted`.
   */
  async start(somebody: Somebody, sessionId: string): Promise<void> {
    const { organizationId, personId } = somebody;
    await this.database.write(async (tx) => {
      const session = await sessionOf(tx, organizationId, sessionId);
      if (!this.mayRun(somebody)) throw new NotTheirMeeting();
      if (await tx.existsBy(Meeting, { organizationId, sessionId })) throw new MeetingHasStarted();
      const now = this.clock.now();
      const anotherDay = session.cancelledAt === null ? NotItsDay.of(session, now) : null;
      if (anotherDay) throw anotherDay;
      const { items, attendees } = await this.starts.prepare(organizationId, sessionId);
      const first = items[0]?.number ?? null;
      await tx.insert(Meeting, {
        ...{ organizationId, sessionId, startedAt: now, startedById: personId, revision: 1, worded: 1 },
        ...{ endedAt: null, endedById: null, current: first, currentSince: first === null ? null : now },
        ...{ outcome: null, askedAt: null, adoptedAt: null, adoptedById: null },
      });
      if (items.length > 0) await tx.insert(MeetingItem, items);
      if (attendees.length > 0) await tx.insert(MeetingAttendee, attendees);
      await isHere(tx, { organizationId, sessionId, endedAt: null }, personId);
      this.changes.tell();
    });
  }

  /** Goes to an item. Throws `NotFound`, `NotTheirMeeting`, `MeetingHasNotStarted`, `MeetingHasEnded`. */
  goTo(somebody: Somebody, sessionId: string, number: number): Promise<void> {
    return this.#run(somebody, sessionId, async (tx, meeting) => {
      if (meeting.endedAt !== null) throw new MeetingHasEnded();
      const items = await itemsOf(tx, meeting);
      if (!items.some((item) => item.number === number)) throw new NotFound('item', 'onderwerp');
      await this.#save(tx, meeting, items, goTo({ ...meeting, items }, number, this.clock.now()));
    });
  }

  /** A break, or the night: time stands still until somebody chooses an item. Throws as `goTo` does. */
  pause(somebody: Somebody, sessionId: string): Promise<void> {
    return this.#run(somebody, sessionId, async (tx, meeting) => {
      if (meeting.endedAt !== null) throw new MeetingHasEnded();
      const items = await itemsOf(tx, meeting);
      await this.#save(tx, meeting, items, paused({ ...meeting, items }, this.clock.now()));
    });
  }

  /** Says whether an item is finished, also after the end. Throws as `goTo` does, but for the end. */
  setState(somebody: Somebody, sessionId: string, number: number, state: ItemState): Promise<void> {
    return this.#run(somebody, sessionId, async (tx, { organizationId }) => {
      const { affected } = await tx.update(MeetingItem, { organizationId, sessionId, number }, { state });
      if (affected === 0) throw new NotFound('item', 'onderwerp');
    });
  }

  /** Ends it. Throws `NotFound`, `NotTheirMeeting`, `MeetingHasNotStarted`, `MeetingHasEnded`. */
  end(somebody: Somebody, sessionId: string): Promise<void> {
    return this.#run(somebody, sessionId, async (tx, meeting, session) => {
      if (meeting.endedAt !== null) throw new MeetingHasEnded();
      const now = this.clock.now();
      const items = await itemsOf(tx, meeting);
      await this.#save(tx, meeting, items, ended({ ...meeting, items }, now));
      const outcome = await this.outcomes.of(session);
      const { organizationId } = meeting;
      const end = { endedAt: now, endedById: somebody.personId, outcome };
      await tx.update(Meeting, { organizationId, sessionId }, end);
    });
  }

  /**
   * Lets a session that ended by mistake, or for the night, go on; nothing is the current item until somebody chooses one. Throws
   * `NotFound`, `NotTheirMeeting`, `MeetingHasNotStarted`, `TooLateToResume`.
   */
  resume(somebody: Somebody, sessionId: string): Promise<void> {
    return this.#run(somebody, sessionId, async (tx, { organizationId, endedAt }, session) => {
      if (endedAt === null) return;
      if (!mayResume(session, endedAt, this.clock.now())) throw new TooLateToResume();
      const again = { endedAt: null, endedById: null, outcome: null, askedAt: null };
      await tx.update(Meeting, { organizationId, sessionId }, again);
      await tx.update(MeetingItem, { organizationId, sessionId, state: 'unfinished' }, { state: 'open' });
    });
  }

  /**
   * Says whether somebody is there: leadership and planners of everybody, also of people of the organization who were not
   * expected, others of themselves. Throws `NotFound`, `NotInTheRoom`, `MeetingHasNotStarted`, `MinutesAreFixed`.
   */
  attend(somebody: Somebody, sessionId: string, personId: string, presence: Presence): Promise<void> {
    const { organizationId } = somebody;
    return this.changes.change(organizationId, sessionId, async (tx, _meeting, { date }) => {
      const mayRun = this.mayRun(somebody);
      if (personId !== somebody.personId && !mayRun) throw new NotInTheRoom();
      const place = { organizationId, sessionId, personId };
      const said = { isThere: presence !== 'no', isLate: presence === 'late', isSaid: true };
      const { affected } = await tx.update(MeetingAttendee, place, said);
      if (affected !== 0) return;
      const person =
        mayRun && isId(personId) ? await tx.findOneBy(Person, { organizationId, id: personId }) : null;
      if (!person || !isStaffOn(person, date)) throw new NotFound('participant', 'deelnemer');
      await tx.insert(MeetingAttendee, { ...place, ...said });
    });
  }

  /** Throws `NotInTheRoom` for whoever neither takes part in a session nor runs it. */
  async mustTakePart(tx: EntityManager, somebody: Somebody, sessionId: string): Promise<void> {
    const { organizationId, personId } = somebody;
    if (this.mayRun(somebody)) return;
    const takesPart = await tx.existsBy(MeetingAttendee, { organizationId, sessionId, personId });
    if (!takesPart) throw new NotInTheRoom();
  }

  #run(
    somebody: Somebody,
    sessionId: string,
    work: Parameters<typeof this.changes.change<void>>[2],
  ): Promise<void> {
    return this.changes.change(somebody.organizationId, sessionId, async (tx, meeting, session) => {
      if (!this.mayRun(somebody)) throw new NotTheirMeeting();
      await isHere(tx, meeting, somebody.personId);
      return work(tx, meeting, session);
    });
  }

  async #save(
    tx: EntityManager,
    { organizationId, sessionId }: Meeting,
    before: readonly MeetingItem[],
    { current, currentSince, items }: Run<MeetingItem>,
  ): Promise<void> {
    await tx.update(Meeting, { organizationId, sessionId }, { current, currentSince });
    for (const { number, state, spent } of items.filter((item) => !before.includes(item)))
      await tx.update(MeetingItem, { organizationId, sessionId, number }, { state, spent });
  }
}

function itemsOf(tx: EntityManager, { organizationId, sessionId }: Meeting): Promise<MeetingItem[]> {
  return tx.find(MeetingItem, { where: { organizationId, sessionId }, order: { number: 'ASC' } });
}
