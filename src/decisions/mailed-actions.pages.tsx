import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Audit } from '../access/audit.service.js';
import { LinksService, type OpenedLink } from '../mail/links.service.js';
import { actsAs } from '../platform/acting.js';
import { Open } from '../platform/http/open.js';
import { RateLimit } from '../platform/http/rate-limits.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { type MailedActions, MailedActionsService } from './mailed-actions.service.js';
import { DeadActionsLinkPage, MailedActionsPage } from './views/mailed-actions.view.js';

/** Far more than an office behind one address opens, far less than guessing takes. */
const PER_MINUTE = 300;

const saidQuery = z.object({ said: z.string().max(64).optional().catch(undefined) });

/**
 * The page behind the link in a reminder of actions: whoever holds it says what is done without signing in. GET changes
 * nothing but the audit trail, which says who looked.
 */
@Open('whoever has the mailed link')
@Controller('a')
export class MailedActionsPages {
  constructor(
    private readonly links: LinksService,
    private readonly mailed: MailedActionsService,
    private readonly audit: Audit,
  ) {}

  @Get(':token')
  @RateLimit({ perMinute: PER_MINUTE })
  async show(
    @Param('token') token: string,
    @Query({ schema: saidQuery }) { said }: z.output<typeof saidQuery>,
    @Res() reply: FastifyReply,
  ) {
    const found = await this.#open(token);
    if (found === null) return dead(reply);
    await this.audit.looked({ ...found.link, subjectType: 'session-actions' });
    return sendPage(reply, <MailedActionsPage {...{ own: found.own, said, path: pathOf(token) }} />);
  }

  @Post(':token/:action/done')
  @RateLimit({ perMinute: PER_MINUTE })
  done(@Param('token') token: string, @Param('action') id: string, @Res() reply: FastifyReply) {
    return this.#say(token, id, true, reply);
  }

  @Post(':token/:action/open')
  @RateLimit({ perMinute: PER_MINUTE })
  open(@Param('token') token: string, @Param('action') id: string, @Res() reply: FastifyReply) {
    return this.#say(token, id, false, reply);
  }

  async #say(token: string, id: string, isDone: boolean, reply: FastifyReply) {
    const found = await this.#open(token);
    const action = found?.own.actions.find((own) => own.id === id);
    if (!found || !action) return dead(reply);
    const { organizationId, linkId, personId } = found.link;
    actsAs({
      ...{ organizationId, actor: { kind: 'link', id: linkId }, name: isDone ? 'done' : 'opened' },
      ...{ subject: { type: 'resolutions', id }, details: { person: personId } },
    });
    await this.mailed.say(organizationId, action, isDone);
    return seeOther(reply, `${pathOf(token)}?said=${encodeURIComponent(id)}`);
  }

  async #open(token: string): Promise<{ readonly link: OpenedLink; readonly own: MailedActions } | null> {
    const link = await this.links.open(token, 'actions');
    const own = link && (await this.mailed.of(link));
    return link && own ? { link, own } : null;
  }
}

function pathOf(token: string): string {
  return `/a/${encodeURIComponent(token)}`;
}

function dead(reply: FastifyReply) {
  return sendPage(reply, <DeadActionsLinkPage locale={reply.request.locale} />, 404);
}
