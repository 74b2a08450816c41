import { Body, Controller, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../../platform/http/open.js';
import { RateLimit } from '../../platform/http/rate-limits.js';
import { safePath } from '../../platform/http/safe-path.js';
import { Settings } from '../../platform/settings.js';
import { arrivalOf } from '../arrivals.service.js';
import { keepBrowserKey } from '../browser-key.js';
import { SESSION_SECONDS } from '../browser-sessions.service.js';
import { pageAfterSignIn } from '../domain/next-path.js';
import { setSessionCookie } from '../session-cookie.js';
import { PasskeySignInsService } from './passkey-sign-ins.service.js';
import { readSignIn } from './read-answer.js';

/** What the script of the sign-in page talks to. */
@Open()
@Controller('sign-in/passkey')
export class PasskeySignInPages {
  constructor(
    private readonly signIns: PasskeySignInsService,
    private readonly settings: Settings,
  ) {}

  @Post('question')
  @HttpCode(HttpStatus.OK)
  @RateLimit({ perMinute: 20 })
  ask(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.signIns.ask(keepBrowserKey(request, reply, this.settings));
  }

  /** @returns the page to go on to */
  @Post()
  @HttpCode(HttpStatus.OK)
  @RateLimit({ perMinute: 20 })
  async use(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { answer, next } = await readSignIn(body);
    const session = await this.signIns.complete(answer, arrivalOf(request, this.settings));
    setSessionCookie(reply, this.settings, session, SESSION_SECONDS);
    return { next: pageAfterSignIn(safePath(next)) };
  }
}
