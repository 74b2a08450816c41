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
 * How a connection reaches the server `SMTP_URL` names. TLS is used wherever the server offers it; where a password
 * goes over the network, a server that does not offer it is refused, since somebody in between may have removed the
 * offer. `?requireTLS=true` in the URL asks for the same without a password.
 */
export function smtpOptions(url: string): SmtpOptions {
  const { hostname, username, searchParams } = new URL(url);
  const sameMachine = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  const { auth, ...address } = parseConnectionUrl(url);
  const connection = {
    ...address,
    requireTLS: searchParams.get('requireTLS') === 'true' || (username !== '' && !sameMachine),
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    dnsTimeout: 15_000,
    socketTimeout: SILENCE_MS,
  };
  const { user = '', pass = '' } = (auth ?? {}) as Partial<SMTPConnection.Credentials>;
  return { connection, auth: user === '' ? null : { credentials: { user, pass } } };
}
