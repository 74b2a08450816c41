import type { NamingPeriod } from '../cycles/domain/session-words.js';
import type { Status } from '../kpis/domain/status.js';
import type { Yardstick } from '../kpis/domain/unit-doubt.js';
import type { ProjectUnderWay } from '../projects/projects.service.js';
import type { Locale } from '../platform/pages/locale.js';
import type { ReadingSource } from '../kpis/reading.entity.js';
import type { ProjectReport } from '../projects/domain/report.js';
import type { RequestState } from './domain/request-state.js';
import type { RightToAnswer } from './domain/right-to-answer.js';
import type { Resolved } from './recalled.js';
import type { UpdateDraft } from './update-draft.entity.js';
import type { UpdateContent } from './update-revision.entity.js';

/** A KPI as its department is asked for it. */
export interface AskedKpi {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** What it says about the customer. */
  readonly customer: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: 'higher' | 'lower' | 'band';
  /** The asked period's target, or the band. */
  readonly target: number | null;
  readonly band: { readonly low: number; readonly high: number } | null;
  /** Readings before the asked period, oldest first, a year of them at most. */
  readonly history: readonly { readonly period: NamingPeriod; readonly value: number }[];
  /** What is known of the asked period already, from wherever. */
  readonly value: number | null;
  /** Of that value: from where it came, when (epoch milliseconds), and what was said with it. */
  readonly given: {
    readonly source: ReadingSource;
    readonly at: number;
    readonly note: string | null;
  } | null;
  readonly status: Status | null;
  /** The status that a value of the asked period, or none, gives it. */
  readonly statusWith: (value: number | null) => Status | null;
}

/** A project as its department is asked for it. */
export interface AskedProject extends ProjectUnderWay {
  /** What the update before said of it. */
  readonly before: ProjectReport | null;
}

/** The question to one department, with what is known so far. */
export interface AskedDepartment {
  readonly requestId: string;
  readonly departmentId: string;
  readonly key: string;
  readonly name: string;
  readonly state: RequestState;
  readonly dueOn: string;
  readonly closesAt: number;
  /** Why a planner opened it again; null where nobody did. */
  readonly reopened: string | null;
  readonly right: RightToAnswer;
  /** The number of the last revision; 0 while unanswered. */
  readonly version: number;
  readonly kpis: readonly AskedKpi[];
  /** What it works on now. */
  readonly projects: readonly AskedProject[];
  /** What its update before said. */
  readonly before: UpdateContent | null;
  /** Departments that help can be wanted from, by name. */
  readonly others: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  /** What this person typed and has not sent. */
  readonly draft: UpdateDraft | null;
  readonly last: {
    readonly content: UpdateContent;
    readonly at: number;
    readonly by: string | null;
  } | null;
}

/** Everything one person may answer in a round. */
export interface UpdateForm {
  readonly organizationId: string;
  readonly roundId: string;
  readonly organizationName: string;
  /** The organization's zone: due days end by it. */
  readonly zone: string;
  readonly period: NamingPeriod;
  readonly session: {
    readonly date: string;
    readonly time: string;
    readonly zone: string;
    readonly minutes: number;
    readonly cancelled: boolean;
  };
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly locale: Locale;
    readonly zone: string;
  };
  readonly departments: readonly AskedDepartment[];
  /** What the last session before this one decided, and gave this person to do that is not done. */
  readonly resolved: readonly Resolved[];
  /** Whom to ask once it is closed. */
  readonly planners: readonly string[];
  /** Names of people, for whoever is spoken of. */
  readonly names: ReadonlyMap<string, string>;
}

/** What a value of the KPI is held against, to see whether it is in another unit. */
export function yardstickOf({ unit, history, target, band }: AskedKpi): Yardstick {
  const targets = [target, band?.low, band?.high].filter((one) => typeof one === 'number');
  return { unit, history: history.map(({ value }) => value), targets };
}

/** Whether any of its departments has answered. */
export function hasAnswer({ departments }: UpdateForm): boolean {
  return departments.some(({ last }) => last !== null);
}
