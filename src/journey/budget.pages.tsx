import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { orNull, textSent } from '../goals/sent-by-forms.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { has } from '../organizations/domain/rights.js';
import { NotFound } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { type BudgetPicture, BudgetService } from './budget.service.js';
import { CHANNELS } from './domain/touchpoint.js';
import { BudgetFormPage } from './views/budget-form.view.js';
import { BudgetPage } from './views/budget.view.js';
import { budgetTexts } from './views/budget-texts.js';

const quarterQuery = z.object({ quarter: z.string().max(32).optional().catch(undefined) }).catch({});
const entryForm = z.object({
  channel: z.enum(CHANNELS).catch('online'),
  ...{ name: textSent, touchpoint: textSent, amount: textSent },
});
export type TypedSpending = z.output<typeof entryForm>;
const LISTED = /^entries\[(\d{1,3})\]\.(\w{1,16})$/;
const budgetForm = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((sent) => {
    const entries: Record<string, unknown>[] = [];
    for (const [key, value] of Object.entries(sent)) {
      const [, index, field] = LISTED.exec(key) ?? [];
      if (index !== undefined && field) (entries[Number(index)] ??= {})[field] = value;
    }
    const typed = entries.filter(Boolean).map((entry) => entryForm.parse(entry));
    return {
      seen: textSent.parse(sent['seen']),
      entries: typed.filter(({ name, amount }) => name.trim() !== '' || amount.trim() !== ''),
    };
  });

/** What is spent on each channel, beside what customers talk about. */
@Controller('budget')
export class BudgetPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly budget: BudgetService,
  ) {}

  @Get()
  @May('read-budget')
  async show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: quarterQuery }) { quarter }: z.output<typeof quarterQuery>,
    @Res() reply: FastifyReply,
  ) {
    const picture = await this.budget.load(viewer.organizationId, quarter);
    const mayWrite = has('set-budget', viewer);
    const frame = this.chrome.for(viewer, { title: budgetTexts[viewer.locale].title, path: '/budget' });
    return sendPage(reply, <BudgetPage {...{ frame, picture, mayWrite }} />);
  }

  @Get('change')
  @May('set-budget')
  async open(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: quarterQuery }) { quarter }: z.output<typeof quarterQuery>,
    @Res() reply: FastifyReply,
  ) {
    const picture = await this.#picture(viewer, quarter);
    return this.#form(reply, viewer, picture, { entries: typedOf(picture) });
  }

  @Post('change')
  @May('set-budget')
  async change(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: quarterQuery }) { quarter }: z.output<typeof quarterQuery>,
    @Body({ schema: budgetForm }) { seen, entries }: z.output<typeof budgetForm>,
    @Res() reply: FastifyReply,
  ) {
    const picture = await this.#picture(viewer, quarter);
    const { name } = picture.quarter;
    const commands = entries.map(({ amount, touchpoint, ...entry }) => ({
      ...{ ...entry, touchpoint: orNull(touchpoint) },
      amount: amount.trim() === '' ? Number.NaN : Number(amount.trim().replaceAll(/[.\s](?=\d{3})/g, '')),
    }));
    const wrong = await whatIsWrong(() => this.budget.put(viewer.organizationId, name, commands, seen));
    if (wrong.problems.length > 0 || wrong.clash)
      return this.#form(reply, viewer, picture, { entries, ...wrong });
    return seeOther(reply, `/budget?quarter=${encodeURIComponent(name)}`);
  }

  async #picture({ organizationId }: Viewer, quarter: string | undefined): Promise<BudgetPicture> {
    const picture = await this.budget.load(organizationId, quarter);
    if (!picture) throw new NotFound('quarter', 'kwartaal');
    return picture;
  }

  #form(
    reply: FastifyReply,
    viewer: Viewer,
    picture: BudgetPicture,
    shown: Partial<Wrong> & { readonly entries: readonly TypedSpending[] },
  ) {
    const title = budgetTexts[viewer.locale].change;
    const frame = this.chrome.for(viewer, { title, path: '/budget/change', narrow: true });
    return sendPage(reply, <BudgetFormPage {...{ frame, picture, ...shown }} />, statusOf(shown));
  }
}

function typedOf({ entries }: BudgetPicture): TypedSpending[] {
  return entries.map(({ entry: { name, channel, amount }, touchpoint }) => ({
    ...{ name, channel, amount: String(amount), touchpoint: touchpoint?.key ?? '' },
  }));
}
