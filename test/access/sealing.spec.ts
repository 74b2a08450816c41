import { expect, it } from '@jest/globals';
import { seal, unseal } from '../../src/access/sealing.js';

const [OLD, NEW] = [
  { id: 'k1', secret: 'a secret for tests, of thirty-two characters or more' },
  { id: 'k2', secret: 'another secret for tests, of thirty-two characters' },
];

it('opens with the key that sealed it, in its own place, and not at all when it was changed', () => {
  const sealed = seal('tëll nobody', OLD, 'tulip');
  expect(sealed).not.toContain('nobody');
  expect(seal('tëll nobody', OLD, 'tulip')).not.toBe(sealed);
  expect(unseal(sealed, [NEW, OLD], 'tulip')).toBe('tëll nobody');
  expect(unseal(sealed, [NEW], 'tulip')).toBeNull();
  expect(unseal(sealed, [{ ...NEW, id: 'k1' }], 'tulip')).toBeNull();
  expect(unseal(sealed, [OLD], 'rose')).toBeNull();
  const flipped = sealed.slice(0, -3) + (sealed.at(-3) === 'A' ? 'B' : 'A') + sealed.slice(-2);
  for (const other of [flipped, sealed.slice(0, 20), 'k1.', '', 'k1'])
    expect(unseal(other, [OLD], 'tulip')).toBeNull();
});
