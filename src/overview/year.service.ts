import { Injectable } from '@nestjs/common';
import { LessThan, MoreThanOrEqual } from 'typeorm';
import { addDays, type PlainDate } from '../calendar/domain/time.js';
import type { DayOff } from '../calendar/domain/working-days.js';
import { dateAt, instantOf } from '../calendar/domain/zones.js';
import { CyclesService, type CycleWithPeriods } from '../cycles/cycles.service.js';
import { datesOf, lastDateOf } from '../cycles/domain/session-days.js';
import { SessionsService, type SessionWithPeriod } from '../cycles/sessions.service.js';
import { CalendarsService } from '../organizations/calendars.service.js';
import { Organization } from '../organizations/organization.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { UpdateRequest } from '../updates/update-request.entity.js';
import { UpdateRound } from '../updates/update-round.entity.js';
import type { RoundDays } from './domain/year-bands.js';
import { type YearGrid, yearGrid } from './domain/year-rows.js';

/** A round on the organization's wall, with the session it prepares. */
export interface YearRound extends RoundDays {
  readonly sessionId: string;
}

/** All that is drawn of one year. */
export interface Year {
  readonly cycle: CycleWithPeriods;
  /** Kept cycles, the earliest first. */
  readonly cycles: readonly CycleWithPeriods[];
  readonly grid: YearGrid;
  readonly sessions: readonly SessionWithPeriod[];
  readonly rounds: readonly YearRound[];
  readonly today: PlainDate;
  /** Where "today" and days off are told. */
  readonly zone: string;
  reasonOff(date: PlainDate): DayOff | null;
}

/** Sessions may lie so far outside the year they belong to and are still drawn with it. */
const DAYS_AROUND = 100;

@Injectable()
export class YearService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cycles: CyclesService,
    private readonly sessions: SessionsService,
    private readonly calendars: CalendarsService,
  ) {}

  /**
   * One year: the one asked for, else today's, else the next, else the last. Null where no cycle is kept. Throws
   * `NotFound` for a year that is not kept.
   */
  async load(organizationId: string, asked: number | null): Promise<Year | null> {
    const cycles = await this.cycles.list(organizationId);
    const { zone } = await this.#organization(organizationId);
    const today = dateAt(this.clock.now(), zone);
    const cycle = asked === null ? currentOf(cycles, today) : cycles.find(({ year }) => year === asked);
    if (!cycle) {
      if (asked === null) return null;
      throw new NotFound('planning cycle', 'planningscyclus');
    }
    const { startsOn, endsOn } = cycle;
    const around = { from: addDays(startsOn, -DAYS_AROUND), to: addDays(endsOn, DAYS_AROUND) };
    const sessions = (await this.sessions.list(organizationId, around)).filter(
      (session) =>
        session.cycleId === cycle.id || (startsOn <= lastDateOf(session) && session.date <= endsOn),
    );
    const months = cycle.periods.filter(({ kind }) => kind === 'month');
    const calendars = await this.calendars.load(organizationId);
    return {
      cycle,
      cycles,
      grid: yearGrid(
        months,
        sessions.flatMap((session) => datesOf(session)),
      ),
      sessions,
      rounds: await this.#rounds(organizationId, around, zone, sessions),
      today,
      zone,
      reasonOff: (date) => calendars.organization.reasonOff(date),
    };
  }

  #organization(organizationId: string): Promise<Organization> {
    return this.database.read().findOneByOrFail(Organization, { organizationId });
  }

  /** Of all departments together: from when the first opens until the last closes. */
  async #rounds(
    organizationId: string,
    { from, to }: { from: PlainDate; to: PlainDate },
    zone: string,
    sessions: readonly SessionWithPeriod[],
  ): Promise<YearRound[]> {
    const rows = await this.database
      .read()
      .createQueryBuilder(UpdateRequest, 'request')
      .innerJoin(
        UpdateRound,
        'round',
        'round.organizationId = request.organizationId AND round.id = request.roundId',
      )
      .select('round.id', 'roundId')
      .addSelect('round.sessionId', 'sessionId')
      .addSelect('MIN(request.opensAt)', 'opensAt')
      .addSelect('MAX(request.dueOn)', 'dueOn')
      .addSelect('MAX(request.closesAt)', 'closesAt')
      .where({
        organizationId,
        closesAt: MoreThanOrEqual(instantOf(from, '00:00', zone)),
        opensAt: LessThan(instantOf(to, '00:00', zone)),
      })
      .groupBy('round.id')
      .addGroupBy('round.sessionId')
      .getRawMany<{ roundId: string; sessionId: string; opensAt: string; dueOn: string; closesAt: string }>();
    const held = new Set(sessions.filter(({ cancelledAt }) => cancelledAt === null).map(({ id }) => id));
    return rows
      .filter(({ sessionId }) => held.has(sessionId))
      .map(({ roundId, sessionId, opensAt, dueOn, closesAt }) => ({
        roundId,
        sessionId,
        opensOn: dateAt(Number(opensAt), zone),
        dueOn,
        closesOn: dateAt(Number(closesAt) - 1, zone),
      }));
  }
}

function currentOf(cycles: readonly CycleWithPeriods[], today: PlainDate): CycleWithPeriods | undefined {
  return cycles.find(({ endsOn }) => today <= endsOn) ?? cycles.at(-1);
}
