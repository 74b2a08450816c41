import { DefaultNamingStrategy, type Table } from 'typeorm';

const snake = (text: string) => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const tableName = (table: Table | string) =>
  (typeof table === 'string' ? table : table.name).split('.').pop() ?? '';
const columns = (names: string[]) => names.map(snake).join('_').replaceAll('organization_id_', '');

/** Readable names for everything, so that migrations can spell them and both databases agree. */
export class Names extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snake(property);
  }

  override primaryKeyName(table: Table | string): string {
    return `${tableName(table)}_pk`;
  }

  override uniqueConstraintName(table: Table | string, names: string[]): string {
    return `${tableName(table)}_${columns(names)}_key`;
  }

  override indexName(table: Table | string, names: string[]): string {
    return `${tableName(table)}_${columns(names)}_idx`;
  }

  override foreignKeyName(table: Table | string, names: string[]): string {
    return `${tableName(table)}_${columns(names)}_fk`;
  }
}
