import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { ApiTokensService } from './access/api-tokens.service.js';
import { isPlainDate } from './calendar/domain/time.js';
import { useZoneRules } from './calendar/zone-rules.js';
import { foretell, type Message, messagesOf, type Run, runOf, simulate } from './demo/simulation.js';
import { ApplyService } from './files/apply.service.js';
import { countMoved, describeChanges } from './files/domain/difference.js';
import { inApplication } from './in-application.js';
import { fileNameOf } from './mail/transport/choose-transport.js';
import { OrganizationsService } from './organizations/organizations.service.js';
import { SystemClock, VirtualClock } from './platform/clock.js';
import { type Settings, settingsFrom, settingsOfProcess, zoneRulesOfProcess } from './platform/settings.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** The command `cadans`; what goes wrong is one or more sentences on standard error and exit code 1. */
export function commandLine(): Command {
  const program = new Command('cadans').description(
    'Keeps an organization on one common goal. Settings come from the environment, see .env.example.',
  );
  program
    .command('apply')
    .description('Create or change an organization from a file; twice is once.')
    .argument('<file>', 'organization file (docs/organization-file.md)')
    .option('--dry-run', 'only show what would change')
    .action((file: string, { dryRun = false }: { dryRun?: boolean }) => run(() => apply(file, dryRun)));
  program
    .command('simulate')
    .description('Run an organization on a virtual clock and write every mail to a folder.')
    .argument('<file>', 'organization file; its script says who answers')
    .requiredOption('--from <date>', 'first day, YYYY-MM-DD', date)
    .requiredOption('--to <date>', 'the day after the last, YYYY-MM-DD', date)
    .requiredOption('--out <folder>', 'where the mails and messages.ndjson go')
    .action((file: string, { from, to, out }: { from: string; to: string; out: string }) =>
      run(() => runSimulation(file, from, to, out)),
    );
  program
    .command('forecast')
    .description('List the same mails from the rule alone, without running anything.')
    .argument('<file>', 'organization file; its script says who answers')
    .requiredOption('--from <date>', 'first day, YYYY-MM-DD', date)
    .requiredOption('--to <date>', 'the day after the last, YYYY-MM-DD', date)
    .action((file: string, { from, to }: { from: string; to: string }) =>
      run(() => runForecast(file, from, to)),
    );
  program
    .command('token')
    .description('Make an API token of an organization and print it once.')
    .argument('<organization>', 'its key')
    .requiredOption('--name <name>', 'what it is for')
    .option('--write', 'may change things, not only read')
    .action((key: string, { name, write = false }: { name: string; write?: boolean }) =>
      run(() => makeToken(key, name, write)),
    );
  return program;
}

async function run(work: () => Promise<void>): Promise<void> {
  try {
    useZoneRules(zoneRulesOfProcess());
    await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function apply(path: string, dryRun: boolean): Promise<void> {
  const text = await readFile(path, 'utf8');
  await inApplication(settingsOfProcess(), new SystemClock(), async (app) => {
    const { changes, left, stillOut } = await app.get(ApplyService).apply(text, { dryRun });
    for (const line of [...describeChanges(changes), ...left]) say(line);
    const moved = countMoved(changes);
    if (moved > 0) {
      say(
        `${moved} kept ${moved === 1 ? 'session takes' : 'sessions take'} place at another time or not at all; whoever had mail about it is told.`,
      );
    }
    if (stillOut.length > 0) say(`A mail was on its way already to ${stillOut.join(', ')}.`);
    const count = changes.length === 1 ? '1 difference' : `${changes.length} differences`;
    if (changes.length === 0) say('Nothing to change: the organization is as the file says.');
    else say(dryRun ? `${count}; nothing was changed (--dry-run).` : `${count} applied.`);
  });
}

async function makeToken(key: string, name: string, write: boolean): Promise<void> {
  await inApplication(settingsOfProcess(), new SystemClock(), async (app) => {
    const organization = await app.get(OrganizationsService).byKey(key);
    if (!organization)
      throw new Error(`There is no organization "${key}". Create it with: cadans apply FILE`);
    const { text } = await app.get(ApiTokensService).make({
      organizationId: organization.organizationId,
      name,
      scopes: write ? ['read', 'write'] : ['read'],
      expiresAt: null,
    });
    say(text);
    process.stderr.write('Keep it now: it is shown only once.\n');
  });
}

async function runSimulation(path: string, from: string, to: string, out: string): Promise<void> {
  refuseBackwards(from, to);
  const simulation = await runOf(path, from, to);
  await mkdir(out, { recursive: true });
  await inScratch(simulation, `file:${out}`, async (app, database) => {
    const organizationId = await simulate(app, simulation);
    const messages = await messagesOf(app, database, organizationId);
    const lines = messages.map(({ id, ...message }) =>
      JSON.stringify({ ...message, file: id && fileOf(message, id) }),
    );
    await writeFile(join(out, 'messages.ndjson'), lines.map((line) => `${line}\n`).join(''));
    say(`${messages.length} mails written to ${out}, listed in messages.ndjson.`);
  });
}

async function runForecast(path: string, from: string, to: string): Promise<void> {
  refuseBackwards(from, to);
  const simulation = await runOf(path, from, to);
  await inScratch(simulation, 'file:/dev/null', async (app) => {
    for (const message of await foretell(app, simulation)) say(JSON.stringify(message));
  });
}

function fileOf({ at, kind, to }: Omit<Message, 'id'>, id: string): string {
  return fileNameOf({ id, kind, address: to, renderedAt: Date.parse(at) });
}

/** A database that is thrown away, and a clock that stands at the beginning. */
async function inScratch(
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

function refuseBackwards(from: string, to: string): void {
  if (from >= to)
    throw new Error(`No day lies from ${from} to before ${to}. Give a --to that is later than --from.`);
}

function date(text: string): string {
  if (!isPlainDate(text)) throw new InvalidArgumentError('Write a date as YYYY-MM-DD.');
  return text;
}
