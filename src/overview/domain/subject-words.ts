import type { Language } from '../../cycles/domain/session-words.js';

type Words = Readonly<Record<Language, string>>;

/** What an act can be about. */
const KINDS = {
  address: { en: 'Address not mailed any more', nl: 'Adres dat niet meer gemaild wordt' },
  assessment: { en: 'Self-assessment', nl: 'Zelfbeoordeling' },
  branding: { en: 'Look of the mails', nl: 'Huisstijl van de mails' },
  browser: { en: 'Browser', nl: 'Browser' },
  closure: { en: 'Closed days', nl: 'Gesloten dagen' },
  contactGoal: { en: 'Goal for a kind of contact', nl: 'Doel voor een soort contact' },
  customerGoal: { en: 'Goal for a group of customers', nl: 'Doel voor een groep klanten' },
  cycle: { en: 'Planning cycle', nl: 'Planningscyclus' },
  decision: { en: 'Decision of a department', nl: 'Besluit van een afdeling' },
  department: { en: 'Department', nl: 'Afdeling' },
  example: { en: 'Example organization', nl: 'Voorbeeldorganisatie' },
  feed: { en: 'Calendar subscription', nl: 'Agenda-abonnement' },
  goal: { en: 'Goal', nl: 'Doel' },
  goalAsking: { en: 'Request to endorse', nl: 'Vraag om onderschrijving' },
  kpi: { en: 'KPI', nl: 'KPI' },
  mail: { en: 'Mail', nl: 'Mail' },
  mailText: { en: 'Text of a mail', nl: 'Tekst van een mail' },
  organization: { en: 'Organization', nl: 'Organisatie' },
  passkey: { en: 'Passkey', nl: 'Passkey' },
  permission: { en: 'Question for permission', nl: 'Vraag om toestemming' },
  person: { en: 'Person', nl: 'Persoon' },
  project: { en: 'Project', nl: 'Project' },
  proposal: { en: 'Item put forward', nl: 'Ingebracht punt' },
  provider: { en: 'Sign-in provider', nl: 'Inlogprovider' },
  quarter: { en: 'Quarter', nl: 'Kwartaal' },
  questionRound: { en: 'Questions before a session', nl: 'Vragen vóór een sessie' },
  report: { en: 'Board pack', nl: 'Bestuursrapport' },
  resolution: { en: 'Decision or action', nl: 'Besluit of actie' },
  session: { en: 'Session', nl: 'Sessie' },
  sessionActions: { en: 'Actions of a session', nl: 'Acties van een sessie' },
  spreadsheet: { en: 'Spreadsheet', nl: 'Spreadsheet' },
  token: { en: 'API token', nl: 'API-token' },
  touchpoint: { en: 'Moment of the journey', nl: 'Moment van de klantreis' },
  updateRequest: { en: 'Update request', nl: 'Updateverzoek' },
  updateRound: { en: 'Round of updates', nl: 'Updateronde' },
  webhook: { en: 'Webhook', nl: 'Webhook' },
} as const satisfies Readonly<Record<string, Words>>;

export type SubjectKind = keyof typeof KINDS;

/** What the trail calls a subject by: the word before it in the address of a page or the API, or what an act says itself. */
const TYPES: Readonly<Record<string, SubjectKind>> = {
  assessments: 'assessment',
  branding: 'branding',
  browsers: 'browser',
  budget: 'quarter',
  calendar: 'feed',
  closures: 'closure',
  'contact-goals': 'contactGoal',
  'customer-goals': 'customerGoal',
  cycles: 'cycle',
  'days-off': 'closure',
  decisions: 'decision',
  departments: 'department',
  example: 'example',
  goal: 'goal',
  'goal-askings': 'goalAsking',
  goals: 'goal',
  guardrails: 'kpi',
  journey: 'touchpoint',
  kpis: 'kpi',
  'mail-texts': 'mailText',
  organizations: 'organization',
  outbox: 'mail',
  owed: 'updateRound',
  passkeys: 'passkey',
  people: 'person',
  permissions: 'permission',
  plan: 'cycle',
  projects: 'project',
  proposals: 'proposal',
  providers: 'provider',
  quarters: 'quarter',
  'question-rounds': 'questionRound',
  report: 'report',
  resolutions: 'resolution',
  rounds: 'assessment',
  'session-actions': 'sessionActions',
  sessions: 'session',
  spreadsheet: 'spreadsheet',
  spreadsheets: 'spreadsheet',
  suppressed: 'address',
  suppressions: 'address',
  'test-mails': 'person',
  texts: 'mailText',
  tokens: 'token',
  touchpoints: 'touchpoint',
  'update-requests': 'updateRequest',
  'update-rounds': 'updateRound',
  updates: 'updateRound',
  webhooks: 'webhook',
};

/** Columns that hold the id of what can be a subject, and its type. */
const REFERENCES: Readonly<Record<string, string>> = {
  contact_goal_id: 'contact-goals',
  customer_goal_id: 'customer-goals',
  department_id: 'departments',
  goal_id: 'goals',
  kpi_id: 'kpis',
  project_id: 'projects',
  session_id: 'sessions',
  touchpoint_id: 'touchpoints',
  toward_kpi_id: 'kpis',
};

/** What the value of a column refers to; null where it refers to nothing that has a name. */
export function referenceIn(
  column: string,
  value: unknown,
): { readonly type: string; readonly id: string } | null {
  const type = REFERENCES[column];
  return type !== undefined && typeof value === 'string' && value !== '' ? { type, id: value } : null;
}

/** Null for a type that nothing names any more. */
export const kindOfSubject = (type: string): SubjectKind | null => TYPES[type] ?? null;

/** There is one of each, known by the id of the organization: an id would tell nothing. */
const SINGLE: ReadonlySet<SubjectKind | null> = new Set(['branding', 'provider', 'example'] as const);
const LONG_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** A subject without a name, or that is gone: its kind, and of its id the end, by which ids differ. */
export function subjectWords(type: string, id: string, language: Language): string {
  const kind = kindOfSubject(type);
  const words = kind === null ? type : KINDS[kind][language];
  if (SINGLE.has(kind)) return words;
  return `${words} ${LONG_ID.test(id) ? `…${id.slice(-8)}` : id}`;
}

export const isWordedSubject = (type: string) => Object.hasOwn(TYPES, type);
