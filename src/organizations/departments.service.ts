import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { Department } from './department.entity.js';
import { type DepartmentCommand, problemsOfDepartment, tidyDepartment } from './domain/department.js';
import { circlesIn, parentsFirst } from './domain/department-tree.js';
import { problemsOfDays } from './domain/problem.js';
import { OrganizationChanges } from './organization-changes.js';
import { DepartmentBelowItself } from './organizations.errors.js';
import { problemsOfPlace } from './place-problems.js';
import { refuseWrong } from './refuse-wrong.js';
import { type Outcome, outcomeOf, putRows } from './rows.js';

@Injectable()
export class DepartmentsService {
  constructor(
    private readonly database: Database,
    private readonly changes: OrganizationChanges,
  ) {}

  /** Creates or changes the department with that key. See `putAll`. */
  async put(organizationId: string, command: DepartmentCommand): Promise<Outcome> {
    const [outcome] = await this.putAll(organizationId, [command]);
    return outcome ?? 'unchanged';
  }

  /**
   * Creates or changes departments by their keys, all or none; answers with an outcome for each, in their order. A
   * parent may be one of them. Throws `InvalidInput` and `DepartmentBelowItself`.
   */
  async putAll(organizationId: string, commands: readonly DepartmentCommand[]): Promise<Outcome[]> {
    const keys = commands.map(({ key }) => key);
    refuseWrong('departments', commands, (command, index) => [
      ...problemsOfDepartment(command),
      ...(command.calendar ? problemsOfPlace(command.calendar, 'calendar.') : []),
      ...(keys.indexOf(command.key) < index
        ? [{ field: 'key', message: `"${command.key}" is listed twice.` }]
        : []),
    ]);
    const wanted = commands.map(tidyDepartment);
    return this.database.write(async (tx) => {
      const before = new Map((await this.list(organizationId)).map((row) => [row.key, row]));
      const idOf = new Map([...before].map(([key, { id }]) => [key, id]));
      for (const key of keys) if (!idOf.has(key)) idOf.set(key, newId());
      refuseWrong('departments', wanted, ({ parent }) =>
        parent === null || idOf.has(parent) ? [] : [{ field: 'parent', message: unknownParent(parent) }],
      );
      refuseCircles(before.values(), wanted);
      const rows = new Map(wanted.map((command) => [command.key, rowOf(organizationId, command, idOf)]));
      const outcomes = wanted.map(({ key }) => outcomeOf(before.get(key), rows.get(key) ?? {}));
      const different = wanted.filter((_, index) => outcomes[index] !== 'unchanged');
      if (different.length === 0) return outcomes;
      const ordered = parentsFirst(different).flatMap(({ key }) => rows.get(key) ?? []);
      await putRows(tx, Department, ordered);
      await this.changes.announce(tx, organizationId);
      return outcomes;
    });
  }

  /** Its last day; null opens it again. Throws `NotFound` and `InvalidInput`. */
  end(organizationId: string, key: string, until: string | null): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const department = await this.get(organizationId, key);
      const problems = problemsOfDays({ from: department.fromDate, until });
      if (problems.length > 0) throw new InvalidInput(problems);
      if (department.untilDate === until) return 'unchanged';
      await tx.update(Department, { organizationId, id: department.id }, { untilDate: until });
      await this.changes.announce(tx, organizationId);
      return 'changed';
    });
  }

  /** Throws `NotFound`. */
  async get(organizationId: string, key: string): Promise<Department> {
    const department = await this.database.read().findOneBy(Department, { organizationId, key });
    if (!department) throw new NotFound('department', 'afdeling');
    return department;
  }

  /** All departments there are or were, by name. */
  list(organizationId: string): Promise<Department[]> {
    return this.database
      .read()
      .find(Department, { where: { organizationId }, order: { name: 'ASC', key: 'ASC' } });
  }
}

function unknownParent(parent: string): string {
  return `There is no department "${parent}". Add it, or name the key of one there is.`;
}

function refuseCircles(before: Iterable<Department>, wanted: readonly DepartmentCommand[]): void {
  const rows = [...before];
  const keyOf = new Map(rows.map(({ id, key }) => [id, key]));
  const nodes = new Map(
    rows.map(({ key, parentId }) => [key, { key, parent: (parentId && keyOf.get(parentId)) ?? null }]),
  );
  for (const { key, parent } of wanted) nodes.set(key, { key, parent });
  const [circle] = circlesIn([...nodes.values()]);
  if (circle) throw new DepartmentBelowItself(circle);
}

function rowOf(
  organizationId: string,
  { key, name, parent, calendar, from, until }: DepartmentCommand,
  idOf: ReadonlyMap<string, string>,
): Department {
  return {
    organizationId,
    id: idOf.get(key) ?? '',
    key,
    name,
    parentId: parent === null ? null : (idOf.get(parent) ?? null),
    calendar: calendar && { ...calendar, workingDays: [...calendar.workingDays] },
    fromDate: from,
    untilDate: until,
  };
}
