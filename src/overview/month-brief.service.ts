import { Injectable } from '@nestjs/common';
import { DAY } from '../calendar/domain/time.js';
import { dateAt } from '../calendar/domain/zones.js';
import { NotFound } from '../platform/errors.js';
import { Clock } from '../platform/clock.js';
import { changeSince } from '../kpis/domain/change-since.js';
import { monthShown } from '../kpis/domain/month-shown.js';
import { ordinalOf } from '../kpis/domain/month.js';
import { departmentOn } from '../kpis/domain/place.js';
import { goalMonth, holdsIn, standAt } from '../kpis/goal-standing.js';
import { KpiFacts } from '../kpis/kpi-facts.js';
import { type MonthPeriod, Months } from '../kpis/months.service.js';
import { stateOf } from '../updates/domain/request-state.js';
import { monthAsked } from './domain/month-asked.js';
import { turnOf } from './domain/turns.js';
import type { MonthAnswer, MonthBrief, MonthKpi, NamedDepartment } from './month-brief.js';
import {
  type AskedRow,
  type DepartmentRow,
  type KpiRow,
  type MonthRow,
  MonthRowsService,
} from './month-rows.service.js';

/** A month as an address names it, or the one a round asks about. */
type GivenMonth = { readonly named: string } | { readonly roundId: string };
/** Which month; the last is the latest that there is something to tell of. */
export type WhichMonth = GivenMonth | 'last';

/** Tells how a month went: four queries, however many departments and KPIs, and a fifth that finds the last. */
@Injectable()
export class MonthBriefService {
  constructor(
    private readonly rows: MonthRowsService,
    private readonly clock: Clock,
  ) {}

  /** Throws `NotFound`. */
  async of(organizationId: string, which: WhichMonth): Promise<MonthBrief> {
    const asOf = this.clock.now();
    const found = await this.rows.months(organizationId);
    const row = which === 'last' ? await this.#last(organizationId, found, asOf) : rowOf(found, which);
    if (!row) throw new NotFound('month', 'maand');
    const months = new Months(found.map(monthPeriod));
    const month = monthPeriod(row);
    const before = months.before(month);
    const { organization } = row;
    const goal = row.cycle.goal ?? null;
    const rounds = row.rounds.filter(({ session }) => session.cancelledAt === null);
    const departments = await this.rows.departments(
      organizationId,
      rounds.map(({ id }) => id),
    );
    const cycleIds = [...new Set([month.cycleId, before?.cycleId ?? month.cycleId])];
    const between = { from: (before ?? month).startsOn, until: month.endsOn };
    const kpis = await this.rows.kpis(organizationId, between, goal?.id ?? null, cycleIds);
    const facts = await this.#facts(organizationId, kpis, months, month, row);
    const links = kpis.flatMap((kpi) => kpi.links);
    const standIn = (one: MonthPeriod) =>
      standAt(
        one,
        links,
        kpis.map((kpi) => placedOn(kpi, one.endsOn)),
        facts,
      );
    const now = standIn(month);
    // A year begins anew: its first month is compared with nothing.
    const then = before?.cycleId === month.cycleId ? standIn(before) : null;
    const measures = kpis.filter((kpi) => kpi.measures.length > 0);
    const { progress, coverage, measured, diverges } = goalMonth(month, now.rolled, measures, facts);
    const named = new Map(departments.map((one) => [one.id, nameOf(one)]));
    const round = rounds.at(-1);
    return {
      ...{ asOf, organization: { name: organization.name, zone: organization.zone } },
      ...{ month, before, after: months.all.find((one) => ordinalOf(one) === ordinalOf(month) + 1) ?? null },
      ...{ goal, progress, coverage, measured, diverges },
      change: then && changeSince(then.rolled, now.rolled),
      kpis: kpis
        .filter((kpi) => holdsIn(kpi, month) && (kpi.departmentId !== null || kpi.measures.length > 0))
        .map((kpi) => kpiIn(kpi, month, before, facts, named)),
      answers: departments.flatMap((one) => {
        const request = one.requests.at(-1);
        return request ? [answerOf(one, request, named, asOf)] : [];
      }),
      ...{ session: round?.session ?? null, roundId: round?.id ?? null },
    };
  }

  /** The month that other pages show too, unless departments have been asked about a later one. */
  async #last(organizationId: string, rows: readonly MonthRow[], now: number): Promise<MonthRow | null> {
    const [first] = rows;
    if (!first) return null;
    const today = dateAt(now, first.organization.zone);
    const shown = monthShown(rows, today, await this.rows.known(organizationId, today));
    const asked = rows.findLast(({ rounds }) =>
      rounds.some(({ session }) => session.cancelledAt === null && session.startsAt <= now + LOOKED_AHEAD),
    );
    return asked && (!shown || asked.startsOn > shown.startsOn) ? asked : shown;
  }

  async #facts(
    organizationId: string,
    kpis: readonly KpiRow[],
    months: Months,
    month: MonthPeriod,
    { organization }: MonthRow,
  ): Promise<KpiFacts> {
    const longest = kpis.reduce((most, { freshFor }) => Math.max(most, freshFor), 1);
    const last = ordinalOf(month);
    const near = months.all.filter((one) => ordinalOf(one) <= last && ordinalOf(one) >= last - longest);
    const cycles = new Set([month.cycleId, months.before(month)?.cycleId]);
    const targeted = months.all.filter(({ cycleId }) => cycles.has(cycleId));
    const ids = (list: readonly MonthPeriod[]) => list.map(({ id }) => id);
    const figures = await this.rows.figures(organizationId, ids(near), ids(targeted));
    return KpiFacts.of(kpis, months, organization.thresholds, {
      plans: kpis.flatMap(({ plans }) => plans),
      ...figures,
    });
  }
}

function rowOf(rows: readonly MonthRow[], which: GivenMonth): MonthRow | null {
  if ('named' in which) return monthAsked(rows, which.named);
  return rows.find(({ rounds }) => rounds.some(({ id }) => id === which.roundId)) ?? null;
}

/** Ten days before its session departments have been asked, and leadership wants to know how far it is. */
const LOOKED_AHEAD = 10 * DAY;

function monthPeriod({ id, cycleId, cycle, number, name, startsOn, endsOn }: MonthRow): MonthPeriod {
  return { id, cycleId, year: cycle.year, number, name, startsOn, endsOn };
}

/** The KPI with the department it was of on a day. */
function placedOn(kpi: KpiRow, date: string): KpiRow {
  return kpi.stays.length > 0
    ? { ...kpi, departmentId: departmentOn(kpi.departmentId, kpi.stays, date) }
    : kpi;
}

function nameOf({ id, key, name }: DepartmentRow): NamedDepartment {
  return { id, key, name };
}

function kpiIn(
  kpi: KpiRow,
  month: MonthPeriod,
  before: MonthPeriod | null,
  facts: KpiFacts,
  named: ReadonlyMap<string, NamedDepartment>,
): MonthKpi {
  const { reading, target, status } = facts.standing(kpi, month);
  const then = before && holdsIn(kpi, before) ? facts.standing(kpi, before).status : null;
  const { id, key, name, unit, decimals } = kpi;
  // Each field by itself: of thousands, what is spread out of another object takes longer than what it says.
  return {
    id,
    key,
    name,
    unit,
    decimals,
    target,
    status,
    before: then,
    department: named.get(placedOn(kpi, month.endsOn).departmentId ?? '') ?? null,
    value: reading?.value ?? null,
    turn: turnOf(then, status),
  };
}

function answerOf(
  department: DepartmentRow,
  request: AskedRow,
  named: ReadonlyMap<string, NamedDepartment>,
  now: number,
): MonthAnswer {
  const { closings, answeredAt } = request;
  // What a join does not find, the database layer leaves out.
  const revision = request.revision ?? null;
  const reopening = closings.find(({ number }) => number === revision?.afterClosing);
  return {
    ...{ department: nameOf(department), state: stateOf(request, now), answeredAt, closings },
    late: revision && reopening ? { at: revision.at, reason: reopening.reason } : null,
    said: revision && {
      ...{ delivered: revision.content.delivered, customer: revision.content.customer },
      ...{ help: revision.content.help, learning: revision.content.learning },
      helpFrom: named.get(revision.content.helpFrom ?? '') ?? null,
      projects: Object.entries(revision.content.projects).map(([projectId, one]) => ({ projectId, ...one })),
    },
  };
}
