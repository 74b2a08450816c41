import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { arrivalOf } from '../../access/arrivals.service.js';
import { SESSION_SECONDS } from '../../access/browser-sessions.service.js';
import { setSessionCookie } from '../../access/session-cookie.js';
import { SetUpLinkService } from '../../access/set-up-link.service.js';
import { Open } from '../../platform/http/open.js';
import { RateLimit } from '../../platform/http/rate-limits.js';
import { seeOther, sendPage } from '../../platform/http/send-page.js';
import { Settings } from '../../platform/settings.js';
import type { Problem } from '../../organizations/domain/problem.js';
import { problemsOfYou, typedOrganization } from '../domain/typed-first-organization.js';
import { ExamplesService } from '../examples/examples.service.js';
import { FirstExamplePage } from '../views/example.view.js';
import { DeadSetUpLink, OrganizationFormPage } from '../views/organization-form.view.js';
import { setUpTexts } from '../views/set-up-texts.js';
import { FirstOrganizationService } from './first-organization.service.js';
import { type OrganizationForm, OrganizationFormService } from './organization-form.service.js';

/** Whatever is sent: what is wrong with it is said at its field. */
const form = z.record(z.string().max(100), z.unknown()).catch({});

/** The way in of an installation that has no organization. Opening the link changes nothing: mail scanners open them all. */
@Open('whoever holds the link printed at the start')
@Controller('setup/link/:token')
export class SetUpLinkPages {
  constructor(
    private readonly links: SetUpLinkService,
    private readonly forms: OrganizationFormService,
    private readonly first: FirstOrganizationService,
    private readonly examples: ExamplesService,
    private readonly settings: Settings,
  ) {}

  @Get()
  @RateLimit({ perMinute: 60 })
  async open(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!(await this.links.opens(token))) return dead(request, reply);
    const { locale, headers } = request;
    return page(request, reply, this.forms.begin(locale, headers['accept-language'], {}));
  }

  @Post()
  @RateLimit({ perMinute: 60 })
  async create(
    @Param('token') token: string,
    @Body({ schema: form }) body: z.output<typeof form>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    if (!(await this.links.opens(token))) return dead(request, reply);
    const answer = this.forms.read(body, {});
    if (!('complete' in answer)) return page(request, reply, answer);
    const session = await this.first.begin(answer.complete, token, arrivalOf(request, this.settings));
    if (session === null) return dead(request, reply);
    setSessionCookie(reply, this.settings, session, SESSION_SECONDS);
    return seeOther(reply, '/setup');
  }

  @Get('example')
  @RateLimit({ perMinute: 60 })
  async askForExample(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    if (!(await this.links.opens(token))) return dead(request, reply);
    return examplePage(request, reply, NOBODY, []);
  }

  @Post('example')
  @RateLimit({ perMinute: 60 })
  async loadExample(
    @Param('token') token: string,
    @Body({ schema: form }) body: z.output<typeof form>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    if (!(await this.links.opens(token))) return dead(request, reply);
    const typed = typedOrganization(body);
    const problems = problemsOfYou(typed);
    if (problems.length > 0) return examplePage(request, reply, typed, problems);
    const you = { name: typed.name, address: typed.address, locale: request.locale };
    const session = await this.examples.begin(you, token, arrivalOf(request, this.settings));
    if (session === null) return dead(request, reply);
    setSessionCookie(reply, this.settings, session, SESSION_SECONDS);
    return seeOther(reply, '/');
  }
}

const NOBODY = { name: '', address: '' };

function examplePage(
  { locale, url }: FastifyRequest,
  reply: FastifyReply,
  typed: typeof NOBODY,
  problems: readonly Problem[],
) {
  const frame = { locale, title: setUpTexts[locale].title, narrow: true };
  const shown = { frame, typed, problems, back: url.replace(/\/example$/, '') };
  return sendPage(reply, <FirstExamplePage {...shown} />, problems.length > 0 ? 422 : 200);
}

function page({ locale, url }: FastifyRequest, reply: FastifyReply, asked: OrganizationForm) {
  const frame = { locale, title: setUpTexts[locale].title, narrow: true };
  const shown = { frame, form: asked, isKnown: false, example: `${url}/example` };
  return sendPage(reply, <OrganizationFormPage {...shown} />, asked.problems.length > 0 ? 422 : 200);
}

function dead({ locale }: FastifyRequest, reply: FastifyReply) {
  return sendPage(reply, <DeadSetUpLink locale={locale} />, 404);
}
