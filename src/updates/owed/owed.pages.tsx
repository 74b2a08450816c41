import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../../access/viewer.js';
import { isPlainDate, isPlainTime } from '../../calendar/domain/time.js';
import { instantOf } from '../../calendar/domain/zones.js';
import { textSent, textsSent } from '../../goals/sent-by-forms.js';
import { statusOf, whatIsWrong, type Wrong } from '../../goals/what-is-wrong.js';
import { May } from '../../organizations/caller.js';
import { seeOther, sendPage } from '../../platform/http/send-page.js';
import { ClosingPage, type TypedClosing } from '../views/closing.view.js';
import { OwedPage } from '../views/owed.view.js';
import { OwedRoundPage } from '../views/owed-round.view.js';
import { owedTexts } from '../views/owed-texts.js';
import { ClosingsService } from './closings.service.js';
import { NudgesService } from './nudges.service.js';
import { OwedRoundsService } from './owed-rounds.service.js';

const few = z.coerce.number().int().min(0).max(10_000).catch(0);
/** What a press brought about, told on the page that follows it. */
const done = z
  .object({ asked: few, lately: few, yourself: few, closed: few, opened: few, pressed: few })
  .catch({ asked: 0, lately: 0, yourself: 0, closed: 0, opened: 0, pressed: 0 });
export type Done = z.output<typeof done>;
const nudgeForm = z.object({ department: textSent }).catch({ department: '' });
const chosen = z.object({ department: textSent }).catch({ department: '' });
const closingForm = z
  .object({ departments: textsSent, kind: textSent, until: textSent, time: textSent, reason: textSent })
  .catch({ departments: [], kind: '', until: '', time: '', reason: '' });

/** Who still owes an update, and what a planner can do about it. */
@Controller('owed')
export class OwedPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly rounds: OwedRoundsService,
    private readonly nudges: NudgesService,
    private readonly closings: ClosingsService,
  ) {}

  @Get()
  @May('read-owed')
  async list(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const owed = await this.rounds.all(viewer.organizationId);
    const frame = this.#frame(viewer, owedTexts[viewer.locale].title);
    return sendPage(reply, <OwedPage {...{ frame, owed, viewer }} />);
  }

  @Get(':round')
  @May('read-owed')
  async show(
    @ViewerParam() viewer: Viewer,
    @Param('round') id: string,
    @Query({ schema: done }) told: Done,
    @Res() reply: FastifyReply,
  ) {
    const owed = await this.rounds.one(viewer.organizationId, id);
    const frame = this.#frame(viewer, owedTexts[viewer.locale].title);
    return sendPage(reply, <OwedRoundPage {...{ frame, owed, viewer, told }} />);
  }

  /** One department, or all that are late. */
  @Post(':round/nudge')
  @May('remind-departments')
  async nudge(
    @ViewerParam() viewer: Viewer,
    @Param('round') id: string,
    @Body({ schema: nudgeForm }) { department }: z.output<typeof nudgeForm>,
    @Res() reply: FastifyReply,
  ) {
    const { asked, lately, yourself } = await this.nudges.nudge(
      viewer,
      id,
      department === '' ? null : [department],
    );
    const told = { asked: asked.length, lately: lately.length, yourself: Number(yourself), pressed: 1 };
    return seeOther(reply, pathOf(id, told));
  }

  @Get(':round/closing')
  @May('close-updates')
  async open(
    @ViewerParam() viewer: Viewer,
    @Param('round') id: string,
    @Query({ schema: chosen }) { department }: z.output<typeof chosen>,
    @Res() reply: FastifyReply,
  ) {
    const departments = department === '' ? [] : [department];
    return this.#form(reply, viewer, id, { departments, kind: '', until: '', time: '', reason: '' });
  }

  @Post(':round/closing')
  @May('close-updates')
  async close(
    @ViewerParam() viewer: Viewer,
    @Param('round') id: string,
    @Body({ schema: closingForm }) typed: z.output<typeof closingForm>,
    @Res() reply: FastifyReply,
  ) {
    const { zone } = await this.rounds.one(viewer.organizationId, id);
    const kind = typed.kind === 'close' ? 'close' : 'reopen';
    const isMoment = isPlainDate(typed.until) && isPlainTime(typed.time);
    const until = isMoment ? instantOf(typed.until, typed.time, zone) : null;
    let count = 0;
    const wrong = await whatIsWrong(async () => {
      const command = { kind, until, reason: typed.reason } as const;
      count = await this.closings.act(viewer, id, typed.departments, command);
    });
    if (wrong.problems.length > 0 || wrong.clash) return this.#form(reply, viewer, id, typed, wrong);
    return seeOther(reply, pathOf(id, kind === 'close' ? { closed: count } : { opened: count }));
  }

  async #form(
    reply: FastifyReply,
    viewer: Viewer,
    id: string,
    typed: TypedClosing,
    again: Partial<Wrong> = {},
  ) {
    const owed = await this.rounds.one(viewer.organizationId, id);
    const frame = this.#frame(viewer, owedTexts[viewer.locale].closing.title, true);
    const page = <ClosingPage {...{ frame, owed, typed, viewer, ...again }} />;
    return sendPage(reply, page, statusOf(again));
  }

  #frame(viewer: Viewer, title: string, narrow = false) {
    return this.chrome.for(viewer, { title, path: '/updates', narrow });
  }
}

function pathOf(id: string, told: Partial<Done>): string {
  const query = Object.entries(told).flatMap(([key, count]) => (count > 0 ? [`${key}=${count}`] : []));
  return `/owed/${encodeURIComponent(id)}?${query.join('&')}`;
}
