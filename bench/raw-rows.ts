import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

export type Row = Record<string, unknown>;
export type Ask = (sql: string, parameters: readonly unknown[]) => Promise<Row[]>;
type Unit = <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;

export interface Rows {
  readonly ask: Ask;
  readonly unit: Unit;
  close(): Promise<unknown>;
}

interface Connection {
  pragma(text: string): unknown;
  prepare(sql: string): Statement;
  close(): unknown;
}

interface Statement {
  readonly reader: boolean;
  all(...parameters: readonly unknown[]): Row[];
  run(...parameters: readonly unknown[]): void;
}

/** The driver that the service uses, one connection, each statement prepared once. */
export function sqliteRows(file: string): Rows {
  const major = Number(process.versions.node.split('.')[0]);
  const driver = major >= 22 ? 'better-sqlite3-v13' : 'better-sqlite3';
  const Driver = createRequire(import.meta.url)(driver) as new (file: string, options: object) => Connection;
  const connection = new Driver(file, { timeout: 5000 });
  connection.pragma('synchronous = OFF');
  const prepared = new Map<string, { readonly statement: Statement; readonly order: readonly number[] }>();
  const ask: Ask = (sql, parameters) => {
    let known = prepared.get(sql);
    if (!known) {
      // The driver takes parameters by their place alone.
      const order = [...sql.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place) - 1);
      known = { order, statement: connection.prepare(sql.replaceAll(/\$\d+/g, '?')) };
      prepared.set(sql, known);
    }
    const { statement, order } = known;
    const given = order.map((place) => parameters[place]);
    if (statement.reader) return Promise.resolve(statement.all(...given));
    statement.run(...given);
    return Promise.resolve([]);
  };
  let tail: Promise<unknown> = Promise.resolve();
  return {
    ask,
    unit: (work) => {
      const turn = tail.then(async () => {
        await ask('BEGIN IMMEDIATE', []);
        const result = await work(ask);
        await ask('COMMIT', []);
        return result;
      });
      tail = turn.catch(() => undefined);
      return turn;
    },
    close: () => Promise.resolve(connection.close()),
  };
}

/** A pool of as many connections as the service has. */
export function postgresRows(url: string): Rows {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  return {
    ask: async (sql, parameters) => (await pool.query<Row>(sql, [...parameters])).rows,
    unit: async (work) => {
      const client = await pool.connect();
      const ask: Ask = async (sql, parameters) => (await client.query<Row>(sql, [...parameters])).rows;
      try {
        // Who loses against another begins again, as any who take this isolation must.
        for (;;) {
          try {
            await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
            const result = await work(ask);
            await client.query('COMMIT');
            return result;
          } catch (error) {
            await client.query('ROLLBACK');
            if ((error as { code?: unknown }).code !== '40001') throw error;
            await wait(5 * Math.random());
          }
        }
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
