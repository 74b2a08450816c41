import { randomBytes } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BootstrapService } from './access/bootstrap.service.js';
import { AppModule } from './app.module.js';
import { instantOf } from './calendar/domain/zones.js';
import { useZoneRules } from './calendar/zone-rules.js';
import { calendarLines, demoVisitors } from './demo/demo-words.js';
import { continueUntil, messagesOf, type Run, runOf, simulate } from './demo/simulation.js';
import { entities } from './entities.js';
import { EvidenceService } from './kpis/evidence.service.js';
import { RosterService } from './organizations/roster.service.js';
import { VirtualClock } from './platform/clock.js';
import { Database } from './platform/database/database.js';
import { createApplication } from './platform/http/create-application.js';
import { stopOnSignals } from './platform/http/stop-on-signals.js';
import { settingsFrom, zoneRulesOfProcess } from './platform/settings.js';
import { Schedule } from './schedule.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/tessel.yaml', import.meta.url));
const FROM = '2027-01-01';
const TO = '2028-01-01';
/** The whole year is run; what is served is how it stood on this day, with updates waiting to be answered. */
const SHOWN = '2027-12-09';
const FILE = 'cadans-demo.sqlite';
const YEAR_FILE = 'cadans-demo-year.sqlite';

const port = process.argv[2] ?? '3000';
const say = (line = '') => void process.stdout.write(`${line}\n`);
const settings = settingsFrom({
  PORT: port,
  HOST: '127.0.0.1',
  BASE_URL: `http://localhost:${port}`,
  DATABASE_URL: `sqlite:${FILE}`,
  MAILBOX: 'on',
  MAIL_FROM: 'Cadans <cadans@example.org>',
  LINK_KEYS: `demo:${randomBytes(32).toString('base64url')}`,
  LOG_LEVEL: 'warn',
});

useZoneRules(zoneRulesOfProcess());
await remove(FILE);
const run = await runOf(EXAMPLE, FROM, TO);
const shownFrom = instantOf(SHOWN, '11:00', run.file.organization.zone);
const organizationId = await runYear(run);
await serve(organizationId);

async function open(file: string, now: number) {
  const clock = new VirtualClock(now);
  const database = await Database.open({ url: `sqlite:${file}`, entities, scratch: true });
  const app = await createApplication(AppModule.with(settings, clock, database), settings);
  return { clock, database, app };
}

/** Runs the year on a file that is thrown away, and keeps how it stood on the day that is shown. */
async function runYear(year: Run): Promise<string> {
  await remove(YEAR_FILE);
  const started = performance.now();
  const { app, database } = await open(YEAR_FILE, year.from);
  say(`Running the planning year of ${year.file.organization.name} on a virtual clock:`);
  const id = await simulate(app, { ...year, to: shownFrom }, progress());
  for (const suffix of ['', '-wal']) await copyFile(`${YEAR_FILE}${suffix}`, `${FILE}${suffix}`);
  await continueUntil(app, id, year, progress());
  const messages = await messagesOf(app, database, id);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const megabytes = Math.round(process.memoryUsage().rss / 1_000_000);
  say();
  for (const line of calendarLines(messages)) say(line);
  say(`${messages.length} mails in ${seconds} s, with ${megabytes} MB of memory.`);
  await app.close();
  await database.close();
  await remove(YEAR_FILE);
  return id;
}

async function serve(id: string): Promise<void> {
  const { app, clock, database } = await open(FILE, shownFrom);
  stopOnSignals(app, () => database.close());
  clock.run();
  await app.listen(settings.values.PORT, settings.values.HOST);
  await app.get(EvidenceService).workOutDue();
  await app.get(Schedule).start({ delivering: true });
  say();
  say(`It is ${SHOWN} at ${run.file.organization.name}. Look around; each link signs you in with one press:`);
  const roster = await app.get(RosterService).load(id);
  for (const { role, person } of demoVisitors(roster, SHOWN)) {
    say(`  ${role.padEnd(10)} ${person.name.padEnd(16)} ${await signInLink(app, id, person.id)}`);
  }
  say(`Every mail that was sent: ${settings.values.BASE_URL}/mailbox (as the planner). Stop with Ctrl+C.`);
}

function signInLink(app: NestFastifyApplication, id: string, personId: string): Promise<string> {
  return app.get(BootstrapService).signInLinkFor(id, personId);
}

/** Tells each month as it begins. */
function progress(): (now: number) => void {
  let month = '';
  return (now) => {
    const current = new Date(now).toISOString().slice(0, 7);
    if (current !== month && current >= FROM.slice(0, 7)) process.stdout.write(` ${current}`);
    month = current;
  };
}

async function remove(file: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) await rm(`${file}${suffix}`, { force: true });
}
