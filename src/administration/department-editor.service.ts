import { Injectable } from '@nestjs/common';
import { dateAt } from '../calendar/domain/zones.js';
import type { Department } from '../organizations/department.entity.js';
import { DepartmentsService } from '../organizations/departments.service.js';
import type { DepartmentCommand } from '../organizations/domain/department.js';
import { problem, type Problem } from '../organizations/domain/problem.js';
import type { Organization } from '../organizations/organization.entity.js';
import { DepartmentBelowItself } from '../organizations/organizations.errors.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { keyFor } from '../overview/domain/typed-change.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { ConsequencesService } from './consequences.service.js';
import { idsUnder } from './domain/department-tree.js';
import { fieldsOfDepartment, readDepartment } from './domain/typed-department.js';
import { Typed } from './domain/typed.js';
import { fingerprintOf } from './fingerprint.js';
import { noDayLeft } from './no-day-left.js';
import { ASKED, type KeepingAnswer } from './organization-editor.service.js';
import { problemsOfChosenPlace } from './place-problems.js';

/** What the form of a department shows. */
export interface DepartmentForm {
  /** Null: it is not there yet. */
  readonly department: Department | null;
  readonly typed: Typed;
  /** What was seen when typing began. */
  readonly seen: string;
  /** Departments it can hang below, by name. */
  readonly above: readonly Department[];
  readonly organization: Organization;
  readonly today: string;
}

/** With the key under which it is kept now. */
export interface DepartmentAnswer extends KeepingAnswer {
  readonly id?: string;
}

const taken = (key: string) => ({
  en: `There is a department with the key “${key}” already. Choose another one.`,
  nl: `Er is al een afdeling met de sleutel ‘${key}’. Kies een andere.`,
});
const noParent = { en: 'Choose a department out of the list.', nl: 'Kies een afdeling uit de lijst.' };

/** Adds and changes departments as a form says it. */
@Injectable()
export class DepartmentEditorService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly departments: DepartmentsService,
    private readonly consequences: ConsequencesService,
  ) {}

  /** As it is kept, or as it was typed. Throws `NotFound`. @param id null for one that is not there yet */
  async open(organizationId: string, id: string | null, typed: Typed | null): Promise<DepartmentForm> {
    const organization = await this.organizations.get(organizationId);
    const all = await this.departments.list(organizationId);
    const department = id === null ? null : found(all, id);
    const under = department ? idsUnder(all, department.id) : new Set<string>();
    const today = dateAt(this.clock.now(), organization.zone);
    const kept = department ? commandOf(department, all) : { ...NEW, from: today };
    return {
      ...{ department, organization, today, above: all.filter((one) => !under.has(one.id)) },
      typed: typed ?? new Typed(fieldsOfDepartment(kept, organization)),
      seen: fingerprintOf(kept),
    };
  }

  /** Throws `NotFound`. @param id null adds one */
  async save(organizationId: string, id: string | null, typed: Typed): Promise<DepartmentAnswer> {
    const all = await this.departments.list(organizationId);
    const department = id === null ? null : found(all, id);
    const keys = new Set(all.map(({ key }) => key));
    const key = department?.key ?? (typed.text('key') || keyFor(typed.text('name'), keys));
    const read = readDepartment(typed, key);
    if ('problems' in read) return { ...ASKED, problems: read.problems };
    const { command } = read;
    const problems = [
      ...problem('key', department === null && keys.has(key) ? taken(key) : null),
      ...problem('parent', command.parent === null || keys.has(command.parent) ? null : noParent),
      ...(command.calendar ? problemsOfChosenPlace(command.calendar) : []),
    ];
    if (problems.length > 0) return { ...ASKED, problems };
    const change = () => this.#put(organizationId, command, department && typed.text('seen'));
    try {
      if (department && typed.text('despite') !== saidOfDepartment(typed)) {
        const consequences = await this.consequences.of(organizationId, change);
        if (consequences) return { ...ASKED, consequences };
      }
      const { outcome, id: kept } = await change();
      return { ...ASKED, outcome, id: kept };
    } catch (error) {
      if (error instanceof VersionConflict) return { ...ASKED, overtaken: true };
      return { ...ASKED, problems: problemsIn(error) };
    }
  }

  /** @param seen null: it must not be there yet */
  #put(organizationId: string, command: Omit<DepartmentCommand, 'until'>, seen: string | null) {
    return this.database.write(async () => {
      const all = await this.departments.list(organizationId);
      const before = all.find(({ key }) => key === command.key);
      if ((before && fingerprintOf(commandOf(before, all))) !== (seen ?? undefined))
        throw new VersionConflict('department');
      const until = before?.untilDate ?? null;
      const outcome = await this.departments.put(organizationId, { ...command, until });
      return { outcome, id: (await this.departments.get(organizationId, command.key)).id };
    });
  }
}

const NEW = { key: '', name: '', parent: null, calendar: null } as const;

/** A department of the organization by its id. Throws `NotFound`. */
export function found(all: readonly Department[], id: string): Department {
  const department = all.find((one) => one.id === id);
  if (!department) throw new NotFound('department', 'afdeling');
  return department;
}

function commandOf(
  { key, name, parentId, calendar, fromDate }: Department,
  all: readonly Department[],
): Omit<DepartmentCommand, 'until'> {
  const parent = all.find(({ id }) => id === parentId)?.key ?? null;
  return { key, name, parent, calendar, from: fromDate };
}

/** What "keep it all the same" was said of. */
export function saidOfDepartment(typed: Typed): string {
  const asked = ['parent', 'from', 'own', 'country', 'region', 'workingDays'];
  return asked.map((name) => typed.all(name).join()).join(';');
}

function problemsIn(error: unknown): readonly Problem[] {
  if (error instanceof DepartmentBelowItself) return problem('parent', error.texts);
  if (error instanceof InvalidInput) return error.fields;
  return noDayLeft(error, 'workingDays');
}
