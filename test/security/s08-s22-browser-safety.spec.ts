import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testSettings } from '../support/settings.js';
import { BROWSER, startProbe } from '../platform/http/probe.js';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await startProbe();
});
afterAll(() => app.close());

describe('headers of a page', () => {
  it('allow nothing from elsewhere and keep nothing', async () => {
    const { headers, body } = await app.inject({ url: '/probe', headers: BROWSER });
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';style-src 'self';img-src 'self' data:;script-src 'self';connect-src 'self';" +
        "form-action 'self';frame-ancestors 'none';base-uri 'none'",
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(body).toContain('&lt;script>alert(1)&lt;/script>');
  });

  it('stand on error pages and problem documents as well', async () => {
    for (const url of ['/nothing', '/api/v1/nothing']) {
      const { headers } = await app.inject({ url, headers: BROWSER });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it.each([
    ['https://cadans.example.org', 'no-referrer', 'max-age=31536000; includeSubDomains'],
    ['http://cadans.intranet:3000', 'same-origin', undefined],
  ])('depend on how %s is reached', async (BASE_URL, referrer, transport) => {
    const other = await startProbe(testSettings({ BASE_URL }));
    const { headers } = await other.inject({ url: '/probe', headers: BROWSER });
    await other.close();
    expect(headers['referrer-policy']).toBe(referrer);
    expect(headers['strict-transport-security']).toBe(transport);
  });
});

describe('what another site could make a browser send', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
  const post = (headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/probe',
      headers: { ...form, ...headers },
      payload: 'name=a&choice=1',
    });

  it.each<[string, Record<string, string>, number]>([
    ['our own page', { 'sec-fetch-site': 'same-origin' }, 303],
    ['a person, directly', { 'sec-fetch-site': 'none' }, 303],
    ['an old browser on our page', { origin: 'http://localhost:3000' }, 303],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbor on our domain', { 'sec-fetch-site': 'same-site' }, 403],
    [
      'another site that claims our origin',
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' },
      403,
    ],
    ['an old browser elsewhere', { origin: 'http://evil.example' }, 403],
    ['our host on another port', { origin: 'http://localhost:3001' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    ['nobody knows where', {}, 403],
    ['a token on a page', { authorization: 'Bearer x' }, 403],
  ])('%s: %#', async (_from, headers, status) => {
    expect((await post(headers)).statusCode).toBe(status);
  });

  it('is refused with a page', async () => {
    const { body } = await post({ 'sec-fetch-site': 'cross-site', 'accept-language': 'nl' });
    expect(body).toContain('Dit verzoek kwam niet van een pagina van deze site.');
  });

  it.each([
    ['application/x-www-form-urlencoded', 'name=a', 415],
    ['multipart/form-data; boundary=x', '--x--', 415],
    ['text/plain', '{"name":"a"}', 415],
    ['TEXT/PLAIN;charset=utf-8', '{"name":"a"}', 415],
    ['application/json', '{"name":"a"}', 200],
  ])('is no JSON: the API answers %s as it should', async (type, payload, status) => {
    const headers = { 'content-type': type, authorization: 'Bearer x' };
    const response = await app.inject({ method: 'POST', url: '/api/v1/probes', headers, payload });
    expect(response.statusCode).toBe(status);
  });

  it('needs a token on the API, or our own page', async () => {
    const headers = { 'content-type': 'application/json' };
    const send = (more: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/probes',
        headers: { ...headers, ...more },
        payload: '{"name":"a"}',
      });
    expect((await send({})).json()).toMatchObject({ status: 403, code: 'request.cross-site' });
    expect((await send({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
    expect((await send({ authorization: 'Bearer x' })).statusCode).toBe(200);
  });
});

it('reads a form, repeated keys as a list', async () => {
  const headers = { ...BROWSER, 'content-type': 'application/x-www-form-urlencoded' };
  const response = await app.inject({
    method: 'POST',
    url: '/probe',
    headers,
    payload: 'name=J%C3%A9&choice=1&choice=2',
  });
  expect(response.headers.location).toBe('/probe?name=J%C3%A9&choices=2');
});
