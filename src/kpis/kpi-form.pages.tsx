import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { has } from '../organizations/domain/rights.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { KPI_STARTERS } from './domain/starters.js';
import { type KpiForm, KpiFormService } from './kpi-form.service.js';
import { KpiListService } from './kpi-list.service.js';
import { kpiForm, typedFrom, type TypedKpi, typedOf } from './typed-kpi.js';
import { kpiFormTexts } from './views/kpi-form-texts.js';
import { KpiFormPage } from './views/kpi-form.view.js';
import { kpiListTexts } from './views/kpi-list-texts.js';
import { KpiListPage } from './views/kpi-list.view.js';
import { KpiStartersPage } from './views/kpi-starters.view.js';

const text = z.string().catch('');
/** The year whose plan is asked for; what is none is today's. */
const yearQuery = z.object({ year: z.string().optional().catch(undefined) }).catch({});
const listQuery = z.object({
  q: z.string().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
const beginQuery = z.object({ starter: text, place: text }).catch({ starter: '', place: '' });
type Begin = z.output<typeof beginQuery>;

/** All KPIs at a glance; planners and leaders make and change them. */
@Controller('kpis')
export class KpiFormPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly lists: KpiListService,
    private readonly forms: KpiFormService,
  ) {}

  @Get()
  @May('read-kpis')
  async list(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: listQuery }) query: z.output<typeof listQuery>,
    @Res() reply: FastifyReply,
  ) {
    const list = await this.lists.load(viewer.organizationId, query);
    const mayImport = has('import-spreadsheets', viewer);
    const frame = this.chrome.for(viewer, { title: kpiListTexts[viewer.locale].title, path: '/goal' });
    const mayChange = has('keep-kpis', viewer);
    return sendPage(reply, <KpiListPage {...{ frame, list, query, mayChange, mayImport }} />);
  }

  @Get('new')
  @May('keep-kpis')
  async begin(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: beginQuery }) { starter, place }: Begin,
    @Res() reply: FastifyReply,
  ) {
    if (starter === '') {
      const frame = this.chrome.for(viewer, { title: kpiFormTexts[viewer.locale].begin, path: '/goal' });
      return sendPage(reply, <KpiStartersPage {...{ frame, place }} />);
    }
    const found = KPI_STARTERS.find(({ key }) => key === starter) ?? null;
    const form = await this.forms.load(viewer.organizationId, null);
    return this.#page(reply, viewer, form, { typed: typedFrom(found, place, viewer.locale), starter: found });
  }

  @Post('new')
  @May('keep-kpis')
  async make(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: kpiForm }) { version: _, ...typed }: z.output<typeof kpiForm>,
    @Res() reply: FastifyReply,
  ) {
    return this.#keep(reply, viewer, null, typed, 0);
  }

  @Get(':kpi/change')
  @May('keep-kpis')
  async open(
    @ViewerParam() viewer: Viewer,
    @Param('kpi') key: string,
    @Query({ schema: yearQuery }) { year }: z.output<typeof yearQuery>,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.forms.load(viewer.organizationId, key, year);
    const typed = form.detail ? typedOf(form.detail, form.cycle?.year ?? null, viewer.locale) : {};
    return this.#page(reply, viewer, form, { typed });
  }

  @Post(':kpi/change')
  @May('keep-kpis')
  async change(
    @ViewerParam() viewer: Viewer,
    @Param('kpi') key: string,
    @Body({ schema: kpiForm }) { version, ...typed }: z.output<typeof kpiForm>,
    @Res() reply: FastifyReply,
  ) {
    return this.#keep(reply, viewer, key, typed, Number(version));
  }

  async #keep(reply: FastifyReply, viewer: Viewer, key: string | null, typed: TypedKpi, version: number) {
    let kept = key;
    const wrong = await whatIsWrong(async () => {
      kept = await this.forms.keep(viewer.organizationId, key, typed, version);
    });
    if (wrong.problems.length === 0 && !wrong.clash)
      return seeOther(reply, `/kpis/${encodeURIComponent(kept ?? '')}`);
    const form = await this.forms.load(viewer.organizationId, key, typed.year);
    return this.#page(reply, viewer, form, { ...wrong, typed });
  }

  #page(
    reply: FastifyReply,
    viewer: Viewer,
    form: KpiForm,
    shown: Partial<Wrong> & {
      readonly typed: TypedKpi;
      readonly starter?: (typeof KPI_STARTERS)[number] | null;
    },
  ) {
    const texts = kpiFormTexts[viewer.locale];
    const title = form.detail === null ? texts.begin : texts.change;
    const frame = this.chrome.for(viewer, { title, path: '/goal', narrow: true });
    return sendPage(reply, <KpiFormPage {...{ frame, form, ...shown }} />, statusOf(shown));
  }
}
