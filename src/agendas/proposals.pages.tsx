import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { statusOf, whatIsWrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { InvalidInput } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { ArrangingPageService } from './arranging-page.js';
import { ArrangingService } from './arrangement/arranging.service.js';
import { CarryOverService } from './arrangement/carry-over.service.js';
import { ProposalsService } from './arrangement/proposals.service.js';
import { SessionPages } from './session-page.js';
import { arrangingTexts } from './views/arranging-texts.js';

const text = z.string().catch('');
const proposalForm = z
  .object({
    ...{ title: text, detail: text, customer: text, minutes: text, act: text },
    purpose: z.enum(['inform', 'discuss', 'decide']).catch('discuss'),
  })
  .catch({ title: '', detail: '', customer: '', minutes: '', act: '', purpose: 'discuss' });
const refusalForm = z.object({ reason: text }).catch({ reason: '' });
export type TypedProposal = z.output<typeof proposalForm>;

/** What people put forward for a session, and what those who run it answer. */
@Controller('sessions/:session/proposals')
export class ProposalPages {
  constructor(
    private readonly sessions: SessionPages,
    private readonly pages: ArrangingPageService,
    private readonly arranging: ArrangingService,
    private readonly proposals: ProposalsService,
    private readonly carryOver: CarryOverService,
  ) {}

  @Post()
  @May('propose-items')
  async propose(
    @ViewerParam() viewer: Viewer,
    @Param('session') id: string,
    @Body({ schema: proposalForm }) typed: TypedProposal,
    @Res() reply: FastifyReply,
  ) {
    const wrong = await whatIsWrong(
      async () => this.proposals.propose(viewer.organizationId, id, commandOf(typed), viewer, typed.act),
      'title',
    );
    if (wrong.problems.length === 0 && !wrong.clash) return this.#back(viewer, id, reply);
    const clash = wrong.clash
      ? [
          {
            field: 'title',
            message: wrong.clash.message,
            dutch: wrong.clash.texts?.nl ?? wrong.clash.message,
          },
        ]
      : [];
    const again = { problems: [...wrong.problems, ...clash], typedProposal: typed };
    const page = this.arranging.mayArrange(viewer)
      ? await this.pages.of(viewer, id, again)
      : await this.sessions.of(viewer, id, again);
    return sendPage(reply, page, statusOf(wrong));
  }

  @Post(':proposal/acceptance')
  @May('arrange-agendas')
  async accept(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Param('proposal') id: string,
    @Res() reply: FastifyReply,
  ) {
    await this.proposals.accept(viewer.organizationId, id, viewer);
    return this.#back(viewer, session, reply);
  }

  @Post(':proposal/refusal')
  @May('arrange-agendas')
  async decline(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Param('proposal') id: string,
    @Body({ schema: refusalForm }) { reason }: z.output<typeof refusalForm>,
    @Res() reply: FastifyReply,
  ) {
    const wrong = await whatIsWrong(() => this.proposals.decline(viewer.organizationId, id, reason, viewer));
    if (wrong.problems.length === 0 && !wrong.clash) return this.#back(viewer, session, reply);
    return sendPage(reply, await this.pages.of(viewer, session, { ...wrong, declined: id }), statusOf(wrong));
  }

  /** Carries it over to the next session of the kind. */
  @Post(':proposal/carrying')
  @May('arrange-agendas')
  async carry(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Param('proposal') id: string,
    @Res() reply: FastifyReply,
  ) {
    await this.carryOver.carry(viewer.organizationId, session, id, viewer);
    return this.#back(viewer, session, reply);
  }

  @Post(':proposal/withdrawal')
  @May('propose-items')
  async withdraw(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Param('proposal') id: string,
    @Res() reply: FastifyReply,
  ) {
    await this.proposals.withdraw(viewer.organizationId, id, viewer);
    return this.#back(viewer, session, reply);
  }

  #back(viewer: Viewer, sessionId: string, reply: FastifyReply) {
    const to = `/sessions/${encodeURIComponent(sessionId)}`;
    return seeOther(reply, this.arranging.mayArrange(viewer) ? `${to}/agenda#proposals` : `${to}#proposals`);
  }
}

function commandOf({ minutes: typed, act: _, ...rest }: TypedProposal) {
  const minutes = typed.trim();
  if (minutes !== '' && !/^\d{1,4}$/.test(minutes)) {
    const dutch = arrangingTexts.nl.noMinutes;
    throw new InvalidInput([{ field: 'minutes', message: arrangingTexts.en.noMinutes, dutch }]);
  }
  return { ...rest, minutes: minutes === '' ? null : Number(minutes) };
}
