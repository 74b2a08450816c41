import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { DepartmentChangeParts } from '../kpis/department-change-parts.js';
import { DepartmentChangesService } from '../kpis/department-changes.service.js';
import { May } from '../organizations/caller.js';
import { has } from '../organizations/domain/rights.js';
import { type FieldProblem, InvalidInput } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { type ChangeForm, DepartmentChangeFormService } from './department-change-form.service.js';
import { type FormBody, typedChange } from './domain/typed-change.js';
import { StructureStoryService } from './structure-story.service.js';
import { ChangePlacesPage, ChangeStartPage } from './views/department-change-form.view.js';
import { ChangePreviewPage } from './views/department-change-preview.view.js';
import { DepartmentChangesPage } from './views/department-changes.view.js';
import { changesTexts } from './views/department-changes-texts.js';

/** Whatever is sent: what cannot be meant is answered by the page. */
const anything = z
  .record(z.string().max(300), z.union([z.string(), z.array(z.string())]).catch(''))
  .catch({}) as z.ZodType<FormBody>;

/** What changed within the year; and departments merged, split and ended, seen before it is done. */
@Controller('departments/changes')
export class DepartmentChangesPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly stories: StructureStoryService,
    private readonly forms: DepartmentChangeFormService,
    private readonly changes: DepartmentChangesService,
    private readonly parts: DepartmentChangeParts,
  ) {}

  @Get()
  @May('read-organization')
  async show(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const story = await this.stories.load(viewer.organizationId);
    const mayChange = has('change-departments', viewer);
    const frame = this.#frame(viewer);
    return sendPage(reply, <DepartmentChangesPage {...{ frame, story, mayChange }} />);
  }

  /** The first step; and the second, once the first was sent. */
  @Get('new')
  @May('change-departments')
  async begin(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: anything }) query: FormBody,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.forms.open(viewer.organizationId, typedChange(query));
    const problems = query.step === undefined ? [] : form.firstProblems;
    if (query.step !== undefined && problems.length === 0) return this.#places(reply, viewer, form);
    const page = <ChangeStartPage {...{ frame: this.#frame(viewer), form, problems }} />;
    return sendPage(reply, page, problems.length > 0 ? 422 : 200);
  }

  /** Shows what would happen; with `step` it opens the second step again, as it was typed. */
  @Post('new')
  @May('change-departments')
  async preview(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: anything }) body: FormBody,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.forms.open(viewer.organizationId, typedChange(body));
    if (body.step !== undefined) return this.#places(reply, viewer, form);
    const rehearsed = await this.forms.rehearse(viewer.organizationId, form);
    if ('problems' in rehearsed) return this.#places(reply, viewer, form, rehearsed.problems);
    const { change } = rehearsed;
    return sendPage(reply, <ChangePreviewPage {...{ frame: this.#frame(viewer), form, change }} />);
  }

  @Post()
  @May('change-departments')
  async make(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: anything }) body: FormBody,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.forms.open(viewer.organizationId, typedChange(body));
    try {
      const { id } = await this.changes.make(viewer.organizationId, form.command, viewer.personId);
      return await seeOther(reply, `/departments/changes#change-${id}`);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return this.#places(reply, viewer, form, error.fields);
    }
  }

  #places(reply: FastifyReply, viewer: Viewer, form: ChangeForm, problems: readonly FieldProblem[] = []) {
    const { parts } = this.parts;
    const page = <ChangePlacesPage {...{ frame: this.#frame(viewer), form, parts, problems }} />;
    return sendPage(reply, page, problems.length > 0 ? 422 : 200);
  }

  #frame(viewer: Viewer) {
    const { title } = changesTexts[viewer.locale];
    return this.chrome.for(viewer, { title, path: '/departments/changes' });
  }
}
