import { newId } from '../../platform/ids.js';
import type { MailSender } from '../mail-sender.js';
import { prepareMail } from '../transport/compose-mime.js';
import type { MailTransport, WrittenMail } from '../transport/mail-transport.js';
import { type Finding, ok, problem } from './finding.js';
import { serverWords } from './server-words.js';

const TEXT =
  'This is a test message: mail of this Cadans arrives.\n\n' +
  'Whether receivers believe it stands in its source, in the header Authentication-Results: spf, dkim and dmarc should each say pass.\n';

/** Sends a message as delivery would, signed as it would be. */
export async function sendTestMessage(
  transport: MailTransport,
  sender: MailSender,
  to: string,
  now: number,
): Promise<Finding> {
  const { test: about, took, stayed, readWhy } = serverWords;
  const id = newId();
  const mail = {
    ...{ id, kind: 'test', address: to, recipientName: '', locale: 'en', subject: 'Cadans: a test message' },
    ...{ text: TEXT, html: `<p>${TEXT.trim().replaceAll('\n\n', '</p><p>')}</p>` },
    ...{ messageId: `<${id}@${sender.domain}>`, threadRoot: null, threadLast: null, replyTo: null },
    ...{ renderedAt: now, links: [] },
  } as unknown as WrittenMail;
  try {
    const { response } = await transport.send(prepareMail(mail, sender, new Map(), sender.dkim));
    return ok(about, took(to, response));
  } catch (error) {
    return problem(about, stayed((error as Error).message), readWhy);
  }
}
