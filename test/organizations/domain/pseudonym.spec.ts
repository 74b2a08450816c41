import { expect, it } from '@jest/globals';
import { isPseudonym, pseudonymOf } from '../../../src/organizations/domain/pseudonym.js';

it('a pseudonym is made of the id alone, is the same each time, and is told from an address', () => {
  const id = '019c1b2a-0000-7000-8000-0a1b2c3d4e5f';
  expect(pseudonymOf(id)).toEqual({ name: 'P-3d4e5f', address: 'p-0a1b2c3d4e5f@erased.invalid' });
  expect(isPseudonym(pseudonymOf(id).address)).toBe(true);
  expect(isPseudonym('anna@tulip.example')).toBe(false);
});
