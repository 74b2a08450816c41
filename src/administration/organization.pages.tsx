import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type { FormBody } from '../overview/domain/typed-change.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { ConsequencesService } from './consequences.service.js';
import { fieldsOfOrganization } from './domain/typed-organization.js';
import { Typed, versionIn } from './domain/typed.js';
import { formBody } from './form-body.js';
import { ASKED, type KeepingAnswer, OrganizationEditorService } from './organization-editor.service.js';
import { OrganizationPage } from './views/organization.view.js';
import { organizationTexts } from './views/organization-texts.js';

const query = z.object({ said: z.enum(['saved', 'same']).optional().catch(undefined) });

/** What an organization is called, when its year begins and on which days it works. */
@Controller('administration/organization')
@May('keep-organization')
export class OrganizationPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly organizations: OrganizationsService,
    private readonly editor: OrganizationEditorService,
    private readonly consequences: ConsequencesService,
  ) {}

  @Get()
  async show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: query }) { said }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(reply, viewer, null, ASKED, said ?? null);
  }

  /** Changes it; with `show` it only brings the regions of the country that was chosen. */
  @Post()
  async save(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: formBody }) body: FormBody,
    @Res() reply: FastifyReply,
  ) {
    const typed = new Typed(body);
    if (typed.is('show')) return this.#page(reply, viewer, typed, ASKED);
    const answer = await this.editor.save(viewer.organizationId, typed);
    if (answer.outcome === null) return this.#page(reply, viewer, typed, answer);
    const said = answer.outcome === 'unchanged' ? 'same' : 'saved';
    return seeOther(reply, `/administration/organization?said=${said}`);
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    typed: Typed | null,
    answer: KeepingAnswer,
    outcome: 'saved' | 'same' | null = null,
  ) {
    const organization = await this.organizations.get(viewer.organizationId);
    const behind = await this.consequences.behind(viewer.organizationId);
    const { title } = organizationTexts[viewer.locale];
    const frame = this.chrome.for(viewer, { title, path: '/administration/organization', narrow: true });
    const fields = typed ?? new Typed(fieldsOfOrganization(organization));
    // Whoever was overtaken has seen so now: what is kept once more holds.
    const version = typed === null || answer.overtaken ? organization.version : versionIn(typed);
    const page = (
      <OrganizationPage {...{ frame, organization, answer, version, behind, outcome }} typed={fields} />
    );
    const isAsked = answer.problems.length > 0 || answer.consequences !== null;
    return sendPage(reply, page, answer.overtaken ? 409 : isAsked ? 422 : 200);
  }
}
