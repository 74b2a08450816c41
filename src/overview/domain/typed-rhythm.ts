import { LONGEST_LEAD, type LeadTime } from '../../calendar/domain/lead-time.js';
import type { DateRule } from '../../calendar/domain/date-rule.js';
import { isPlainTime, type Weekday } from '../../calendar/domain/time.js';
import type { DayOffPolicy } from '../../calendar/domain/working-days.js';
import { findZone } from '../../calendar/domain/zones.js';
import {
  type Escalation,
  type RhythmRules,
  SESSION_KINDS,
  type SessionKind,
  type SessionRules,
  type UpdateRules,
} from '../../cycles/domain/rhythm.js';
import { MOST_DAYS } from '../../cycles/domain/session-days.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import { rhythmDefaults } from './rhythm-defaults.js';
import type { RhythmFields } from './rhythm-fields.js';
import { rhythmWrong } from './rhythm-wrong.js';
import { fieldOfNamed, namedIn, problemsOfNamed } from './typed-participants.js';
import { readQuestions } from './typed-questions.js';
import { readTemplate } from './typed-template.js';

const LONGEST = 720;
const MOST_LEADS = 10;

/** What a form says, and what of it cannot be read; rules are given as far as they can. */
export interface ReadRhythm {
  readonly rules: RhythmRules;
  readonly problems: readonly Problem[];
}

/** Parts of the rules that no field shows stay as `stored` has them. */
export function readRhythm(fields: RhythmFields, stored: RhythmRules | null): ReadRhythm {
  const reader = new Reader(fields);
  const of = (kind: SessionKind) => reader.session(kind, stored?.[kind] ?? rhythmDefaults[kind]);
  const held = (kind: SessionKind) => fields.is(`${kind}.held`);
  const rules: RhythmRules = {
    ...stored,
    annual: held('annual')
      ? {
          ...of('annual'),
          goalRequests: reader.leads('annual.goalRequests', stored?.annual?.goalRequests ?? []),
        }
      : null,
    quarterly: held('quarterly') ? of('quarterly') : null,
    monthly: held('monthly')
      ? {
          ...of('monthly'),
          mergeIntoQuarterly: fields.is('monthly.mergeIntoQuarterly'),
          updates: fields.is('monthly.updates.held')
            ? reader.updates(stored?.monthly?.updates ?? rhythmDefaults.monthly.updates)
            : null,
        }
      : null,
  };
  return { rules, problems: reader.problems };
}

/** Where the form shows a problem of the rules. */
export function fieldInForm(field: string, rules: RhythmRules): string {
  const kind = SESSION_KINDS.find((one) => field === one || field.startsWith(`${one}.`));
  if (kind === undefined) return field;
  if (field === kind) return `${kind}.held`;
  if (field.startsWith(`${kind}.questionRound[`)) return `${kind}.questions`;
  if (field === `${kind}.on.nth` && rules[kind]?.on.type === 'nth-working-day') return `${kind}.on.workday`;
  const names = { groups: `${kind}.participants`, people: `${kind}.people` };
  const own = field.slice(kind.length + 1);
  const shown = fieldOfNamed(own, rules[kind]?.participants ?? [], names);
  return shown === own ? field : shown;
}

class Reader {
  readonly problems: Problem[] = [];

  constructor(private readonly fields: RhythmFields) {}

  session<T extends SessionRules>(kind: SessionKind, base: T): T {
    const { fields } = this;
    const [at, minutes, place] = [`${kind}.at`, `${kind}.minutes`, `${kind}.place`];
    const length = this.#whole(minutes, 5, LONGEST, rhythmWrong.minutes(LONGEST));
    // An empty field is one day, as it was before there were several.
    const days = fields.is(`${kind}.days`)
      ? this.#whole(`${kind}.days`, 1, MOST_DAYS, rhythmWrong.dayCount(MOST_DAYS))
      : 1;
    if (fields.text(place).length > 200) this.#wrong(place, rhythmWrong.place);
    return {
      ...base,
      on: this.#rule(kind, base.on),
      at: this.#time(at),
      minutes: length,
      days: days === 1 ? undefined : days,
      place: fields.text(place) || null,
      zone: this.#zone(`${kind}.zone`),
      participants: this.#participants(kind),
      agenda: this.#lead(`${kind}.agenda`, base.agenda),
      reminders: this.leads(`${kind}.reminders`, base.reminders),
      ...this.#template(`${kind}.template`, base.template),
      ...this.#questions(kind, base.questionRound),
    };
  }

  updates(base: UpdateRules): UpdateRules {
    const name = (field: string) => `monthly.updates.${field}`;
    const maybe = (field: 'closes' | 'overdueDeputy' | 'overduePlanner' | 'overdueLeadership' | 'digest') => {
      const lead = this.#lead(name(field), base[field] ?? null);
      return lead === null && base[field] === undefined ? {} : { [field]: lead };
    };
    return {
      ...base,
      about: this.fields.text(name('about')) === 'current' ? 'current' : 'previous',
      opens: this.#must(name('opens'), base.opens),
      nudges: this.leads(name('nudges'), base.nudges),
      due: this.#must(name('due'), base.due),
      ...maybe('closes'),
      ...maybe('overdueDeputy'),
      ...maybe('overduePlanner'),
      ...maybe('overdueLeadership'),
      ...maybe('digest'),
    };
  }

  leads(name: string, stored: readonly LeadTime[]): LeadTime[] {
    const rows = this.fields.rows(name);
    if (rows > MOST_LEADS) this.#wrong(name, rhythmWrong.manyLeads(MOST_LEADS));
    return Array.from({ length: rows }, (_, index) => {
      const row = `${name}[${index}]`;
      const was = this.fields.text(`${row}.was`);
      return this.#lead(row, was === '' ? null : (stored[Number(was)] ?? null)) as LeadTime;
    });
  }

  /** No part is the usual agenda. */
  #template(name: string, stored: SessionRules['template']): Pick<SessionRules, 'template'> {
    const { parts, problems } = readTemplate(this.fields, name, stored ?? []);
    this.problems.push(...problems);
    if (parts.length > 0) return { template: parts };
    return stored === undefined ? {} : { template: null };
  }

  #questions(kind: SessionKind, stored: SessionRules['questionRound']): Pick<SessionRules, 'questionRound'> {
    const { rules, problems } = readQuestions(this.fields, kind);
    this.problems.push(...problems);
    return rules === null && stored === undefined ? {} : { questionRound: rules };
  }

  #must(name: string, base: LeadTime): LeadTime {
    const lead = this.#lead(name, base);
    if (lead === null) this.#wrong(name, rhythmWrong.needed);
    return lead ?? base;
  }

  /** Null where no days are given. */
  #lead(name: string, base: Escalation | null): Escalation | null {
    if (this.fields.text(name) === '') return null;
    const [way = 'before', typed] = this.fields.text(`${name}.count`).split(' ');
    const unit = typed === 'days' ? ('days' as const) : ('working-days' as const);
    const least = way === 'due' ? 1 : 0;
    const days = this.#whole(name, least, LONGEST_LEAD, rhythmWrong.days(least, LONGEST_LEAD));
    const at = this.#time(`${name}.at`);
    if (way === 'due') return { afterDue: days, unit, at };
    const kept = without(base ?? {}, ['before', 'after', 'afterDue', 'unit', 'at']);
    return { ...kept, ...(way === 'after' ? { after: days } : { before: days }), unit, at };
  }

  #rule(kind: SessionKind, base: DateRule): DateRule {
    const { fields } = this;
    const name = (field: string) => `${kind}.on.${field}`;
    const policies: readonly DayOffPolicy[] = ['keep', 'next', 'previous', 'nearest'];
    const kept = {
      ...without(base, ['type', 'nth', 'weekday', 'day', 'month', 'dayOff']),
      month: Number(fields.text(name('month')) || 'x'),
      dayOff: policies.find((policy) => policy === fields.text(name('dayOff'))) ?? base.dayOff,
    };
    const type = fields.text(name('type'));
    if (type === 'day-of-month') return { type, day: Number(fields.text(name('day')) || 'x'), ...kept };
    if (type === 'nth-working-day') {
      const sign = fields.text(name('from')) === 'end' ? -1 : 1;
      return { type, nth: sign * Number(fields.text(name('workday')) || 'x'), ...kept };
    }
    const nth = fields.text(name('nth'));
    return {
      type: 'nth-weekday',
      nth: nth === 'last' ? nth : (Number(nth) as 1),
      weekday: Number(fields.text(name('weekday'))) as Weekday,
      ...kept,
    };
  }

  #participants(kind: SessionKind): string[] {
    const names = { groups: `${kind}.participants`, people: `${kind}.people` };
    const named = namedIn(this.fields.all(names.groups), this.fields.text(names.people));
    this.problems.push(...problemsOfNamed(named, names));
    return named;
  }

  #zone(name: string): string | null {
    const typed = this.fields.text(name);
    if (typed === '') return null;
    const zone = findZone(typed);
    if (zone === null) this.#wrong(name, rhythmWrong.zone(typed));
    return zone;
  }

  #time(name: string): string {
    const typed = this.fields.text(name);
    if (!isPlainTime(typed)) this.#wrong(name, rhythmWrong.time);
    return typed;
  }

  #whole(name: string, least: number, most: number, wrong: Parameters<typeof problem>[1]): number {
    const typed = this.fields.text(name);
    const value = /^\d{1,6}$/.test(typed) ? Number(typed) : -1;
    if (value < least || value > most) this.#wrong(name, wrong);
    return value;
  }

  #wrong(field: string, wrong: Parameters<typeof problem>[1]): void {
    this.problems.push(...problem(field, wrong));
  }
}

function without(from: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name)));
}
