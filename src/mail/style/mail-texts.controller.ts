import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from '../../organizations/caller.js';
import { NotFound } from '../../platform/errors.js';
import type { Locale } from '../../platform/pages/locale.js';
import { mailTextBody, mailTextsView, mailTextView, viewOfMailText } from './mail-texts.dto.js';
import { isLocale, MailTextsService } from './mail-texts.service.js';

/** What the organization's mails say instead of what Cadans says. */
@ApiTags('Mail')
@Controller('api/v1/mail-texts')
@May('keep-branding')
export class MailTextsController {
  constructor(private readonly texts: MailTextsService) {}

  @Get()
  @ApiOperation({ summary: 'Mails whose words may be put otherwise' })
  @ApiOkResponse({ standardSchema: mailTextsView })
  list(@CallerParam() { organizationId }: Caller) {
    return this.texts.list(organizationId);
  }

  @Get(':kind/:locale')
  @ApiOperation({ summary: 'The words of a mail in a language' })
  @ApiOkResponse({ standardSchema: mailTextView })
  async read(
    @CallerParam() { organizationId }: Caller,
    @Param('kind') kind: string,
    @Param('locale') locale: string,
  ) {
    return viewOfMailText(await this.texts.get(organizationId, kind, known(locale)));
  }

  @Put(':kind/:locale')
  @ApiOperation({ summary: 'Put a mail in words of your own; parts that are left out say what Cadans says' })
  @ApiOkResponse({ standardSchema: mailTextView })
  async put(
    @CallerParam() caller: Caller,
    @Param('kind') kind: string,
    @Param('locale') locale: string,
    @Body({ schema: mailTextBody }) body: z.output<typeof mailTextBody>,
  ) {
    await this.texts.put(caller.organizationId, kind, known(locale), body, { refusing: true });
    return this.read(caller, kind, locale);
  }

  @Delete(':kind/:locale')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Say what Cadans says again' })
  @ApiNoContentResponse({ description: 'New mails say what Cadans says.' })
  async reset(
    @CallerParam() { organizationId }: Caller,
    @Param('kind') kind: string,
    @Param('locale') locale: string,
  ): Promise<void> {
    await this.texts.reset(organizationId, kind, known(locale));
  }
}

function known(locale: string): Locale {
  if (!isLocale(locale)) throw new NotFound('language', 'taal');
  return locale;
}
