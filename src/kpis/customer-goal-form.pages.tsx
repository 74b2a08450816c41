import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { CustomerGoalsService } from './customer-goals.service.js';
import { CUSTOMER_GOAL_KINDS } from './domain/customer-goal.js';
import { GoalLevelFormService } from './goal-level-form.service.js';
import type { CustomerLevel } from './goal-levels.service.js';
import { orNull, textSent, textsSent } from '../goals/sent-by-forms.js';
import { CustomerGoalFormPage } from './views/customer-goal-form.view.js';
import { levelFormTexts } from './views/level-form-texts.js';

const NOTHING = {
  ...{ goal: '', kind: 'satisfaction' as const, statement: '', target: '', measure: '', owner: '' },
  ...{ kpis: [], until: '', version: 0 },
};
const customerGoalForm = z
  .object({
    ...{ goal: textSent, statement: textSent, target: textSent, measure: textSent, owner: textSent },
    kind: z.enum(CUSTOMER_GOAL_KINDS).catch('satisfaction'),
    ...{ kpis: textsSent, until: textSent, version: z.coerce.number().int().catch(0) },
  })
  .catch(NOTHING);
export type TypedCustomerGoal = z.output<typeof customerGoalForm>;

/** Leadership and planners write down what customers bring when the common goal is reached. */
@Controller('goal/levels')
@May('set-goal-levels')
export class CustomerGoalFormPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly forms: GoalLevelFormService,
    private readonly goals: CustomerGoalsService,
  ) {}

  @Get('add-customer-goal')
  async begin(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, null);
  }

  @Post('add-customer-goal')
  async add(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: customerGoalForm }) typed: TypedCustomerGoal,
    @Res() reply: FastifyReply,
  ) {
    const key = await this.forms.keyFor(viewer.organizationId, 'customer', typed.statement);
    return this.#keep(reply, viewer, { level: null, key, typed });
  }

  @Get('customer-goals/:customerGoal/change')
  async open(@ViewerParam() viewer: Viewer, @Param('customerGoal') key: string, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, await this.forms.customer(viewer.organizationId, key));
  }

  @Post('customer-goals/:customerGoal/change')
  async change(
    @ViewerParam() viewer: Viewer,
    @Param('customerGoal') key: string,
    @Body({ schema: customerGoalForm }) typed: TypedCustomerGoal,
    @Res() reply: FastifyReply,
  ) {
    const level = await this.forms.customer(viewer.organizationId, key);
    return this.#keep(reply, viewer, { level, key, typed });
  }

  async #keep(
    reply: FastifyReply,
    viewer: Viewer,
    {
      level,
      key,
      typed,
    }: { readonly level: CustomerLevel | null; readonly key: string; readonly typed: TypedCustomerGoal },
  ) {
    const { version, target, measure, owner, until, ...rest } = typed;
    const command = {
      ...{ key, ...rest, target: orNull(target), measure: orNull(measure) },
      ...{ owner: orNull(owner), until: orNull(until) },
    };
    const seen = level === null ? undefined : version;
    const wrong = await whatIsWrong(() => this.goals.put(viewer.organizationId, command, seen));
    if (wrong.problems.length > 0 || wrong.clash)
      return this.#page(reply, viewer, level, { ...wrong, typed });
    return seeOther(reply, '/goal/levels');
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    level: CustomerLevel | null,
    again: Partial<Wrong> & { readonly typed?: TypedCustomerGoal } = {},
  ) {
    const named = level === null ? [] : [...level.kpis, ...(level.measure ? [level.measure] : [])];
    const choices = await this.forms.choices(viewer.organizationId, named);
    const texts = levelFormTexts[viewer.locale];
    const title = level === null ? texts.addCustomer : texts.changeCustomer;
    const frame = this.chrome.for(viewer, { title, path: '/goal/levels', narrow: true });
    const shown =
      again.typed ?? (level ? typedOf(level) : { ...NOTHING, goal: choices.levels.current?.key ?? '' });
    const page = <CustomerGoalFormPage {...{ frame, level, choices, shown, ...again }} />;
    return sendPage(reply, page, statusOf(again));
  }
}

function typedOf({ goal, common, owner, measure, kpis }: CustomerLevel): TypedCustomerGoal {
  const { kind, statement, target, untilDate, version } = goal;
  return {
    ...{ goal: common.key, kind, statement, target: target ?? '', measure: measure?.key ?? '' },
    ...{ owner: owner?.address ?? '', kpis: kpis.map(({ key }) => key), until: untilDate ?? '', version },
  };
}
