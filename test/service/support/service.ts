import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = (program: string) => fileURLToPath(new URL(`../../../dist/src/${program}.js`, import.meta.url));

/** What makes life hard for a process. */
export interface Strain {
  /** Of Node's own: a smaller heap, or a module that is loaded before the program. */
  readonly flags?: readonly string[];
  /** A shell's command before it starts, like `ulimit -n 64`. */
  readonly limits?: string;
  /** Another build of it. */
  readonly program?: string;
}

/** The service as it is run in earnest: the built program in a process of its own, with settings from its environment. */
export class Service {
  readonly exited: Promise<{ readonly code: number | null; readonly said: string }>;
  #said = '';

  private constructor(private readonly process: ChildProcess) {
    const listen = (chunk: Buffer) => (this.#said += chunk.toString());
    process.stdout?.on('data', listen);
    process.stderr?.on('data', listen);
    this.exited = once(process, 'exit').then(([code]) => ({ code: code as number | null, said: this.#said }));
  }

  /** @param settings in its environment, over those every story needs */
  static start(settings: Readonly<Record<string, string>>, strain: Strain = {}): Service {
    return Service.#run('main', settings, strain);
  }

  /** A process without pages, which delivers. */
  static worker(settings: Readonly<Record<string, string>>): Service {
    return Service.#run('worker', settings, {});
  }

  static #run(
    name: string,
    settings: Readonly<Record<string, string>>,
    { flags = [], limits = ':', program = built(name) }: Strain,
  ): Service {
    if (!existsSync(program)) throw new Error('The service is not built: run `npm run build` first.');
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOST: '127.0.0.1',
      PORT: '0',
      BASE_URL: 'http://localhost:3000',
      MAIL_FROM: 'Cadans <cadans@example.org>',
      LINK_KEYS: 'k1:a-secret-for-tests-of-thirty-two-characters-or-more',
      TICK_SECONDS: '1',
      LOG_LEVEL: 'warn',
      ...settings,
    };
    return new Service(
      spawn('/bin/sh', ['-c', `${limits}; exec "$0" "$@"`, process.execPath, ...flags, program], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  }

  /** Resolves once the service has begun: it prints how the first administrator gets in. */
  async begun(): Promise<void> {
    await this.until(new Promise<void>((resolve) => this.process.stdout?.once('data', () => resolve())));
  }

  /** Waits for what the service is to bring about; throws what it said if it ended instead. */
  async until<T>(something: Promise<T>): Promise<T> {
    const ended = this.exited.then(({ code, said }) => {
      throw new Error(`The service ended with ${code}: ${said}`);
    });
    return Promise.race([something, ended]);
  }

  /** Of the process, for what the operating system can do to it. */
  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** All it has said so far. */
  get said(): string {
    return this.#said;
  }

  /** Resolves once it has said this. */
  hasSaid(what: RegExp): Promise<void> {
    return new Promise((resolve) => {
      const look = () => void (what.test(this.#said) && resolve());
      this.process.stdout?.on('data', look);
      look();
    });
  }

  signal(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  /** Stands still, as on a machine that swaps or is being moved. */
  freeze(): void {
    this.process.kill('SIGSTOP');
  }

  thaw(): void {
    this.process.kill('SIGCONT');
  }

  /** As the end of its power would. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.exited;
  }

  /** As an operator does. */
  async stop(): Promise<{ readonly code: number | null; readonly said: string }> {
    this.process.kill('SIGTERM');
    return this.exited;
  }
}
