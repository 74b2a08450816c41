import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { MailChecks } from '../mail/check/mail-checks.service.js';
import { pauseBody } from '../mail/mail-channel.schemas.js';
import { MailChannels } from '../mail/mail-channels.service.js';
import { TooManyTestMails } from '../mail/mail.errors.js';
import { MailSender } from '../mail/mail-sender.js';
import { TestMails } from '../mail/test-mails.service.js';
import { May } from '../organizations/caller.js';
import { actNeedsNoEntry } from '../platform/acting.js';
import { RateLimit } from '../platform/http/rate-limits.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { Settings } from '../platform/settings.js';
import { ChannelPageService } from './channel-page.service.js';
import { staysIn, wayOut } from '../mail/domain/way-out.js';
import { SetUpProgressService } from './set-up-progress.service.js';
import { actTexts } from './views/act-texts.js';
import { mailChannelTexts } from './views/mail-channel-texts.js';
import { MailChannelPage, type MailChannelProps } from './views/mail-channel.view.js';

const AT = '/administration/mail';
const news = z.object({ said: z.enum(['asked', 'paused', 'resumed']).optional().catch(undefined) });
type Told = Partial<Pick<MailChannelProps, 'said' | 'error' | 'refused' | 'found'>>;

/** How mail leaves, whether it does, and whether it is believed: for administrators, without a terminal. */
@Controller('administration/mail')
@May('run-mail-channel')
export class MailChannelPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly channel: ChannelPageService,
    private readonly channels: MailChannels,
    private readonly tests: TestMails,
    private readonly checks: MailChecks,
    private readonly sender: MailSender,
    private readonly setUp: SetUpProgressService,
    private readonly settings: Settings,
  ) {}

  @Get()
  show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: news }) { said }: z.output<typeof news>,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(reply, viewer, { said });
  }

  /** Sends a test mail to whoever presses. */
  @Post('tests')
  @RateLimit({ perMinute: 10 })
  async test(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    try {
      await this.tests.send(viewer);
    } catch (error) {
      if (!(error instanceof TooManyTestMails)) throw error;
      return this.#page(reply, viewer, { refused: error.texts?.[viewer.locale] ?? error.message }, 429);
    }
    return seeOther(reply, `${AT}?said=asked`);
  }

  /** Looks at how mail leaves as a receiver would; changes nothing. */
  @Post('check')
  @RateLimit({ perMinute: 10 })
  async check(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    actNeedsNoEntry();
    return this.#page(reply, viewer, { found: await this.checks.run() });
  }

  @Post('pause')
  async pause(@ViewerParam() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const { data } = pauseBody.safeParse(body);
    if (data === undefined)
      return this.#page(reply, viewer, { error: actTexts[viewer.locale].pauseReasonMissing }, 422);
    await this.channels.pauseByHand(viewer, data.reason);
    return seeOther(reply, `${AT}?said=paused`);
  }

  @Post('resumption')
  async resume(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.channels.resume(viewer);
    return seeOther(reply, `${AT}?said=resumed`);
  }

  async #page(reply: FastifyReply, viewer: Viewer, told: Told, status = 200) {
    const { title } = mailChannelTexts[viewer.locale];
    const frame = this.chrome.for(viewer, { title, path: AT });
    const channel = await this.channel.load(viewer);
    const latest = await this.tests.latest(viewer);
    const { name, address, replyAddress, dkim } = this.sender;
    const { SMTP_URL } = this.settings.values;
    const way = {
      ...wayOut(SMTP_URL),
      stays: staysIn(SMTP_URL, viewer.isExample),
      name,
      address,
      replyAddress,
      signed: dkim !== null,
    };
    const setUp = await this.setUp.unfinished(viewer);
    const props = { frame, channel, latest, way, setUp, reader: viewer, ...told };
    return sendPage(reply, <MailChannelPage {...props} />, status);
  }
}
