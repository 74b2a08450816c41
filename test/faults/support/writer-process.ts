import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const PROGRAM = `
  const { createRequire } = require('node:module');
  const major = Number(process.versions.node.split('.')[0]);
  const Driver = createRequire(process.argv[1])(major >= 22 ? 'better-sqlite3-v13' : 'better-sqlite3');
  const connection = new Driver(process.argv[2], { timeout: 10000 });
  connection.exec('BEGIN IMMEDIATE');
  connection.exec("INSERT INTO installation (name, value) VALUES ('half', 'work')");
  process.stdout.write('locked');
  process.stdin.once('data', () => connection.close());
`;

/** Another process that begins to write in the SQLite file, and does not end it. */
export class WriterProcess {
  private constructor(private readonly process: ChildProcess) {}

  /** Resolves once it holds the file. */
  static async lock(file: string): Promise<WriterProcess> {
    const child = spawn(process.execPath, ['-e', PROGRAM, import.meta.filename, file], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    return new WriterProcess(child);
  }

  /** Lets go without having changed anything. */
  async letGo(): Promise<void> {
    const gone = once(this.process, 'exit');
    this.process.stdin?.end('go');
    await gone;
  }
}
