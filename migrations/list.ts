import { PlanningYear1764000000000 } from './1764000000000-planning-year.js';
import { OccasionChanges1764100000000 } from './1764100000000-occasion-changes.js';
import { OutboxTurns1764200000000 } from './1764200000000-outbox-turns.js';
import { OutboxParts1764300000000 } from './1764300000000-outbox-parts.js';
import { MailBodies1764400000000 } from './1764400000000-mail-bodies.js';
import { Bounces1764500000000 } from './1764500000000-bounces.js';
import { MailHeads1764600000000 } from './1764600000000-mail-heads.js';
import { Audit1764600000001 } from './1764600000001-audit.js';
import { ActsOnMail1764700000000 } from './1764700000000-acts-on-mail.js';
import { MailContents1764900000000 } from './1764900000000-mail-contents.js';
import { MailRate1764910000000 } from './1764910000000-mail-rate.js';
import { Retention1764950000000 } from './1764950000000-retention.js';
import { GoalTogether1765000000000 } from './1765000000000-goal-together.js';
import { Journey1765100000000 } from './1765100000000-journey.js';
import { KpiFacts1765200000000 } from './1765200000000-kpi-facts.js';
import { Evidence1765300000000 } from './1765300000000-evidence.js';
import { Decisions1765400000000 } from './1765400000000-decisions.js';
import { Projects1765500000000 } from './1765500000000-projects.js';
import { GoalLevels1765700000000 } from './1765700000000-goal-levels.js';
import { Assessments1765710000000 } from './1765710000000-assessments.js';
import { HarmsAndBudget1765720000000 } from './1765720000000-harms-and-budget.js';
import { ChangeWithinAYear1765800000000 } from './1765800000000-change-within-a-year.js';
import { Partners1765900000000 } from './1765900000000-partners.js';
import { FeedbackFromOutside1765950000000 } from './1765950000000-feedback-from-outside.js';
import { UpdateDrafts1766000000000 } from './1766000000000-update-drafts.js';
import { ClosingByHand1766100000000 } from './1766100000000-closing-by-hand.js';
import { MailReplies1766200000000 } from './1766200000000-mail-replies.js';
import { FiguresFromElsewhere1766300000000 } from './1766300000000-figures-from-elsewhere.js';
import { Invitations1766400000000 } from './1766400000000-invitations.js';
import { CalendarFeeds1766500000000 } from './1766500000000-calendar-feeds.js';
import { Resolutions1766600000000 } from './1766600000000-resolutions.js';
import { AgendasArranged1766800000000 } from './1766800000000-agendas-arranged.js';
import { InTheRoom1766900000000 } from './1766900000000-in-the-room.js';
import { Reports1767000000000 } from './1767000000000-reports.js';
import { ActionReminders1767100000000 } from './1767100000000-action-reminders.js';
import { ResolutionSubjects1767200000000 } from './1767200000000-resolution-subjects.js';
import { QuestionRounds1767300000000 } from './1767300000000-question-rounds.js';
import { SessionDays1767400000000 } from './1767400000000-session-days.js';
import { CarriedByThemselves1767500000000 } from './1767500000000-carried-by-themselves.js';
import { SignedInBrowsers1767600000000 } from './1767600000000-signed-in-browsers.js';
import { Passkeys1767600000001 } from './1767600000001-passkeys.js';
import { IdentityProviders1767600000002 } from './1767600000002-identity-providers.js';
import { AuditChain1767700000000 } from './1767700000000-audit-chain.js';
import { RateLimits1767800000000 } from './1767800000000-rate-limits.js';
import { SaidWhoIsHere1767810000000 } from './1767810000000-said-who-is-here.js';
import { MailBranding1767840000000 } from './1767840000000-mail-branding.js';
import { MailTexts1767841000000 } from './1767841000000-mail-texts.js';
import { Examples1767850000000 } from './1767850000000-examples.js';
import { Webhooks1767860000000 } from './1767860000000-webhooks.js';
import { RequestKeys1767870000000 } from './1767870000000-request-keys.js';
import { AuditChanges1767890000000 } from './1767890000000-audit-changes.js';
import { TokensUsed1767910000000 } from './1767910000000-tokens-used.js';
import { KpiFormulas1767920000000 } from './1767920000000-kpi-formulas.js';
/** In the order in which they ran everywhere; only appended to. */
export const migrations = [
  PlanningYear1764000000000,
  OccasionChanges1764100000000,
  OutboxTurns1764200000000,
  OutboxParts1764300000000,
  MailBodies1764400000000,
  Bounces1764500000000,
  MailHeads1764600000000,
  Audit1764600000001,
  ActsOnMail1764700000000,
  MailContents1764900000000,
  MailRate1764910000000,
  Retention1764950000000,
  GoalTogether1765000000000,
  Journey1765100000000,
  KpiFacts1765200000000,
  Evidence1765300000000,
  Decisions1765400000000,
  Projects1765500000000,
  GoalLevels1765700000000,
  Assessments1765710000000,
  HarmsAndBudget1765720000000,
  ChangeWithinAYear1765800000000,
  Partners1765900000000,
  FeedbackFromOutside1765950000000,
  UpdateDrafts1766000000000,
  ClosingByHand1766100000000,
  MailReplies1766200000000,
  FiguresFromElsewhere1766300000000,
  Invitations1766400000000,
  CalendarFeeds1766500000000,
  Resolutions1766600000000,
  AgendasArranged1766800000000,
  InTheRoom1766900000000,
  Reports1767000000000,
  ActionReminders1767100000000,
  ResolutionSubjects1767200000000,
  QuestionRounds1767300000000,
  SessionDays1767400000000,
  CarriedByThemselves1767500000000,
  SignedInBrowsers1767600000000,
  Passkeys1767600000001,
  IdentityProviders1767600000002,
  AuditChain1767700000000,
  RateLimits1767800000000,
  SaidWhoIsHere1767810000000,
  MailBranding1767840000000,
  MailTexts1767841000000,
  Examples1767850000000,
  Webhooks1767860000000,
  RequestKeys1767870000000,
  AuditChanges1767890000000,
  TokensUsed1767910000000,
  KpiFormulas1767920000000,
];
