import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from './caller.js';
import { Paged } from '../platform/http/paged.js';
import { departmentBody, departmentView, viewOfDepartment } from './department.dto.js';
import { DepartmentsService } from './departments.service.js';

@ApiTags('Departments')
@Controller('api/v1/departments')
export class DepartmentsController {
  constructor(private readonly departments: DepartmentsService) {}

  @Get()
  @May('read-organization')
  @ApiOperation({ summary: 'All departments there are or were' })
  @Paged('key')
  @ApiOkResponse({ standardSchema: z.array(departmentView) })
  async list(@CallerParam() { organizationId }: Caller) {
    const all = await this.departments.list(organizationId);
    return all.map((department) => viewOfDepartment(department, all));
  }

  @Get(':department')
  @May('read-organization')
  @ApiOperation({ summary: 'One department' })
  @ApiOkResponse({ standardSchema: departmentView })
  async read(@CallerParam() { organizationId }: Caller, @Param('department') key: string) {
    const department = await this.departments.get(organizationId, key);
    return viewOfDepartment(department, await this.departments.list(organizationId));
  }

  @Put(':department')
  @May('keep-organization')
  @ApiOperation({ summary: 'Create or change a department; it ends with its last day, and is never deleted' })
  @ApiOkResponse({ standardSchema: departmentView })
  async put(
    @CallerParam() caller: Caller,
    @Param('department') key: string,
    @Body({ schema: departmentBody }) body: z.output<typeof departmentBody>,
  ) {
    await this.departments.put(caller.organizationId, { key, ...body });
    return this.read(caller, key);
  }
}
