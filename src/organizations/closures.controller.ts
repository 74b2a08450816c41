import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from './caller.js';
import { closureBody, closuresView } from './closure.dto.js';
import { ClosuresService } from './closures.service.js';

@ApiTags('Organization')
@Controller('api/v1/closures')
export class ClosuresController {
  constructor(private readonly closures: ClosuresService) {}

  @Get()
  @May('read-organization')
  @ApiOperation({ summary: 'Days on which the whole organization is closed' })
  @ApiOkResponse({ standardSchema: closuresView })
  list(@CallerParam() { organizationId }: Caller) {
    return this.closures.listOf(organizationId, null);
  }

  @Put(':from')
  @May('keep-organization')
  @ApiOperation({ summary: 'Enter a closure by its first day, or change it' })
  @ApiOkResponse({ standardSchema: closuresView })
  async put(
    @CallerParam() caller: Caller,
    @Param('from') from: string,
    @Body({ schema: closureBody }) body: z.output<typeof closureBody>,
  ) {
    await this.closures.put(caller.organizationId, null, { from, ...body });
    return this.list(caller);
  }

  @Delete(':from')
  @May('keep-organization')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Take a closure back' })
  @ApiNoContentResponse({ description: 'There is no such closure now.' })
  async remove(@CallerParam() { organizationId }: Caller, @Param('from') from: string): Promise<void> {
    await this.closures.remove(organizationId, null, from);
  }
}
