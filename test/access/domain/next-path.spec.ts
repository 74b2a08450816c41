import { expect, it } from '@jest/globals';
import { pageAfterSignIn } from '../../../src/access/domain/next-path.js';

it.each([
  ['/', '/'],
  ['/year?month=2', '/year?month=2'],
  ['/updates', '/updates'],
  ['/users', '/users'],
  ['/sign-in', '/'],
  ['/sign-in?next=/year', '/'],
  ['/sign-in/some.token', '/'],
  ['/sign-out', '/'],
  ['/sign-outs', '/sign-outs'],
  ['/u/some.token', '/'],
  ['/u?x', '/'],
  ['/g/some.token', '/'],
  ['/o/some.token', '/'],
  ['/goal', '/goal'],
])('after signing in for %s comes %s', (asked, page) => {
  expect(pageAfterSignIn(asked)).toBe(page);
});
