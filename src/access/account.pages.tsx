import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { canLeave } from '../mail/domain/way-out.js';
import { May } from '../organizations/caller.js';
import { PeopleService } from '../organizations/people.service.js';
import { InvalidInput, VersionConflict } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { Settings } from '../platform/settings.js';
import { deviceOf, deviceWords } from './domain/device.js';
import { PageChrome } from './page-chrome.js';
import { PasskeysService } from './passkeys/passkeys.service.js';
import { readSessionCookie } from './session-cookie.js';
import { SignedInBrowsersService } from './signed-in-browsers.service.js';
import { type Viewer, ViewerParam } from './viewer.js';
import { accountTexts, DONE } from './views/account-texts.js';
import { AccountPage, type AccountPageProps } from './views/account.view.js';

/** What was just done: the page says so. */
const accountQuery = z.object({ done: z.enum(DONE).optional().catch(undefined) });

const line = z.string().max(100).trim().catch('');
const choice = z.object({ locale: line, zone: line, wasLocale: line, wasZone: line });
const choiceForm = choice.catch(() => choice.parse({}));

/** How whoever looks is spoken to, how they sign in, and where they are signed in. */
@May('keep-account')
@Controller('account')
export class AccountPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly settings: Settings,
    private readonly browsers: SignedInBrowsersService,
    private readonly passkeys: PasskeysService,
    private readonly people: PeopleService,
  ) {}

  @Get()
  show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: accountQuery }) { done }: z.output<typeof accountQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(request, reply, viewer, { done });
  }

  @Post('choice')
  async choose(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: choiceForm }) { wasLocale, wasZone, ...typed }: z.output<typeof choiceForm>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const seen = { locale: wasLocale, zone: wasZone };
    try {
      await this.people.choose(viewer.organizationId, viewer.personId, typed, seen);
      return await seeOther(reply, '/account?done=chosen');
    } catch (error) {
      if (error instanceof VersionConflict)
        return this.#page(request, reply, viewer, { choice: { typed, problems: [], overtaken: true } }, 409);
      if (!(error instanceof InvalidInput)) throw error;
      const choice = { typed, problems: error.fields, overtaken: false };
      return this.#page(request, reply, viewer, { choice }, 422);
    }
  }

  @Post('browsers/end')
  async endOthers(@ViewerParam() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.browsers.endAll(viewer, this.#session(request));
    return seeOther(reply, '/account?done=all-ended');
  }

  @Post('browsers/:id/end')
  async end(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    await this.browsers.end(viewer, id);
    return seeOther(reply, '/account?done=ended');
  }

  async #page(
    request: FastifyRequest,
    reply: FastifyReply,
    viewer: Viewer,
    told: Pick<AccountPageProps, 'done' | 'choice'>,
    status = 200,
  ) {
    const { title } = accountTexts[viewer.locale];
    const frame = this.chrome.for(viewer, { title, path: '/account', narrow: true });
    const session = this.#session(request);
    const browsers = await this.browsers.list(viewer, session);
    const passkeys = this.passkeys.relyingParty && {
      there: await this.passkeys.list(viewer),
      fresh: await this.browsers.isFresh(viewer, session),
      device: deviceWords(deviceOf(request.headers['user-agent']), viewer.locale),
    };
    const mailed = !viewer.isExample && canLeave(this.settings.values.SMTP_URL);
    return sendPage(
      reply,
      <AccountPage {...{ frame, viewer, browsers, passkeys, mailed, ...told }} />,
      status,
    );
  }

  #session(request: FastifyRequest): string | undefined {
    return readSessionCookie(request, this.settings);
  }
}
