import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { accepting, freePort } from './ports.js';

const run = promisify(execFile);
const PROGRAM = '/usr/sbin/postfix';
const SERVICES = `
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 1 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
tlsmgr unix - - n 1000? 1 tlsmgr
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;

/** A real Postfix of the story's own, which passes on whatever it takes to the server given. */
export class Postfix {
  readonly #folder = mkdtempSync(join(tmpdir(), 'cadans-postfix-'));
  readonly port: Promise<number>;

  /**
   * @param settings of main.cf, over those that make it a relay on this machine
   * @param services more lines of master.cf
   */
  constructor(
    private readonly next: string,
    private readonly settings: Readonly<Record<string, string>> = {},
    private readonly services = '',
  ) {
    if (!existsSync(PROGRAM)) throw new Error('Postfix is missing: apt-get install postfix');
    if (process.getuid?.() !== 0) throw new Error('Postfix starts as root alone: run this as root.');
    this.port = freePort();
  }

  /** Starts; the URL to send to. */
  async start(): Promise<string> {
    const port = await this.port;
    await this.#write(port);
    await this.#do('start');
    await accepting(port);
    return `smtp://127.0.0.1:${port}`;
  }

  /** As when its machine goes down; the queue stays. */
  async stop(): Promise<void> {
    await this.#do('stop').catch(() => undefined);
  }

  /** With other settings from now on. */
  async change(settings: Readonly<Record<string, string>>): Promise<void> {
    await this.#write(await this.port, settings);
    await this.#do('reload');
  }

  /** Resolves once everything it took has been delivered or has gone back. */
  async idle(): Promise<void> {
    for (;;) {
      const { stdout } = await run('/usr/sbin/postqueue', ['-c', this.#folder, '-j']);
      if (stdout.trim() === '') return;
      await wait(100);
    }
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get log(): string {
    const file = join(this.#folder, 'log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  async #write(port: number, changes: Readonly<Record<string, string>> = {}): Promise<void> {
    chmodSync(this.#folder, 0o755);
    const [queue, data] = ['queue', 'data'].map((name) => join(this.#folder, name)) as [string, string];
    for (const folder of [queue, data]) mkdirSync(folder, { recursive: true });
    await run('chown', ['postfix', data]);
    const { hostname, port: nextPort } = new URL(this.next);
    const main = {
      compatibility_level: '3.6',
      queue_directory: queue,
      data_directory: data,
      command_directory: '/usr/sbin',
      daemon_directory: '/usr/lib/postfix/sbin',
      maillog_file: join(this.#folder, 'log'),
      maillog_file_prefixes: this.#folder,
      inet_interfaces: '127.0.0.1',
      inet_protocols: 'ipv4',
      myhostname: 'mx.example',
      mydestination: '',
      local_recipient_maps: '',
      relayhost: `[${hostname}]:${nextPort}`,
      disable_dns_lookups: 'yes',
      mynetworks: '127.0.0.0/8',
      smtpd_relay_restrictions: 'permit_mynetworks, reject',
      smtpd_client_event_limit_exceptions: '',
      // Neither mails of its own to its postmaster, nor pauses to teach clients that make mistakes.
      notify_classes: '',
      smtpd_error_sleep_time: '0',
      minimal_backoff_time: '1s',
      queue_run_delay: '1s',
      ...this.settings,
      ...changes,
    };
    const lines = Object.entries(main).map(([name, value]) => `${name} = ${value}\n`);
    writeFileSync(join(this.#folder, 'main.cf'), lines.join(''));
    writeFileSync(
      join(this.#folder, 'master.cf'),
      `127.0.0.1:${port} inet n - n - - smtpd${SERVICES}${this.services}`,
    );
  }

  async #do(what: string): Promise<void> {
    await run(PROGRAM, ['-c', this.#folder, what]);
  }
}
