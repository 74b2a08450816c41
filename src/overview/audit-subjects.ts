import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { ApiToken } from '../access/api-token.entity.js';
import { QuestionRound } from '../agendas/questions/question-round.entity.js';
import { AgendaProposal } from '../agendas/arrangement/proposal.entity.js';
import { AssessmentRound } from '../assessments/assessment-round.entity.js';
import { OwnDecision } from '../decisions/own-decision.entity.js';
import { PermissionAsked } from '../decisions/permission-asked.entity.js';
import { Resolution } from '../decisions/resolutions/resolution.entity.js';
import { SessionActions } from '../decisions/resolutions/session-actions.entity.js';
import { GoalAsking } from '../goals/goal-asking.entity.js';
import { Goal } from '../goals/goal.entity.js';
import { Touchpoint } from '../journey/touchpoint.entity.js';
import { ContactGoal } from '../kpis/contact-goal.entity.js';
import { CustomerGoal } from '../kpis/customer-goal.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { Department } from '../organizations/department.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Project } from '../projects/project.entity.js';
import { Spreadsheet } from '../spreadsheets/spreadsheet.entity.js';
import { UpdateRequest } from '../updates/update-request.entity.js';
import { UpdateRound } from '../updates/update-round.entity.js';
import { WebhookEndpoint } from '../webhooks/webhook-endpoint.entity.js';
import type { Locale } from '../platform/pages/locale.js';
import { sessionNamesOf } from './audit-session-names.js';
import { mailKindWords } from './domain/mail-words.js';
import { kindOfSubject, type SubjectKind } from './domain/subject-words.js';
import type { TrailEntry } from './domain/trail.js';

/** Where the name of a kind of subject stands, or the id of the row whose name it takes; by its key where it has one. */
interface Place {
  readonly rows: EntityTarget<ObjectLiteral>;
  readonly column: string;
  readonly of?: SubjectKind;
  readonly hasKey?: boolean;
}

const PLACES: Partial<Record<SubjectKind, Place>> = {
  assessment: { rows: AssessmentRound, column: 'name', hasKey: true },
  contactGoal: { rows: ContactGoal, column: 'statement', hasKey: true },
  customerGoal: { rows: CustomerGoal, column: 'statement', hasKey: true },
  decision: { rows: OwnDecision, column: 'what' },
  department: { rows: Department, column: 'name', hasKey: true },
  goal: { rows: Goal, column: 'statement', hasKey: true },
  goalAsking: { rows: GoalAsking, column: 'goalId', of: 'goal' },
  kpi: { rows: Kpi, column: 'name', hasKey: true },
  permission: { rows: PermissionAsked, column: 'what' },
  person: { rows: Person, column: 'name' },
  project: { rows: Project, column: 'name', hasKey: true },
  proposal: { rows: AgendaProposal, column: 'title' },
  questionRound: { rows: QuestionRound, column: 'sessionId', of: 'session' },
  resolution: { rows: Resolution, column: 'what' },
  sessionActions: { rows: SessionActions, column: 'sessionId', of: 'session' },
  spreadsheet: { rows: Spreadsheet, column: 'name' },
  token: { rows: ApiToken, column: 'name' },
  touchpoint: { rows: Touchpoint, column: 'name', hasKey: true },
  updateRequest: { rows: UpdateRequest, column: 'departmentId', of: 'department' },
  updateRound: { rows: UpdateRound, column: 'sessionId', of: 'session' },
  webhook: { rows: WebhookEndpoint, column: 'name' },
};

type Found = Map<string, string>;
/** What the details of an act name beside its subject, by what stands in its address. */
const BESIDE: Readonly<Record<string, SubjectKind>> = { department: 'department', project: 'project' };

type Ref = NonNullable<TrailEntry['subject']>;

/** What the acts of a page are about, by their names of today. */
export class SubjectNames {
  constructor(private readonly found: ReadonlyMap<SubjectKind, Found> = new Map()) {}

  /** Null where it has no name, or is gone. */
  of({ type, id }: Ref): string | null {
    const kind = kindOfSubject(type);
    return (kind && this.found.get(kind)?.get(id)) ?? null;
  }

  /** What an act names beside its subject: the department whose position on a goal it is. */
  beside({ details }: TrailEntry): string[] {
    return Object.entries(BESIDE).flatMap(([name, kind]) => {
      const id = details[name];
      return id === undefined ? [] : [this.found.get(kind)?.get(id) ?? id];
    });
  }
}

/**
 * Looked up together: at most one query for each kind of subject, however many acts there are.
 * @param mentioned what the rows refer to that an act changed
 */
export async function subjectNamesOn(
  manager: EntityManager,
  { organizationId, locale }: { readonly organizationId: string; readonly locale: Locale },
  entries: readonly TrailEntry[],
  mentioned: readonly Ref[] = [],
): Promise<SubjectNames> {
  const wanted = wantedBy(entries, mentioned);
  const found = new Map<SubjectKind, Found>();
  const look = async (kind: SubjectKind, place: Place) => {
    const refs = [...(wanted.get(kind) ?? [])];
    if (refs.length > 0) found.set(kind, await namesAt(manager, organizationId, place, refs));
  };
  const places = Object.entries(PLACES) as [SubjectKind, Place][];
  // Those that take the name of another row say first of which.
  const through = places.filter(([, { of }]) => of !== undefined);
  await Promise.all(through.map(([kind, place]) => look(kind, place)));
  for (const [kind, { of }] of through)
    if (of) for (const id of found.get(kind)?.values() ?? []) want(wanted, of, id);
  const [sessions, organization] = await Promise.all([
    sessionNamesOf(manager, organizationId, [...(wanted.get('session') ?? [])], locale),
    wanted.has('organization') ? manager.findOneBy(Organization, { organizationId }) : null,
    ...places.filter(([, { of }]) => of === undefined).map(([kind, place]) => look(kind, place)),
  ]);
  found.set('session', sessions);
  if (organization) found.set('organization', new Map([[organizationId, organization.name]]));
  found.set(
    'mailText',
    new Map([...(wanted.get('mailText') ?? [])].map((kind) => [kind, mailKindWords(kind, locale)])),
  );
  for (const [kind, { of }] of through) found.set(kind, follow(found.get(kind), of && found.get(of)));
  return new SubjectNames(found);
}

function wantedBy(entries: readonly TrailEntry[], mentioned: readonly Ref[]): Map<SubjectKind, Set<string>> {
  const wanted = new Map<SubjectKind, Set<string>>();
  for (const { type, id } of mentioned) {
    const kind = kindOfSubject(type);
    if (kind) want(wanted, kind, id);
  }
  for (const { kind, subject, details } of entries) {
    // A mail is named by whom it goes to.
    if (kind === 'mail') continue;
    const named = subject && kindOfSubject(subject.type);
    if (named) want(wanted, named, subject.id);
    for (const [name, beside] of Object.entries(BESIDE))
      if (details[name] !== undefined) want(wanted, beside, details[name]);
  }
  return wanted;
}

function want(wanted: Map<SubjectKind, Set<string>>, kind: SubjectKind, ref: string): void {
  wanted.set(kind, (wanted.get(kind) ?? new Set()).add(ref));
}

async function namesAt(
  manager: EntityManager,
  organizationId: string,
  { rows, column, hasKey = false }: Place,
  refs: readonly string[],
): Promise<Found> {
  const select = manager
    .createQueryBuilder(rows, 'named')
    .select(['named.id AS id', `named.${column} AS name`, ...(hasKey ? ['named.key AS ref'] : [])])
    .where('named.organizationId = :organizationId', { organizationId })
    .andWhere(`(named.id IN (:...refs)${hasKey ? ' OR named.key IN (:...refs)' : ''})`, { refs });
  const found = await select.getRawMany<{ id: string; name: string; ref?: string }>();
  return new Map([
    ...found.flatMap(({ ref, name }) => (ref === undefined ? [] : [[ref, name] as const])),
    ...found.map(({ id, name }) => [id, name] as const),
  ]);
}

/** From a row to the name of the row that names it. */
function follow(through: Found = new Map(), names: Found = new Map()): Found {
  return new Map(
    [...through].flatMap(([id, other]) => {
      const name = names.get(other);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}
