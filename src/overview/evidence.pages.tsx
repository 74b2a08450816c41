import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { GoalsService } from '../goals/goals.service.js';
import { TodayService } from '../goals/today.service.js';
import { ClaimsService } from '../kpis/claims.service.js';
import { LinkFormService } from '../kpis/link-form.service.js';
import { May } from '../organizations/caller.js';
import { sendPage } from '../platform/http/send-page.js';
import { aimWords } from './views/claim-words.js';
import { EvidencePage } from './views/evidence.view.js';
import { EvidenceListPage } from './views/evidence-list.view.js';
import { evidenceTexts } from './views/evidence-texts.js';

/** What the readings say of the claims: all of them, and each with the figures behind it. */
@Controller()
@May('read-kpis')
export class EvidencePages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly claims: ClaimsService,
    private readonly goals: GoalsService,
    private readonly forms: LinkFormService,
    private readonly today: TodayService,
  ) {}

  /** Claims about the goal that holds today, and between KPIs; those about goals of other years are left to the API. */
  @Get('goal/evidence')
  async list(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const { organizationId, locale } = viewer;
    const goal = await this.goals.current(organizationId, await this.today.of(organizationId));
    const all = await this.claims.all(organizationId);
    const claims = all.filter(({ link }) => link.goalId === null || link.goalId === goal?.id);
    const frame = this.chrome.for(viewer, { title: evidenceTexts[locale].title, path: '/goal' });
    return sendPage(reply, <EvidenceListPage frame={frame} claims={claims} />);
  }

  @Get('kpis/:kpi/links/:link')
  async show(
    @ViewerParam() viewer: Viewer,
    @Param('kpi') kpi: string,
    @Param('link') link: string,
    @Res() reply: FastifyReply,
  ) {
    const claim = await this.claims.one(viewer.organizationId, kpi, link);
    const mayChange = await this.forms.mayLink(viewer.organizationId, claim.kpi, viewer);
    const frame = this.chrome.for(viewer, { title: aimWords(claim), path: '/goal' });
    return sendPage(reply, <EvidencePage {...{ frame, claim, mayChange }} />);
  }
}
