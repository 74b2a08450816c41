import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { Kpi } from './kpi.entity.js';
import { type MonthPeriod, Months } from './months.service.js';
import { ReadingCorrection } from './reading-correction.entity.js';

/** A correction with its month and who made it, by name; null for a machine. */
export interface ToldCorrection extends ReadingCorrection {
  readonly month: MonthPeriod;
  readonly by: string | null;
}

const SHOWN = 200;

/** What was changed of months after they had closed. */
@Injectable()
export class CorrectionsService {
  constructor(private readonly database: Database) {}

  /** Of a KPI, the latest first. Throws `NotFound`. */
  async of(organizationId: string, key: string): Promise<ToldCorrection[]> {
    const manager = this.database.read();
    const kpi = await manager.findOneBy(Kpi, { organizationId, key });
    if (!kpi) throw new NotFound('KPI');
    const corrections = await manager.find(ReadingCorrection, {
      where: { organizationId, kpiId: kpi.id },
      order: { at: 'DESC', id: 'DESC' },
      take: SHOWN,
    });
    if (corrections.length === 0) return [];
    const ids = [...new Set(corrections.flatMap(({ personId }) => personId ?? []))];
    const people = await manager.findBy(Person, { organizationId, id: In(ids) });
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    const months = await Months.load(manager, organizationId);
    return corrections.flatMap((one) => {
      const month = months.byId(one.periodId);
      return month ? [{ ...one, month, by: nameOf.get(one.personId ?? '') ?? null }] : [];
    });
  }
}
