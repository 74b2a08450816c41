import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics/metrics.js';

/** One log line and one measurement for each answer; machines that ask all day are logged at debug. */
export function observeRequests(instance: FastifyInstance, metrics: Metrics): void {
  const duration = metrics.histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by method, route pattern and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
  instance.addHook('onResponse', (request, reply, done) => {
    const { method, url, routeOptions } = request;
    const status = reply.statusCode;
    const seconds = reply.elapsedTime / 1000;
    duration.observe({ method, route: routeOptions.url ?? 'none', status }, seconds);
    const level = status >= 500 ? 'error' : /^\/(health|metrics|assets)\b/.test(url) ? 'debug' : 'info';
    request.log[level]({ method, url, status, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
}
