import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { canLeave } from '../mail/domain/way-out.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { Settings } from '../platform/settings.js';
import { deviceOf, deviceWords } from './domain/device.js';
import { PageChrome } from './page-chrome.js';
import { PasskeysService } from './passkeys/passkeys.service.js';
import { readSessionCookie } from './session-cookie.js';
import { SignedInBrowsersService } from './signed-in-browsers.service.js';
import { type Viewer, ViewerParam } from './viewer.js';
import { accountTexts, DONE } from './views/account-texts.js';
import { AccountPage } from './views/account.view.js';

/** What was just done: the page says so. */
const accountQuery = z.object({ done: z.enum(DONE).optional().catch(undefined) });

/** How whoever looks signs in, and where they are signed in. */
@May('keep-account')
@Controller('account')
export class AccountPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly settings: Settings,
    private readonly browsers: SignedInBrowsersService,
    private readonly passkeys: PasskeysService,
  ) {}

  @Get()
  async show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: accountQuery }) { done }: z.output<typeof accountQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
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
    return sendPage(reply, <AccountPage {...{ frame, viewer, browsers, passkeys, done, mailed }} />);
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

  #session(request: FastifyRequest): string | undefined {
    return readSessionCookie(request, this.settings);
  }
}
