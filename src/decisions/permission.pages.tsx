import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { TodayService } from '../goals/today.service.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { problem } from '../organizations/domain/problem.js';
import { RosterService } from '../organizations/roster.service.js';
import { InvalidInput } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { ANSWERS } from './domain/permission.js';
import { PermissionsService } from './permissions.service.js';
import { Speaking } from './speaking.service.js';
import { decisionFormTexts } from './views/decision-form-texts.js';
import { PermissionFormPage, PermissionPage } from './views/permission.view.js';

const text = z.string().catch('');
const permissionForm = z
  .object({ department: text, what: text, whom: text, askedOn: text })
  .catch({ department: '', what: '', whom: '', askedOn: '' });
export type TypedPermission = z.output<typeof permissionForm>;
const answerForm = z
  .object({ answer: z.enum(ANSWERS).nullable().catch(null), answeredOn: text })
  .catch({ answer: null, answeredOn: '' });
export type TypedAnswer = z.output<typeof answerForm>;

const NO_ANSWER = { en: 'Say whether it was yes or no.', nl: 'Zeg of het ja of nee was.' };

/** Permission that was asked for all the same, and its answer. */
@Controller('decisions/permissions')
export class PermissionPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly permissions: PermissionsService,
    private readonly speaking: Speaking,
    private readonly rosters: RosterService,
    private readonly today: TodayService,
  ) {}

  @Get('new')
  @May('decide')
  async open(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const askedOn = await this.today.of(viewer.organizationId);
    return this.#form(reply, viewer, { department: '', what: '', whom: '', askedOn });
  }

  @Post('new')
  @May('decide')
  async ask(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: permissionForm }) typed: TypedPermission,
    @Res() reply: FastifyReply,
  ) {
    const wrong = await whatIsWrong(() => this.permissions.ask(viewer.organizationId, typed, viewer));
    if (wrong.problems.length > 0 || wrong.clash) return this.#form(reply, viewer, typed, wrong);
    return seeOther(reply, '/decisions#waiting');
  }

  @Get(':permission')
  @May('read-decisions')
  async one(@ViewerParam() viewer: Viewer, @Param('permission') id: string, @Res() reply: FastifyReply) {
    const answeredOn = await this.today.of(viewer.organizationId);
    return this.#page(reply, viewer, id, { answer: null, answeredOn });
  }

  @Post(':permission/answer')
  @May('answer-permissions')
  async answer(
    @ViewerParam() viewer: Viewer,
    @Param('permission') id: string,
    @Body({ schema: answerForm }) typed: TypedAnswer,
    @Res() reply: FastifyReply,
  ) {
    const { answer, answeredOn } = typed;
    const wrong = await whatIsWrong(async () => {
      if (answer === null) throw new InvalidInput(problem('answer', NO_ANSWER));
      await this.permissions.answer(viewer.organizationId, id, { answer, answeredOn }, viewer);
    });
    if (wrong.problems.length > 0 || wrong.clash) return this.#page(reply, viewer, id, typed, wrong);
    return seeOther(reply, `/decisions/permissions/${id}`);
  }

  async #form(reply: FastifyReply, viewer: Viewer, typed: TypedPermission, again: Partial<Wrong> = {}) {
    const { organizationId, locale } = viewer;
    const today = await this.today.of(organizationId);
    const departments = await this.speaking.departmentsOf(organizationId, viewer);
    const people = (await this.rosters.load(organizationId)).staffOn(today);
    const { title } = decisionFormTexts[locale].permission;
    const frame = this.chrome.for(viewer, { title, path: '/decisions', narrow: true });
    const { problems = [] } = again;
    const page = <PermissionFormPage {...{ frame, today, departments, people, typed, problems }} />;
    return sendPage(reply, page, statusOf(again));
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    id: string,
    typed: TypedAnswer,
    again: Partial<Wrong> = {},
  ) {
    const { organizationId, personId } = viewer;
    const asked = await this.permissions.get(organizationId, id);
    const mayAnswer =
      personId === asked.asking.whomId || (await this.speaking.mayFinish(asked.department, viewer));
    const today = await this.today.of(organizationId);
    const frame = this.chrome.for(viewer, { title: asked.asking.what, path: '/decisions', narrow: true });
    const page = <PermissionPage {...{ frame, today, asked, mayAnswer, typed, ...again }} />;
    return sendPage(reply, page, statusOf(again));
  }
}
