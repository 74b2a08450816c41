import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { addMonths, isPlainDate, type PlainDate, yearOf } from '../../calendar/domain/time.js';

const FILE = 'examples/tessel.yaml';
/** The year in which what the file says has its present. */
const ITS_YEAR = 2027;
/** A year, wherever it stands; not a part of a number. */
const YEAR = /(?<![\d.,])20[1-4]\d(?![\d]|[.,]\d)/g;

interface Metric {
  readonly key: string;
  readings?: Record<string, unknown>;
}

interface Answer {
  readonly at: string;
  readonly answer?: { readonly readings?: Record<string, unknown> };
  readonly read?: { readonly month: string; readonly readings: Record<string, unknown> };
}

interface Example {
  readonly cycles: { sessions?: unknown }[];
  readonly kpis: Metric[];
  readonly measures: Metric[];
  script?: Answer[];
}

/**
 * The file of the example, moved so that its present year is this one: with the figures that were answered until now, as
 * readings, and without what people only do once time runs. The clock of an installation is the real one.
 */
export async function exampleFile(today: PlainDate): Promise<string> {
  const { parse, stringify } = await import('yaml');
  const by = yearOf(today) - ITS_YEAR;
  const text = (await fileText())
    .replaceAll(YEAR, (year) => `${Number(year) + by}`)
    .replaceAll(/\b(\d{4}-02)-29\b/g, (day, month: string) => (isPlainDate(day) ? day : `${month}-28`));
  const example = parse(text) as Example;
  const metrics = new Map([...example.kpis, ...example.measures].map((metric) => [metric.key, metric]));
  for (const { at, answer, read } of example.script ?? []) {
    if (at.slice(0, 10) >= today) continue;
    // Whoever answers in a month answers for the one before.
    const month = read?.month ?? addMonths(`${at.slice(0, 7)}-01`, -1).slice(0, 7);
    for (const [key, value] of Object.entries({ ...answer?.readings, ...read?.readings })) {
      const metric = metrics.get(key);
      if (metric) metric.readings = { [month]: value, ...metric.readings };
    }
  }
  delete example.script;
  // Sessions of one year's days: added or moved to a day that has passed, or that lies otherwise in the week.
  for (const cycle of example.cycles) delete cycle.sessions;
  return stringify(example);
}

/** Beside the sources as well as beside what is built of them. */
async function fileText(): Promise<string> {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL(FILE, folder)) && folder.pathname !== '/') folder = new URL('..', folder);
  return readFile(fileURLToPath(new URL(FILE, folder)), 'utf8');
}
