import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from './caller.js';
import { headshipsBody, headshipsView, viewOfHeadship } from './headship.dto.js';
import { HeadshipsService } from './headships.service.js';

@ApiTags('Departments')
@Controller('api/v1/departments/:department/headships')
export class HeadshipsController {
  constructor(private readonly headships: HeadshipsService) {}

  @Get()
  @May('read-organization')
  @ApiOperation({ summary: 'Heads and deputies of a department, past and future ones too' })
  @ApiOkResponse({ standardSchema: headshipsView })
  async list(@CallerParam() { organizationId }: Caller, @Param('department') department: string) {
    return (await this.headships.list(organizationId, department)).map(viewOfHeadship);
  }

  @Put()
  @May('keep-organization')
  @ApiOperation({ summary: 'Replace the heads and deputies of a department' })
  @ApiOkResponse({ standardSchema: headshipsView })
  async replace(
    @CallerParam() caller: Caller,
    @Param('department') department: string,
    @Body({ schema: headshipsBody }) body: z.output<typeof headshipsBody>,
  ) {
    await this.headships.replace(caller.organizationId, department, body);
    return this.list(caller, department);
  }
}
