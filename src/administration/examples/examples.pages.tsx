import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../../access/page-chrome.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../../access/session-cookie.js';
import { SetUpLinkService } from '../../access/set-up-link.service.js';
import { type Viewer, ViewerParam } from '../../access/viewer.js';
import { May } from '../../organizations/caller.js';
import { seeOther, sendPage } from '../../platform/http/send-page.js';
import { Settings } from '../../platform/settings.js';
import { ExamplePage, ThrowAwayPage } from '../views/example.view.js';
import { exampleTexts } from '../views/example-texts.js';
import { FirstOrganizationService } from '../set-up/first-organization.service.js';
import { ExamplesService } from './examples.service.js';

const query = z.object({ done: z.enum(['loaded', 'gone']).optional().catch(undefined) });

/** The example to play with, as administrators load it and throw it away. */
@Controller('administration/example')
@May('keep-examples')
export class ExamplesPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly settings: Settings,
    private readonly examples: ExamplesService,
    private readonly links: SetUpLinkService,
    private readonly first: FirstOrganizationService,
  ) {}

  @Get()
  async show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: query }) { done }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    const examples = await this.examples.of(viewer);
    const mayBegin = await this.first.isWanted();
    return sendPage(reply, <ExamplePage {...{ frame: this.#frame(viewer), examples, mayBegin, done }} />);
  }

  @Post()
  async load(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.examples.load(viewer);
    return seeOther(reply, '/administration/example?done=loaded');
  }

  /** Asks once more, and says what goes; changes nothing. */
  @Get(':organization/disposal')
  async ask(
    @ViewerParam() viewer: Viewer,
    @Param('organization') organizationId: string,
    @Res() reply: FastifyReply,
  ) {
    const example = await this.examples.get(viewer, organizationId);
    return sendPage(reply, <ThrowAwayPage frame={this.#frame(viewer)} example={example} />);
  }

  /** Whoever looks at it goes on elsewhere: in an organization of theirs, or with setting one up. */
  @Post(':organization/disposal')
  async throwAway(
    @ViewerParam() viewer: Viewer,
    @Param('organization') organizationId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const before = readSessionCookie(request, this.settings);
    const moved = await this.examples.throwAway(viewer, organizationId, before);
    if (moved) setSessionCookie(reply, this.settings, moved.token, moved.seconds);
    if (moved || viewer.organizationId !== organizationId)
      return seeOther(reply, '/administration/example?done=gone');
    clearSessionCookie(reply, this.settings);
    if (!(await this.links.isWanted())) return seeOther(reply, '/sign-in');
    const { url } = await this.links.print();
    return seeOther(reply, new URL(url).pathname);
  }

  #frame(viewer: Viewer) {
    const { title } = exampleTexts[viewer.locale];
    return this.chrome.for(viewer, { title, path: '/administration/example', narrow: true });
  }
}
