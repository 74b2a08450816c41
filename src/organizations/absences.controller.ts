import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { absenceBody, absencesView } from './absence.dto.js';
import { AbsencesService } from './absences.service.js';
import { type Caller, CallerParam, May } from './caller.js';

@ApiTags('People')
@Controller('api/v1/people/:person/absences')
export class AbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  @Get()
  @May('read-organization')
  @ApiOperation({ summary: 'Absences of a person' })
  @ApiOkResponse({ standardSchema: absencesView })
  list(@CallerParam() { organizationId }: Caller, @Param('person') person: string) {
    return this.absences.listOf(organizationId, person);
  }

  @Put(':from')
  @May('keep-organization')
  @ApiOperation({ summary: 'Enter an absence by its first day, or change it' })
  @ApiOkResponse({ standardSchema: absencesView })
  async put(
    @CallerParam() caller: Caller,
    @Param('person') person: string,
    @Param('from') from: string,
    @Body({ schema: absenceBody }) body: z.output<typeof absenceBody>,
  ) {
    await this.absences.put(caller.organizationId, person, { from, ...body });
    return this.list(caller, person);
  }

  @Delete(':from')
  @May('keep-organization')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Take an absence back' })
  @ApiNoContentResponse({ description: 'There is no such absence now.' })
  async remove(
    @CallerParam() { organizationId }: Caller,
    @Param('person') person: string,
    @Param('from') from: string,
  ): Promise<void> {
    await this.absences.remove(organizationId, person, from);
  }
}
