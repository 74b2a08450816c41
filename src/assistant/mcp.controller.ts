import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RoleMissing, ScopeMissing } from '../access/access.errors.js';
import type { TokenCaller } from '../access/api-tokens.service.js';
import { CallerParam, May } from '../organizations/caller.js';
import { has, type Right, RIGHTS } from '../organizations/domain/rights.js';
import { Settings } from '../platform/settings.js';
import { AssistedDraftsService } from '../updates/assisted-drafts.service.js';
import { PlanReader } from './plan-reader.service.js';
import type { Tools } from './tools.js';

/** Assistants read the plan and prepare updates, by the Model Context Protocol over HTTP, with a token of the API. */
@ApiExcludeController()
@Controller('mcp')
@May('use-assistant')
export class McpController {
  constructor(
    private readonly settings: Settings,
    private readonly plan: PlanReader,
    private readonly drafts: AssistedDraftsService,
  ) {}

  @Post()
  async answer(
    // Only tokens come in here.
    @CallerParam() caller: TokenCaller,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    // Some megabytes of heap, for those who have an assistant.
    const { answerMcp } = await import('./mcp-server.js');
    const url = `${this.settings.values.BASE_URL}/mcp`;
    const answer = await answerMcp({ url, headers: headersOf(request), body }, this.#toolsFor(caller));
    const type = answer.headers.get('content-type');
    void reply.code(answer.status);
    if (type !== null) void reply.type(type);
    return reply.send(await answer.text());
  }

  /** Nothing is told unasked; the protocol has this answer for that. */
  @Get()
  listen(@Res() reply: FastifyReply) {
    return reply.code(405).header('allow', 'POST').send();
  }

  /** Each with the right that the API's route for the same has. */
  #toolsFor(caller: TokenCaller): Tools {
    const { organizationId } = caller;
    const may = (right: Right) => {
      if (!has(right, caller)) throw new RoleMissing(RIGHTS[right].roles);
    };
    const by =
      <A extends unknown[]>(right: Right, work: (...given: A) => Promise<unknown>) =>
      async (...given: A) => {
        may(right);
        return work(...given);
      };
    return {
      goal: by('read-goals', () => this.plan.goal(organizationId)),
      kpis: by('read-kpis', (department: string | undefined) => this.plan.kpis(organizationId, department)),
      sessions: by('read-plan', (count: number) => this.plan.nextSessions(organizationId, count)),
      decisions: by('read-decisions', () => this.plan.decisions(organizationId)),
      owed: by('read-owed', () => this.plan.owes(organizationId)),
      request: by('read-updates', async (department: string) =>
        this.plan.request(await this.drafts.request(organizationId, department)),
      ),
      draft: by('answer-updates', async (...[department, proposed]: Parameters<Tools['draft']>) => {
        if (!caller.token.scopes.includes('write')) throw new ScopeMissing('write');
        const { form } = await this.drafts.propose(organizationId, department, proposed);
        return {
          sent: false,
          next: `${form.person.name} must check this and send it; until then it counts for nothing.`,
          page: `${this.settings.values.BASE_URL}/updates/${form.roundId}`,
        };
      }),
    };
  }
}

function headersOf({ headers }: FastifyRequest): Headers {
  const given = new Headers();
  for (const [name, value] of Object.entries(headers)) given.set(name, [value ?? ''].flat().join(', '));
  return given;
}
