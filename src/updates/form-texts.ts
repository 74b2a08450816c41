import type { ReadingSource } from '../kpis/reading.entity.js';
import type { NlEn } from '../platform/pages/locale.js';
import type { CommentReason } from './domain/comment-reason.js';
import type { ProjectStatus } from '../projects/domain/report.js';
import { english } from './form-texts.en.js';
import { dutch } from './form-texts.nl.js';

/** Everything the update form says. */
export interface FormTexts {
  title(period: string): string;
  lead(session: string): string;
  due(date: string): string;
  revisable(until: string): string;
  reopened(until: string, reason: string): string;
  actsFor(name: string): string;
  deputyFor: string;
  late: string;
  answered(by: string, at: string): string;
  someone: string;
  figures: string;
  noKpis: string;
  last(value: string, period: string): string;
  noLast: string;
  target(value: string): string;
  band(low: string, high: string): string;
  better: Readonly<Record<'higher' | 'lower', string>>;
  trend(list: string): string;
  delivered: string;
  deliveredHint: string;
  /** Where the projects have said some of it already. */
  deliveredElse: string;
  unchanged: string;
  carried: string;
  nothing: string;
  customer: string;
  customerHint: string;
  help: string;
  helpHint: string;
  more: string;
  helpFrom: string;
  helpFromNobody: string;
  learning: string;
  learningHint: string;
  projects: string;
  projectsHint: string;
  status: string;
  statuses: Readonly<Record<ProjectStatus, string>>;
  noStatus: string;
  projectDelivered: string;
  projectNext: string;
  /** Where a value came from, and when. */
  given: Readonly<Record<ReadingSource, (day: string) => string>>;
  /** The label of a figure's note. */
  why: (kpi: string) => string;
  note: string;
  reasons: Readonly<Record<CommentReason, string>>;
  whichMeant: string;
  asTyped: (value: string) => string;
  draft(at: string): string;
  mailDraft(at: string): string;
  assistDraft(at: string): string;
  draftKept: string;
  saveDraft: string;
  discardDraft: string;
  /** What the page says while it saves by itself. */
  autosave: { readonly saved: string; readonly failed: string };
  confirming: string;
  send: string;
  sendAgain: string;
  sendWhole: string;
  several: string;
  saved(departments: string): string;
  conflict(name: string, at: string): string;
  conflictAdvice: string;
  theirs: string;
  yours: string;
  notGiven: string;
  closedDepartment: string;
  whose(name: string): string;
  problems: {
    unreadable(kpi: string, typed: string): string;
    ambiguous(kpi: string, typed: string, whole: string, decimal: string): string;
    delivered: string;
    contradictory: string;
    customer: string;
    help: string;
    helpFrom: string;
    comment(kpi: string): string;
    unit(kpi: string): string;
    projectStatus(project: string): string;
    noteTooLong(name: string): string;
    tooLong(field: string): string;
    tooLarge(kpi: string): string;
    unknown: string;
    empty: string;
  };
}

export const formTexts: NlEn<FormTexts> = { en: english, nl: dutch };
