import { afterEach, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger } from '../../../src/platform/logging/logger.js';
import { NestLogger } from '../../../src/platform/logging/nest-logger.js';
import { testSettings } from '../../support/settings.js';
import { BROWSER, startProbe } from '../http/probe.js';

const SECRET = 'Zk3-vN8_qLr0aWb2YtXcUeIoPsDfGhJkLzMxNvBqR7w';
type Entry = Record<string, unknown>;
let app: NestFastifyApplication | undefined;
afterEach(() => app?.close());

function capture() {
  const lines: string[] = [];
  const settings = testSettings({ LOG_LEVEL: 'debug' });
  const logger = createLogger(settings, { write: (line) => void lines.push(line) });
  return { lines, settings, logger };
}

it('writes one JSON object a line, whatever a caller puts in', () => {
  const { lines, logger } = capture();
  logger.info({ name: 'Eve\r\n{"level":"error"}\u2028' }, `to eve@example.org with ${SECRET}`);
  new NestLogger(logger).error(new Error(`smtp://eve:pw@mail.example.org refused`), 'Outbox');
  new NestLogger(logger).warn('late', 'Tick');
  expect(lines).toHaveLength(3);
  const [first, second, third] = lines.map((line) => JSON.parse(line) as Entry);
  for (const line of lines) expect(line.trimEnd()).not.toMatch(/[\r\n\u2028]/);
  expect(first).toMatchObject({
    level: 'info',
    msg: 'to e***@example.org with ***',
    name: expect.stringContaining('Eve\r\n'),
  });
  expect(second).toMatchObject({ level: 'error', context: 'Outbox', err: { type: 'Error' } });
  expect(lines.join('')).not.toMatch(/eve@|:pw@/);
  expect(third).toMatchObject({ level: 'warn', msg: 'late', context: 'Tick' });
});

it('writes one line an answer, with the name the answer carries and without the link', async () => {
  const { lines, settings, logger } = capture();
  app = await startProbe(settings, logger);
  lines.length = 0;
  await app.inject({ url: `/probe/u/${SECRET}`, headers: { ...BROWSER, cookie: `session=${SECRET}` } });
  const failed = await app.inject('/api/v1/probes/errors?with=unexpected');
  const text = lines.join('');
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain('hunter2');
  const entries = lines.map((line) => JSON.parse(line) as Entry);
  expect(entries[0]).toMatchObject({ method: 'GET', url: '/probe/u/***', status: 200, msg: 'request' });
  const { instance } = failed.json<{ instance: string }>();
  const error = entries.find(({ msg }) => msg === 'request failed');
  expect(error).toMatchObject({ level: 'error', err: { stack: expect.stringContaining('probe.tsx') } });
  expect(instance).toBe(`urn:uuid:${String(error?.reqId)}`);
});
