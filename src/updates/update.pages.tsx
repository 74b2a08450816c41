import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { has } from '../organizations/domain/rights.js';
import { NotFound } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { draftKept } from './draft-kept.js';
import { FormExchangeService } from './form-exchange.service.js';
import { OpenRequestsService } from './open-requests.service.js';
import { type FormInput, formBody } from './update.schemas.js';
import { hasAnswer } from './update-form.js';
import { UpdateFormsService } from './update-forms.service.js';
import type { Frame } from './views/frame.js';
import { OpenRoundsPage } from './views/open-rounds.view.js';
import { ClosedPage, SentPage } from './views/outcome.view.js';
import { UpdateFormPage } from './views/update-form.view.js';

/** The same form for whoever is signed in. */
@Controller('updates')
@May('answer-updates')
export class UpdatePages {
  constructor(
    private readonly forms: UpdateFormsService,
    private readonly exchange: FormExchangeService,
    private readonly openRequests: OpenRequestsService,
    private readonly chrome: PageChrome,
  ) {}

  @Get()
  async list(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const rounds = await this.openRequests.of(viewer.organizationId, viewer.personId);
    const frame = (title: string) => this.chrome.for(viewer, { title, path: '/updates', narrow: true });
    return sendPage(
      reply,
      <OpenRoundsPage {...{ rounds, frame, locale: viewer.locale, followsUp: followsUp(viewer) }} />,
    );
  }

  @Get(':round')
  async show(@ViewerParam() viewer: Viewer, @Param('round') roundId: string, @Res() reply: FastifyReply) {
    const form = await this.#form(viewer, roundId);
    const [action, frame] = [pathOf(roundId), this.#frame(viewer, roundId)];
    const isOver = form.departments.every(({ state }) => state === 'closed');
    return sendPage(
      reply,
      isOver ? (
        <ClosedPage form={form} frame={frame} withAnswers />
      ) : (
        <UpdateFormPage form={form} action={action} frame={frame} />
      ),
    );
  }

  @Post(':round')
  async send(
    @ViewerParam() viewer: Viewer,
    @Param('round') roundId: string,
    @Body({ schema: formBody }) body: FormInput,
    @Res() reply: FastifyReply,
  ) {
    const { organizationId, personId } = viewer;
    const [action, frame] = [pathOf(roundId), this.#frame(viewer, roundId)];
    const answer = await this.exchange.take({ organizationId, personId, roundId, action, frame }, body);
    switch (answer.kind) {
      case 'gone':
        throw new NotFound('update request', 'updateverzoek');
      case 'closed':
        return seeOther(reply, action);
      case 'sent':
        return seeOther(reply, `${action}/sent`);
      case 'again':
        return sendPage(reply, answer.page, answer.status);
    }
  }

  /** Saves what was typed and sends nothing: by the button, or while somebody types. */
  @Post(':round/draft')
  async keepDraft(
    @ViewerParam() { organizationId, personId }: Viewer,
    @Param('round') roundId: string,
    @Body({ schema: formBody }) body: FormInput,
    @Res() reply: FastifyReply,
  ) {
    const action = pathOf(roundId);
    const answer = await this.exchange.keepDraft({ organizationId, personId, roundId, action }, body);
    if (answer.kind === 'gone') throw new NotFound('update request', 'updateverzoek');
    return draftKept(reply, answer, action);
  }

  @Get(':round/sent')
  async sent(@ViewerParam() viewer: Viewer, @Param('round') roundId: string, @Res() reply: FastifyReply) {
    const form = await this.#form(viewer, roundId);
    if (!hasAnswer(form)) return seeOther(reply, pathOf(roundId));
    const frame = this.#frame(viewer, roundId);
    return sendPage(reply, <SentPage form={form} action={pathOf(roundId)} frame={frame} />);
  }

  async #form({ organizationId, personId }: Viewer, roundId: string) {
    const form = await this.forms.formFor(organizationId, personId, roundId);
    if (!form) throw new NotFound('update request', 'updateverzoek');
    return form;
  }

  #frame(viewer: Viewer, roundId: string): Frame {
    return (title) => this.chrome.for(viewer, { title, path: pathOf(roundId), narrow: true });
  }
}

function pathOf(roundId: string): string {
  return `/updates/${encodeURIComponent(roundId)}`;
}

/** Planners and leadership see who still owes. */
function followsUp(viewer: Viewer): boolean {
  return has('read-owed', viewer);
}
