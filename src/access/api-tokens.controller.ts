import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { Paged } from '../platform/http/paged.js';
import { newTokenView, tokenBody, tokenView, viewOfToken } from './api-token.dto.js';
import { ApiTokensService, type TokenCaller } from './api-tokens.service.js';

@ApiTags('Tokens')
@Controller('api/v1/tokens')
@May('keep-tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokensService) {}

  @Get()
  @ApiOperation({ summary: 'All API tokens there are or were, without their secrets' })
  @Paged('id')
  @ApiOkResponse({ standardSchema: z.array(tokenView) })
  async list(@CallerParam() { organizationId }: Caller) {
    return (await this.tokens.list(organizationId)).map(viewOfToken);
  }

  @Post()
  @ApiOperation({
    summary: 'Make a token that may do no more and lasts no longer than the one it is made with',
  })
  @ApiCreatedResponse({ standardSchema: newTokenView })
  async make(
    // Only tokens come in here: the API is closed to browsers.
    @CallerParam() { organizationId, token: maker }: TokenCaller,
    @Body({ schema: tokenBody }) { name, scopes, expiresAt }: z.output<typeof tokenBody>,
  ) {
    const until = expiresAt === null ? null : Date.parse(expiresAt);
    const { text, token } = await this.tokens.make({ organizationId, name, scopes, expiresAt: until }, maker);
    return { ...viewOfToken(token), token: text };
  }

  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Revoke a token for good' })
  @ApiNoContentResponse({ description: 'It opens nothing any more.' })
  async revoke(@CallerParam() { organizationId }: Caller, @Param('id') id: string): Promise<void> {
    await this.tokens.revoke(organizationId, id);
  }
}
