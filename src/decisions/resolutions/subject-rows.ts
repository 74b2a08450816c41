import { type EntityManager, In } from 'typeorm';
import { PlanningCycle } from '../../cycles/planning-cycle.entity.js';
import type { NamedSubject, Subject, SubjectId, SubjectKind } from '../../cycles/domain/subject.js';
import { Goal } from '../../goals/goal.entity.js';
import { Touchpoint } from '../../journey/touchpoint.entity.js';
import { Kpi } from '../../kpis/kpi.entity.js';
import { Department } from '../../organizations/department.entity.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import { Project } from '../../projects/project.entity.js';
import { MOST_SUBJECTS, tooMany, unknownSubject } from '../domain/resolution-subject.js';
import { ResolutionSubject } from './resolution-subject.entity.js';

interface Row {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** Of a goal: the year of its cycle. */
  readonly year?: number;
}

interface Where {
  readonly organizationId: string;
  readonly id?: ReturnType<typeof In<string>>;
  readonly key?: ReturnType<typeof In<string>>;
}

const ROWS: Readonly<Record<SubjectKind, (manager: EntityManager, where: Where) => Promise<Row[]>>> = {
  goal: goalRows,
  department: (manager, where) => manager.findBy(Department, where),
  project: (manager, where) => manager.findBy(Project, where),
  touchpoint: (manager, where) => manager.findBy(Touchpoint, where),
  kpi: (manager, where) => manager.findBy(Kpi, where),
};

const PATHS: Readonly<Record<SubjectKind, (row: Row) => string>> = {
  goal: ({ year }) => `/goal?cycle=${year}`,
  department: ({ key }) => `/departments/${key}`,
  project: ({ key }) => `/projects/${key}`,
  touchpoint: ({ key }) => `/journey/${key}`,
  kpi: ({ key }) => `/kpis/${key}`,
};

export const named = (kind: SubjectKind, row: Row): NamedSubject => {
  const { id, key, name } = row;
  return { kind, id, key, name, path: PATHS[kind](row) };
};

/** The column of a kind of subject. */
export const columnOf = (kind: SubjectKind) => `${kind}Id` as const;

/** Those of them that there are, in the same order; as many queries as there are kinds among them. */
export async function subjectsById(
  manager: EntityManager,
  organizationId: string,
  wanted: readonly SubjectId[],
): Promise<NamedSubject[]> {
  const found = await byKind(manager, organizationId, 'id', wanted);
  return wanted.flatMap(({ kind, id }) => found.get(`${kind}:${id}`) ?? []);
}

/** What somebody named, each of it once, and what is wrong with that: what another organization has is not there. */
export async function subjectsByKey(
  manager: EntityManager,
  organizationId: string,
  wanted: readonly Subject[],
): Promise<{ subjects: NamedSubject[]; problems: Problem[] }> {
  if (wanted.length > MOST_SUBJECTS) return { subjects: [], problems: problem('about', tooMany) };
  const found = await byKind(manager, organizationId, 'key', wanted);
  const unknown = wanted.find(({ kind, key }) => !found.has(`${kind}:${key}`));
  const subjects = [...new Set(wanted.flatMap(({ kind, key }) => found.get(`${kind}:${key}`) ?? []))];
  return { subjects, problems: problem('about', unknown ? unknownSubject(unknown) : null) };
}

/** Writes down what a decision or an action is about. */
export async function putSubjects(
  tx: EntityManager,
  of: Pick<ResolutionSubject, 'organizationId' | 'resolutionId'>,
  subjects: readonly SubjectId[],
): Promise<void> {
  if (subjects.length === 0) return;
  await tx.insert(
    ResolutionSubject,
    subjects.map(({ kind, id }, index) => ({ ...of, number: index + 1, [columnOf(kind)]: id })),
  );
}

/** Whether that is what something resolved is about, in this order. */
export async function isAbout(
  manager: EntityManager,
  of: Pick<ResolutionSubject, 'organizationId' | 'resolutionId'>,
  subjects: readonly SubjectId[],
): Promise<boolean> {
  const rows = await manager.find(ResolutionSubject, { where: of, order: { number: 'ASC' } });
  return (
    rows.length === subjects.length &&
    subjects.every(({ kind, id }, index) => rows[index]?.[columnOf(kind)] === id)
  );
}

/** By kind and what they are called by, like `kpi:solved`. */
async function byKind<By extends 'id' | 'key'>(
  manager: EntityManager,
  organizationId: string,
  by: By,
  wanted: readonly (Readonly<Record<By, string>> & { readonly kind: SubjectKind })[],
): Promise<Map<string, NamedSubject>> {
  const found = new Map<string, NamedSubject>();
  for (const kind of new Set(wanted.map((one) => one.kind))) {
    const values = wanted.flatMap((one) => (one.kind === kind ? [one[by]] : []));
    const rows = await ROWS[kind](manager, { organizationId, [by]: In(values) });
    for (const row of rows) found.set(`${kind}:${row[by]}`, named(kind, row));
  }
  return found;
}

async function goalRows(manager: EntityManager, where: Where): Promise<Row[]> {
  const goals = (await manager
    .createQueryBuilder(Goal, 'goal')
    .innerJoinAndMapOne(
      'goal.cycle',
      PlanningCycle,
      'cycle',
      'cycle.organizationId = goal.organizationId AND cycle.id = goal.cycleId',
    )
    .where(where)
    .getMany()) as (Goal & { readonly cycle: PlanningCycle })[];
  return goals.map(({ id, key, statement, cycle }) => ({ id, key, name: statement, year: cycle.year }));
}
