import { expect, it } from '@jest/globals';
import { keysOf } from '../../../src/access/domain/route-keys.js';
import { RIGHTS } from '../../../src/organizations/domain/rights.js';

it.each<[string, 'token' | 'session' | 'both']>([
  ['/', 'session'],
  ['/year', 'session'],
  ['/api', 'token'],
  ['/api/v1/people/:person', 'token'],
  ['/apis', 'session'],
  ['/year/api/v1', 'session'],
  ['/api/v1/docs', 'token'],
  ['/api/docs', 'both'],
  ['/api/docs/*', 'both'],
  ['/api/docs-json', 'both'],
  ['/api/docsets', 'token'],
  ['/api/openapi.json', 'both'],
  ['/api/openapi.jsonp', 'token'],
  ['/metrics', 'both'],
  ['/metrics/more', 'session'],
  ['*', 'session'],
])('%s opens to %s', (route, wanted) => {
  const { token, session } = keysOf(route);
  expect({ token, session }).toEqual({
    token: wanted !== 'session',
    session: wanted !== 'token',
  });
});

it('keeps the measurements, which tell of all organizations, to administrators', () => {
  const { right } = keysOf('/metrics');
  expect(right && RIGHTS[right].roles).toEqual(['admin']);
});
