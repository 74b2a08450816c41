import { ApiToken } from './access/api-token.entity.js';
import { AuditEntry } from './access/audit-entry.entity.js';
import { AuditChange } from './access/audit-chain/audit-change.entity.js';
import { AuditHead } from './access/audit-chain/audit-head.entity.js';
import { AuditLink } from './access/audit-chain/audit-link.entity.js';
import { BrowserSession } from './access/browser-session.entity.js';
import { Passkey } from './access/passkeys/passkey.entity.js';
import { IdentityProvider } from './access/provider/identity-provider.entity.js';
import { RequestKey } from './access/requests/request-key.entity.js';
import { SignInAttempt } from './access/sign-in-attempt.entity.js';
import { MeetingAttendee } from './agendas/room/meeting-attendee.entity.js';
import { MeetingItem } from './agendas/room/meeting-item.entity.js';
import { MeetingNote } from './agendas/room/meeting-note.entity.js';
import { MeetingStance } from './agendas/room/meeting-stance.entity.js';
import { Meeting } from './agendas/room/meeting.entity.js';
import { QuestionAnswer } from './agendas/questions/question-answer.entity.js';
import { QuestionRound } from './agendas/questions/question-round.entity.js';
import { AssessmentAnswer } from './assessments/assessment-answer.entity.js';
import { AssessmentRound } from './assessments/assessment-round.entity.js';
import { AssessmentScore } from './assessments/assessment-score.entity.js';
import { Period } from './cycles/period.entity.js';
import { PlanningCycle } from './cycles/planning-cycle.entity.js';
import { Rhythm } from './cycles/rhythm.entity.js';
import { Session } from './cycles/session.entity.js';
import { Guardrail } from './decisions/guardrail.entity.js';
import { OwnDecisionKpi } from './decisions/own-decision-kpi.entity.js';
import { OwnDecision } from './decisions/own-decision.entity.js';
import { Resolution } from './decisions/resolutions/resolution.entity.js';
import { SessionActions } from './decisions/resolutions/session-actions.entity.js';
import { ResolutionSubject } from './decisions/resolutions/resolution-subject.entity.js';
import { PermissionAsked } from './decisions/permission-asked.entity.js';
import { GoalAsking } from './goals/goal-asking.entity.js';
import { GoalChoice } from './goals/goal-choice.entity.js';
import { GoalRevision } from './goals/goal-revision.entity.js';
import { GoalRound } from './goals/goal-round.entity.js';
import { GoalStance } from './goals/goal-stance.entity.js';
import { Goal } from './goals/goal.entity.js';
import { CalendarFeed } from './invitations/calendar-feed.entity.js';
import { CalendarTelling } from './invitations/calendar-telling.entity.js';
import { SaidAttendance } from './invitations/said-attendance.entity.js';
import { ContactGoalKpi } from './kpis/contact-goal-kpi.entity.js';
import { ContactGoal } from './kpis/contact-goal.entity.js';
import { CustomerGoalKpi } from './kpis/customer-goal-kpi.entity.js';
import { CustomerGoal } from './kpis/customer-goal.entity.js';
import { KpiOwner } from './kpis/kpi-owner.entity.js';
import { DepartmentChange } from './kpis/department-change.entity.js';
import { EvidenceDue } from './kpis/evidence-due.entity.js';
import { KpiLink } from './kpis/kpi-link.entity.js';
import { KpiPlan } from './kpis/kpi-plan.entity.js';
import { KpiRebasing } from './kpis/kpi-rebasing.entity.js';
import { KpiStay } from './kpis/kpi-stay.entity.js';
import { KpiTarget } from './kpis/kpi-target.entity.js';
import { Kpi } from './kpis/kpi.entity.js';
import { LinkEvidence } from './kpis/link-evidence.entity.js';
import { Measure } from './kpis/measure.entity.js';
import { ReadingCorrection } from './kpis/reading-correction.entity.js';
import { Reading } from './kpis/reading.entity.js';
import { ReadingsBatch } from './kpis/readings-batch.entity.js';
import { AgendaChange } from './agendas/arrangement/agenda-change.entity.js';
import { Agenda } from './agendas/arrangement/agenda.entity.js';
import { WebhookDelivery } from './webhooks/webhook-delivery.entity.js';
import { WebhookEndpoint } from './webhooks/webhook-endpoint.entity.js';
import { WebhookEvent } from './webhooks/webhook-event.entity.js';
import { WebhookTry } from './webhooks/webhook-try.entity.js';
import { AgendaProposal } from './agendas/arrangement/proposal.entity.js';
import { BudgetEntry } from './journey/budget-entry.entity.js';
import { TouchpointFeedback } from './journey/touchpoint-feedback.entity.js';
import { TouchpointHarm } from './journey/touchpoint-harm.entity.js';
import { TouchpointKpi } from './journey/touchpoint-kpi.entity.js';
import { TouchpointNeed } from './journey/touchpoint-need.entity.js';
import { TouchpointPartner } from './journey/touchpoint-partner.entity.js';
import { TouchpointOwner } from './journey/touchpoint-owner.entity.js';
import { Touchpoint } from './journey/touchpoint.entity.js';
import { ReturnedMail } from './mail/bounces/returned-mail.entity.js';
import { DeliveryAttempt } from './mail/delivery-attempt.entity.js';
import { MailAct } from './mail/mail-act.entity.js';
import { MailChannel } from './mail/mail-channel.entity.js';
import { MailContent } from './mail/mail-content.entity.js';
import { MailBranding } from './mail/style/mail-branding.entity.js';
import { MailLogo } from './mail/style/mail-logo.entity.js';
import { MailText } from './mail/style/mail-text.entity.js';
import { MailedLink } from './mail/mailed-link.entity.js';
import { Occasion } from './mail/occasion.entity.js';
import { OutboxMail } from './mail/outbox-mail.entity.js';
import { KeptReply } from './mail/replies/kept-reply.entity.js';
import { Suppression } from './mail/suppression/suppression.entity.js';
import { Unsubscription } from './mail/unsubscription/unsubscription.entity.js';
import { Absence } from './organizations/absence.entity.js';
import { Account } from './organizations/account.entity.js';
import { Closure } from './organizations/closure.entity.js';
import { Department } from './organizations/department.entity.js';
import { Headship } from './organizations/headship.entity.js';
import { Organization } from './organizations/organization.entity.js';
import { Person } from './organizations/person.entity.js';
import { GoalWorth } from './projects/goal-worth.entity.js';
import { ProjectDepartment } from './projects/project-department.entity.js';
import { ProjectEffect } from './projects/project-effect.entity.js';
import { ProjectMove } from './projects/project-move.entity.js';
import { ProjectQuarter } from './projects/project-quarter.entity.js';
import { Project } from './projects/project.entity.js';
import { QuarterFocus } from './projects/quarter-focus.entity.js';
import { InstallationFact } from './platform/database/installation.entity.js';
import { RateCount } from './platform/http/rate-count.entity.js';
import { Report } from './reports/report.entity.js';
import { ColumnMapping } from './spreadsheets/column-mapping.entity.js';
import { SpreadsheetPart } from './spreadsheets/spreadsheet-part.entity.js';
import { Spreadsheet } from './spreadsheets/spreadsheet.entity.js';
import { ClosingAct } from './updates/closing-act.entity.js';
import { UpdateDraft } from './updates/update-draft.entity.js';
import { UpdateRequest } from './updates/update-request.entity.js';
import { UpdateRevision } from './updates/update-revision.entity.js';
import { UpdateRound } from './updates/update-round.entity.js';

/** Every table, in the order in which rows may be inserted: what a table refers to stands before it. */
export const entities = [
  InstallationFact,
  RateCount,
  Organization,
  Department,
  Closure,
  Account,
  Person,
  Headship,
  Absence,
  MailChannel,
  Occasion,
  OutboxMail,
  MailContent,
  MailBranding,
  MailLogo,
  MailText,
  DeliveryAttempt,
  MailAct,
  MailedLink,
  ReturnedMail,
  KeptReply,
  Suppression,
  Unsubscription,
  AuditEntry,
  AuditChange,
  AuditHead,
  AuditLink,
  BrowserSession,
  RequestKey,
  SignInAttempt,
  Passkey,
  IdentityProvider,
  ApiToken,
  Rhythm,
  PlanningCycle,
  Period,
  Session,
  Meeting,
  MeetingItem,
  MeetingNote,
  MeetingAttendee,
  MeetingStance,
  CalendarTelling,
  SaidAttendance,
  CalendarFeed,
  Goal,
  GoalRevision,
  GoalStance,
  GoalChoice,
  GoalAsking,
  GoalRound,
  AssessmentRound,
  AssessmentAnswer,
  AssessmentScore,
  Kpi,
  KpiOwner,
  Measure,
  KpiPlan,
  KpiTarget,
  KpiLink,
  KpiStay,
  KpiRebasing,
  DepartmentChange,
  LinkEvidence,
  EvidenceDue,
  Reading,
  ReadingCorrection,
  ReadingsBatch,
  GoalWorth,
  Project,
  ProjectDepartment,
  ProjectEffect,
  ProjectQuarter,
  ProjectMove,
  QuarterFocus,
  CustomerGoal,
  CustomerGoalKpi,
  ContactGoal,
  ContactGoalKpi,
  Touchpoint,
  TouchpointOwner,
  TouchpointKpi,
  TouchpointNeed,
  TouchpointHarm,
  TouchpointPartner,
  TouchpointFeedback,
  Guardrail,
  OwnDecision,
  Resolution,
  SessionActions,
  ResolutionSubject,
  OwnDecisionKpi,
  PermissionAsked,
  BudgetEntry,
  UpdateRound,
  UpdateRequest,
  ClosingAct,
  UpdateRevision,
  Spreadsheet,
  SpreadsheetPart,
  ColumnMapping,
  UpdateDraft,
  Agenda,
  AgendaProposal,
  AgendaChange,
  QuestionRound,
  QuestionAnswer,
  Report,
  WebhookEndpoint,
  WebhookEvent,
  WebhookDelivery,
  WebhookTry,
];
