import { Injectable } from '@nestjs/common';
import type { DepartmentChange } from '../kpis/department-change.entity.js';
import { DepartmentChangesService, type Placeable } from '../kpis/department-changes.service.js';
import {
  type DepartmentChangeCommand,
  endingIn,
  problemsOfDepartmentChange,
} from '../kpis/domain/department-change.js';
import type { Roster, RosterDepartment, RosterPerson } from '../organizations/domain/roster.js';
import { RosterService } from '../organizations/roster.service.js';
import { type FieldProblem, InvalidInput } from '../platform/errors.js';
import { commandOf, problemsOfFirstStep, type TypedChange } from './domain/typed-change.js';

/** What the form of a change shows: what was typed, and what there is to choose from. */
export interface ChangeForm {
  readonly typed: TypedChange;
  readonly from: string;
  readonly command: DepartmentChangeCommand;
  /** Departments that hold on the day from which it would hold, by name. */
  readonly departments: readonly RosterDepartment[];
  readonly people: readonly RosterPerson[];
  /** Keys of departments that somebody leads then. */
  readonly led: ReadonlySet<string>;
  readonly belongings: readonly Placeable[];
  /** Departments that a belonging can be given to: key and name. */
  readonly destinations: readonly { readonly key: string; readonly name: string }[];
  /** Of the first step alone. */
  readonly firstProblems: readonly FieldProblem[];
}

/** The steps of changing departments by a form. */
@Injectable()
export class DepartmentChangeFormService {
  constructor(
    private readonly changes: DepartmentChangesService,
    private readonly rosters: RosterService,
  ) {}

  async open(organizationId: string, typed: TypedChange): Promise<ChangeForm> {
    const roster = await this.rosters.load(organizationId);
    const taken = new Set([...roster.departments.values()].map(({ key }) => key));
    const { command, partOf } = commandOf(typed, taken);
    const { from, belongings } = await this.changes.placeable(organizationId, command.departments);
    const departments = byName(roster.departmentsOn(from));
    return {
      ...{ typed, from, command, departments, belongings },
      people: byName(roster.staffOn(from)),
      led: new Set(
        departments.filter(({ id }) => roster.leadersOf(id, 'head', from).length > 0).map(({ key }) => key),
      ),
      destinations: destinationsOf(command, departments, roster),
      firstProblems: problemsOfFirstStep(typed, problemsOfDepartmentChange(command), partOf),
    };
  }

  /** What it would do, or what is wrong with it. */
  async rehearse(
    organizationId: string,
    { command }: ChangeForm,
  ): Promise<{ readonly change: DepartmentChange } | { readonly problems: readonly FieldProblem[] }> {
    try {
      return { change: await this.changes.rehearse(organizationId, command) };
    } catch (error) {
      if (error instanceof InvalidInput) return { problems: error.fields };
      throw error;
    }
  }
}

function destinationsOf(
  command: DepartmentChangeCommand,
  departments: readonly RosterDepartment[],
  roster: Roster,
): { key: string; name: string }[] {
  if (command.kind === 'end') {
    const ending = new Set(endingIn(command));
    return departments.filter(({ key }) => !ending.has(key)).map(({ key, name }) => ({ key, name }));
  }
  const nameOf = new Map([...roster.departments.values()].map(({ key, name }) => [key, name]));
  return command.into.map(({ key, name }) => ({ key, name: name ?? nameOf.get(key) ?? key }));
}

function byName<T extends { readonly name: string }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => a.name.localeCompare(b.name));
}
