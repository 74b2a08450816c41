import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';

/** RFC 5321, 4.5.3.2.6: a server may take ten minutes over the end of a message, and has then taken it. */
const SILENCE_MS = 10 * 60_000;

export interface SmtpOptions {
  readonly connection: SMTPConnection.Options;
  /** Null where no password is given. */
  readonly auth: SMTPConnection.AuthenticationCredentials | null;
}

/**
 * How a connection reaches the server `SMTP_URL` names. Mail goes over the network encrypted or not at all: a server
 * that does not offer TLS is refused, since somebody in between may have removed the offer. `?requireTLS=false` in the
 * URL lets mail leave in clear text where it does not; on the same machine that is so without asking, and
 * `?requireTLS=true` refuses it there, too.
 */
export function smtpOptions(url: string): SmtpOptions {
  const { hostname, searchParams } = new URL(url);
  const asked = searchParams.get('requireTLS');
  const { auth, ...address } = parseConnectionUrl(url);
  const connection = {
    ...address,
    requireTLS: asked === 'true' || (asked !== 'false' && !isThisMachine(hostname)),
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    dnsTimeout: 15_000,
    socketTimeout: SILENCE_MS,
  };
  const { user = '', pass = '' } = (auth ?? {}) as Partial<SMTPConnection.Credentials>;
  return { connection, auth: user === '' ? null : { credentials: { user, pass } } };
}

/** Whether what goes to this host leaves the machine at all. */
export function isThisMachine(hostname: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
