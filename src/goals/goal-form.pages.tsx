import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { MANDATES } from './domain/goal.js';
import { type GoalForm, GoalFormService } from './goal-form.service.js';
import { GoalsService } from './goals.service.js';
import { GoalFormPage } from './views/goal-form.view.js';
import { goalFormTexts } from './views/goal-form-texts.js';
import { statusOf, whatIsWrong, type Wrong } from './what-is-wrong.js';

const text = z.string().catch('');
const goalForm = z
  .object({
    ...{ statement: text, why: text, customer: text, horizon: text, owner: text },
    mandate: z.enum(MANDATES).catch('advising'),
    version: z.coerce.number().int().catch(0),
  })
  .catch({
    ...{ statement: '', why: '', customer: '', horizon: '', owner: '' },
    ...{ mandate: 'advising', version: 0 },
  });
export type TypedGoal = z.output<typeof goalForm>;
const yearQuery = z.object({ cycle: z.coerce.number().int().catch(0) }).catch({ cycle: 0 });

/** Leadership writes the goal down, and changes it; its owner as far as the mandate reaches. */
@Controller('goal')
@May('write-goals')
export class GoalFormPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly forms: GoalFormService,
    private readonly goals: GoalsService,
  ) {}

  @Get('new')
  async begin(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: yearQuery }) { cycle }: z.output<typeof yearQuery>,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(reply, viewer, await this.forms.toWrite(viewer.organizationId, cycle, viewer));
  }

  @Post('new')
  async write(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: yearQuery }) { cycle: year }: z.output<typeof yearQuery>,
    @Body({ schema: goalForm }) typed: TypedGoal,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.forms.writing(viewer.organizationId, year, viewer);
    return this.#keep(reply, viewer, form, { key: `goal-${year}`, typed });
  }

  @Get(':goal/change')
  async open(@ViewerParam() viewer: Viewer, @Param('goal') key: string, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, await this.forms.toChange(viewer.organizationId, key, viewer));
  }

  @Post(':goal/change')
  async change(
    @ViewerParam() viewer: Viewer,
    @Param('goal') key: string,
    @Body({ schema: goalForm }) typed: TypedGoal,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.forms.changing(viewer.organizationId, key, viewer);
    return this.#keep(reply, viewer, form, { key, typed });
  }

  async #keep(
    reply: FastifyReply,
    viewer: Viewer,
    form: GoalForm,
    { key, typed }: { readonly key: string; readonly typed: TypedGoal },
  ) {
    const { goal, cycle, people, mayAppoint } = form;
    const keptOwner = people.find(({ id }) => id === goal?.ownerId)?.address ?? null;
    const { statement, why, customer, horizon, version } = typed;
    const command = {
      ...{ key, year: cycle.year, statement, why, customer, horizon },
      owner: mayAppoint ? typed.owner || null : keptOwner,
      mandate: mayAppoint || goal === null ? typed.mandate : goal.mandate,
    };
    const seen = goal === null ? 0 : version;
    const wrong = await whatIsWrong(
      () => this.goals.put(viewer.organizationId, command, seen, viewer),
      'statement',
    );
    if (wrong.problems.length > 0 || wrong.clash) return this.#page(reply, viewer, form, { ...wrong, typed });
    return seeOther(reply, `/goal/${encodeURIComponent(key)}/story`);
  }

  #page(
    reply: FastifyReply,
    viewer: Viewer,
    form: GoalForm,
    again: Partial<Wrong> & { readonly typed?: TypedGoal } = {},
  ) {
    const title = goalFormTexts[viewer.locale].title;
    const frame = this.chrome.for(viewer, { title, path: '/goal', narrow: true });
    return sendPage(reply, <GoalFormPage {...{ frame, form, ...again }} />, statusOf(again));
  }
}
