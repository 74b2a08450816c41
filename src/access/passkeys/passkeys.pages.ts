import { Body, Controller, HttpCode, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { May } from '../../organizations/caller.js';
import { RateLimit } from '../../platform/http/rate-limits.js';
import { seeOther } from '../../platform/http/send-page.js';
import { Settings } from '../../platform/settings.js';
import { browserKey, keepBrowserKey } from '../browser-key.js';
import { readSessionCookie } from '../session-cookie.js';
import { type Viewer, ViewerParam } from '../viewer.js';
import { PasskeysService } from './passkeys.service.js';
import { readNewPasskey } from './read-answer.js';

const nameForm = z.object({ name: z.string().max(1_000).catch('') }).catch({ name: '' });

/** The passkeys of whoever looks: the first two are what the script of their page talks to. */
@May('keep-account')
@Controller('account/passkeys')
export class PasskeysPages {
  constructor(
    private readonly passkeys: PasskeysService,
    private readonly settings: Settings,
  ) {}

  @Post('question')
  @HttpCode(HttpStatus.OK)
  @RateLimit({ perMinute: 20 })
  ask(
    @ViewerParam() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const session = readSessionCookie(request, this.settings);
    return this.passkeys.ask(viewer, session, keepBrowserKey(request, reply, this.settings));
  }

  /** @returns the page to go on to */
  @Post()
  @HttpCode(HttpStatus.OK)
  @RateLimit({ perMinute: 20 })
  async add(@ViewerParam() viewer: Viewer, @Body() body: unknown, @Req() request: FastifyRequest) {
    const { answer, name } = await readNewPasskey(body);
    await this.passkeys.add(viewer, name, answer, browserKey(request, this.settings));
    return { next: '/account?done=passkey-added' };
  }

  @Post(':id/name')
  async rename(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Body({ schema: nameForm }) { name }: z.output<typeof nameForm>,
    @Res() reply: FastifyReply,
  ) {
    await this.passkeys.rename(viewer, id, name);
    return seeOther(reply, '/account?done=passkey-named');
  }

  @Post(':id/removal')
  async remove(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    await this.passkeys.remove(viewer, id);
    return seeOther(reply, '/account?done=passkey-removed');
  }
}
