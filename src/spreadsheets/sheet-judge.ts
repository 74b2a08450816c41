import type { EntityManager } from 'typeorm';
import { nearest } from '../files/domain/nearest.js';
import { Months } from '../kpis/months.service.js';
import {
  doubtWords,
  type GivenReading,
  type JudgedKpi,
  judgedKpis,
  type ReadingFacts,
} from '../kpis/reading-facts.js';
import type { ReadingsService } from '../kpis/readings.service.js';
import { type Cell, cellText, isBlank, type SheetRow } from './domain/cell.js';
import { type Counts, NO_COUNTS } from './domain/counts.js';
import { entriesOf, type Entry } from './domain/entries.js';
import type { Mapping } from './domain/mapping.js';
import { readMonth } from './domain/month-in-words.js';
import { readValue } from './domain/value-in-cell.js';
import { type Words, type WrongCell, wrongWords } from './domain/wrong-words.js';
import { MAX_COLUMNS } from './spreadsheets.errors.js';

/** A value that could be read, with where it stands. */
interface Read {
  readonly entry: Entry;
  readonly given: GivenReading;
  readonly place: number;
}

/** What rows come to. */
export interface Judged {
  readonly counts: Counts;
  readonly wrong: readonly WrongCell[];
  /** What there is to be kept. */
  readonly good: readonly GivenReading[];
  readonly facts: ReadingFacts | null;
}

/** What one file is judged by; loaded once and not for each of its rows. */
export class SheetJudge {
  readonly #byName = new Map<string, JudgedKpi[]>();
  readonly #places = new Map<string, number>();
  readonly #months = new Map<string, string | null>();
  /** Where the first value for a KPI and month stands: the same cell, judged again, is no second one. */
  readonly #seen = new Map<number, number>();

  private constructor(
    private readonly organizationId: string,
    private readonly kpis: readonly JudgedKpi[],
    private readonly months: Months,
    private readonly headings: readonly Cell[],
    private readonly mapping: Mapping,
  ) {
    kpis.forEach((kpi, index) => {
      this.#places.set(kpi.id, index);
      for (const name of new Set([normal(kpi.key), normal(kpi.name)]))
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), kpi]);
    });
  }

  static async load(
    manager: EntityManager,
    organizationId: string,
    { headings, mapping }: { readonly headings: readonly Cell[]; readonly mapping: Mapping },
  ): Promise<SheetJudge> {
    const kpis = await judgedKpis(manager, { organizationId }, ['key']);
    const months = await Months.load(manager, organizationId);
    return new SheetJudge(organizationId, kpis, months, headings, mapping);
  }

  /**
   * Judges some rows; the rows before them must have been judged already, so that a value given twice is found.
   * @param at the instant at which they would be kept (epoch milliseconds)
   * @param before what was found wrong with these rows before: it is passed over
   */
  async judge(
    tx: EntityManager,
    rows: readonly SheetRow[],
    readings: ReadingsService,
    { at, before = [] }: { readonly at: number; readonly before?: readonly WrongCell[] },
  ): Promise<Judged> {
    const counts = { ...NO_COUNTS };
    const wrong: WrongCell[] = [];
    const told = new Set(before.map(({ line, column }) => `${line} ${column}`));
    const isTold = ({ line, at: { kpi, month, value } }: Entry) =>
      [kpi, month, value].some((column) => told.has(`${line} ${column}`));
    const fresh = new Set<string>();
    // Of a row with a value for each month, what is wrong with its KPI is said once.
    const say = ({ line }: Entry, place: number, { en, nl }: Words) => {
      const column = Math.max(0, place);
      if (fresh.has(`${line} ${column}`)) return;
      fresh.add(`${line} ${column}`);
      wrong.push({ line, column, en, nl });
    };
    const read = rows
      .flatMap((row) => entriesOf(row, this.headings, this.mapping))
      .filter((entry) => told.size === 0 || !isTold(entry))
      .flatMap((entry) => this.#read(entry, counts, say));
    if (read.length === 0) return { counts, wrong, good: [], facts: null };
    const given = read.map((one) => one.given);
    const { kpis, months } = this;
    const provenance = { at, asks: true };
    const facts = await readings.factsAbout(tx, this.organizationId, given, provenance, { kpis, months });
    const good: GivenReading[] = [];
    for (const { entry, given: bare, place } of read) {
      const one = { ...bare, note: entry.note === undefined ? facts.keptFor(bare)?.note : bare.note };
      const cell = entry.line * MAX_COLUMNS + entry.at.value;
      const first = this.#seen.get(place) ?? cell;
      this.#seen.set(place, first);
      const isTwice = first !== cell;
      const [problem] = facts.problemsOf(one);
      const likely = problem || isTwice ? null : facts.doubtOf(one);
      if (problem !== undefined) {
        const words = { en: problem.message, nl: problem.dutch ?? problem.message };
        say(entry, columnOf(entry, problem.field), words);
        counts.wrong += 1;
      } else if (isTwice) {
        say(entry, entry.at.value, wrongWords.twice(Math.floor(first / MAX_COLUMNS)));
        counts.wrong += 1;
      } else if (likely !== null) {
        say(entry, entry.at.value, doubtWords(facts.kpi(one.kpiId) ?? { name: '' }, one.value, likely));
        counts.doubtful += 1;
      } else if (facts.changes(one)) {
        counts[facts.keptFor(one) ? 'changed' : 'fresh'] += 1;
        good.push(one);
      } else counts.unchanged += 1;
    }
    return { counts, wrong, good, facts };
  }

  /** What an entry says; nothing where it cannot be read, says nothing, or says what is worked out here. */
  #read(
    entry: Entry,
    counts: { -readonly [name in keyof Counts]: number },
    say: (entry: Entry, column: number, words: Words) => void,
  ): Read[] {
    const isWrong = (column: number, words: Words): [] => {
      say(entry, column, words);
      counts.wrong += 1;
      return [];
    };
    if (isBlank(entry.value)) {
      counts.empty += 1;
      return [];
    }
    const name = cellText(entry.kpi);
    if (name === '') return isWrong(entry.at.kpi, wrongWords.noKpi);
    const [kpi, ...others] = this.#byName.get(normal(name)) ?? [];
    if (!kpi) return isWrong(entry.at.kpi, wrongWords.unknownKpi(name, this.#near(name)));
    if (others.length > 0 && kpi.key !== name)
      return isWrong(entry.at.kpi, wrongWords.severalKpis(name, [kpi, ...others].map(({ key }) => key))); // prettier-ignore
    if (kpi.formula !== null) {
      counts.computed += 1;
      return [];
    }
    const month = readMonth(entry.month);
    const written = cellText(entry.month);
    if (month.kind === 'none') return isWrong(entry.at.month, wrongWords.noMonth);
    if (month.kind === 'unreadable') return isWrong(entry.at.month, wrongWords.unreadableMonth(written));
    if (month.kind === 'ambiguous') return isWrong(entry.at.month, wrongWords.ambiguousMonth(written));
    const periodId = this.#monthOf(month.reference);
    if (periodId === null) return isWrong(entry.at.month, wrongWords.unknownMonth(written));
    const value = readValue(entry.value, kpi.unit, this.mapping);
    switch (value.kind) {
      case 'none':
        counts.empty += 1;
        return [];
      case 'unreadable':
        return isWrong(entry.at.value, wrongWords.unreadableValue(value.text));
      case 'error':
        return isWrong(entry.at.value, wrongWords.errorValue(value.text));
      case 'no-result':
        return isWrong(entry.at.value, wrongWords.noResult);
      case 'ambiguous': {
        counts.ambiguous += 1;
        say(entry, entry.at.value, wrongWords.ambiguousValue(cellText(entry.value), value.whole, value.decimal)); // prettier-ignore
        return [];
      }
      case 'percent':
        counts.percent += 1;
        say(entry, entry.at.value, wrongWords.percent(value.shown));
        return [];
      case 'value':
        return [this.#given(entry, kpi, periodId, value.value)];
    }
  }

  #given(entry: Entry, kpi: JudgedKpi, periodId: string, value: number): Read {
    const month = this.months.all.findIndex(({ id }) => id === periodId);
    const note = entry.note === undefined ? null : cellText(entry.note);
    const reason = entry.reason === undefined ? null : cellText(entry.reason);
    const given = { kpiId: kpi.id, periodId, value, note, reason, confirmed: this.mapping.confirmed };
    return { entry, given, place: (this.#places.get(kpi.id) ?? 0) * this.months.all.length + month };
  }

  #near(name: string): string[] {
    return nearest(name, this.kpis.flatMap((kpi) => [kpi.key])); // prettier-ignore
  }

  #monthOf(reference: string): string | null {
    const known = this.#months.get(reference);
    if (known !== undefined) return known;
    const found = this.months.find(reference)?.id ?? null;
    this.#months.set(reference, found);
    return found;
  }
}

const normal = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** The column in which what a field says is to be mended. */
function columnOf({ at }: Entry, field: string): number {
  return field === 'kpi' ? at.kpi : field === 'period' ? at.month : at.value;
}
