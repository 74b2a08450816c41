import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { tulip } from '../organizations/tulip.js';
import { BROWSER, startTestApp, type TestApp } from '../support/app.js';
import { OPEN } from './open-routes.js';
import { startWorld, type World } from './world.js';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const spelled = (url: string) => url.replace(/:\w+/g, 'x').replace('*', 'swagger-ui.css');

describe('the running application', () => {
  let app: TestApp;
  let token: string;
  beforeAll(async () => {
    app = await startTestApp();
    token = await app.tokenFor(await app.app.get(OrganizationsService).create(tulip));
  });
  afterAll(() => app.close());

  const closed = () => app.routes.filter(({ url }) => !(url in OPEN));
  const ask = ({ method, url }: { method: string; url: string }, headers: Record<string, string>) =>
    app.app.inject({
      method: METHODS.find((known) => known === method) ?? 'OPTIONS',
      url: spelled(url),
      headers: { ...BROWSER, ...headers },
    });

  it('has routes, and the API document among them', () => {
    const urls = app.routes.map(({ url }) => url);
    expect(urls.length).toBeGreaterThan(40);
    expect(urls).toEqual(expect.arrayContaining(['/api/docs/*', '/api/v1/people', '/metrics', '/sign-in']));
  });

  it('opens no route to nobody', async () => {
    const opened: string[] = [];
    for (const route of closed()) {
      const { statusCode, headers } = await ask(route, {});
      const toSignIn = statusCode === 303 && headers.location?.startsWith('/sign-in?next=');
      if (statusCode !== 401 && !toSignIn) opened.push(`${statusCode} ${route.method} ${route.url}`);
    }
    expect(opened).toEqual([]);
  });

  it('opens no route of the API to a made-up token, and no page to a real one', async () => {
    const opened: string[] = [];
    for (const route of closed()) {
      const isForTokens = /^\/(api|metrics|mcp)\b/.test(route.url);
      const authorization = `Bearer ${isForTokens ? token.slice(0, -4) + 'AAAA' : token}`;
      const { statusCode } = await ask(route, { authorization, accept: 'application/json' });
      if (statusCode !== 401) opened.push(`${statusCode} ${route.method} ${route.url}`);
    }
    expect(opened).toEqual([]);
  });

  it('answers who comes without accepting pages with a problem document', async () => {
    const response = await app.app.inject({ url: '/metrics' });
    expect(response.statusCode).toBe(401);
    expect(response.json()).toMatchObject({ code: 'access.not-signed-in' });
  });
});

describe('a closed route', () => {
  let world: World;
  let ada: string;
  let bob: string;
  let token: string;
  beforeAll(async () => {
    world = await startWorld();
    ada = await world.signInAs('ada@example.com');
    bob = await world.signInAs('bob@example.com');
    token = await world.tokenFor(world.here);
  });
  afterAll(() => world.close());

  it('knows the person by the cookie, and answers in their language', async () => {
    const { id } = await world.people.get(world.here, 'bob@example.com');
    const response = await world.get('/probe', { cookie: bob, 'accept-language': 'en' });
    expect(response.json()).toEqual({
      organizationId: world.here,
      personId: id,
      roles: ['planner'],
      name: 'Bob',
      locale: 'nl',
      zone: 'Europe/Amsterdam',
      organizationName: 'Tulip',
      isExample: false,
      hasOthers: false,
      language: 'nl',
    });
  });

  it('leads a browser to the sign-in page, and back', async () => {
    const { headers } = await world.get('/probe?month=2&x=%2F');
    expect(headers.location).toBe(`/sign-in?next=${encodeURIComponent('/probe?month=2&x=%2F')}`);
  });

  it.each<[string, 'ada' | 'bob' | 'token', string, 'GET' | 'POST', number]>([
    ['a planner where planners may', 'bob', '/probe/planners', 'GET', 200],
    ['an administrator where it says so', 'ada', '/probe/planners', 'GET', 200],
    ['a token as an administrator', 'token', '/api/v1/probe', 'GET', 200],
    ['anybody at a route that names no right', 'token', '/api/v1/probe/nameless', 'GET', 500],
    ['a cookie on the API', 'ada', '/api/v1/probe', 'GET', 401],
    ['a cookie on the API by another spelling', 'ada', '/%61pi/v1/probe', 'GET', 401],
    ['a cookie that changes something by the API', 'ada', '/api/v1/probe', 'POST', 401],
    ['a token on a page', 'token', '/probe', 'GET', 401],
    ['an administrator at the measurements', 'ada', '/metrics', 'GET', 200],
    ['a planner at the measurements', 'bob', '/metrics', 'GET', 403],
    ['a token at the measurements', 'token', '/metrics', 'GET', 200],
    ['a planner at the API document', 'bob', '/api/openapi.json', 'GET', 200],
    ['a token at the API document', 'token', '/api/openapi.json', 'GET', 200],
    ['a planner at its reader', 'bob', '/api/docs', 'GET', 200],
    ["a planner at the reader's files", 'bob', '/api/docs/swagger-ui.css', 'GET', 200],
    ['an address nobody serves', 'ada', '/nothing', 'GET', 404],
  ])('meets %s', async (_case, who, url, method, status) => {
    const headers: Record<string, string> =
      who === 'token' ? { authorization: `Bearer ${token}` } : { cookie: who === 'ada' ? ada : bob };
    const response = await world.app.inject({
      method,
      url,
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    });
    expect(response.statusCode).toBe(status);
  });

  it('tells a person in their language whom to ask', async () => {
    const cas = await world.signInAs('cas@example.com');
    const { statusCode, body } = await world.get('/probe/planners', { cookie: cas });
    expect(statusCode).toBe(403);
    expect(body).toContain('Dit mogen alleen planners en beheerders.');
  });

  it('ignores a cookie beside a token: the token decides', async () => {
    const headers = { authorization: 'Bearer cdn_wrong', cookie: ada };
    expect((await world.get('/metrics', headers)).statusCode).toBe(303);
    const response = await world.app.inject({ url: '/api/openapi.json', headers });
    expect(response.json()).toMatchObject({ status: 401, code: 'access.token-refused' });
  });
});
