import { expect, it } from '@jest/globals';
import { tellRequest } from '../../../src/access/domain/act-of-request.js';

const id = '0192d4e0-0000-7000-8000-000000000001';

it.each([
  ['PUT', '/api/v1/kpis/:kpi', { kpi: 'nps' }, 'PUT /kpis/:kpi', { type: 'kpis', id: 'nps' }, {}],
  ['DELETE', '/api/v1/tokens/:id', { id }, 'DELETE /tokens/:id', { type: 'tokens', id }, {}],
  ['PATCH', '/api/v1/organization', {}, 'PATCH /organization', null, {}],
  [
    'PUT',
    '/api/v1/departments/:department/closures/:from',
    { department: 'care', from: '2027-12-24' },
    'PUT /departments/:department/closures/:from',
    { type: 'departments', id: 'care' },
    { from: '2027-12-24' },
  ],
  // Whoever is named by an address is named by id, by what changes them; and what opens something is no id.
  ['PUT', '/api/v1/people/:address', { address: 'anna' }, 'PUT /people/:address', null, {}],
  ['PUT', '/api/v1/people/:address', { address: 'anna@x.example' }, 'PUT /people/:address', null, {}],
  ['POST', '/u/:token', { token: 'abc123' }, 'POST /u/:token', null, {}],
])('%s %s is told by its pattern and ids alone', (method, route, params, name, subject, details) => {
  expect(tellRequest({ method, route, params })).toEqual({
    name,
    subject,
    details,
  });
});
