import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { migrationState } from '../database/migration-state.js';
import { HealthChecks } from './health-checks.js';

/** Ready only while the database answers and takes what is to be recorded, with the tables that this release works on. */
@Injectable()
export class DatabaseHealth implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.checks.register('database', async () => {
      await this.database.read().query('SELECT 1');
      return { ok: this.database.writable, writable: this.database.writable };
    });
    this.checks.register('migrations', async () => {
      const { last, pending } = await migrationState(this.database.read());
      return { ok: pending === 0, last, pending };
    });
  }
}
