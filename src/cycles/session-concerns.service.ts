import { Injectable } from '@nestjs/common';
import { addDays } from '../calendar/domain/time.js';
import type { DayOff } from '../calendar/domain/working-days.js';
import { CalendarsService } from '../organizations/calendars.service.js';
import { RosterService } from '../organizations/roster.service.js';
import type { SessionTime } from './domain/planned-session.js';
import { participantsOf, tokensOf } from './domain/participants.js';
import { datesOf, lastDateOf, MOST_DAYS } from './domain/session-days.js';
import { overlap } from './domain/session-overlap.js';
import { RhythmService } from './rhythm.service.js';
import { type SessionWithPeriod, SessionsService } from './sessions.service.js';

/** What a planner should know about where a session is, or is to be, placed; none of it stops them. */
export interface SessionConcerns {
  /** Its dates that are days off, and why. */
  readonly daysOff: readonly { readonly date: string; readonly because: DayOff }[];
  /** Other sessions at the same time, with the names of those who take part in both. */
  readonly overlapping: readonly {
    readonly session: SessionWithPeriod;
    readonly people: readonly string[];
  }[];
  /** Names of those who take part and are away on one of its dates. */
  readonly away: readonly string[];
}

/** A session there is, or one to come: then without an id. */
export interface PlacedOne extends Pick<SessionWithPeriod, 'kind' | 'merged'> {
  readonly id: string | null;
  readonly participants: readonly string[] | null;
}

@Injectable()
export class SessionConcernsService {
  constructor(
    private readonly calendars: CalendarsService,
    private readonly rosters: RosterService,
    private readonly rhythms: RhythmService,
    private readonly sessions: SessionsService,
  ) {}

  /** @param time where it is to be placed */
  async of(organizationId: string, session: PlacedOne, time: SessionTime): Promise<SessionConcerns> {
    const { organization: calendar } = await this.calendars.load(organizationId);
    const roster = await this.rosters.load(organizationId);
    const rules = (await this.rhythms.find(organizationId))?.rules;
    const whoComes = (one: Omit<PlacedOne, 'id'>, date: string) =>
      participantsOf(tokensOf(one, rules), roster, date);
    const nameOf = (id: string) => roster.people.get(id)?.name ?? '';
    const own = whoComes(session, time.date);
    // Sessions that began days before, or are a day away by another zone's clocks, may overlap too.
    const near = await this.sessions.list(organizationId, {
      from: addDays(time.date, -MOST_DAYS),
      to: addDays(lastDateOf(time), 1),
    });
    const dates = datesOf(time);
    return {
      daysOff: dates.flatMap((date) => {
        const because = calendar.reasonOff(date);
        return because === null ? [] : [{ date, because }];
      }),
      overlapping: near
        .filter((one) => one.id !== session.id && one.cancelledAt === null && overlap(one, time))
        .map((one) => {
          const both = new Set(whoComes(one, one.date));
          return { session: one, people: own.filter((id) => both.has(id)).map(nameOf) };
        })
        .filter(({ people }) => people.length > 0),
      away: own.filter((id) => dates.some((date) => roster.absenceOf(id, date) !== null)).map(nameOf),
    };
  }
}

export function hasConcerns({ daysOff, overlapping, away }: SessionConcerns): boolean {
  return daysOff.length + overlapping.length + away.length > 0;
}
