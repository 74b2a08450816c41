import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from './caller.js';
import { Paged } from '../platform/http/paged.js';
import { PeopleService } from './people.service.js';
import { AddressesService } from './addresses.service.js';
import { ErasingService } from './erasing.service.js';
import { addressBody, erasureBody, personBody, personView, viewOfPerson } from './person.dto.js';

@ApiTags('People')
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly erasing: ErasingService,
    private readonly addresses: AddressesService,
  ) {}

  @Get()
  @May('read-organization')
  @ApiOperation({ summary: 'Everybody who is or was of the organization' })
  @Paged('address')
  @ApiOkResponse({ standardSchema: z.array(personView) })
  async list(@CallerParam() { organizationId }: Caller) {
    return (await this.people.list(organizationId)).map(viewOfPerson);
  }

  @Get(':person')
  @May('read-organization')
  @ApiOperation({ summary: 'One person, by address or id' })
  @ApiOkResponse({ standardSchema: personView })
  async read(@CallerParam() { organizationId }: Caller, @Param('person') person: string) {
    return viewOfPerson(await this.people.get(organizationId, person));
  }

  @Put(':address')
  @May('keep-organization')
  @ApiOperation({
    summary: 'Create or change a person; somebody leaves with a last day, and is never deleted',
  })
  @ApiOkResponse({ standardSchema: personView })
  async put(
    @CallerParam() caller: Caller,
    @Param('address') address: string,
    @Body({ schema: personBody }) body: z.output<typeof personBody>,
  ) {
    await this.people.put(caller.organizationId, { address, ...body }, caller);
    return this.read(caller, address);
  }

  @Post(':person/address')
  @May('change-addresses')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary:
      'Give a person another e-mail address: sessions, passkeys, mailed links and calendar subscriptions end, and both addresses are told',
  })
  @ApiOkResponse({ standardSchema: personView })
  async readdress(
    @CallerParam() { organizationId }: Caller,
    @Param('person') person: string,
    @Body({ schema: addressBody }) body: z.output<typeof addressBody>,
  ) {
    return viewOfPerson(await this.addresses.change(organizationId, person, body));
  }

  @Post(':person/erasure')
  @May('erase-people')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary: 'Erase a person for good: name and address go, what the organization decided and measured stays',
  })
  @ApiOkResponse({ standardSchema: personView })
  async erase(
    @CallerParam() { organizationId }: Caller,
    @Param('person') person: string,
    @Body({ schema: erasureBody }) { confirm }: z.output<typeof erasureBody>,
  ) {
    return viewOfPerson(await this.erasing.erase(organizationId, person, confirm));
  }
}
