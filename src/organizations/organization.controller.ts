import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from './caller.js';
import { organizationBody, organizationView, viewOfOrganization } from './organization.dto.js';
import { OrganizationsService } from './organizations.service.js';

@ApiTags('Organization')
@Controller('api/v1/organization')
export class OrganizationController {
  constructor(private readonly organizations: OrganizationsService) {}

  @Get()
  @May('read-organization')
  @ApiOperation({ summary: 'The organization of the caller' })
  @ApiOkResponse({ standardSchema: organizationView })
  async read(@CallerParam() { organizationId }: Caller) {
    return viewOfOrganization(await this.organizations.get(organizationId));
  }

  @Patch()
  @May('keep-organization')
  @ApiOperation({ summary: 'Change the organization' })
  @ApiOkResponse({ standardSchema: organizationView })
  async change(
    @CallerParam() { organizationId }: Caller,
    @Body({ schema: organizationBody }) { version, ...patch }: z.output<typeof organizationBody>,
  ) {
    await this.organizations.change(organizationId, patch, version);
    return viewOfOrganization(await this.organizations.get(organizationId));
  }
}
