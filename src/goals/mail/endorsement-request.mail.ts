import { Injectable } from '@nestjs/common';
import type { Letter } from '../../mail/letter.js';
import { type MailKind, MailKinds } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { StillOwed } from '../../mail/still-owed.js';
import { EndorsementMails } from './endorsement-mails.service.js';
import { endorsementSamples } from './endorsement.samples.js';

/** Departments are asked whether they carry the goal. */
@Injectable()
export class EndorsementRequestMail implements MailKind {
  readonly kind = 'endorsement-request';
  readonly priority = 20;
  readonly threaded = true;
  readonly samples = () => endorsementSamples(false);

  constructor(
    private readonly letters: EndorsementMails,
    private readonly stillOwed: StillOwed,
    kinds: MailKinds,
  ) {
    kinds.register(this);
  }

  compose(mails: readonly OutboxMail[]): Promise<ReadonlyMap<string, Letter>> {
    return this.letters.compose(mails, false);
  }

  stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    return this.stillOwed.ask(mails);
  }
}
