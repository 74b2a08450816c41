import { BadRequestException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidInput } from '../errors.js';
import { repeatedKeys } from './repeated-keys.js';
import { RouteConfig } from './route-config.js';
import { fieldName } from './validation.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    bodyLimit?: number;
  }
}

/** The route takes more than others do. */
export const TakesUpTo = (bytes: number) => RouteConfig({ bodyLimit: bytes });

/** Before any route is there: gives those that take more their own limit. */
export function widenBodies(instance: FastifyInstance): void {
  instance.addHook('onRoute', (route) => {
    const limit = route.config?.bodyLimit;
    if (limit !== undefined) route.bodyLimit = limit;
  });
}

/**
 * Reads JSON as Fastify does (no more than the body limit, no key that would reach into a prototype), and refuses what
 * could be meant in two ways: of a key that is given twice nobody knows which one counts.
 */
export function readJsonBodies(app: NestFastifyApplication): void {
  const instance = app.getHttpAdapter().getInstance();
  const { bodyLimit } = instance.initialConfig;
  const parse = instance.getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit }, (request, body: Buffer, done) => {
    const text = body.toString('utf8');
    void parse(request as FastifyRequest, text, (error, value: unknown) => {
      if (error) return done(text === '' ? error : unreadable(text));
      const twice = repeatedKeys(text).map((path) => ({
        field: fieldName(path),
        message: 'This key is given twice in one object. Keep one of them.',
      }));
      done(twice.length > 0 ? new InvalidInput(twice) : null, value);
    });
  });
}

/** Says where it breaks off, in the words of the engine. */
function unreadable(text: string): BadRequestException {
  try {
    JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return new BadRequestException(`The body is not valid JSON: ${why}. Correct it and send it again.`);
  }
  return new BadRequestException(
    'The body holds a key "__proto__", or a "constructor" with a "prototype". Remove it.',
  );
}
