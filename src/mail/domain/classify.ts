/** What went wrong while a mail was handed over, as nodemailer tells it. */
export interface TransportFault {
  readonly code?: string | undefined;
  /** The system's or TLS's own code beneath. */
  readonly originalCode?: string | undefined;
  readonly responseCode?: number | undefined;
  /** The SMTP command in flight; `CONN` also for a connection that broke later. */
  readonly command?: string | undefined;
  /** Whether a byte of the message had left: from then on nobody knows what the server did with it. */
  readonly dataBegun: boolean;
}

/**
 * - `temporary`: try again later.
 * - `permanent`: this mail will never be taken.
 * - `channel`: the server refuses us, not the mail; every other one would fail alike.
 * - `ambiguous`: it may have arrived; it is sent again, with the same bytes.
 */
export type Fault = 'temporary' | 'permanent' | 'channel' | 'ambiguous';

type Rule = readonly [fault: Fault, holds: (fault: TransportFault) => boolean];

const within = (code: number | undefined, from: number, to: number) =>
  code !== undefined && code >= from && code <= to;
const SIGN_IN_REFUSED = new Set([530, 534, 535, 538]);
/** Refused at MAIL FROM, but because of this one message: its size, its parameters. */
const OF_THIS_MESSAGE = new Set([523, 552, 555]);
const BEFORE_ANY_MAIL = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH\b.*)$/;
/** OpenSSL's verification errors, and Node's own about names and handshakes. */
const CERTIFICATE =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|EPROTO$|HOSTNAME_MISMATCH$)/;

/**
 * The first that holds decides. The reply code comes first, because nodemailer gives 451 and 550 the same name
 * (`EENVELOPE`), and a connection cut after DATA the same as one never made (`ECONNECTION`).
 */
const RULES: readonly Rule[] = [
  ['temporary', ({ responseCode }) => within(responseCode, 400, 499)],
  // "Bad sequence of commands" is about the session's state, not about the mail (RFC 5321, 4.2.4).
  ['temporary', ({ responseCode }) => responseCode === 503],
  ['channel', ({ responseCode }) => SIGN_IN_REFUSED.has(responseCode ?? 0)],
  [
    'channel',
    ({ responseCode, command, dataBegun }) =>
      within(responseCode, 500, 599) && !dataBegun && BEFORE_ANY_MAIL.test(command ?? ''),
  ],
  // The sender is the same in every mail: if the server refuses it once, it refuses it always.
  [
    'channel',
    ({ responseCode, command }) =>
      within(responseCode, 500, 599) && command === 'MAIL FROM' && !OF_THIS_MESSAGE.has(responseCode ?? 0),
  ],
  ['permanent', ({ responseCode }) => within(responseCode, 500, 599)],
  ['channel', ({ code }) => code === 'EAUTH' || code === 'ENOAUTH' || code === 'EREQUIRETLS'],
  ['channel', ({ code, command }) => code === 'ETLS' && command === 'STARTTLS'],
  ['channel', ({ originalCode }) => CERTIFICATE.test(originalCode ?? '')],
  ['ambiguous', ({ dataBegun }) => dataBegun],
  // Without a reply these are nodemailer's own refusal of the address or the message.
  ['permanent', ({ code }) => code === 'EENVELOPE' || code === 'EMESSAGE'],
];

/** What a failed hand-over means for the mail. Anything unknown that happened before DATA is tried again. */
export function classify(fault: TransportFault): Fault {
  return RULES.find(([, holds]) => holds(fault))?.[0] ?? 'temporary';
}

/** Nobody answered, or stopped answering: it lies with the server or the way to it, and not with the mail. */
export function isUnanswered({ responseCode }: TransportFault): boolean {
  return responseCode === undefined || responseCode === 421;
}
