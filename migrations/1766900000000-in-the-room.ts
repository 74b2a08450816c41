import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const text = (name: string, isNullable = false) => ({ name, type: 'text', isNullable });
const word = (name: string, length: string) => ({ name, type: 'varchar', length });
const instant = (name: string, isNullable = false) => ({ name, type: 'bigint', isNullable });
const whole = (name: string, isNullable = false) => ({ name, type: 'integer', isNullable });
const keys = (table: string, ...columns: object[]) =>
  columns.map((column) => ({ ...column, isPrimary: true, primaryKeyConstraintName: `${table}_pk` }) as never);
const refers = (
  table: string,
  columns: readonly string[],
  to: string,
  { keys: referenced = ['id'], onDelete = 'RESTRICT' } = {},
): TableForeignKeyOptions => ({
  ...{ name: `${table}_${columns.join('_')}_fk`, columnNames: ['organization_id', ...columns] },
  ...{ referencedTableName: to, referencedColumnNames: ['organization_id', ...referenced], onDelete },
});
const ofMeeting = (table: string) =>
  refers(table, ['session_id'], 'meeting', { keys: ['session_id'], onDelete: 'CASCADE' });

/** Sessions that are run: their agenda as it stood, notes, who was there, and what is said about the minutes. */
export class InTheRoom1766900000000 implements MigrationInterface {
  name = 'InTheRoom1766900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'meeting',
        columns: [
          ...keys('meeting', id('organization_id'), id('session_id')),
          ...[instant('started_at'), id('started_by_id'), instant('ended_at', true), id('ended_by_id', true)],
          ...[whole('current', true), instant('current_since', true), whole('revision')],
          ...[text('outcome', true), instant('asked_at', true)],
          ...[instant('adopted_at', true), id('adopted_by_id', true)],
        ],
        foreignKeys: [
          refers('meeting', ['session_id'], 'session'),
          ...['started_by_id', 'ended_by_id', 'adopted_by_id'].map((by) => refers('meeting', [by], 'person')),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'meeting_item',
        columns: [
          ...keys('meeting_item', id('organization_id'), id('session_id'), whole('number')),
          ...[word('about', '128'), word('section', '32'), text('texts'), word('purpose', '16')],
          ...[text('department', true), text('customer', true), text('kpi', true), whole('minutes')],
          ...[id('owner_id', true), instant('spent'), word('state', '16'), whole('carried')],
        ],
        foreignKeys: [ofMeeting('meeting_item'), refers('meeting_item', ['owner_id'], 'person')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'meeting_note',
        columns: [
          ...keys('meeting_note', id('organization_id'), id('session_id'), whole('number'), id('person_id')),
          ...[text('text'), whole('revision'), instant('at')],
        ],
        foreignKeys: [
          refers('meeting_note', ['session_id', 'number'], 'meeting_item', {
            ...{ keys: ['session_id', 'number'], onDelete: 'CASCADE' },
          }),
          refers('meeting_note', ['person_id'], 'person'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'meeting_attendee',
        columns: [
          ...keys('meeting_attendee', id('organization_id'), id('session_id'), id('person_id')),
          { name: 'is_there', type: 'boolean' },
        ],
        foreignKeys: [ofMeeting('meeting_attendee'), refers('meeting_attendee', ['person_id'], 'person')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'meeting_stance',
        columns: [
          ...keys('meeting_stance', id('organization_id'), id('session_id'), id('person_id')),
          ...[word('stance', '16'), text('text', true), instant('at')],
        ],
        foreignKeys: [ofMeeting('meeting_stance'), refers('meeting_stance', ['person_id'], 'person')],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}
