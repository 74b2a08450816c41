import { RouteConfig as nestRouteConfig } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import type { FastifyContextConfig } from 'fastify';

/**
 * As Nest's own, beside what other marks of the same route say. Of two of Nest's the outermost is the only one that
 * counts: a list that is marked as paged would lose its limit of requests.
 */
export function RouteConfig(more: FastifyContextConfig): MethodDecorator {
  return (target, name, descriptor) => {
    const route = descriptor.value as object;
    const said = Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, route) as
      FastifyContextConfig | undefined;
    nestRouteConfig({ ...said, ...more })(target, name, descriptor);
  };
}
