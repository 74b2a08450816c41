import { expect, it } from '@jest/globals';
import { mayHaveAnother } from '../../../src/access/domain/sign-in-limits.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const now = 100 * HOUR;
const ago = (...spans: number[]) => spans.map((span) => now - span);
const everyTwoHours = (count: number) => ago(...Array.from({ length: count }, (_, i) => (i + 1) * 2 * HOUR));

it.each<[string, number[], boolean]>([
  ['none before', [], true],
  ['two just now', ago(0, 1), true],
  ['three just now', ago(0, 1, 2), false],
  ['three within a quarter of an hour', ago(0, 5 * MINUTE, 15 * MINUTE - 1), false],
  ['the first of three a quarter of an hour ago', ago(0, 5 * MINUTE, 15 * MINUTE), true],
  ['nine in a day', everyTwoHours(9), true],
  ['ten in a day', everyTwoHours(10), false],
  ['ten, the first of them a day ago', [...everyTwoHours(9), ...ago(24 * HOUR)], true],
])('another sign-in mail after %s', (_case, sentAt, allowed) => {
  expect(mayHaveAnother(sentAt, now)).toBe(allowed);
});
