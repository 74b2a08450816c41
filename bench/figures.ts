import { performance } from 'node:perf_hooks';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiTokensService } from '../src/access/api-tokens.service.js';
import { AppModule } from '../src/app.module.js';
import { entities } from '../src/entities.js';
import { Kpi } from '../src/kpis/kpi.entity.js';
import { Months } from '../src/kpis/months.service.js';
import { Reading } from '../src/kpis/reading.entity.js';
import { VirtualClock } from '../src/platform/clock.js';
import { Database } from '../src/platform/database/database.js';
import { createApplication } from '../src/platform/http/create-application.js';
import { settingsFrom } from '../src/platform/settings.js';
import { SpreadsheetsService } from '../src/spreadsheets/spreadsheets.service.js';
import { SpreadsheetWork } from '../src/spreadsheets/spreadsheet-work.service.js';
import { UploadsService } from '../src/spreadsheets/uploads.service.js';
import { type Finding, median, type Piece, rounded } from './piece.js';
import { analyze, environmentFor } from './service.js';
import { strategyWorld, WORLD_NOW } from './strategy-world.js';

const FULL = { departments: 200, kpis: 14, months: 36, batch: 1000 };
const QUICK = { departments: 5, kpis: 4, months: 12, batch: 20 };
const LIMIT_S = 30;
const LEAST_OF_RAW = 0.5;
/** A small file and a large one must take as much memory, but for what the process grows by anyway. */
const MOST_MEMORY = 1.5;
const WARM_UP = 3;
const SAMPLE_MS = 50;

interface Ready {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly organizationId: string;
  readonly kpis: readonly Pick<Kpi, 'id' | 'key'>[];
  readonly months: Months['all'];
}

/** Readings from elsewhere: a hundred thousand by CSV, and batches by the API against bare inserts, turn by turn. */
export const figures: Piece = {
  name: 'figures',
  on: 'each',
  async run({ quick }, databases) {
    const url = await databases.create('figures');
    const settings = settingsFrom(environmentFor(url));
    const database = await Database.open({ url, entities, scratch: true });
    const app = await createApplication(
      AppModule.with(settings, new VirtualClock(WORLD_NOW), database),
      settings,
    );
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    try {
      const size = quick ? QUICK : FULL;
      const batches = await against(
        await ready(app, database, 'batches', size),
        await ready(app, database, 'bare', size),
        size.batch,
      );
      const imported = await byCsv(await ready(app, database, 'csv', size), quick);
      return [batches, ...imported];
    } finally {
      await app.close();
      await database.close();
    }
  },
};

/** An organization with its KPIs, and no reading left. */
async function ready(
  app: NestFastifyApplication,
  database: Database,
  key: string,
  size: typeof FULL,
): Promise<Ready> {
  const { organizationId } = await strategyWorld(app, size, key);
  await database.write((tx) => tx.delete(Reading, { organizationId }));
  await analyze(database);
  const kpis = await database.read().find(Kpi, {
    select: { id: true, key: true },
    where: { organizationId },
    order: { id: 'ASC' },
  });
  const { all } = await Months.load(database.read(), organizationId);
  const months = all.filter(({ startsOn }) => startsOn <= WORLD_NOW.slice(0, 10));
  return { app, database, organizationId, kpis, months };
}

/** Values about what their plans aim at, so that none is asked about. */
const valueOf = (kpi: number, month: number) => 60 + ((kpi * 7 + month * 3) % 30);

async function against(ours: Ready, bare: Ready, size: number): Promise<Finding> {
  const { text } = await ours.app.get(ApiTokensService).make({
    ...{ organizationId: ours.organizationId, name: 'bench', scopes: ['read', 'write'], expiresAt: null },
  });
  const headers = { authorization: `Bearer ${text}` };
  const placesOf = ({ kpis, months }: Ready) =>
    months.flatMap((month, m) => kpis.map((kpi, k) => ({ kpi, month, value: valueOf(k, m) })));
  const [own, other] = [placesOf(ours), placesOf(bare)];
  const times = { ours: [] as number[], bare: [] as number[] };
  const turns = Math.min(40, Math.floor(own.length / size));
  for (let turn = 0; turn < turns; turn += 1) {
    const [some, same] = [own, other].map((all) => all.slice(turn * size, (turn + 1) * size)) as [
      typeof own,
      typeof own,
    ];
    const readings = some.map(({ kpi, month, value }) => ({ kpi: kpi.key, period: month.name, value }));
    const started = performance.now();
    const { statusCode, body } = await ours.app.inject({
      ...{ method: 'POST', url: '/api/v1/readings', payload: { readings } },
      headers: { ...headers, 'idempotency-key': `turn-${turn}` },
    });
    const between = performance.now();
    if (statusCode !== 200) throw new Error(body.slice(0, 500));
    await insertBare(bare, same);
    const ended = performance.now();
    if (turn < WARM_UP) continue;
    times.ours.push(between - started);
    times.bare.push(ended - between);
  }
  const [ourMs, bareMs] = [median(times.ours), median(times.bare)];
  return {
    name: `speed of batches of ${size} by the API, of that of bare inserts with the same indexes`,
    value: rounded(bareMs / ourMs),
    unit: 'times',
    atLeast: LEAST_OF_RAW,
    detail: {
      ...{ ourMs: rounded(ourMs), bareMs: rounded(bareMs), batches: turns },
      readingsASecond: Math.round((size / ourMs) * 1000),
    },
  };
}

/** What anybody would write by hand: one statement with all rows, in a unit of work of its own. */
async function insertBare(
  { database, organizationId }: Ready,
  rows: readonly { kpi: Pick<Kpi, 'id'>; month: { id: string }; value: number }[],
): Promise<void> {
  const { dialect } = database;
  const width = 8;
  const places = rows.map((_, row) => {
    const one = Array.from({ length: width }, (_cell, column) => dialect.parameter(row * width + column + 1));
    return `(${one.join(',')})`;
  });
  const at = Date.parse(WORLD_NOW);
  const values = rows.flatMap(({ kpi, month, value }) => [
    ...[organizationId, kpi.id, month.id, value, null, at, null, 'api'],
  ]);
  const text = `INSERT INTO reading (organization_id, kpi_id, period_id, value, note, recorded_at, recorded_by, source) VALUES ${places.join(',')}`;
  await database.write((tx) => tx.query(text, values));
}

async function byCsv(place: Ready, quick: boolean): Promise<Finding[]> {
  const all = quick ? 200 : 100_000;
  const small = await take(place, 0, all / 5);
  const large = await take(place, 1, all);
  return [
    {
      name: `${all.toLocaleString('en')} readings by CSV, sent, looked through and kept`,
      value: rounded(large.seconds),
      unit: 's',
      limit: LIMIT_S,
      detail: { ...large.phases, kept: large.kept },
    },
    {
      name: `memory for ${all.toLocaleString('en')} readings by CSV against a fifth of them`,
      value: rounded(large.peak / small.peak),
      unit: 'times',
      limit: MOST_MEMORY,
      detail: { megabytes: rounded(large.peak / 1e6), ofAFifth: rounded(small.peak / 1e6) },
    },
  ];
}

async function take({ app, organizationId, kpis, months }: Ready, nudge: number, count: number) {
  const lines = months.flatMap((month, m) =>
    kpis.map((kpi, k) => `${kpi.key};${month.startsOn.slice(0, 7)};${valueOf(k, m) + nudge},5`),
  );
  const bytes = Buffer.from(['KPI;Maand;Waarde', ...lines.slice(0, count)].join('\n'));
  const sheets = app.get(SpreadsheetsService);
  const work = app.get(SpreadsheetWork);
  let peak = 0;
  const sampler = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), SAMPLE_MS);
  const marks = [performance.now()];
  const mark = () => void marks.push(performance.now());
  const id = await app.get(UploadsService).take(organizationId, null, { name: 'bench.csv', bytes });
  mark();
  const { mapping } = await sheets.get(organizationId, id);
  await sheets.name(organizationId, id, mapping);
  await work.workOff();
  mark();
  await sheets.keep(organizationId, id);
  await work.workOff();
  mark();
  clearInterval(sampler);
  const { counts, state } = await sheets.get(organizationId, id);
  if (state !== 'done' || counts.kept !== Math.min(count, lines.length))
    throw new Error(`${state}: ${JSON.stringify(counts)}`);
  const [a = 0, b = 0, c = 0, d = 0] = marks.map((at) => at / 1000);
  const phases = { sent: rounded(b - a), lookedThrough: rounded(c - b), keptIn: rounded(d - c) };
  return { seconds: d - a, phases, kept: counts.kept, peak: Math.max(peak, process.memoryUsage().rss) };
}
