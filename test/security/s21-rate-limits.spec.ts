import { afterEach, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testSettings } from '../support/settings.js';
import { startProbe } from '../platform/http/probe.js';

let app: NestFastifyApplication;
afterEach(() => app.close());

const ask = (remoteAddress: string, forwarded?: string) =>
  app.inject({
    url: '/api/v1/probes/few',
    remoteAddress,
    ...(forwarded && { headers: { 'x-forwarded-for': forwarded } }),
  });

it('answers too many requests with a problem document that says how long to wait', async () => {
  app = await startProbe();
  expect((await ask('192.0.2.1')).statusCode).toBe(200);
  expect((await ask('192.0.2.1')).statusCode).toBe(200);
  const response = await ask('192.0.2.1');
  expect(response.statusCode).toBe(429);
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json\b/);
  expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
  expect(response.json()).toMatchObject({
    status: 429,
    detail: expect.stringMatching(/Try again in \d+ seconds/),
  });
  expect((await ask('192.0.2.2')).statusCode).toBe(200);
});

it('does not let a client choose its address', async () => {
  app = await startProbe();
  const answers = [];
  for (const forged of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) {
    answers.push((await ask('192.0.2.1', forged)).statusCode);
  }
  expect(answers).toEqual([200, 200, 429]);
});

it('believes the proxy it was told about, and nobody else', async () => {
  app = await startProbe(testSettings({ TRUST_PROXY: '192.0.2.9' }));
  const through = [];
  for (const client of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) {
    through.push((await ask('192.0.2.9', client)).statusCode);
  }
  expect(through).toEqual([200, 200, 200]);
});
