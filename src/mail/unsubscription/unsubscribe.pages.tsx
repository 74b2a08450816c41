import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FromAnywhere } from '../../platform/http/from-anywhere.js';
import { Open } from '../../platform/http/open.js';
import { RateLimit } from '../../platform/http/rate-limits.js';
import { seeOther, sendPage } from '../../platform/http/send-page.js';
import { SubscriptionsService } from './subscriptions.service.js';
import { DeadUnsubscribeLink, UnsubscribePage } from './views/unsubscribe.view.js';

const PER_MINUTE = 300;

/**
 * Behind the link in optional mail. GET shows a page with a button, since scanners open every link; POST does it, also
 * for a provider's machine (RFC 8058): without a cookie, without signing in, without being sent on, again and again.
 */
@Open('whoever has the mailed link')
@Controller('o')
export class UnsubscribePages {
  constructor(private readonly subscriptions: SubscriptionsService) {}

  @Get(':token')
  @RateLimit({ perMinute: PER_MINUTE })
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const subscription = await this.subscriptions.open(token);
    if (subscription === null) return dead(request, reply);
    return sendPage(reply, <UnsubscribePage {...subscription} path={pathOf(token)} />);
  }

  @Post(':token')
  @FromAnywhere({ perMinute: PER_MINUTE })
  async unsubscribe(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const subscription = await this.subscriptions.end(token);
    if (subscription === null) return dead(request, reply);
    return sendPage(reply, <UnsubscribePage {...subscription} path={pathOf(token)} />);
  }

  /** The way back. */
  @Post(':token/again')
  @RateLimit({ perMinute: PER_MINUTE })
  async again(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if ((await this.subscriptions.begin(token)) === null) return dead(request, reply);
    return seeOther(reply, pathOf(token));
  }
}

function pathOf(token: string): string {
  return `/o/${encodeURIComponent(token)}`;
}

function dead({ locale }: FastifyRequest, reply: FastifyReply) {
  return sendPage(reply, <DeadUnsubscribeLink locale={locale} />, 404);
}
