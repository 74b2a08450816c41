import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClosedMonths, type DepartmentMonth } from '../kpis/closed-months.js';
import { dialectOf } from '../platform/database/dialect.js';
import { valuesAsked } from '../platform/database/together.js';

/** A month is closed for a department once every request to it about that month has closed. */
@Injectable()
export class ClosedByRequests implements OnModuleInit {
  constructor(private readonly months: ClosedMonths) {}

  onModuleInit(): void {
    this.months.register((manager, organizationId, periodIds, at) => {
      const dialect = dialectOf(manager);
      return valuesAsked<DepartmentMonth>(
        `SELECT request.department_id AS "departmentId", round.period_id AS "periodId"
         FROM update_request request JOIN update_round round
           ON round.organization_id = request.organization_id AND round.id = request.round_id
         WHERE request.organization_id = ${dialect.parameter(1)}
           AND ${dialect.isListed('round.period_id', dialect.parameter(2))}
         GROUP BY request.department_id, round.period_id HAVING MAX(request.closes_at) <= ${dialect.parameter(3)}`,
        [organizationId, dialect.listed(periodIds), at],
        ['departmentId', 'periodId'],
      );
    });
  }
}
