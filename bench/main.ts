import { loadavg } from 'node:os';
import { benchForecast } from './forecast.js';
import { type Databases, postgresDatabases, sqliteDatabases } from './databases.js';
import type { Finding } from './piece.js';
import { benchQueues } from './queues.js';
import { benchStart } from './start.js';
import { benchThroughput } from './throughput.js';

const load = loadavg().map((value) => Math.round(value * 100) / 100);
const findings: Finding[] = [benchForecast(), await benchStart()];
for (const open of [() => Promise.resolve(sqliteDatabases()), postgresDatabases]) {
  findings.push(...(await onDatabase(await open())));
}
const results = findings.map((one) => ({
  ...one,
  kept: one.value <= (one.limit ?? Infinity) && one.value >= (one.atLeast ?? -Infinity),
}));
const say = (line: string) => void process.stdout.write(`${line}\n`);

if (process.argv.includes('--json')) {
  say(JSON.stringify({ node: process.version, load, results }, null, 2));
} else {
  say(`Node ${process.version}, load of the machine at the beginning ${load.join(' ')}`);
  const width = Math.max(...results.map(({ name }) => name.length));
  for (const { name, value, unit, limit, atLeast, kept, detail } of results) {
    const figures = Object.entries(detail).map(([key, figure]) => `${key} ${figure}`);
    say(
      `${kept ? 'ok  ' : 'OVER'} ${name.padEnd(width)} ${value} ${unit} (${limit === undefined ? `at least ${atLeast}` : `limit ${limit}`}; ${figures.join(', ')})`,
    );
  }
}
process.exitCode = results.every(({ kept }) => kept) ? 0 : 1;

async function onDatabase(databases: Databases): Promise<Finding[]> {
  // On PostgreSQL each statement is a journey to the server.
  const share = databases.name === 'SQLite' ? 1 : 0.9;
  try {
    return [await benchThroughput(databases, share), ...(await benchQueues(databases))];
  } finally {
    await databases.close();
  }
}
