import type { ProjectReport } from '../../projects/domain/report.js';

/** What a department answered, as it is kept. */
export interface Content {
  /** Values by KPI id; null where none was given. */
  readonly readings: Readonly<
    Record<string, { readonly value: number | null; readonly note: string | null }>
  >;
  /** Empty where nothing was, or where the projects say it. */
  readonly delivered: string;
  /** The answer to "what does this mean for the customer?". */
  readonly customer: string;
  readonly help: string;
  /** Id of the department that help is wanted from; null: of no one in particular. */
  readonly helpFrom: string | null;
  readonly learning: string;
  /** By project id. */
  readonly projects: Readonly<Record<string, ProjectReport>>;
  /**
   * What says word for word what the department's update before said: `delivered`, `customer`, or the id of a project.
   * It follows from the two answers, and so says nothing of its own.
   */
  readonly unchanged: readonly string[];
}

/** What is kept of an answer, with what answers from before it was asked for have not. */
export function wholeContent(kept: Partial<Content>): Content {
  return { ...NOTHING, ...kept };
}

const NOTHING: Content = {
  ...{ readings: {}, delivered: '', customer: '', help: '' },
  ...{ helpFrom: null, learning: '', projects: {}, unchanged: [] },
};

/** Whether two contents say the same, whatever the order of their readings and projects. */
export function saysTheSame(a: Content, b: Content): boolean {
  return fingerprint(a) === fingerprint(b);
}

/** Which texts of an answer the update before had already. */
export function unchangedSince(before: Content | undefined, now: Content): string[] {
  if (!before) return [];
  const texts = (['delivered', 'customer'] as const).filter(
    (field) => now[field] !== '' && now[field] === before[field],
  );
  const projects = Object.keys(now.projects).filter(
    (id) => before.projects[id] && said(now.projects[id]) === said(before.projects[id]),
  );
  return [...texts, ...projects];
}

/** Whether an answer says that nothing was delivered: neither in its own words nor by a project. */
export function saysNothing({
  delivered,
  projects,
}: {
  readonly delivered: string;
  readonly projects: Readonly<Record<string, { readonly delivered: string }>>;
}): boolean {
  return delivered === '' && Object.values(projects).every((project) => project.delivered === '');
}

/** A KPI without value and note says nothing, whether it is named or not. */
function fingerprint({ readings, delivered, customer, help, helpFrom, learning, projects }: Content): string {
  const figures = Object.entries(readings)
    .filter(([, { value, note }]) => value !== null || note !== null)
    .map(([kpiId, { value, note }]) => JSON.stringify([kpiId, value, note]));
  const reports = Object.entries(projects).map(([id, report]) => `${id} ${said(report)}`);
  return JSON.stringify([figures.sort(), reports.sort(), delivered, customer, help, helpFrom, learning]);
}

function said(report: ProjectReport | undefined): string {
  return JSON.stringify([report?.status, report?.delivered, report?.next]);
}
