import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from '../../organizations/caller.js';
import { NotFound } from '../../platform/errors.js';
import { brandingBody, brandingView, commandOf, logoBody, logoView, viewOfBranding } from './branding.dto.js';
import { BrandingsService } from './brandings.service.js';

/** How the organization's mails look. */
@ApiTags('Mail')
@Controller('api/v1/branding')
@May('keep-branding')
export class BrandingController {
  constructor(private readonly brandings: BrandingsService) {}

  @Get()
  @ApiOperation({ summary: 'How mails look' })
  @ApiOkResponse({ standardSchema: brandingView })
  async read(@CallerParam() { organizationId }: Caller) {
    return viewOfBranding(await this.brandings.get(organizationId));
  }

  @Put()
  @ApiOperation({ summary: 'Set how new mails look; what is left out is as it comes with Cadans' })
  @ApiOkResponse({ standardSchema: brandingView })
  async put(
    @CallerParam() caller: Caller,
    @Body({ schema: brandingBody }) body: z.output<typeof brandingBody>,
  ) {
    await this.brandings.put(caller.organizationId, commandOf(body), body.version);
    return this.read(caller);
  }

  @Get('logo')
  @ApiOperation({ summary: 'The logo that new mails show' })
  @ApiOkResponse({ standardSchema: logoView })
  async logo(@CallerParam() { organizationId }: Caller) {
    const { logo } = await this.brandings.get(organizationId);
    if (logo === null) throw new NotFound('logo', 'logo');
    const { type, width, height, base64 } = logo;
    return { type, width, height, base64: base64.replaceAll('\r\n', '') };
  }

  @Put('logo')
  @ApiOperation({ summary: 'Take a logo in, without what a picture does not need' })
  @ApiOkResponse({ standardSchema: brandingView })
  async putLogo(
    @CallerParam() caller: Caller,
    @Body({ schema: logoBody }) { base64 }: z.output<typeof logoBody>,
  ) {
    await this.brandings.putLogo(caller.organizationId, Buffer.from(base64, 'base64'));
    return this.read(caller);
  }

  @Delete('logo')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Take the logo away' })
  @ApiNoContentResponse({ description: 'New mails leave without one.' })
  async removeLogo(@CallerParam() { organizationId }: Caller): Promise<void> {
    await this.brandings.removeLogo(organizationId);
  }
}
