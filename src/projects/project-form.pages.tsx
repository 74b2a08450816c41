import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { problem } from '../organizations/domain/problem.js';
import { InvalidInput } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { type ProjectForm, ProjectFormService } from './project-form.service.js';
import { ProjectOutOfReach } from './projects.errors.js';
import { ProjectsService } from './projects.service.js';
import { prefilled, projectForm, projectTyped, type TypedProject } from './typed-project.js';
import { ProjectFormPage } from './views/project-form.view.js';
import { projectFormTexts } from './views/project-form-texts.js';

/** Heads write projects of their departments, leadership and planners any. */
@Controller('projects')
@May('work-on-projects')
export class ProjectFormPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly forms: ProjectFormService,
    private readonly projects: ProjectsService,
  ) {}

  @Get('new')
  async begin(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, await this.forms.toPropose(viewer.organizationId, viewer));
  }

  @Post('new')
  async propose(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: projectForm }) typed: TypedProject,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.forms.toPropose(viewer.organizationId, viewer);
    const key = await this.forms.freeKey(viewer.organizationId, typed.name);
    return this.#keep(reply, viewer, form, { key, typed });
  }

  @Get(':project/change')
  async open(@ViewerParam() viewer: Viewer, @Param('project') key: string, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, await this.forms.toChange(viewer.organizationId, key, viewer));
  }

  @Post(':project/change')
  async change(
    @ViewerParam() viewer: Viewer,
    @Param('project') key: string,
    @Body({ schema: projectForm }) typed: TypedProject,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.forms.toChange(viewer.organizationId, key, viewer);
    return this.#keep(reply, viewer, form, { key, typed });
  }

  async #keep(
    reply: FastifyReply,
    viewer: Viewer,
    form: ProjectForm,
    { key, typed }: { readonly key: string; readonly typed: TypedProject },
  ) {
    const seenVersion = form.picture === null ? undefined : typed.version;
    const wrong = await whatIsWrong(() =>
      this.projects
        .put(viewer.organizationId, projectTyped(key, typed), { author: viewer, seenVersion })
        .catch((error: unknown) => {
          // The form was open to them: it is the departments they chose that are not theirs.
          if (error instanceof ProjectOutOfReach) throw new InvalidInput(problem('departments', NOT_YOURS));
          throw error;
        }),
    );
    if (wrong.problems.length > 0 || wrong.clash) return this.#page(reply, viewer, form, { ...wrong, typed });
    return seeOther(reply, `/projects/${encodeURIComponent(key)}`);
  }

  #page(
    reply: FastifyReply,
    viewer: Viewer,
    form: ProjectForm,
    again: Partial<Wrong> & { readonly typed?: TypedProject } = {},
  ) {
    const { picture, rights, people, quarters } = form;
    const texts = projectFormTexts[viewer.locale];
    const title = picture === null ? texts.propose : texts.change;
    const frame = this.chrome.for(viewer, { title, path: '/projects', narrow: true });
    const start = {
      quarters: quarters.slice(0, 1).map(({ name }) => name),
      departments: rights.own.map(({ key }) => key),
      owner: people.find(({ id }) => id === viewer.personId)?.address ?? '',
    };
    const { typed = prefilled(picture, start, viewer.locale), ...wrong } = again;
    const page = <ProjectFormPage {...{ frame, form, typed, ...wrong }} />;
    return sendPage(reply, page, statusOf(again));
  }
}

const NOT_YOURS = { en: projectFormTexts.en.notYours, nl: projectFormTexts.nl.notYours };
