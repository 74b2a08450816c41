import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Pruning } from '../platform/retention/pruning.service.js';
import { Spreadsheet } from './spreadsheet.entity.js';

const DAYS = 30;

/** What was kept of a file stands elsewhere; the file itself goes after a while, and one that nobody decided on too. */
@Injectable()
export class SpreadsheetsPruning implements OnModuleInit {
  constructor(private readonly pruning: Pruning) {}

  onModuleInit(): void {
    this.pruning.register({
      name: 'spreadsheets',
      days: DAYS,
      prune: async (tx, before, limit) => {
        const old = await tx.find(Spreadsheet, {
          select: { organizationId: true, id: true },
          where: { at: LessThanOrEqual(before) },
          order: { at: 'ASC' },
          take: limit,
        });
        for (const { organizationId, id } of old) await tx.delete(Spreadsheet, { organizationId, id });
        return old.length;
      },
    });
  }
}
