import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { addDays } from '../calendar/domain/time.js';
import { TodayService } from '../goals/today.service.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { BreachesService } from './breaches.service.js';
import { DecisionsService } from './decisions.service.js';
import type { OutcomeCommand } from './domain/decision.js';
import { PermissionsService } from './permissions.service.js';
import { LatestResolutionsService } from './resolutions/latest-resolutions.service.js';
import { Speaking } from './speaking.service.js';
import { DecisionPage } from './views/decision.view.js';
import { decisionTexts } from './views/decision-texts.js';
import { DecisionsPage } from './views/decisions.view.js';

const text = z.string().catch('');
const outcomeForm = z.object({ outcome: text, learned: text }).catch({ outcome: '', learned: '' });

/** What was decided without asking: all of it, and each by itself. */
@Controller('decisions')
export class DecisionsPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly decisions: DecisionsService,
    private readonly permissions: PermissionsService,
    private readonly breaches: BreachesService,
    private readonly speaking: Speaking,
    private readonly today: TodayService,
    private readonly resolved: LatestResolutionsService,
  ) {}

  @Get()
  @May('read-decisions')
  async show(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const { organizationId, locale } = viewer;
    const today = await this.today.of(organizationId);
    const frame = this.chrome.for(viewer, { title: decisionTexts[locale].title, path: '/decisions' });
    const shown = {
      standings: await this.breaches.standings(organizationId),
      latest: await this.decisions.latest(organizationId),
      stale: await this.decisions.due(organizationId, addDays(today, -1)),
      waiting: await this.permissions.open(organizationId),
      resolved: await this.resolved.of(organizationId),
      quarters: await this.permissions.quarters(organizationId),
      decides: (await this.speaking.departmentsOf(organizationId, viewer)).length > 0,
    };
    return sendPage(reply, <DecisionsPage {...{ frame, today, ...shown }} />);
  }

  @Get(':decision')
  @May('read-decisions')
  async one(@ViewerParam() viewer: Viewer, @Param('decision') id: string, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, id);
  }

  @Post(':decision/outcome')
  @May('decide')
  async close(
    @ViewerParam() viewer: Viewer,
    @Param('decision') id: string,
    @Body({ schema: outcomeForm }) typed: z.output<typeof outcomeForm>,
    @Res() reply: FastifyReply,
  ) {
    const wrong = await whatIsWrong(() => this.decisions.close(viewer.organizationId, id, typed, viewer));
    if (wrong.problems.length > 0 || wrong.clash) return this.#page(reply, viewer, id, { ...wrong, typed });
    return seeOther(reply, `/decisions/${id}`);
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    id: string,
    again: Partial<Wrong> & { readonly typed?: OutcomeCommand } = {},
  ) {
    const { organizationId } = viewer;
    const logged = await this.decisions.get(organizationId, id);
    const { closedAt } = logged.decision;
    const shown = {
      today: await this.today.of(organizationId),
      closedOn: closedAt === null ? null : await this.today.of(organizationId, closedAt),
      mayClose: await this.speaking.mayFinish(logged.department, viewer),
    };
    const frame = this.chrome.for(viewer, { title: logged.decision.what, path: '/decisions', narrow: true });
    return sendPage(reply, <DecisionPage {...{ frame, logged, ...shown, ...again }} />, statusOf(again));
  }
}
