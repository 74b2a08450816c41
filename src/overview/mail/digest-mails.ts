import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Letter } from '../../mail/letter.js';
import { MailKinds } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { StillOwed } from '../../mail/still-owed.js';
import { Person } from '../../organizations/person.entity.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/errors.js';
import type { MonthBrief } from '../month-brief.js';
import { MonthBriefService } from '../month-brief.service.js';
import { monthDigestLetter } from './month-digest.mail.js';
import { digestSamples } from './samples.js';

/** Leadership's mail on the eve of the monthly session. */
@Injectable()
export class DigestMails {
  constructor(
    private readonly database: Database,
    private readonly briefs: MonthBriefService,
    private readonly stillOwed: StillOwed,
    kinds: MailKinds,
  ) {
    kinds.register({
      kind: 'month-digest',
      // The page says the same at any time; who reads it there may do without.
      optional: { en: 'the month on one page', nl: 'de maand op één pagina' },
      priority: 20,
      threaded: false,
      compose: (mails) => this.#compose(mails),
      stillWanted: (mails) => this.stillOwed.ask(mails),
      samples: digestSamples,
    });
  }

  /** Five queries a round, however many are written to and whatever the number of departments. */
  async #compose(mails: readonly OutboxMail[]): Promise<Map<string, Letter>> {
    const letters = new Map<string, Letter>();
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      const ids = own.flatMap((mail) => [mail.recipientId, ...awayOf(mail)]);
      const found = await this.database.read().findBy(Person, { organizationId, id: In([...new Set(ids)]) });
      const people = new Map(found.map((person) => [person.id, person]));
      const briefs = new Map<string, MonthBrief | null>();
      for (const mail of own) {
        const { occasionId: roundId } = mail;
        const recipient = people.get(mail.recipientId);
        const brief = briefs.get(roundId) ?? (await this.#brief(organizationId, roundId));
        briefs.set(roundId, brief);
        if (!recipient || !brief) continue;
        const standsInFor = awayOf(mail).flatMap((id) => people.get(id)?.name ?? []);
        letters.set(mail.id, monthDigestLetter({ recipient, standsInFor, brief }));
      }
    }
    return letters;
  }

  async #brief(organizationId: string, roundId: string): Promise<MonthBrief | null> {
    try {
      return await this.briefs.of(organizationId, { roundId });
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}

function awayOf({ data }: OutboxMail): string[] {
  return Array.isArray(data.for) ? data.for.filter((id) => typeof id === 'string') : [];
}
