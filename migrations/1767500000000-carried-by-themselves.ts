import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/**
 * What was not finished is carried over once, whoever does it; and what people say about minutes is about the minutes as
 * they read then.
 */
export class CarriedByThemselves1767500000000 implements MigrationInterface {
  name = 'CarriedByThemselves1767500000000';

  async up(runner: QueryRunner): Promise<void> {
    // Of what two presses at once carried over twice, the first stays what it was carried from.
    await runner.query(
      `UPDATE agenda_proposal SET carried_from = NULL WHERE carried_from IS NOT NULL AND EXISTS (
        SELECT 1 FROM agenda_proposal earlier
        WHERE earlier.organization_id = agenda_proposal.organization_id
          AND earlier.carried_from = agenda_proposal.carried_from AND earlier.id < agenda_proposal.id)`,
    );
    await runner.dropIndex('agenda_proposal', 'agenda_proposal_carried_from_idx');
    await runner.createIndex(
      'agenda_proposal',
      new TableIndex({
        name: 'agenda_proposal_carried_from_idx',
        columnNames: ['organization_id', 'carried_from'],
        isUnique: true,
      }),
    );
    await runner.query('ALTER TABLE meeting ADD COLUMN worded integer NOT NULL DEFAULT 1');
    await runner.query('ALTER TABLE meeting_stance ADD COLUMN revision integer NOT NULL DEFAULT 1');
    await runner.query('ALTER TABLE meeting_attendee ADD COLUMN is_late boolean NOT NULL DEFAULT false');
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}
