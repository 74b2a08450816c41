import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanLines, oneLine } from '../../../src/mail/domain/clean-text.js';
import { domainOf, readMailbox } from '../../../src/mail/domain/mail-address.js';
import { mailDate } from '../../../src/mail/domain/mail-date.js';
import { TEXT_WIDTH, wrapText } from '../../../src/mail/domain/wrap-text.js';

describe('text that a person wrote', () => {
  it.each([
    ['a header line', 'Agenda\r\nBcc: eve@evil.example', 'Agenda Bcc: eve@evil.example'],
    ['text turned around', 'Invoice \u202egpj.exe', 'Invoice gpj.exe'],
    ['an isolate', '\u2066admin\u2069', 'admin'],
    ['NUL and escape', 'a\u0000b\u001b[31mc', 'ab[31mc'],
    ['line and paragraph separators', 'a\u2028b\u2029c\u0085d', 'a b c d'],
    ['nothing seen', '\u200b\ufeff', ''],
    ['an emoji of several parts', '👩‍👩‍👧 family', '👩‍👩‍👧 family'],
    ['half a character', 'a\ud83d', 'a\ufffd'],
    ['spaces', '  a \t b  ', 'a b'],
  ])('becomes one clean line: %s', (_what, text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });

  it('keeps its lines where it is quoted, without empty ones around', () => {
    expect(cleanLines('\n\nfirst \r\n\r\nsecond\n')).toEqual(['first', '', 'second']);
  });

  it('comes back from UTF-8 as it went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = oneLine(text);
        expect(Buffer.from(clean).toString()).toBe(clean);
        expect(oneLine(clean)).toBe(clean);
      }),
      { seed: 3 },
    );
  });
});

describe('wrapping', () => {
  it('loses no word, and is never wider than it may be unless a word is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 60 }), (words) => {
        const text = oneLine(words.join(' '));
        const lines = wrapText(text, '  ', '- ').split('\n');
        const unwrapped = lines
          .map((line, i) => line.slice(Math.min(line.length, i === 0 ? 2 : 2)))
          .join(' ');
        expect(unwrapped.trim()).toBe(text);
        expect(lines.every((line) => [...line].length <= TEXT_WIDTH)).toBe(true);
      }),
      { seed: 5 },
    );
  });

  it('leaves an address whole', () => {
    const url = `https://cadans.example/u/${'x'.repeat(90)}`;
    expect(wrapText(`See ${url} now`)).toBe(`See\n${url}\nnow`);
  });
});

describe('the sender of the settings', () => {
  it.each([
    ['Cadans <cadans@mail.example>', { name: 'Cadans', address: 'cadans@mail.example' }],
    ['"Vlinder, Cadans" <c@Mail.Example>', { name: 'Vlinder, Cadans', address: 'c@Mail.Example' }],
    ['cadans@mail.example', { name: '', address: 'cadans@mail.example' }],
    ['Cadans', null],
    ['a@b@c.example', null],
    ['a@b.example, c@d.example', null],
    ['Cadans <a@b.example> <c@d.example>', null],
  ])('%s', (text, expected) => {
    expect(readMailbox(text)).toEqual(expected);
  });

  it('gives its domain to each Message-ID', () => {
    expect(domainOf({ name: '', address: 'c@Mail.Example' })).toBe('mail.example');
  });
});

describe('the Date header', () => {
  it.each([
    ['2027-02-01T08:00:00Z', 'Mon, 01 Feb 2027 08:00:00 +0000'],
    ['2028-02-29T23:59:59.999Z', 'Tue, 29 Feb 2028 23:59:59 +0000'],
    ['2026-12-31T00:00:00Z', 'Thu, 31 Dec 2026 00:00:00 +0000'],
  ])('%s', (instant, expected) => {
    expect(mailDate(Date.parse(instant))).toBe(expected);
  });
});
