import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { KpiRebasings, type OpenPlan } from '../kpis/kpi-rebasings.service.js';
import { May } from '../organizations/caller.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { type FieldProblem, InvalidInput } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { readFigure } from '../kpis/domain/figure.js';
import { problemsOfRebasing } from '../kpis/domain/rebasing.js';
import { UNREADABLE } from '../kpis/typed-kpi.js';
import { RebasingPage } from './views/kpi-rebasing.view.js';

const text = z.string().catch('');
const fields = {
  ...{ baseline: text, target: text, low: text, high: text, tolerance: text, reason: text },
  version: z.coerce.number().int().catch(0),
};
const rebasingForm = z
  .object(fields)
  .catch({ baseline: '', target: '', low: '', high: '', tolerance: '', reason: '', version: 0 });
export type TypedRebasing = z.output<typeof rebasingForm>;

/** Planners give a KPI another baseline and target from the open month on, and say why. */
@Controller('kpis')
@May('rebase-kpis')
export class KpiRebasingPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly rebasings: KpiRebasings,
  ) {}

  @Get(':key/rebasing')
  async open(@ViewerParam() viewer: Viewer, @Param('key') key: string, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, await this.rebasings.openPlan(viewer.organizationId, key));
  }

  @Post(':key/rebasing')
  async rebase(
    @ViewerParam() viewer: Viewer,
    @Param('key') key: string,
    @Body({ schema: rebasingForm }) typed: TypedRebasing,
    @Res() reply: FastifyReply,
  ) {
    const open = await this.rebasings.openPlan(viewer.organizationId, key);
    const { reason, version } = typed;
    const { figures, unreadable } = figuresOf(typed, open.kpi.unit);
    const command = { ...figures, reason };
    const wrong = await whatIsWrong(async () => {
      if (unreadable.length > 0) throw new InvalidInput(withOthers(unreadable, command, open));
      await this.rebasings.rebase(viewer.organizationId, key, command, viewer.personId, version);
    });
    if (wrong.problems.length > 0 || wrong.clash) {
      const now = wrong.clash ? await this.rebasings.openPlan(viewer.organizationId, key) : open;
      return this.#page(reply, viewer, now, { ...wrong, typed });
    }
    return seeOther(reply, `/kpis/${encodeURIComponent(key)}#past`);
  }

  #page(
    reply: FastifyReply,
    viewer: Viewer,
    open: OpenPlan,
    again: Partial<Wrong> & { readonly typed?: TypedRebasing } = {},
  ) {
    const frame = this.chrome.for(viewer, { title: open.kpi.name, path: '/goal', narrow: true });
    return sendPage(reply, <RebasingPage {...{ frame, open, ...again }} />, statusOf(again));
  }
}

const FIGURES = ['baseline', 'target', 'low', 'high', 'tolerance'] as const;
type Figures = Record<(typeof FIGURES)[number], number | null>;

/** What was typed as numbers, null where nothing was; and what cannot be read as one. */
function figuresOf(typed: TypedRebasing, unit: string) {
  const figures: Figures = { baseline: null, target: null, low: null, high: null, tolerance: null };
  const unreadable: FieldProblem[] = [];
  for (const field of FIGURES) {
    const read = readFigure(typed[field], unit);
    if (read.kind === 'value') figures[field] = read.value;
    else if (read.kind !== 'none') unreadable.push({ field, ...UNREADABLE });
  }
  return { figures, unreadable };
}

/** All that is wrong at once, each field said once. */
function withOthers(
  unreadable: readonly FieldProblem[],
  command: Figures & { readonly reason: string },
  { kpi }: OpenPlan,
): FieldProblem[] {
  const said = new Set(unreadable.map(({ field }) => field));
  const others = problemsOfRebasing(command, kpi.direction).filter(({ field }) => !said.has(field));
  return [...unreadable, ...others];
}
