import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { HealthChecks } from '../../../src/platform/health/health-checks.js';
import { BROWSER, startProbe } from './probe.js';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await startProbe();
});
afterAll(() => app.close());

describe('the stylesheet', () => {
  it('is named by the page, and may be kept for ever', async () => {
    const page = await app.inject({ url: '/probe', headers: BROWSER });
    const href = /<link rel="stylesheet" href="([^"]+)"/.exec(page.body)?.[1] ?? '';
    expect(href).toMatch(/^\/assets\/[\w-]{12}\/cadans\.css$/);
    const { headers, body } = await app.inject(href);
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(body).toContain('--accent');
    // All pages of all rooms share it; a page is to stay below 100 kB in all.
    expect(body.length).toBeLessThan(50_000);
  });

  it('travels packed to whoever unpacks', async () => {
    const page = await app.inject({ url: '/probe', headers: BROWSER });
    const href = /<link rel="stylesheet" href="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const whole = await app.inject({ url: href, headers: { 'accept-encoding': 'br, gzip;q=0' } });
    expect(whole.headers).toMatchObject({ vary: 'Accept-Encoding' });
    expect(whole.headers).not.toHaveProperty('content-encoding');
    const packed = await app.inject({ url: href, headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(packed.rawPayload.length).toBeLessThan(12_000);
    expect(gunzipSync(packed.rawPayload).toString()).toBe(whole.body);
  });

  it('of another version is not kept', async () => {
    const { headers, statusCode } = await app.inject('/assets/another/cadans.css');
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('no-cache');
  });
});

describe('the API document', () => {
  it('is OpenAPI 3.1 with our schemas, the token and problem documents', async () => {
    const { headers, body } = await app.inject('/api/openapi.json');
    expect(headers['content-type']).toMatch(/^application\/json/);
    const document = JSON.parse(body) as OpenAPIObject;
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Cadans', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      security: [{ bearer: [] }],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    });
    expect(Object.keys(document.paths)).toEqual([
      '/api/v1/probes',
      '/api/v1/probes/errors',
      '/api/v1/probes/few',
    ]);
    const schema = { $ref: '#/components/schemas/Probe' };
    expect(document.paths['/api/v1/probes']?.post).toMatchObject({
      operationId: 'Probes.create',
      requestBody: { content: { 'application/json': { schema } } },
      responses: {
        200: { content: { 'application/json': { schema } } },
        default: {
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    });
    // 2020-12, not OpenAPI 3.0: null is a type, not a flag.
    expect(document.components?.schemas?.Probe).toMatchObject({
      properties: { note: { type: ['string', 'null'] } },
    });
  });

  it('has a reader that the policy of its own path allows', async () => {
    const page = await app.inject({ url: '/api/docs', headers: BROWSER });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
    expect(page.headers['content-security-policy']).not.toContain("script-src 'self' 'unsafe");
    const scripts = [...page.body.matchAll(/<script src="([^"]+)"/g)].map(([, src]) => src ?? '');
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts) {
      const { statusCode } = await app.inject(new URL(script, 'http://x/api/docs').pathname);
      expect([script, statusCode]).toEqual([script, 200]);
    }
  });
});

describe('health', () => {
  it('lives', async () => {
    const { statusCode, body } = await app.inject('/health/live');
    expect([statusCode, JSON.parse(body)]).toEqual([200, { status: 'live' }]);
  });

  it('is ready while every check is, and says which is not without saying why', async () => {
    const checks = app.get(HealthChecks);
    let broken = false;
    checks.register('probe', () =>
      broken
        ? Promise.reject(new Error('postgres://user:secret@db refused'))
        : Promise.resolve({ ok: true, version: '2026f' }),
    );
    const ready = await app.inject('/health/ready');
    expect([ready.statusCode, ready.json()]).toEqual([
      200,
      { status: 'ready', checks: { probe: { ok: true, version: '2026f' } } },
    ]);
    broken = true;
    const notReady = await app.inject('/health/ready');
    const todo = 'This could not be looked at, so take it for broken; the log says why.';
    expect([notReady.statusCode, notReady.json()]).toEqual([
      503,
      { status: 'not ready', checks: { probe: { ok: false, cause: 'unknown', todo } } },
    ]);
    expect(() => checks.register('probe', () => Promise.resolve({ ok: true }))).toThrow('registered already');
  });
});

it('measures answers by route pattern, never by address', async () => {
  await app.inject({ url: '/probe/u/secret-link', headers: BROWSER });
  const { body, headers } = await app.inject('/metrics');
  expect(headers['content-type']).toMatch(/^text\/plain/);
  expect(body).toContain(
    'http_request_duration_seconds_count{method="GET",route="/probe/u/:link",status="200"} 1',
  );
  expect(body).toContain('process_cpu_seconds_total');
  expect(body).not.toContain('secret-link');
});
