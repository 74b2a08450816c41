import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TodayService } from '../goals/today.service.js';
import { OrganizationChanges } from '../organizations/organization-changes.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { type ChangeBook, loadChangeBook } from './department-change-book.js';
import {
  type Belonging,
  DepartmentChangeParts,
  type Effect,
  type Move,
  type NamedDepartment,
} from './department-change-parts.js';
import { writeDepartments } from './department-change-writer.js';
import { DepartmentChange } from './department-change.entity.js';
import {
  type DepartmentChangeCommand,
  endingIn,
  problemsOfDepartmentChange,
} from './domain/department-change.js';
import { openFrom } from './open-month.js';

/** Something that needs a place when its department changes. */
export interface Placeable extends Belonging {
  readonly what: string;
}

/** Ends a rehearsal: the unit of work is rolled back, what it found is told. */
class Rehearsed extends Error {
  constructor(readonly change: DepartmentChange) {
    super('This was a rehearsal.');
  }
}

/** Departments are merged, split and ended within a year; closed months keep what they were closed with. */
@Injectable()
export class DepartmentChangesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly today: TodayService,
    private readonly parts: DepartmentChangeParts,
    private readonly changes: OrganizationChanges,
  ) {}

  /**
   * Makes a change from the first day of the open month on, all of it or none: KPIs and what else departments have go
   * where the command says, headships end, update requests follow. Throws `InvalidInput`, naming all that is wrong.
   *
   * @param by who does it; null for a machine
   */
  make(
    organizationId: string,
    command: DepartmentChangeCommand,
    by: string | null,
  ): Promise<DepartmentChange> {
    return this.database.write((tx) => this.#make(tx, organizationId, command, by));
  }

  /** What `make` would do, without doing it: the same is done and taken back. Throws as `make` does. */
  async rehearse(organizationId: string, command: DepartmentChangeCommand): Promise<DepartmentChange> {
    try {
      return await this.database.write(async (tx) => {
        throw new Rehearsed(await this.#make(tx, organizationId, command, null));
      });
    } catch (error) {
      if (error instanceof Rehearsed) return error.change;
      throw error;
    }
  }

  /** What these departments have that needs a place, and the day from which a change would hold. */
  async placeable(
    organizationId: string,
    keys: readonly string[],
  ): Promise<{ readonly from: string; readonly belongings: Placeable[] }> {
    const command = { kind: 'end', reason: '', departments: keys, into: [], places: [] } as const;
    const { from, placed } = await this.#book(this.database.read(), organizationId, command);
    return { from, belongings: placed.map(({ part, belonging }) => ({ ...belonging, what: part.what })) };
  }

  /** All that were made, the latest first. */
  list(organizationId: string): Promise<DepartmentChange[]> {
    return this.database.read().find(DepartmentChange, {
      where: { organizationId },
      order: { fromDate: 'DESC', at: 'DESC', id: 'DESC' },
    });
  }

  async #make(
    tx: EntityManager,
    organizationId: string,
    command: DepartmentChangeCommand,
    personId: string | null,
  ): Promise<DepartmentChange> {
    const wrong = problemsOfDepartmentChange(command);
    const book = await this.#book(tx, organizationId, command);
    const problems = [...wrong, ...book.problems];
    if (problems.length > 0) throw new InvalidInput(problems);
    const watched = [];
    for (const onlooker of this.parts.onlookers) watched.push(await onlooker(tx, organizationId));
    const { departments, effects } = await writeDepartments(tx, organizationId, command, book);
    const moved = await this.#move(tx, organizationId, book, [...departments.values()], endingIn(command));
    await this.changes.announce(tx, organizationId);
    const followed: Effect[] = [];
    for (const tell of watched) followed.push(...(await tell()));
    const change: DepartmentChange = {
      ...{ organizationId, id: newId(), kind: command.kind, fromDate: book.from },
      reason: command.reason.trim(),
      departments: [...command.departments],
      into: command.into.map(({ key }) => key),
      effects: [...effects, ...moved, ...followed],
      ...{ at: this.clock.now(), personId },
    };
    await tx.insert(DepartmentChange, change);
    return change;
  }

  async #move(
    tx: EntityManager,
    organizationId: string,
    { placed, from }: ChangeBook,
    departments: readonly NamedDepartment[],
    endingKeys: readonly string[],
  ): Promise<Effect[]> {
    const byId = new Map(departments.map((one) => [one.id, one]));
    const byKey = new Map(departments.map((one) => [one.key, one]));
    const ending = endingKeys.flatMap((key) => byKey.get(key)?.id ?? []);
    const effects: Effect[] = [];
    for (const part of this.parts.parts) {
      const moves = placed.flatMap(({ part: of, belonging, to }): Move[] => {
        const was = byId.get(belonging.departmentId);
        if (of !== part || !was) return [];
        return [{ belonging, from: was, to: to === null ? null : (byKey.get(to) ?? null) }];
      });
      effects.push(...(await part.move(tx, organizationId, moves, { from, ending })));
    }
    return effects;
  }

  async #book(manager: EntityManager, organizationId: string, command: DepartmentChangeCommand) {
    const today = await this.today.of(organizationId);
    const from = await openFrom(manager, organizationId, today);
    return loadChangeBook(manager, organizationId, command, from, this.parts.parts);
  }
}
