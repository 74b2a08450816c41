import { ROLES, type Role } from './roles.js';

/** Administrators may do all that a role may do: a token of the API counts as one of them. */
const ADMINISTERING: readonly Role[] = ['admin'];
/** Who keeps the plan, and runs the cadence. */
export const PLANNING: readonly Role[] = ['planner', 'admin'];
/** Leadership, and who keeps its decisions for it. */
export const LEADING: readonly Role[] = ['leader', 'planner', 'admin'];
/** Everybody of the organization; partners from outside are not. */
const STAFF: readonly Role[] = ['admin', 'planner', 'leader', 'member'];
/** Partners from outside as well: whoever gives a right to them sees to it that it shows them what names them. */
const ALL: readonly Role[] = ROLES;

/** What the room itself still looks at, once a role has come through the door: whose data it is. */
export const LIMITS = {
  organization: 'All of the organization.',
  own: 'What is theirs alone.',
  named:
    'All of the organization; partners from outside only the moments that name them, and what they said.',
  speakers:
    'Departments they head, are deputy of or stand in for. Of a department that has ended: leadership, planners and administrators.',
  'speakers-or-leading':
    'Departments they head, are deputy of or stand in for; leadership, planners and administrators all.',
  'owners-or-leading': 'What they own; leadership, planners and administrators all.',
  asked: 'Departments they head, are deputy of or stand in for; and whoever the permission was asked of.',
  answering: 'Requests to departments whose update is theirs to give today, also for somebody who is away.',
  invited: 'Sessions they are invited to; leadership, planners and administrators all.',
  participating: 'Sessions they take part in.',
  exports:
    'Each file for the roles it names: what people wrote for leadership and planners, people for planners.',
  letters: 'All mails of the organization, but never what signs in somebody else.',
} as const;

export interface RightRule {
  /** What it lets somebody do. */
  readonly may: string;
  /** Who comes through the door. */
  readonly roles: readonly Role[];
  readonly limit: keyof typeof LIMITS;
  /** Everybody of the organization comes through the door: the room refuses by itself, so that what was typed comes back. */
  readonly refusedBy?: 'room';
}

const rule = (
  may: string,
  roles: readonly Role[],
  limit: keyof typeof LIMITS = 'organization',
): RightRule => ({
  may,
  roles,
  limit,
});

/**
 * Who may do what. Every route names one of these rights, the door asks this table, pages ask it what to offer, and
 * `docs/permissions.md` is printed from it. A right that begins with `read-` changes nothing.
 */
export const RIGHTS = {
  'read-home': rule('See what waits for them', ALL, 'named'),
  'read-found': rule('Search in what they may read', ALL, 'named'),
  'read-organization': rule('Read departments, their heads, people, absences and closures', STAFF),
  'keep-organization': rule(
    'Change the organization, departments, heads, people, absences, closures',
    PLANNING,
  ),
  'keep-file': rule('Take the organization away as a file, look at one and apply it', ADMINISTERING),
  'change-departments': rule('Merge, split, move and end departments', LEADING),
  'erase-people': rule('Erase a person', ADMINISTERING),
  'change-addresses': rule('Give a person another e-mail address', ADMINISTERING),
  'keep-own-absences': rule('Say when they are away, and who stands in', STAFF, 'own'),
  'keep-account': rule(
    'Choose language and time zone, keep passkeys, see and end where they are signed in',
    ALL,
    'own',
  ),
  'keep-sign-in': rule(
    'See where others are signed in and end that; set the provider through which all sign in',
    ADMINISTERING,
  ),
  'keep-examples': rule(
    'Set up an organization beside the example, load the example and throw it away',
    ADMINISTERING,
  ),
  'keep-tokens': rule('Make and revoke API tokens', ADMINISTERING),
  'keep-webhooks': rule('Say where events are sent, see what was sent there, send it again', ADMINISTERING),
  'read-audit': rule('Read who did what', ADMINISTERING),
  'read-plan': rule('Read rhythm, year, sessions, agendas, minutes and what is wrong with the plan', STAFF),
  'keep-plan': rule('Change the rhythm, keep years, move and cancel sessions', PLANNING),
  'add-sessions': rule('Add a session outside the rhythm, and say who takes part in one', LEADING),
  'propose-items': rule('Put items forward for an agenda, and withdraw their own', STAFF, 'invited'),
  'arrange-agendas': rule('Arrange and approve agendas, answer what is put forward', LEADING),
  'run-sessions': rule('Run a session, and adopt its minutes', LEADING),
  'take-part': rule('Say they are there, take notes, agree with minutes', STAFF, 'invited'),
  'answer-questions': rule('Answer what is asked before a session', STAFF, 'participating'),
  'record-resolutions': {
    ...rule('Write down decisions and actions of a session, and mail them', LEADING),
    refusedBy: 'room',
  },
  'finish-actions': rule('Say that an action is done, or open again', STAFF, 'owners-or-leading'),
  'read-goals': rule('Read goals, their story, levels, map and progress', STAFF),
  'write-goals': rule('Write a goal, move it on, choose', STAFF, 'owners-or-leading'),
  'speak-for-departments': rule(
    'Say what a department contributes to a goal, and endorse it',
    STAFF,
    'speakers',
  ),
  'set-goal-levels': rule('Set goals for groups of customers and for kinds of contact', LEADING),
  'read-kpis': rule('Read KPIs, readings, links and their evidence', STAFF),
  'keep-kpis': rule('Make, change and end KPIs', LEADING),
  'rebase-kpis': rule('Restate a KPI on another base', PLANNING),
  'link-kpis': rule('Link KPIs, change and end links', STAFF, 'speakers-or-leading'),
  'record-readings': rule('Record and correct readings of any KPI', PLANNING),
  'read-assessments': rule('Read the rounds of self-assessment and their results', STAFF),
  'answer-assessments': rule('Assess the organization', STAFF, 'own'),
  'run-assessments': rule('Open and close rounds of self-assessment', LEADING),
  'read-projects': rule('Read projects, their order and what a point is worth', STAFF),
  'work-on-projects': rule('Propose, change and move projects', STAFF, 'speakers-or-leading'),
  'set-priorities': rule('Order projects, set the focus and what a point is worth', LEADING),
  'read-journey': rule("Read the customer's journey", ALL, 'named'),
  'tell-feedback': rule('Tell what customers say at a moment', ALL, 'named'),
  'draw-journey': { ...rule('Add and remove moments, take away what was told', LEADING), refusedBy: 'room' },
  'change-touchpoints': rule('Change a moment', STAFF, 'speakers-or-leading'),
  'read-budget': rule('Read what is spent where customers talk', STAFF),
  'set-budget': rule('Set a budget', LEADING),
  'read-decisions': rule('Read decisions, guardrails and permissions that were asked for', STAFF),
  decide: rule(
    'Write down what a department decides, what came of it, and permission it asks',
    STAFF,
    'speakers',
  ),
  'answer-permissions': rule('Answer when permission was asked', STAFF, 'asked'),
  'set-guardrails': rule('Set guardrails within which departments decide', LEADING),
  'read-updates': rule('Read requests and answers by API', STAFF),
  'answer-updates': rule('Answer the monthly request, and save what is half written', STAFF, 'answering'),
  'read-owed': rule('See who still owes an update', LEADING),
  'remind-departments': rule('Remind departments of an update', LEADING),
  'close-updates': rule('Close requests by hand, and open them again', PLANNING),
  'import-spreadsheets': rule('Import figures from spreadsheets', PLANNING),
  'read-exports': rule('Take away files of what is kept', STAFF, 'exports'),
  'make-reports': rule('Make board packs', LEADING),
  'subscribe-to-calendars': rule('Subscribe a calendar to sessions, and end a subscription', STAFF, 'own'),
  'read-mail': rule('See what is mailed, to whom and when, and what stopped', PLANNING, 'letters'),
  'steer-mail': rule('Retry, send now and cancel mails; lift a suppression', PLANNING),
  'run-mail-channel': rule('Pause and resume all mail', ADMINISTERING),
  'keep-branding': rule('Say how mails look and word them', ADMINISTERING),
  'release-mail': rule('Release mail after a back-up was put back', ADMINISTERING),
  'read-mailbox': rule('Read the built-in mailbox', ADMINISTERING, 'letters'),
  'use-assistant': rule(
    'Read the plan by an assistant, and have it prepare an update that a person sends',
    ADMINISTERING,
  ),
  'read-measurements': rule('Read the measurements of the installation', ADMINISTERING),
  'read-api-document': rule("Read the API's document", STAFF),
} as const satisfies Readonly<Record<string, RightRule>>;

export type Right = keyof typeof RIGHTS;

/** Whether somebody comes through the door of a right. */
export function passes(right: Right, caller: { readonly roles: readonly Role[] }): boolean {
  const { refusedBy }: RightRule = RIGHTS[right];
  return has(right, caller) || (refusedBy === 'room' && STAFF.some((role) => caller.roles.includes(role)));
}

/** Whether somebody's roles give them a right; what it is limited to is the room's to see. */
export function has(right: Right, { roles }: { readonly roles: readonly Role[] }): boolean {
  return RIGHTS[right].roles.some((role) => roles.includes(role));
}
