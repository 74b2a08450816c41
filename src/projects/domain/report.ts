/** How a project stands, as its department says in an update. */
export const PROJECT_STATUSES = ['on-track', 'at-risk', 'stuck', 'done'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** What a department says about one of its projects. */
export interface ProjectReport {
  readonly status: ProjectStatus;
  readonly delivered: string;
  readonly next: string;
}

interface Words {
  readonly statuses: Readonly<Record<ProjectStatus, string>>;
  readonly next: (what: string) => string;
  readonly unchanged: string;
}

/** What pages and mails call how a project stands. */
export const reportWords: Readonly<Record<'en' | 'nl', Words>> = {
  en: {
    statuses: { 'on-track': 'On track', 'at-risk': 'At risk', stuck: 'Stuck', done: 'Done' },
    next: (what) => `Next: ${what}`,
    unchanged: 'unchanged since the last update',
  },
  nl: {
    statuses: { 'on-track': 'Op koers', 'at-risk': 'Loopt risico', stuck: 'Zit vast', done: 'Klaar' },
    next: (what) => `Volgende stap: ${what}`,
    unchanged: 'ongewijzigd sinds de vorige update',
  },
};

/** A project in one line: `Chat: At risk. On all pages. Next: in the evenings too` */
export function reportLine(name: string, report: ProjectReport, language: 'en' | 'nl'): string {
  const words = reportWords[language];
  const said = [
    words.statuses[report.status],
    report.delivered,
    report.next === '' ? '' : words.next(report.next),
  ].filter((part) => part !== '');
  return `${name}: ${said.map((part) => part.replace(/\.$/, '')).join('. ')}`;
}
