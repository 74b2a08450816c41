import { Body, Controller, Get, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { QuarantineReleaseService } from '../notices/quarantine-release.service.js';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { QuarantinePageService } from './quarantine-page.service.js';
import { quarantineView, releaseBody, releasedView, viewOfQuarantine } from './quarantine.dto.js';

@ApiTags('Mail')
@Controller('api/v1/mail-quarantine')
@May('release-mail')
export class QuarantineController {
  constructor(
    private readonly page: QuarantinePageService,
    private readonly releases: QuarantineReleaseService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What is held after a restored back-up' })
  @ApiOkResponse({ standardSchema: quarantineView })
  async read(@CallerParam() { organizationId }: Caller) {
    return viewOfQuarantine(await this.page.load(organizationId));
  }

  @Post('release')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Let mail leave again, and say what becomes of what may have been sent already' })
  @ApiOkResponse({ standardSchema: releasedView })
  async release(
    @CallerParam() caller: Caller,
    @Body({ schema: releaseBody }) { doubtful }: z.output<typeof releaseBody>,
  ) {
    return { discarded: await this.releases.release({ send: doubtful === 'send' }, caller) };
  }
}
