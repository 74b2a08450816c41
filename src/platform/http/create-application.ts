import { randomUUID } from 'node:crypto';
import { maxHeaderSize } from 'node:http';
import cookie from '@fastify/cookie';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import type { Logger } from 'pino';
import { tagAnswers } from './entity-tags.js';
import { createLogger } from '../logging/logger.js';
import { NestLogger } from '../logging/nest-logger.js';
import { Metrics } from '../metrics/metrics.js';
import type { Settings } from '../settings.js';
import { PageReaders } from './page-readers.js';
import { answerInPages } from './pages-of-lists.js';
import { passOverForms } from './from-anywhere.js';
import { guardRequests } from './guard-requests.js';
import { readJsonBodies, widenBodies } from './json-body.js';
import { observeRequests } from './observe-requests.js';
import { serveOpenApi } from './openapi.js';
import { ProblemFilter } from './problem.filter.js';
import { unifyLineEnds } from './line-ends.js';
import { registerRateLimits } from './rate-limits.js';
import { answerReadersInTurn } from './readers-in-turn.js';
import { readableUrl } from './readable-url.js';
import { recognizeLocale } from './request-locale.js';
import { refuseNul } from './refuse-nul.js';
import { rememberDoing } from './remember-doing.js';
import { registerSecurityHeaders } from './security-headers.js';
import { registerUploads } from './uploads.js';
import { validationPipe } from './validation.js';

const BODY_LIMIT = 1024 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * The whole web application around a root module (which imports `WebModule`), before it listens: `app.listen` for
 * service, `app.init` and `app.inject` in tests.
 */
export async function createApplication(
  rootModule: Type | DynamicModule,
  settings: Settings,
  logger: Logger = createLogger(settings),
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(rootModule, adapter(settings, logger), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const instance = app.getHttpAdapter().getInstance();
  instance.removeContentTypeParser('text/plain');
  widenBodies(instance);
  readJsonBodies(app);
  passOverForms(app);
  observeRequests(instance, app.get(Metrics));
  recognizeLocale(instance);
  registerSecurityHeaders(app, settings);
  guardRequests(instance, settings);
  refuseNul(instance);
  unifyLineEnds(instance);
  await registerUploads(app);
  await app.register(cookie);
  await registerRateLimits(app);
  answerReadersInTurn(instance, settings.values.DATABASE_POOL);
  rememberDoing(instance);
  answerInPages(instance);
  tagAnswers(instance);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(app.get(PageReaders)));
  serveOpenApi(app);
  return app;
}

function adapter(settings: Settings, logger: Logger): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger,
    // One line an answer is written by observeRequests, with its URL masked.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // No shorter than a whole address may be: what is wrong with a part of it is the route's to say, which for a mailed
    // link means the page of a dead one.
    routerOptions: { maxParamLength: maxHeaderSize },
    rewriteUrl: ({ url = '/' }) => readableUrl(url),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: settings.values.TRUST_PROXY ?? false,
  });
}
