import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { planCheckQuery, type PlanCheckQuery, planCheckView, viewOfPlanCheck } from './plan-check.dto.js';
import { PlanCheckService } from './plan-check.service.js';

@ApiTags('Goals')
@Controller('api/v1/plan-check')
@May('read-plan')
export class PlanCheckController {
  constructor(private readonly checks: PlanCheckService) {}

  @Get()
  @ApiOperation({ summary: 'What the plan still lacks: each check with how it is found and what was found' })
  @ApiOkResponse({ standardSchema: planCheckView })
  async list(
    @CallerParam() { organizationId }: Caller,
    @Query({ schema: planCheckQuery }) { year }: PlanCheckQuery,
  ) {
    return viewOfPlanCheck(await this.checks.of(organizationId, year));
  }
}
