import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { has } from '../organizations/domain/rights.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { EVIDENCE, type LinkCommand } from './domain/link.js';
import { type LinkForm, LinkFormService } from './link-form.service.js';
import { LinkFormPage } from './views/link-form.view.js';
import { linkFormTexts } from './views/link-form-texts.js';

const text = z.string().catch('');
const linkForm = z
  .object({
    ...{ aim: text, weight: text, lag: text, claim: text },
    direction: z.enum(['1', '-1']).catch('1'),
    evidence: z.enum(EVIDENCE).catch('assumed'),
    version: z.coerce.number().int().catch(0),
  })
  .catch({
    ...{ aim: '', weight: '', lag: '', claim: '' },
    ...{ direction: '1', evidence: 'assumed', version: 0 },
  });
export type TypedLink = z.output<typeof linkForm>;

/** Linking a KPI to the goal, or to another KPI, with a claim; changing that, and ending it. */
@Controller('kpis/:kpi/links')
@May('link-kpis')
export class LinkPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly forms: LinkFormService,
  ) {}

  @Get('new')
  async begin(@ViewerParam() viewer: Viewer, @Param('kpi') kpi: string, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, await this.forms.open(viewer.organizationId, kpi, null, viewer));
  }

  @Post('new')
  async make(
    @ViewerParam() viewer: Viewer,
    @Param('kpi') kpi: string,
    @Body({ schema: linkForm }) typed: TypedLink,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.forms.typedOn(viewer.organizationId, kpi, null);
    return this.#keep(reply, viewer, form, typed);
  }

  @Get(':link/change')
  async open(
    @ViewerParam() viewer: Viewer,
    @Param('kpi') kpi: string,
    @Param('link') link: string,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(reply, viewer, await this.forms.open(viewer.organizationId, kpi, link, viewer));
  }

  @Post(':link/change')
  async change(
    @ViewerParam() viewer: Viewer,
    @Param('kpi') kpi: string,
    @Param('link') link: string,
    @Body({ schema: linkForm }) typed: TypedLink,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.forms.typedOn(viewer.organizationId, kpi, link, typed.aim);
    return this.#keep(reply, viewer, form, typed);
  }

  @Post(':link/end')
  async end(
    @ViewerParam() viewer: Viewer,
    @Param('kpi') kpi: string,
    @Param('link') link: string,
    @Body({ schema: linkForm }) { version }: TypedLink,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.forms.open(viewer.organizationId, kpi, link, viewer);
    const wrong = await whatIsWrong(() => this.forms.end(viewer.organizationId, form, version));
    if (wrong.problems.length > 0 || wrong.clash) return this.#page(reply, viewer, form, wrong);
    return seeOther(reply, `/kpis/${encodeURIComponent(kpi)}#claims`);
  }

  async #keep(reply: FastifyReply, viewer: Viewer, form: LinkForm, typed: TypedLink) {
    const command = commandOf(form, typed);
    const wrong = await whatIsWrong(() => this.forms.keep(form, command, typed.version, viewer), 'claim');
    if (wrong.problems.length > 0 || wrong.clash) return this.#page(reply, viewer, form, { ...wrong, typed });
    return seeOther(reply, `/kpis/${encodeURIComponent(form.detail.kpi.key)}#claims`);
  }

  #page(
    reply: FastifyReply,
    viewer: Viewer,
    form: LinkForm,
    again: Partial<Wrong> & { readonly typed?: TypedLink } = {},
  ) {
    const title = linkFormTexts[viewer.locale].title;
    const frame = this.chrome.for(viewer, { title, path: '/goal', narrow: true });
    // One choice says what it points to, whichever of the two it is.
    const problems = (again.problems ?? []).map((problem) =>
      problem.field === 'goal' || problem.field === 'kpi' ? { ...problem, field: 'aim' } : problem,
    );
    const mayMakeKpis = has('keep-kpis', viewer);
    const page = <LinkFormPage {...{ frame, form, ...again, problems, mayMakeKpis }} />;
    return sendPage(reply, page, statusOf(again));
  }
}

/** A figure as people type it, with a comma or a point; no number where it is none. */
function figure(typed: string): number {
  return typed.trim() === '' ? NaN : Number(typed.trim().replace(',', '.'));
}

function commandOf({ kept }: LinkForm, typed: TypedLink): LinkCommand {
  const { weight, direction, lag, claim, evidence } = typed;
  const [kind, key] = typed.aim.split(/:(.*)/s);
  const chosen = kind === 'goal' ? { goal: key } : kind === 'kpi' ? { kpi: key } : {};
  // What a link points to stays; another aim is another link.
  const aim =
    kept === null ? chosen : kept.goal === null ? { kpi: kept.kpi ?? undefined } : { goal: kept.goal };
  return {
    ...aim,
    ...{ weight: figure(weight), lag: figure(lag), direction: direction === '1' ? 1 : -1, claim, evidence },
  };
}
