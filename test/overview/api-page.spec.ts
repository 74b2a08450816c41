import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { declaredRoutes } from '../../src/declared-routes.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld } from './world.js';

const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');

describe('the table of pages and operations', () => {
  const rows = [...page.matchAll(/^\| `(POST [^`]+)` +\| (.+?) +\|$/gm)].map(
    ([, form = '', instead = '']) => ({
      form,
      instead,
    }),
  );
  const routes = declaredRoutes().map(({ method, url }) => `${method} ${url}`);
  const forms = routes.filter((route) => route.startsWith('POST /') && !route.startsWith('POST /api/'));

  it('has each form of the pages once, and no other', () => {
    expect(rows.map(({ form }) => form).sort()).toEqual([...forms].sort());
  });

  it('names operations that there are, or says why there is none', () => {
    for (const { form, instead } of rows) {
      const operation = /^`(.+)`$/.exec(instead)?.[1];
      if (operation === undefined) expect([form, instead.length > 6]).toEqual([form, true]);
      else expect(routes).toContain(operation);
    }
  });
});

describe('the page about the API', () => {
  let t: TestApp;
  let token: string;
  beforeAll(async () => {
    t = await startTestApp();
    ({ token } = await aWorld(t, 'tulip').then(async ({ organizationId }) => ({
      token: await t.tokenFor(organizationId),
    })));
  });
  afterAll(() => t.close());

  const examples = [...page.matchAll(/^# (\d{3})\n(curl .+)$/gm)].map(
    ([, status = '', command = '']) => [Number(status), command] as const,
  );

  it('has examples that are answered as it says', async () => {
    expect(examples.length).toBeGreaterThan(10);
    for (const [status, command] of examples) {
      const { method, url, headers, payload } = requestOf(command);
      const answer = await t.app.inject({ method, url, headers, ...(payload && { payload }) });
      expect([command, answer.statusCode]).toEqual([command, status]);
      if (status >= 400) expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    }
  });

  it('speaks of a document that a validator finds nothing wrong with', async () => {
    const document = (await t.api(token)('GET', '/api/openapi.json')).json<Record<string, unknown>>();
    const { valid, errors } = await new Validator().validate(document);
    expect([valid, errors]).toEqual([true, undefined]);
  });

  it.each([
    ['no such address', 404, { method: 'GET', url: '/api/v1/none' }],
    ['no such method', 404, { method: 'PATCH', url: '/api/v1/kpis' }],
    [
      'a form',
      415,
      {
        method: 'PUT',
        url: '/api/v1/departments/x',
        type: 'application/x-www-form-urlencoded',
        payload: 'name=X',
      },
    ],
    ['XML', 415, { method: 'PUT', url: '/api/v1/departments/x', type: 'application/xml', payload: '<x/>' }],
    [
      'broken JSON',
      400,
      { method: 'PUT', url: '/api/v1/departments/x', type: 'application/json', payload: '{' },
    ],
    [
      'too much',
      413,
      {
        method: 'PUT',
        url: '/api/v1/departments/x',
        type: 'application/json',
        payload: `"${'x'.repeat(1 << 20)}"`,
      },
    ],
  ] as const)('speaks of problem documents: %s', async (_, status, { method, url, ...sent }) => {
    const answer = await t.app.inject({
      ...{ method, url },
      headers: { authorization: `Bearer ${token}`, ...('type' in sent && { 'content-type': sent.type }) },
      ...('payload' in sent && { payload: sent.payload }),
    });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ status, code: expect.any(String), detail: expect.any(String) });
    expect(answer.statusCode).toBe(status);
  });

  /** What curl would send: the few options that the page uses. */
  function requestOf(command: string) {
    const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
    const after = (option: string) =>
      words.flatMap((word, i) => (word === option ? [words[i + 1] ?? ''] : []));
    const filled = (text: string) => text.replace('$CADANS', '').replace('$TOKEN', token);
    const headers = after('-H').map(
      (line) =>
        filled(line)
          .split(/: (.*)/s)
          .slice(0, 2) as [string, string],
    );
    const [payload] = after('--json');
    return {
      method: (after('-X')[0] ?? 'GET') as 'GET' | 'PUT' | 'POST',
      url: filled(words[1] ?? ''),
      headers: {
        ...Object.fromEntries(headers),
        ...(payload !== undefined && { 'content-type': 'application/json' }),
      },
      payload,
    };
  }
});
