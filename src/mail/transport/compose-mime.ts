import MailComposer from 'nodemailer/lib/mail-composer';
import { mailDate } from '../domain/mail-date.js';
import { withLinks } from '../render/render-letter.js';
import type { Mailbox } from '../domain/mail-address.js';
import type { PreparedMail, RenderedMail } from './mail-transport.js';

/**
 * A mail as it leaves. Everything in it follows from the kept rendering, so that a retry has the same bytes; not even
 * the boundary between the parts is left to chance.
 * @param urls of the mail's placeholders
 */
export function prepareMail(
  mail: RenderedMail,
  sender: Mailbox,
  urls: ReadonlyMap<string, string>,
): PreparedMail {
  return {
    mail,
    envelope: { from: sender.address, to: mail.address },
    bytes: () => compose(mail, sender, withLinks(mail, urls)),
  };
}

function compose(
  mail: RenderedMail,
  { name, address }: Mailbox,
  bodies: { readonly html: string; readonly text: string },
): Promise<Buffer> {
  const from = { name, address };
  const thread = mail.threadRoot === null ? {} : { inReplyTo: mail.threadRoot, references: mail.threadRoot };
  return new MailComposer({
    from,
    // An object: a comma in a text would make two recipients of it.
    to: { name: mail.recipientName, address: mail.address },
    replyTo: from,
    subject: mail.subject,
    date: mailDate(mail.renderedAt),
    messageId: mail.messageId,
    ...thread,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
    },
    text: bodies.text,
    html: bodies.html,
    encoding: 'base64',
    baseBoundary: mail.id,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
