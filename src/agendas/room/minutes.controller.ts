import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from '../../organizations/caller.js';
import { Clock } from '../../platform/clock.js';
import { MeetingBook } from './meeting-book.js';
import { minutesQuery, minutesView, viewOfMinutes } from './minutes.dto.js';

@ApiTags('Sessions')
@Controller('api/v1/sessions')
@May('read-plan')
export class MinutesController {
  constructor(
    private readonly book: MeetingBook,
    private readonly clock: Clock,
  ) {}

  @Get(':session/minutes')
  @ApiOperation({ summary: 'What was noted and resolved at a session, and what is said about that' })
  @ApiOkResponse({ standardSchema: minutesView })
  async read(
    @CallerParam() { organizationId }: Caller,
    @Param('session') id: string,
    @Query({ schema: minutesQuery }) { locale }: z.output<typeof minutesQuery>,
  ) {
    return viewOfMinutes(await this.book.of(organizationId, id), locale, this.clock.now());
  }
}
