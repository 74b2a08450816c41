import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Pruning } from '../platform/retention/pruning.service.js';
import { Report } from './report.entity.js';

const DAYS = 90;

/** A pack can be made anew from what is kept elsewhere; whoever wants one for longer has it as a file. */
@Injectable()
export class ReportsPruning implements OnModuleInit {
  constructor(private readonly pruning: Pruning) {}

  onModuleInit(): void {
    this.pruning.register({
      name: 'reports',
      days: DAYS,
      prune: async (tx, before, limit) => {
        const old = await tx.find(Report, {
          select: { organizationId: true, id: true },
          where: { at: LessThanOrEqual(before) },
          order: { at: 'ASC' },
          take: limit,
        });
        for (const { organizationId, id } of old) await tx.delete(Report, { organizationId, id });
        return old.length;
      },
    });
  }
}
