import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Audit } from '../access/audit.service.js';
import { LinksService, type OpenedLink } from '../mail/links.service.js';
import { Open } from '../platform/http/open.js';
import { RateLimit } from '../platform/http/rate-limits.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { draftKept } from './draft-kept.js';
import { FormExchangeService } from './form-exchange.service.js';
import { type FormInput, formBody } from './update.schemas.js';
import { hasAnswer, type UpdateForm } from './update-form.js';
import { UpdateFormsService } from './update-forms.service.js';
import { ClosedPage, DeadLinkPage, SentPage } from './views/outcome.view.js';
import { mailedFrame } from './views/frame.js';
import { UpdateFormPage } from './views/update-form.view.js';

/** Far more than an office behind one address opens, far less than guessing takes. */
const PER_MINUTE = 300;
/** What is typed is saved every few seconds, and a whole office may be typing on the last day. */
const TYPED_PER_MINUTE = 2_000;

/**
 * The form behind the mailed link: whoever holds the link answers, without signing in. GET changes nothing, so whoever
 * scans links changes nothing either but the audit trail, which says who looked; what the link allows is decided anew
 * each time.
 */
@Open('whoever has the mailed link')
@Controller('u')
export class MailedUpdatePages {
  constructor(
    private readonly links: LinksService,
    private readonly forms: UpdateFormsService,
    private readonly exchange: FormExchangeService,
    private readonly audit: Audit,
  ) {}

  @Get(':token')
  @RateLimit({ perMinute: PER_MINUTE })
  async show(@Param('token') token: string, @Res() reply: FastifyReply) {
    const link = await this.links.open(token, 'update');
    const form = link && (await this.#formOf(link));
    if (link === null || form === null) return dead(reply);
    await this.audit.looked({ ...link, subjectType: 'update-rounds' });
    if (isOver(form)) return closed(reply, form);
    return sendPage(reply, <UpdateFormPage form={form} action={pathOf(token)} frame={mailedFrame(form)} />);
  }

  @Post(':token')
  @RateLimit({ perMinute: PER_MINUTE })
  async send(
    @Param('token') token: string,
    @Body({ schema: formBody }) body: FormInput,
    @Res() reply: FastifyReply,
  ) {
    const link = await this.links.open(token, 'update');
    if (link === null) return dead(reply);
    const answer = await this.exchange.take(exchangeOf(link, pathOf(token)), body);
    switch (answer.kind) {
      case 'gone':
        return dead(reply);
      case 'closed':
        return this.show(token, reply);
      case 'sent':
        return seeOther(reply, `${pathOf(token)}/sent`);
      case 'again':
        return sendPage(reply, answer.page, answer.status);
    }
  }

  /** Saves what was typed and sends nothing: by the button, or while somebody types. */
  @Post(':token/draft')
  @RateLimit({ perMinute: TYPED_PER_MINUTE })
  async keepDraft(
    @Param('token') token: string,
    @Body({ schema: formBody }) body: FormInput,
    @Res() reply: FastifyReply,
  ) {
    const link = await this.links.open(token, 'update');
    if (link === null) return dead(reply);
    const answer = await this.exchange.keepDraft(exchangeOf(link, pathOf(token)), body);
    return answer.kind === 'gone' ? dead(reply) : draftKept(reply, answer, pathOf(token));
  }

  @Get(':token/sent')
  @RateLimit({ perMinute: PER_MINUTE })
  async sent(@Param('token') token: string, @Res() reply: FastifyReply) {
    const link = await this.links.open(token, 'update');
    const form = link && (await this.#formOf(link));
    if (link === null || form === null) return dead(reply);
    await this.audit.looked({ ...link, subjectType: 'update-rounds' });
    if (isOver(form)) return closed(reply, form);
    if (!hasAnswer(form)) return seeOther(reply, pathOf(token));
    return sendPage(reply, <SentPage form={form} action={pathOf(token)} frame={mailedFrame(form)} />);
  }

  #formOf({ organizationId, personId, subjectId }: OpenedLink): Promise<UpdateForm | null> {
    return this.forms.formFor(organizationId, personId, subjectId);
  }
}

function pathOf(token: string): string {
  return `/u/${encodeURIComponent(token)}`;
}

function exchangeOf({ organizationId, personId, subjectId }: OpenedLink, action: string) {
  return { organizationId, personId, roundId: subjectId, action };
}

function isOver({ departments }: UpdateForm): boolean {
  return departments.every(({ state }) => state === 'closed');
}

/** A link that opens nothing any more is answered like one that never did, but its holder learns whom to ask. */
function closed(reply: FastifyReply, form: UpdateForm) {
  return sendPage(reply, <ClosedPage form={form} frame={mailedFrame(form)} withAnswers={false} />, 404);
}

function dead(reply: FastifyReply) {
  return sendPage(reply, <DeadLinkPage locale={reply.request.locale} />, 404);
}
