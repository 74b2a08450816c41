import { Body, Controller, Get, HttpCode, Module, NotFoundException, Post, Query, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { z } from 'zod';
import { DomainError, NotFound, VersionConflict } from '../../../src/platform/errors.js';
import { createApplication } from '../../../src/platform/http/create-application.js';
import { RateLimit } from '../../../src/platform/http/rate-limits.js';
import { seeOther, sendPage } from '../../../src/platform/http/send-page.js';
import { WebModule } from '../../../src/platform/http/web.module.js';
import { Layout } from '../../../src/platform/pages/layout.js';
import type { Settings } from '../../../src/platform/settings.js';
import { testSettings } from '../../support/settings.js';

class NotSignedIn extends DomainError {
  readonly code = 'probe.not-signed-in';
  readonly kind = 'unauthenticated';
}

class Closed extends DomainError {
  readonly code = 'probe.closed';
  readonly kind = 'conflict';

  constructor() {
    super({ en: 'Too late: this is closed.', nl: 'Te laat: dit is dicht.' });
  }
}

/** Pure domain code throws such: no class of ours, but a code and a kind. */
const plainRefusal = () =>
  Object.assign(new Error('Only the owner may do this.'), { code: 'probe.owner-only', kind: 'refused' });

const ERRORS: Record<string, () => Error> = {
  'not-found': () => new NotFound('probe'),
  closed: () => new Closed(),
  conflict: () => new VersionConflict('probe'),
  'not-signed-in': () => new NotSignedIn('Sign in first.'),
  plain: plainRefusal,
  http: () => new NotFoundException('Nothing here.'),
  unexpected: () => new Error('password=hunter2 at line 3'),
};

const Probe = z
  .strictObject({
    name: z.string().min(1),
    parts: z.array(z.object({ weight: z.number().positive() })).default([]),
    note: z.string().nullable().optional(),
  })
  .meta({ id: 'Probe' });

@ApiTags('probes')
@Controller('api/v1/probes')
class ProbesController {
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Probe })
  create(@Body({ schema: Probe }) probe: z.output<typeof Probe>) {
    return probe;
  }

  @Get('errors')
  fail(@Query('with') kind: string) {
    throw ERRORS[kind]?.() ?? new Error('no such error');
  }

  @Get('few')
  @RateLimit({ perMinute: 2 })
  few() {
    return { ok: true };
  }
}

const Form = z.object({ name: z.string(), choice: z.union([z.array(z.string()), z.string()]) });

@Controller('probe')
class ProbePages {
  @Get()
  show(@Res() reply: FastifyReply) {
    return sendPage(
      reply,
      <Layout locale={reply.request.locale} title="Probe">
        <p>{'<script>alert(1)</script>'}</p>
      </Layout>,
    );
  }

  @Get('errors')
  fail(@Query('with') kind: string) {
    throw ERRORS[kind]?.() ?? new Error('no such error');
  }

  @Post()
  save(@Body({ schema: Form }) form: z.output<typeof Form>, @Res() reply: FastifyReply) {
    return seeOther(
      reply,
      `/probe?name=${encodeURIComponent(form.name)}&choices=${[form.choice].flat().length}`,
    );
  }

  @Get('u/:link')
  link() {
    return 'a link page';
  }
}

@Module({ imports: [WebModule], controllers: [ProbesController, ProbePages] })
class ProbeModule {}

/** A tiny application on the real web floor: no database, no room. */
export async function startProbe(
  settings: Settings = testSettings(),
  logger?: Logger,
): Promise<NestFastifyApplication> {
  const app = await createApplication(ProbeModule, settings, logger);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** Headers of a browser that opens a page, or sends a form of ours. */
export const BROWSER = { accept: 'text/html,application/xhtml+xml', 'sec-fetch-site': 'same-origin' };
