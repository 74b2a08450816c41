import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import '../calendar/zone-rules.js';
import { dateAt } from '../calendar/domain/zones.js';
import { type AddressChange, AddressChanges } from '../organizations/address-changes.js';
import { holdsOn } from '../organizations/domain/term.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { LinksService } from './links.service.js';
import { MailKinds } from './mail-kinds.js';
import { OutboxMail } from './outbox-mail.entity.js';
import { OutboxService } from './outbox.service.js';
import { SuppressionsService } from './suppression/suppressions.service.js';

export const ADDRESS_KIND = 'address-changed';
/** Steps of the kind: which of the two addresses it goes to. */
export const TO_FORMER = 0;
export const TO_NEW = 1;

/**
 * Somebody has another address: what was mailed to the old one opens nothing any more, what waits is written anew for
 * the new one, and both addresses are told.
 */
@Injectable()
export class AddressNews implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly kinds: MailKinds,
    private readonly links: LinksService,
    private readonly outbox: OutboxService,
    private readonly suppressions: SuppressionsService,
    private readonly addresses: AddressChanges,
  ) {}

  onModuleInit(): void {
    this.addresses.follow((tx, change) => this.#follow(tx, change));
  }

  async #follow(tx: EntityManager, { person, address }: AddressChange): Promise<void> {
    const { organizationId, id: personId } = person;
    await this.links.revoke(tx, organizationId, { personId });
    await this.#letGo(tx, organizationId, personId);
    const now = this.clock.now();
    if (!holdsOn(person, dateAt(now, person.zone))) return;
    const mail = {
      ...{ organizationId, recipientId: personId, kind: ADDRESS_KIND, occasionType: 'address' as const },
      ...{ occasionId: newId(), timing: 0, dueAt: now, usefulUntil: null },
    };
    const unreached = await this.suppressions.among([mail]);
    await this.outbox.enqueue(tx, [
      // From where mail came back nobody can be told.
      ...(unreached.size > 0 ? [] : [{ ...mail, step: TO_FORMER, address: person.address }]),
      { ...mail, step: TO_NEW, address },
    ]);
  }

  /** Whoever holds a mail that was written to the old address finds out before it would send it. */
  async #letGo(tx: EntityManager, organizationId: string, recipientId: string): Promise<void> {
    const kinds = this.kinds.all();
    await tx.update(
      OutboxMail,
      {
        ...{ organizationId, recipientId, status: 'waiting', lease: Not(IsNull()) },
        // Priorities and kinds in use let an index of what is not settled yet be read.
        priority: In([...new Set(kinds.map(({ priority }) => priority))]),
        kind: In(kinds.map(({ kind }) => kind)),
      },
      { lease: null, nextAt: this.clock.now() },
    );
  }
}
