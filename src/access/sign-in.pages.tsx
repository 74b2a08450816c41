import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { canLeave } from '../mail/domain/way-out.js';
import { problemOfAddress } from '../organizations/domain/address.js';
import { Open } from '../platform/http/open.js';
import { RateLimit } from '../platform/http/rate-limits.js';
import { safePath } from '../platform/http/safe-path.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { Settings } from '../platform/settings.js';
import { arrivalOf } from './arrivals.service.js';
import { browserKey, keepBrowserKey } from './browser-key.js';
import { SESSION_SECONDS } from './browser-sessions.service.js';
import { pageAfterSignIn } from './domain/next-path.js';
import { relyingPartyOf } from './domain/relying-party.js';
import { IdentityProvidersService } from './provider/identity-providers.service.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.js';
import { SetUpLinkService } from './set-up-link.service.js';
import { SignInRequestsService } from './sign-in-requests.service.js';
import { SignInsService } from './sign-ins.service.js';
import { NotSetUp } from './views/not-set-up.view.js';
import { LinkSent, NoLinkSent } from './views/link-sent.view.js';
import { SignInForm } from './views/sign-in-form.view.js';
import { DeadSignInLink, SignInLink, SignInLinkElsewhere } from './views/sign-in-link.view.js';

/** What a page or form may send along; whatever is none of it means the start page. */
const nextSchema = z
  .unknown()
  .optional()
  .transform((next) => pageAfterSignIn(safePath(next)));
/** Key of the organization whose provider is offered. */
const atSchema = z.string().max(64).nullable().catch(null);
const askForm = z
  .object({ address: z.string().max(1_000).catch(''), next: nextSchema, at: atSchema })
  .catch({ address: '', next: '/', at: null });
const linkForm = z.object({ next: nextSchema }).catch({ next: '/' });
const signInQuery = z.object({
  ...{ next: nextSchema, at: atSchema },
  'signed-out': z.unknown().optional(),
});

/** Signing in by a mailed link, and out. Opening a link changes nothing: mail scanners open them all. */
@Open()
@Controller()
export class SignInPages {
  readonly #passkeys: boolean;

  constructor(
    private readonly requests: SignInRequestsService,
    private readonly signIns: SignInsService,
    private readonly providers: IdentityProvidersService,
    private readonly setUp: SetUpLinkService,
    private readonly settings: Settings,
  ) {
    this.#passkeys = relyingPartyOf(settings.values.BASE_URL) !== null;
  }

  @Get('sign-in')
  async form(
    @Query({ schema: signInQuery }) query: z.output<typeof signInQuery>,
    @Req() { locale }: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    if (await this.setUp.isWanted()) return sendPage(reply, <NotSetUp locale={locale} />);
    const signedOut = query['signed-out'] !== undefined;
    const { next, at } = query;
    const offers = await this.#offers(at);
    return sendPage(reply, <SignInForm {...{ locale, next, signedOut, ...offers }} />);
  }

  @Post('sign-in')
  @RateLimit({ perMinute: 20 })
  async ask(
    @Body({ schema: askForm }) { address, next, at }: z.output<typeof askForm>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { locale } = request;
    const typed = address.trim();
    if (problemOfAddress(typed) !== null) {
      const form = <SignInForm {...{ locale, next, wrong: typed, ...(await this.#offers(at)) }} />;
      return sendPage(reply, form, 422);
    }
    this.requests.ask(typed, next, keepBrowserKey(request, reply, this.settings));
    if (canLeave(this.settings.values.SMTP_URL)) return sendPage(reply, <LinkSent {...{ locale, next }} />);
    return sendPage(reply, <NoLinkSent {...{ locale, next, passkeys: this.#passkeys }} />);
  }

  @Get('sign-in/:token')
  @RateLimit({ perMinute: 60 })
  async open(
    @Param('token') token: string,
    @Query({ schema: signInQuery }) query: z.output<typeof signInQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const signIn = await this.signIns.look(token, browserKey(request, this.settings));
    if (signIn === null) return sendPage(reply, <DeadSignInLink locale={request.locale} />, 404);
    const { person, organizationName } = signIn;
    const next = query.next === '/' ? pageAfterSignIn(safePath(signIn.next)) : query.next;
    if (signIn.elsewhere) return sendPage(reply, <SignInLinkElsewhere locale={person.locale} next={next} />);
    const page = { locale: person.locale, name: person.name, organizationName, next };
    return sendPage(reply, <SignInLink {...page} />);
  }

  @Post('sign-in/:token')
  @RateLimit({ perMinute: 60 })
  async use(
    @Param('token') token: string,
    @Body({ schema: linkForm }) { next }: z.output<typeof linkForm>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const session = await this.signIns.complete(token, arrivalOf(request, this.settings));
    if (session === null) return sendPage(reply, <DeadSignInLink locale={request.locale} />, 404);
    setSessionCookie(reply, this.settings, session, SESSION_SECONDS);
    return seeOther(reply, next);
  }

  /** Open, so that it also takes the cookie of a session that has ended already. */
  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const token = readSessionCookie(request, this.settings);
    await this.signIns.end(token);
    clearSessionCookie(reply, this.settings);
    return seeOther(reply, '/sign-in?signed-out');
  }

  async #offers(at: string | null) {
    return { passkeys: this.#passkeys, provider: await this.providers.offered(at) };
  }
}
