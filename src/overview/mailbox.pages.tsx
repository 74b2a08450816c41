import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { staysIn } from '../mail/domain/way-out.js';
import { MailSender } from '../mail/mail-sender.js';
import { MailboxService } from '../mail/mailbox.service.js';
import { May } from '../organizations/caller.js';
import { sendPage } from '../platform/http/send-page.js';
import { Settings } from '../platform/settings.js';
import { pageOf, readPlace } from './domain/page-of-mails.js';
import { allowFrames, sendPreview } from './mail-preview.js';
import { MailboxLetterPage } from './views/mailbox-letter.view.js';
import { MailboxListPage } from './views/mailbox-list.view.js';
import { mailboxTexts } from './views/mailbox-texts.js';

const PAGE_SIZE = 50;
const optional = z.string().max(64).optional().catch(undefined);
const mailboxQuery = z.object({ to: optional, after: optional });

/** The built-in mailbox, for administrators: what would have left by SMTP. */
@Controller('mailbox')
@May('read-mailbox')
export class MailboxPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly mailbox: MailboxService,
    private readonly sender: MailSender,
    private readonly settings: Settings,
  ) {}

  @Get()
  async list(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: mailboxQuery }) { to, after }: z.output<typeof mailboxQuery>,
    @Res() reply: FastifyReply,
  ) {
    const found = await this.mailbox.list(viewer, { to, after: readPlace(after), take: PAGE_SIZE + 1 });
    const { rows: mails, next } = pageOf(found, PAGE_SIZE);
    const stays = staysIn(this.settings.values.SMTP_URL, viewer.isExample);
    const frame = this.#frame(viewer, mailboxTexts[viewer.locale].title);
    const props = { frame, mails, next, to, isFirst: after === undefined, stays, zone: viewer.zone };
    return sendPage(reply, <MailboxListPage {...props} />);
  }

  @Get(':id')
  async letter(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    const mail = await this.mailbox.letter(viewer, id);
    allowFrames(reply);
    const { sender } = this;
    const frame = this.#frame(viewer, mail.subject);
    return sendPage(reply, <MailboxLetterPage {...{ frame, mail, sender, zone: viewer.zone }} />);
  }

  @Get(':id/body')
  async body(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    return sendPreview(reply, (await this.mailbox.letter(viewer, id)).html);
  }

  #frame(viewer: Viewer, title: string) {
    return this.chrome.for(viewer, { title, path: '/mailbox' });
  }
}
