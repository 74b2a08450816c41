import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { base32, readBase32 } from '../../../src/mail/domain/base32.js';
import {
  isOurReturn,
  LONGEST_BOUNCE_NAME,
  readReturnPath,
  returnPath,
} from '../../../src/mail/domain/return-path.js';
import { hmacSha256 } from '../../../src/mail/hmac.js';

const mail = {
  organizationId: '01940000-0000-7000-8000-000000000001',
  id: '01940000-0000-7000-8000-0000000000aa',
};
const address = 'bounces@mail.example';
const key = 'a-key-that-is-long-enough-for-mailed-links';
const path = returnPath(mail, address, key, hmacSha256);
const genuine = (text: string, of = mail, by = key) => {
  const claim = readReturnPath(text, address);
  return claim !== null && isOurReturn(claim, of, by, hmacSha256);
};

describe('the return path of a mail', () => {
  it('names the mail and fits into a local part', () => {
    expect(path).toMatch(/^bounces\+[a-z2-7]{48}@mail\.example$/);
    expect(readReturnPath(path, address)).toMatchObject({ id: mail.id, organizationEnd: '0000000001' });
    const longest = 'b'.repeat(LONGEST_BOUNCE_NAME);
    expect(returnPath(mail, `${longest}@mail.example`, key, hmacSha256).indexOf('@')).toBe(64);
  });

  it('is the same every time, and another for every mail and key', () => {
    expect(returnPath(mail, address, key, hmacSha256)).toBe(path);
    const other = { ...mail, id: mail.id.replace(/a$/, 'b') };
    expect(returnPath(other, address, key, hmacSha256)).not.toBe(path);
    expect(returnPath(mail, address, `${key}!`, hmacSha256)).not.toBe(path);
  });

  it('is ours, in whatever case it comes back', () => {
    expect(genuine(path)).toBe(true);
    expect(genuine(` ${path.toUpperCase()} `)).toBe(true);
  });

  it.each([
    ['the plain address', address],
    ['another mailbox', path.replace('bounces+', 'other+')],
    ['another domain', path.replace('mail.example', 'evil.example')],
    ['a longer domain', `${path}.evil.example`],
    ['no token', 'bounces+@mail.example'],
    ['a shorter token', path.replace('+', '+').replace(/.{8}@/, '@')],
    ['a sign that is none of the alphabet', path.replace(/.@/, '1@')],
    ['two addresses', `${path}, ${path}`],
  ])('is not %s', (_case, text) => {
    expect(genuine(text)).toBe(false);
  });

  it('does not survive the change of any one letter', () => {
    const [before, token, behind] = [path.slice(0, 8), path.slice(8, 56), path.slice(56)];
    const survived = [...token].filter((letter, i) => {
      const changed = `${token.slice(0, i)}${letter === 'a' ? 'b' : 'a'}${token.slice(i + 1)}`;
      const claim = readReturnPath(before + changed + behind, address);
      // The organization's end only finds the organization; its whole id is in the digest.
      if (claim?.organizationEnd !== '0000000001') return false;
      return isOurReturn(claim, { ...mail, id: claim.id }, key, hmacSha256);
    });
    expect(survived).toEqual([]);
  });

  it('is another organization’s for another organization, and nobody’s by another key', () => {
    expect(genuine(path, { ...mail, organizationId: mail.organizationId.replace(/^0194/, '0195') })).toBe(
      false,
    );
    expect(genuine(path, mail, 'another-key-that-is-long-enough-for-links')).toBe(false);
  });
});

it('base32 gives back the bytes it was given', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 30, maxLength: 30 }), (bytes) => {
      const text = base32(bytes);
      return text.length === 48 && Buffer.from(bytes).equals(readBase32(text.toUpperCase()) ?? Buffer.of());
    }),
    { seed: 7 },
  );
});
