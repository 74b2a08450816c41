import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const text = (name: string, isNullable = false) => ({ name, type: 'text', isNullable });
const word = (name: string) => ({ name, type: 'varchar', length: '16' });
const instant = (name: string, isNullable = false) => ({ name, type: 'bigint', isNullable });
const whole = (name: string, isNullable = false) => ({ name, type: 'integer', isNullable });

function ofTable(table: string) {
  return {
    key: (name: string) => ({ ...id(name), isPrimary: true, primaryKeyConstraintName: `${table}_pk` }),
    reference: (column: string, to: 'session' | 'person'): TableForeignKeyOptions => ({
      ...{ name: `${table}_${column}_fk`, columnNames: ['organization_id', column] },
      ...{ referencedTableName: to, referencedColumnNames: ['organization_id', 'id'], onDelete: 'RESTRICT' },
    }),
    index: (...columns: string[]) => ({
      name: `${table}_${columns.join('_')}_idx`,
      columnNames: ['organization_id', ...columns],
    }),
  };
}

/** Agendas as people arrange them: order, time, who brings what in, what is put forward, and each change. */
export class AgendasArranged1766800000000 implements MigrationInterface {
  name = 'AgendasArranged1766800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [agenda(), proposal(), change()]) await runner.createTable(table);
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

function agenda(): Table {
  const { key, reference } = ofTable('agenda');
  return new Table({
    name: 'agenda',
    columns: [
      ...[key('organization_id'), key('session_id'), text('arrangement')],
      ...[instant('approved_at', true), id('approved_by', true), instant('proposals_until', true)],
      whole('version'),
    ],
    foreignKeys: [reference('session_id', 'session'), reference('approved_by', 'person')],
  });
}

function proposal(): Table {
  const { key, reference, index } = ofTable('agenda_proposal');
  return new Table({
    name: 'agenda_proposal',
    columns: [
      ...[key('organization_id'), key('id'), id('session_id')],
      ...[text('title'), text('detail', true), text('customer'), word('purpose'), whole('minutes', true)],
      ...[instant('at'), id('person_id', true), word('state'), text('reason', true), id('decided_by', true)],
      ...[id('carried_from', true), whole('carried'), whole('version')],
    ],
    foreignKeys: [
      reference('session_id', 'session'),
      reference('person_id', 'person'),
      reference('decided_by', 'person'),
    ],
    indices: [index('session_id'), index('carried_from')],
  });
}

function change(): Table {
  const { key, reference, index } = ofTable('agenda_change');
  return new Table({
    name: 'agenda_change',
    columns: [
      ...[key('organization_id'), key('id'), id('session_id'), instant('at'), id('person_id', true)],
      ...[word('kind'), text('item_key'), text('title')],
    ],
    foreignKeys: [reference('session_id', 'session'), reference('person_id', 'person')],
    indices: [index('session_id', 'at')],
  });
}
