import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Letter } from '../../mail/letter.js';
import { type MailKind, MailKinds } from '../../mail/mail-kinds.js';
import { MailSender } from '../../mail/mail-sender.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { StillOwed } from '../../mail/still-owed.js';
import { Person } from '../../organizations/person.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { closingActsOf } from '../closings.js';
import { BY_HAND } from '../owed/asking-kinds.js';
import { UpdateRepliesService } from '../replies/update-replies.service.js';
import { RoundSheetsService } from '../round-sheets.service.js';
import { allowedRequests } from '../update-forms.service.js';
import { UpdateRequest } from '../update-request.entity.js';
import { askingLetter } from './asking-letter.js';
import { closingWords, idsIn, type RoundMail } from './mail-facts.js';
import { RoundMailsService } from './round-mails.service.js';
import { askingSamples } from './samples.js';
import { askedByHandTexts } from './update-asked-by-hand.mail.js';
import { overdueDeputyTexts } from './update-overdue-deputy.mail.js';
import { reopenedTexts } from './update-reopened.mail.js';

const SAMPLE_REASON = { en: 'The figures of January came late.', nl: 'De cijfers van januari kwamen laat.' };

/** The mails that ask once more: because a planner opened a month again, somebody wants it now, or the head is late. */
@Injectable()
export class FollowUpMails {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mails: RoundMailsService,
    private readonly sheets: RoundSheetsService,
    private readonly stillOwed: StillOwed,
    private readonly replies: UpdateRepliesService,
    private readonly sender: MailSender,
    kinds: MailKinds,
  ) {
    const shared = { priority: 20, threaded: true, replies: this.replies } as const;
    const byRule = (mails: readonly OutboxMail[]) => this.stillOwed.ask(mails);
    const reopened = (mail: RoundMail, reason: string, byMail: boolean) =>
      askingLetter(mail, reopenedTexts(reason, closingWords(mail)), byMail);
    const deputy = (mail: RoundMail, byMail: boolean) => askingLetter(mail, overdueDeputyTexts, byMail);
    kinds.register({
      ...{ ...shared, kind: 'update-reopened', stillWanted: byRule },
      compose: async (mails) =>
        this.#reopened(mails, (mail, reason) => reopened(mail, reason, this.#takesReplies)),
      samples: () =>
        askingSamples((mail, byMail) => reopened(mail, SAMPLE_REASON[mail.recipient.locale], byMail)),
    });
    kinds.register({
      ...{ ...shared, kind: 'update-overdue-deputy', stillWanted: byRule },
      compose: async (mails) =>
        written(await this.mails.asking(mails), (mail) => deputy(mail, this.#takesReplies)),
      samples: () => askingSamples(deputy),
    });
    kinds.register(this.#byHand(shared));
  }

  /** Can be answered by mail, where answers are read. */
  get #takesReplies(): boolean {
    return this.sender.replyAddress !== null;
  }

  #byHand(shared: Pick<MailKind, 'priority' | 'threaded' | 'replies'>): MailKind {
    return {
      // What a person just did leaves first.
      ...{ ...shared, priority: 10, kind: BY_HAND },
      compose: (mails) => this.#askedByHand(mails),
      stillWanted: (mails) => this.#stillMissing(mails),
      samples: () =>
        askingSamples((mail, byMail) => askingLetter(mail, askedByHandTexts('Petra Mulder'), byMail)),
    };
  }

  async #reopened(
    mails: readonly OutboxMail[],
    write: (mail: RoundMail, reason: string) => Letter,
  ): Promise<Map<string, Letter>> {
    const reasons = await this.#reasonsOf(mails);
    const facts = await this.mails.asking(mails);
    const letters = mails.flatMap((mail): [string, Letter][] => {
      const fact = facts.get(mail.id);
      return fact ? [[mail.id, write(fact, reasons.get(mail.id) ?? '')]] : [];
    });
    return new Map(letters);
  }

  /** Why planners opened again what each mail asks about: each reason once. */
  async #reasonsOf(mails: readonly OutboxMail[]): Promise<Map<string, string>> {
    const reasons = new Map<string, string>();
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      const manager = this.database.read();
      const roundId = In([...new Set(own.map(({ occasionId }) => occasionId))]);
      const requests = await manager.findBy(UpdateRequest, { organizationId, roundId });
      const acts = await closingActsOf(manager, organizationId, requests);
      for (const mail of own) {
        const ids = idsIn(mail, 'departmentIds');
        const said = requests
          .filter(({ roundId: of, departmentId }) => of === mail.occasionId && ids.includes(departmentId))
          .flatMap(({ id }) => acts.get(id)?.at(-1)?.reason ?? []);
        reasons.set(mail.id, [...new Set(said)].join(' '));
      }
    }
    return reasons;
  }

  async #askedByHand(mails: readonly OutboxMail[]): Promise<Map<string, Letter>> {
    const facts = await this.mails.asking(mails);
    const people = await this.database.read().findBy(Person, {
      organizationId: In([...new Set(mails.map(({ organizationId }) => organizationId))]),
      id: In(mails.flatMap((mail) => byOf(mail) ?? [])),
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return new Map(
      mails.flatMap((mail): [string, Letter][] => {
        const fact = facts.get(mail.id);
        const by = names.get(byOf(mail) ?? '') ?? null;
        return fact ? [[mail.id, askingLetter(fact, askedByHandTexts(by), this.#takesReplies)]] : [];
      }),
    );
  }

  /** Whether any of its departments still has no answer, and it is still this person who may give it. */
  async #stillMissing(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    const wanted = new Set<string>();
    const now = this.clock.now();
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      const ids = [...new Set(own.map(({ occasionId }) => occasionId))];
      const { rounds, roster } = await this.sheets.load(organizationId, ids);
      for (const mail of own) {
        const sheet = rounds.get(mail.occasionId);
        if (!sheet || sheet.session.cancelledAt !== null) continue;
        const departments = idsIn(mail, 'departmentIds');
        const isOwed = allowedRequests(sheet, roster, mail.recipientId, now).some(
          ({ request }) =>
            departments.includes(request.departmentId) && request.version === 0 && request.closesAt > now,
        );
        if (isOwed) wanted.add(mail.id);
      }
    }
    return wanted;
  }
}

function byOf({ data }: OutboxMail): string | null {
  return typeof data.by === 'string' ? data.by : null;
}

function written(facts: ReadonlyMap<string, RoundMail>, write: (mail: RoundMail) => Letter) {
  return new Map([...facts].map(([id, fact]) => [id, write(fact)]));
}
