import { Injectable } from '@nestjs/common';
import type { Block, Letter } from '../../mail/letter.js';
import { type MailKind, MailKinds } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { StillOwed } from '../../mail/still-owed.js';
import type { NlEn } from '../../platform/pages/locale.js';
import { SessionMailsService } from './session-mails.service.js';
import { sessionLetter, type SessionMail } from './session-letter.js';
import { sessionSamples } from './session-samples.js';

const texts = {
  en: {
    heading: (session: string) => `Reminder: the ${session}`,
    preheader: 'A reminder',
    opening: 'The session is coming up. These are its main questions; the whole agenda stands on its page.',
    task: 'Please keep the time free and come prepared.',
    questions: 'What it is about',
  },
  nl: {
    heading: (session: string) => `Herinnering: de ${session}`,
    preheader: 'Een herinnering',
    opening:
      'De sessie komt eraan. Dit zijn de hoofdvragen; de hele agenda staat op de pagina van de sessie.',
    task: 'Houd de tijd vrij en bereid je voor.',
    questions: 'Waar het over gaat',
  },
} satisfies NlEn<unknown>;

/** Participants are reminded shortly before the session, where the rhythm says so. */
@Injectable()
export class SessionReminderMail implements MailKind {
  readonly kind = 'session-reminder';
  readonly priority = 20;
  readonly threaded = true;

  constructor(
    private readonly mails: SessionMailsService,
    private readonly stillOwed: StillOwed,
    kinds: MailKinds,
  ) {
    kinds.register(this);
  }

  async compose(mails: readonly OutboxMail[]): Promise<ReadonlyMap<string, Letter>> {
    return new Map([...(await this.mails.load(mails))].map(([id, facts]) => [id, reminderLetter(facts)]));
  }

  stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    return this.stillOwed.ask(mails);
  }

  samples() {
    return sessionSamples(reminderLetter);
  }
}

export function reminderLetter(mail: SessionMail): Letter {
  const { questions, ...say } = texts[mail.recipient.locale];
  const { session, items } = mail.agenda;
  const kinds: readonly string[] = [session.kind, ...session.merged];
  const own = items.filter(({ section }) => kinds.includes(section));
  const blocks: Block[] = [
    { type: 'heading', text: questions },
    { type: 'items', items: own.map(({ title }) => ({ title })) },
  ];
  return sessionLetter(mail, { ...say, blocks, asks: true });
}
