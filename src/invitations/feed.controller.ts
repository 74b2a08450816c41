import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Organization } from '../organizations/organization.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Open } from '../platform/http/open.js';
import { RateLimit } from '../platform/http/rate-limits.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { SessionCalendar } from './session-calendar.service.js';

const PER_MINUTE = 60;
const FILE = /^(.+)\.ics$/;

/** What calendar programs fetch, again and again; nothing changes by it, and what they have they are not sent again. */
@Open('whoever has the address of the subscription')
@ApiExcludeController()
@Controller('calendar')
export class FeedController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly feeds: CalendarFeeds,
    private readonly sessions: SessionCalendar,
  ) {}

  @Get(':file')
  @RateLimit({ perMinute: PER_MINUTE })
  async read(
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    const token = FILE.exec(file)?.[1];
    const found = token === undefined ? null : await this.feeds.open(token);
    if (found === null) return reply.code(404).type('text/plain; charset=utf-8').send(GONE);
    const { feed, owner } = found;
    const tag = await this.feeds.tagOf(feed, owner);
    reply.header('ETag', tag).header('Cache-Control', 'private, no-cache');
    if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag))
      return reply.code(304).send();
    const { organizationId } = feed;
    const { name } = await this.database.read().findOneByOrFail(Organization, { organizationId });
    const { feedText } = await import('./icalendar.js');
    const text = feedText(name, await this.sessions.events(feed, owner.locale), this.clock.now());
    return reply.type('text/calendar; charset=utf-8').send(text);
  }
}

const GONE =
  'This calendar is gone: its subscription was ended, or its owner has left. Make another one in Cadans.\n';
