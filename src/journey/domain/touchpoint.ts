import { isPlainDate } from '../../calendar/domain/time.js';
import { problemOfText } from '../../goals/domain/goal.js';
import { notADate, problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';
import { problemOfTitle, wrongKey } from '../../goals/domain/title.js';

/** Where customer and organization meet. */
export const CHANNELS = ['online', 'offline'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What an employee needs to keep a promise. */
export const NEED_KINDS = ['training', 'system', 'mandate', 'time'] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

/** How far the way from outside to inside and out again has been gone: heard, made possible, seen to work. */
export const LOOPS = ['outside', 'inside', 'verified'] as const;
export type Loop = (typeof LOOPS)[number];

export interface NeedCommand {
  readonly kind: NeedKind;
  readonly text: string;
  /** E-mail address of whoever sees to it. */
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

/** A KPI whose pursuit hurts customers there. */
export interface HarmCommand {
  /** Its key. */
  readonly kpi: string;
  readonly how: string;
}

/** All of a touchpoint, as files and the API say it. */
export interface TouchpointCommand {
  readonly key: string;
  readonly name: string;
  /** Its place in the journey, from 1. */
  readonly place: number;
  readonly channel: Channel;
  /** What customers expect there, since when that is known, and from whom or what. */
  readonly expectation: string | null;
  readonly expectedOn: string | null;
  readonly source: string | null;
  /** What the organization promises there. */
  readonly promise: string | null;
  readonly loop: Loop;
  /** Keys of the departments that own it; one is right, others are a finding. */
  readonly departments: readonly string[];
  readonly needs: readonly NeedCommand[];
  /** Keys of the KPIs that tell how it goes. */
  readonly kpis: readonly string[];
  /** What hurts customers there. */
  readonly harms: readonly HarmCommand[];
  /** E-mail addresses of people from outside who work on it, and so see it. */
  readonly partners: readonly string[];
}

export const LARGEST_PLACE = 999;
export const LONGEST_LINES = 2000;
/** Where the form for another one lies: no touchpoint can be called so. */
export const RESERVED_KEY = 'new';

const TAKEN = {
  en: `Give it a key of its own: "${RESERVED_KEY}" is taken.`,
  nl: `Geef het een eigen sleutel: “${RESERVED_KEY}” is bezet.`,
};
const DATELESS = {
  en: 'Say since when that is known: an expectation without a date cannot grow old.',
  nl: 'Zeg sinds wanneer dat bekend is: een verwachting zonder datum kan niet verouderen.',
};
const NO_HOW = { en: 'Say how it hurts customers there.', nl: 'Zeg hoe het klanten daar schaadt.' };
const NO_NEED = { en: 'Say what is needed.', nl: 'Zeg wat er nodig is.' };

/** What is wrong with a touchpoint by itself; what it refers to is left to the service. */
export function problemsOfTouchpoint(command: TouchpointCommand): Problem[] {
  const {
    key,
    name,
    place,
    expectation,
    expectedOn,
    source,
    promise,
    departments,
    kpis,
    needs,
    harms,
    partners,
  } = command;
  return [
    ...problem('key', key === RESERVED_KEY ? TAKEN : wrongKey(key)),
    ...problem('name', problemOfTitle(name)),
    ...problem('place', problemOfPlace(place)),
    ...problem('expectation', problemOfLines(expectation)),
    ...problem('expectedOn', problemOfDate(expectedOn)),
    ...problem('expectedOn', expectation !== null && expectedOn === null ? DATELESS : null),
    ...problem('source', problemOfLines(source)),
    ...problem('promise', problemOfLines(promise)),
    ...twice(departments, () => 'departments'),
    ...twice(kpis, () => 'kpis'),
    ...twice(
      harms.map(({ kpi }) => kpi),
      (index) => `harms[${index}].kpi`,
    ),
    ...twice(
      partners.map((address) => address.toLowerCase()),
      () => 'partners',
    ),
    ...harms.flatMap(({ how }, index) => problem(`harms[${index}].how`, problemOfHow(how))),
    ...needs.flatMap((need, index) => problemsOfNeed(need, `needs[${index}]`)),
  ];
}

function problemsOfNeed({ text, dueOn, doneOn }: NeedCommand, path: string): Problem[] {
  return [
    ...problem(`${path}.text`, text.trim() === '' ? NO_NEED : problemOfText(text, LONGEST_LINES)),
    ...problem(`${path}.dueOn`, problemOfDate(dueOn)),
    ...problem(`${path}.doneOn`, problemOfDate(doneOn)),
  ];
}

function problemOfPlace(place: number): Wrong | null {
  if (Number.isInteger(place) && place >= 1 && place <= LARGEST_PLACE) return null;
  return {
    en: `Give its place in the journey: a whole number from 1 to ${LARGEST_PLACE}.`,
    nl: `Geef de plaats in de klantreis: een heel getal van 1 tot en met ${LARGEST_PLACE}.`,
  };
}

function problemOfDate(date: string | null): Wrong | null {
  return date === null || isPlainDate(date) ? null : notADate(date);
}

function problemOfHow(how: string): Wrong | null {
  return how.trim() === '' ? NO_HOW : problemOfText(how, LONGEST_LINES);
}

function problemOfLines(text: string | null): Wrong | null {
  return text === null ? null : problemOfText(text, LONGEST_LINES);
}

/** The first that is named before. */
function twice(keys: readonly string[], fieldAt: (index: number) => string): Problem[] {
  const at = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (at < 0) return [];
  return problem(fieldAt(at), {
    en: `"${keys[at]}" is listed twice. Name it once.`,
    nl: `“${keys[at]}” staat er twee keer. Noem het één keer.`,
  });
}

/** The form in which it is kept: an empty text is none. */
export function tidyTouchpoint(command: TouchpointCommand): TouchpointCommand {
  const { name, expectation, expectedOn, source, promise, needs, harms } = command;
  const expected = orNull(expectation);
  return {
    ...command,
    name: name.trim(),
    expectation: expected,
    // Of nothing.
    expectedOn: expected === null ? null : expectedOn,
    source: orNull(source),
    promise: orNull(promise),
    needs: needs.map((need) => ({ ...need, text: need.text.trim() })),
    harms: harms.map((harm) => ({ ...harm, how: harm.how.trim() })),
  };
}

const orNull = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim());
