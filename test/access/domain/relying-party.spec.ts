import { expect, it } from '@jest/globals';
import { relyingPartyOf } from '../../../src/access/domain/relying-party.js';

it.each([
  ['https://cadans.example.org', 'cadans.example.org'],
  ['https://cadans.example.org:8443', 'cadans.example.org'],
  ['http://localhost:3000', 'localhost'],
  ['http://demo.localhost:3000', 'demo.localhost'],
  ['http://cadans.example.org', null],
  ['http://127.0.0.1:3000', null],
  ['https://192.0.2.7', null],
  ['https://[2001:db8::a]', null],
])('of %s is %s', (baseUrl, id) => {
  expect(relyingPartyOf(baseUrl)).toEqual(id === null ? null : { id, origin: baseUrl });
});
