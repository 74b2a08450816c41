import type { INestApplicationContext } from '@nestjs/common';
import fastify, { type FastifyInstance } from 'fastify';
import { findingsIn, HealthChecks } from '../health/health-checks.js';
import { Metrics } from '../metrics/metrics.js';
import { localeOf } from '../pages/locale.js';
import { listening } from './listen-on.js';

/**
 * Health and metrics of a process without pages, at the places where the service has them. Nothing there names
 * anybody; still it is meant for one's own network, since nobody is asked who they are.
 */
export async function openProbe(
  app: INestApplicationContext,
  port: number,
  host: string,
): Promise<FastifyInstance> {
  const probe = fastify();
  const metrics = app.get(Metrics, { strict: false });
  const checks = app.get(HealthChecks, { strict: false });
  probe.get('/health/live', () => ({ status: 'live' }));
  probe.get('/health/ready', async (request, reply) => {
    const { ok, checks: found } = await checks.findings();
    const told = findingsIn(found, localeOf(request.headers['accept-language']));
    return reply.code(ok ? 200 : 503).send({ status: ok ? 'ready' : 'not ready', checks: told });
  });
  probe.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
  await listening(() => probe.listen({ port, host }), port, host);
  return probe;
}
