import type { FastifyInstance } from 'fastify';
import { Doing, runAs } from '../acting.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Each request is one doing, in whose context everything that follows runs; one that only looks is not written down by
 * itself. As late as possible: what reads the body runs in the context of the connection.
 */
export function rememberDoing(instance: FastifyInstance): void {
  instance.addHook('preHandler', ({ method, ip, headers }, _reply, done) => {
    const doing = new Doing({ address: ip, agent: headers['user-agent'] ?? null });
    doing.isTold = !SAFE.has(method);
    runAs(doing, done);
  });
}
