import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** The tables of a planning year: organizations, mail, access, cycles, goals, KPIs, updates. */
export class PlanningYear1764000000000 implements MigrationInterface {
  readonly name = 'PlanningYear1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'installation',
        columns: [
          {
            name: 'name',
            type: 'varchar',
            length: '64',
            isPrimary: true,
            primaryKeyConstraintName: 'installation_pk',
          },
          { name: 'value', type: 'text' },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'organization',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'organization_pk',
          },
          { name: 'key', type: 'varchar', length: '64' },
          { name: 'name', type: 'varchar', length: '200' },
          { name: 'locale', type: 'varchar', length: '8' },
          { name: 'zone', type: 'varchar', length: '64' },
          { name: 'country', type: 'varchar', length: '2' },
          { name: 'region', type: 'varchar', length: '16', isNullable: true },
          { name: 'working_days', type: 'text' },
          { name: 'fiscal_year', type: 'text' },
          { name: 'thresholds', type: 'text' },
          { name: 'version', type: 'integer' },
        ],
        uniques: [{ name: 'organization_key_key', columnNames: ['key'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'department',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'department_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'department_pk',
          },
          { name: 'key', type: 'varchar', length: '64' },
          { name: 'name', type: 'varchar', length: '200' },
          { name: 'parent_id', type: 'varchar', length: '36', isNullable: true },
          { name: 'calendar', type: 'text', isNullable: true },
          { name: 'from_date', type: 'varchar', length: '10' },
          { name: 'until_date', type: 'varchar', length: '10', isNullable: true },
        ],
        uniques: [{ name: 'department_key_key', columnNames: ['organization_id', 'key'] }],
        foreignKeys: [
          {
            name: 'department_parent_id_fk',
            columnNames: ['organization_id', 'parent_id'],
            referencedTableName: 'department',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'department_organization_id_fk',
            columnNames: ['organization_id'],
            referencedTableName: 'organization',
            referencedColumnNames: ['organization_id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'closure',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'closure_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'closure_pk',
          },
          { name: 'department_id', type: 'varchar', length: '36', isNullable: true },
          { name: 'from_date', type: 'varchar', length: '10' },
          { name: 'until_date', type: 'varchar', length: '10' },
          { name: 'name', type: 'varchar', length: '200' },
        ],
        indices: [{ name: 'closure_department_id_idx', columnNames: ['organization_id', 'department_id'] }],
        foreignKeys: [
          {
            name: 'closure_department_id_fk',
            columnNames: ['organization_id', 'department_id'],
            referencedTableName: 'department',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'closure_organization_id_fk',
            columnNames: ['organization_id'],
            referencedTableName: 'organization',
            referencedColumnNames: ['organization_id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account',
        columns: [
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'account_pk',
          },
          { name: 'address', type: 'varchar', length: '254' },
        ],
        uniques: [{ name: 'account_address_key', columnNames: ['address'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'person',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'person_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'person_pk',
          },
          { name: 'account_id', type: 'varchar', length: '36' },
          { name: 'name', type: 'varchar', length: '200' },
          { name: 'address', type: 'varchar', length: '254' },
          { name: 'locale', type: 'varchar', length: '8' },
          { name: 'zone', type: 'varchar', length: '64' },
          { name: 'roles', type: 'text' },
          { name: 'from_date', type: 'varchar', length: '10' },
          { name: 'until_date', type: 'varchar', length: '10', isNullable: true },
        ],
        uniques: [{ name: 'person_account_id_key', columnNames: ['organization_id', 'account_id'] }],
        foreignKeys: [
          {
            name: 'person_account_id_fk',
            columnNames: ['account_id'],
            referencedTableName: 'account',
            referencedColumnNames: ['id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'person_organization_id_fk',
            columnNames: ['organization_id'],
            referencedTableName: 'organization',
            referencedColumnNames: ['organization_id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'headship',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'headship_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'headship_pk',
          },
          { name: 'department_id', type: 'varchar', length: '36' },
          { name: 'person_id', type: 'varchar', length: '36' },
          { name: 'kind', type: 'varchar', length: '16' },
          { name: 'from_date', type: 'varchar', length: '10' },
          { name: 'until_date', type: 'varchar', length: '10', isNullable: true },
        ],
        indices: [
          { name: 'headship_person_id_idx', columnNames: ['organization_id', 'person_id'] },
          { name: 'headship_department_id_idx', columnNames: ['organization_id', 'department_id'] },
        ],
        foreignKeys: [
          {
            name: 'headship_person_id_fk',
            columnNames: ['organization_id', 'person_id'],
            referencedTableName: 'person',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'headship_department_id_fk',
            columnNames: ['organization_id', 'department_id'],
            referencedTableName: 'department',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'absence',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'absence_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'absence_pk',
          },
          { name: 'person_id', type: 'varchar', length: '36' },
          { name: 'from_date', type: 'varchar', length: '10' },
          { name: 'until_date', type: 'varchar', length: '10' },
          { name: 'stand_in_id', type: 'varchar', length: '36', isNullable: true },
        ],
        indices: [{ name: 'absence_person_id_idx', columnNames: ['organization_id', 'person_id'] }],
        foreignKeys: [
          {
            name: 'absence_stand_in_id_fk',
            columnNames: ['organization_id', 'stand_in_id'],
            referencedTableName: 'person',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'absence_person_id_fk',
            columnNames: ['organization_id', 'person_id'],
            referencedTableName: 'person',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'mail_channel',
        columns: [
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'mail_channel_pk',
          },
          { name: 'paused_at', type: 'bigint', isNullable: true },
          { name: 'reason', type: 'text', isNullable: true },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'occasion',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'occasion_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'occasion_pk',
          },
          { name: 'type', type: 'varchar', length: '16' },
          { name: 'timing', type: 'integer' },
          { name: 'timed_at', type: 'bigint' },
          { name: 'until', type: 'bigint' },
          { name: 'look_at', type: 'bigint', isNullable: true },
        ],
        indices: [
          { name: 'occasion_until_idx', columnNames: ['organization_id', 'until'] },
          { name: 'occasion_look_at_idx', columnNames: ['look_at'], where: '"look_at" IS NOT NULL' },
        ],
        foreignKeys: [
          {
            name: 'occasion_organization_id_fk',
            columnNames: ['organization_id'],
            referencedTableName: 'organization',
            referencedColumnNames: ['organization_id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'outbox',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'outbox_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'outbox_pk',
          },
          { name: 'kind', type: 'varchar', length: '32' },
          { name: 'occasion_type', type: 'varchar', length: '16' },
          { name: 'occasion_id', type: 'varchar', length: '36' },
          { name: 'timing', type: 'integer' },
          { name: 'step', type: 'integer' },
          { name: 'recipient_id', type: 'varchar', length: '36' },
          { name: 'data', type: 'text' },
          { name: 'due_at', type: 'bigint' },
          { name: 'useful_until', type: 'bigint', isNullable: true },
          { name: 'priority', type: 'integer' },
          { name: 'status', type: 'varchar', length: '16' },
          { name: 'next_at', type: 'bigint', isNullable: true },
          { name: 'lease', type: 'varchar', length: '36', isNullable: true },
          { name: 'attempts', type: 'integer' },
          { name: 'ambiguous', type: 'integer' },
          { name: 'address', type: 'varchar', length: '254', isNullable: true },
          { name: 'recipient_name', type: 'varchar', length: '200', isNullable: true },
          { name: 'locale', type: 'varchar', length: '8', isNullable: true },
          { name: 'subject', type: 'text', isNullable: true },
          { name: 'text', type: 'text', isNullable: true },
          { name: 'html', type: 'text', isNullable: true },
          { name: 'links', type: 'text', isNullable: true },
          { name: 'message_id', type: 'varchar', length: '254', isNullable: true },
          { name: 'thread_root', type: 'varchar', length: '254', isNullable: true },
          { name: 'rendered_at', type: 'bigint', isNullable: true },
          { name: 'created_at', type: 'bigint' },
          { name: 'settled_at', type: 'bigint', isNullable: true },
          { name: 'reason', type: 'text', isNullable: true },
        ],
        uniques: [
          {
            name: 'outbox_notice_key',
            columnNames: [
              'organization_id',
              'occasion_type',
              'occasion_id',
              'timing',
              'kind',
              'step',
              'recipient_id',
            ],
          },
        ],
        indices: [
          { name: 'outbox_due_at_idx', columnNames: ['organization_id', 'due_at'] },
          {
            name: 'outbox_next_at_idx',
            columnNames: ['priority', 'next_at'],
            where: '"next_at" IS NOT NULL',
          },
        ],
        foreignKeys: [
          {
            name: 'outbox_recipient_id_fk',
            columnNames: ['organization_id', 'recipient_id'],
            referencedTableName: 'person',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'delivery_attempt',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'delivery_attempt_pk',
          },
          {
            name: 'mail_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'delivery_attempt_pk',
          },
          {
            name: 'number',
            type: 'integer',
            isPrimary: true,
            primaryKeyConstraintName: 'delivery_attempt_pk',
          },
          { name: 'started_at', type: 'bigint' },
          { name: 'ended_at', type: 'bigint', isNullable: true },
          { name: 'outcome', type: 'varchar', length: '16', isNullable: true },
          { name: 'response', type: 'text', isNullable: true },
        ],
        foreignKeys: [
          {
            name: 'delivery_attempt_mail_id_fk',
            columnNames: ['organization_id', 'mail_id'],
            referencedTableName: 'outbox',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'CASCADE',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'mailed_link',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'mailed_link_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'mailed_link_pk',
          },
          { name: 'purpose', type: 'varchar', length: '16' },
          { name: 'subject_id', type: 'varchar', length: '36' },
          { name: 'person_id', type: 'varchar', length: '36' },
          { name: 'serial', type: 'integer' },
          { name: 'key_id', type: 'varchar', length: '16' },
          { name: 'expires_at', type: 'bigint' },
          { name: 'used_at', type: 'bigint', isNullable: true },
          { name: 'revoked_at', type: 'bigint', isNullable: true },
        ],
        uniques: [
          {
            name: 'mailed_link_purpose_subject_id_person_id_serial_key',
            columnNames: ['organization_id', 'purpose', 'subject_id', 'person_id', 'serial'],
          },
        ],
        foreignKeys: [
          {
            name: 'mailed_link_person_id_fk',
            columnNames: ['organization_id', 'person_id'],
            referencedTableName: 'person',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'browser_session',
        columns: [
          {
            name: 'token_hash',
            type: 'varchar',
            length: '64',
            isPrimary: true,
            primaryKeyConstraintName: 'browser_session_pk',
          },
          { name: 'account_id', type: 'varchar', length: '36' },
          { name: 'organization_id', type: 'varchar', length: '36' },
          { name: 'created_at', type: 'bigint' },
          { name: 'expires_at', type: 'bigint' },
        ],
        indices: [{ name: 'browser_session_account_id_idx', columnNames: ['account_id'] }],
        foreignKeys: [
          {
            name: 'browser_session_account_id_fk',
            columnNames: ['account_id'],
            referencedTableName: 'account',
            referencedColumnNames: ['id'],
            onDelete: 'CASCADE',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'api_token',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'api_token_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'api_token_pk',
          },
          { name: 'token_hash', type: 'varchar', length: '64' },
          { name: 'name', type: 'varchar', length: '200' },
          { name: 'scopes', type: 'text' },
          { name: 'created_at', type: 'bigint' },
          { name: 'expires_at', type: 'bigint', isNullable: true },
          { name: 'revoked_at', type: 'bigint', isNullable: true },
        ],
        uniques: [{ name: 'api_token_token_hash_key', columnNames: ['organization_id', 'token_hash'] }],
        foreignKeys: [
          {
            name: 'api_token_organization_id_fk',
            columnNames: ['organization_id'],
            referencedTableName: 'organization',
            referencedColumnNames: ['organization_id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'rhythm',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'rhythm_pk',
          },
          { name: 'rules', type: 'text' },
          { name: 'version', type: 'integer' },
        ],
        foreignKeys: [
          {
            name: 'rhythm_organization_id_fk',
            columnNames: ['organization_id'],
            referencedTableName: 'organization',
            referencedColumnNames: ['organization_id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'planning_cycle',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'planning_cycle_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'planning_cycle_pk',
          },
          { name: 'year', type: 'integer' },
          { name: 'name', type: 'varchar', length: '32' },
          { name: 'starts_on', type: 'varchar', length: '10' },
          { name: 'ends_on', type: 'varchar', length: '10' },
          { name: 'kept_at', type: 'bigint' },
        ],
        uniques: [{ name: 'planning_cycle_year_key', columnNames: ['organization_id', 'year'] }],
        foreignKeys: [
          {
            name: 'planning_cycle_organization_id_fk',
            columnNames: ['organization_id'],
            referencedTableName: 'organization',
            referencedColumnNames: ['organization_id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'period',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'period_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'period_pk',
          },
          { name: 'cycle_id', type: 'varchar', length: '36' },
          { name: 'kind', type: 'varchar', length: '8' },
          { name: 'number', type: 'integer' },
          { name: 'name', type: 'varchar', length: '32' },
          { name: 'starts_on', type: 'varchar', length: '10' },
          { name: 'ends_on', type: 'varchar', length: '10' },
        ],
        uniques: [
          {
            name: 'period_cycle_id_kind_number_key',
            columnNames: ['organization_id', 'cycle_id', 'kind', 'number'],
          },
        ],
        indices: [{ name: 'period_ends_on_idx', columnNames: ['organization_id', 'ends_on'] }],
        foreignKeys: [
          {
            name: 'period_cycle_id_fk',
            columnNames: ['organization_id', 'cycle_id'],
            referencedTableName: 'planning_cycle',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'session',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'session_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'session_pk',
          },
          { name: 'cycle_id', type: 'varchar', length: '36' },
          { name: 'period_id', type: 'varchar', length: '36' },
          { name: 'kind', type: 'varchar', length: '16' },
          { name: 'merged', type: 'text' },
          { name: 'reviews_period_id', type: 'varchar', length: '36', isNullable: true },
          { name: 'title', type: 'varchar', length: '200', isNullable: true },
          { name: 'planned_date', type: 'varchar', length: '10', isNullable: true },
          { name: 'date', type: 'varchar', length: '10' },
          { name: 'time', type: 'varchar', length: '5' },
          { name: 'zone', type: 'varchar', length: '64' },
          { name: 'minutes', type: 'integer' },
          { name: 'place', type: 'varchar', length: '200', isNullable: true },
          { name: 'participants', type: 'text', isNullable: true },
          { name: 'starts_at', type: 'bigint' },
          { name: 'extraordinary', type: 'boolean' },
          { name: 'moved', type: 'boolean' },
          { name: 'cancelled_at', type: 'bigint', isNullable: true },
          { name: 'version', type: 'integer' },
        ],
        indices: [
          { name: 'session_cycle_id_idx', columnNames: ['organization_id', 'cycle_id'] },
          { name: 'session_starts_at_idx', columnNames: ['organization_id', 'starts_at'] },
        ],
        foreignKeys: [
          {
            name: 'session_reviews_period_id_fk',
            columnNames: ['organization_id', 'reviews_period_id'],
            referencedTableName: 'period',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'session_period_id_fk',
            columnNames: ['organization_id', 'period_id'],
            referencedTableName: 'period',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'session_cycle_id_fk',
            columnNames: ['organization_id', 'cycle_id'],
            referencedTableName: 'planning_cycle',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'session_id_fk',
            columnNames: ['organization_id', 'id'],
            referencedTableName: 'occasion',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'goal',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'goal_pk',
          },
          { name: 'id', type: 'varchar', length: '36', isPrimary: true, primaryKeyConstraintName: 'goal_pk' },
          { name: 'cycle_id', type: 'varchar', length: '36' },
          { name: 'key', type: 'varchar', length: '64' },
          { name: 'statement', type: 'text' },
          { name: 'why', type: 'text' },
          { name: 'customer', type: 'text', isNullable: true },
          { name: 'horizon', type: 'varchar', length: '10' },
          { name: 'owner_id', type: 'varchar', length: '36', isNullable: true },
          { name: 'mandate', type: 'varchar', length: '16' },
          { name: 'adopted_at', type: 'bigint', isNullable: true },
          { name: 'version', type: 'integer' },
        ],
        uniques: [
          { name: 'goal_key_key', columnNames: ['organization_id', 'key'] },
          { name: 'goal_cycle_id_key', columnNames: ['organization_id', 'cycle_id'] },
        ],
        foreignKeys: [
          {
            name: 'goal_owner_id_fk',
            columnNames: ['organization_id', 'owner_id'],
            referencedTableName: 'person',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'goal_cycle_id_fk',
            columnNames: ['organization_id', 'cycle_id'],
            referencedTableName: 'planning_cycle',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'goal_round',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'goal_round_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'goal_round_pk',
          },
          { name: 'session_id', type: 'varchar', length: '36' },
          { name: 'cycle_id', type: 'varchar', length: '36' },
        ],
        uniques: [{ name: 'goal_round_session_id_key', columnNames: ['organization_id', 'session_id'] }],
        foreignKeys: [
          {
            name: 'goal_round_cycle_id_fk',
            columnNames: ['organization_id', 'cycle_id'],
            referencedTableName: 'planning_cycle',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'goal_round_session_id_fk',
            columnNames: ['organization_id', 'session_id'],
            referencedTableName: 'session',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'goal_round_id_fk',
            columnNames: ['organization_id', 'id'],
            referencedTableName: 'occasion',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'kpi',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'kpi_pk',
          },
          { name: 'id', type: 'varchar', length: '36', isPrimary: true, primaryKeyConstraintName: 'kpi_pk' },
          { name: 'key', type: 'varchar', length: '64' },
          { name: 'name', type: 'varchar', length: '200' },
          { name: 'department_id', type: 'varchar', length: '36', isNullable: true },
          { name: 'nature', type: 'varchar', length: '16' },
          { name: 'timing', type: 'varchar', length: '16' },
          { name: 'customer', type: 'text', isNullable: true },
          { name: 'unit', type: 'varchar', length: '16' },
          { name: 'decimals', type: 'integer' },
          { name: 'direction', type: 'varchar', length: '16' },
          { name: 'fresh_for', type: 'integer' },
          { name: 'from_date', type: 'varchar', length: '10' },
          { name: 'until_date', type: 'varchar', length: '10', isNullable: true },
          { name: 'version', type: 'integer' },
        ],
        uniques: [{ name: 'kpi_key_key', columnNames: ['organization_id', 'key'] }],
        indices: [{ name: 'kpi_department_id_idx', columnNames: ['organization_id', 'department_id'] }],
        foreignKeys: [
          {
            name: 'kpi_department_id_fk',
            columnNames: ['organization_id', 'department_id'],
            referencedTableName: 'department',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'measure',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'measure_pk',
          },
          {
            name: 'goal_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'measure_pk',
          },
          {
            name: 'kpi_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'measure_pk',
          },
        ],
        foreignKeys: [
          {
            name: 'measure_kpi_id_fk',
            columnNames: ['organization_id', 'kpi_id'],
            referencedTableName: 'kpi',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'CASCADE',
          },
          {
            name: 'measure_goal_id_fk',
            columnNames: ['organization_id', 'goal_id'],
            referencedTableName: 'goal',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'CASCADE',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'kpi_plan',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'kpi_plan_pk',
          },
          {
            name: 'kpi_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'kpi_plan_pk',
          },
          {
            name: 'cycle_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'kpi_plan_pk',
          },
          { name: 'from_month', type: 'integer', isPrimary: true, primaryKeyConstraintName: 'kpi_plan_pk' },
          { name: 'baseline', type: 'double precision', isNullable: true },
          { name: 'target', type: 'double precision', isNullable: true },
          { name: 'low', type: 'double precision', isNullable: true },
          { name: 'high', type: 'double precision', isNullable: true },
          { name: 'tolerance', type: 'double precision', isNullable: true },
        ],
        foreignKeys: [
          {
            name: 'kpi_plan_cycle_id_fk',
            columnNames: ['organization_id', 'cycle_id'],
            referencedTableName: 'planning_cycle',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'kpi_plan_kpi_id_fk',
            columnNames: ['organization_id', 'kpi_id'],
            referencedTableName: 'kpi',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'CASCADE',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'kpi_target',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'kpi_target_pk',
          },
          {
            name: 'kpi_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'kpi_target_pk',
          },
          {
            name: 'period_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'kpi_target_pk',
          },
          { name: 'value', type: 'double precision' },
        ],
        foreignKeys: [
          {
            name: 'kpi_target_period_id_fk',
            columnNames: ['organization_id', 'period_id'],
            referencedTableName: 'period',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'kpi_target_kpi_id_fk',
            columnNames: ['organization_id', 'kpi_id'],
            referencedTableName: 'kpi',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'CASCADE',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'kpi_link',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'kpi_link_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'kpi_link_pk',
          },
          { name: 'kpi_id', type: 'varchar', length: '36' },
          { name: 'goal_id', type: 'varchar', length: '36', isNullable: true },
          { name: 'toward_kpi_id', type: 'varchar', length: '36', isNullable: true },
          { name: 'weight', type: 'double precision' },
          { name: 'direction', type: 'integer' },
          { name: 'lag', type: 'integer' },
          { name: 'claim', type: 'text' },
          { name: 'evidence', type: 'varchar', length: '16' },
          { name: 'from_date', type: 'varchar', length: '10' },
          { name: 'until_date', type: 'varchar', length: '10', isNullable: true },
        ],
        indices: [
          { name: 'kpi_link_goal_id_idx', columnNames: ['organization_id', 'goal_id'] },
          { name: 'kpi_link_kpi_id_idx', columnNames: ['organization_id', 'kpi_id'] },
        ],
        foreignKeys: [
          {
            name: 'kpi_link_goal_id_fk',
            columnNames: ['organization_id', 'goal_id'],
            referencedTableName: 'goal',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'CASCADE',
          },
          {
            name: 'kpi_link_toward_kpi_id_fk',
            columnNames: ['organization_id', 'toward_kpi_id'],
            referencedTableName: 'kpi',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'CASCADE',
          },
          {
            name: 'kpi_link_kpi_id_fk',
            columnNames: ['organization_id', 'kpi_id'],
            referencedTableName: 'kpi',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'CASCADE',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'reading',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'reading_pk',
          },
          {
            name: 'kpi_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'reading_pk',
          },
          {
            name: 'period_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'reading_pk',
          },
          { name: 'value', type: 'double precision' },
          { name: 'note', type: 'text', isNullable: true },
          { name: 'recorded_at', type: 'bigint' },
          { name: 'recorded_by', type: 'varchar', length: '36', isNullable: true },
          { name: 'source', type: 'varchar', length: '8' },
        ],
        indices: [{ name: 'reading_period_id_idx', columnNames: ['organization_id', 'period_id'] }],
        foreignKeys: [
          {
            name: 'reading_period_id_fk',
            columnNames: ['organization_id', 'period_id'],
            referencedTableName: 'period',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'reading_kpi_id_fk',
            columnNames: ['organization_id', 'kpi_id'],
            referencedTableName: 'kpi',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'CASCADE',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'update_round',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'update_round_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'update_round_pk',
          },
          { name: 'session_id', type: 'varchar', length: '36' },
          { name: 'period_id', type: 'varchar', length: '36' },
        ],
        uniques: [{ name: 'update_round_session_id_key', columnNames: ['organization_id', 'session_id'] }],
        foreignKeys: [
          {
            name: 'update_round_period_id_fk',
            columnNames: ['organization_id', 'period_id'],
            referencedTableName: 'period',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'update_round_session_id_fk',
            columnNames: ['organization_id', 'session_id'],
            referencedTableName: 'session',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'update_round_id_fk',
            columnNames: ['organization_id', 'id'],
            referencedTableName: 'occasion',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'update_request',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'update_request_pk',
          },
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'update_request_pk',
          },
          { name: 'round_id', type: 'varchar', length: '36' },
          { name: 'department_id', type: 'varchar', length: '36' },
          { name: 'opens_at', type: 'bigint' },
          { name: 'due_on', type: 'varchar', length: '10' },
          { name: 'due_at', type: 'bigint' },
          { name: 'closes_at', type: 'bigint' },
          { name: 'version', type: 'integer' },
          { name: 'answered_at', type: 'bigint', isNullable: true },
        ],
        uniques: [
          {
            name: 'update_request_round_id_department_id_key',
            columnNames: ['organization_id', 'round_id', 'department_id'],
          },
        ],
        foreignKeys: [
          {
            name: 'update_request_department_id_fk',
            columnNames: ['organization_id', 'department_id'],
            referencedTableName: 'department',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'update_request_round_id_fk',
            columnNames: ['organization_id', 'round_id'],
            referencedTableName: 'update_round',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'update_revision',
        columns: [
          {
            name: 'organization_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'update_revision_pk',
          },
          {
            name: 'request_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'update_revision_pk',
          },
          {
            name: 'number',
            type: 'integer',
            isPrimary: true,
            primaryKeyConstraintName: 'update_revision_pk',
          },
          { name: 'person_id', type: 'varchar', length: '36', isNullable: true },
          { name: 'at', type: 'bigint' },
          { name: 'source', type: 'varchar', length: '8' },
          { name: 'content', type: 'text' },
        ],
        foreignKeys: [
          {
            name: 'update_revision_person_id_fk',
            columnNames: ['organization_id', 'person_id'],
            referencedTableName: 'person',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
          {
            name: 'update_revision_request_id_fk',
            columnNames: ['organization_id', 'request_id'],
            referencedTableName: 'update_request',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(
      new Error('Restore the back-up made before the upgrade; tables are not taken away.'),
    );
  }
}
