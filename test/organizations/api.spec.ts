import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RequestWithCaller } from '../../src/organizations/caller.js';
import { OrganizationsModule } from '../../src/organizations/organizations.module.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { createApplication } from '../../src/platform/http/create-application.js';
import { WebModule } from '../../src/platform/http/web.module.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { openTestDatabase } from '../support/database.js';
import { testSettings } from '../support/settings.js';
import { tulip } from './tulip.js';

let app: NestFastifyApplication;
let closeDatabase: () => Promise<void>;
let here: string;
let elsewhere: string;

/** Stands where the room `access` does: whoever asks is an administrator of the organization a header names. */
class EverybodyIsAdmin implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context
      .switchToHttp()
      .getRequest<RequestWithCaller & { headers: Record<string, string> }>();
    request.caller = {
      organizationId: request.headers['x-organization'] ?? '',
      personId: null,
      roles: ['admin'],
    };
    return true;
  }
}

beforeAll(async () => {
  const { database, close } = await openTestDatabase();
  closeDatabase = close;
  const platform = PlatformModule.with(testSettings(), new VirtualClock('2027-01-04T08:00Z'), database);
  @Module({
    imports: [platform, WebModule, OrganizationsModule],
    providers: [{ provide: APP_GUARD, useClass: EverybodyIsAdmin }],
  })
  class TulipModule {}
  app = await createApplication(TulipModule, testSettings());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const organizations = app.get(OrganizationsService);
  here = await organizations.create(tulip);
  elsewhere = await organizations.create({ ...tulip, key: 'rose' });
});
afterAll(async () => {
  await app.close();
  await closeDatabase();
});

type Method = 'GET' | 'PUT' | 'PATCH' | 'DELETE';

async function ask(method: Method, path: string, body?: object, organization = here) {
  const answer = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { 'x-organization': organization, authorization: 'Bearer anything' },
    ...(body && { payload: body }),
  });
  const text = answer.payload;
  return { status: answer.statusCode, body: text === '' ? null : (JSON.parse(text) as unknown) };
}

const ada = { name: 'Ada', locale: 'en', zone: 'Europe/London', roles: ['leader'] };

describe('the API of organizations', () => {
  it('reads and changes the organization, and says when somebody else did', async () => {
    const read = await ask('GET', '/organization');
    expect(read).toEqual({ status: 200, body: { ...tulip, version: 1 } });
    expect(await ask('PATCH', '/organization', { name: 'Tulip Holding', version: 1 })).toMatchObject({
      status: 200,
      body: { name: 'Tulip Holding', zone: tulip.zone, version: 2 },
    });
    expect(await ask('PATCH', '/organization', { name: 'Late', version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'version-conflict' },
    });
    expect(await ask('PATCH', '/organization', { zone: 'EST', colour: 'red' })).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ field: 'zone' })]) },
    });
  });

  it('puts departments, people, heads, absences and closures, as often as one likes', async () => {
    const department = { name: 'Sales', parent: null, calendar: null, from: '2027-01-01', until: null };
    const put = async (path: string, body: object) => {
      const first = await ask('PUT', path, body);
      expect(await ask('PUT', path, body)).toEqual(first);
      return first;
    };
    expect(await put('/departments/sales', { name: 'Sales', from: '2027-01-01' })).toEqual({
      status: 200,
      body: { key: 'sales', ...department },
    });
    expect(await put('/people/ada@example.com', ada)).toMatchObject({
      status: 200,
      body: { ...ada, address: 'ada@example.com', from: '0001-01-01', until: null },
    });
    const head = { person: 'ada@example.com', kind: 'head', from: '2027-01-01' };
    expect(await put('/departments/sales/headships', [head])).toEqual({
      status: 200,
      body: [{ ...head, name: 'Ada', until: null }],
    });
    expect(await put('/people/ada@example.com/absences/2027-07-05', { until: '2027-07-16' })).toEqual({
      status: 200,
      body: [{ from: '2027-07-05', until: '2027-07-16', standIn: null }],
    });
    for (const path of ['/closures', '/departments/sales/closures']) {
      expect(await put(`${path}/2027-12-27`, { until: '2027-12-31', name: 'Closed' })).toEqual({
        status: 200,
        body: [{ from: '2027-12-27', until: '2027-12-31', name: 'Closed' }],
      });
      expect(await ask('DELETE', `${path}/2027-12-27`)).toEqual({ status: 204, body: null });
      expect(await ask('GET', path)).toEqual({ status: 200, body: [] });
    }
    expect(await ask('DELETE', '/people/ada@example.com/absences/2027-07-05')).toMatchObject({ status: 204 });
    expect(await ask('GET', '/departments')).toMatchObject({ body: [{ key: 'sales' }] });
    expect(await ask('GET', '/people')).toMatchObject({ body: [{ name: 'Ada' }] });
  });

  it.each([
    ['/people/a@b@c', ada, 'address'],
    ['/people/eve@example.com', { ...ada, zone: '+02:00' }, 'zone'],
    ['/people/eve@example.com', { ...ada, roles: ['king'] }, 'roles[0]'],
    ['/people/eve@example.com', { ...ada, from: '2027-02-01', until: '2027-01-01' }, 'until'],
    ['/people/eve@example.com', { ...ada, password: 'x' }, 'password'],
    ['/departments/Bad', { name: 'Bad' }, 'key'],
    ['/departments/below', { name: 'Below', parent: 'below' }, 'parent'],
    ['/departments/below', { name: 'Below', calendar: { country: 'XX' } }, 'calendar.country'],
    ['/closures/2027-13-01', { until: '2027-12-31', name: 'Closed' }, 'from'],
  ])('refuses PUT %s with %j and names %s', async (path, body, field) => {
    expect(await ask('PUT', path, body)).toMatchObject({ status: 422, body: { errors: [{ field }] } });
  });

  it('knows nothing of another organization', async () => {
    const person = (await ask('GET', '/people/ada@example.com')).body as { id: string };
    const foreign: [Method, string, object?][] = [
      ['GET', '/departments/sales'],
      ['GET', '/departments/sales/headships'],
      ['PUT', '/departments/sales/headships', []],
      ['GET', '/departments/sales/closures'],
      ['PUT', '/departments/sales/closures/2027-12-27', { until: '2027-12-31', name: 'Closed' }],
      ['DELETE', '/departments/sales/closures/2027-12-27'],
      ['GET', '/people/ada@example.com'],
      ['GET', `/people/${person.id}`],
      ['GET', '/people/ada@example.com/absences'],
      ['PUT', `/people/${person.id}/absences/2027-07-05`, { until: '2027-07-16' }],
      ['DELETE', '/people/ada@example.com/absences/2027-07-05'],
    ];
    for (const [method, path, body] of foreign) {
      expect([path, (await ask(method, path, body, elsewhere)).status]).toEqual([path, 404]);
    }
    expect(await ask('GET', '/people', undefined, elsewhere)).toEqual({ status: 200, body: [] });
  });

  it('describes all of it in its document', async () => {
    const document = (await app.inject({ url: '/api/openapi.json' })).json<{
      paths: Record<string, Record<string, { summary?: string }>>;
    }>();
    const operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { summary }]) => [`${method} ${path}`, typeof summary]),
    );
    expect(operations.length).toBeGreaterThanOrEqual(19);
    expect(operations.filter(([, summary]) => summary !== 'string')).toEqual([]);
  });
});
