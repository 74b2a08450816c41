import { expect, it } from '@jest/globals';
import { refusalIn, refusesAddress, verdictOf } from '../../../src/mail/domain/address-verdict.js';

it.each<[string, string | null, number | null, string]>([
  ['no such user', '5.1.1', 550, 'hard'],
  ['no such domain', '5.1.2', null, 'hard'],
  ['a domain that takes no mail', '5.1.10', 556, 'hard'],
  ['an account that was closed', '5.2.1', 550, 'hard'],
  ['a domain that leads nowhere', '5.4.4', null, 'hard'],
  ['an unknown recipient of Exchange Online', '5.4.1', 550, 'hard'],
  ['a general status beside 550', '5.0.0', 550, 'hard'],
  ['Hotmail: mailbox unavailable', '5.5.0', 550, 'hard'],
  ['550 alone', null, 550, 'hard'],
  ['"not local, try elsewhere"', null, 551, 'hard'],
  ['"mailbox name not allowed"', null, 553, 'hard'],
  ['a full mailbox', '5.2.2', 552, 'soft'],
  ['a full mailbox by its code alone', null, 552, 'soft'],
  ['given up after days', '4.4.7', null, 'soft'],
  ['given up after days, as Exchange says it', '5.4.7', null, 'soft'],
  ['a server that could not be reached', '4.4.1', null, 'soft'],
  ['a temporary code alone', null, 451, 'soft'],
  ['spam', '5.7.1', 550, 'other'],
  ['no relaying', '5.7.1', 554, 'other'],
  ['greylisting until the end', '4.7.1', 451, 'other'],
  ['our own address refused', '5.1.8', 550, 'other'],
  ['a mail that is too large', '5.3.4', 552, 'other'],
  ['a mail that is too large for the mailbox', '5.2.3', 552, 'other'],
  ['a protocol error', '5.5.4', 555, 'other'],
  ['"transaction failed" alone', null, 554, 'other'],
  ['nothing at all', null, null, 'other'],
])('%s', (_case, status, reply, verdict) => {
  expect(verdictOf({ status, reply })).toBe(verdict);
});

it.each<[string, string | null, number | null]>([
  ['550 5.1.1 <anna@x.example>: no such user', '5.1.1', 550],
  ['550-5.1.1 The email account that you tried to reach', '5.1.1', 550],
  ['550 #5.1.0 Address rejected', '5.1.0', 550],
  ["Can't send mail - all recipients were rejected: 550 gone", null, 550],
  ['host mx.example[192.0.2.1] said: 452 4.2.2 full', '4.2.2', 452],
  ['no reply', null, null],
])('reads what a server said: %s', (text, status, reply) => {
  expect(refusalIn(text)).toEqual({ status, reply });
});

it.each([
  ['RCPT TO', 550, '550 5.1.1 gone', true],
  ['RCPT TO', 550, '550 gone', true],
  ['RCPT TO', 550, '550 5.7.1 relaying denied', false],
  ['RCPT TO', 450, '450 later', false],
  ['MAIL FROM', 550, '550 sender unknown', false],
  ['DATA', 550, '550 5.1.1 odd', false],
])('after %s %i "%s" the address is flagged: %s', (command, responseCode, text, flagged) => {
  expect(refusesAddress({ command, responseCode, dataBegun: false }, text)).toBe(flagged);
});
