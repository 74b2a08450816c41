import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Open } from '../http/open.js';
import { findingsIn, HealthChecks } from './health-checks.js';

/** For those who watch the service: open, and without a word about anybody; in the language that is asked for. */
@Open()
@Controller('health')
export class HealthController {
  constructor(private readonly checks: HealthChecks) {}

  /** The process answers: if not, start it again. */
  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** This process can answer requests: if not, send it none. What is wrong with all of them alike takes none away. */
  @Get('serving')
  async serving(@Res() reply: FastifyReply): Promise<void> {
    const { serving } = await this.checks.findings();
    await reply
      .code(serving ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
      .send({ status: serving ? 'serving' : 'not serving' });
  }

  /** All that Cadans promises can be kept, mail included: if not, wake somebody; `todo` says what to do. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const { ok, checks } = await this.checks.findings();
    const told = findingsIn(checks, reply.request.locale);
    await reply
      .code(ok ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
      .send({ status: ok ? 'ready' : 'not ready', checks: told });
  }
}
