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
import type { FormBody } from './typed-change.js';

/** Groups that a session may be for. */
export const GROUPS = ['everyone', 'leaders', 'planners', 'heads', 'deputies'] as const;

const LISTS = [
  'annual.reminders',
  'annual.goalRequests',
  'quarterly.reminders',
  'monthly.reminders',
  'monthly.updates.nudges',
];
/** Rows of one list that are read; more than may be kept, so that too many are told. */
const MOST_ROWS = 20;
const PARTS = ['', '.count', '.at', '.was'];

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

  /** How many rows of a list are filled in. */
  rows(name: string): number {
    return Array.from({ length: MOST_ROWS }, (_, index) => index).filter((index) =>
      this.is(`${name}[${index}]`),
    ).length;
  }
}

/** Reads whatever was sent. */
export function typedRhythm(body: FormBody): RhythmFields {
  return new RhythmFields(Object.entries(body).map(([name, value]) => [name, [value ?? []].flat()]));
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

/** Groups and departments are chosen, persons are typed. */
export function isChosen(token: string): boolean {
  return token.startsWith('department:') || GROUPS.some((group) => group === token);
}

function daysOf(lead: Escalation): number {
  return 'afterDue' in lead ? lead.afterDue : (lead.before ?? lead.after ?? 0);
}

function countOf(lead: Escalation): string {
  const way = 'afterDue' in lead ? 'due' : lead.after === undefined ? 'before' : 'after';
  return `${way} ${lead.unit}`;
}

/** Empty rows of a list are left out, so that its problems are counted as the rows are shown. */
function packed(values: ReadonlyMap<string, readonly string[]>): Map<string, readonly string[]> {
  const all = new Map(values);
  for (const name of LISTS) {
    const rows = Array.from({ length: MOST_ROWS }, (_, row) =>
      PARTS.map((part) => values.get(`${name}[${row}]${part}`) ?? []),
    ).filter(([days]) => (days?.[0] ?? '').trim() !== '');
    for (let row = 0; row < MOST_ROWS; row += 1)
      PARTS.forEach((part, index) => all.set(`${name}[${row}]${part}`, rows[row]?.[index] ?? []));
  }
  return all;
}
