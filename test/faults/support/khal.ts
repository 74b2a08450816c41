import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { required } from './required.js';

const run = promisify(execFile);
const PROGRAM = ['/usr/bin/khal'];

/**
 * Somebody's calendar in khal, a calendar program with a parser of its own (python-icalendar). It keeps events as files
 * by their UID and leaves mails to others: what a mail program does with an invitation is done here, put in or struck
 * out by its method, and nothing else.
 */
export class Khal {
  readonly #folder = mkdtempSync(join(tmpdir(), 'cadans-khal-'));
  readonly #program = required(PROGRAM, 'khal');

  /** @param zone where its owner lives */
  constructor(private readonly zone: string) {
    mkdirSync(join(this.#folder, 'events'));
    writeFileSync(
      join(this.#folder, 'config'),
      `[calendars]
[[own]]
path = ${this.#folder}/events
[locale]
local_timezone = ${zone}
default_timezone = ${zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${this.#folder}/cache.db
`,
    );
  }

  take({ method, ics }: { readonly method: string; readonly ics: string }): void {
    const [, uid = ''] = /^UID:(.+)$/m.exec(ics.replaceAll('\r\n', '\n')) ?? [];
    const file = join(this.#folder, 'events', `${uid.replace(/[^\w-]/g, '_')}.ics`);
    if (method === 'CANCEL') return rmSync(file);
    // It looks again where the folder changed: a file that is written over changes none.
    const fresh = join(this.#folder, 'fresh');
    writeFileSync(fresh, ics);
    renameSync(fresh, file);
  }

  /** Events of some days, as it shows them: `2027-06-09 09:30 to 2027-06-09 11:00: Title, Place`. */
  async list(from: string, days: number): Promise<string[]> {
    if (readdirSync(join(this.#folder, 'events')).length === 0) return [];
    const format = '{start} to {end}: {title}, {location}';
    const argv = ['-c', join(this.#folder, 'config'), 'list', '--day-format', '', '--format', format];
    const env = { ...process.env, TZ: this.zone, LC_ALL: 'C.UTF-8' };
    const { stdout } = await run(this.#program, [...argv, from, `${days}d`], { env });
    return stdout.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('No events'));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
