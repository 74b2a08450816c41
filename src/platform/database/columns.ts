import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/**
 * Column kinds that mean the same on SQLite and PostgreSQL. Instants are bigint milliseconds, which PostgreSQL's
 * driver hands out as text; dates, times and ids are text, whose order is the order meant.
 */
const instants = {
  to: (value: unknown) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/** As base64: text is what both take alike. */
const bytes = {
  to: (value: Buffer | null) => value?.toString('base64') ?? null,
  from: (value: string | null) => (value === null ? null : Buffer.from(value, 'base64')),
};

type Options = Pick<ColumnOptions, 'nullable'>;
/** A default of the database's own: what rows have that were there before the column. */
type Defaulted = Pick<ColumnOptions, 'nullable' | 'default'>;

export const Key = () => PrimaryColumn({ type: 'varchar', length: 36 });
/** A short word that is part of a key. */
export const WordKey = (length: number) => PrimaryColumn({ type: 'varchar', length });
export const DateKey = () => PrimaryColumn({ type: 'varchar', length: 10 });
export const KeyNumber = () => PrimaryColumn({ type: 'integer' });
export const Id = (options: Options = {}) => Column({ type: 'varchar', length: 36, ...options });
/** A short word of our own or a name; `length` in characters. */
export const Word = (length = 64, options: Defaulted = {}) => Column({ type: 'varchar', length, ...options });
export const Text = (options: Options = {}) => Column({ type: 'text', ...options });
export const Whole = (options: Defaulted = {}) => Column({ type: 'integer', ...options });
/** Whole numbers beyond 31 bits. */
export const BigWhole = () => Column({ type: 'bigint', transformer: instants });
/** 64-bit floating point: what a KPI's values are. */
export const Real = (options: Options = {}) => Column({ type: 'double precision', ...options });
export const Truth = (options: Defaulted = {}) => Column({ type: 'boolean', ...options });
export const CalendarDate = (options: Options = {}) => Column({ type: 'varchar', length: 10, ...options });
export const WallTime = (options: Options = {}) => Column({ type: 'varchar', length: 5, ...options });
export const InstantColumn = (options: Options = {}) =>
  Column({ type: 'bigint', transformer: instants, ...options });
/** JSON kept as text on both: it is read whole and never searched in. */
export const Json = (options: Options = {}) => Column({ type: 'simple-json', ...options });
/** A file: read whole, and only where it is named. */
export const Bytes = (options: Options = {}) => Column({ type: 'text', transformer: bytes, ...options });
