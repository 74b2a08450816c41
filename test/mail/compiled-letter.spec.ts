import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { compiledLetter } from '../../scripts/compile-letter.js';

it('the compiled layout is what letter.mjml gives; if not, run npm run compile-letter', async () => {
  const kept = await readFile(new URL('../../src/mail/render/letter.html', import.meta.url), 'utf8');
  expect(kept).toBe(await compiledLetter());
});
