import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.js';
import { required } from './required.js';

const run = promisify(execFile);
const VERSIONS = ['18', '17', '16', '15'];
const isRoot = process.getuid?.() === 0;

/** PostgreSQL as Debian brings it, with its tools for back-ups, in a folder of its own. */
export class DebianPostgres {
  readonly #folder = mkdtempSync(join(tmpdir(), 'cadans-cluster-'));
  #running: { readonly data: string; readonly port: number } | null = null;

  constructor() {
    chmodSync(this.#folder, 0o755);
  }

  /** Makes a cluster and starts it. */
  async start(): Promise<void> {
    const data = await this.file('data');
    await this.tool('initdb', '--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--no-sync');
    await this.#serve(data);
  }

  /** Serves what `pg_basebackup` copied instead; the server it was copied from ends. */
  async serveBase(data: string): Promise<void> {
    await this.#end();
    await this.#serve(data);
  }

  /** The address of a database of it. */
  url(database: string): string {
    return `postgres://postgres@127.0.0.1:${this.#running?.port}/${database}`;
  }

  /** Where its user may write: a file or folder that is not there yet. */
  async file(name: string): Promise<string> {
    const folder = join(this.#folder, 'files');
    mkdirSync(folder, { recursive: true });
    if (isRoot) await run('chown', ['postgres', folder]);
    return join(folder, name);
  }

  /** Runs one of its programs, as the user whose server it is; what it said. */
  async tool(name: string, ...words: readonly string[]): Promise<string> {
    const programs = VERSIONS.map((version) => `/usr/lib/postgresql/${version}/bin/${name}`);
    const program = required(programs, 'postgresql');
    const [command, before] = isRoot ? ['runuser', ['-u', 'postgres', '--', program]] : [program, []];
    const { stdout } = await run(command, [...before, ...words], { cwd: '/' });
    return stdout;
  }

  async stop(): Promise<void> {
    await this.#end();
    rmSync(this.#folder, { recursive: true });
  }

  async #serve(data: string): Promise<void> {
    const port = await freePort();
    const options = `-p ${port} -h 127.0.0.1 -k ''`;
    await this.tool('pg_ctl', '-D', data, '-o', options, '-l', `${data}.log`, '-w', 'start');
    this.#running = { data, port };
  }

  async #end(): Promise<void> {
    if (this.#running) await this.tool('pg_ctl', '-D', this.#running.data, '-m', 'immediate', '-w', 'stop');
    this.#running = null;
  }
}
