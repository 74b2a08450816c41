import type { NamingPeriod } from '../cycles/domain/session-words.js';
import type { Status } from '../kpis/domain/status.js';
import type { Locale } from '../platform/pages/locale.js';
import type { RequestState } from './domain/request-state.js';
import type { RightToAnswer } from './domain/right-to-answer.js';
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
  readonly status: Status | null;
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
  readonly right: RightToAnswer;
  /** The number of the last revision; 0 while unanswered. */
  readonly version: number;
  readonly kpis: readonly AskedKpi[];
  /** Names of the projects it works on now. */
  readonly projects: readonly string[];
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
  /** Whom to ask once it is closed. */
  readonly planners: readonly string[];
  /** Names of people, for whoever is spoken of. */
  readonly names: ReadonlyMap<string, string>;
}

/** Whether any of its departments has answered. */
export function hasAnswer({ departments }: UpdateForm): boolean {
  return departments.some(({ last }) => last !== null);
}
