import { expect, it } from '@jest/globals';
import { namesAnybody } from '../../../src/mail/domain/names-anybody.js';

const names = namesAnybody(["Ann O'Hara", 'ann@tulip.example']);

it.each([
  ["Ann O'Hara has not answered.", true],
  ['late: ann o’hara', false],
  ["Instead of Ann\n  O'Hara", true],
  ['<p>Ann O&#x27;Hara</p>', true],
  ['[{"name":"x","address":"Ann@Tulip.example"}]', true],
  ['Write to joann@tulip.example', false],
  ["Joann O'Haras", false],
  ['', false],
])('%j names her: %s', (text, found) => {
  expect(names(text)).toBe(found);
});

it('nobody without a name is found everywhere', () => {
  expect(namesAnybody(['', ' '])('anything')).toBe(false);
});
