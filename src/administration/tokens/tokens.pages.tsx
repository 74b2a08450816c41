import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SignInTooLongAgo } from '../../access/access.errors.js';
import { ApiTokensService } from '../../access/api-tokens.service.js';
import { PageChrome } from '../../access/page-chrome.js';
import { readSessionCookie } from '../../access/session-cookie.js';
import { SignedInBrowsersService } from '../../access/signed-in-browsers.service.js';
import { type Viewer, ViewerParam } from '../../access/viewer.js';
import '../../calendar/zone-rules.js';
import { addDays } from '../../calendar/domain/time.js';
import { dateAt, instantOf } from '../../calendar/domain/zones.js';
import { May } from '../../organizations/caller.js';
import type { Problem } from '../../organizations/domain/problem.js';
import { Clock } from '../../platform/clock.js';
import { seeOther, sendPage } from '../../platform/http/send-page.js';
import { Settings } from '../../platform/settings.js';
import { problemsOfTypedToken, type TypedToken, typedToken } from '../domain/typed-token.js';
import { MadeTokenPage, TokensPage } from '../views/tokens.view.js';
import { tokensTexts } from '../views/tokens-texts.js';

/** Whatever is sent: what is wrong with it is said at its field. */
const form = z.record(z.string().max(100), z.unknown()).catch({});
const query = z.object({ done: z.enum(['revoked']).optional().catch(undefined) });

const EMPTY: TypedToken = { name: '', scope: 'read', until: '' };

interface Shown {
  readonly typed?: TypedToken;
  readonly problems?: readonly Problem[];
  readonly done?: 'revoked' | undefined;
  readonly status?: number;
}

/** Keys by which machines use the API, as administrators keep them. */
@Controller('administration/tokens')
@May('keep-tokens')
export class TokensPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly tokens: ApiTokensService,
    private readonly browsers: SignedInBrowsersService,
  ) {}

  @Get()
  show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: query }) { done }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(reply, viewer, { done });
  }

  /** The answer shows the token, this once: it is kept nowhere, so no other page could. */
  @Post()
  async make(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: form }) body: z.output<typeof form>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const typed = typedToken(body);
    // A token lasts: not for whoever finds an administrator's computer unlocked.
    if (!(await this.browsers.isFresh(viewer, readSessionCookie(request, this.settings)))) {
      const { message, texts } = new SignInTooLongAgo();
      const problems = [{ field: 'name', message, ...(texts && { dutch: texts.nl }) }];
      return this.#page(reply, viewer, { typed, problems, status: 403 });
    }
    const problems = problemsOfTypedToken(typed, dateAt(this.clock.now(), viewer.zone));
    if (problems.length > 0) return this.#page(reply, viewer, { typed, problems, status: 422 });
    const { name, scope, until } = typed;
    const { text, token } = await this.tokens.make({
      ...{ organizationId: viewer.organizationId, name },
      scopes: scope === 'write' ? ['read', 'write'] : ['read'],
      // The day that is named is its last.
      expiresAt: until === '' ? null : instantOf(addDays(until, 1), '00:00', viewer.zone),
    });
    return sendPage(reply, <MadeTokenPage {...{ frame: this.#frame(viewer), text, token }} />);
  }

  @Post(':id/revocation')
  async revoke(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    await this.tokens.revoke(viewer.organizationId, id);
    return seeOther(reply, '/administration/tokens?done=revoked');
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    { typed = EMPTY, problems = [], done, status = 200 }: Shown,
  ) {
    const tokens = await this.tokens.list(viewer.organizationId);
    const frame = this.#frame(viewer);
    const now = this.clock.now();
    const page = <TokensPage {...{ frame, zone: viewer.zone, tokens, now, typed, problems, done }} />;
    return sendPage(reply, page, status);
  }

  #frame(viewer: Viewer) {
    const { title } = tokensTexts[viewer.locale];
    return this.chrome.for(viewer, { title, path: '/administration/tokens', narrow: true });
  }
}
