import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { NotFound } from '../platform/errors.js';
import { CustomerGoalsService } from './customer-goals.service.js';
import { customerGoalBody, customerGoalView, viewOfCustomerGoal } from './goal-levels.dto.js';
import { GoalLevelsService } from './goal-levels.service.js';

@ApiTags('Goals')
@Controller('api/v1/customer-goals')
export class CustomerGoalsController {
  constructor(
    private readonly goals: CustomerGoalsService,
    private readonly levels: GoalLevelsService,
  ) {}

  @Get()
  @May('read-goals')
  @ApiOperation({ summary: 'What customers bring when the common goal is reached, with what is missing' })
  @ApiOkResponse({ standardSchema: z.array(customerGoalView) })
  async list(@CallerParam() { organizationId }: Caller) {
    return (await this.levels.load(organizationId)).customers.map(viewOfCustomerGoal);
  }

  @Get(':customerGoal')
  @May('read-goals')
  @ApiOperation({ summary: 'One customer goal' })
  @ApiOkResponse({ standardSchema: customerGoalView })
  async read(@CallerParam() { organizationId }: Caller, @Param('customerGoal') key: string) {
    const { customers } = await this.levels.load(organizationId);
    const level = customers.find(({ goal }) => goal.key === key);
    if (!level) throw new NotFound('customer goal', 'klantdoel');
    return viewOfCustomerGoal(level);
  }

  @Put(':customerGoal')
  @May('set-goal-levels')
  @ApiOperation({ summary: 'Create, change or end a customer goal' })
  @ApiOkResponse({ standardSchema: customerGoalView })
  async put(
    @CallerParam() caller: Caller,
    @Param('customerGoal') key: string,
    @Body({ schema: customerGoalBody }) { version, ...body }: z.output<typeof customerGoalBody>,
  ) {
    await this.goals.put(caller.organizationId, { key, ...body }, version);
    return this.read(caller, key);
  }
}
