import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Occasion } from '../mail/occasion.entity.js';
import { OccasionsService } from '../mail/occasions.service.js';
import type { OutboxMail } from '../mail/outbox-mail.entity.js';
import { StillOwed } from '../mail/still-owed.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { noticeKey } from './domain/notice.js';
import { owedNotices } from './domain/owed.js';
import { NoticeFactsService } from './notice-facts.service.js';
import { toldOf } from './told.js';

/**
 * Answers, just before a scheduled mail leaves, whether the rule still owes it: the session may have moved, the update
 * have come, the person be away since. What is not owed any more makes the next tick look again, since somebody else
 * may be owed it instead.
 */
@Injectable()
export class StillOwedService {
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
    const organizations = new Set(mails.map(({ organizationId }) => organizationId));
    for (const organizationId of organizations) {
      await this.#askOne(
        organizationId,
        mails.filter((mail) => mail.organizationId === organizationId),
        wanted,
      );
    }
    return wanted;
  }

  async #askOne(organizationId: string, mails: readonly OutboxMail[], wanted: Set<string>): Promise<void> {
    const manager = this.database.read();
    const asked = new Set(mails.map(({ id }) => id));
    const ids = [...new Set(mails.map(({ occasionId }) => occasionId))];
    const found = await manager.findBy(Occasion, { organizationId, id: In(ids) });
    const told = await toldOf(manager, organizationId, ids);
    for (const facts of await this.facts.load(organizationId, found)) {
      const others = (told.get(facts.occasionId) ?? []).filter(({ id }) => !asked.has(id));
      const owed = new Set(owedNotices(facts, others, this.clock.now()).map(noticeKey));
      for (const mail of mails) {
        const key = noticeKey({ kind: mail.kind, step: mail.step, to: mail.recipientId });
        if (mail.occasionId === facts.occasionId && mail.timing === facts.timing && owed.has(key)) {
          wanted.add(mail.id);
        }
      }
    }
    const unwanted = mails.filter(({ id }) => !wanted.has(id)).map(({ occasionId }) => occasionId);
    await this.database.write((tx) => this.occasions.touch(tx, organizationId, [...new Set(unwanted)]));
  }
}
