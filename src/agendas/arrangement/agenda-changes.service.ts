import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import type { Author } from '../../goals/author.js';
import type { Session } from '../../cycles/session.entity.js';
import { Occasion } from '../../mail/occasion.entity.js';
import { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { type NewMail, OutboxService } from '../../mail/outbox.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import type { ChangeKind } from '../domain/agenda-changes.js';
import { AgendaChange } from './agenda-change.entity.js';

/** The kind of mail that tells what changed of an agenda that was mailed. */
export const AGENDA_CHANGED = 'agenda-changed';

const MINUTE = 60_000;
/** So long nothing more must be changed before those who had the agenda are told, once. */
const SETTLED = 30 * MINUTE;
/** Nearer to the session it is told sooner, so that it is still read; but never at once, since more may follow. */
const READ_BEFORE = 15 * MINUTE;
const LEAST = 5 * MINUTE;

interface Made {
  readonly kind: ChangeKind;
  readonly key: string;
  readonly title: string;
}

/** Writes down what people change of agendas, and tells it to those who had the agenda by mail: in one mail, not in many. */
@Injectable()
export class AgendaChanges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: OutboxService,
  ) {}

  /** Writes one down, in the unit of work that makes it. */
  async record(
    tx: EntityManager,
    session: Session,
    { kind, key, title }: Made,
    author: Author,
  ): Promise<void> {
    const { organizationId, id: sessionId } = session;
    const { personId } = author;
    const at = this.clock.now();
    await tx.insert(AgendaChange, {
      ...{ organizationId, id: newId(), sessionId, at, personId, kind, itemKey: key, title },
    });
    await this.#tell(tx, session, at);
  }

  /** Of a session since an instant, in the order in which they were made. */
  since(organizationId: string, sessionId: string, instant: number): Promise<AgendaChange[]> {
    const where = { organizationId, sessionId, at: MoreThan(instant) };
    return this.database.read().find(AgendaChange, { where, order: { at: 'ASC', id: 'ASC' } });
  }

  /** The last one; null while nobody changed anything. */
  last(organizationId: string, sessionId: string): Promise<AgendaChange | null> {
    const where = { organizationId, sessionId };
    return this.database.read().findOne(AgendaChange, { where, order: { at: 'DESC', id: 'DESC' } });
  }

  /** Whether anybody has the agenda by mail. */
  isMailed(organizationId: string, sessionId: string): Promise<boolean> {
    const where = { organizationId, occasionType: 'session', occasionId: sessionId, kind: 'agenda' };
    return this.database.read().existsBy(OutboxMail, { ...where, status: In(['sent', 'sending']) });
  }

  /** Each change puts the mail off, until it has all of them. Who had no agenda yet will read it as it is then. */
  async #tell(tx: EntityManager, { organizationId, id, startsAt }: Session, now: number): Promise<void> {
    const where = { organizationId, occasionType: 'session', occasionId: id };
    const select = { kind: true, recipientId: true, part: true, data: true } as const;
    const mails = await tx.find(OutboxMail, {
      select,
      where: [
        { ...where, kind: 'agenda', status: 'sent' },
        { ...where, kind: 'agenda', status: 'sending' },
        { ...where, kind: AGENDA_CHANGED },
      ],
    });
    // Who got it in somebody's place hears of it in that place, too.
    const agendas = mails.filter(({ kind }) => kind === 'agenda');
    const readers = new Map(agendas.map(({ recipientId, data }) => [recipientId, data]));
    const dueAt = Math.max(now + LEAST, Math.min(now + SETTLED, startsAt - READ_BEFORE));
    if (readers.size === 0 || dueAt >= startsAt) return;
    const parts = mails.filter(({ kind }) => kind === AGENDA_CHANGED).map(({ part }) => part);
    const { timing } = await tx.findOneByOrFail(Occasion, { organizationId, id });
    await this.outbox.withdraw(tx, organizationId, id, { kinds: [AGENDA_CHANGED] }, 'more was changed since');
    await this.outbox.enqueue(
      tx,
      [...readers].map(([recipientId, data]): NewMail => ({
        ...{ organizationId, kind: AGENDA_CHANGED, occasionType: 'session', occasionId: id, timing, step: 0 },
        ...{ part: Math.max(-1, ...parts) + 1, recipientId, data, dueAt, usefulUntil: startsAt },
      })),
    );
  }
}
