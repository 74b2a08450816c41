import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { HealthChecks } from './health-checks.js';

/** Ready only while the database answers. */
@Injectable()
export class DatabaseHealth implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.checks.register('database', async () => {
      await this.database.read().query('SELECT 1');
      return { ok: true };
    });
  }
}
