import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';

/** RFC 5321, 4.5.3.2.6: a server may take ten minutes over the end of a message, and has then taken it. */
const SILENCE_MS = 10 * 60_000;

/**
 * How the pool reaches the server `SMTP_URL` names. TLS is used wherever the server offers it; where a password goes
 * over the network, a server that does not offer it is refused, since somebody in between may have removed the offer.
 * `?requireTLS=true` in the URL asks for the same without a password.
 */
export function smtpOptions(url: string, connections: number): SMTPPoolOptions & { pool: true } {
  const { hostname, username, searchParams } = new URL(url);
  const sameMachine = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return {
    url,
    pool: true,
    maxConnections: connections,
    // The outbox repeats what failed; the pool only replaces a connection that broke before it was given anything.
    maxRequeues: 2,
    requireTLS: searchParams.get('requireTLS') === 'true' || (username !== '' && !sameMachine),
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    dnsTimeout: 15_000,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
