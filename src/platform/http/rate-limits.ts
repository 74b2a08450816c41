import rateLimit from '@fastify/rate-limit';
import { HttpException, HttpStatus } from '@nestjs/common';
import { type NestFastifyApplication, RouteConfig } from '@nestjs/platform-fastify';

const MINUTE = 60_000;
/** Far above what a whole office behind one address does, far below what hurts. */
const PER_MINUTE = 6_000;

/** A stricter limit for one route, per client address: `@RateLimit({ perMinute: 10 })`. */
export function RateLimit({ perMinute }: { readonly perMinute: number }): MethodDecorator {
  return RouteConfig({ rateLimit: { max: perMinute, timeWindow: MINUTE } });
}

/** Counts in this process: with several replicas a client may have as many times the limit. */
export async function registerRateLimits(app: NestFastifyApplication): Promise<void> {
  await app.register(rateLimit, {
    max: PER_MINUTE,
    timeWindow: MINUTE,
    ipv6Subnet: 64,
    // Only who is over the limit hears of it, by Retry-After.
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    // Nest answers 500 to anything that is not an HttpException here.
    errorResponseBuilder: (_request, { ttl }) =>
      new HttpException(
        `Too many requests. Try again in ${Math.ceil(ttl / 1000)} seconds.`,
        HttpStatus.TOO_MANY_REQUESTS,
      ),
  });
}
