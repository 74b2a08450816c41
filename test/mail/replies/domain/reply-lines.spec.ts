import { describe, expect, it } from '@jest/globals';
import { isAutomatic } from '../../../../src/mail/replies/domain/automatic.js';
import { unflow } from '../../../../src/mail/replies/domain/flowed.js';
import { replyLines } from '../../../../src/mail/replies/domain/reply-lines.js';
import { isGreeting, isSignOff } from '../../../../src/mail/replies/domain/sign-offs.js';
import { readFields } from '../../../../src/mail/domain/header-fields.js';

/** `level text`, what stands aside in brackets. */
const shown = (text: string) =>
  replyLines(text).map((line) => `${line.level} ${line.aside ? `(${line.text})` : line.text}`.trim());

describe('the lines of an answer', () => {
  it.each<[string, string, string[]]>([
    ['signs, with and without spaces', 'a\n> b\n>> c\n> > d\n>e', ['0 a', '1 b', '2 c', '2 d', '1 e']],
    [
      'an attribution above signs',
      'a\n\nOn Wed, 27 Jan 2027 at 09:00, X <x@y.example> wrote:\n\n> b',
      ['0 a', '0', '0', '1 b'],
    ],
    [
      'an attribution that was broken',
      'a\nOp wo 27 jan 2027 om 09:00 schreef Cadans van Veldwerk\n<x@y.example>:\n> b',
      ['0 a', '1 b'],
    ],
    ['an attribution without signs', 'a\n27-01-2027 09:00, X wrote:\nb', ['0 a', '1 b']],
    ['a head', 'a\nFrom: X <x@y.example>\nSent: Wednesday\nTo: A\nSubject: S\n\nb', ['0 a', '1', '1 b']],
    [
      'a head in bold',
      'a\n*Van:* X <x@y.example>\n*Verzonden:* woensdag\n*Aan:* A\n*Onderwerp:* S\nb',
      ['0 a', '1 b'],
    ],
    [
      'a divider and a head',
      'a\n-----Oorspronkelijk bericht-----\nVan: X\nDatum: D\nAan: A\nb',
      ['0 a', '1 b'],
    ],
    [
      'two heads, one below the other',
      'a\nVan: X\nDatum: D\nAan: A\nb\nVan: X\nDatum: D\nAan: A\nc',
      ['0 a', '1 b', '2 c'],
    ],
    ['a signature', 'a\n-- \nAnna\n> b', ['0 a', '0 (--)', '0 (Anna)', '1 b']],
    ['a closing', 'a\nMet vriendelijke groet,\nAnna', ['0 a', '0 (Met vriendelijke groet,)', '0 (Anna)']],
    [
      'nothing that only looks like one',
      'From: the shop\nWe wrote:\nOn it: 3',
      ['0 From: the shop', '0 We wrote:', '0 On it: 3'],
    ],
  ])('know %s', (_case, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('closings', () => {
  it.each([
    ...[
      '-- ',
      'Kind regards,',
      'Best,',
      'Thanks!',
      'Groetjes, Anna',
      'Met hartelijke groet',
      'Mvg',
      'Hartelijke groeten',
    ],
    ...[
      'Sent from my iPhone',
      'Verstuurd vanaf mijn iPad',
      'Get Outlook for iOS',
      'Outlook voor Android downloaden',
    ],
    ...[
      'Verzonden met Proton Mail beveiligde e-mail.',
      'Sent from Yahoo Mail for iPhone',
      'Verzonden vanaf mijn Galaxy',
    ],
  ])('%s is one', (line) => expect(isSignOff(line)).toBe(true));

  it.each([
    'Best seller of the month',
    'Thanks to the chat nobody waits',
    'Verzonden met PostNL: 200 brieven',
    'Groei in de winkel',
    'Dank aan de webshop',
    '39',
  ])('%s is none', (line) => expect(isSignOff(line)).toBe(false));

  it('are not greetings', () => {
    expect(['Hoi Petra,', 'Dear all,', 'Kunnen we bellen?'].map(isGreeting)).toEqual([true, true, false]);
  });
});

describe('flowed text', () => {
  it('goes on within one depth of quotation alone', () => {
    expect(unflow('a \nb\n> c \n> d\ne \n> f', false)).toBe('a b\n> c d\ne\n> f');
    expect(unflow('a \nb', true)).toBe('ab');
    expect(unflow('a\n-- \nAnna', false)).toBe('a\n--\nAnna');
    expect(unflow(' >not quoted', false)).toBe('>not quoted');
  });
});

describe('a machine', () => {
  it.each([
    ...[
      'Auto-Submitted: auto-replied',
      'Auto-Submitted: auto-generated; x=y',
      'Precedence: bulk',
      'X-Autoreply: yes',
    ],
    ...[
      'Return-Path: <>',
      'List-Id: <a.b>',
      'From: MAILER-DAEMON@mx.example',
      'From: No Reply <no-reply@x.example>',
    ],
    ...[
      'Content-Type: multipart/report; report-type=delivery-status',
      'Subject: Automatisch antwoord: Je update',
    ],
    ...[
      'Subject: Out of office Re: Your update',
      'Subject: Afwezig: Je update',
      'Subject: Gelezen: Je update',
    ],
  ])('writes %s', (line) => expect(isAutomatic(readFields(line))).toBe(true));

  it.each([
    ...['Auto-Submitted: no', 'Return-Path: <a@b.example>', 'Subject: Re: Your update for January 2027'],
    ...[
      'From: Anna de Vries <anna@veldwerk.example>',
      'Content-Type: multipart/alternative',
      'X-Mailer: iPhone Mail',
    ],
  ])('does not write %s', (line) => expect(isAutomatic(readFields(line))).toBe(false));
});
