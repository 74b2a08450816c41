import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { KpiRebasings, type OpenPlan } from '../kpis/kpi-rebasings.service.js';
import { Allow } from '../organizations/caller.js';
import { type FieldProblem, InvalidInput } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { readFigure } from '../kpis/domain/figure.js';
import { RebasingPage } from './views/kpi-rebasing.view.js';

const text = z.string().catch('');
const fields = { baseline: text, target: text, low: text, high: text, tolerance: text, reason: text };
const rebasingForm = z
  .object(fields)
  .catch({ baseline: '', target: '', low: '', high: '', tolerance: '', reason: '' });
export type TypedRebasing = z.output<typeof rebasingForm>;

/** Planners give a KPI another baseline and target from the open month on, and say why. */
@Controller('kpis')
@Allow('admin', 'planner')
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
    const figure = (one: string) => {
      const read = readFigure(one, open.kpi.unit);
      return read.kind === 'value' ? read.value : null;
    };
    const { reason, baseline, target, low, high, tolerance } = typed;
    const command = {
      ...{ reason, baseline: figure(baseline), target: figure(target) },
      ...{ low: figure(low), high: figure(high), tolerance: figure(tolerance) },
    };
    try {
      await this.rebasings.rebase(viewer.organizationId, key, command, viewer.personId);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return this.#page(reply, viewer, open, { typed, problems: error.fields });
    }
    return seeOther(reply, `/kpis/${encodeURIComponent(key)}#past`);
  }

  #page(
    reply: FastifyReply,
    viewer: Viewer,
    open: OpenPlan,
    again?: { readonly typed: TypedRebasing; readonly problems: readonly FieldProblem[] },
  ) {
    const frame = this.chrome.for(viewer, { title: open.kpi.name, path: '/goal', narrow: true });
    return sendPage(reply, <RebasingPage {...{ frame, open, ...again }} />, again ? 422 : 200);
  }
}
