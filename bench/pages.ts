import { performance } from 'node:perf_hooks';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BootstrapService } from '../src/access/bootstrap.service.js';
import { AppModule } from '../src/app.module.js';
import { entities } from '../src/entities.js';
import { Person } from '../src/organizations/person.entity.js';
import { VirtualClock } from '../src/platform/clock.js';
import { Database } from '../src/platform/database/database.js';
import { createApplication } from '../src/platform/http/create-application.js';
import { settingsFrom } from '../src/platform/settings.js';
import { type Finding, median, type Piece, rounded } from './piece.js';
import { recorded } from './recorded.js';
import { environmentFor } from './service.js';
import { strategyWorld, WORLD_NOW } from './strategy-world.js';

const FULL = { departments: 200, kpis: 10, months: 36 };
const QUICK = { departments: 20, kpis: 5, months: 12 };
const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  goal: '/goal',
  map: '/map',
  department: '/departments/department-7',
  departments: '/departments',
  islands: '/islands',
  'plan check': '/plan-check',
};
const LIMIT = 3;
/** What people open every day; the others are measured to know what they take. */
const LIMITED = ['home', 'goal', 'map', 'department'];
const WARM_UP = 3;
const RUNS = 15;

/**
 * What a page of a large organization takes, from the request to its last byte, against the statements it asks the
 * database, asked again with nothing around them; turn by turn, so both meet the same load.
 */
export const pages: Piece = {
  name: 'pages',
  on: 'each',
  async run({ quick }, databases) {
    const url = await databases.create('pages');
    const settings = settingsFrom(environmentFor(url));
    const clock = new VirtualClock(WORLD_NOW);
    const database = await Database.open({ url, entities, scratch: true });
    const app = await createApplication(AppModule.with(settings, clock, database), settings);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    try {
      const size = quick ? QUICK : FULL;
      const { organizationId, leader } = await strategyWorld(app, size);
      const cookie = await signIn(app, database, organizationId, leader);
      const found: Finding[] = [];
      for (const [name, path] of Object.entries(PAGES)) {
        const words = `${name} page, ${size.departments} departments and ${size.departments * size.kpis} KPIs`;
        const finding = await compare(words, path, { app, database, cookie, runs: quick ? 2 : RUNS });
        found.push(LIMITED.includes(name) ? { ...finding, limit: LIMIT } : finding);
      }
      return found;
    } finally {
      await app.close();
      await database.close();
    }
  },
};

interface Compared {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly cookie: string;
  readonly runs: number;
}

async function compare(
  name: string,
  path: string,
  { app, database, cookie, runs }: Compared,
): Promise<Finding> {
  const open = async () => {
    const { statusCode, body } = await app.inject({ url: path, headers: { ...BROWSER, cookie } });
    if (statusCode !== 200) throw new Error(`${path}: ${statusCode}`);
    return body.length;
  };
  const { statements, result: bytes } = await recorded(database.read(), open);
  const ask = async () => {
    const manager = database.read();
    let rows = 0;
    for (const { sql, parameters } of statements) {
      const answer: unknown = await manager.query(sql, [...parameters]);
      rows += Array.isArray(answer) ? answer.length : 0;
    }
    return rows;
  };
  const [pageTimes, sqlTimes]: [number[], number[]] = [[], []];
  let rows = 0;
  for (let run = -WARM_UP; run < runs; run += 1) {
    const started = performance.now();
    await open();
    const between = performance.now();
    rows = await ask();
    const ended = performance.now();
    if (run < 0) continue;
    pageTimes.push(between - started);
    sqlTimes.push(ended - between);
  }
  const [pageMs, sqlMs] = [median(pageTimes), median(sqlTimes)];
  return {
    name: `${name}, against its bare SQL`,
    value: rounded(pageMs / sqlMs),
    unit: 'times',
    detail: {
      ...{ pageMs: rounded(pageMs), sqlMs: rounded(sqlMs), statements: statements.length, rows },
      kilobytes: Math.round(bytes / 1000),
    },
  };
}

const BROWSER = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };

async function signIn(
  app: NestFastifyApplication,
  database: Database,
  organizationId: string,
  address: string,
): Promise<string> {
  const person = await database.read().findOneByOrFail(Person, { organizationId, address });
  const link = await app.get(BootstrapService).signInLinkFor(organizationId, person.id);
  const { cookies } = await app.inject({ method: 'POST', url: new URL(link).pathname, headers: BROWSER });
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
