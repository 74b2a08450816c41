import { createTransport } from 'nodemailer';
import type { WrittenMail } from '../src/mail/transport/mail-transport.js';
import { icalEventOf } from './ical-event.js';
import { takeOrders } from './orders.js';
import { CONNECTIONS } from './service.js';

/** The ceiling: mails with ready bodies, composed and sent by nodemailer's pool and nothing else. */
const pool = createTransport({
  ...{ url: process.env.SMTP_URL, pool: true as const, maxConnections: CONNECTIONS, maxMessages: Infinity },
});
let mails: readonly WrittenMail[] = [];

const orders = {
  keep: (kept: readonly WrittenMail[]) => void (mails = kept),
  /** So many of those it keeps, over and over. */
  send: async (count: number) => {
    await Promise.all(Array.from({ length: count }, (_, i) => send(mails[i % mails.length])));
  },
};
export type PoolOrders = typeof orders;
takeOrders(orders, () => pool.close());

function send(mail: WrittenMail | undefined) {
  if (mail === undefined) throw new Error('It keeps no mails.');
  return pool.sendMail({
    from: 'Cadans <bench@example.org>',
    to: { name: mail.recipientName, address: mail.address },
    ...{ subject: mail.subject, text: mail.text, html: mail.html },
    ...(mail.calendar && { icalEvent: icalEventOf(mail.calendar) }),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
  });
}
