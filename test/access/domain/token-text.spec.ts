import { expect, it } from '@jest/globals';
import { organizationOfToken, tokenText } from '../../../src/access/domain/token-text.js';

const organization = '01940000-1111-7222-8333-444444444444';
const secret = 'A'.repeat(43);
const token = tokenText(organization, secret);

it('says whose it is', () => {
  expect(token).toBe(`cdn_01940000111172228333444444444444_${secret}`);
  expect(organizationOfToken(token)).toBe(organization);
});

it.each([
  ['nothing', ''],
  ['the secret alone', secret],
  ['another prefix', token.replace('cdn_', 'abc_')],
  ['an organization in upper case', token.replace('01940000', '0194000A')],
  ['an organization with hyphens', `cdn_${organization}_${secret}`],
  ['a shorter secret', token.slice(0, -1)],
  ['a longer secret', `${token}A`],
  ['another alphabet', `${token.slice(0, -1)}+`],
  ['padding', `${token.slice(0, -1)}=`],
  ['a line break behind it', `${token}\n`],
  ['a space before it', ` ${token}`],
])('is not %s', (_what, text) => {
  expect(organizationOfToken(text)).toBeNull();
});
