import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Audit } from '../access/audit.service.js';
import { LinksService, type OpenedLink } from '../mail/links.service.js';
import type { RosterDepartment } from '../organizations/domain/roster.js';
import { actsAs } from '../platform/acting.js';
import { Open } from '../platform/http/open.js';
import { RateLimit } from '../platform/http/rate-limits.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import type { StanceCommand } from './domain/stance.js';
import { GoalStances } from './goal-stances.service.js';
import { MailedStanceService, type MailedVoice } from './mailed-stance.service.js';
import { type StanceForm, stanceForm } from './stance-form.js';
import { DeadStanceLinkPage, DecidedPage, mailedFrame, VoicesPage } from './views/mailed-stance.view.js';
import { mailedStanceTexts } from './views/mailed-stance-texts.js';
import { StancePage } from './views/stance.view.js';
import { statusOf, whatIsWrong, type Wrong } from './what-is-wrong.js';

/** Far more than an office behind one address opens, far less than guessing takes. */
const PER_MINUTE = 300;

const doneQuery = z.object({ done: z.string().max(64).optional().catch(undefined) });

/**
 * The form behind the link in the mail that asks departments whether they carry the goal: whoever holds it states the
 * contribution and endorses without signing in. GET changes nothing but the audit trail, which says who looked.
 */
@Open('whoever has the mailed link')
@Controller('g')
export class MailedStancePages {
  constructor(
    private readonly links: LinksService,
    private readonly voices: MailedStanceService,
    private readonly stances: GoalStances,
    private readonly audit: Audit,
  ) {}

  @Get(':token')
  @RateLimit({ perMinute: PER_MINUTE })
  async show(
    @Param('token') token: string,
    @Query({ schema: doneQuery }) { done }: z.output<typeof doneQuery>,
    @Res() reply: FastifyReply,
  ) {
    const found = await this.#open(token);
    if (found === null) return dead(reply);
    await this.audit.looked({ ...found.link, subjectType: 'goal-askings' });
    const { voice } = found;
    if (voice.ended) return decided(reply, voice);
    const said = voice.departments.find(({ key }) => key === done);
    const [only] = voice.departments;
    if (only && voice.departments.length === 1 && !said) return this.#form(reply, token, voice, only);
    const frame = mailedFrame(voice, mailedStanceTexts[voice.person.locale].title);
    return sendPage(reply, <VoicesPage {...{ frame, voice, said, path: pathOf(token) }} />);
  }

  @Get(':token/:department')
  @RateLimit({ perMinute: PER_MINUTE })
  async one(@Param('token') token: string, @Param('department') key: string, @Res() reply: FastifyReply) {
    const found = await this.#open(token);
    const department = found?.voice.departments.find((own) => own.key === key);
    if (!found || !department) return dead(reply);
    await this.audit.looked({ ...found.link, subjectType: 'goal-askings' });
    if (found.voice.ended) return decided(reply, found.voice);
    return this.#form(reply, token, found.voice, department);
  }

  @Post(':token/:department')
  @RateLimit({ perMinute: PER_MINUTE })
  async state(
    @Param('token') token: string,
    @Param('department') key: string,
    @Body({ schema: stanceForm }) { worded, number, ...typed }: StanceForm,
    @Res() reply: FastifyReply,
  ) {
    const found = await this.#open(token);
    const department = found?.voice.departments.find((own) => own.key === key);
    if (!found || !department) return dead(reply, typed);
    const { link, voice } = found;
    if (voice.ended) return decided(reply, voice, typed);
    const { organizationId, linkId, subjectId, personId } = link;
    const place = { goal: voice.story.goal.key, department: key };
    actsAs({
      ...{ organizationId, actor: { kind: 'link', id: linkId }, name: 'stated' },
      ...{ subject: { type: 'goals', id: place.goal }, details: { person: personId, department: key } },
    });
    const wrong = await whatIsWrong(
      () => this.stances.state(organizationId, place, typed, voice.author, { worded, number }, subjectId),
      'position',
    );
    if (wrong.problems.length > 0 || wrong.clash) {
      const now = (await this.voices.of(link)) ?? voice;
      return this.#form(reply, token, now, department, { ...wrong, typed });
    }
    return seeOther(reply, `${pathOf(token)}?done=${encodeURIComponent(key)}`);
  }

  async #open(token: string): Promise<{ readonly link: OpenedLink; readonly voice: MailedVoice } | null> {
    const link = await this.links.open(token, 'stance');
    const voice = link && (await this.voices.of(link));
    return link && voice ? { link, voice } : null;
  }

  #form(
    reply: FastifyReply,
    token: string,
    voice: MailedVoice,
    department: RosterDepartment,
    again: Partial<Wrong> & { readonly typed?: StanceCommand } = {},
  ) {
    const { story, departments } = voice;
    const { problems = [], clash, typed } = again;
    const path = pathOf(token);
    const frame = mailedFrame(voice, mailedStanceTexts[voice.person.locale].title);
    const page = (
      <StancePage
        {...{ frame, story, department, problems, clash, typed }}
        action={`${path}/${department.key}`}
        back={departments.length > 1 ? path : null}
      />
    );
    return sendPage(reply, page, statusOf(again));
  }
}

function pathOf(token: string): string {
  return `/g/${encodeURIComponent(token)}`;
}

/** Nothing can be said any more: its holder learns how to go on, with what they typed. */
function decided(reply: FastifyReply, voice: MailedVoice, typed?: StanceCommand) {
  const frame = mailedFrame(voice, mailedStanceTexts[voice.person.locale].decidedTitle);
  return sendPage(reply, <DecidedPage {...{ frame, voice, typed }} />, 404);
}

function dead(reply: FastifyReply, typed?: StanceCommand) {
  return sendPage(reply, <DeadStanceLinkPage locale={reply.request.locale} typed={typed} />, 404);
}
