import type { LeadTime } from '../../calendar/domain/lead-time.js';
import type { Instant, PlainDate } from '../../calendar/domain/time.js';
import type { WorkingCalendar } from '../../calendar/domain/working-days.js';
import type { UpdateRules } from '../../cycles/domain/rhythm.js';
import type { Roster } from '../../organizations/domain/roster.js';
import type { Closing } from '../../updates/domain/closing.js';
import type { Term } from '../../organizations/domain/term.js';

/** The session an occasion hangs on. */
export interface SessionFacts {
  readonly date: PlainDate;
  readonly startsAt: Instant;
  readonly cancelled: boolean;
}

interface Facts {
  readonly organizationId: string;
  readonly occasionId: string;
  /** A name that is the same wherever the same file was applied: `session monthly FY2027-M03`. */
  readonly label: string;
  readonly timing: number;
  /** When the present timing began. */
  readonly timedAt: Instant;
  /** The organization's zone: whose time of day holds where the recipient's would come too late. */
  readonly zone: string;
  readonly session: SessionFacts;
  readonly roster: Roster;
  readonly calendar: WorkingCalendar;
}

/** Participants get the agenda, and reminders. */
export interface SessionOccasion extends Facts {
  readonly type: 'session';
  /** `heads`, `department:sales`, an address, … as the rhythm, or the session itself, names them. */
  readonly participants: readonly string[];
  readonly agenda: LeadTime | null;
  readonly reminders: readonly LeadTime[];
}

export interface RequestFacts {
  readonly departmentId: string;
  /** The department's own working days: the dates of its request are counted in them. */
  readonly calendar: WorkingCalendar;
  readonly answeredAt: Instant | null;
  /** What a planner decided last about closing it. */
  readonly closing?: Closing | null;
}

/** Heads are asked and nudged, then planners and leadership hear who is late. */
export interface RoundOccasion extends Facts {
  readonly type: 'update-round';
  readonly rules: UpdateRules;
  readonly requests: readonly RequestFacts[];
}

/** Leadership is asked for the goal. */
export interface GoalOccasion extends Facts {
  readonly type: 'goal-round';
  readonly requests: readonly LeadTime[];
  readonly adoptedAt: Instant | null;
}

/** A department that is asked whether it carries the goal. */
export interface VoiceFacts extends Term {
  readonly departmentId: string;
  readonly calendar: WorkingCalendar;
  /** When it answered what is asked. */
  readonly answeredAt: Instant | null;
}

/** Departments are asked whether they carry the goal; its `session` is the last day on which anybody is reminded. */
export interface AskingOccasion extends Facts {
  readonly type: 'endorsement';
  readonly askedAt: Instant;
  readonly askedOn: PlainDate;
  readonly endedAt: Instant | null;
  readonly voices: readonly VoiceFacts[];
}

/** Something that a session gave somebody to do. */
export interface ActionFacts {
  readonly actionId: string;
  readonly ownerId: string;
  readonly dueOn: PlainDate;
  /** The day on which it was written down: until then nobody was late. */
  readonly writtenOn: PlainDate;
  readonly doneAt: Instant | null;
}

/** People do what a session gave them to do; its `session` is the last day on which anybody is reminded. */
export interface ActionsOccasion extends Facts {
  readonly type: 'actions';
  readonly actions: readonly ActionFacts[];
}

/** Those who take part in a session are asked something before its agenda is made up. */
export interface QuestionOccasion extends Facts {
  readonly type: 'question-round';
  /** Whether the rhythm still asks. */
  readonly asks: boolean;
  readonly participants: readonly string[];
  /** The zone of the session: when its agenda is made up is wall time there. */
  readonly sessionZone: string;
  readonly agenda: LeadTime | null;
  /** Until when items are put forward, where somebody said so for this session. */
  readonly said: Instant | null;
  /** When each person answered first, by person. */
  readonly answeredAt: ReadonlyMap<string, Instant>;
}

/** All the rule looks at for one occasion. */
export type OccasionFacts =
  SessionOccasion | RoundOccasion | GoalOccasion | AskingOccasion | ActionsOccasion | QuestionOccasion;
