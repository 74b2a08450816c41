import type { DateRule } from '../../calendar/domain/date-rule.js';
import type { LeadTime } from '../../calendar/domain/lead-time.js';
import type { AgendaPart } from './agenda-template.js';
import type { QuestionRules } from './question-round.js';

export const SESSION_KINDS = ['annual', 'quarterly', 'monthly'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** When a kind of session takes place, who takes part, and what is mailed to them around it. */
export interface SessionRules {
  /** Evaluated in each period of the kind: the year, each quarter, each month. */
  readonly on: DateRule;
  /** Local start, HH:MM. */
  readonly at: string;
  /** Of one day. */
  readonly minutes: number;
  /** How many days in a row it lasts, each from `at`: an off-site; without it, one. */
  readonly days?: number | undefined;
  readonly place: string | null;
  /** IANA zone, where it is not the organization's. */
  readonly zone: string | null;
  /** `everyone`, `leaders`, `planners`, `heads`, `deputies`, `department:KEY` (its heads and deputies), or an address. */
  readonly participants: readonly string[];
  readonly agenda: LeadTime | null;
  /** How its agendas are laid out; without it the usual questions come first, then what the data says. */
  readonly template?: readonly AgendaPart[] | null | undefined;
  readonly reminders: readonly LeadTime[];
  /** What those who take part are asked before its agenda is made up; without it, nothing. */
  readonly questionRound?: QuestionRules | null | undefined;
}

/** Days of patience after the due day: `{ afterDue: 2, unit: 'working-days', at: '09:00' }`, from 1. */
export interface Grace {
  readonly afterDue: number;
  readonly unit: 'days' | 'working-days';
  /** Wall time, in the recipient's zone. */
  readonly at: string;
}

/** When somebody hears of an update that is late: counted from the session, or from the day on which it was due. */
export type Escalation = LeadTime | Grace;

/** The monthly question to the departments; all lead times count from the session's date. */
export interface UpdateRules {
  /** The last period that ended on or before the session's date, or the one the session lies in. */
  readonly about: 'previous' | 'current';
  readonly opens: LeadTime;
  readonly nudges: readonly LeadTime[];
  /** Its day is the due day (to its end, in the organization's zone); its time is when "due today" is mailed. */
  readonly due: LeadTime;
  /** Null: when the session starts. */
  readonly closes: LeadTime | null;
  /** The steps of the ladder, each with its own patience: the department's deputies, planners, leadership. */
  readonly overdueDeputy?: Escalation | null | undefined;
  readonly overduePlanner: Escalation | null;
  readonly overdueLeadership: Escalation | null;
  /** When leadership gets the month on one page; never without it. */
  readonly digest?: LeadTime | null | undefined;
}

export interface AnnualRules extends SessionRules {
  /** When leadership is asked for the goal; more than one are repeats while none is adopted. */
  readonly goalRequests: readonly LeadTime[];
}

export interface MonthlyRules extends SessionRules {
  /** Whether a monthly session in a month with a quarterly one becomes part of it, with both agendas. */
  readonly mergeIntoQuarterly: boolean;
  readonly updates: UpdateRules | null;
}

/** An organization's rules for its three kinds of session; a kind that is null is not held. */
export interface RhythmRules {
  readonly annual: AnnualRules | null;
  readonly quarterly: SessionRules | null;
  readonly monthly: MonthlyRules | null;
}
