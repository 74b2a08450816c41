import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { accountAddress } from '../../organizations/domain/address.js';
import { OrganizationChanges } from '../../organizations/organization-changes.js';
import { Person } from '../../organizations/person.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { SUPPRESSED_REASON } from '../domain/held-back.js';
import { MailKinds } from '../mail-kinds.js';
import { OutboxMail } from '../outbox-mail.entity.js';
import { OutboxService } from '../outbox.service.js';
import { newsOf } from './news.js';
import { type LiftCause, Suppression } from './suppression.entity.js';
import { SuppressionUnknown } from './suppression.errors.js';

/** A mail whose address turned out to be no good, and how that was learned. */
export type DeadAddress = Pick<
  Suppression,
  'organizationId' | 'personId' | 'mailId' | 'cause' | 'status' | 'said'
> & {
  /** As the mail was sent to it. */
  readonly address: string;
};

/**
 * The addresses nothing is sent to. What bounces there goes on bouncing, costs the installation its good name with the
 * servers that take its mail, and leaves everybody believing that somebody was told.
 */
@Injectable()
export class SuppressionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly kinds: MailKinds,
    private readonly outbox: OutboxService,
    changes: OrganizationChanges,
  ) {
    changes.follow((tx, organizationId) => this.#liftOfNewAddresses(tx, organizationId));
  }

  /**
   * Suppresses the address, settles what waits for it, and tells the planners and administrators, in the caller's unit.
   * False if it is suppressed already, or the person has another address by now.
   */
  async suppress(tx: EntityManager, dead: DeadAddress): Promise<boolean> {
    const { organizationId, personId } = dead;
    const person = await tx.findOneBy(Person, { organizationId, id: personId });
    const address = accountAddress(dead.address);
    if (person === null || accountAddress(person.address) !== address) return false;
    const since = this.clock.now();
    const row = { ...dead, id: newId(), address, since, liftedAt: null, liftCause: null, liftedBy: null };
    // Another worker may be doing the same: the one whose row stays does what follows.
    await tx.createQueryBuilder().insert().into(Suppression).values(row).orIgnore().execute();
    if (!(await tx.existsBy(Suppression, { organizationId, id: row.id }))) return false;
    await this.#settleWaiting(tx, organizationId, personId);
    await this.outbox.enqueue(tx, newsOf(row, await tx.findBy(Person, { organizationId })));
    return true;
  }

  /**
   * Mail is sent there again from now on; what was settled meanwhile stays so. Lifting twice changes nothing.
   * Throws `SuppressionUnknown`.
   * @param by the person who does it; null for a machine
   */
  async lift(organizationId: string, id: string, by: string | null): Promise<void> {
    await this.database.write(async (tx) => {
      if (!(await tx.existsBy(Suppression, { organizationId, id }))) throw new SuppressionUnknown();
      await this.#lift(tx, organizationId, [id], by === null ? 'api' : 'person', by);
    });
  }

  /** Which of these people nothing is sent to, by `organization/person`. */
  async among(people: readonly Pick<OutboxMail, 'organizationId' | 'recipientId'>[]): Promise<Set<string>> {
    const active = await this.database.read().find(Suppression, {
      select: { organizationId: true, personId: true },
      where: {
        organizationId: In([...new Set(people.map(({ organizationId }) => organizationId))]),
        liftedAt: IsNull(),
      },
    });
    return new Set(active.map(({ organizationId, personId }) => `${organizationId}/${personId}`));
  }

  /** When a suppression of the person was last lifted; 0 if never. What came back before does not count any more. */
  async lastLifted(tx: EntityManager, organizationId: string, personId: string): Promise<number> {
    const [latest] = await tx.find(Suppression, {
      where: { organizationId, personId, liftedAt: Not(IsNull()) },
      order: { liftedAt: 'DESC' },
      take: 1,
    });
    return latest?.liftedAt ?? 0;
  }

  /** Also what a worker holds already: it finds out just before it sends. */
  async #settleWaiting(tx: EntityManager, organizationId: string, recipientId: string): Promise<void> {
    const held = this.kinds.all().filter(({ despiteSuppression }) => despiteSuppression !== true);
    await tx.update(
      OutboxMail,
      {
        organizationId,
        recipientId,
        status: 'waiting',
        // Priorities and kinds in use let an index of what is not settled yet be read.
        priority: In([...new Set(held.map(({ priority }) => priority))]),
        kind: In(held.map(({ kind }) => kind)),
      },
      {
        status: 'failed',
        nextAt: null,
        lease: null,
        settledAt: this.clock.now(),
        reason: SUPPRESSED_REASON,
      },
    );
  }

  async #liftOfNewAddresses(tx: EntityManager, organizationId: string): Promise<void> {
    const active = await tx.findBy(Suppression, { organizationId, liftedAt: IsNull() });
    if (active.length === 0) return;
    const people = await tx.findBy(Person, {
      organizationId,
      id: In(active.map(({ personId }) => personId)),
    });
    const addresses = new Map(people.map(({ id, address }) => [id, accountAddress(address)]));
    const moved = active.filter(({ personId, address }) => addresses.get(personId) !== address);
    const ids = moved.map(({ id }) => id);
    await this.#lift(tx, organizationId, ids, 'new-address', null);
  }

  async #lift(
    tx: EntityManager,
    organizationId: string,
    ids: readonly string[],
    liftCause: LiftCause,
    liftedBy: string | null,
  ): Promise<void> {
    if (ids.length === 0) return;
    const liftedAt = this.clock.now();
    const where = { organizationId, id: In([...ids]), liftedAt: IsNull() };
    await tx.update(Suppression, where, { liftedAt, liftCause, liftedBy });
  }
}
