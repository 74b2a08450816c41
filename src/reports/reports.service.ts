import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { TodayService } from '../goals/today.service.js';
import { problem } from '../organizations/domain/problem.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { isId, newId } from '../platform/ids.js';
import type { Locale } from '../platform/pages/locale.js';
import { fileNameOf, REPORT_KINDS } from './domain/report.js';
import { Report } from './report.entity.js';
import { NO_PERIOD, ReportNotReady, TooManyReports } from './reports.errors.js';

/** A pack without its file, with what it refers to. */
export type ListedReport = Omit<Report, 'pdf'> & {
  readonly period: Period;
  /** Who asked for it; null for a machine. */
  readonly by: string | null;
};

export interface AskedReport {
  /** A month or a quarter: its id, or its name (`FY2027 Q1`). */
  readonly period: string;
  readonly locale: Locale;
  /** Whether leadership is written to once it is there. */
  readonly mails: boolean;
}

export interface ReportFile {
  readonly name: string;
  readonly pdf: Buffer;
  /** Another one for each time it was made. */
  readonly tag: string;
}

const LISTED = 20;
const MOST_WAITING = 5;
/** All but the file: it is large, and wanted by itself. */
const LIGHT = {
  ...{ organizationId: true, id: true, kind: true, periodId: true, locale: true, personId: true, at: true },
  ...{ state: true, asOf: true, done: true, total: true, pages: true, size: true, finishedAt: true },
  ...{ mails: true, mailedAt: true, turn: true, failures: true, workAt: true },
} as const;

/** Board packs: asked for here, made off the request's path by `PackWork`. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly today: TodayService,
  ) {}

  /** Months and quarters that have begun, the latest first. */
  async periods(organizationId: string): Promise<Period[]> {
    const today = await this.today.of(organizationId);
    return this.database.read().find(Period, {
      where: { organizationId, kind: In([...REPORT_KINDS]), startsOn: LessThanOrEqual(today) },
      order: { startsOn: 'DESC', kind: 'DESC' },
    });
  }

  /** Its name: the last month that is over, which is most often asked for; empty where none is. */
  async usualPeriod(organizationId: string, periods: readonly Period[]): Promise<string> {
    const today = await this.today.of(organizationId);
    const months = periods.filter(({ kind }) => kind === 'month');
    return (months.find(({ endsOn }) => endsOn < today) ?? months[0])?.name ?? '';
  }

  /**
   * Has a pack made; its id. Who asks again for one that is not there yet gets that one. Throws `InvalidInput` and
   * `TooManyReports`.
   */
  async ask(
    organizationId: string,
    { period: named, locale, mails }: AskedReport,
    personId: string | null,
  ): Promise<string> {
    const period = (await this.periods(organizationId)).find(
      ({ id, name }) => id === named || name === named,
    );
    if (!period) throw new InvalidInput(problem('period', NO_PERIOD));
    return this.database.write(async (tx) => {
      const where = { organizationId, state: In(['queued', 'making']) };
      const waiting = await tx.find(Report, { select: LIGHT, where });
      const same = waiting.find(
        (one) => one.periodId === period.id && one.locale === locale && one.mails === mails,
      );
      if (same) return same.id;
      if (waiting.length >= MOST_WAITING) throw new TooManyReports();
      const id = newId();
      const at = this.clock.now();
      await tx.insert(Report, {
        ...{ organizationId, id, kind: period.kind === 'month' ? 'month' : 'quarter', periodId: period.id },
        ...{ locale, personId, at, state: 'queued', asOf: null, done: 0, total: 0, pages: null, size: null },
        ...{ pdf: null, finishedAt: null, mails, mailedAt: null, turn: 0, failures: 0, workAt: at },
      });
      return id;
    });
  }

  /** The packs asked for last, the latest first. */
  async latest(organizationId: string): Promise<ListedReport[]> {
    const reports = await this.database.read().find(Report, {
      select: LIGHT,
      where: { organizationId },
      order: { at: 'DESC', id: 'DESC' },
      take: LISTED,
    });
    return this.#listed(organizationId, reports);
  }

  /** Throws `NotFound`. */
  async get(organizationId: string, id: string): Promise<ListedReport> {
    const where = { organizationId, id };
    const report = isId(id) ? await this.database.read().findOne(Report, { select: LIGHT, where }) : null;
    const [listed] = await this.#listed(organizationId, report ? [report] : []);
    if (!listed) throw new NotFound('board pack', 'bestuursrapport');
    return listed;
  }

  /** What tells one making of a pack from another, without reading it. Throws `NotFound`, `ReportNotReady`. */
  async tag(organizationId: string, id: string): Promise<string> {
    const { state, turn } = await this.get(organizationId, id);
    if (state !== 'done') throw new ReportNotReady();
    return `"${id}-${turn}"`;
  }

  /** Throws `NotFound`, `ReportNotReady`. */
  async file(organizationId: string, id: string): Promise<ReportFile> {
    const { period, locale } = await this.get(organizationId, id);
    const manager = this.database.read();
    const select = { pdf: true, turn: true, state: true } as const;
    const report = await manager.findOne(Report, { select, where: { organizationId, id } });
    if (report?.state !== 'done' || report.pdf === null) throw new ReportNotReady();
    const { key } = await manager.findOneByOrFail(Organization, { organizationId });
    return {
      name: fileNameOf(key, period.name, locale),
      ...{ pdf: report.pdf, tag: `"${id}-${report.turn}"` },
    };
  }

  async #listed(organizationId: string, reports: readonly Omit<Report, 'pdf'>[]): Promise<ListedReport[]> {
    if (reports.length === 0) return [];
    const manager = this.database.read();
    const ids = {
      periods: reports.map(({ periodId }) => periodId),
      people: reports.map(({ personId }) => personId ?? ''),
    };
    const periods = await manager.findBy(Period, { organizationId, id: In(ids.periods) });
    const people = await manager.findBy(Person, { organizationId, id: In(ids.people) });
    const periodOf = new Map(periods.map((period) => [period.id, period]));
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    return reports.flatMap((report) => {
      const period = periodOf.get(report.periodId);
      return period ? [{ ...report, period, by: nameOf.get(report.personId ?? '') ?? null }] : [];
    });
  }
}
