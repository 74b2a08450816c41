import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { statusOf, whatIsWrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { ArrangingFormService } from './arranging-form.service.js';
import { ArrangingPageService } from './arranging-page.js';
import { ArrangingService } from './arrangement/arranging.service.js';

const text = z.string().catch('');
const arrangementForm = z
  .object({
    act: z.enum(['set', 'up', 'down', 'drop', 'restore']).catch('set'),
    ...{ key: text, minutes: text, owner: text, seenMinutes: text, seenOwner: text },
  })
  .catch({ act: 'set', key: '', minutes: '', owner: '', seenMinutes: '', seenOwner: '' });
const cutOffForm = z.object({ until: text, time: text }).catch({ until: '', time: '' });
export type TypedItem = z.output<typeof arrangementForm>;
/** What came of one of the forms. */
export type TypedArrangement = Partial<TypedItem & z.output<typeof cutOffForm>>;

/** Where those who run a session make up its agenda. */
@Controller('sessions/:session/agenda')
@May('arrange-agendas')
export class ArrangingPages {
  constructor(
    private readonly pages: ArrangingPageService,
    private readonly forms: ArrangingFormService,
    private readonly arranging: ArrangingService,
  ) {}

  @Get()
  async show(@ViewerParam() viewer: Viewer, @Param('session') id: string, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.pages.of(viewer, id));
  }

  @Post()
  async arrange(
    @ViewerParam() viewer: Viewer,
    @Param('session') id: string,
    @Body({ schema: arrangementForm }) typed: TypedItem,
    @Res() reply: FastifyReply,
  ) {
    const wrong = await whatIsWrong(() => this.forms.arrange(viewer, id, typed));
    if (wrong.problems.length === 0 && !wrong.clash) return seeOther(reply, back(id));
    return sendPage(reply, await this.pages.of(viewer, id, { typed, ...wrong }), statusOf(wrong));
  }

  @Post('approval')
  async approve(@ViewerParam() viewer: Viewer, @Param('session') id: string, @Res() reply: FastifyReply) {
    await this.arranging.approve(viewer.organizationId, id, viewer);
    return seeOther(reply, back(id));
  }

  @Post('cut-off')
  async cutOff(
    @ViewerParam() viewer: Viewer,
    @Param('session') id: string,
    @Body({ schema: cutOffForm }) typed: z.output<typeof cutOffForm>,
    @Res() reply: FastifyReply,
  ) {
    const wrong = await whatIsWrong(() => this.forms.setCutOff(viewer, id, typed));
    if (wrong.problems.length === 0 && !wrong.clash) return seeOther(reply, back(id));
    return sendPage(reply, await this.pages.of(viewer, id, { typed, ...wrong }), statusOf(wrong));
  }
}

const back = (sessionId: string) => `/sessions/${encodeURIComponent(sessionId)}/agenda`;
