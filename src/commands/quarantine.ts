import type { INestApplicationContext } from '@nestjs/common';
import { Command, InvalidArgumentError } from 'commander';
import { inApplication } from '../in-application.js';
import { QuarantineService } from '../mail/quarantine.service.js';
import type { QuarantineState } from '../mail/quarantine.js';
import { QuarantineReleaseService, type Release } from '../notices/quarantine-release.service.js';
import { SystemClock } from '../platform/clock.js';
import { settingsOfProcess } from '../platform/settings.js';
import { run, say } from './run.js';

export function quarantineCommand(): Command {
  const quarantine = new Command('quarantine').description(
    'After a restored back-up: what is held, and what is to become of it.',
  );
  quarantine
    .command('show')
    .description('Show what would leave now.')
    .action(() => run(show));
  quarantine
    .command('start')
    .description('Hold all mail but sign-in mail: before a restored PostgreSQL database is served.')
    .option('--taken-at <instant>', 'when the back-up was taken, like 2027-03-01T02:00:00Z', instant)
    .action(({ takenAt = null }: { takenAt?: number | null }) => run(() => start(takenAt)));
  quarantine
    .command('release')
    .description('Let mail leave again; say what is to become of what may have been sent already.')
    .option('--discard', 'record as missed what was owed up to the restore')
    .option('--discard-due-before <instant>', 'record as missed what was owed before it', instant)
    .option('--send', 'send all that is owed')
    .action((choice: Choice) => run(() => release(choice)));
  return quarantine;
}

interface Choice {
  readonly discard?: true;
  readonly discardDueBefore?: number;
  readonly send?: true;
}

async function show(): Promise<void> {
  await inApplication(settingsOfProcess(), new SystemClock(), async (app) => {
    const quarantine = app.get(QuarantineService);
    const state = await quarantine.state();
    if (state === null) return say('Mail is not in quarantine.');
    await app.get(QuarantineReleaseService).putInAllThatIsOwed();
    for (const line of words(state)) say(line);
    const held = await quarantine.held(state);
    if (held.length === 0) say('Nothing is owed now.');
    for (const { kind, doubtful, fresh, recipients, dueFrom, dueUntil } of held) {
      const span =
        dueFrom === dueUntil ? `due ${iso(dueFrom)}` : `due from ${iso(dueFrom)} to ${iso(dueUntil)}`;
      say(
        `  ${kind}: ${doubtful} may have been sent, ${fresh} owed since; to ${people(recipients)}, ${span}`,
      );
    }
    say('Let mail leave with: cadans quarantine release --discard   (or --send)');
  });
}

async function start(takenAt: number | null): Promise<void> {
  const work = async (app: INestApplicationContext) => {
    for (const line of words(await app.get(QuarantineService).begin(takenAt))) say(line);
  };
  await inApplication(settingsOfProcess(), new SystemClock(), work, { act: 'cadans quarantine start' });
}

async function release(choice: Choice): Promise<void> {
  const wanted = releaseOf(choice);
  const work = async (app: INestApplicationContext) => {
    const discarded = await app.get(QuarantineReleaseService).release(wanted);
    if (!wanted.send) say(`${discarded} ${discarded === 1 ? 'mail is' : 'mails are'} recorded as missed.`);
    say('Mail leaves again.');
  };
  await inApplication(settingsOfProcess(), new SystemClock(), work, { act: 'cadans quarantine release' });
}

function releaseOf({ discard, discardDueBefore, send }: Choice): Release {
  const discards = discard === true || discardDueBefore !== undefined;
  if (discards === (send === true)) {
    throw new Error(
      'Say what is to become of the mails that may have been sent already: --discard records them as missed, --send sends them.',
    );
  }
  if (send) return { send };
  return discardDueBefore === undefined ? { send: false } : { send: false, dueUntil: discardDueBefore - 1 };
}

function words({ takenAt, since }: QuarantineState): string[] {
  const taken = takenAt === null ? '' : `, taken about ${iso(takenAt)}`;
  const from = since === null ? '' : ` since ${iso(since)}`;
  return [`Mail is in quarantine${from}: this database is a restored back-up${taken}.`];
}

const iso = (instantMs: number) => new Date(instantMs).toISOString().replace('.000Z', 'Z');
const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`;

function instant(text: string): number {
  const value = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(value)) throw new InvalidArgumentError('Write an instant as 2027-03-01T02:00:00Z.');
  return value;
}
