import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { Timers } from '../../platform/timers.js';
import type { Finding } from './finding.js';
import type { Names } from './names.js';

const PATIENCE_MS = 25_000;

/** What `cadans mail check` looks at, on demand: all who ask at once wait for the same answer, and not for long. */
@Injectable()
export class MailChecks {
  #underWay: Promise<Finding[]> | null = null;
  /** Whom names on the internet are asked of. */
  names: () => Promise<Names> = async () => {
    const { Resolver } = await import('node:dns/promises');
    return new Resolver({ timeout: 2_000, tries: 2 });
  };

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly timers: Timers,
  ) {}

  /** Null where it takes too long: name servers or the mail server do not answer. */
  async run(): Promise<Finding[] | null> {
    this.#underWay ??= this.#check().finally(() => (this.#underWay = null));
    const { promise: late, resolve } = withResolver();
    const cancel = this.timers.after(PATIENCE_MS, () => resolve(null));
    try {
      return await Promise.race([this.#underWay, late]);
    } finally {
      cancel();
    }
  }

  async #check(): Promise<Finding[]> {
    const [{ checkMail }, names] = await Promise.all([import('./check-mail.js'), this.names()]);
    return checkMail({ settings: this.settings, names, now: this.clock.now(), to: null });
  }
}

function withResolver() {
  let resolve: (value: null) => void = () => undefined;
  const promise = new Promise<null>((done) => (resolve = done));
  return { promise, resolve };
}
