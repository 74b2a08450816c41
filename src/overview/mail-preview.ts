import type { FastifyReply } from 'fastify';
import { inertHtml } from './domain/inert-mail.js';

/** A page that shows a mail in a frame may hold frames of this site, and is otherwise as strict as any. */
const FRAMING_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join(';');

/** The mail itself: its own inline styles, no script, no form, nothing from anywhere, in frames of ours alone. */
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'self'",
  "base-uri 'none'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join(';');

/** Besides, what shows a preview while somebody types: a script of ours, that asks us alone. */
const PREVIEWING_POLICY = `${FRAMING_POLICY};script-src 'self';connect-src 'self'`;

/**
 * Lets the page that is about to be sent show a mail in a frame.
 * @param previews whether the mail follows what is typed
 */
export function allowFrames(reply: FastifyReply, previews = false): void {
  reply.header('Content-Security-Policy', previews ? PREVIEWING_POLICY : FRAMING_POLICY);
}

/** Sends the HTML of a mail for a sandboxed frame; what would be a working link leads nowhere. */
export function sendPreview(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .header('Content-Security-Policy', MAIL_POLICY)
    .header('X-Frame-Options', 'SAMEORIGIN')
    .type('text/html; charset=utf-8')
    .send(inertHtml(html));
}
