import { Resolver } from 'node:dns/promises';
import { existsSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { inApplication } from '../in-application.js';
import { checkMail } from '../mail/check/check-mail.js';
import type { Names } from '../mail/check/names.js';
import { InvariantsService } from '../notices/invariants.service.js';
import { Organization } from '../organizations/organization.entity.js';
import { Clock, SystemClock } from '../platform/clock.js';
import { sqliteFile } from '../platform/database/data-sources.js';
import { Database } from '../platform/database/database.js';
import { type Diagnosis, ok, problem, warning } from '../platform/health/diagnosis.js';
import { checkDisk } from '../platform/health/disk.js';
import { type Finding, HealthChecks } from '../platform/health/health-checks.js';
import { type Settings, settingsOfProcess } from '../platform/settings.js';
import { StartRefused } from '../platform/start-refused.js';
import { report } from './diagnoses.js';
import { run } from './run.js';

/** A scan looks at a few organizations; so many scans are enough for a look by hand. */
const MOST_SCANS = 40;
const ORGANIZATIONS_A_SCAN = 5;

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Look at the whole installation, and say what to do.')
    .option('--json', 'as JSON')
    .action(({ json = false }: { json?: boolean }) =>
      run(async () => report(await diagnoseProcess(new Resolver({ timeout: 3_000, tries: 2 })), json)),
    );
}

/** Of what keeps the service from starting the first is all there is to say. */
async function diagnoseProcess(names: Names): Promise<Diagnosis[]> {
  try {
    const settings = settingsOfProcess();
    const missing = noDatabaseYet(settings.values.DATABASE_URL);
    if (missing) return [missing];
    const clock = new SystemClock();
    return await inApplication(settings, clock, (app) => diagnose(app, settings, names));
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    return [problem('start', error.message, 'Until then nothing else can be looked at.')];
  }
}

/** A look must not make the file that it looks for, and then find it in order. */
export function noDatabaseYet(url: string): Diagnosis | null {
  if (!url.startsWith('sqlite:') || existsSync(sqliteFile(url))) return null;
  const remedy = 'Check DATABASE_URL; a new database is made by: cadans apply FILE';
  return problem('database', `There is no file ${sqliteFile(url)}.`, remedy);
}

/** What health shows, and what it has no time to look at: the disk, what is owed, how mails leave. */
export async function diagnose(
  app: INestApplicationContext,
  settings: Settings,
  names: Names,
): Promise<Diagnosis[]> {
  const { DATABASE_URL: url } = settings.values;
  const found = [ok('settings', 'They are complete.')];
  if (url.startsWith('sqlite:')) found.push(await checkDisk(sqliteFile(url)));
  const organizations = await app.get(Database).read().count(Organization);
  found.push(
    organizations === 0
      ? warning('organizations', 'There is none.', 'Create one with: cadans apply FILE')
      : ok('organizations', String(organizations)),
  );
  const scans = Math.min(MOST_SCANS, Math.ceil(organizations / ORGANIZATIONS_A_SCAN));
  for (let scan = 0; scan < scans; scan += 1) await app.get(InvariantsService).scan();
  const { checks } = await app.get(HealthChecks).findings();
  found.push(...Object.entries(checks).map(([name, finding]) => diagnosisOf(name, finding)));
  if (!/^smtps?:/.test(settings.values.SMTP_URL ?? '')) {
    const remedy = 'Set SMTP_URL for mails to leave; then look at it with: cadans mail check';
    return [...found, warning('mail configuration', 'No mail leaves this installation.', remedy)];
  }
  const mail = await checkMail({ settings, names, now: app.get(Clock).now(), to: null });
  const amiss = mail.filter(({ level }) => level !== 'ok');
  return [
    ...found,
    ...(amiss.length > 0 ? amiss : [ok('mail configuration', 'cadans mail check finds it right.')]),
  ];
}

/** One finding of health in the words of a command. */
export function diagnosisOf(name: string, { ok: isOk, todo, serving, ...details }: Finding): Diagnosis {
  void serving;
  const about = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const facts = Object.entries(details).flatMap(([key, value]) =>
    value === null || value === undefined || typeof value === 'object' ? [] : [`${key} ${value}`],
  );
  const says = facts.join(', ') || 'well';
  if (isOk) return todo ? warning(about, says, todo.en) : ok(about, says);
  return problem(about, says, todo?.en ?? 'The log of the service says more.');
}
