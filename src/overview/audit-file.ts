import type { Locale } from '../platform/pages/locale.js';
import { type OutCell, writeCsv } from '../spreadsheets/csv-writer.js';
import type { ToldEntry } from './audit-entries.service.js';
import { actWords } from './domain/act-words.js';
import { instantText } from './instant-text.js';

const COLUMNS = [
  ...['at', 'kind', 'actor_kind', 'actor_id', 'actor', 'what', 'words', 'subject_type', 'subject_id'],
  ...['details', 'address', 'browser', 'system', 'changes'],
];

/** The trail as CSV, piece by piece: a line an entry; details and changes as JSON. */
export function csvOfTrail(pages: AsyncIterable<ToldEntry[]>, locale: Locale): AsyncGenerator<string> {
  return writeCsv(COLUMNS, linesOf(pages, locale), locale === 'nl' ? ',' : '.');
}

async function* linesOf(pages: AsyncIterable<ToldEntry[]>, locale: Locale): AsyncGenerator<OutCell[][]> {
  for await (const page of pages) yield page.map((told) => lineOf(told, locale));
}

function lineOf({ entry, origin, changes, names }: ToldEntry, locale: Locale): OutCell[] {
  const { at, kind, actor, what, subject, details } = entry;
  return [
    ...[instantText(at), kind, actor.kind, actor.id, names.get(actor.id ?? '') ?? null],
    ...[what, kind === 'act' ? actWords(what, locale) : what, subject?.type ?? null, subject?.id ?? null],
    ...[JSON.stringify(details), origin?.address ?? null, origin?.browser ?? null, origin?.system ?? null],
    changes.length === 0
      ? null
      : JSON.stringify(changes.map(({ subject: table, what: fate, columns }) => ({ table, fate, columns }))),
  ];
}
