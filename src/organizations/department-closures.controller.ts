import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from './caller.js';
import { closureBody, closuresView } from './closure.dto.js';
import { ClosuresService } from './closures.service.js';

@ApiTags('Departments')
@Controller('api/v1/departments/:department/closures')
export class DepartmentClosuresController {
  constructor(private readonly closures: ClosuresService) {}

  @Get()
  @May('read-organization')
  @ApiOperation({ summary: 'Days on which a department is closed besides the organization’s' })
  @ApiOkResponse({ standardSchema: closuresView })
  list(@CallerParam() { organizationId }: Caller, @Param('department') department: string) {
    return this.closures.listOf(organizationId, department);
  }

  @Put(':from')
  @May('keep-organization')
  @ApiOperation({ summary: 'Enter a closure of a department by its first day, or change it' })
  @ApiOkResponse({ standardSchema: closuresView })
  async put(
    @CallerParam() caller: Caller,
    @Param('department') department: string,
    @Param('from') from: string,
    @Body({ schema: closureBody }) body: z.output<typeof closureBody>,
  ) {
    await this.closures.put(caller.organizationId, department, { from, ...body });
    return this.list(caller, department);
  }

  @Delete(':from')
  @May('keep-organization')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Take a closure of a department back' })
  @ApiNoContentResponse({ description: 'There is no such closure now.' })
  async remove(
    @CallerParam() { organizationId }: Caller,
    @Param('department') department: string,
    @Param('from') from: string,
  ): Promise<void> {
    await this.closures.remove(organizationId, department, from);
  }
}
