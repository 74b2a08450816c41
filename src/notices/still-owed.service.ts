import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UNINVITED } from '../cycles/domain/tellings.js';
import { Occasion } from '../mail/occasion.entity.js';
import { OccasionsService } from '../mail/occasions.service.js';
import type { OutboxMail } from '../mail/outbox-mail.entity.js';
import { StillOwed } from '../mail/still-owed.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { type Notice, noticeKey } from './domain/notice.js';
import { owedNotices } from './domain/owed.js';
import { uninvited } from './domain/uninvited.js';
import { NoticeFactsService } from './notice-facts.service.js';
import { paysOf, toldOf } from './told.js';

/** What the rule answered about one occasion: which notices it owes, whatever of them waits in the outbox. */
interface Answer {
  readonly timing: number;
  readonly changes: number;
  readonly at: number;
  /** The debts that mails of a kind and step pay to a person. */
  readonly owed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Who is to be told that they take part no more. */
  readonly uninvited: ReadonlySet<string>;
}

/** An answer also hangs on the day: who is away, whose turn it is. So it is given anew this often, whatever happens. */
const HOLDS_MS = 60_000;
const REMEMBERED = 500;
/** Not settled: whether it is asked about or not, the rule is asked as if it had not been put in. */
const OPEN: ReadonlySet<OutboxMail['status']> = new Set(['waiting', 'sending']);

/**
 * Answers, just before a scheduled mail leaves, whether the rule still owes it: the session may have moved, the update
 * have come, the person be away since. What is not owed any more makes the next tick look again, since somebody else
 * may be owed it instead. Asking the rule for each of a thousand mails about one session would cost more than sending
 * them: its answer is remembered for as long as the occasion's count of changes, read in the unit that sends, stands.
 */
@Injectable()
export class StillOwedService {
  readonly #answers = new Map<string, Answer>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: NoticeFactsService,
    private readonly occasions: OccasionsService,
    stillOwed: StillOwed,
  ) {
    stillOwed.answerBy((mails) => this.ask(mails));
  }

  async ask(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    const wanted = new Set<string>();
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      await this.#refresh(organizationId, [...new Set(own.map(({ occasionId }) => occasionId))]);
      const recorded = await this.#asIfNeverPutIn(own.filter(({ status }) => !OPEN.has(status)));
      const unwanted = new Set<string>();
      for (const mail of own) {
        const answer = OPEN.has(mail.status)
          ? this.#answers.get(mail.occasionId)
          : recorded.get(mail.occasionId);
        if (owes(answer, mail)) wanted.add(mail.id);
        else unwanted.add(mail.occasionId);
      }
      if (unwanted.size > 0) {
        await this.database.write((tx) => this.occasions.touch(tx, organizationId, [...unwanted]));
      }
    }
    return wanted;
  }

  /** Asks the rule about those occasions whose last answer does not hold any more. */
  async #refresh(organizationId: string, ids: readonly string[]): Promise<void> {
    const manager = this.database.read();
    const now = this.clock.now();
    const found = await manager.findBy(Occasion, { organizationId, id: In(ids) });
    const known = new Set(found.map(({ id }) => id));
    for (const id of ids) if (!known.has(id)) this.#answers.delete(id);
    const stale = found.filter(({ id, changes }) => {
      const answer = this.#answers.get(id);
      return answer?.changes !== changes || now < answer.at || now >= answer.at + HOLDS_MS;
    });
    if (stale.length === 0) return;
    for (const { id } of stale) this.#answers.delete(id);
    for (const [id, answer] of await this.#askRule(organizationId, stale)) this.#answers.set(id, answer);
    for (const id of this.#answers.keys()) {
      if (this.#answers.size <= REMEMBERED) break;
      if (!ids.includes(id)) this.#answers.delete(id);
    }
  }

  /** Answers, not remembered, about mails that count as settled: somebody wants to send them after all. */
  async #asIfNeverPutIn(mails: readonly OutboxMail[]): Promise<ReadonlyMap<string, Answer>> {
    const organizationId = mails[0]?.organizationId;
    if (organizationId === undefined) return new Map();
    const occasions = await this.database.read().findBy(Occasion, {
      organizationId,
      id: In([...new Set(mails.map(({ occasionId }) => occasionId))]),
    });
    return this.#askRule(organizationId, occasions, new Set(mails.map(({ id }) => id)));
  }

  async #askRule(
    organizationId: string,
    occasions: readonly Occasion[],
    leftOut: ReadonlySet<string> = new Set(),
  ): Promise<Map<string, Answer>> {
    const now = this.clock.now();
    const told = await toldOf(
      this.database.read(),
      organizationId,
      occasions.map(({ id }) => id),
    );
    const changes = new Map(occasions.map((occasion) => [occasion.id, occasion.changes]));
    const answers = new Map<string, Answer>();
    for (const facts of await this.facts.load(organizationId, occasions)) {
      // What has not arrived for good is asked about as if it had not been put in yet: what is owed then, is owed
      // still. That includes what is leaving right now: if its worker vanishes, it will be asked about as well.
      const settled = (told.get(facts.occasionId) ?? []).filter(
        ({ id, status }) => (status === 'sent' || status === 'missed') && !leftOut.has(id),
      );
      answers.set(facts.occasionId, {
        timing: facts.timing,
        changes: changes.get(facts.occasionId) ?? 0,
        at: now,
        owed: debtsByMail(owedNotices(facts, settled, now)),
        uninvited: new Set(uninvited(facts, settled, now)),
      });
    }
    return answers;
  }
}

/** Whether any of what it pays is still owed, by a mail of its kind; or whether its recipient still takes part no more. */
function owes(answer: Answer | undefined, { timing, kind, step, recipientId, data }: OutboxMail): boolean {
  if (answer?.timing !== timing) return false;
  if (kind === UNINVITED) return answer.uninvited.has(recipientId);
  const owed = answer.owed.get(noticeKey({ kind, step, to: recipientId }));
  return owed ? paysOf(data).some((debt) => owed.has(debt)) : false;
}

function debtsByMail(notices: readonly Notice[]): Map<string, Set<string>> {
  const debts = new Map<string, Set<string>>();
  for (const notice of notices) {
    const known = debts.get(noticeKey(notice)) ?? new Set();
    debts.set(noticeKey(notice), known);
    for (const debt of notice.pays) known.add(debt);
  }
  return debts;
}
