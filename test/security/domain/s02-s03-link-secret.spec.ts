import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  isGenuine,
  type LinkFacts,
  linkToken,
  type Mac,
  readLinkToken,
} from '../../../src/mail/domain/link-secret.js';

const mac: Mac = (key, message) => createHmac('sha256', key).update(message).digest();
const KEY = 'a-key-that-is-long-enough-for-mailed-links';
const FACTS: LinkFacts = {
  purpose: 'update',
  organizationId: '01a20248-b748-7396-8e56-791646f4ba51',
  subjectId: '01a20248-b748-7396-8e56-791646f4ba52',
  personId: '01a20248-b748-7396-8e56-791646f4ba53',
  serial: 1,
  id: '01a20248-b748-7396-8e56-791646f4ba54',
};
const TOKEN = linkToken(FACTS, KEY, mac);

/** What the token opens, were the facts in the database those of the link it names. */
function opens(token: string, facts = FACTS, key = KEY): boolean {
  const claimed = readLinkToken(token);
  if (claimed?.id !== facts.id || claimed.organizationId !== facts.organizationId) return false;
  return isGenuine(claimed, facts, key, mac);
}

describe('the token of a link', () => {
  it('opens its link, and carries nothing but two ids and a secret of 256 bits', () => {
    expect(opens(TOKEN)).toBe(true);
    expect(TOKEN).toMatch(/^[\w-]{43}\.[\w-]{43}$/);
  });

  it('opens nothing with any single character changed, at any place, to any other', () => {
    const characters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+/=% \n\u0000é'];
    const changed = [...TOKEN].flatMap((own, place) =>
      characters
        .filter((character) => character !== own)
        .map((character) => TOKEN.slice(0, place) + character + TOKEN.slice(place + 1)),
    );
    expect(changed.filter((token) => opens(token))).toEqual([]);
  });

  it.each([
    ['padded', `${TOKEN}=`],
    ['with a space behind', `${TOKEN} `],
    ['with a line break', `${TOKEN}\n`],
    ['with a third part', `${TOKEN}.`],
    ['in the other alphabet', TOKEN.replaceAll('-', '+').replaceAll('_', '/')],
    ['cut short', TOKEN.slice(0, -1)],
    ['without its secret', TOKEN.slice(0, 44)],
    ['empty', ''],
    ['very long', `${TOKEN}${'A'.repeat(100_000)}`],
  ])('opens nothing %s', (_how, token) => {
    expect(token === TOKEN || opens(token)).toBe(token === TOKEN);
  });

  it('opens nothing but what all its facts say', () => {
    const others: LinkFacts[] = [
      { ...FACTS, purpose: 'sign-in' },
      { ...FACTS, subjectId: FACTS.personId },
      { ...FACTS, personId: FACTS.subjectId },
      { ...FACTS, serial: 2 },
    ];
    for (const facts of others) expect(opens(TOKEN, facts)).toBe(false);
    expect(opens(TOKEN, FACTS, `${KEY}!`)).toBe(false);
  });

  it('cannot be had by moving text from one field to the next', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        const one = linkToken({ ...FACTS, subjectId: a + b, personId: c }, KEY, mac);
        const other = linkToken({ ...FACTS, subjectId: a, personId: b + c }, KEY, mac);
        expect(one === other).toBe(b === '');
      }),
      { seed: 11 },
    );
  });

  it('names the ids it was made of', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (organizationId, id) => {
        expect(readLinkToken(linkToken({ ...FACTS, organizationId, id }, KEY, mac))).toMatchObject({
          organizationId,
          id,
        });
      }),
      { seed: 13 },
    );
  });
});
