import { addDays, addMonths, dayOfMonth, monthOf, yearOf } from '../../calendar/domain/time.js';
import type { SessionKind } from './rhythm.js';

export type Language = 'en' | 'nl';

/** A period, as far as it gives a session its name. */
export interface NamingPeriod {
  readonly kind: 'year' | 'quarter' | 'month';
  /** `FY2027`, `FY2027 Q1`, `FY2027 M01` */
  readonly name: string;
  readonly number: number;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface NamedSession {
  readonly kind: SessionKind;
  readonly extraordinary: boolean;
  readonly title: string | null;
  readonly period: NamingPeriod;
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
};

const KINDS: Readonly<Record<Language, Readonly<Record<SessionKind, string>>>> = {
  en: { annual: 'annual session', quarterly: 'quarterly session', monthly: 'monthly session' },
  nl: { annual: 'jaarsessie', quarterly: 'kwartaalsessie', monthly: 'maandsessie' },
};

const FISCAL_YEAR: Readonly<Record<Language, string>> = { en: 'FY', nl: 'boekjaar ' };

/** What a kind of session is called within a sentence: `monthly session`, `maandsessie`. */
export function kindWords(kind: SessionKind, language: Language): string {
  return KINDS[language][kind];
}

/** The name of a session: its own, or its kind and period: `Monthly session February 2027`, `Kwartaalsessie Q1 2027`. */
export function sessionName(session: NamedSession, language: Language): string {
  if (session.title !== null) return session.title;
  const kind = kindWords(session.kind, language);
  return `${capital(session.extraordinary ? `extra ${kind}` : kind)} ${periodWords(session.period, language)}`;
}

/**
 * The subject of every mail about a session, the same from the first to the last: mail programs split a thread where
 * its subject changes, and the date may. What a mail is about stands in its heading and preheader.
 */
export function sessionSubject(session: NamedSession, language: Language): string {
  return sessionName(session, language);
}

/**
 * A period in words: `February 2027`, `Q1 2027`, `2027`. Periods that are not those of the calendar year name their
 * fiscal year: `Q1 FY2027`, `month 2 FY2027`.
 */
export function periodWords(period: NamingPeriod, language: Language): string {
  const year = `${FISCAL_YEAR[language]}${/\d+/.exec(period.name)?.[0] ?? period.name}`;
  const calendarMonths = { month: 1, quarter: 3, year: 12 }[period.kind];
  const whole =
    dayOfMonth(period.startsOn) === 1 && lastDay(period.startsOn, calendarMonths) === period.endsOn;
  if (period.kind === 'month') {
    if (whole) return `${monthName(monthOf(period.startsOn), language)} ${yearOf(period.startsOn)}`;
    return language === 'en' ? `month ${period.number} ${year}` : `maand ${period.number} ${year}`;
  }
  const first = monthOf(period.startsOn);
  if (period.kind === 'year') return whole && first === 1 ? String(yearOf(period.startsOn)) : year;
  const ofCalendar = whole && first === period.number * 3 - 2;
  return `Q${period.number} ${ofCalendar ? yearOf(period.startsOn) : year}`;
}

/** 1 is `January`, `januari`. */
export function monthName(month: number, language: Language): string {
  return MONTHS[language][month - 1] ?? String(month);
}

function lastDay(startsOn: string, months: number): string {
  return addDays(addMonths(startsOn, months), -1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
