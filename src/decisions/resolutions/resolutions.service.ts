import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Session } from '../../cycles/session.entity.js';
import { actorOn, type Author } from '../../goals/author.js';
import { problem } from '../../organizations/domain/problem.js';
import { Person } from '../../organizations/person.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInput, NotFound } from '../../platform/errors.js';
import { isId, newId } from '../../platform/ids.js';
import { Happenings } from '../../webhooks/happenings.service.js';
import { NotTheirResolution } from '../decisions.errors.js';
import { problemsOfResolution, type ResolutionCommand } from '../domain/resolution.js';
import { ActionOccasions } from './action-occasions.service.js';
import { Resolution } from './resolution.entity.js';
import { isAbout, putSubjects, subjectsByKey } from './subject-rows.js';

/** What a session resolved, with the name of who sees to it. */
export type NamedResolution = Resolution & { readonly owner: Pick<Person, 'name' | 'address'> | null };

/** Hears, inside the unit, of a change in what a session resolved, and may refuse it. */
export type ResolutionWatch = (
  tx: EntityManager,
  of: Pick<Resolution, 'organizationId' | 'sessionId'>,
  change: 'written' | 'done' | 'removed',
) => Promise<void>;

const NO_PERSON = {
  en: 'Nobody here has that address. Choose somebody of the organization.',
  nl: 'Niemand hier heeft dat adres. Kies iemand van de organisatie.',
};

/** Decisions and actions of sessions: leadership and planners write them down, owners say when theirs are done. */
@Injectable()
export class ResolutionsService {
  #watch: ResolutionWatch = () => Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reminding: ActionOccasions,
    private readonly happenings: Happenings,
  ) {}

  /** The room that keeps minutes of sessions says so here. */
  watchedBy(watch: ResolutionWatch): void {
    this.#watch = watch;
  }

  /** Whether somebody may write down what sessions resolve. */
  mayRecord(author: Author): boolean {
    return author.personId === null || actorOn({ ownerId: null }, author).leads;
  }

  /**
   * Writes one down; its id. Throws `NotFound` for the session, `NotTheirResolution`, `InvalidInput`.
   * @param act an id that the form carried: the same press sent twice, as a lost answer makes browsers do, is one
   */
  record(
    organizationId: string,
    sessionId: string,
    command: ResolutionCommand,
    author: Author,
    act = '',
  ): Promise<string> {
    return this.database.write(async (tx) => {
      const where = { organizationId, id: sessionId };
      const session = isId(sessionId) ? await tx.findOneBy(Session, where) : null;
      if (!session) throw new NotFound('session', 'sessie');
      if (!this.mayRecord(author)) throw new NotTheirResolution();
      const { kind, what, customer, owner: address, dueOn } = command;
      const owner = address === null ? null : await personOf(tx, organizationId, address);
      const about = await subjectsByKey(tx, organizationId, command.about ?? []);
      const problems = [
        ...problemsOfResolution(command, session.date),
        ...problem('owner', address !== null && owner === null ? NO_PERSON : null),
        ...about.problems,
      ];
      if (problems.length > 0) throw new InvalidInput(problems);
      const said = {
        ...{ sessionId, kind, what: what.trim(), customer: customer.trim() === '' ? null : customer.trim() },
        ...{ ownerId: owner?.id ?? null, dueOn: kind === 'action' ? dueOn : null },
      };
      const before = isId(act) ? await tx.findOneBy(Resolution, { organizationId, id: act }) : null;
      const whose = { organizationId, resolutionId: act };
      if (before && isSame(before, said) && (await isAbout(tx, whose, about.subjects))) return before.id;
      await this.#watch(tx, { organizationId, sessionId }, 'written');
      // Whoever goes back and writes something else in the same form means something else.
      const id = isId(act) && !before ? act : newId();
      await tx.insert(Resolution, {
        ...{ organizationId, id, ...said },
        ...{ at: this.clock.now(), personId: author.personId, doneAt: null, version: 1 },
      });
      await putSubjects(tx, { organizationId, resolutionId: id }, about.subjects);
      if (kind === 'action' && dueOn !== null) {
        await this.reminding.written(tx, { organizationId, sessionId }, dueOn);
      }
      const told = { resolutionId: id, sessionId };
      await this.happenings.tell(tx, organizationId, `${kind}.recorded`, told);
      return id;
    });
  }

  /** Says that an action is done, or that it is not after all. Throws `NotFound`, `NotTheirResolution`. */
  setDone(organizationId: string, id: string, isDone: boolean, author: Author): Promise<void> {
    return this.#change(organizationId, id, author, async (tx, resolution) => {
      if (resolution.kind !== 'action') throw new NotFound('action', 'actie');
      if ((resolution.doneAt !== null) === isDone) return;
      await this.#watch(tx, resolution, 'done');
      const doneAt = isDone ? this.clock.now() : null;
      await tx.update(Resolution, { organizationId, id }, { doneAt, version: resolution.version + 1 });
      await this.reminding.changed(tx, resolution);
      const told = { resolutionId: id, sessionId: resolution.sessionId };
      if (isDone) await this.happenings.tell(tx, organizationId, 'action.done', told);
    });
  }

  /** Takes back what was written down by mistake. Throws `NotFound`, `NotTheirResolution`. */
  remove(organizationId: string, id: string, author: Author): Promise<void> {
    if (!this.mayRecord(author)) throw new NotTheirResolution();
    return this.#change(organizationId, id, author, async (tx, resolution) => {
      await this.#watch(tx, resolution, 'removed');
      await tx.delete(Resolution, { organizationId, id });
      await this.reminding.changed(tx, resolution);
    });
  }

  /** Of one session, in the order in which they were written down. */
  async ofSession(organizationId: string, sessionId: string): Promise<NamedResolution[]> {
    const where = { organizationId, sessionId };
    return this.#named(
      organizationId,
      await this.database.read().find(Resolution, { where, order: { at: 'ASC', id: 'ASC' } }),
    );
  }

  /** Of the last session before an instant (epoch milliseconds) that resolved anything, in the order written down. */
  async lastBefore(organizationId: string, startsAt: number): Promise<NamedResolution[]> {
    const last = await this.database
      .read()
      .createQueryBuilder(Session, 'session')
      .innerJoin(
        Resolution,
        'resolution',
        'resolution.organizationId = session.organizationId AND resolution.sessionId = session.id',
      )
      .where('session.organizationId = :organizationId', { organizationId })
      .andWhere('session.startsAt < :startsAt', { startsAt })
      .orderBy('session.startsAt', 'DESC')
      .limit(1)
      .getOne();
    return last ? this.ofSession(organizationId, last.id) : [];
  }

  /** Actions that are not done, the longest due first: of sessions before one, or one person's. */
  async open(
    organizationId: string,
    of: { readonly notOf: string } | { readonly ownerId: string },
  ): Promise<NamedResolution[]> {
    const owned = 'ownerId' in of ? { ownerId: of.ownerId } : {};
    const where = { organizationId, kind: 'action' as const, doneAt: IsNull(), ...owned };
    const order = { dueOn: 'ASC', id: 'ASC' } as const;
    const open = await this.database.read().find(Resolution, { where, order });
    const wanted = open.filter(({ sessionId }) => !('notOf' in of) || sessionId !== of.notOf);
    return this.#named(organizationId, wanted);
  }

  #change(
    organizationId: string,
    id: string,
    author: Author,
    change: (tx: EntityManager, resolution: Resolution) => Promise<void>,
  ): Promise<void> {
    return this.database.write(async (tx) => {
      const resolution = isId(id) ? await tx.findOneBy(Resolution, { organizationId, id }) : null;
      if (!resolution) throw new NotFound('resolution', 'besluit of actie');
      const isOwner = author.personId !== null && author.personId === resolution.ownerId;
      if (!isOwner && !this.mayRecord(author)) throw new NotTheirResolution();
      await change(tx, resolution);
    });
  }

  async #named(organizationId: string, resolutions: readonly Resolution[]): Promise<NamedResolution[]> {
    const ids = [...new Set(resolutions.flatMap(({ ownerId }) => ownerId ?? []))];
    const people =
      ids.length === 0 ? [] : await this.database.read().findBy(Person, { organizationId, id: In(ids) });
    const byId = new Map(people.map((person) => [person.id, person]));
    return resolutions.map((one) => ({ ...one, owner: byId.get(one.ownerId ?? '') ?? null }));
  }
}

function isSame(
  before: Resolution,
  said: Pick<Resolution, 'sessionId' | 'kind' | 'what' | 'customer' | 'ownerId' | 'dueOn'>,
): boolean {
  return Object.entries(said).every(([name, value]) => before[name as keyof typeof said] === value);
}

function personOf(tx: EntityManager, organizationId: string, address: string): Promise<Person | null> {
  return tx
    .createQueryBuilder(Person, 'person')
    .where({ organizationId })
    .andWhere('LOWER(person.address) = :address', { address: address.trim().toLowerCase() })
    .getOne();
}
