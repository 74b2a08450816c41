import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what age everything that is kept for a time is found once that time is over. */
export class Retention1764950000000 implements MigrationInterface {
  name = 'Retention1764950000000';

  async up(runner: QueryRunner): Promise<void> {
    // Services of the version before may still write beside this one: what they leave empty is kept.
    await runner.query('ALTER TABLE mail_content ADD COLUMN written_at bigint');
    await runner.query(
      `UPDATE mail_content SET written_at = (SELECT COALESCE(rendered_at, created_at) FROM outbox
       WHERE outbox.organization_id = mail_content.organization_id AND outbox.id = mail_content.mail_id)`,
    );
    await runner.query('CREATE INDEX mail_content_written_at_idx ON mail_content (written_at)');
    await runner.query('CREATE INDEX delivery_attempt_started_at_idx ON delivery_attempt (started_at)');
    await runner.query(
      'CREATE INDEX outbox_settled_at_idx ON outbox (settled_at) WHERE address IS NOT NULL AND settled_at IS NOT NULL',
    );
    await runner.query('CREATE INDEX mailed_link_expires_at_idx ON mailed_link (expires_at)');
    await runner.query('CREATE INDEX browser_session_expires_at_idx ON browser_session (expires_at)');
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}
