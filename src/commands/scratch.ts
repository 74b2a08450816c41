import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { isPlainDate } from '../calendar/domain/time.js';
import type { Run } from '../demo/simulation.js';
import { inApplication } from '../in-application.js';
import { VirtualClock } from '../platform/clock.js';
import { type Settings, settingsFrom } from '../platform/settings.js';

/** A database that is thrown away, and a clock that stands at the beginning. */
export async function inScratch(
  { from }: Run,
  smtpUrl: string,
  work: Parameters<typeof inApplication<void>>[2],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cadans-'));
  try {
    await inApplication(scratchSettings(folder, smtpUrl), new VirtualClock(from), work, { scratch: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function scratchSettings(folder: string, smtpUrl: string): Settings {
  return settingsFrom({
    BASE_URL: 'http://localhost:3000',
    MAIL_FROM: 'Cadans <cadans@example.org>',
    // Links of a simulation open nothing: their key is known to everybody.
    LINK_KEYS: 'simulation:0123456789abcdef0123456789abcdef',
    DATABASE_URL: `sqlite:${join(folder, 'simulation.sqlite')}`,
    SMTP_URL: smtpUrl,
    LOG_LEVEL: 'warn',
  });
}

export function refuseBackwards(from: string, to: string): void {
  if (from >= to)
    throw new Error(`No day lies from ${from} to before ${to}. Give a --to that is later than --from.`);
}

/** Reads a day from the command line. */
export function date(text: string): string {
  if (!isPlainDate(text)) throw new InvalidArgumentError('Write a date as YYYY-MM-DD.');
  return text;
}
