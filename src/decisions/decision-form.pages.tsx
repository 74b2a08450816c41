import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { addMonths } from '../calendar/domain/time.js';
import { TodayService } from '../goals/today.service.js';
import { KpisService } from '../kpis/kpis.service.js';
import { May } from '../organizations/caller.js';
import { holdsOn } from '../organizations/domain/term.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { BreachesService } from './breaches.service.js';
import { DecisionsService } from './decisions.service.js';
import { FARES } from './domain/decision.js';
import { Speaking } from './speaking.service.js';
import { DecisionFormPage } from './views/decision-form.view.js';
import { decisionFormTexts } from './views/decision-form-texts.js';

const text = z.string().catch('');
const fields = {
  ...{ department: text, what: text, why: text, data: text, customer: text },
  ...{ fares: z.enum(FARES).nullable().catch(null), kpi: text, effect: text, revisitOn: text },
};
const NOTHING = {
  ...{ department: '', what: '', why: '', data: '', customer: '' },
  ...{ fares: null, kpi: '', effect: '', revisitOn: '' },
};
const decisionForm = z.object(fields).catch(NOTHING);
export type TypedDecision = z.output<typeof decisionForm>;
const aboutQuery = z.object({ kpi: text }).catch({ kpi: '' });

/** Heads and deputies write down what they decided. */
@Controller('decisions/new')
@May('decide')
export class DecisionFormPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly decisions: DecisionsService,
    private readonly breaches: BreachesService,
    private readonly kpis: KpisService,
    private readonly speaking: Speaking,
    private readonly today: TodayService,
  ) {}

  @Get()
  async open(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: aboutQuery }) { kpi }: z.output<typeof aboutQuery>,
    @Res() reply: FastifyReply,
  ) {
    const today = await this.today.of(viewer.organizationId);
    const about = kpi === '' ? null : await this.kpis.find(viewer.organizationId, kpi);
    const own = await this.speaking.departmentsOf(viewer.organizationId, viewer);
    const department = own.find(({ id }) => id === about?.departmentId)?.key ?? '';
    return this.#page(reply, viewer, { ...NOTHING, kpi, department, revisitOn: addMonths(today, 1) });
  }

  @Post()
  async log(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: decisionForm }) typed: TypedDecision,
    @Res() reply: FastifyReply,
  ) {
    let id = '';
    const wrong = await whatIsWrong(async () => {
      id = await this.decisions.log(
        viewer.organizationId,
        { ...typed, kpi: typed.kpi === '' ? null : typed.kpi },
        viewer,
      );
    });
    if (wrong.problems.length > 0 || wrong.clash) return this.#page(reply, viewer, typed, wrong);
    return seeOther(reply, `/decisions/${id}`);
  }

  async #page(reply: FastifyReply, viewer: Viewer, typed: TypedDecision, again: Partial<Wrong> = {}) {
    const { organizationId, locale } = viewer;
    const today = await this.today.of(organizationId);
    const departments = await this.speaking.departmentsOf(organizationId, viewer);
    const own = new Set<string | null>(departments.map(({ id }) => id));
    const kpis = (await this.kpis.list(organizationId)).filter(
      (kpi) => own.has(kpi.departmentId) && holdsOn(kpi, today),
    );
    const standings = (await this.breaches.standings(organizationId)).filter(({ kpi }) =>
      own.has(kpi.departmentId),
    );
    const { title } = decisionFormTexts[locale];
    const frame = this.chrome.for(viewer, { title, path: '/decisions', narrow: true });
    const { problems = [] } = again;
    const page = <DecisionFormPage {...{ frame, today, departments, kpis, standings, typed, problems }} />;
    return sendPage(reply, page, statusOf(again));
  }
}
