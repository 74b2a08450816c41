import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { DepartmentsPasteService } from './departments-paste.service.js';
import { DepartmentsPastePage, type DepartmentsPasteState } from './views/departments-paste.view.js';
import { departmentsPasteTexts } from './views/departments-paste-texts.js';

const HERE = '/administration/departments';
const form = z.object({
  /** More than any list of departments has. */
  departments: z.string().max(100_000).catch(''),
  from: z.string().max(40).trim().catch(''),
  /** Of what was shown; nothing is done without it. */
  fingerprint: z.string().max(64).catch(''),
  act: z.enum(['preview', 'apply']).catch('preview'),
});
const pasteForm = form.catch(() => form.parse({}));

/** Where a list of departments is pasted, looked at, and taken as it was shown. */
@Controller('administration/departments/paste')
@May('keep-organization')
export class DepartmentsPastePages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly paste: DepartmentsPasteService,
  ) {}

  @Get()
  async show(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const from = await this.paste.today(viewer.organizationId);
    return this.#page(reply, viewer, { departments: '', from, preview: null });
  }

  @Post()
  async take(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: pasteForm }) { departments, from, fingerprint, act }: z.output<typeof pasteForm>,
    @Res() reply: FastifyReply,
  ) {
    const { organizationId } = viewer;
    const list = { departments, from };
    if (act === 'preview') {
      const preview = await this.paste.preview(organizationId, list);
      return this.#page(reply, viewer, { ...list, preview }, preview.problems.length > 0 ? 422 : 200);
    }
    const done = await this.paste.apply(organizationId, list, fingerprint);
    if (done.isOvertaken) return this.#page(reply, viewer, { ...list, preview: done, overtaken: true }, 409);
    if (done.problems.length > 0) return this.#page(reply, viewer, { ...list, preview: done }, 422);
    return seeOther(reply, `${HERE}?added=${done.added}`);
  }

  #page(reply: FastifyReply, viewer: Viewer, state: DepartmentsPasteState, status = 200): FastifyReply {
    const { title } = departmentsPasteTexts[viewer.locale];
    const frame = this.chrome.for(viewer, { title, path: `${HERE}/paste` });
    return sendPage(reply, <DepartmentsPastePage {...{ frame, state }} />, status);
  }
}
