import type { FastifyInstance } from 'fastify';
import { Doing, runAs } from '../acting.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Each unsafe request is one doing, in whose context everything that follows runs. As late as possible: what reads the
 * body runs in the context of the connection.
 */
export function rememberDoing(instance: FastifyInstance): void {
  instance.addHook('preHandler', ({ method }, _reply, done) => {
    if (SAFE.has(method)) done();
    else runAs(new Doing(), done);
  });
}
