import { Injectable } from '@nestjs/common';
import type { Letter } from '../../mail/letter.js';
import { type MailKind, MailKinds } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { StillOwed } from '../../mail/still-owed.js';
import { askingLetter } from './asking-letter.js';
import type { RoundMail } from './mail-facts.js';
import { overdueLetter } from './overdue-letter.js';
import { RoundMailsService } from './round-mails.service.js';
import { HelpWantedMailsService } from './help-wanted-mails.service.js';
import { helpWantedLetter } from './help-wanted.mail.js';
import { helpWantedSamples, receiptSamples, samplesOf } from './samples.js';
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
    private readonly help: HelpWantedMailsService,
    private readonly stillOwed: StillOwed,
    kinds: MailKinds,
  ) {
    kinds.register(this.#scheduled('update-request', true, (mail) => askingLetter(mail, updateRequestTexts)));
    kinds.register(this.#scheduled('update-nudge', true, (mail) => askingLetter(mail, updateNudgeTexts)));
    kinds.register(this.#scheduled('update-due', true, (mail) => askingLetter(mail, updateDueTexts)));
    kinds.register(
      this.#scheduled('update-overdue', false, (mail) => overdueLetter(mail, updateOverdueTexts)),
    );
    kinds.register(
      this.#scheduled('update-overdue-leadership', false, (mail) =>
        overdueLetter(mail, updateOverdueLeadershipTexts),
      ),
    );
    kinds.register(this.#receipt());
    kinds.register(this.#helpWanted());
  }

  #scheduled(kind: string, threaded: boolean, write: (mail: RoundMail) => Letter): MailKind {
    return {
      kind,
      priority: 20,
      threaded,
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
      stillWanted: (mails: readonly OutboxMail[]) => Promise.resolve(new Set(mails.map(({ id }) => id))),
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
}

function letters<Facts>(
  facts: ReadonlyMap<string, Facts>,
  write: (facts: Facts) => Letter,
): Map<string, Letter> {
  return new Map([...facts].map(([id, fact]) => [id, write(fact)]));
}
