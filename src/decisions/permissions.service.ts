import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import type { Author } from '../goals/author.js';
import { TodayService } from '../goals/today.service.js';
import { peopleByAddress } from '../organizations/by-key.js';
import { Department } from '../organizations/department.entity.js';
import { accountAddress } from '../organizations/domain/address.js';
import { problem } from '../organizations/domain/problem.js';
import { isStaffOn } from '../organizations/domain/staff.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { isId, newId } from '../platform/ids.js';
import { PermissionIsAnswered } from './decisions.errors.js';
import {
  type AnswerCommand,
  type PermissionCommand,
  perQuarter,
  problemsOfAnswer,
  problemsOfPermission,
  type QuarterOfAsking,
} from './domain/permission.js';
import { OwnDecision } from './own-decision.entity.js';
import { PermissionAsked } from './permission-asked.entity.js';
import { Speaking } from './speaking.service.js';

/** Permission that was asked for, with the names of who asked whom. */
export interface AskedPermission {
  readonly asking: PermissionAsked;
  readonly department: Department;
  readonly whom: Person | null;
}

export interface NewPermission extends PermissionCommand {
  /** Key of the department that asked. */
  readonly department: string;
  /** E-mail address of whom it asked. */
  readonly whom: string;
}

const SHOWN = 50;
const QUARTERS = 8;
const NOBODY = {
  en: 'Say whom: somebody who is of the organization now.',
  nl: 'Zeg aan wie: iemand die er nu bij hoort.',
};

/** Permission that departments asked for all the same: whom, for what, and how long they waited. */
@Injectable()
export class PermissionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly today: TodayService,
    private readonly speaking: Speaking,
  ) {}

  /** Writes down that permission was asked for; its id. Throws `NotFound`, `SpeaksForNobody` and `InvalidInput`. */
  ask(
    organizationId: string,
    { department: key, whom, ...command }: NewPermission,
    author: Author,
  ): Promise<string> {
    return this.database.write(async (tx) => {
      const department = await this.speaking.department(tx, organizationId, key, author);
      const today = await this.today.of(organizationId);
      const person = (await peopleByAddress(tx, organizationId, [whom])).get(accountAddress(whom));
      const isHere = person !== undefined && isStaffOn(person, today);
      const problems = [...problemsOfPermission(command, today), ...problem('whom', isHere ? null : NOBODY)];
      if (problems.length > 0 || !person) throw new InvalidInput(problems);
      const id = newId();
      await tx.insert(PermissionAsked, {
        ...{ organizationId, id, departmentId: department.id, what: command.what.trim() },
        ...{ whomId: person.id, askedOn: command.askedOn, answeredOn: null, answer: null },
        ...{ at: this.clock.now(), personId: author.personId },
      });
      return id;
    });
  }

  /**
   * Writes down when it was answered, and what. Whoever decides for the department may, and whoever was asked. Throws
   * `NotFound`, `SpeaksForNobody`, `PermissionIsAnswered` and `InvalidInput`.
   */
  answer(organizationId: string, id: string, command: AnswerCommand, author: Author): Promise<void> {
    return this.database.write(async (tx) => {
      const asking = await find(tx, organizationId, id);
      if (author.personId !== asking.whomId)
        await this.speaking.checkMayFinish(tx, organizationId, asking.departmentId, author);
      if (asking.answeredOn !== null) throw new PermissionIsAnswered();
      const problems = problemsOfAnswer(command, asking.askedOn, await this.today.of(organizationId));
      if (problems.length > 0) throw new InvalidInput(problems);
      const { answer, answeredOn } = command;
      await tx.update(PermissionAsked, { organizationId, id }, { answer, answeredOn });
    });
  }

  /** Those that wait for an answer, the longest first. */
  async open(organizationId: string): Promise<AskedPermission[]> {
    const found = await this.database.read().find(PermissionAsked, {
      where: { organizationId, answeredOn: IsNull() },
      order: { askedOn: 'ASC', id: 'ASC' },
    });
    return this.#named(organizationId, found);
  }

  /** The latest, the last asked first. */
  async latest(organizationId: string): Promise<AskedPermission[]> {
    const found = await this.database.read().find(PermissionAsked, {
      where: { organizationId },
      order: { askedOn: 'DESC', id: 'DESC' },
      take: SHOWN,
    });
    return this.#named(organizationId, found);
  }

  /** Throws `NotFound`. */
  async get(organizationId: string, id: string): Promise<AskedPermission> {
    const [named] = await this.#named(organizationId, [await find(this.database.read(), organizationId, id)]);
    if (!named) throw new NotFound('question', 'vraag');
    return named;
  }

  /** How often permission was asked for in each of the last quarters that are kept, this one included. */
  async quarters(organizationId: string): Promise<QuarterOfAsking<Period>[]> {
    const manager = this.database.read();
    const today = await this.today.of(organizationId);
    const begun = await manager.find(Period, {
      where: { organizationId, kind: 'quarter', startsOn: LessThanOrEqual(today) },
      order: { startsOn: 'DESC' },
      take: QUARTERS,
    });
    const quarters = begun.toReversed();
    const since = MoreThanOrEqual(quarters[0]?.startsOn ?? today);
    const askings = await manager.findBy(PermissionAsked, { organizationId, askedOn: since });
    const decisions = await manager.find(OwnDecision, {
      select: { organizationId: true, id: true, decidedOn: true },
      where: { organizationId, decidedOn: since },
    });
    const counted = perQuarter(
      quarters,
      askings,
      decisions.map(({ decidedOn }) => decidedOn),
      today,
    );
    // Before anything was written down, nothing was counted.
    const first = counted.findIndex(({ asked, decided }) => asked + decided > 0);
    return first < 0 ? [] : counted.slice(first);
  }

  async #named(organizationId: string, askings: readonly PermissionAsked[]): Promise<AskedPermission[]> {
    if (askings.length === 0) return [];
    const manager = this.database.read();
    const departments = await manager.findBy(Department, { organizationId });
    const people = await manager.findBy(Person, {
      organizationId,
      id: In(askings.map(({ whomId }) => whomId)),
    });
    return askings.flatMap((asking): AskedPermission[] => {
      const department = departments.find(({ id }) => id === asking.departmentId);
      const whom = people.find(({ id }) => id === asking.whomId) ?? null;
      return department ? [{ asking, department, whom }] : [];
    });
  }
}

async function find(manager: EntityManager, organizationId: string, id: string): Promise<PermissionAsked> {
  const asking = isId(id) ? await manager.findOneBy(PermissionAsked, { organizationId, id }) : null;
  if (!asking) throw new NotFound('question', 'vraag');
  return asking;
}
