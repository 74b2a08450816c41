import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { NotFound } from '../platform/errors.js';
import { budgetBody, budgetView, viewOfBudget } from './budget.dto.js';
import { BudgetService } from './budget.service.js';

@ApiTags('Journey')
@Controller('api/v1/budget')
export class BudgetController {
  constructor(private readonly budget: BudgetService) {}

  @Get(':quarter')
  @May('read-budget')
  @ApiOperation({ summary: 'What is spent on each channel in a quarter, beside what customers talk about' })
  @ApiOkResponse({ standardSchema: budgetView })
  async read(@CallerParam() { organizationId }: Caller, @Param('quarter') quarter: string) {
    const picture = await this.budget.load(organizationId, quarter);
    if (!picture) throw new NotFound('quarter', 'kwartaal');
    return viewOfBudget(picture);
  }

  @Put(':quarter')
  @May('set-budget')
  @ApiOperation({ summary: 'Say all that is spent in a quarter' })
  @ApiOkResponse({ standardSchema: budgetView })
  async put(
    @CallerParam() caller: Caller,
    @Param('quarter') quarter: string,
    @Body({ schema: budgetBody }) { entries }: z.output<typeof budgetBody>,
  ) {
    await this.budget.put(caller.organizationId, quarter, entries);
    return this.read(caller, quarter);
  }
}
