import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { GoalsService } from '../goals/goals.service.js';
import { TodayService } from '../goals/today.service.js';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { progressView, viewOfProgress } from './goal-progress.dto.js';
import { GoalProgressService } from './goal-progress.service.js';

const monthQuery = z.strictObject({
  period: z
    .string()
    .max(64)
    .optional()
    .describe('A month: its name, or a day in it; without it the one of today.'),
});

@ApiTags('Goals')
@Controller('api/v1/goals/:goal/progress')
@May('read-goals')
export class GoalProgressController {
  constructor(
    private readonly goals: GoalsService,
    private readonly progress: GoalProgressService,
    private readonly today: TodayService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'How a goal stands in a month, and what moved it since the month before' })
  @ApiOkResponse({ standardSchema: progressView })
  async read(
    @CallerParam() { organizationId }: Caller,
    @Param('goal') key: string,
    @Query({ schema: monthQuery }) { period }: z.output<typeof monthQuery>,
  ) {
    const { id: goalId } = await this.goals.get(organizationId, key);
    const month = period ?? (await this.today.of(organizationId));
    const standing = await this.progress.of(organizationId, { goalId }, month);
    return viewOfProgress(standing, await this.progress.claims(standing.goal));
  }
}
