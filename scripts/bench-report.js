/**
 * Writes what `npm run bench -- --json` measured between the markers in README.md and docs/scale.md.
 * Usage: npm run -s bench -- --json > docs/proofs/bench.json && npm run bench:report [-- FILE]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const file = process.argv[2] ?? 'docs/proofs/bench.json';
const bench = JSON.parse(readFileSync(file, 'utf8'));
if (bench.quick) fail(`${file} comes from a quick run, whose figures mean nothing.`);

const UNITS = {
  times: '×',
  ms: ' ms',
  s: ' s',
  mails: ' mails',
  bytes: ' bytes',
  MB: ' MB',
  queries: ' queries',
  'a second': ' a second',
};
const plain = (value) => Number(value.toPrecision(3)).toLocaleString('en');
const withUnit = ({ unit }, value) => `${plain(value)}${UNITS[unit]}`;

/** Rows of what was measured on both databases beside each other. */
const names = [...new Set(bench.results.map(({ name }) => name))];
const rows = names.map((name) => bench.results.filter((result) => result.name === name));

const parts = {
  performance: () => [
    figures(rows.filter(([one]) => limitOf(one) !== '')),
    `Measured by \`npm run bench\`, each figure with its ceiling or its peer in the same run, ${where()}.${apart()} Medians of rounds that took turns, with the lowest and the highest in parentheses. [All figures and how they grow](docs/scale.md).`,
  ],
  figures: () => [`Measured ${where()}.${apart()}`, figures(rows), details()],
  growth: () => [growthTable(), ...['SQLite', 'PostgreSQL'].map(growthChart)],
  ends: () => [ends()],
};

for (const [path, wanted] of [
  ['README.md', ['performance']],
  ['docs/scale.md', ['figures', 'growth', 'ends']],
]) {
  let text = readFileSync(path, 'utf8');
  for (const name of wanted) text = between(text, name, parts[name]().join('\n\n'), path);
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

function where() {
  const { at, node, cores, processor, memoryMb, load, fsync } = bench;
  const disk = fsync ? '' : "; PostgreSQL's commits did not wait for the disk (`--fsync` lets them)";
  return `on ${at.slice(0, 10)} with Node ${node.slice(1)} on ${cores} cores (${processor}, ${Math.round(memoryMb / 1024)} GB, load ${load[0]} at the beginning)${disk}`;
}

/** Pieces that were measured by themselves say so: their ratios hold, their speeds are of another hour. */
function apart() {
  const runs = new Map();
  for (const { piece, measured } of bench.results) {
    if (!measured) continue;
    const when = `on ${measured.at.slice(0, 10)}, at a load of ${measured.load}`;
    runs.set(when, (runs.get(when) ?? new Set()).add(`\`${piece}\``));
  }
  return [...runs].map(([when, pieces]) => ` By themselves ran ${[...pieces].join(', ')} ${when}.`).join('');
}

function figures(some) {
  const line = (results) => {
    const on = (database) => results.find((result) => result.database === database);
    const cells =
      results[0].database === null ? [cell(results[0]), ''] : [on('SQLite'), on('PostgreSQL')].map(cell);
    const limits = [...new Set(results.map(limitOf))].join(', on PostgreSQL ');
    return `| ${results[0].name} | ${cells.join(' | ')} | ${limits} |`;
  };
  return ['| | SQLite | PostgreSQL | limit |', '| - | - | - | - |', ...some.map(line)].join('\n');
}

function cell(result) {
  if (result === undefined || result === '') return '';
  const { value, spread, kept } = result;
  const range = spread ? ` (${spread.map(plain).join('–')})` : '';
  return `${withUnit(result, value)}${range}${kept ? '' : ' **over**'}`;
}

function limitOf(result) {
  if (result.limit !== undefined) return `at most ${withUnit(result, result.limit)}`;
  return result.atLeast === undefined ? '' : `at least ${withUnit(result, result.atLeast)}`;
}

function details() {
  const lines = bench.results
    .filter(({ detail }) => Object.keys(detail).length > 0)
    .map(({ name, database, detail }) => {
      const made = Object.entries(detail).map(([key, value]) => `${key} ${plain(value)}`);
      return `| ${name} | ${database ?? ''} | ${made.join(', ')} |`;
    });
  return ['What they were made from:', ['| | on | |', '| - | - | - |', ...lines].join('\n')].join('\n\n');
}

/** What was measured at several sizes: the key of a detail ends with the number of rows. */
function grown() {
  return bench.results.flatMap(({ name, database, detail }) => {
    const at = Object.entries(detail).map(([key, value]) => [/^(ms|mb)At(\d+)$/.exec(key), value]);
    if (at.length === 0 || at.some(([match]) => match === null)) return [];
    const sizes = at.map(([match, value]) => [Number(match[2]), value]);
    return [{ what: name.replace(/, [\d,]+ rows.*/, ''), database, unit: at[0][0][1], sizes }];
  });
}

function growthTable() {
  const all = grown();
  const sizes = all[0]?.sizes.map(([size]) => size) ?? fail(`${file} has no piece "sizes".`);
  const lines = all.map(({ what, database, unit, sizes: own }) => {
    return `| ${what}, ${unit === 'ms' ? 'ms' : 'MB'} | ${database} | ${own.map(([, value]) => plain(value)).join(' | ')} |`;
  });
  const head = `| waiting rows | | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} |`;
  return [head, `| - | - |${' -: |'.repeat(sizes.length)}`, ...lines].join('\n');
}

function growthChart(database) {
  const lines = grown().filter((one) => one.database === database && one.unit === 'ms');
  if (lines.length === 0) return '';
  const sizes = lines[0].sizes.map(([size]) => `"${size.toLocaleString('en')}"`);
  return [
    '```mermaid',
    'xychart-beta',
    `  title "${database}: milliseconds by waiting rows"`,
    `  x-axis [${sizes.join(', ')}]`,
    '  y-axis "ms"',
    ...lines.map(({ sizes: own }) => `  line [${own.map(([, value]) => value).join(', ')}]`),
    '```',
    `Lines, from the first: ${lines.map(({ what }) => what).join('; ')}.`,
  ].join('\n');
}

/** Where one PostgreSQL ends, worked out from what a mail costs it. */
function ends() {
  const find = (piece, part, database = 'PostgreSQL') =>
    bench.results.find(
      (one) => one.piece === piece && one.database === database && one.name.includes(part),
    ) ?? fail(`${file} has no figure for "${part}".`);
  const kept = find('throughput', 'kept in the database').detail;
  const one = find('throughput', 'bare pool').detail.oursPerSecond;
  const two = find('processes', 'two worker').detail.twoPerSecond;
  const disk = find('disk', 'safe on disk', null).value;
  const GB = 1e9;
  const month = 30 * 86_400;
  const table = [
    ['one worker process hands over', `${plain(one)} mails a second`],
    ['two worker processes on these cores', `${plain(two)} mails a second`],
    ['transactions that write, for each mail', plain(kept.transactions)],
    ['written to the log for each mail', `${plain(kept.logBytes)} bytes`],
    ['kept for each mail', `${plain(kept.storedBytes)} bytes`],
    ['pages this disk makes safe, one after the other', `${plain(disk)} a second`],
    ['mails a second at which each commit waits for it alone', plain(disk / kept.transactions)],
    ['log at one worker’s speed', `${plain((one * kept.logBytes) / 1e6)} MB a second`],
    ['mails a month at one worker’s speed, day and night', plain(one * month)],
    ['kept after a month of a million mails a day', `${plain((30e6 * kept.storedBytes) / GB)} GB`],
  ];
  return ['| | |', '| - | -: |', ...table.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}

function between(text, name, content, path) {
  const [begin, end] = [`<!-- bench ${name} -->`, `<!-- bench ${name} ends -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) fail(`${path} lacks the markers ${begin} and ${end}.`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
