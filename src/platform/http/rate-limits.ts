import rateLimit, { type FastifyRateLimitStore, type FastifyRateLimitOptions } from '@fastify/rate-limit';
import { HttpException, HttpStatus } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RateCounts } from './rate-counts.js';
import { RouteConfig } from './route-config.js';

const MINUTE = 60_000;
/** Far above what a whole office behind one address does, far below what hurts. */
const PER_MINUTE = 6_000;

/** A stricter limit for one route, per client address: `@RateLimit({ perMinute: 10 })`. */
export function RateLimit({ perMinute }: { readonly perMinute: number }): MethodDecorator {
  return RouteConfig({ rateLimit: { max: perMinute, timeWindow: MINUTE } });
}

/** Counts in this process, and with the others as of the last exchange (docs/decisions/0035). */
export async function registerRateLimits(app: NestFastifyApplication): Promise<void> {
  await app.register(rateLimit, {
    max: PER_MINUTE,
    store: storeOf(app.get(RateCounts)),
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

/** What the limiter counts in: apart for each route that has a limit of its own. */
function storeOf(counts: RateCounts) {
  return class Store implements FastifyRateLimitStore {
    readonly #route: string;

    constructor(
      options: FastifyRateLimitOptions & {
        readonly routeInfo?: { readonly method?: unknown; readonly url?: string };
      },
    ) {
      this.#route = options.routeInfo ? `${String(options.routeInfo.method)} ${options.routeInfo.url}` : '';
    }

    incr(
      client: string,
      done: (error: Error | null, result?: { current: number; ttl: number }) => void,
      windowMs: number,
      max: number,
    ): void {
      done(null, counts.add(`${this.#route} ${client}`, windowMs, max));
    }

    child(options: ConstructorParameters<typeof Store>[0]): Store {
      return new Store(options);
    }
  };
}
