import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Viewer, ViewerParam } from '../../access/viewer.js';
import { textSent } from '../../goals/sent-by-forms.js';
import { statusOf, whatIsWrong } from '../../goals/what-is-wrong.js';
import { May } from '../../organizations/caller.js';
import { seeOther, sendPage } from '../../platform/http/send-page.js';
import { MinutesService } from '../minutes.service.js';
import { ApprovalService } from './approval.service.js';
import { MINUTES_STANCES } from './domain/approval.js';
import { MinutesPage } from './minutes-page.js';

const stanceForm = z
  .object({ stance: z.enum(MINUTES_STANCES).catch('remarks'), text: textSent })
  .catch({ stance: 'remarks', text: '' });
const mailForm = z.object({ seen: z.coerce.number().int().catch(0) }).catch({ seen: 0 });

/** What was noted and resolved at a session, approved by those who took part. */
@Controller('sessions/:session/minutes')
export class MinutesPages {
  constructor(
    private readonly page: MinutesPage,
    private readonly approval: ApprovalService,
    private readonly mails: MinutesService,
  ) {}

  @Get()
  @May('read-plan')
  async show(@ViewerParam() viewer: Viewer, @Param('session') session: string, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.page.of(viewer, session));
  }

  /** Mails them to those who took part and asks what they say. */
  @Post('mail')
  @May('record-resolutions')
  async mail(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Body({ schema: mailForm }) { seen }: z.output<typeof mailForm>,
    @Res() reply: FastifyReply,
  ) {
    await this.mails.send(viewer.organizationId, session, viewer, seen);
    return seeOther(reply, approvalOf(session));
  }

  @Post('stance')
  @May('take-part')
  async say(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Body({ schema: stanceForm }) typed: z.output<typeof stanceForm>,
    @Res() reply: FastifyReply,
  ) {
    const wrong = await whatIsWrong(() => this.approval.say(viewer, session, typed));
    if (wrong.clash) throw wrong.clash;
    const { problems } = wrong;
    if (problems.length === 0) return seeOther(reply, approvalOf(session));
    return sendPage(reply, await this.page.of(viewer, session, { typed, problems }), statusOf(wrong));
  }

  @Post('adoption')
  @May('run-sessions')
  async adopt(@ViewerParam() viewer: Viewer, @Param('session') session: string, @Res() reply: FastifyReply) {
    await this.approval.adopt(viewer, session);
    return seeOther(reply, approvalOf(session));
  }
}

const approvalOf = (sessionId: string) => `/sessions/${encodeURIComponent(sessionId)}/minutes#approval`;
