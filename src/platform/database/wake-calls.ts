import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Settings } from '../settings.js';
import { type Cancel, Timers } from '../timers.js';
import { Database } from './database.js';

const CHANNEL = 'cadans_wake';
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * A word from one process to the others of the same database: look now, do not wait for your next turn. By PostgreSQL's
 * NOTIFY; on SQLite there is one process. A call may be lost (no connection, a pooler in between that does not carry
 * it): it saves waiting and nothing depends on it.
 */
@Injectable()
export class WakeCalls implements OnApplicationShutdown {
  readonly #logger = new Logger(WakeCalls.name);
  readonly #followers: (() => void)[] = [];
  #client: pg.Client | null = null;
  #retry: Cancel | null = null;
  #wait = FIRST_WAIT_MS;
  #stopped = false;
  #calling: Promise<unknown> | null = null;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly timers: Timers,
  ) {}

  /** Called on each call of any process, this one included, and whenever calls may have been missed. */
  follow(follower: () => void): void {
    this.#followers.push(follower);
  }

  /** Calls all processes; to be used after the commit of what they are to see. Several at once are one. */
  call(): void {
    if (this.database.dialect.name === 'sqlite' || this.#calling !== null) return;
    // Not inside the unit: at its commit NOTIFY would make all units of the database wait for each other.
    this.#calling = this.database
      .read()
      .query(`SELECT pg_notify('${CHANNEL}', '')`)
      .catch((error: unknown) => this.#logger.debug(`A wake call was lost: ${String(error)}`))
      .finally(() => (this.#calling = null));
  }

  /** Listens from now on, over a connection of its own that is made again whenever it ends. */
  async listen(): Promise<void> {
    if (this.database.dialect.name === 'sqlite' || this.#stopped) return;
    const client = new pg.Client({
      connectionString: this.settings.values.DATABASE_URL,
      application_name: 'cadans wake calls',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    this.#client = client;
    client.on('error', (error) => this.#logger.debug(`Wake calls are not heard: ${error.message}`));
    client.once('end', () => this.#later());
    client.on('notification', () => this.#wake());
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.#wait = FIRST_WAIT_MS;
      // Whatever was called meanwhile was not heard.
      this.#wake();
    } catch {
      // Its end makes it try again.
      await client.end().catch(() => undefined);
      this.#later();
    }
  }

  /** Listens no more; a connection whose other end has vanished is not waited for. */
  stop(): void {
    this.#stopped = true;
    this.#retry?.();
    this.#client?.end().catch(() => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop();
    await this.#calling;
  }

  #later(): void {
    if (this.#stopped || this.#retry !== null) return;
    this.#retry = this.timers.after(this.#wait, () => {
      this.#retry = null;
      void this.listen();
    });
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }

  #wake(): void {
    this.#followers.forEach((follower) => follower());
  }
}
