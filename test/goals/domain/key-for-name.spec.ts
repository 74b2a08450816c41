import { describe, expect, it } from '@jest/globals';
import { keyForName } from '../../../src/goals/domain/key-for-name.js';
import { problemOfKey } from '../../../src/organizations/domain/names.js';

describe('the key of something that was given a name', () => {
  it.each<[string, string[], string]>([
    ['Eerste vraag (chat)', [], 'eerste-vraag-chat'],
    ['Één café, twee keer', [], 'een-cafe-twee-keer'],
    ['Zoeken', ['zoeken', 'zoeken-2'], 'zoeken-3'],
    ['第一通电话', [], 'moment'],
    ['…', ['moment'], 'moment-2'],
    ['x'.repeat(200), [], 'x'.repeat(56)],
  ])('of %j, beside %j, is %s', (name, taken, key) => {
    expect(keyForName(name, new Set(taken), 'moment')).toBe(key);
    expect(problemOfKey(key)).toBeNull();
  });
});
