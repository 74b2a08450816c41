import { Controller, Get } from '@nestjs/common';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import { expect, it } from '@jest/globals';
import { Paged } from '../../../src/platform/http/paged.js';
import { RateLimit } from '../../../src/platform/http/rate-limits.js';

@Controller('tulips')
class Tulips {
  @Get()
  @RateLimit({ perMinute: 10 })
  @Paged('key')
  list(this: void) {
    return [];
  }
}

it('says of a route what each of its marks says', () => {
  const { list } = Tulips.prototype;
  expect(Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, list)).toEqual({
    pagedBy: ['key'],
    rateLimit: { max: 10, timeWindow: 60_000 },
  });
});
