import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { NotFound } from '../platform/errors.js';
import { ContactGoalsService } from './contact-goals.service.js';
import { contactGoalBody, contactGoalView, viewOfContactGoal } from './goal-levels.dto.js';
import { type ContactLevel, GoalLevelsService } from './goal-levels.service.js';

@ApiTags('Goals')
@Controller('api/v1/contact-goals')
export class ContactGoalsController {
  constructor(
    private readonly goals: ContactGoalsService,
    private readonly levels: GoalLevelsService,
  ) {}

  @Get()
  @May('read-goals')
  @ApiOperation({ summary: 'What each channel is to reach with customers, by customer goal' })
  @ApiOkResponse({ standardSchema: z.array(contactGoalView) })
  async list(@CallerParam() { organizationId }: Caller) {
    return (await this.#all(organizationId)).map(viewOfContactGoal);
  }

  @Get(':contactGoal')
  @May('read-goals')
  @ApiOperation({ summary: 'One contact goal' })
  @ApiOkResponse({ standardSchema: contactGoalView })
  async read(@CallerParam() { organizationId }: Caller, @Param('contactGoal') key: string) {
    const level = (await this.#all(organizationId)).find(({ goal }) => goal.key === key);
    if (!level) throw new NotFound('contact goal', 'contactdoel');
    return viewOfContactGoal(level);
  }

  @Put(':contactGoal')
  @May('set-goal-levels')
  @ApiOperation({ summary: 'Create, change or end a contact goal' })
  @ApiOkResponse({ standardSchema: contactGoalView })
  async put(
    @CallerParam() caller: Caller,
    @Param('contactGoal') key: string,
    @Body({ schema: contactGoalBody }) { version, ...body }: z.output<typeof contactGoalBody>,
  ) {
    await this.goals.put(caller.organizationId, { key, ...body }, version);
    return this.read(caller, key);
  }

  async #all(organizationId: string): Promise<ContactLevel[]> {
    const { customers } = await this.levels.load(organizationId);
    return customers.flatMap(({ contacts }) => contacts);
  }
}
