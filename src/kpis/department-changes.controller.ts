import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { changeBody, changeView, viewOfChange } from './department-change.dto.js';
import { DepartmentChangesService } from './department-changes.service.js';

@ApiTags('Departments')
@Controller('api/v1/department-changes')
export class DepartmentChangesController {
  constructor(private readonly changes: DepartmentChangesService) {}

  @Get()
  @May('read-organization')
  @ApiOperation({ summary: 'Departments that were merged, split or ended, the latest first' })
  @ApiOkResponse({ standardSchema: z.array(changeView) })
  async list(@CallerParam() { organizationId }: Caller) {
    return (await this.changes.list(organizationId)).map((change) => viewOfChange(change));
  }

  @Post()
  @May('change-departments')
  @HttpCode(200)
  @ApiOperation({ summary: 'Merge, split or end departments with the open month, or see what that would do' })
  @ApiOkResponse({ standardSchema: changeView })
  async make(
    @CallerParam() { organizationId, personId }: Caller,
    @Body({ schema: changeBody }) { dryRun, ...command }: z.output<typeof changeBody>,
  ) {
    const change = dryRun
      ? await this.changes.rehearse(organizationId, command)
      : await this.changes.make(organizationId, command, personId);
    return viewOfChange(change, dryRun);
  }
}
