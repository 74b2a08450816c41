import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, type Caller, CallerParam } from '../organizations/caller.js';
import { sendPage } from '../platform/http/send-page.js';
import { MailboxService } from './mailbox.service.js';
import { MailboxLetterPage } from './views/mailbox-letter.view.js';
import { MailboxList } from './views/mailbox-list.view.js';

/** A mail brings its own styles and nothing else: no script, no form, nothing from elsewhere, no way out of its frame. */
const BODY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups";
const FRAME_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** The built-in mailbox, for administrators: what would have left by SMTP. */
@Controller('mailbox')
@Allow('admin')
export class MailboxPages {
  constructor(private readonly mailbox: MailboxService) {}

  @Get()
  async list(@CallerParam() caller: Caller, @Req() { locale }: FastifyRequest, @Res() reply: FastifyReply) {
    return sendPage(reply, <MailboxList locale={locale} mails={await this.mailbox.list(caller)} />);
  }

  @Get(':id')
  async letter(
    @CallerParam() caller: Caller,
    @Param('id') id: string,
    @Req() { locale }: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const mail = await this.mailbox.letter(caller, id);
    void reply.header('Content-Security-Policy', FRAME_POLICY);
    return sendPage(reply, <MailboxLetterPage locale={locale} mail={mail} />);
  }

  @Get(':id/body')
  async body(@CallerParam() caller: Caller, @Param('id') id: string, @Res() reply: FastifyReply) {
    const { html } = await this.mailbox.letter(caller, id);
    return reply
      .header('Content-Security-Policy', BODY_POLICY)
      .header('X-Frame-Options', 'SAMEORIGIN')
      .type('text/html; charset=utf-8')
      .send(html);
  }
}
