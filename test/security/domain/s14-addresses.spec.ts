import { describe, expect, it } from '@jest/globals';
import { accountAddress, problemOfAddress } from '../../../src/organizations/domain/address.js';

describe('an address', () => {
  it.each([
    'ada@example.com',
    'Ada.Lovelace+planning@Example.co.uk',
    "o'brien@example.com",
    'a@b.nl',
    '_-_@sub.xn--mller-kva.example',
    `${'a'.repeat(64)}@example.com`,
  ])('may be %s', (address) => expect(problemOfAddress(address)).toBeNull());

  it.each([
    ['', 'exactly one @'],
    ['ada', 'exactly one @'],
    ['ada@@example.com', 'exactly one @'],
    ['ada@home@example.com', 'exactly one @'],
    ['ada@example.com,eve@example.com', 'one address'],
    ['ada@example.com;eve@example.com', 'one address'],
    ['ada@example.com\r\nBcc: eve@example.com', 'line break'],
    ['ada\n@example.com', 'line break'],
    ['ada\u0000@example.com', 'control character'],
    ['ada\u2028@example.com', 'line break'],
    ['"ada lovelace"@example.com', 'without quotes'],
    ['"a@evil b"@x.com', 'without quotes'],
    ['ada\\@example.com', 'without quotes'],
    ['Ada <ada@example.com>', 'before the @'],
    ['ada lovelace@example.com', 'before the @'],
    [' ada@example.com', 'before the @'],
    ['.ada@example.com', 'before the @'],
    ['ada..l@example.com', 'before the @'],
    ['ad\u202ea@example.com', 'before the @'],
    ['zoë@example.com', 'before the @'],
    [`${'a'.repeat(65)}@example.com`, 'at most 64'],
    [`ada@${'a.'.repeat(125)}com`, 'at most 254'],
    ['ada@localhost', 'After “localhost” something is missing'],
    ['ada@books.', 'After “books” something is missing'],
    ['ada@', 'a domain is missing'],
    ['ada@müller', 'xn--'],
    ['ada@[127.0.0.1]', 'after the @'],
    ['ada@127.0.0.1', 'after the @'],
    ['ada@-example.com', 'after the @'],
    ['ada@example..com', 'after the @'],
    ['ada@example.com.', 'after the @'],
    ['ada@müller.de', 'xn--'],
    ['ada@example.com ', 'after the @'],
  ])('may not be %j', (address, saying) => expect(problemOfAddress(address)).toContain(saying));

  it('is one mailbox in whatever case it is written', () =>
    expect(accountAddress('Ada.L@Example.COM')).toBe('ada.l@example.com'));
});
