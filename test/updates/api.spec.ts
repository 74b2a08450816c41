import type { OpenAPIObject } from '@nestjs/swagger';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import type { TestApp } from '../support/app.js';
import { aRound, OPEN, type RoundWorld, startUpdates } from './world.js';

let t: TestApp;
let w: RoundWorld;
let call: ReturnType<TestApp['api']>;
beforeAll(async () => void (t = await startUpdates()));
afterAll(() => t.close());
beforeEach(async () => {
  w = await aRound(t);
  call = t.api(await t.tokenFor(w.organizationId));
});

const update = {
  readings: [{ kpi: 'nps', value: 43 }],
  delivered: 'Chat is live.',
  customer: 'Faster answers.',
};

describe('update requests by API', () => {
  it('are listed with where they stand', async () => {
    const { id } = await w.requestOf('care');
    await call('PUT', `/api/v1/update-requests/${id}/update`, { ...update, version: 0 });
    const list = (await call('GET', '/api/v1/update-requests')).json<Record<string, unknown>[]>();
    expect(list.map(({ department, state, version }) => [department, state, version])).toEqual([
      ['care', 'answered', 1],
      ['sales', 'open', 0],
      ['stores', 'open', 0],
      ['web', 'open', 0],
    ]);
    expect(list[0]).toMatchObject({
      session: w.session.id,
      period: 'FY2027 M01',
      dueOn: '2027-02-02',
      closesAt: '2027-02-03T09:00:00Z',
    });
    const late = await call('GET', `/api/v1/update-requests?state=late&session=${w.session.id}`);
    expect(late.json()).toEqual([]);
    t.clock.set('2027-02-02T23:00:00Z');
    const overdue = await call('GET', `/api/v1/update-requests?state=late&session=${w.session.id}`);
    expect(overdue.json()).toHaveLength(3);
  });

  it('describe each header once, as one that may be left out', async () => {
    const document = (await call('GET', '/api/openapi.json')).json<OpenAPIObject>();
    const parameters = document.paths['/api/v1/update-requests/{id}/update']?.put?.parameters ?? [];
    const headers = parameters.filter((parameter) => 'in' in parameter && parameter.in === 'header');
    const optional = {
      in: 'header',
      required: false,
      schema: { type: 'string' },
      description: expect.any(String),
    };
    expect(headers).toEqual(['If-Match', 'If-None-Match'].map((name) => ({ name, ...optional })));
  });

  it('are answered, revised under their version, and the same answer again changes nothing', async () => {
    const { id } = await w.requestOf('care');
    const url = `/api/v1/update-requests/${id}/update`;
    expect((await call('GET', url)).statusCode).toBe(404);
    const first = await call('PUT', url, update);
    expect(first.statusCode).toBe(200);
    expect(first.json()).toMatchObject({ version: 1, source: 'api', readings: [{ kpi: 'nps', value: 43 }] });
    expect((await call('PUT', url, update)).json()).toMatchObject({ version: 1 });
    const changed = { ...update, customer: 'No waiting.' };
    const refused = await call('PUT', url, changed);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'version-conflict']);
    const seen = (await call('GET', url)).headers.etag;
    const authorization = `Bearer ${await t.tokenFor(w.organizationId)}`;
    const headers = { authorization, 'if-match': String(seen) };
    const matched = await t.app.inject({ method: 'PUT', url, headers, payload: changed });
    const late = await t.app.inject({ method: 'PUT', url, headers, payload: update });
    expect(late.statusCode).toBe(412);
    expect(matched.json()).toMatchObject({ version: 2, customer: 'No waiting.' });
    const receipts = { organizationId: w.organizationId, kind: 'update-receipt' };
    expect(await t.database.read().countBy(OutboxMail, receipts)).toBe(0);
  });

  it.each<[string, object, string]>([
    ['an unknown field', { ...update, mood: 'good' }, 'mood'],
    [
      'a KPI of another department',
      { ...update, readings: [{ kpi: 'conversion', value: 3 }] },
      'readings[0].kpi',
    ],
    ['a value that is text', { ...update, readings: [{ kpi: 'nps', value: '43' }] }, 'readings[0].value'],
    ['a value beyond all bounds', { ...update, readings: [{ kpi: 'nps', value: 1e13 }] }, 'readings[0]'],
    ['no word about the customer', { ...update, customer: '  ' }, 'customer'],
    ['nothing about what was delivered', { ...update, delivered: '' }, 'delivered'],
    ['a value in another unit', { ...update, readings: [{ kpi: 'nps', value: 0.43 }] }, 'readings[0].value'],
    [
      'an unknown project',
      { ...update, projects: [{ project: 'x', status: 'done' }] },
      'projects[0].project',
    ],
    ['help from a department that there is not', { ...update, help: 'X', helpFrom: 'x' }, 'helpFrom'],
    ['help from nobody but itself', { ...update, help: 'X', helpFrom: 'care' }, 'helpFrom'],
    ['a department and no help', { ...update, helpFrom: 'web' }, 'help'],
  ])('are not answered with %s', async (_, body, field) => {
    const { id } = await w.requestOf('care');
    const { statusCode, ...answer } = await call('PUT', `/api/v1/update-requests/${id}/update`, body);
    expect(statusCode).toBe(422);
    expect(answer.json<{ errors: { field: string }[] }>().errors.map((error) => error.field)).toEqual([
      field,
    ]);
    expect((await w.requestOf('care')).version).toBe(0);
  });

  it('take a value in another unit once it is said to be meant, and tell all that was answered', async () => {
    const { id } = await w.requestOf('care');
    const whole = {
      ...{ ...update, learning: 'Ask first.', help: 'A tester.', helpFrom: 'web' },
      readings: [{ kpi: 'nps', value: 0.43, note: 'Survey failed.', confirmed: true }],
    };
    const url = `/api/v1/update-requests/${id}/update`;
    expect((await call('PUT', url, whole)).json()).toMatchObject({
      ...{ learning: 'Ask first.', helpFrom: 'web', projects: [], unchanged: [] },
      readings: [{ kpi: 'nps', value: 0.43, note: 'Survey failed.' }],
    });
  });

  it('are not answered once they have closed', async () => {
    const { id } = await w.requestOf('care');
    t.clock.set('2027-02-03T09:00:00Z');
    const { statusCode, ...answer } = await call('PUT', `/api/v1/update-requests/${id}/update`, update);
    expect([statusCode, answer.json<{ code: string }>().code]).toEqual([409, 'updates.closed']);
  });

  it('do not exist for others', async () => {
    const other = await aRound(t, OPEN, 'Elders');
    const url = `/api/v1/update-requests/${(await other.requestOf('care')).id}`;
    for (const [method, path] of [
      ['GET', url],
      ['GET', `${url}/update`],
      ['PUT', `${url}/update`],
      ['GET', '/api/v1/update-requests/nonsense'],
    ] as const) {
      expect((await call(method, path, method === 'PUT' ? update : undefined)).statusCode).toBe(404);
    }
  });
});
