import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { AbsencesService } from '../organizations/absences.service.js';
import { May } from '../organizations/caller.js';
import { DomainError } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { problemsOfAbsence } from './absence-problems.js';
import type { TypedAbsence } from './domain/typed-absence.js';
import { PeopleDirectoryService } from './people-directory.service.js';
import { PersonKeepingService } from './person-keeping.service.js';
import { absenceForm, removalForm } from './typed-forms.js';
import { absenceTexts } from './views/absence-texts.js';
import type { AbsencesProps } from './views/absences.js';
import { OwnAbsencesPage } from './views/own-absences.view.js';
import { SAID, type Said } from './views/person-texts.js';

const query = z.object({ said: z.enum(SAID).optional().catch(undefined) });
const HERE = '/account/absences';

/** When whoever looks is away, and who stands in. */
@Controller('account/absences')
@May('keep-own-absences')
export class OwnAbsencesPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly directory: PeopleDirectoryService,
    private readonly keeping: PersonKeepingService,
    private readonly absences: AbsencesService,
  ) {}

  @Get()
  show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: query }) { said }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(reply, viewer, { said });
  }

  @Post()
  async enter(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: absenceForm }) typed: TypedAbsence,
    @Res() reply: FastifyReply,
  ) {
    try {
      await this.keeping.enterAbsence(viewer.organizationId, viewer.personId, typed);
      return await seeOther(reply, `${HERE}?said=absence`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return this.#page(reply, viewer, { refused: { typed, problems: problemsOfAbsence(error) } });
    }
  }

  @Post('removal')
  async remove(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: removalForm }) { from }: z.output<typeof removalForm>,
    @Res() reply: FastifyReply,
  ) {
    await this.absences.remove(viewer.organizationId, viewer.personId, from);
    return seeOther(reply, `${HERE}?said=absence-removed`);
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    { said, refused }: { said?: Said | undefined; refused?: AbsencesProps['refused'] },
  ) {
    const { organizationId, personId, locale } = viewer;
    const title = absenceTexts[locale].ownTitle;
    const { today } = await this.directory.get(organizationId, personId);
    const absences = {
      ...{ locale, today, path: HERE, refused },
      absences: await this.absences.listOf(organizationId, personId),
      standIns: await this.keeping.standIns(organizationId, personId),
    };
    const frame = this.chrome.for(viewer, { title, path: '/account', narrow: true });
    return sendPage(reply, <OwnAbsencesPage {...{ frame, absences, said }} />, refused ? 422 : 200);
  }
}
