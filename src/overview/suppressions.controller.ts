import { Controller, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SuppressionsService } from '../mail/suppression/suppressions.service.js';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { SuppressionsPageService } from './suppressions-page.service.js';
import {
  suppressionsQuery,
  type SuppressionsQuery,
  suppressionsView,
  suppressionView,
  viewOfSuppression,
  viewOfSuppressions,
} from './suppressions.dto.js';

@ApiTags('Mail')
@Controller('api/v1/suppressions')
export class SuppressionsController {
  constructor(
    private readonly page: SuppressionsPageService,
    private readonly suppressions: SuppressionsService,
  ) {}

  @Get()
  @May('read-mail')
  @ApiOperation({ summary: 'Addresses nothing is sent to, because mail to them came back' })
  @ApiOkResponse({ standardSchema: suppressionsView })
  async list(
    @CallerParam() { organizationId }: Caller,
    @Query({ schema: suppressionsQuery }) { active, after, limit }: SuppressionsQuery,
  ) {
    const which = { active: active === 'true', after };
    return viewOfSuppressions(await this.page.list(organizationId, which, limit));
  }

  @Get(':id')
  @May('read-mail')
  @ApiOperation({ summary: 'One of them, also after it was lifted' })
  @ApiOkResponse({ standardSchema: suppressionView })
  async read(@CallerParam() { organizationId }: Caller, @Param('id') id: string) {
    return viewOfSuppression(await this.page.get(organizationId, id));
  }

  @Post(':id/lifting')
  @May('steer-mail')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Send mail to the address again, from now on' })
  @ApiOkResponse({ standardSchema: suppressionView })
  async lift(@CallerParam() caller: Caller, @Param('id') id: string) {
    const { organizationId, personId } = caller;
    const { id: known } = await this.page.get(organizationId, id);
    await this.suppressions.lift(organizationId, known, personId);
    return this.read(caller, known);
  }
}
