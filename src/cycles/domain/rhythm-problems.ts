import { validateDateRule } from '../../calendar/domain/date-rule-yield.js';
import type { FiscalYear } from '../../calendar/domain/fiscal-year.js';
import { leadDate, type LeadTime } from '../../calendar/domain/lead-time.js';
import { workingCalendar } from '../../calendar/domain/working-days.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';
import { accountAddress, problemOfAddress } from '../../organizations/domain/address.js';
import { problemsOfTemplate } from './agenda-template.js';
import { PERIOD_OF } from './planned-session.js';
import { problemsOfQuestions } from './question-round.js';
import { lengthOf } from './session-days.js';
import {
  SESSION_KINDS,
  type RhythmRules,
  type SessionKind,
  type SessionRules,
  type UpdateRules,
} from './rhythm.js';

/** Where a rhythm is to be used. */
export interface RhythmUse {
  readonly fiscal: FiscalYear;
  /** ISO weekdays */
  readonly workingDays: readonly number[];
  /** Keys of the departments that there are. */
  readonly departments: ReadonlySet<string>;
  /** Addresses of accounts of those who are, were or will be of the organization; without it they are not looked at. */
  readonly people?: ReadonlySet<string>;
}

const GROUPS = new Set(['everyone', 'leaders', 'planners', 'heads', 'deputies']);
const DEPARTMENT = 'department:';

/**
 * Everything that is wrong with a rhythm beyond its shape, each with its field and what to do: a date rule that never
 * yields, participants nobody knows, mails that would come after what they announce. Empty when nothing is.
 */
export function problemsOfRhythm(rules: RhythmRules, use: RhythmUse): Problem[] {
  if (SESSION_KINDS.every((kind) => rules[kind] === null)) {
    return problem('monthly', {
      en: 'A rhythm holds at least one kind of session. Give annual, quarterly or monthly.',
      nl: 'Een ritme heeft minstens één soort sessie. Houd een jaar-, kwartaal- of maandsessie.',
    });
  }
  const problems = SESSION_KINDS.flatMap((kind) => {
    const session = rules[kind];
    return session === null ? [] : problemsOfSession(kind, session, use);
  });
  const { annual, monthly } = rules;
  return [
    ...problems,
    ...(annual?.goalRequests ?? []).flatMap((lead, index) =>
      mustPrecede(`annual.goalRequests[${index}]`, lead),
    ),
    ...repeats('annual.goalRequests', annual?.goalRequests ?? []),
    ...(monthly?.updates ? problemsOfUpdates(monthly.updates, use) : []),
    ...(monthly?.mergeIntoQuarterly && rules.quarterly === null
      ? problem('monthly.mergeIntoQuarterly', {
          en: 'There is no quarterly session to merge into. Say false, or add one.',
          nl: 'Er is geen kwartaalsessie om in op te gaan. Zet dit uit, of houd er een.',
        })
      : []),
  ];
}

/** What is wrong with one entry of a list of participants; null where it names somebody there can be. */
export function problemOfParticipant(
  entry: string,
  { departments, people }: Pick<RhythmUse, 'departments' | 'people'>,
): Exclude<Wrong, string> | null {
  if (GROUPS.has(entry)) return null;
  if (!entry.startsWith(DEPARTMENT)) {
    if (!entry.includes('@')) {
      return {
        en: `"${entry}" names nobody. Say ${[...GROUPS].join(', ')}, department:KEY, or an e-mail address.`,
        nl: `“${entry}” is niemand. Kies een groep of een afdeling, of geef een e-mailadres.`,
      };
    }
    const wrong = problemOfAddress(entry);
    if (wrong !== null)
      return { en: wrong, nl: `“${entry}” is geen e-mailadres. Geef het zoals ada@example.com.` };
    return people === undefined || people.has(accountAddress(entry)) ? null : stranger(entry);
  }
  const key = entry.slice(DEPARTMENT.length);
  if (departments.has(key)) return null;
  return {
    en: `There is no department "${key}". Use the key of one that there is.`,
    nl: `Er is geen afdeling “${key}”. Kies er een die er is.`,
  };
}

const stranger = (address: string) => ({
  en: `Nobody of the organization has the address "${address}". Add that person first, or correct it.`,
  nl: `Niemand van de organisatie heeft het adres “${address}”. Voeg die persoon eerst toe, of verbeter het.`,
});

function problemsOfSession(kind: SessionKind, rules: SessionRules, use: RhythmUse): Problem[] {
  const rule = validateDateRule(rules.on, {
    fiscal: use.fiscal,
    kind: PERIOD_OF[kind],
    workingDays: use.workingDays,
  });
  return [
    ...rule.map(({ field, message, dutch }) => ({ field: `${kind}.on.${field}`, message, dutch })),
    ...rules.participants.flatMap((entry, index) =>
      problem(`${kind}.participants[${index}]`, problemOfParticipant(entry, use)),
    ),
    ...(rules.agenda ? mustPrecede(`${kind}.agenda`, rules.agenda) : []),
    ...rules.reminders.flatMap((lead, index) => mustPrecede(`${kind}.reminders[${index}]`, lead)),
    ...repeats(`${kind}.reminders`, rules.reminders),
    ...problemsOfQuestions(`${kind}.questionRound`, rules.questionRound ?? []),
    ...problem(`${kind}.days`, problemOfDays(rules, use.workingDays)),
    ...problemsOfTemplate(`${kind}.template`, rules.template ?? [], lengthOf(rules)),
  ];
}

/** Days in a row that are never all working days; holidays aside. */
function problemOfDays({ days = 1, on }: SessionRules, workingDays: readonly number[]): Wrong | null {
  const works = (day: number) => workingDays.includes((day % 7) + 1);
  const fits = WEEK.some((first) => Array.from({ length: days }, (_, nth) => first + nth).every(works));
  return fits || on.dayOff === 'keep'
    ? null
    : {
        en: `You never work ${days} days in a row. Give fewer days, or hold it on days off too.`,
        nl: `Jullie werken nooit ${days} dagen achter elkaar. Geef minder dagen, of houd de sessie ook op vrije dagen.`,
      };
}

const WEEK = [0, 1, 2, 3, 4, 5, 6];

function problemsOfUpdates(rules: UpdateRules, { workingDays }: RhythmUse): Problem[] {
  const field = (name: string) => `monthly.updates.${name}`;
  const order: Problem[] = [];
  const { opens, due, closes } = rules;
  if (momentOf(due, workingDays) <= momentOf(opens, workingDays)) {
    order.push(
      ...problem(field('due'), {
        en: 'An update is due after it is asked for. Give a later day, or ask earlier.',
        nl: 'Een update wordt gevraagd voordat die uiterlijk binnen moet zijn. Geef een latere dag, of vraag eerder.',
      }),
    );
  }
  if (closes !== null && momentOf(closes, workingDays) <= momentOf(due, workingDays)) {
    order.push(
      ...problem(field('closes'), {
        en: 'A request closes after it is due. Give a later day, or leave it out.',
        nl: 'Een aanvraag sluit na de uiterste dag. Geef een latere dag, of laat dit leeg.',
      }),
    );
  }
  return [
    ...mustPrecede(field('opens'), opens),
    ...order,
    ...repeats(field('nudges'), rules.nudges),
    ...(rules.digest ? mustPrecede(field('digest'), rules.digest) : []),
  ];
}

/** A lead time on a sample session, without holidays: enough to tell which of two comes first. */
function momentOf(lead: LeadTime, workingDays: readonly number[]): string {
  const calendar = workingCalendar({ workingDays, holidays: [], closures: [] });
  return `${leadDate(calendar.next('2027-06-16'), lead, calendar)} ${lead.at}`;
}

function mustPrecede(field: string, { after }: LeadTime): Problem[] {
  return after === undefined
    ? []
    : problem(field, {
        en: 'This comes before the session. Say "before" and how many days.',
        nl: 'Dit komt voor de sessie. Zeg hoeveel dagen ervoor.',
      });
}

function repeats(field: string, leads: readonly LeadTime[]): Problem[] {
  const seen = new Set<string>();
  return leads.flatMap((lead, index) => {
    const text = [lead.before, lead.after, lead.unit, lead.at, lead.dayOff].join();
    if (!seen.has(text)) {
      seen.add(text);
      return [];
    }
    return problem(`${field}[${index}]`, {
      en: 'This is there twice. Remove it, or give it another day or time.',
      nl: 'Dit staat er twee keer. Haal het weg, of geef het een andere dag of tijd.',
    });
  });
}
