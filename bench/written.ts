import type { INestApplicationContext } from '@nestjs/common';
import { MailContent } from '../src/mail/mail-content.entity.js';
import { MailKinds } from '../src/mail/mail-kinds.js';
import { OutboxMail } from '../src/mail/outbox-mail.entity.js';
import { viewLetter } from '../src/mail/render/letter-view.js';
import type { WrittenMail } from '../src/mail/transport/mail-transport.js';
import { Database } from '../src/platform/database/database.js';
import type { MailJob } from './assembled.js';

/** Mails that left, as others may send them again. */
export interface Written {
  /** With ready bodies. */
  readonly mails: WrittenMail[];
  /** With what their templates read. */
  readonly jobs: MailJob[];
}

/** Up to a thousand mails of those that left. */
export async function writtenMails(app: INestApplicationContext): Promise<Written> {
  const manager = app.get(Database).read();
  const sent = await manager.find(OutboxMail, { where: { status: 'sent' }, take: 1000 });
  const bodies = new Map((await manager.find(MailContent)).map(({ mailId, says }) => [mailId, says]));
  const letters = new Map(
    (
      await Promise.all(
        [...new Set(sent.map(({ kind }) => kind))].map((kind) =>
          app
            .get(MailKinds)
            .get(kind)
            .compose(sent.filter((mail) => mail.kind === kind)),
        ),
      )
    ).flatMap((composed) => [...composed]),
  );
  const distinct = sent.map((mail) => {
    const letter = letters.get(mail.id);
    const body = bodies.get(mail.id);
    if (!letter || !body) throw new Error(`Mail ${mail.id} was sent without a letter.`);
    const view = viewLetter(letter, (target) => ('page' in target ? `http://localhost${target.page}` : ''));
    return {
      mail: { ...mail, ...body } as WrittenMail,
      job: {
        to: { name: mail.recipientName ?? '', address: mail.address ?? '' },
        view,
        calendar: body.calendar ?? null,
      },
    };
  });
  return { mails: distinct.map(({ mail }) => mail), jobs: distinct.map(({ job }) => job) };
}
