import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BootstrapService } from './access/bootstrap.service.js';
import { AppModule } from './app.module.js';
import { calendarLines, demoVisitors } from './demo/demo-words.js';
import { messagesOf, runOf, simulate } from './demo/simulation.js';
import { entities } from './entities.js';
import { RosterService } from './organizations/roster.service.js';
import { VirtualClock } from './platform/clock.js';
import { Database } from './platform/database/database.js';
import { createApplication } from './platform/http/create-application.js';
import { stopOnSignals } from './platform/http/stop-on-signals.js';
import { settingsFrom } from './platform/settings.js';
import { Schedule } from './schedule.js';

/** The example organization's year, and a few days of the next, in which updates are open to be answered. */
const EXAMPLE = fileURLToPath(new URL('../../examples/tessel.yaml', import.meta.url));
const FROM = '2027-01-01';
const TO = '2028-01-12';
const DATABASE = 'cadans-demo.sqlite';

const say = (line = '') => void process.stdout.write(`${line}\n`);
const port = process.argv[2] ?? '3000';

const settings = settingsFrom({
  PORT: port,
  HOST: '127.0.0.1',
  BASE_URL: `http://localhost:${port}`,
  DATABASE_URL: `sqlite:${DATABASE}`,
  MAILBOX: 'on',
  MAIL_FROM: 'Cadans <cadans@example.org>',
  LINK_KEYS: `demo:${randomBytes(32).toString('base64url')}`,
  LOG_LEVEL: 'warn',
});

for (const suffix of ['', '-wal', '-shm']) await rm(`${DATABASE}${suffix}`, { force: true });
const started = performance.now();
const run = await runOf(EXAMPLE, FROM, TO);
const clock = new VirtualClock(run.from);
const database = await Database.open({ url: settings.values.DATABASE_URL, entities, scratch: true });
const app = await createApplication(AppModule.with(settings, clock, database), settings);
stopOnSignals(app, () => database.close());

say(`Running the planning year of ${run.file.organization.name} on a virtual clock …`);
let month = '';
const organizationId = await simulate(app, run, (now) => {
  const current = new Date(now).toISOString().slice(0, 7);
  if (current === month) return;
  month = current;
  process.stdout.write(`  ${month}${process.stdout.isTTY ? '\r' : '\n'}`);
});
const messages = await messagesOf(app, database, organizationId);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const megabytes = Math.round(process.memoryUsage().rss / 1_000_000);
for (const line of calendarLines(messages)) say(line);
say(`${messages.length} mails in ${seconds} s, with ${megabytes} MB of memory.`);

clock.run();
await app.listen(settings.values.PORT, settings.values.HOST);
await app.get(Schedule).start();
const roster = await app.get(RosterService).load(organizationId);
say();
say(
  `It is now ${new Date(clock.now()).toISOString().slice(0, 10)} at ${run.file.organization.name}. Look around; each link signs you in with one press:`,
);
for (const { role, person } of demoVisitors(roster, TO)) {
  say(
    `  ${role.padEnd(22)} ${person.name.padEnd(20)} ${await app.get(BootstrapService).signInLinkFor(organizationId, person.id)}`,
  );
}
say(`Every mail that was sent: ${settings.values.BASE_URL}/mailbox (as the planner). Stop with Ctrl+C.`);
