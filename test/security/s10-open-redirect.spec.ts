import { expect, it } from '@jest/globals';
import { safePath } from '../../src/platform/http/safe-path.js';

it.each([
  '/',
  '/goals',
  '/goals/1?tab=links',
  '/search?q=a%20b',
  '/a/b/#c',
  '/year?from=2027-01-01&to=2027-12-31',
])('goes on to %j', (path) => {
  expect(safePath(path)).toBe(path);
});

it.each([
  undefined,
  null,
  ['/a'],
  '',
  'goals',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' /goals',
  '/.//evil.example',
  '/x/..//evil.example',
  'https:evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/%0d%0aSet-Cookie:x=y',
  '/a%0Ab',
  '/%5cevil.example',
  '/a b',
  '/a\u00a0b',
  `/${'a'.repeat(2_000)}`,
])('goes home instead of to %j', (path) => {
  expect(safePath(path)).toBe('/');
});
