import {
  type DataSource,
  QueryFailedError,
  type QueryRunner,
  QueryRunnerAlreadyReleasedError,
} from 'typeorm';
import { isOutdated, PreparedStatements } from './prepared-statements.js';

/** Asks with a statement as it stands, and answers as TypeORM's `query` does. */
export type Ask = (text: string, parameters?: readonly unknown[]) => Promise<unknown>;

interface SqliteStatement {
  readonly reader: boolean;
  all(...parameters: readonly unknown[]): unknown[];
  run(...parameters: readonly unknown[]): { readonly lastInsertRowid: unknown };
}

interface SqliteHandle {
  readonly inTransaction: boolean;
  prepare(text: string): SqliteStatement;
}

interface PostgresClient {
  readonly processID?: number;
  query(config: { name?: string; text: string; values?: unknown[] }): Promise<PostgresResult>;
}

interface PostgresResult {
  readonly command?: string;
  readonly rows?: unknown[];
  readonly rowCount?: number | null;
}

/** A statement and what is put into it. */
export interface Asked {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** Stands in a log between the statements of one moment; the parameters are a list each. */
export const BETWEEN = ';\n';

/** Statements of one connection that are kept ready. */
const KEPT = 500;
const asks = new WeakMap<DataSource, Ask>();
const files = new WeakMap<DataSource, SqliteFile>();
const statements = new WeakMap<DataSource, PreparedStatements>();

/**
 * Has the connections to PostgreSQL keep statements prepared, unless something between here and the server hands out its
 * connections by the transaction (PgBouncer): then the next may be one that knows nothing of them.
 */
export async function keepPrepared(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    const { processID } = (await runner.connect()) as PostgresClient;
    const [server] = (await runner.query('SELECT pg_backend_pid() AS pid')) as [{ readonly pid: number }];
    if (server.pid === processID) statements.set(source, new PreparedStatements());
  } finally {
    await runner.release();
  }
}

/** What asks over any connection of a source, outside units of work. */
export function quickAsk(source: DataSource): Ask {
  const known = asks.get(source);
  if (known) return known;
  const driver = source.driver as unknown as { readonly master: PostgresClient };
  const ask =
    source.options.type === 'postgres'
      ? askingAgain(postgresAsk(source, () => Promise.resolve(driver.master)))
      : sqliteAsk(fileOf(source));
  asks.set(source, ask);
  return ask;
}

/** What asks over a runner's own connection. */
export function quickAskOf(runner: QueryRunner): Ask {
  const { connection: source } = runner;
  if (source.options.type !== 'postgres') return quickAsk(source);
  return postgresAsk(source, async () => {
    // Its connection ended, or is somebody else's by now.
    if (runner.isReleased) throw new QueryRunnerAlreadyReleasedError();
    return (await runner.connect()) as PostgresClient;
  });
}

/**
 * Asks a SQLite file several things at one moment, outside units of work: nothing that another process writes comes
 * between them.
 */
export function quickMoment(source: DataSource, asked: readonly Asked[]): unknown[][] {
  return fileOf(source).moment(asked);
}

function fileOf(source: DataSource): SqliteFile {
  const known = files.get(source) ?? new SqliteFile(source);
  files.set(source, known);
  return known;
}

/**
 * TypeORM tells listeners that nobody has, over three turns of the queue of promises, before it hands a statement to
 * the driver, which has its answer in less time than that.
 */
class SqliteFile {
  readonly #kept = new Map<string, SqliteStatement>();

  constructor(private readonly source: DataSource) {}

  ask(text: string, parameters: readonly unknown[] = []): unknown {
    this.source.logger.logQuery(text, parameters as unknown[]);
    return this.#answer(text, parameters);
  }

  /** Logged as the one question that it is. */
  moment(asked: readonly Asked[]): unknown[][] {
    const texts = asked.map(({ text }) => text).join(BETWEEN);
    this.source.logger.logQuery(
      texts,
      asked.map(({ parameters }) => parameters),
    );
    this.#prepared('BEGIN').run();
    try {
      return asked.map(({ text, parameters }) => this.#answer(text, parameters) as unknown[]);
    } finally {
      // A broken disk has ended it already; what it said then is the error worth telling. Nothing was written.
      if (this.#connection.inTransaction) this.#prepared('ROLLBACK').run();
    }
  }

  #answer(text: string, parameters: readonly unknown[]): unknown {
    try {
      const statement = this.#prepared(text);
      const given = parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value));
      return statement.reader ? statement.all(...given) : statement.run(...given).lastInsertRowid;
    } catch (error) {
      throw new QueryFailedError(text, parameters as unknown[], error as Error);
    }
  }

  get #connection(): SqliteHandle {
    return (this.source.driver as unknown as { readonly databaseConnection: SqliteHandle })
      .databaseConnection;
  }

  #prepared(text: string): SqliteStatement {
    const known = this.#kept.get(text);
    if (known) return known;
    const statement = this.#connection.prepare(text);
    this.#kept.set(text, statement);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    return statement;
  }
}

function sqliteAsk(file: SqliteFile): Ask {
  return (text, parameters) => new Promise((resolve) => resolve(file.ask(text, parameters)));
}

function postgresAsk(source: DataSource, client: () => Promise<PostgresClient>): Ask {
  return async (text, parameters) => {
    const connection = await client();
    source.logger.logQuery(text, parameters as unknown[]);
    const prepared = statements.get(source);
    const name = parameters && prepared?.nameOf(text);
    try {
      const { command, rows, rowCount } = await connection.query({
        ...{ text, ...(name !== undefined && { name }), ...(parameters && { values: [...parameters] }) },
      });
      return command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows;
    } catch (error) {
      if (isOutdated(error)) prepared?.forget();
      throw new QueryFailedError(text, parameters as unknown[], error as Error);
    }
  };
}

/** Nothing is done by a statement that was refused because it was prepared for something else. Units of work begin again. */
function askingAgain(ask: Ask): Ask {
  return (text, parameters) =>
    ask(text, parameters).catch((error: unknown) => {
      if (error instanceof QueryFailedError && isOutdated(error.driverError)) return ask(text, parameters);
      throw error;
    });
}
