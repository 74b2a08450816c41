import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.js';
import { required } from './required.js';

/** The user `nobody`: PgBouncer does not run as root. */
const NOBODY = 65_534;

/** PgBouncer in front of a server, handing out a few connections by the transaction. */
export class PgBouncer {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  static async before(url: string, connections: number): Promise<PgBouncer> {
    const program = required(['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'], 'pgbouncer');
    const target = new URL(url);
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'cadans-pgbouncer-'));
    chmodSync(folder, 0o755);
    const file = join(folder, 'pgbouncer.ini');
    writeFileSync(
      file,
      `[databases]
* = host=${target.hostname} port=${target.port} user=${target.username} password=${target.password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${connections}
max_client_conn = 200
`,
    );
    const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const child = spawn(program, [file], { stdio: 'ignore', ...asNobody });
    while (!(await listens(port))) await wait(50);
    target.port = `${port}`;
    return new PgBouncer(child, target.href);
  }

  async stop(): Promise<void> {
    const gone = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await gone;
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (is: boolean) => () => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', answer(true)).once('error', answer(false));
  });
}
