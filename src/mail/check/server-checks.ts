import type { TLSSocket } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { isThisMachine, smtpOptions } from '../transport/smtp-options.js';
import { type Finding, ok, problem, same, joined, warning } from './finding.js';
import { serverWords as words } from './server-words.js';

const SOON_DAYS = 14;
const DAY_MS = 86_400_000;

interface SmtpError extends Error {
  readonly code?: string;
  readonly originalCode?: string;
  readonly responseCode?: number;
}

/** Connects to the mail server as delivery does, and says how far that comes. */
export async function checkServer(url: string, now: number): Promise<Finding[]> {
  const { connection: options, auth } = smtpOptions(url);
  const name = `${options.host}:${options.port ?? (options.secure ? 465 : 587)}`;
  const connection = new SMTPConnection({ ...options, connectionTimeout: 10_000, greetingTimeout: 10_000 });
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    const found = [ok(words.server, words.answers(name)), encryption(connection, url, now)];
    return [...found, await signIn(connection, auth)];
  } catch (error) {
    return [unreached(name, error as SmtpError)];
  } finally {
    connection.close();
  }
}

function unreached(name: string, { code, originalCode, responseCode, message }: SmtpError): Finding {
  const about = words.server;
  const why = message.replace(/\.*$/, '.');
  if (code === 'EDNS') return problem(about, same(why), words.nameless(name));
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/.test(originalCode ?? '') || /certificate/i.test(message)) {
    return problem(words.certificate, same(`${name}: ${why}`), words.certify);
  }
  if (code === 'ETLS' && responseCode !== undefined) {
    return problem(words.encryption, words.offersNone(name, why), words.otherPort);
  }
  if (code === 'ETIMEDOUT') return problem(about, words.late(name), words.checkPort);
  return problem(about, same(`${name}: ${why}`), words.checkHost);
}

function encryption(connection: SMTPConnection, url: string, now: number): Finding {
  const about = words.encryption;
  if (!connection.secure) {
    return isThisMachine(new URL(url).hostname)
      ? ok(about, joined(words.clearText, words.sameMachine))
      : warning(about, words.clearText, words.encryptOnce);
  }
  const socket = connection._socket as TLSSocket;
  const protocol = socket.getProtocol() ?? 'TLS';
  if (!socket.authorized) return warning(about, words.anybody(protocol), words.reject);
  const until = Date.parse(socket.getPeerCertificate().valid_to);
  const days = Math.floor((until - now) / DAY_MS);
  const says = words.valid(protocol, days);
  return days < SOON_DAYS ? warning(about, says, words.renew) : ok(about, says);
}

async function signIn(
  connection: SMTPConnection,
  auth: SMTPConnection.AuthenticationCredentials | null,
): Promise<Finding> {
  const about = words.signingIn;
  if (auth === null) {
    return connection.allowsAuth
      ? warning(about, words.offersSigningIn, words.addPassword)
      : ok(about, words.asksNone);
  }
  if (!connection.allowsAuth) return warning(about, words.takesNone, words.leavePassword);
  try {
    await new Promise<void>((resolve, reject) =>
      connection.login(auth, (error) => (error ? reject(error) : resolve())),
    );
    return ok(about, words.takes);
  } catch (error) {
    return problem(about, same((error as Error).message), words.correctPassword);
  }
}
