import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { OutboxPageService } from './outbox-page.service.js';
import { outboxListQuery, type OutboxListQuery, outboxView, viewOfOutbox } from './outbox.dto.js';

@ApiTags('Mail')
@Controller('api/v1/outbox')
@May('read-mail')
export class OutboxController {
  constructor(private readonly outbox: OutboxPageService) {}

  @Get()
  @ApiOperation({ summary: 'Every mail that was owed, and what became of it' })
  @ApiOkResponse({ standardSchema: outboxView })
  async list(
    @CallerParam() { organizationId }: Caller,
    @Query({ schema: outboxListQuery }) { limit, ...query }: OutboxListQuery,
  ) {
    return viewOfOutbox(await this.outbox.page(organizationId, query, limit));
  }
}
