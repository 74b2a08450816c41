import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { arrivalOf } from '../../access/arrivals.service.js';
import { SESSION_SECONDS } from '../../access/browser-sessions.service.js';
import { PageChrome } from '../../access/page-chrome.js';
import { setSessionCookie } from '../../access/session-cookie.js';
import { type Viewer, ViewerParam } from '../../access/viewer.js';
import { May } from '../../organizations/caller.js';
import type { Problem } from '../../organizations/domain/problem.js';
import { DepartmentsService } from '../../organizations/departments.service.js';
import { PeopleService } from '../../organizations/people.service.js';
import type { SetUpStep } from '../../overview/domain/set-up.js';
import { SetUpProgressService } from '../../overview/set-up-progress.service.js';
import { NotFound } from '../../platform/errors.js';
import { seeOther, sendPage } from '../../platform/http/send-page.js';
import { Settings } from '../../platform/settings.js';
import { DepartmentsPasteService } from '../departments-paste.service.js';
import { DepartmentsStep } from '../views/departments-step.view.js';
import { OrganizationFormPage } from '../views/organization-form.view.js';
import { SetUpHub } from '../views/set-up-hub.view.js';
import { setUpTexts } from '../views/set-up-texts.js';
import { MailStep, PeopleStep, YearStep } from '../views/set-up-way.view.js';
import { FirstOrganizationService } from './first-organization.service.js';
import { type OrganizationForm, OrganizationFormService } from './organization-form.service.js';

/** Whatever is sent: what is wrong with it is said at its field. */
const anything = z.record(z.string().max(100), z.unknown()).catch({});
/** More than any list of departments has. */
const list = z.object({ departments: z.string().max(100_000).catch('') }).catch({ departments: '' });
const query = z.object({ added: z.coerce.number().int().min(0).max(1_000).optional().catch(undefined) });

/** Setting up an organization: what there is of it says how far it came. */
@Controller('setup')
@May('keep-organization')
export class SetUpPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly settings: Settings,
    private readonly progress: SetUpProgressService,
    private readonly departments: DepartmentsService,
    private readonly paste: DepartmentsPasteService,
    private readonly people: PeopleService,
    private readonly forms: OrganizationFormService,
    private readonly first: FirstOrganizationService,
  ) {}

  @Get()
  async hub(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const progress = await this.progress.of(viewer.organizationId);
    return sendPage(reply, <SetUpHub {...{ frame: this.#frame(viewer), viewer, progress }} />);
  }

  /** For whoever came in by the example: an organization of their own beside it. */
  @Get('organization')
  @May('keep-examples')
  async organization(
    @ViewerParam() viewer: Viewer,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    if (!(await this.first.isWanted())) return seeOther(reply, '/setup');
    const form = this.forms.begin(viewer.locale, headers['accept-language'], await this.#you(viewer));
    return this.#organizationForm(reply, viewer, form);
  }

  @Post('organization')
  @May('keep-examples')
  async begin(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: anything }) body: z.output<typeof anything>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const answer = this.forms.read(body, await this.#you(viewer));
    if (!('complete' in answer)) return this.#organizationForm(reply, viewer, answer);
    const session = await this.first.begin(answer.complete, null, arrivalOf(request, this.settings));
    if (session === null) throw new NotFound('page', 'pagina');
    setSessionCookie(reply, this.settings, session, SESSION_SECONDS);
    return seeOther(reply, '/setup');
  }

  @Get('departments')
  showDepartments(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: query }) { added }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    return this.#departments(reply, viewer, { added });
  }

  @Post('departments')
  async addDepartments(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: list }) { departments: typed }: z.output<typeof list>,
    @Res() reply: FastifyReply,
  ) {
    const { organizationId } = viewer;
    const list = { departments: typed, from: '' };
    const { problems, added } = await this.paste.apply(organizationId, list, null);
    if (problems.length > 0) return this.#departments(reply, viewer, { typed, problems });
    return seeOther(reply, `/setup/departments?added=${added}`);
  }

  @Get('people')
  async showPeople(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const standing = await this.progress.of(viewer.organizationId);
    return sendPage(reply, <PeopleStep {...{ frame: this.#frame(viewer, 'people'), standing }} />);
  }

  @Get('mail')
  async mail(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const standing = await this.progress.of(viewer.organizationId);
    const { SMTP_URL, MAIL_FROM } = this.settings.values;
    const server = SMTP_URL === undefined ? null : new URL(SMTP_URL).host || SMTP_URL;
    const frame = this.#frame(viewer, 'mail');
    return sendPage(reply, <MailStep {...{ frame, standing, server, from: MAIL_FROM }} />);
  }

  @Get('year')
  async year(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const progress = await this.progress.of(viewer.organizationId);
    return sendPage(reply, <YearStep {...{ frame: this.#frame(viewer, 'year'), progress }} />);
  }

  async #departments(
    reply: FastifyReply,
    viewer: Viewer,
    said: {
      readonly typed?: string;
      readonly problems?: readonly Problem[];
      readonly added?: number | undefined;
    },
  ) {
    const { organizationId } = viewer;
    const there = await this.departments.list(organizationId);
    const standing = await this.progress.of(organizationId);
    const frame = this.#frame(viewer, 'departments');
    const { typed = '', problems = [], added } = said;
    const page = <DepartmentsStep {...{ frame, there, standing, typed, problems, added }} />;
    return sendPage(reply, page, problems.length > 0 ? 422 : 200);
  }

  #organizationForm(reply: FastifyReply, viewer: Viewer, form: OrganizationForm) {
    const frame = this.#frame(viewer, 'organization');
    const page = <OrganizationFormPage {...{ frame, form, isKnown: true, example: null }} />;
    return sendPage(reply, page, form.problems.length > 0 ? 422 : 200);
  }

  async #you({ organizationId, personId }: Viewer) {
    const { name, address } = await this.people.get(organizationId, personId);
    return { name, address };
  }

  #frame(viewer: Viewer, step?: SetUpStep) {
    const { title } = setUpTexts[viewer.locale];
    return this.chrome.for(viewer, { title, path: step ? `/setup/${step}` : '/setup', narrow: true });
  }
}
