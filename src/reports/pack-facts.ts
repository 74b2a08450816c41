import type { NamingPeriod } from '../cycles/domain/session-words.js';
import type { SessionWithPeriod } from '../cycles/sessions.service.js';
import type { LoggedDecision } from '../decisions/decisions.service.js';
import type { NamedResolution } from '../decisions/resolutions/resolutions.service.js';
import type { GoalSupport } from '../goals/goal-support.service.js';
import type { KpiState } from '../kpis/kpi-states.service.js';
import type { NamedDepartment } from '../overview/month-brief.js';
import type { GoalPicture } from '../overview/goal-page.service.js';
import type { MonthReport } from '../overview/month-report.service.js';
import type { StrategyMap } from '../overview/strategy-map.service.js';
import type { Locale } from '../platform/pages/locale.js';

/** A department on its page. */
export interface PackDepartment {
  readonly department: NamedDepartment;
  /** How its KPIs stand in the last month of the pack, by name. */
  readonly kpis: readonly KpiState[];
}

/** What a session of the period resolved, in the order written down. */
export interface PackSession {
  readonly session: SessionWithPeriod;
  readonly resolutions: readonly NamedResolution[];
}

/** All that a board pack tells, read at one moment: the same as the pages show. */
export interface PackFacts {
  readonly locale: Locale;
  /** Epoch milliseconds. */
  readonly asOf: number;
  readonly today: string;
  readonly organization: { readonly name: string; readonly zone: string };
  readonly period: NamingPeriod;
  /** Its months of which anything is known, in order of time; at least one. */
  readonly months: readonly MonthReport[];
  /** The last of them. */
  readonly last: MonthReport;
  /** Null: there is no goal. */
  readonly goal: GoalPicture | null;
  readonly support: GoalSupport | null;
  readonly map: StrategyMap;
  /** By name. */
  readonly departments: readonly PackDepartment[];
  readonly sessions: readonly PackSession[];
  /** Actions that are not done, the longest due first. */
  readonly open: readonly NamedResolution[];
  /** What departments decided by themselves in the period, the last first. */
  readonly decided: readonly LoggedDecision[];
}
