import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { SetUpProgressService } from '../overview/set-up-progress.service.js';
import { InvalidInput, type FieldProblem } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import type { TypedPerson } from './domain/typed-person.js';
import { PeopleDirectoryService, SHOWN } from './people-directory.service.js';
import { PersonKeepingService } from './person-keeping.service.js';
import { personForm } from './typed-forms.js';
import { NewPersonPage } from './views/person.view.js';
import { PeoplePage } from './views/people.view.js';
import { peopleTexts } from './views/people-texts.js';
import { personTexts } from './views/person-texts.js';

const MOST = 100_000;
const count = z.coerce.number().int().min(0).max(MOST).optional().catch(undefined);
const query = z.object({
  q: z.string().max(200).catch(''),
  show: z.enum(SHOWN).catch('here'),
  page: z.coerce.number().int().min(1).max(MOST).catch(1),
  ...{ added: count, changed: count },
});

/** Everybody of the organization, for those who keep it; and where somebody is added. */
@Controller('people')
@May('keep-organization')
export class PeoplePages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly organizations: OrganizationsService,
    private readonly directory: PeopleDirectoryService,
    private readonly keeping: PersonKeepingService,
    private readonly setUp: SetUpProgressService,
  ) {}

  @Get()
  async list(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: query }) { added, changed, ...asked }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    const directory = await this.directory.list(viewer.organizationId, asked);
    const frame = this.#frame(viewer, peopleTexts[viewer.locale].title);
    const pasted = added === undefined || changed === undefined ? null : { added, changed };
    const setUp = await this.setUp.unfinished(viewer);
    return sendPage(reply, <PeoplePage {...{ frame, directory, query: asked, pasted, setUp }} />);
  }

  @Get('new')
  async ask(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const { locale, zone } = await this.organizations.get(viewer.organizationId);
    const empty = { name: '', address: '', roles: ['member'], company: '', from: '', until: '' };
    return this.#new(reply, viewer, { ...empty, locale, zone });
  }

  @Post('new')
  async add(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: personForm }) typed: z.output<typeof personForm>,
    @Res() reply: FastifyReply,
  ) {
    try {
      const id = await this.keeping.add(viewer, typed);
      return await seeOther(reply, `/people/${id}?said=added`);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return this.#new(reply, viewer, typed, error.fields);
    }
  }

  #new(
    reply: FastifyReply,
    viewer: Viewer,
    typed: TypedPerson,
    problems: readonly FieldProblem[] = [],
  ): FastifyReply {
    const frame = this.#frame(viewer, personTexts[viewer.locale].newTitle);
    const isAdministrator = viewer.roles.includes('admin');
    const page = <NewPersonPage {...{ frame, typed, problems, isAdministrator }} />;
    return sendPage(reply, page, problems.length > 0 ? 422 : 200);
  }

  #frame(viewer: Viewer, title: string) {
    return this.chrome.for(viewer, { title, path: '/people' });
  }
}
