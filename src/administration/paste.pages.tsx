import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { SetUpProgressService } from '../overview/set-up-progress.service.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { PasteOvertaken, PasteRefused } from './people-paste.errors.js';
import { PeoplePasteService } from './people-paste.service.js';
import { PastePage, type PasteState } from './views/paste.view.js';
import { pasteTexts } from './views/paste-texts.js';

const form = z.object({
  list: z.string().catch(''),
  /** Of what was shown; nothing is done without it. */
  fingerprint: z.string().max(64).catch(''),
  act: z.enum(['preview', 'apply']).catch('preview'),
});
const pasteForm = form.catch(() => form.parse({}));

/** Where a list of people is pasted, looked at, and taken as it was shown. */
@Controller('people/paste')
@May('keep-organization')
export class PastePages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly paste: PeoplePasteService,
    private readonly setUp: SetUpProgressService,
  ) {}

  @Get()
  show(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, { list: '', preview: null });
  }

  @Post()
  async take(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: pasteForm }) { list, fingerprint, act }: z.output<typeof pasteForm>,
    @Res() reply: FastifyReply,
  ) {
    try {
      if (act === 'preview') {
        return await this.#page(reply, viewer, { list, preview: await this.paste.preview(viewer, list) });
      }
      const done = await this.paste.apply(viewer, list, fingerprint);
      const { counts, leftOver } = done;
      if (leftOver === '') {
        return await seeOther(reply, `/people?added=${counts.new}&changed=${counts.changed}`);
      }
      // Not read anew: the second of two rows for one address would no longer be wrong, and change what was just kept.
      return this.#page(reply, viewer, { list: leftOver, preview: null, done }, 422);
    } catch (error) {
      if (error instanceof PasteOvertaken)
        return this.#page(reply, viewer, { list, preview: error.preview, overtaken: true }, 409);
      if (!(error instanceof PasteRefused)) throw error;
      return this.#page(reply, viewer, { list, preview: null, problems: error.fields }, 422);
    }
  }

  async #page(reply: FastifyReply, viewer: Viewer, state: PasteState, status = 200): Promise<FastifyReply> {
    const { title } = pasteTexts[viewer.locale];
    const frame = this.chrome.for(viewer, { title, path: '/people' });
    const setUp = await this.setUp.unfinished(viewer);
    return sendPage(reply, <PastePage {...{ frame, state, setUp }} />, status);
  }
}
