import { createTransport } from 'nodemailer';
import type { WrittenMail } from '../src/mail/transport/mail-transport.js';
import { CONNECTIONS } from './service.js';
import { rateOf, type Sink } from './sink-process.js';

/** The ceiling: mails with ready bodies, composed and sent by nodemailer's pool and nothing else. */
export async function benchPool(sink: Sink, mails: readonly WrittenMail[]) {
  const pool = createTransport({
    ...{ url: sink.url, pool: true as const, maxConnections: CONNECTIONS, maxMessages: Infinity },
  });
  const send = (mail: WrittenMail) =>
    pool.sendMail({
      from: 'Cadans <bench@example.org>',
      to: { name: mail.recipientName, address: mail.address },
      ...{ subject: mail.subject, text: mail.text, html: mail.html },
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
    });
  await Promise.all(mails.slice(0, 200).map(send));
  const rate = await rateOf(sink, () => Promise.all(mails.map(send)));
  pool.close();
  return rate;
}
