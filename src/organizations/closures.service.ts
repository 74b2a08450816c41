import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { departmentsByKey } from './by-key.js';
import { Closure } from './closure.entity.js';
import { problemOfName } from './domain/names.js';
import { problem, problemsOfDays, type Problem } from './domain/problem.js';
import { OrganizationChanges } from './organization-changes.js';
import { refuseWrong } from './refuse-wrong.js';
import { type Outcome, replaceRows } from './rows.js';

/** Days off; `from` tells it from other closures of the same organization or department. */
export interface ClosureCommand {
  readonly from: string;
  /** The last day, inclusive. */
  readonly until: string;
  readonly name: string;
}

/** All closures of one department (its key), or with null of the whole organization. */
export interface OwnClosures {
  readonly department: string | null;
  readonly closures: readonly ClosureCommand[];
}

@Injectable()
export class ClosuresService {
  constructor(
    private readonly database: Database,
    private readonly changes: OrganizationChanges,
  ) {}

  /** Enters days off, or changes those that begin on the same day. Throws `NotFound` (department), `InvalidInput`. */
  async put(organizationId: string, department: string | null, closure: ClosureCommand): Promise<Outcome> {
    refuseWrong('closures', [closure], problemsOfClosure);
    return this.database.write(async () => {
      const others = (await this.listOf(organizationId, department)).filter(
        ({ from }) => from !== closure.from,
      );
      return this.replaceAll(organizationId, [{ department, closures: [...others, closure] }]);
    });
  }

  /** Takes back the days off that begin on a day; unchanged if there are none. Throws `NotFound` (department). */
  remove(organizationId: string, department: string | null, from: string): Promise<Outcome> {
    return this.database.write(async () => {
      const others = (await this.listOf(organizationId, department)).filter(
        (closure) => closure.from !== from,
      );
      return this.replaceAll(organizationId, [{ department, closures: others }]);
    });
  }

  /** Makes these the closures of these departments (null: the organization), all or none; others stay. */
  async replaceAll(organizationId: string, commands: readonly OwnClosures[]): Promise<Outcome> {
    const closures = commands.flatMap(({ department, closures: own }) =>
      own.map((it) => ({ ...it, department })),
    );
    refuseWrong('closures', closures, (closure, index) => [
      ...problemsOfClosure(closure),
      ...problem('from', isFirst(closures, index) ? null : twoOnOneDay(closure.from)),
    ]);
    return this.database.write(async (tx) => {
      const idOf = await this.#ids(
        organizationId,
        commands.map(({ department }) => department),
      );
      const wanted = closures.map(({ department, from, until, name }) => ({
        organizationId,
        departmentId: idOf(department),
        fromDate: from,
        untilDate: until,
        name: name.trim(),
      }));
      const own = new Set(commands.map(({ department }) => idOf(department)));
      const before = (await this.list(organizationId)).filter(({ departmentId }) => own.has(departmentId));
      const changed = await replaceRows(tx, Closure, before, wanted, keyOf);
      if (!changed) return 'unchanged';
      await this.changes.announce(tx, organizationId);
      return 'changed';
    });
  }

  /** Closures of the organization and of every department, by their first day. */
  list(organizationId: string): Promise<Closure[]> {
    return this.database
      .read()
      .find(Closure, { where: { organizationId }, order: { fromDate: 'ASC', id: 'ASC' } });
  }

  /** Closures of one department (its key), or with null of the whole organization alone. Throws `NotFound`. */
  async listOf(organizationId: string, department: string | null): Promise<ClosureCommand[]> {
    const departmentId = (await this.#ids(organizationId, [department]))(department);
    const closures = (await this.list(organizationId)).filter(
      (closure) => closure.departmentId === departmentId,
    );
    return closures.map(({ fromDate, untilDate, name }) => ({ from: fromDate, until: untilDate, name }));
  }

  async #ids(
    organizationId: string,
    departments: readonly (string | null)[],
  ): Promise<(department: string | null) => string | null> {
    const keys = departments.filter((key) => key !== null);
    const found = await departmentsByKey(this.database.read(), organizationId, keys);
    if (keys.some((key) => !found.has(key))) throw new NotFound('department', 'afdeling');
    return (department) => (department === null ? null : (found.get(department)?.id ?? null));
  }
}

function problemsOfClosure(closure: ClosureCommand): Problem[] {
  return [...problem('name', problemOfName(closure.name)), ...problemsOfDays(closure)];
}

function twoOnOneDay(from: string) {
  return {
    en: `Two closures begin on ${from}. Make them one.`,
    nl: `Twee sluitingen beginnen op ${from}. Maak er één van.`,
  };
}

function isFirst(closures: readonly { from: string; department: string | null }[], index: number): boolean {
  const { from, department } = closures[index] ?? {};
  return closures.findIndex((it) => it.from === from && it.department === department) === index;
}

function keyOf({ departmentId, fromDate }: Omit<Closure, 'id'>): string {
  return `${departmentId ?? ''} ${fromDate}`;
}
