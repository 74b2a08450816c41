import { describe, expect, it } from '@jest/globals';
import { keyForName } from '../../../src/journey/domain/touchpoint-key.js';
import { problemOfKey } from '../../../src/organizations/domain/names.js';

describe('the key of a moment that was given a name', () => {
  it.each<[string, string[], string]>([
    ['Eerste vraag (chat)', [], 'eerste-vraag-chat'],
    ['Één café, twee keer', [], 'een-cafe-twee-keer'],
    ['Zoeken', ['zoeken', 'zoeken-2'], 'zoeken-3'],
    ['New', [], 'new-2'],
    ['第一通电话', [], 'moment'],
    ['…', ['moment'], 'moment-2'],
    ['x'.repeat(200), [], 'x'.repeat(56)],
  ])('of %j, beside %j, is %s', (name, taken, key) => {
    expect(keyForName(name, new Set(taken))).toBe(key);
    expect(problemOfKey(key)).toBeNull();
  });
});
