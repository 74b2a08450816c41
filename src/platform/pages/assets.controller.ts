import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Open } from '../http/open.js';
import { stylesheet, stylesheetHash } from './assets.js';

@Open()
@Controller('assets')
export class AssetsController {
  /** While a new version is rolled out, a page of the other one gets this sheet too, but must not keep it. */
  @Get(':hash/cadans.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  async stylesheet(@Param('hash') hash: string, @Res() reply: FastifyReply): Promise<void> {
    const kept = hash === stylesheetHash ? 'public, max-age=31536000, immutable' : 'no-cache';
    await reply.header('Cache-Control', kept).send(stylesheet);
  }
}
