import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import '../calendar/zone-rules.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { type NewMail, OutboxService } from '../mail/outbox.service.js';
import { Account } from '../organizations/account.entity.js';
import { accountAddress } from '../organizations/domain/address.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { TooManySignIns } from './access.errors.js';
import { isHereAt } from './domain/is-here.js';
import { LIMIT_WINDOW_MS, LINK_LIFE_MS, mayHaveAnother } from './domain/sign-in-limits.js';

/** More than anybody's Monday morning; what is beyond is refused, whatever the address. */
const LONGEST_QUEUE = 500;

interface AskedFor {
  readonly next: string;
  readonly browser: string;
}

/**
 * Wishes for a sign-in link. Whoever asks gets their answer before anybody looks whether the address is known, so that
 * neither the answer nor the time it takes can tell.
 */
@Injectable()
export class SignInRequestsService implements BeforeApplicationShutdown {
  readonly #logger = new Logger(SignInRequestsService.name);
  #work: Promise<void> = Promise.resolve();
  #queued = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: OutboxService,
  ) {}

  /**
   * Mails a link to each person with this address, one an organization, soon after the call; within the limits, and
   * nothing to an address nobody has. Throws `TooManySignIns`.
   * @param next page of this site to go on to
   * @param browser key of the browser that asks: the link works in that one alone
   */
  ask(address: string, next: string, browser: string): void {
    if (this.#queued >= LONGEST_QUEUE) throw new TooManySignIns();
    this.#queued += 1;
    this.#work = this.#work
      .then(() => this.#mail(address, { next, browser }))
      .catch((error: unknown) => this.#logger.error(error))
      .finally(() => (this.#queued -= 1));
  }

  /** Resolves when everything asked for so far is in the outbox. */
  settled(): Promise<void> {
    return this.#work;
  }

  /** What was answered "a mail is on its way" is put in the outbox before the database closes. */
  beforeApplicationShutdown(): Promise<void> {
    return this.settled();
  }

  async #mail(address: string, data: AskedFor): Promise<void> {
    await this.database.write(async (tx) => {
      const now = this.clock.now();
      const people = (await peopleWith(tx, address)).filter((person) => isHereAt(person, now));
      const before = await mailsTo(tx, people, now - LIMIT_WINDOW_MS);
      const allowed = people.filter(({ id }) => mayHaveAnother(before.get(id) ?? [], now));
      await this.outbox.enqueue(
        tx,
        allowed.map((person) => signInMail(person, data, now)),
      );
    });
  }
}

function signInMail({ organizationId, id }: Person, data: AskedFor, now: number): NewMail {
  return {
    organizationId,
    kind: 'sign-in',
    occasionType: 'sign-in',
    occasionId: newId(),
    timing: 0,
    step: 0,
    recipientId: id,
    data: { ...data },
    dueAt: now,
    usefulUntil: now + LINK_LIFE_MS,
  };
}

function peopleWith(tx: EntityManager, address: string): Promise<Person[]> {
  return tx
    .createQueryBuilder(Person, 'person')
    .innerJoin(Account, 'account', 'account.id = person.accountId')
    .where('account.address = :address', { address: accountAddress(address) })
    .getMany();
}

/** When the sign-in mails of each of them since then were asked for. */
async function mailsTo(
  tx: EntityManager,
  people: readonly Person[],
  since: number,
): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  if (people.length === 0) return times;
  const mails = await tx.find(OutboxMail, {
    select: { recipientId: true, dueAt: true },
    where: {
      organizationId: In(people.map(({ organizationId }) => organizationId)),
      dueAt: MoreThan(since),
      kind: 'sign-in',
      recipientId: In(people.map(({ id }) => id)),
    },
  });
  for (const { recipientId, dueAt } of mails) {
    times.set(recipientId, [...(times.get(recipientId) ?? []), dueAt]);
  }
  return times;
}
