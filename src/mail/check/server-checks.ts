import type { TLSSocket } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type Diagnosis, ok, problem, warning } from '../../platform/health/diagnosis.js';
import { isThisMachine, smtpOptions } from '../transport/smtp-options.js';

const SOON_DAYS = 14;
const DAY_MS = 86_400_000;

interface SmtpError extends Error {
  readonly code?: string;
  readonly originalCode?: string;
  readonly responseCode?: number;
}

/** Connects to the mail server as delivery does, and says how far that comes. */
export async function checkServer(url: string, now: number): Promise<Diagnosis[]> {
  const { connection: options, auth } = smtpOptions(url);
  const name = `${options.host}:${options.port ?? (options.secure ? 465 : 587)}`;
  const connection = new SMTPConnection({ ...options, connectionTimeout: 10_000, greetingTimeout: 10_000 });
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    const found = [ok('mail server', `${name} answers.`), encryption(connection, url, now)];
    return [...found, await signIn(connection, auth)];
  } catch (error) {
    return [unreached(name, error as SmtpError)];
  } finally {
    connection.close();
  }
}

function unreached(name: string, { code, originalCode, responseCode, message }: SmtpError): Diagnosis {
  const about = 'mail server';
  const why = message.replace(/\.*$/, '.');
  if (code === 'EDNS') return problem(about, why, `Correct the name in SMTP_URL: ${name} has no address.`);
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/.test(originalCode ?? '') || /certificate/i.test(message)) {
    return problem(
      'certificate',
      `${name}: ${why}`,
      'Let SMTP_URL name the server as its certificate does, have the certificate renewed, or correct this clock; a private authority is trusted by NODE_EXTRA_CA_CERTS.',
    );
  }
  if (code === 'ETLS' && responseCode !== undefined) {
    return problem(
      'encryption',
      `${name} offers no encryption: ${why}`,
      'Use its port for STARTTLS (587) or smtps:// (465), or allow clear text by ?requireTLS=false in SMTP_URL.',
    );
  }
  if (code === 'ETIMEDOUT') {
    return problem(
      about,
      `${name} does not answer in time.`,
      'Check the port, and whether a firewall is between.',
    );
  }
  return problem(about, `${name}: ${why}`, 'Check host and port in SMTP_URL, and that the server runs.');
}

function encryption(connection: SMTPConnection, url: string, now: number): Diagnosis {
  if (!connection.secure) {
    const says = 'Mail goes to the server in clear text.';
    return isThisMachine(new URL(url).hostname)
      ? ok('encryption', `${says} It is on the same machine.`)
      : warning(
          'encryption',
          says,
          'Take ?requireTLS=false out of SMTP_URL once the server offers encryption.',
        );
  }
  const socket = connection._socket as TLSSocket;
  const protocol = socket.getProtocol() ?? 'TLS';
  if (!socket.authorized) {
    const says = `${protocol}, with whoever shows any certificate.`;
    return warning('encryption', says, 'Take tls.rejectUnauthorized out of SMTP_URL.');
  }
  const until = Date.parse(socket.getPeerCertificate().valid_to);
  const days = Math.floor((until - now) / DAY_MS);
  const says = `${protocol}; the certificate is right, and valid for ${days} more days.`;
  return days < SOON_DAYS
    ? warning('encryption', says, 'Have it renewed: mail stops when it ends.')
    : ok('encryption', says);
}

async function signIn(
  connection: SMTPConnection,
  auth: SMTPConnection.AuthenticationCredentials | null,
): Promise<Diagnosis> {
  const about = 'signing in';
  if (auth === null) {
    return connection.allowsAuth
      ? warning(
          about,
          'The server offers signing in; SMTP_URL has no name and password.',
          'Add them if it asks.',
        )
      : ok(about, 'The server asks for no password.');
  }
  if (!connection.allowsAuth) {
    return warning(about, 'The server takes no password.', 'Leave name and password out of SMTP_URL.');
  }
  try {
    await new Promise<void>((resolve, reject) =>
      connection.login(auth, (error) => (error ? reject(error) : resolve())),
    );
    return ok(about, 'The server takes name and password.');
  } catch (error) {
    return problem(about, (error as Error).message, 'Correct name and password in SMTP_URL.');
  }
}
