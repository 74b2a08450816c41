import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from '../../organizations/caller.js';
import { Clock } from '../../platform/clock.js';
import { MinutesService } from '../minutes.service.js';
import { MeetingBook } from './meeting-book.js';
import { minutesMailBody, minutesMailView, minutesQuery, minutesView, viewOfMinutes } from './minutes.dto.js';

@ApiTags('Sessions')
@Controller('api/v1/sessions')
@May('read-plan')
export class MinutesController {
  constructor(
    private readonly book: MeetingBook,
    private readonly clock: Clock,
    private readonly mails: MinutesService,
  ) {}

  @Get(':session/minutes')
  @ApiOperation({ summary: 'What was noted and resolved at a session, and what is said about that' })
  @ApiOkResponse({ standardSchema: minutesView })
  async read(
    @CallerParam() { organizationId }: Caller,
    @Param('session') id: string,
    @Query({ schema: minutesQuery }) { locale }: z.output<typeof minutesQuery>,
  ) {
    const picture = await this.book.of(organizationId, id);
    const last = await this.mails.last(organizationId, picture.session.id);
    return viewOfMinutes(picture, last?.times ?? 0, locale, this.clock.now());
  }

  @Post(':session/minutes/mails')
  @May('record-resolutions')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Mail what was resolved to those who took part; once it has ended, ask them to approve it',
  })
  @ApiOkResponse({ standardSchema: minutesMailView })
  async mail(
    @CallerParam() caller: Caller,
    @Param('session') id: string,
    @Body({ schema: minutesMailBody }) { seen }: z.output<typeof minutesMailBody>,
  ): Promise<z.output<typeof minutesMailView>> {
    return { mailed: await this.mails.send(caller.organizationId, id, caller, seen) };
  }
}
