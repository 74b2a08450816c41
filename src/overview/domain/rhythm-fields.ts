import type { DateRule } from '../../calendar/domain/date-rule.js';
import {
  type Escalation,
  type RhythmRules,
  SESSION_KINDS,
  type SessionKind,
  type SessionRules,
  type UpdateRules,
} from '../../cycles/domain/rhythm.js';
import { rhythmDefaults } from './rhythm-defaults.js';
import { isChosen } from './typed-participants.js';
import { questionFields } from './typed-questions.js';
import { templateFields } from './typed-template.js';
import type { FormBody } from './typed-change.js';

const LEADS = [
  'annual.reminders',
  'annual.goalRequests',
  'quarterly.reminders',
  'monthly.reminders',
  'monthly.updates.nudges',
];
/** Where in its list a row is to stand. */
const PLACE = '.place';

/** Rows of one list that are read; more than may be kept, so that too many are told. */
const MOST_ROWS = 32;
const OF_LEAD = ['', '.count', '.at', '.was'];
const OF_PART = ['', '.question', '.purpose', '.aboutGoal', '.minutes', '.was', PLACE];

/** A rhythm as a form holds it: texts by the names of fields. */
export class RhythmFields {
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(values: Iterable<readonly [string, readonly string[]]>) {
    this.#values = packed(new Map(values));
  }

  /** What was typed there, trimmed; empty where nothing was. */
  text(name: string): string {
    return (this.#values.get(name)?.[0] ?? '').trim();
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  is(name: string): boolean {
    return this.text(name) !== '';
  }

  /** Whether a field of one of these names, or below it, says something else there. */
  differsFrom(other: RhythmFields, names: readonly string[]): boolean {
    const all = new Set([...this.#values.keys(), ...other.#values.keys()]);
    return [...all].some((field) => {
      if (!isOneOf(field, names)) return false;
      // How and when something is counted that is not: browsers send what a choice shows first.
      const of = field.slice(0, field.lastIndexOf('.'));
      const isThere = this.#values.has(of) || other.#values.has(of);
      if (isThere && !this.is(of) && !other.is(of)) return false;
      return filled(this.all(field)).join() !== filled(other.all(field)).join();
    });
  }

  /** How many rows of a list are filled in. */
  rows(name: string): number {
    return Array.from({ length: MOST_ROWS }, (_, index) => index).filter((index) =>
      this.is(`${name}[${index}]`),
    ).length;
  }
}

/** Whether a field has one of these names, or stands below one. */
export function isOneOf(field: string, names: readonly string[]): boolean {
  return names.some(
    (name) =>
      field.startsWith(name) && (field.length === name.length || '.['.includes(field[name.length] ?? '')),
  );
}

function filled(values: readonly string[]): string[] {
  return values.filter((value) => value !== '');
}

/** Reads whatever was sent. */
export function typedRhythm(body: FormBody): RhythmFields {
  const lines = (text: string) => text.replaceAll('\r\n', '\n');
  return new RhythmFields(
    Object.entries(body).map(([name, value]) => [name, [value ?? []].flat().map(lines)]),
  );
}

/** The rules as the form shows them; kinds that are not held with what is proposed for them. */
export function fieldsOfRhythm(rules: RhythmRules | null): RhythmFields {
  const values: [string, readonly string[]][] = [];
  const set = (name: string, ...value: (string | number | null)[]) =>
    values.push([name, value.map((one) => `${one ?? ''}`)]);
  const lead = (name: string, one: Escalation | null | undefined) => {
    set(name, one ? daysOf(one) : null);
    set(`${name}.count`, one ? countOf(one) : null);
    set(`${name}.at`, one ? one.at : '09:00');
  };
  const leads = (name: string, all: readonly Escalation[]) =>
    all.forEach((one, index) => {
      lead(`${name}[${index}]`, one);
      set(`${name}[${index}].was`, index);
    });
  const rule = (kind: SessionKind, on: DateRule) => {
    const name = (field: string) => `${kind}.on.${field}`;
    set(name('type'), on.type);
    set(name('month'), on.month);
    set(name('dayOff'), on.dayOff);
    set(name('nth'), on.type === 'nth-weekday' ? on.nth : 2);
    set(name('weekday'), on.type === 'nth-weekday' ? on.weekday : 2);
    set(name('workday'), on.type === 'nth-working-day' ? Math.abs(on.nth) : 3);
    set(name('from'), on.type === 'nth-working-day' && on.nth < 0 ? 'end' : 'start');
    set(name('day'), on.type === 'day-of-month' ? on.day : 15);
  };
  const session = (kind: SessionKind, own: SessionRules) => {
    rule(kind, own.on);
    set(`${kind}.at`, own.at);
    set(`${kind}.minutes`, own.minutes);
    set(`${kind}.days`, own.days ?? 1);
    set(`${kind}.place`, own.place);
    set(`${kind}.zone`, own.zone);
    set(`${kind}.participants`, ...own.participants.filter(isChosen));
    set(`${kind}.people`, own.participants.filter((token) => !isChosen(token)).join('\n'));
    lead(`${kind}.agenda`, own.agenda);
    leads(`${kind}.reminders`, own.reminders);
    for (const [name, value] of questionFields(kind, own.questionRound)) set(name, value);
    for (const [name, value] of templateFields(`${kind}.template`, own.template ?? [])) set(name, value);
  };
  const updates = (own: UpdateRules) => {
    const name = (field: string) => `monthly.updates.${field}`;
    set(name('about'), own.about);
    lead(name('opens'), own.opens);
    leads(name('nudges'), own.nudges);
    lead(name('due'), own.due);
    lead(name('closes'), own.closes);
    lead(name('overdueDeputy'), own.overdueDeputy);
    lead(name('overduePlanner'), own.overduePlanner);
    lead(name('overdueLeadership'), own.overdueLeadership);
    lead(name('digest'), own.digest);
  };
  for (const kind of SESSION_KINDS) {
    set(`${kind}.held`, rules?.[kind] ? 'yes' : '');
    session(kind, rules?.[kind] ?? rhythmDefaults[kind]);
  }
  leads('annual.goalRequests', (rules?.annual ?? rhythmDefaults.annual).goalRequests);
  const monthly = rules?.monthly ?? rhythmDefaults.monthly;
  set('monthly.mergeIntoQuarterly', monthly.mergeIntoQuarterly ? 'yes' : '');
  set('monthly.updates.held', monthly.updates ? 'yes' : '');
  updates(monthly.updates ?? rhythmDefaults.monthly.updates);
  return new RhythmFields(values);
}

function daysOf(lead: Escalation): number {
  return 'afterDue' in lead ? lead.afterDue : (lead.before ?? lead.after ?? 0);
}

function countOf(lead: Escalation): string {
  const way = 'afterDue' in lead ? 'due' : lead.after === undefined ? 'before' : 'after';
  return `${way} ${lead.unit}`;
}

/**
 * Empty rows of a list are left out, so that its problems are counted as the rows are shown; parts of an agenda stand in
 * the order that they are given.
 */
function packed(values: ReadonlyMap<string, readonly string[]>): Map<string, readonly string[]> {
  const all = new Map(values);
  const lists = [
    ...LEADS.map((name) => ({ name, parts: OF_LEAD })),
    ...SESSION_KINDS.map((kind) => ({ name: `${kind}.template`, parts: OF_PART })),
  ];
  for (const { name, parts } of lists) {
    const rows = Array.from({ length: MOST_ROWS }, (_, row) =>
      parts.map((part) => values.get(`${name}[${row}]${part}`) ?? []),
    ).filter(([key]) => (key?.[0] ?? '').trim() !== '');
    const placed = parts.includes(PLACE) ? inPlace(rows) : rows;
    for (let row = 0; row < MOST_ROWS; row += 1)
      parts.forEach((part, index) => all.set(`${name}[${row}]${part}`, placed[row]?.[index] ?? []));
  }
  return all;
}

type Row = readonly (readonly string[])[];

/** A row that is given another place comes before what stands there if it moves up, and behind it if it moves down. */
function inPlace(rows: readonly Row[]): Row[] {
  const wanted = rows.map((row, index) => {
    const place = Number(row.at(-1)?.[0] || rows.length + 1);
    return { row, place: Number.isNaN(place) ? index + 1 : place - Math.sign(index + 1 - place) / 2 };
  });
  const sorted = wanted.sort((a, b) => a.place - b.place);
  return sorted.map(({ row }, index) => [...row.slice(0, -1), [`${index + 1}`]]);
}
