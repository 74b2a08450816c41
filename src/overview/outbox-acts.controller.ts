import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { OutboxActs } from '../mail/outbox-acts.service.js';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { NotFound } from '../platform/errors.js';
import { mayRead } from './domain/may-read.js';
import { mailContentView, mailLifeView, viewOfContent, viewOfLife } from './mail-life.dto.js';
import { MailLifeService } from './mail-life.service.js';
import { OutboxPageService } from './outbox-page.service.js';
import { MOST_RETRIED, retriesBody, retriesView } from './outbox.dto.js';

/** One mail, and what may be done to it. */
@ApiTags('Mail')
@Controller('api/v1/outbox')
export class OutboxActsController {
  constructor(
    private readonly acts: OutboxActs,
    private readonly lives: MailLifeService,
    private readonly outbox: OutboxPageService,
  ) {}

  @Get(':id')
  @May('read-mail')
  @ApiOperation({ summary: 'One mail, from when it was owed to how it ended, with each attempt' })
  @ApiOkResponse({ standardSchema: mailLifeView })
  async show(@CallerParam() { organizationId }: Caller, @Param('id') id: string) {
    return viewOfLife(await this.lives.load(organizationId, id));
  }

  @Get(':id/content')
  @May('read-mail')
  @ApiOperation({ summary: 'What a mail says; what signs somebody in is shown to nobody else' })
  @ApiOkResponse({ standardSchema: mailContentView })
  async content(@CallerParam() { organizationId, personId }: Caller, @Param('id') id: string) {
    const life = await this.lives.load(organizationId, id);
    if (!mayRead(life.mail, personId ?? '')) throw new NotFound('mail');
    return viewOfContent(life);
  }

  @Post('retries')
  @May('steer-mail')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Send again what failed, of a selection' })
  @ApiOkResponse({ standardSchema: retriesView })
  async retryAll(
    @CallerParam() caller: Caller,
    @Body({ schema: retriesBody }) body: z.output<typeof retriesBody>,
  ) {
    const ids = await this.outbox.failed(caller.organizationId, body, MOST_RETRIED);
    const { retried, refused } = await this.acts.retryAll(caller, ids);
    return { retried, refused: refused.map(({ id, why }) => ({ id, code: `mail.${why}` })) };
  }

  @Post(':id/retries')
  @May('steer-mail')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Send a mail again that failed, was missed or was taken back by hand' })
  @ApiOkResponse({ standardSchema: mailLifeView })
  async retry(@CallerParam() caller: Caller, @Param('id') id: string) {
    await this.acts.retry(caller, id);
    return this.show(caller, id);
  }

  @Post(':id/attempts')
  @May('steer-mail')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Try a mail at once that waits for its next attempt' })
  @ApiOkResponse({ standardSchema: mailLifeView })
  async sendNow(@CallerParam() caller: Caller, @Param('id') id: string) {
    await this.acts.sendNow(caller, id);
    return this.show(caller, id);
  }

  @Put(':id/cancellation')
  @May('steer-mail')
  @ApiOperation({
    summary: 'Take a mail back; once this answers 200, no attempt to deliver it begins any more',
  })
  @ApiOkResponse({ standardSchema: mailLifeView })
  async cancel(@CallerParam() caller: Caller, @Param('id') id: string) {
    await this.acts.cancel(caller, id);
    return this.show(caller, id);
  }
}
