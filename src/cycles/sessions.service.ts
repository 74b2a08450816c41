import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThanOrEqual, MoreThan, MoreThanOrEqual, And } from 'typeorm';
import { DAY } from '../calendar/domain/time.js';
import { instantOf, normalizeZone } from '../calendar/domain/zones.js';
import { OutboxService } from '../mail/outbox.service.js';
import type { Caller } from '../organizations/caller.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { SessionInPast, SessionIsBegun, SessionIsCancelled, SessionStarted } from './cycles.errors.js';
import { MOST_DAYS, startsOf } from './domain/session-days.js';
import { problemsOfNamed } from './participants-named.js';
import { Period } from './period.entity.js';
import { SessionActsService } from './session-acts.service.js';
import { SessionChanges } from './session-changes.js';
import { Session } from './session.entity.js';

/** A session with the period it belongs to, which gives it its name. */
export interface SessionWithPeriod extends Session {
  readonly period: Period;
}

/** Where and when a session is to take place; what is left out stays as it is. */
export interface Move {
  readonly date?: string;
  readonly time?: string;
  readonly zone?: string;
  readonly minutes?: number;
  readonly days?: number;
  /** Null: nowhere in particular. */
  readonly place?: string | null;
  /** The version that was seen; without it the last one is meant. */
  readonly version?: number;
}

export interface SessionOutcome {
  readonly session: SessionWithPeriod;
  readonly outcome: 'changed' | 'unchanged';
  /** Names of those who may still get a mail that was on its way when this happened. */
  readonly stillOut: readonly string[];
}

type Act = (tx: EntityManager, session: Session) => Promise<Session | null>;

@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly acts: SessionActsService,
    private readonly outbox: OutboxService,
    private readonly changes: SessionChanges,
  ) {}

  /** Sessions by their local date, both ends inclusive, in order of their start; cancelled ones too. */
  list(
    organizationId: string,
    { from, to }: { from?: string; to?: string } = {},
  ): Promise<SessionWithPeriod[]> {
    const date = And(MoreThanOrEqual(from ?? '0001-01-01'), LessThanOrEqual(to ?? '9999-12-31'));
    return this.#find({ organizationId, date });
  }

  /** Sessions of which a day has not begun yet, and which are not cancelled, the next one first. */
  async upcoming(organizationId: string, limit: number): Promise<SessionWithPeriod[]> {
    const now = this.clock.now();
    const startsAt = MoreThan(now - MOST_DAYS * DAY);
    const sessions = await this.#find({ organizationId, startsAt, cancelledAt: IsNull() }, limit);
    return sessions.filter((session) => (startsOf(session).at(-1) ?? 0) > now);
  }

  /** Throws `NotFound`. */
  async get(organizationId: string, id: string): Promise<SessionWithPeriod> {
    const [session] = isId(id) ? await this.#find({ organizationId, id }) : [];
    if (!session) throw new NotFound('session', 'sessie');
    return session;
  }

  /**
   * Moves a session, or gives it another place. The same instant and length is no move. Who had mail about it is told
   * once. Throws `NotFound`, `SessionStarted`, `SessionIsBegun`, `SessionIsCancelled`, `SessionInPast`, `VersionConflict`.
   */
  move(caller: Caller, id: string, { version, ...move }: Move): Promise<SessionOutcome> {
    return this.#act(caller, id, async (tx, session) => {
      if (version !== undefined && version !== session.version) throw new VersionConflict('session');
      if (session.cancelledAt !== null) throw new SessionIsCancelled();
      const after = { ...session, ...given(move) };
      after.zone = normalizeZone(after.zone);
      if (KEYS.every((key) => after[key] === session[key])) return null;
      if (instantOf(after.date, after.time, after.zone) <= this.clock.now()) {
        throw new SessionInPast(after.date, after.time, after.zone);
      }
      const { date, time, zone, minutes, days, place } = after;
      return this.acts.rearrange(tx, session, { date, time, zone, minutes, days, place, moved: true });
    });
  }

  /**
   * Says who takes part in this one session; null: whoever the rhythm says. Who comes in gets what they are owed of it,
   * who goes is told so with their calendar, when the notice rule next looks. Throws `NotFound`, `SessionStarted`, `SessionIsBegun`,
   * `SessionIsCancelled`, `InvalidInput`, `VersionConflict`.
   *
   * @param version that was seen; without it the last one is meant
   */
  invite(
    caller: Caller,
    id: string,
    participants: readonly string[] | null,
    version?: number,
  ): Promise<SessionOutcome> {
    return this.#act(caller, id, async (tx, session) => {
      if (version !== undefined && version !== session.version) throw new VersionConflict('session');
      if (session.cancelledAt !== null) throw new SessionIsCancelled();
      const problems = await problemsOfNamed(tx, caller.organizationId, participants ?? []);
      if (problems.length > 0) throw new InvalidInput(problems);
      if (isSameList(participants, session.participants)) return null;
      return this.acts.rearrange(tx, session, { participants: participants && [...participants] });
    });
  }

  /** Who had mail about it is told once. Throws `NotFound`, `SessionStarted`, `SessionIsBegun`. */
  cancel(caller: Caller, id: string): Promise<SessionOutcome> {
    return this.#act(caller, id, async (tx, session) =>
      session.cancelledAt === null ? this.acts.cancel(tx, session, {}) : null,
    );
  }

  /**
   * Takes a cancellation back. A session that the rhythm names no more is from now on arranged by hand. Throws
   * `NotFound`, `SessionStarted`.
   */
  restore(caller: Caller, id: string): Promise<SessionOutcome> {
    return this.#act(caller, id, async (tx, session) => {
      if (session.cancelledAt === null) return null;
      const moved = session.moved || (session.plannedDate === null && !session.extraordinary);
      return this.acts.restore(tx, session, { moved });
    });
  }

  /** Whether it has begun: by the clock, or because people began it sooner. */
  async hasStarted(session: Session): Promise<boolean> {
    return session.startsAt <= this.clock.now() || this.#isBegun(this.database.read(), session);
  }

  async #isBegun(manager: EntityManager, { organizationId, id }: Session): Promise<boolean> {
    return (await this.changes.begun(manager, organizationId)).has(id);
  }

  async #act(caller: Caller, id: string, act: Act): Promise<SessionOutcome> {
    const { organizationId } = caller;
    if (!isId(id)) throw new NotFound('session', 'sessie');
    const changed = await this.database.write(async (tx) => {
      const session = await tx.findOneBy(Session, { organizationId, id });
      if (!session) throw new NotFound('session', 'sessie');
      const already = session.startsAt <= this.clock.now();
      if (already) throw new SessionStarted();
      if (session.cancelledAt === null && (await this.#isBegun(tx, session))) throw new SessionIsBegun();
      const after = await act(tx, session);
      if (after) await this.changes.announce(tx, organizationId, [after]);
      return after !== null;
    });
    const stillOut = changed ? await this.outbox.settled(organizationId, id) : [];
    const session = await this.get(organizationId, id);
    return { session, outcome: changed ? 'changed' : 'unchanged', stillOut };
  }

  async #find(where: object, take?: number): Promise<SessionWithPeriod[]> {
    const manager = this.database.read();
    const sessions = await manager.find(Session, {
      where,
      order: { startsAt: 'ASC', id: 'ASC' },
      ...(take === undefined ? {} : { take }),
    });
    const [first] = sessions;
    if (first === undefined) return [];
    const ids = In([...new Set(sessions.map(({ periodId }) => periodId))]);
    const periods = await manager.findBy(Period, { organizationId: first.organizationId, id: ids });
    const byId = new Map(periods.map((period) => [period.id, period]));
    return sessions.map((session) => ({ ...session, period: byId.get(session.periodId)! }));
  }
}

const KEYS = ['date', 'time', 'zone', 'minutes', 'days', 'place'] as const;

/** Without what was left out, so that spreading it overwrites nothing. */
function given(move: Omit<Move, 'version'>): Partial<Session> {
  return Object.fromEntries(Object.entries(move).filter(([, value]) => value !== undefined));
}

/** In whichever order they are named. */
function isSameList(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === null || b === null ? a === b : [...a].sort().join(' ') === [...b].sort().join(' ');
}
