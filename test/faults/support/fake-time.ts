import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { required } from './required.js';

/** A clock of one process, which a story sets while it runs; how long things take stays true. */
export class FakeTime {
  readonly #file = join(mkdtempSync(join(tmpdir(), 'cadans-time-')), 'time');

  /** @param offset as libfaketime spells it: `+10m`, `-1h`, `@2038-01-20 03:00:00` */
  constructor(offset: string) {
    this.set(offset);
  }

  set(offset: string): void {
    writeFileSync(this.#file, `${offset}\n`);
  }

  /** For the environment of the process. */
  get settings(): Record<string, string> {
    const library = required(
      ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`),
      'faketime',
    );
    return {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      TZ: 'UTC',
    };
  }
}
