import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { orNull, textSent, textsSent } from '../goals/sent-by-forms.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { ContactGoalsService } from './contact-goals.service.js';
import { AIMS, SIDES } from './domain/contact-goal.js';
import { GoalLevelFormService } from './goal-level-form.service.js';
import type { ContactLevel } from './goal-levels.service.js';
import { ContactGoalFormPage } from './views/contact-goal-form.view.js';
import { levelFormTexts } from './views/level-form-texts.js';

const NOTHING = {
  ...{ customerGoal: '', channel: '', side: 'online' as const, aim: 'conversion' as const, statement: '' },
  ...{ kpis: [], until: '', version: 0 },
};
const contactGoalForm = z
  .object({
    ...{ customerGoal: textSent, channel: textSent, statement: textSent, kpis: textsSent, until: textSent },
    side: z.enum(SIDES).catch('online'),
    aim: z.enum(AIMS).catch('conversion'),
    version: z.coerce.number().int().catch(0),
  })
  .catch(NOTHING);
export type TypedContactGoal = z.output<typeof contactGoalForm>;
const forQuery = z.object({ for: textSent }).catch({ for: '' });

/** Leadership and planners write down what each channel is to reach with customers. */
@Controller('goal/levels')
@May('set-goal-levels')
export class ContactGoalFormPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly forms: GoalLevelFormService,
    private readonly goals: ContactGoalsService,
  ) {}

  @Get('add-contact-goal')
  async begin(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: forQuery }) asked: z.output<typeof forQuery>,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(reply, viewer, null, {}, asked.for);
  }

  @Post('add-contact-goal')
  async add(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: contactGoalForm }) typed: TypedContactGoal,
    @Res() reply: FastifyReply,
  ) {
    const name = `${typed.channel} ${typed.statement}`;
    const key = await this.forms.keyFor(viewer.organizationId, 'contact', name);
    return this.#keep(reply, viewer, { level: null, key, typed });
  }

  @Get('contact-goals/:contactGoal/change')
  async open(@ViewerParam() viewer: Viewer, @Param('contactGoal') key: string, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, await this.forms.contact(viewer.organizationId, key));
  }

  @Post('contact-goals/:contactGoal/change')
  async change(
    @ViewerParam() viewer: Viewer,
    @Param('contactGoal') key: string,
    @Body({ schema: contactGoalForm }) typed: TypedContactGoal,
    @Res() reply: FastifyReply,
  ) {
    const level = await this.forms.contact(viewer.organizationId, key);
    return this.#keep(reply, viewer, { level, key, typed });
  }

  async #keep(
    reply: FastifyReply,
    viewer: Viewer,
    {
      level,
      key,
      typed,
    }: { readonly level: ContactLevel | null; readonly key: string; readonly typed: TypedContactGoal },
  ) {
    const { version, until, ...rest } = typed;
    const command = { key, ...rest, until: orNull(until) };
    const seen = level === null ? undefined : version;
    const wrong = await whatIsWrong(() => this.goals.put(viewer.organizationId, command, seen));
    if (wrong.problems.length > 0 || wrong.clash)
      return this.#page(reply, viewer, level, { ...wrong, typed });
    return seeOther(reply, '/goal/levels');
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    level: ContactLevel | null,
    again: Partial<Wrong> & { readonly typed?: TypedContactGoal } = {},
    customerGoal = '',
  ) {
    const choices = await this.forms.choices(viewer.organizationId, level?.kpis);
    const texts = levelFormTexts[viewer.locale];
    const title = level === null ? texts.addContact : texts.changeContact;
    const frame = this.chrome.for(viewer, { title, path: '/goal/levels', narrow: true });
    const shown = again.typed ?? (level ? typedOf(level) : { ...NOTHING, customerGoal });
    const page = <ContactGoalFormPage {...{ frame, level, choices, shown, ...again }} />;
    return sendPage(reply, page, statusOf(again));
  }
}

function typedOf({ goal, customerGoal, kpis }: ContactLevel): TypedContactGoal {
  const { channel, side, aim, statement, untilDate, version } = goal;
  return {
    ...{ customerGoal: customerGoal.key, channel, side, aim, statement, version },
    ...{ kpis: kpis.map(({ key }) => key), until: untilDate ?? '' },
  };
}
