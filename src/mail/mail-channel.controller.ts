import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { channelView, viewOfChannel } from './mail-channel.dto.js';
import { pauseBody } from './mail-channel.schemas.js';
import { MailChannels } from './mail-channels.service.js';

/** Looking is for whoever looks after mail; stopping all of it for administrators. */
@ApiTags('Mail')
@Controller('api/v1/mail-channel')
export class MailChannelController {
  constructor(private readonly channels: MailChannels) {}

  @Get()
  @May('read-mail')
  @ApiOperation({ summary: 'Whether mail may leave, and whether its server answers' })
  @ApiOkResponse({ standardSchema: channelView })
  async show(@CallerParam() { organizationId }: Caller) {
    return viewOfChannel(await this.channels.state(), organizationId);
  }

  @Put('pause')
  @May('run-mail-channel')
  @ApiOperation({ summary: 'Let no mail leave until it is let go again' })
  @ApiOkResponse({ standardSchema: channelView })
  async pause(
    @CallerParam() caller: Caller,
    @Body({ schema: pauseBody }) { reason }: z.output<typeof pauseBody>,
  ) {
    await this.channels.pauseByHand(caller, reason);
    return this.show(caller);
  }

  @Delete('pause')
  @May('run-mail-channel')
  @ApiOperation({ summary: 'Let mail leave again; what stopped it shows itself anew if it is still there' })
  @ApiOkResponse({ standardSchema: channelView })
  async resume(@CallerParam() caller: Caller) {
    await this.channels.resume(caller);
    return this.show(caller);
  }
}
