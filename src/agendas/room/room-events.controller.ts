import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Viewer, ViewerParam } from '../../access/viewer.js';
import { May } from '../../organizations/caller.js';
import { Database } from '../../platform/database/database.js';
import { RateLimit } from '../../platform/http/rate-limits.js';
import { sessionOf } from './meeting-changes.js';
import { RoomStreams } from './room-streams.js';

const revision = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31)
  .catch(0);
const eventsQuery = z.object({ seen: revision }).catch({ seen: 0 });

/** Says to browsers that something changed in a room. */
@Controller('sessions/:session/room')
@May('read-plan')
export class RoomEventsController {
  constructor(
    private readonly database: Database,
    private readonly streams: RoomStreams,
  ) {}

  /** A browser that comes back says by itself which event it saw last. */
  @Get('events')
  @RateLimit({ perMinute: 600 })
  async events(
    @ViewerParam() { organizationId, personId }: Viewer,
    @Param('session') sessionId: string,
    @Query({ schema: eventsQuery }) query: z.output<typeof eventsQuery>,
    @Headers('last-event-id') last: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    await sessionOf(this.database.read(), organizationId, sessionId);
    const seen = last === undefined ? query.seen : revision.parse(last);
    const stream = this.streams.open({ organizationId, personId, sessionId, seen });
    // Some proxies gather what is sent until there is enough of it.
    return reply.type('text/event-stream; charset=utf-8').header('X-Accel-Buffering', 'no').send(stream);
  }
}
