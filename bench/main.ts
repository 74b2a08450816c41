import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { agenda } from './agenda.js';
import { api } from './api.js';
import { type Databases, postgresDatabases, sqliteDatabases } from './databases.js';
import { disk } from './disk.js';
import { evidence } from './evidence.js';
import { fairness } from './fairness.js';
import { figures } from './figures.js';
import { forecast } from './forecast.js';
import { latency } from './latency.js';
import { pack } from './pack.js';
import { pages } from './pages.js';
import type { Finding, Piece } from './piece.js';
import { processes } from './processes.js';
import { served } from './served.js';
import { sizes } from './sizes.js';
import { start } from './start.js';
import { throughput } from './throughput.js';

const pieces: readonly Piece[] = [
  ...[
    forecast,
    start,
    disk,
    throughput,
    processes,
    latency,
    fairness,
    sizes,
    evidence,
    pages,
    served,
    agenda,
    pack,
    figures,
    api,
  ],
];

interface Result extends Finding {
  readonly piece: string;
  readonly database: Databases['name'] | null;
  /** Whether it keeps to its limit. */
  readonly kept: boolean;
}

const { values } = parseArgs({
  options: {
    // One object on standard output instead of lines.
    json: { type: 'boolean', default: false },
    // Pieces by name, separated by commas.
    only: { type: 'string' },
    // So little that it shows whether the code runs; its figures mean nothing.
    quick: { type: 'boolean', default: false },
    // PostgreSQL's commits wait for the disk.
    fsync: { type: 'boolean', default: false },
  },
});
const names = values.only?.split(',') ?? pieces.map(({ name }) => name);
const unknown = names.filter((name) => !pieces.some((piece) => piece.name === name));
if (unknown.length > 0) {
  const all = pieces.map(({ name }) => name).join(', ');
  process.stderr.write(`There is no piece ${unknown.join(', ')}; these are: ${all}.\n`);
  process.exit(2);
}
const load = loadavg().map((value) => Math.round(value * 100) / 100);
const results = await measured(pieces.filter(({ name }) => names.includes(name)));
const say = (line: string) => void process.stdout.write(`${line}\n`);
if (values.json) say(JSON.stringify({ ...setting(), results }, null, 2));
else sayLines();
// By hand: what ends the tests' PostgreSQL with the process would end it with 0.
process.exit(results.every(({ kept }) => kept) ? 0 : 1);

function setting() {
  return {
    at: new Date().toISOString(),
    ...{ node: process.version, cores: availableParallelism(), processor: cpus()[0]?.model ?? 'unknown' },
    ...{ memoryMb: Math.round(totalmem() / 2 ** 20), load, quick: values.quick, fsync: values.fsync },
  };
}

function sayLines(): void {
  say(`Node ${process.version}, load of the machine at the beginning ${load.join(' ')}`);
  const whole = ({ name, database }: Result) => (database === null ? name : `${name}, ${database}`);
  const width = Math.max(...results.map((result) => whole(result).length));
  for (const result of results) {
    const { value, unit, limit, atLeast, spread, kept, detail } = result;
    const notes = [
      ...(limit === undefined ? [] : [`limit ${limit}`]),
      ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
      ...(spread === undefined ? [] : [`rounds from ${spread.join(' to ')}`]),
      ...Object.entries(detail).map(([key, figure]) => `${key} ${figure}`),
    ];
    say(`${kept ? 'ok  ' : 'OVER'} ${whole(result).padEnd(width)} ${value} ${unit} (${notes.join(', ')})`);
  }
}

async function measured(wanted: readonly Piece[]): Promise<Result[]> {
  const found = await onDatabase(
    null,
    wanted.filter(({ on }) => on === 'nothing'),
  );
  const open = [() => Promise.resolve(sqliteDatabases()), () => postgresDatabases({ fsync: values.fsync })];
  for (const [i, opened] of open.entries()) {
    const some = wanted.filter(({ on }) => on === 'each' || (on === 'PostgreSQL' && i === 1));
    if (some.length === 0) continue;
    const databases = await opened();
    try {
      found.push(...(await onDatabase(databases, some)));
    } finally {
      await databases.close();
    }
  }
  return found;
}

async function onDatabase(databases: Databases | null, some: readonly Piece[]): Promise<Result[]> {
  const found: Result[] = [];
  for (const piece of some) {
    const database = databases?.name ?? null;
    process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${piece.name} ${database ?? ''}\n`);
    const scale = { quick: values.quick };
    const findings =
      piece.on === 'nothing'
        ? await piece.run(scale)
        : databases === null
          ? []
          : await piece.run(scale, databases);
    for (const finding of findings) {
      const { value, limit = Infinity, atLeast = -Infinity } = finding;
      found.push({ piece: piece.name, database, ...finding, kept: value <= limit && value >= atLeast });
    }
  }
  return found;
}
