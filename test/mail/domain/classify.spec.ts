import { describe, expect, it } from '@jest/globals';
import { classify, type Fault, type TransportFault } from '../../../src/mail/domain/classify.js';

type Case = readonly [what: string, fault: Partial<TransportFault>, expected: Fault];

/** Shapes as nodemailer 10 gives them. */
const CASES: readonly Case[] = [
  ['greylisted', { code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'temporary'],
  ['mailbox full for now', { code: 'EENVELOPE', responseCode: 452, command: 'RCPT TO' }, 'temporary'],
  ['the server is going down', { code: 'ECONNECTION', responseCode: 421, command: 'CONN' }, 'temporary'],
  [
    '421 in place of an answer to DATA',
    { code: 'ECONNECTION', responseCode: 421, dataBegun: true },
    'temporary',
  ],
  [
    'refused after DATA for now',
    { code: 'EMESSAGE', responseCode: 451, command: 'DATA', dataBegun: true },
    'temporary',
  ],
  ['bad sequence of commands', { code: 'EENVELOPE', responseCode: 503, command: 'MAIL FROM' }, 'temporary'],
  ['nobody listens', { code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' }, 'temporary'],
  ['name not found', { code: 'EDNS', originalCode: 'ENOTFOUND', command: 'CONN' }, 'temporary'],
  ['no greeting', { code: 'ETIMEDOUT', command: 'CONN' }, 'temporary'],
  ['cut before DATA', { code: 'ECONNECTION', command: 'CONN' }, 'temporary'],
  [
    'reset during the TLS handshake',
    { code: 'ESOCKET', originalCode: 'ECONNRESET', command: 'CONN' },
    'temporary',
  ],
  ['closed during the TLS handshake', { code: 'ETLS', command: 'CONN' }, 'temporary'],
  ['TLS is out of order for now', { code: 'ETLS', responseCode: 454, command: 'STARTTLS' }, 'temporary'],
  [
    'authentication out of order for now',
    { code: 'EAUTH', responseCode: 454, command: 'AUTH PLAIN' },
    'temporary',
  ],
  ['something nobody knows', {}, 'temporary'],

  ['no such mailbox', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'permanent'],
  ['bad address', { code: 'EENVELOPE', responseCode: 553, command: 'RCPT TO' }, 'permanent'],
  ['too large', { code: 'EENVELOPE', responseCode: 552, command: 'MAIL FROM' }, 'permanent'],
  ['content refused', { code: 'EMESSAGE', responseCode: 554, command: 'DATA', dataBegun: true }, 'permanent'],
  ['an address nodemailer refuses', { code: 'EENVELOPE', command: 'API' }, 'permanent'],
  ['larger than the server says it takes', { code: 'EMESSAGE', command: 'MAIL FROM' }, 'permanent'],

  ['wrong password', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'channel'],
  ['password needed', { code: 'EENVELOPE', responseCode: 530, command: 'MAIL FROM' }, 'channel'],
  ['stronger mechanism needed', { code: 'EAUTH', responseCode: 534, command: 'AUTH LOGIN' }, 'channel'],
  [
    'password needed for this recipient',
    { code: 'EENVELOPE', responseCode: 530, command: 'RCPT TO' },
    'channel',
  ],
  ['no credentials', { code: 'EAUTH', command: 'API' }, 'channel'],
  ['sender not allowed', { code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, 'channel'],
  ['turned away at the door', { code: 'EPROTOCOL', responseCode: 554, command: 'CONN' }, 'channel'],
  ['STARTTLS refused', { code: 'ETLS', responseCode: 502, command: 'STARTTLS' }, 'channel'],
  ['STARTTLS not understood', { code: 'ETLS', command: 'STARTTLS' }, 'channel'],
  ['expired certificate', { code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED', command: 'CONN' }, 'channel'],
  [
    'self-signed',
    { code: 'ESOCKET', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT', command: 'CONN' },
    'channel',
  ],
  [
    'for another name',
    { code: 'ESOCKET', originalCode: 'ERR_TLS_CERT_ALTNAME_INVALID', command: 'CONN' },
    'channel',
  ],
  ['no TLS spoken there', { code: 'ESOCKET', originalCode: 'EPROTO', command: 'CONN' }, 'channel'],

  ['cut after DATA', { code: 'ECONNECTION', command: 'CONN', dataBegun: true }, 'ambiguous'],
  ['silence after DATA', { code: 'ETIMEDOUT', command: 'CONN', dataBegun: true }, 'ambiguous'],
  [
    'reset after DATA',
    { code: 'ESOCKET', originalCode: 'ECONNRESET', command: 'CONN', dataBegun: true },
    'ambiguous',
  ],
];

describe('a failed hand-over', () => {
  it.each(CASES)('%s', (_what, fault, expected) => {
    expect(classify({ dataBegun: false, ...fault })).toBe(expected);
  });
});
