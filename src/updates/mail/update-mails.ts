import { Injectable } from '@nestjs/common';
import type { Letter } from '../../mail/letter.js';
import { type MailKind, MailKinds } from '../../mail/mail-kinds.js';
import { MailSender } from '../../mail/mail-sender.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { StillOwed } from '../../mail/still-owed.js';
import type { NlEn } from '../../platform/pages/locale.js';
import { REPLY_RECEIPT, REPLY_REFUSED, UpdateRepliesService } from '../replies/update-replies.service.js';
import { askingLetter, type AskingTexts } from './asking-letter.js';
import { HelpWantedMailsService } from './help-wanted-mails.service.js';
import { helpWantedLetter } from './help-wanted.mail.js';
import type { RoundMail } from './mail-facts.js';
import { overdueLetter } from './overdue-letter.js';
import { ReplyMailsService } from './reply-mails.service.js';
import { replyReceiptLetter } from './reply-receipt.mail.js';
import { refusedLetter } from './reply-refused.mail.js';
import { replyReceiptSamples, replyRefusedSamples } from './reply-samples.js';
import { RoundMailsService } from './round-mails.service.js';
import { askingSamples, helpWantedSamples, receiptSamples, samplesOf } from './samples.js';
import { updateDueTexts } from './update-due.mail.js';
import { updateNudgeTexts } from './update-nudge.mail.js';
import { updateOverdueLeadershipTexts } from './update-overdue-leadership.mail.js';
import { updateOverdueTexts } from './update-overdue.mail.js';
import { receiptLetter } from './update-receipt.mail.js';
import { updateRequestTexts } from './update-request.mail.js';

/** The mails about updates. What is asked shares a thread; what planners hear, and receipts, stand alone. */
@Injectable()
export class UpdateMails {
  constructor(
    private readonly mails: RoundMailsService,
    private readonly replyMails: ReplyMailsService,
    private readonly help: HelpWantedMailsService,
    private readonly replies: UpdateRepliesService,
    private readonly sender: MailSender,
    private readonly stillOwed: StillOwed,
    kinds: MailKinds,
  ) {
    kinds.register(this.#asking('update-request', updateRequestTexts));
    kinds.register(this.#asking('update-nudge', updateNudgeTexts));
    kinds.register(this.#asking('update-due', updateDueTexts));
    kinds.register(
      this.#telling('update-overdue', (mail) => overdueLetter(mail, updateOverdueTexts, 'update-overdue')),
    );
    kinds.register(
      this.#telling('update-overdue-leadership', (mail) =>
        overdueLetter(mail, updateOverdueLeadershipTexts, 'update-overdue-leadership'),
      ),
    );
    kinds.register(this.#receipt());
    kinds.register(this.#helpWanted());
    kinds.register(this.#replyReceipt());
    kinds.register(this.#replyRefused());
  }

  /** Can be answered by mail, where answers are read. */
  #asking(kind: string, texts: NlEn<AskingTexts>): MailKind {
    const takesReplies = this.sender.replyAddress !== null;
    return {
      kind,
      priority: 20,
      threaded: true,
      replies: this.replies,
      compose: async (mails) =>
        letters(await this.mails.asking(mails), (mail) => askingLetter(mail, texts, takesReplies)),
      stillWanted: (mails) => this.stillOwed.ask(mails),
      samples: () => askingSamples((mail, byMail) => askingLetter(mail, texts, byMail)),
    };
  }

  #telling(kind: string, write: (mail: RoundMail) => Letter): MailKind {
    return {
      kind,
      priority: 20,
      threaded: false,
      compose: async (mails) => letters(await this.mails.asking(mails), write),
      stillWanted: (mails) => this.stillOwed.ask(mails),
      samples: () => samplesOf(write),
    };
  }

  /** About one's own act, and wanted whatever happens afterwards: it says what was understood. */
  #receipt(): MailKind {
    return {
      kind: 'update-receipt',
      // The page says the same at once; who answers every month may do without.
      optional: { en: 'receipts of your updates', nl: 'ontvangstbewijzen van je updates' },
      priority: 10,
      threaded: false,
      compose: async (mails) => letters(await this.mails.receipts(mails), receiptLetter),
      stillWanted: always,
      samples: receiptSamples,
    };
  }

  /** From one department to another: wanted as long as the help is. */
  #helpWanted(): MailKind {
    return {
      kind: 'help-wanted',
      priority: 10,
      threaded: false,
      compose: async (mails) => letters(await this.help.facts(mails), helpWantedLetter),
      stillWanted: (mails) => this.help.stillWanted(mails),
      samples: helpWantedSamples,
    };
  }

  /** Not optional: it alone says what was understood of a mail, and what was not. */
  #replyReceipt(): MailKind {
    return {
      kind: REPLY_RECEIPT,
      priority: 10,
      threaded: false,
      compose: async (mails) => letters(await this.replyMails.receipts(mails), replyReceiptLetter),
      stillWanted: always,
      samples: replyReceiptSamples,
    };
  }

  #replyRefused(): MailKind {
    return {
      kind: REPLY_REFUSED,
      priority: 10,
      threaded: false,
      compose: async (mails) => letters(await this.mails.asked(mails), refusedLetter),
      stillWanted: always,
      samples: replyRefusedSamples,
    };
  }
}

const always = (mails: readonly OutboxMail[]) => Promise.resolve(new Set(mails.map(({ id }) => id)));

function letters<Facts>(
  facts: ReadonlyMap<string, Facts>,
  write: (facts: Facts) => Letter,
): Map<string, Letter> {
  return new Map([...facts].map(([id, fact]) => [id, write(fact)]));
}
