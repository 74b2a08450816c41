import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClosedMonths, type DepartmentMonth } from '../kpis/closed-months.js';
import { UpdateRequest } from './update-request.entity.js';
import { UpdateRound } from './update-round.entity.js';

/** A month is closed for a department once every request to it about that month has closed. */
@Injectable()
export class ClosedByRequests implements OnModuleInit {
  constructor(private readonly months: ClosedMonths) {}

  onModuleInit(): void {
    this.months.register((tx, organizationId, periodIds, at) =>
      tx
        .createQueryBuilder(UpdateRequest, 'request')
        .innerJoin(
          UpdateRound,
          'round',
          'round.organizationId = request.organizationId AND round.id = request.roundId',
        )
        .select(['request.departmentId AS "departmentId"', 'round.periodId AS "periodId"'])
        .where('request.organizationId = :organizationId', { organizationId })
        .andWhere('round.periodId IN (:...periodIds)', { periodIds: [...periodIds] })
        .groupBy('request.departmentId')
        .addGroupBy('round.periodId')
        .having('MAX(request.closesAt) <= :at', { at })
        .getRawMany<DepartmentMonth>(),
    );
  }
}
