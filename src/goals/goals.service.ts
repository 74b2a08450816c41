import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Account } from '../organizations/account.entity.js';
import { accountAddress } from '../organizations/domain/address.js';
import { problem, type Wrong } from '../organizations/domain/problem.js';
import { isPartner } from '../organizations/domain/roles.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { actorOn, type Author, THE_HOUSE } from './author.js';
import { type GoalCommand, problemsOfGoal, tidyGoal } from './domain/goal.js';
import { barrierToChange } from './domain/mandate.js';
import { goalOn } from './domain/goal-on.js';
import { isInForce } from './domain/phase.js';
import type { Outcome } from './domain/outcome.js';
import { GoalAskings } from './goal-askings.service.js';
import { GoalRevision } from './goal-revision.entity.js';
import { begin, revise, type RevisionNote } from './goal-revisions.js';
import { Goal } from './goal.entity.js';
import { CycleHasGoal, GoalIsRetired, GoalOutOfReach, GoalStaysInCycle } from './goals.errors.js';
import { TodayService } from './today.service.js';

/** The one goal of the organization for each planning cycle. */
@Injectable()
export class GoalsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly today: TodayService,
    private readonly askings: GoalAskings,
  ) {}

  /**
   * Creates or changes the goal with that key. With `seenVersion` it refuses to overwrite what somebody else changed
   * since (`VersionConflict`); 0 is that of a goal that was not there. Throws `InvalidInput`, `CycleHasGoal`,
   * `GoalStaysInCycle`, `GoalIsRetired` and `GoalOutOfReach`.
   */
  put(
    organizationId: string,
    command: GoalCommand,
    seenVersion?: number,
    author: Author = THE_HOUSE,
  ): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const tidy = tidyGoal(command);
      const cycle = await tx.findOneBy(PlanningCycle, { organizationId, year: tidy.year });
      const before = await tx.findOneBy(Goal, { organizationId, key: tidy.key });
      const owner = tidy.owner === null ? null : await this.#personAt(tx, organizationId, tidy.owner);
      const today = await this.today.of(organizationId);
      const problems = problemsOfGoal(tidy, cycle);
      if (cycle === null) problems.push(...problem('year', noCycle(tidy.year)));
      if (tidy.owner !== null && !mayOwn(owner, before, today))
        problems.push(...problem('owner', noOwner(tidy.owner)));
      if (problems.length > 0 || cycle === null) throw new InvalidInput(problems);

      const { key, statement, why, customer, horizon, mandate } = tidy;
      const after = { key, statement, why, customer, horizon, mandate, ownerId: owner?.id ?? null };
      if (!before) {
        if (seenVersion) throw new VersionConflict('goal');
        if (!actorOn(after, author).leads) throw new GoalOutOfReach('stranger');
        const other = await tx.findOneBy(Goal, { organizationId, cycleId: cycle.id });
        if (other) throw new CycleHasGoal(cycle.name, other.key);
        await begin(
          tx,
          {
            ...{ ...after, organizationId, id: newId(), cycleId: cycle.id, version: 1 },
            ...{ phase: 'draft', adoptedAt: null, confirmedAt: null, revision: 1, worded: 1 },
          },
          this.#note('write', author),
        );
        return 'created';
      }
      if (before.cycleId !== cycle.id) {
        const own = await tx.findOneByOrFail(PlanningCycle, { organizationId, id: before.cycleId });
        throw new GoalStaysInCycle(key, own.name);
      }
      if (seenVersion === 0) throw new CycleHasGoal(cycle.name, key);
      if (seenVersion !== undefined && seenVersion !== before.version) throw new VersionConflict('goal');
      const fields = Object.keys(after) as (keyof typeof after)[];
      if (fields.every((field) => before[field] === after[field])) return 'unchanged';
      const barrier = barrierToChange(before.phase, actorOn(before, author), before.mandate);
      if (barrier !== null) throw new GoalOutOfReach(barrier);
      if (before.phase === 'retired') throw new GoalIsRetired();
      const isTakenOver = before.mandate !== after.mandate || before.ownerId !== after.ownerId;
      if (isTakenOver && !actorOn(before, author).leads) throw new GoalOutOfReach('mandate');
      const revised = await revise(tx, before, after, this.#note('change', author));
      if (revised.worded === revised.revision) await this.#askAgain(tx, revised);
      return 'changed';
    });
  }

  /** Each change of a goal, from its first draft on. */
  revisions(organizationId: string, goalId: string): Promise<GoalRevision[]> {
    return this.database
      .read()
      .find(GoalRevision, { where: { organizationId, goalId }, order: { number: 'ASC' } });
  }

  /** Throws `NotFound`. */
  async get(organizationId: string, key: string): Promise<Goal> {
    const goal = await this.database.read().findOneBy(Goal, { organizationId, key });
    if (!goal) throw new NotFound('goal', 'doel');
    return goal;
  }

  /**
   * The goal that holds on a date (`YYYY-MM-DD`; the organization's today without one): that of the date's own cycle,
   * else the latest earlier one whose horizon reaches so far. Null where there is none.
   */
  async current(organizationId: string, date?: string): Promise<Goal | null> {
    const day = date ?? (await this.today.of(organizationId));
    const manager = this.database.read();
    const cycles = await manager.find(PlanningCycle, {
      where: { organizationId, startsOn: LessThanOrEqual(day) },
      order: { startsOn: 'DESC' },
    });
    if (cycles.length === 0) return null;
    const goals = await manager.findBy(Goal, { organizationId, cycleId: In(cycles.map(({ id }) => id)) });
    return goalOn(day, cycles, goals);
  }

  /** All goals there are or were, the latest cycle first. */
  list(organizationId: string): Promise<Goal[]> {
    return this.database
      .read()
      .createQueryBuilder(Goal, 'goal')
      .innerJoin(
        PlanningCycle,
        'cycle',
        'cycle.organizationId = goal.organizationId AND cycle.id = goal.cycleId',
      )
      .where('goal.organizationId = :organizationId', { organizationId })
      .orderBy('cycle.startsOn', 'DESC')
      .getMany();
  }

  /** Those who spoke about other words are asked again; before it is adopted, everybody who was being asked. */
  async #askAgain(tx: EntityManager, goal: Goal): Promise<void> {
    if (isInForce(goal.phase)) await this.askings.begin(tx, goal, { reworded: true });
    else if (goal.phase === 'endorsement') await this.askings.begin(tx, goal);
  }

  #note(act: 'write' | 'change', { personId, wroteAt }: Author): RevisionNote {
    const now = this.clock.now();
    const at = act === 'write' ? Math.min(now, wroteAt ?? now) : now;
    return { act, personId, at, reason: null };
  }

  #personAt(tx: EntityManager, organizationId: string, address: string): Promise<Person | null> {
    return tx
      .createQueryBuilder(Person, 'person')
      .innerJoin(Account, 'account', 'account.id = person.accountId')
      .where('person.organizationId = :organizationId', { organizationId })
      .andWhere('account.address = :address', { address: accountAddress(address) })
      .getOne();
  }
}

/** Who has left keeps what they owned, but is given nothing new. */
function mayOwn(person: Person | null, before: Goal | null, today: string): boolean {
  if (!person) return false;
  const stays = person.untilDate === null || person.untilDate >= today;
  return (stays && !isPartner(person)) || person.id === before?.ownerId;
}

function noCycle(year: number): Wrong {
  return {
    en: `No planning year ${year} is kept. Keep it first, then give it its goal.`,
    nl: `Planningsjaar ${year} is niet vastgelegd. Leg het eerst vast en geef het dan zijn doel.`,
  };
}

function noOwner(address: string): Wrong {
  return {
    en: `Nobody of the organization has the address ${address} now. Add the person, or name another owner.`,
    nl: `Niemand van de organisatie heeft nu het adres ${address}. Voeg de persoon toe, of noem een andere eigenaar.`,
  };
}
