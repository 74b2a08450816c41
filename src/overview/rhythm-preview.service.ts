import { Injectable } from '@nestjs/common';
import { yearContaining } from '../calendar/domain/fiscal-year.js';
import { leadDate } from '../calendar/domain/lead-time.js';
import { placeOf, type PlannedSession } from '../cycles/domain/planned-session.js';
import type { PlainDate } from '../calendar/domain/time.js';
import type { WorkingCalendar } from '../calendar/domain/working-days.js';
import { dateAt } from '../calendar/domain/zones.js';
import { CyclePlansService } from '../cycles/cycle-plans.service.js';
import type { CycleWithPeriods } from '../cycles/cycles.service.js';
import { participantsOf, tokensOf } from '../cycles/domain/participants.js';
import type { CyclePlan } from '../cycles/domain/plan-cycle.js';
import type { PlanNote } from '../cycles/domain/plan-notes.js';
import { type RhythmRules, SESSION_KINDS } from '../cycles/domain/rhythm.js';
import { datesOf } from '../cycles/domain/session-days.js';
import type { SessionWithPeriod } from '../cycles/sessions.service.js';
import { CalendarsService } from '../organizations/calendars.service.js';
import { accountAddress } from '../organizations/domain/address.js';
import type { Roster } from '../organizations/domain/roster.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { firstYears } from './domain/first-years.js';
import { aboutSession } from './domain/note-place.js';
import { yearGrid } from './domain/year-rows.js';
import type { Year, YearRound } from './year.service.js';

/** A session as typed rules would make it, with what a planner should know about it. */
export interface PreviewedSession {
  readonly session: SessionWithPeriod;
  readonly notes: readonly PlanNote[];
  /** Its dates that are days off. */
  readonly daysOff: readonly PlainDate[];
  readonly participants: number;
  /** Names of those who would take part and are away on one of its days. */
  readonly away: readonly string[];
}

/** A year as typed rules would make it; nothing of it is kept. */
export interface RhythmPreview {
  readonly year: Year;
  readonly sessions: readonly PreviewedSession[];
  /** Periods without a session, and monthly ones that others carry. */
  readonly gaps: readonly PlanNote[];
  /** Addresses that the rules name, and that are nobody's from today on. */
  readonly gone: readonly string[];
}

@Injectable()
export class RhythmPreviewService {
  constructor(
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly plans: CyclePlansService,
    private readonly calendars: CalendarsService,
    private readonly rosters: RosterService,
  ) {}

  /** Today's fiscal year of the organization. */
  async currentYear(organizationId: string): Promise<number> {
    const { fiscalYear, zone } = await this.organizations.get(organizationId);
    return yearContaining(fiscalYear, dateAt(this.clock.now(), zone));
  }

  /** Those that an organization without any may begin with. */
  async firstYears(organizationId: string): Promise<readonly number[]> {
    const { fiscalYear, zone } = await this.organizations.get(organizationId);
    return firstYears(fiscalYear, dateAt(this.clock.now(), zone));
  }

  /** @param rules without problems */
  async of(organizationId: string, rules: RhythmRules, year: number): Promise<RhythmPreview> {
    const { zone } = await this.organizations.get(organizationId);
    const plan = await this.plans.by(rules, organizationId, year);
    const { organization: calendar } = await this.calendars.load(organizationId);
    const roster = await this.rosters.load(organizationId);
    const today = dateAt(this.clock.now(), zone);
    const cycle = cycleOf(organizationId, plan);
    const rows = plan.sessions.map((session) => rowOf(session, plan, cycle));
    return {
      year: {
        ...{ cycle, cycles: [cycle], sessions: rows, today, zone },
        grid: yearGrid(
          cycle.periods.filter(({ kind }) => kind === 'month'),
          rows.flatMap((row) => datesOf(row)),
        ),
        rounds: roundsOf(rows, rules, calendar),
        reasonOff: (date) => calendar.reasonOff(date),
      },
      sessions: rows.map((session) => previewed(session, plan, { rules, roster, calendar })),
      gone: goneIn(rules, roster, today),
      gaps: plan.notes.filter(({ type }) => type === 'no-date' || type === 'merged'),
    };
  }
}

function goneIn(rules: RhythmRules, roster: Roster, today: PlainDate): string[] {
  const here = [...roster.people.values()].filter(
    ({ untilDate }) => untilDate === null || untilDate >= today,
  );
  const addresses = new Set(here.map(({ address }) => accountAddress(address)));
  const named = SESSION_KINDS.flatMap((kind) => rules[kind]?.participants ?? []);
  return [...new Set(named)].filter((one) => one.includes('@') && !addresses.has(accountAddress(one)));
}

function cycleOf(organizationId: string, { periods }: CyclePlan): CycleWithPeriods {
  const { year, name, startsOn, endsOn } = periods;
  const all = [periods, ...periods.quarters, ...periods.months];
  return {
    ...{ organizationId, id: 'preview', year, name, startsOn, endsOn, keptAt: 0 },
    periods: all.map((period) => ({
      ...{ organizationId, id: period.name, cycleId: 'preview', kind: period.kind, number: placeOf(period) },
      ...{ name: period.name, startsOn: period.startsOn, endsOn: period.endsOn },
    })),
  };
}

function rowOf(session: PlannedSession, { notes }: CyclePlan, cycle: CycleWithPeriods): SessionWithPeriod {
  const { kind, period, merged, date, time, zone, minutes, days = 1, place, startsAt } = session;
  const moved = notes.find((note) => note.type === 'moved-off' && aboutSession(note, session));
  return {
    ...{ organizationId: cycle.organizationId, cycleId: cycle.id, periodId: period.name },
    ...{ kind, merged: [...merged], date, time, zone, minutes, days, place, startsAt },
    ...{ id: `${kind}-${period.name}`, reviewsPeriodId: null, title: null, participants: null },
    plannedDate: moved?.type === 'moved-off' ? moved.from : date,
    ...{ extraordinary: false, moved: false, cancelledAt: null, calendarSequence: 0, version: 0 },
    period: {
      ...{ organizationId: cycle.organizationId, id: period.name, cycleId: cycle.id, kind: period.kind },
      ...{ number: placeOf(period), name: period.name, startsOn: period.startsOn, endsOn: period.endsOn },
    },
  };
}

interface Around {
  readonly rules: RhythmRules;
  readonly roster: Roster;
  readonly calendar: WorkingCalendar;
}

function previewed(session: SessionWithPeriod, { notes }: CyclePlan, around: Around): PreviewedSession {
  const { rules, roster, calendar } = around;
  const { date } = session;
  const ids = participantsOf(tokensOf(session, rules), roster, date);
  const dates = datesOf(session);
  const away = ids.filter((id) => dates.some((one) => roster.absenceOf(id, one) !== null));
  return {
    session,
    notes: notes.filter((note) => aboutSession(note, session)),
    daysOff: dates.filter((one) => !calendar.isWorkingDay(one)),
    participants: ids.length,
    away: away.map((id) => roster.people.get(id)?.name ?? ''),
  };
}

/** By the organization's calendar, all departments together. */
function roundsOf(
  sessions: readonly SessionWithPeriod[],
  { monthly }: RhythmRules,
  calendar: WorkingCalendar,
): YearRound[] {
  const updates = monthly?.updates;
  if (!updates) return [];
  const asked = sessions.filter(({ kind, merged }) => kind === 'monthly' || merged.includes('monthly'));
  return asked.map(({ id, date }) => {
    const on = (lead: Parameters<typeof leadDate>[1]): PlainDate => leadDate(date, lead, calendar);
    return {
      ...{ roundId: id, sessionId: id, opensOn: on(updates.opens), dueOn: on(updates.due) },
      closesOn: updates.closes ? on(updates.closes) : date,
    };
  });
}
