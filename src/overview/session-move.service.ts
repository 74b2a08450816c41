import { Injectable } from '@nestjs/common';
import { instantOf } from '../calendar/domain/zones.js';
import { SessionInPast } from '../cycles/cycles.errors.js';
import { type SessionWithPeriod, SessionsService } from '../cycles/sessions.service.js';
import type { Caller } from '../organizations/caller.js';
import { problem, type Problem } from '../organizations/domain/problem.js';
import { Clock } from '../platform/clock.js';
import { DomainError, VersionConflict } from '../platform/errors.js';
import { problemsOfPlacing } from './domain/typed-placing.js';
import { type PlacingConcerns, PlacingConcernsService } from './placing-concerns.service.js';

/** What a planner typed. */
export interface TypedMove {
  readonly date: string;
  readonly time: string;
  readonly minutes: string;
  readonly days: string;
  readonly place: string;
  /** Of the session when it was seen. */
  readonly version: string;
  /** Where and when it was when the planner said "all the same"; empty before. */
  readonly despite: string;
}

/** What a form sent: null where it has no such field. */
export interface SentMove extends Omit<TypedMove, 'days' | 'place'> {
  readonly days: string | null;
  readonly place: string | null;
}

/** What came of it: kept, or what is wrong with it, or what to look at first. */
export interface MoveAnswer {
  readonly outcome: 'changed' | 'unchanged' | null;
  readonly problems: readonly Problem[];
  /** Somebody was faster, or it has started, or is cancelled. */
  readonly refused: DomainError | null;
  /** Null where nothing is to be asked. */
  readonly concerns: PlacingConcerns | null;
}

const ASKED = { outcome: null, problems: [], refused: null, concerns: null } as const;

/** Moves a session as a form says it: a day off, a clash and who is away are asked about before. */
@Injectable()
export class SessionMoveService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly concerns: PlacingConcernsService,
    private readonly clock: Clock,
  ) {}

  /** What a form that leaves out the days or the place means: as the session has them. Throws `NotFound`. */
  async whole(organizationId: string, id: string, sent: SentMove): Promise<TypedMove> {
    const { days, place } = typedOf(await this.sessions.get(organizationId, id));
    return { ...sent, days: sent.days ?? days, place: sent.place ?? place };
  }

  /** Throws `NotFound`. */
  async move(caller: Caller, id: string, typed: TypedMove): Promise<MoveAnswer> {
    const { organizationId } = caller;
    const session = await this.sessions.get(organizationId, id);
    const problems = problemsOfPlacing(typed);
    if (problems.length > 0) return { ...ASKED, problems };
    const to = {
      ...{ date: typed.date, time: typed.time, place: typed.place || null },
      ...{ minutes: Number(typed.minutes), days: Number(typed.days || 1) },
    };
    const isElsewhere = (['date', 'time', 'minutes', 'days'] as const).some(
      (key) => to[key] !== session[key],
    );
    const now = this.clock.now();
    const mayMove = session.cancelledAt === null && !(await this.sessions.hasStarted(session));
    // A day that is over is not asked about.
    const isToCome = instantOf(to.date, to.time, session.zone) > now;
    if (isElsewhere && mayMove && isToCome && typed.despite !== momentOf(typed)) {
      const concerns = await this.concerns.of(organizationId, session, { ...session, ...to });
      if (concerns) return { ...ASKED, concerns };
    }
    try {
      const { outcome } = await this.sessions.move(caller, id, {
        ...to,
        version: Number(typed.version) || 0,
      });
      return { ...ASKED, outcome };
    } catch (error) {
      if (error instanceof SessionInPast)
        return { ...ASKED, problems: problem('date', error.texts ?? error.message) };
      const isTheirs = error instanceof DomainError && error.code.startsWith('sessions.');
      if (error instanceof VersionConflict || isTheirs) return { ...ASKED, refused: error };
      throw error;
    }
  }
}

/** What "all the same" was said of: another moment is asked about anew. */
export function momentOf({ date, time, minutes, days }: TypedMove): string {
  return [date, time, minutes, days].join(' ');
}

/** The form as the session is. */
export function typedOf({ date, time, minutes, days, place, version }: SessionWithPeriod): TypedMove {
  return {
    ...{ date, time, minutes: String(minutes), days: String(days), place: place ?? '' },
    ...{ version: String(version), despite: '' },
  };
}
