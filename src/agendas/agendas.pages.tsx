import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { sendPage } from '../platform/http/send-page.js';
import { SessionPages } from './session-page.js';

@Controller('sessions')
export class AgendaPages {
  constructor(private readonly pages: SessionPages) {}

  @Get(':id')
  async show(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.pages.of(viewer, id));
  }
}
