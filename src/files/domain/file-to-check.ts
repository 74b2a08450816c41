import type { GuardrailCommand } from '../../decisions/domain/guardrail.js';
import type { PastRound } from '../../assessments/domain/past-round.js';
import type { TouchpointCommand } from '../../journey/domain/touchpoint.js';
import type { FiscalYear } from '../../calendar/domain/fiscal-year.js';
import type { RhythmRules, SessionKind } from '../../cycles/domain/rhythm.js';
import type { Subject } from '../../cycles/domain/subject.js';
import type { GoalCommand } from '../../goals/domain/goal.js';
import type { ContactGoalCommand } from '../../kpis/domain/contact-goal.js';
import type { CustomerGoalCommand } from '../../kpis/domain/customer-goal.js';
import type { KpiCommand } from '../../kpis/domain/kpi.js';
import type { Trajectory } from '../../kpis/domain/plan.js';
import type { LinkCommand } from '../../kpis/domain/link.js';
import type { ProjectCommand } from '../../projects/domain/project.js';
import type { WorthCommand } from '../../projects/domain/worth.js';
import type { LeadersInFile } from './headships-of.js';

/** An item of the file, or null where it is wrong by itself: that is reported elsewhere, its name counts all the same. */
export type Item<T> = T | null;

export interface DepartmentToCheck extends LeadersInFile {
  readonly key: string;
  readonly parent: string | null;
}

interface PersonToCheck {
  readonly address: string;
  readonly absences: readonly {
    readonly from: string;
    readonly until: string;
    readonly standIn: string | null;
  }[];
}

/** A session that the rhythm computes, by the period it belongs to: `{ kind: monthly, period: FY2027 M01 }`. */
export interface SessionRef {
  readonly kind: SessionKind;
  readonly period: string;
}

/** Any session; an added one has no place in the rhythm and goes by its title. */
export type AnySessionRef = SessionRef | { readonly title: string };

interface CycleToCheck {
  readonly year: number;
  readonly sessions: {
    readonly added: readonly {
      readonly kind: SessionKind;
      readonly title: string;
      readonly date: string;
      readonly participants?: readonly string[] | undefined;
    }[];
    readonly moved: readonly { readonly session: SessionRef }[];
    readonly cancelled: readonly SessionRef[];
  };
}

export interface GoalToCheck extends Omit<GoalCommand, 'year' | 'horizon'> {
  /** The year of its planning cycle. */
  readonly cycle: number;
  /** Left out: the last day of the cycle. */
  readonly horizon?: string | undefined;
  readonly measures: readonly string[];
}

interface PlanInFile {
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly tolerance?: number | undefined;
  readonly trajectory?: Trajectory | undefined;
}

/** A measure of the goal, and what a KPI has in common with it. */
export interface MetricToCheck extends Omit<KpiCommand, 'department' | 'measures' | 'plans' | 'links'> {
  /** By the year of the cycle. */
  readonly plans: Readonly<Record<string, PlanInFile>>;
  /** By month. */
  readonly targets: Readonly<Record<string, number>>;
  readonly readings: Readonly<Record<string, unknown>>;
}

export interface KpiToCheck extends MetricToCheck {
  readonly department: string;
  readonly links: readonly LinkCommand[];
  readonly guardrail?: GuardrailCommand | null;
}

/** What a point of a goal is worth. */
export interface WorthToCheck extends WorthCommand {
  readonly goal: string;
}

interface ClosingToCheck {
  readonly by?: string | undefined;
  readonly departments?: readonly string[] | undefined;
}

interface ResolvedToCheck {
  readonly owner: string | null;
  readonly about: readonly Subject[];
}

export interface ActToCheck {
  readonly project?: { readonly project: string; readonly by?: string | undefined } | undefined;
  readonly answer?:
    | {
        readonly by: string;
        readonly departments?: readonly string[] | undefined;
        readonly readings: Readonly<Record<string, unknown>>;
        readonly helpFrom?: string | undefined;
        readonly projects?: Readonly<Record<string, unknown>>;
      }
    | undefined;
  readonly move?: { readonly session: AnySessionRef } | undefined;
  readonly cancel?: { readonly session: AnySessionRef } | undefined;
  readonly restore?: { readonly session: AnySessionRef } | undefined;
  readonly respond?: { readonly session: AnySessionRef; readonly by: string } | undefined;
  readonly adopt?: { readonly goal: string } | undefined;
  readonly decide?:
    { readonly by: string; readonly department: string; readonly kpi?: string | null } | undefined;
  readonly learn?: { readonly by: string } | undefined;
  readonly ask?: { readonly by: string; readonly department: string; readonly whom: string } | undefined;
  readonly close?: ClosingToCheck | undefined;
  readonly reopen?: ClosingToCheck | undefined;
  readonly propose?: { readonly session: AnySessionRef; readonly by: string } | undefined;
  readonly accept?: { readonly by: string } | undefined;
  readonly hold?:
    | {
        readonly session: AnySessionRef;
        readonly by: string;
        readonly decisions: readonly ResolvedToCheck[];
        readonly actions: readonly ResolvedToCheck[];
      }
    | undefined;
  readonly approve?: { readonly session: AnySessionRef; readonly by: string } | undefined;
  readonly done?: { readonly by: string } | undefined;
  readonly read?: { readonly readings: Readonly<Record<string, unknown>> } | undefined;
}

/** How mails look: what is undefined stays, what is null is as it comes with Cadans. */
export interface BrandingInFile {
  readonly accent?: string | null | undefined;
  readonly senderName?: string | null | undefined;
  readonly footerNl?: string | null | undefined;
  readonly footerEn?: string | null | undefined;
  /** Base64 */
  readonly logo?: string | null | undefined;
}

interface MailTextToCheck {
  readonly kind: string;
  readonly locale: string;
}

/** What of an organization file can be checked against the rest of it. */
export interface FileToCheck {
  readonly organization: Item<{ readonly fiscalYear: FiscalYear; readonly workingDays: readonly number[] }>;
  readonly rhythm?: Item<RhythmRules> | undefined;
  readonly departments: readonly Item<DepartmentToCheck>[];
  readonly people: readonly Item<PersonToCheck>[];
  readonly cycles: readonly Item<CycleToCheck>[];
  readonly goals: readonly Item<GoalToCheck>[];
  readonly measures: readonly Item<MetricToCheck>[];
  readonly kpis: readonly Item<KpiToCheck>[];
  readonly customerGoals: readonly Item<CustomerGoalCommand>[];
  readonly contactGoals: readonly Item<ContactGoalCommand>[];
  readonly touchpoints: readonly Item<TouchpointCommand>[];
  readonly projects: readonly Item<ProjectCommand>[];
  readonly worths: readonly Item<WorthToCheck>[];
  readonly assessments: readonly Item<PastRound>[];
  readonly branding?: Item<BrandingInFile>;
  readonly mailTexts?: readonly Item<MailTextToCheck>[];
  readonly script: readonly Item<ActToCheck>[];
  /** Names of all items, wrong ones too: who refers to those is not to blame. */
  readonly written?: WrittenNames;
}

/** As written; addresses in any case, cycles by their year. */
interface WrittenNames {
  readonly departments: readonly string[];
  readonly people: readonly string[];
  readonly cycles: readonly number[];
  readonly goals: readonly string[];
  readonly measures: readonly string[];
  readonly kpis: readonly string[];
  readonly customerGoals: readonly string[];
}
