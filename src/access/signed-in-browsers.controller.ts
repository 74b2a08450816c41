import { Controller, Delete, Get, HttpCode, HttpStatus, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { PeopleService } from '../organizations/people.service.js';
import { signedInBrowserView, viewOfBrowser } from './signed-in-browser.dto.js';
import { SignedInBrowsersService } from './signed-in-browsers.service.js';

/** For when somebody loses a laptop, or leaves in anger. */
@ApiTags('People')
@May('keep-sign-in')
@Controller('api/v1/people/:person/browsers')
export class SignedInBrowsersController {
  constructor(
    private readonly people: PeopleService,
    private readonly browsers: SignedInBrowsersService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The browsers in which a person, by address or id, is signed in' })
  @ApiOkResponse({ standardSchema: z.array(signedInBrowserView) })
  async list(@CallerParam() caller: Caller, @Param('person') person: string) {
    return (await this.browsers.list(await this.#whose(caller, person))).map(viewOfBrowser);
  }

  @Delete()
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Sign a person out everywhere' })
  @ApiNoContentResponse({ description: 'Nowhere are they signed in any more.' })
  async endAll(@CallerParam() caller: Caller, @Param('person') person: string): Promise<void> {
    await this.browsers.endAll(await this.#whose(caller, person));
  }

  @Delete(':browser')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Sign a person out in one browser' })
  @ApiNoContentResponse({ description: 'There they are not signed in any more.' })
  async end(
    @CallerParam() caller: Caller,
    @Param('person') person: string,
    @Param('browser') browser: string,
  ): Promise<void> {
    await this.browsers.end(await this.#whose(caller, person), browser);
  }

  async #whose({ organizationId }: Caller, person: string) {
    return { organizationId, personId: (await this.people.get(organizationId, person)).id };
  }
}
