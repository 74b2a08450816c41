import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { ErasingService } from '../organizations/erasing.service.js';
import { ErasureNotConfirmed } from '../organizations/organizations.errors.js';
import { PeopleService } from '../organizations/people.service.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { ErasurePage } from './views/erasure.view.js';
import { erasureTexts } from './views/erasure-texts.js';

/** Whatever is sent: what is not the address is answered by the page. */
const erasureForm = z.object({ confirm: z.string().max(254).catch('') }).catch({ confirm: '' });

/** How somebody is erased. */
@Controller('people/:id/erasure')
@May('erase-people')
export class ErasurePages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly people: PeopleService,
    private readonly erasing: ErasingService,
  ) {}

  @Get()
  ask(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    return this.#ask(viewer, id, reply);
  }

  @Post()
  async erase(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Body({ schema: erasureForm }) { confirm }: z.output<typeof erasureForm>,
    @Res() reply: FastifyReply,
  ) {
    try {
      await this.erasing.erase(viewer.organizationId, id, confirm.trim());
    } catch (error) {
      if (error instanceof ErasureNotConfirmed) {
        return this.#ask(viewer, id, reply, { typed: confirm, problem: error.texts[viewer.locale] });
      }
      throw error;
    }
    return seeOther(reply, `/people/${id}`);
  }

  async #ask(
    viewer: Viewer,
    id: string,
    reply: FastifyReply,
    refused?: { readonly typed: string; readonly problem: string },
  ) {
    const person = await this.people.get(viewer.organizationId, id);
    const charges = await this.erasing.charges(viewer.organizationId, id);
    const page = (
      <ErasurePage
        frame={this.#frame(viewer, person.name)}
        person={person}
        charges={charges}
        refused={refused}
      />
    );
    return sendPage(reply, page, refused ? 422 : 200);
  }

  #frame(viewer: Viewer, name: string) {
    return this.chrome.for(viewer, { title: erasureTexts[viewer.locale].eraseWhom(name), path: '/people' });
  }
}
