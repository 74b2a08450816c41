import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { AbsencesService } from '../organizations/absences.service.js';
import { May } from '../organizations/caller.js';
import { DomainError, type FieldProblem, InvalidInput, VersionConflict } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { problemsOfAbsence } from './absence-problems.js';
import type { TypedAbsence } from './domain/typed-absence.js';
import { typedOf, type TypedPerson } from './domain/typed-person.js';
import { PeopleDirectoryService } from './people-directory.service.js';
import { PersonKeepingService, seenAs } from './person-keeping.service.js';
import { absenceForm, personForm, removalForm } from './typed-forms.js';
import { PersonPage } from './views/person.view.js';
import { SAID, type Said } from './views/person-texts.js';

const query = z.object({ said: z.enum(SAID).optional().catch(undefined) });

/** What of a person's page came back, or was just done. */
interface Shown {
  readonly status?: number;
  readonly said?: Said | 'conflict' | undefined;
  readonly typed?: TypedPerson;
  readonly problems?: readonly FieldProblem[];
  readonly refused?: { readonly typed: TypedAbsence; readonly problems: readonly FieldProblem[] };
}

/** One person, and when they are away, for those who keep the organization. */
@Controller('people/:id')
@May('keep-organization')
export class PersonPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly directory: PeopleDirectoryService,
    private readonly keeping: PersonKeepingService,
    private readonly absences: AbsencesService,
  ) {}

  @Get()
  show(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Query({ schema: query }) { said }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(reply, viewer, id, { said });
  }

  @Post()
  async change(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Body({ schema: personForm }) { seen, ...typed }: z.output<typeof personForm>,
    @Res() reply: FastifyReply,
  ) {
    try {
      await this.keeping.change(viewer, id, typed, seen);
      return await seeOther(reply, `/people/${id}?said=saved`);
    } catch (error) {
      if (error instanceof VersionConflict)
        return this.#page(reply, viewer, id, { status: 409, said: 'conflict', typed });
      if (!(error instanceof InvalidInput)) throw error;
      return this.#page(reply, viewer, id, { status: 422, typed, problems: error.fields });
    }
  }

  @Post('absences')
  async enterAbsence(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Body({ schema: absenceForm }) typed: TypedAbsence,
    @Res() reply: FastifyReply,
  ) {
    try {
      await this.keeping.enterAbsence(viewer.organizationId, id, typed);
      return await seeOther(reply, `/people/${id}?said=absence`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const refused = { typed, problems: problemsOfAbsence(error) };
      return this.#page(reply, viewer, id, { status: 422, refused });
    }
  }

  @Post('absences/removal')
  async removeAbsence(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Body({ schema: removalForm }) { from }: z.output<typeof removalForm>,
    @Res() reply: FastifyReply,
  ) {
    await this.absences.remove(viewer.organizationId, id, from);
    return seeOther(reply, `/people/${id}?said=absence-removed`);
  }

  async #page(reply: FastifyReply, viewer: Viewer, id: string, shown: Shown) {
    const { organizationId, locale } = viewer;
    const listed = await this.directory.get(organizationId, id);
    const { person, today } = listed;
    const page = (
      <PersonPage
        frame={this.chrome.for(viewer, { title: person.name, path: '/people' })}
        listed={listed}
        typed={shown.typed ? { ...shown.typed, address: person.address } : typedOf(person)}
        problems={shown.problems ?? []}
        isAdministrator={viewer.roles.includes('admin')}
        seen={seenAs(person)}
        absences={{
          ...{ locale, today, path: `/people/${person.id}/absences`, refused: shown.refused },
          absences: await this.absences.listOf(organizationId, person.id),
          standIns: await this.keeping.standIns(organizationId, person.id),
        }}
        said={shown.said}
      />
    );
    return sendPage(reply, page, shown.status ?? 200);
  }
}
