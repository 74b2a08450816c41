import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { InvalidInput } from '../platform/errors.js';
import { rhythmBody, rhythmView } from './rhythm.dto.js';
import { RhythmService } from './rhythm.service.js';
import { spelledOut } from './spelled-out.js';

@ApiTags('Cycles')
@Controller('api/v1/rhythm')
export class RhythmController {
  constructor(private readonly rhythms: RhythmService) {}

  @Get()
  @May('read-plan')
  @ApiOperation({ summary: 'When the organization meets, and what is mailed around it' })
  @ApiOkResponse({ standardSchema: rhythmView })
  async read(@CallerParam() { organizationId }: Caller) {
    const { rules, version } = await this.rhythms.get(organizationId);
    return { rules: spelledOut(rules), version, yields: await this.rhythms.yields(organizationId, rules) };
  }

  @Put()
  @May('keep-plan')
  @ApiOperation({ summary: 'Set the rhythm; kept sessions stay until they are recomputed' })
  @ApiOkResponse({ standardSchema: rhythmView })
  async put(
    @CallerParam() caller: Caller,
    @Body({ schema: rhythmBody }) { rules, version }: z.output<typeof rhythmBody>,
  ) {
    try {
      await this.rhythms.put(caller.organizationId, rules, version);
    } catch (error) {
      throw error instanceof InvalidInput ? inBody(error) : error;
    }
    return this.read(caller);
  }
}

/** What is wrong with the rules, named as it stands in the body. */
function inBody({ fields }: InvalidInput): InvalidInput {
  return new InvalidInput(fields.map(({ field, message }) => ({ field: `rules.${field}`, message })));
}
