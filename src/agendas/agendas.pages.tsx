import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { sendPage } from '../platform/http/send-page.js';
import { SessionPages } from './session-page.js';

/** An item of the agenda, by its key: what is written down is about what that is about. */
const sessionQuery = z.object({ item: z.string().max(128).catch('') }).catch({ item: '' });

@Controller('sessions')
@May('read-plan')
export class AgendaPages {
  constructor(private readonly pages: SessionPages) {}

  @Get(':id')
  async show(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Query({ schema: sessionQuery }) { item }: z.output<typeof sessionQuery>,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.pages.of(viewer, id, { under: item }));
  }
}
