import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Open } from '../../platform/http/open.js';
import { RateLimit } from '../../platform/http/rate-limits.js';
import { safePath } from '../../platform/http/safe-path.js';
import { seeOther, sendPage } from '../../platform/http/send-page.js';
import { Settings } from '../../platform/settings.js';
import { arrivalOf } from '../arrivals.service.js';
import { keepBrowserKey } from '../browser-key.js';
import { SESSION_SECONDS } from '../browser-sessions.service.js';
import { pageAfterSignIn } from '../domain/next-path.js';
import { setSessionCookie } from '../session-cookie.js';
import { ProviderTroublePage, ProviderWay } from '../views/provider-way.view.js';
import { ProviderSignInsService } from './provider-sign-ins.service.js';
import { ProviderTrouble } from './provider-trouble.js';

const form = z
  .object({
    at: z.string().max(64).catch(''),
    next: z
      .unknown()
      .optional()
      .transform((next) => pageAfterSignIn(safePath(next))),
  })
  .catch({ at: '', next: '/' });

/** Signing in through an organization's own provider: there and back. */
@Open()
@Controller('sign-in/provider')
export class ProviderSignInPages {
  constructor(
    private readonly signIns: ProviderSignInsService,
    private readonly settings: Settings,
  ) {}

  /** Answers with a page that goes on by itself: our policy lets no form lead to another site. */
  @Post()
  @RateLimit({ perMinute: 20 })
  leave(
    @Body({ schema: form }) { at, next }: z.output<typeof form>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.#orTrouble(request, reply, async () => {
      const url = await this.signIns.ask(at, next, keepBrowserKey(request, reply, this.settings));
      return sendPage(reply, <ProviderWay locale={request.locale} url={url} />);
    });
  }

  /**
   * The one GET that changes something: the protocol sends browsers back with it. What it does is bound to the browser
   * that left, to what it was asked, and done once, so nobody else who opens this address does anything.
   */
  @Get('return')
  @RateLimit({ perMinute: 60 })
  return(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { searchParams } = new URL(request.url, this.settings.values.BASE_URL);
    return this.#orTrouble(request, reply, async () => {
      const { session, next } = await this.signIns.complete(searchParams, arrivalOf(request, this.settings));
      setSessionCookie(reply, this.settings, session, SESSION_SECONDS);
      return seeOther(reply, pageAfterSignIn(safePath(next)));
    });
  }

  async #orTrouble(request: FastifyRequest, reply: FastifyReply, work: () => Promise<FastifyReply>) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ProviderTrouble)) throw error;
      const status = error.trouble === 'down' ? 503 : 403;
      return sendPage(reply, <ProviderTroublePage locale={request.locale} {...{ error }} />, status);
    }
  }
}
