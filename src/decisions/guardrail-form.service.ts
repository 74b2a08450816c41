import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { Kpi } from '../kpis/kpi.entity.js';
import { Months } from '../kpis/months.service.js';
import { Reading } from '../kpis/reading.entity.js';
import { Department } from '../organizations/department.entity.js';
import { TodayService } from '../goals/today.service.js';
import { Database } from '../platform/database/database.js';
import type { GuardrailStanding, MonthValue } from './breaches.service.js';
import { NobodyDecides } from './decisions.errors.js';
import type { OpenDays } from './domain/guardrail-history.js';
import type { Guardrail } from './guardrail.entity.js';
import { GuardrailsService } from './guardrails.service.js';

/** What the form of a guardrail shows beside its fields. */
export interface GuardrailForm {
  readonly kpi: Kpi;
  /** Name of the department that decides. */
  readonly department: string;
  /** The last bounds it had. */
  readonly guardrail: Guardrail | null;
  readonly latest: MonthValue | null;
  /** From when on a change holds, and first bounds. */
  readonly open: OpenDays;
}

@Injectable()
export class GuardrailFormService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
    private readonly guardrails: GuardrailsService,
  ) {}

  /** Throws `NotFound` and `NobodyDecides`. */
  async load(organizationId: string, key: string): Promise<GuardrailForm> {
    const { kpi, history } = await this.guardrails.history(organizationId, key);
    const manager = this.database.read();
    const department = await manager.findOneBy(Department, { organizationId, id: kpi.departmentId ?? '' });
    if (!department) throw new NobodyDecides(kpi.name);
    const months = await Months.load(manager, organizationId);
    const readings = await manager.findBy(Reading, { organizationId, kpiId: kpi.id });
    const values = months.all.flatMap((month): MonthValue[] => {
      const reading = readings.find(({ periodId }) => periodId === month.id);
      return reading ? [{ kpiId: kpi.id, month, value: reading.value }] : [];
    });
    return {
      ...{ kpi, department: department.name, guardrail: history.at(-1) ?? null },
      latest: values.at(-1) ?? null,
      open: await this.guardrails.openDays(organizationId),
    };
  }

  /** KPIs of departments that hold today and have no guardrail, by name. */
  async without(organizationId: string, standings: readonly GuardrailStanding[]): Promise<Kpi[]> {
    const today = await this.today.of(organizationId);
    const holds = {
      organizationId,
      departmentId: Not(IsNull()),
      id: Not(In(standings.map(({ kpi }) => kpi.id))),
    };
    return this.database.read().find(Kpi, {
      where: [
        { ...holds, untilDate: IsNull() },
        { ...holds, untilDate: MoreThanOrEqual(today) },
      ],
      order: { name: 'ASC' },
    });
  }
}
