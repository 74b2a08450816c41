import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which KPIs are worked out from others is asked with every reading: few are, whatever the number of KPIs. */
export class KpiFormulas1767920000000 implements MigrationInterface {
  name = 'KpiFormulas1767920000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX kpi_formula_idx ON kpi (organization_id) WHERE formula IS NOT NULL');
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}
