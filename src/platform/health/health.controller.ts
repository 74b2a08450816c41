import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Open } from '../http/open.js';
import { HealthChecks } from './health-checks.js';

/** For those who watch the service: open, and without a word about anybody. */
@Open()
@Controller('health')
export class HealthController {
  constructor(private readonly checks: HealthChecks) {}

  /** The process answers: if not, start it again. */
  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** The process can work: if not, send it no requests. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const { ok, checks } = await this.checks.findings();
    await reply
      .code(ok ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
      .send({ status: ok ? 'ready' : 'not ready', checks });
  }
}
