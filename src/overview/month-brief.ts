import type { Session } from '../cycles/session.entity.js';
import type { Goal } from '../goals/goal.entity.js';
import type { ChangeSince } from '../kpis/domain/change-since.js';
import type { Status } from '../kpis/domain/status.js';
import type { MonthPeriod } from '../kpis/months.service.js';
import type { ClosingAct } from '../updates/closing-act.entity.js';
import type { ProjectReport } from '../projects/domain/report.js';
import type { RequestState } from '../updates/domain/request-state.js';
import type { Turn } from './domain/turns.js';

export interface NamedDepartment {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** How a KPI, or a measure of the goal, stands in the month. */
export interface MonthKpi {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  /** Null: a measure. */
  readonly department: NamedDepartment | null;
  /** Its last reading that may be fresh; null where it has none. */
  readonly value: number | null;
  readonly target: number | null;
  readonly status: Status | null;
  readonly before: Status | null;
  readonly turn: Turn | null;
}

/** What a department said about a project. */
export interface SaidOfProject extends ProjectReport {
  readonly projectId: string;
}

/** What a department answered about the month, or that it did not. */
export interface MonthAnswer {
  readonly department: NamedDepartment;
  readonly state: RequestState;
  readonly answeredAt: number | null;
  /** The last answer came after closing: when, and why it was opened again. */
  readonly late: { readonly at: number; readonly reason: string } | null;
  readonly closings: readonly ClosingAct[];
  /** Null: unanswered. */
  readonly said: {
    readonly delivered: string;
    readonly customer: string;
    readonly help: string;
    readonly helpFrom: NamedDepartment | null;
    readonly learning: string;
    readonly projects: readonly SaidOfProject[];
  } | null;
}

/** A month as leadership reads it. */
export interface MonthBrief {
  /** Instant as of which all this is. */
  readonly asOf: number;
  readonly organization: { readonly name: string; readonly zone: string };
  readonly month: MonthPeriod;
  readonly before: MonthPeriod | null;
  readonly after: MonthPeriod | null;
  readonly goal: Goal | null;
  /** 0 to 1; null: unknown. Never without its coverage. */
  readonly progress: number | null;
  readonly coverage: number;
  readonly change: ChangeSince | null;
  /** Mean attainment of the goal's own fresh measures, 0 to 1. */
  readonly measured: number | null;
  readonly diverges: boolean;
  /** By name, measures among them. */
  readonly kpis: readonly MonthKpi[];
  /** By the departments' names; empty where nobody was asked. */
  readonly answers: readonly MonthAnswer[];
  /** At which it is talked about; the last of several. */
  readonly session: Session | null;
  /** Id of its round. */
  readonly roundId: string | null;
}

/** Departments that did not answer, or not yet. */
export function missingOf({ answers }: Pick<MonthBrief, 'answers'>): MonthAnswer[] {
  return answers.filter(({ said }) => said === null);
}
