import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { AddressesService } from '../organizations/addresses.service.js';
import { May } from '../organizations/caller.js';
import { isPseudonym } from '../organizations/domain/pseudonym.js';
import { PeopleService } from '../organizations/people.service.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { AddressPage, type AddressState } from './views/address.view.js';
import { addressTexts } from './views/address-texts.js';

/** Whatever is sent: what is no address is answered by the page. */
const form = z.object({ address: z.string().max(300).trim().catch(''), was: z.string().max(254).catch('') });
const addressForm = form.catch(() => form.parse({}));

/** How somebody gets another address: what ends with it is said before. */
@Controller('people/:id/address')
@May('change-addresses')
export class AddressPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly people: PeopleService,
    private readonly addresses: AddressesService,
  ) {}

  @Get()
  ask(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, id, { typed: '', problems: [] });
  }

  @Post()
  async change(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Body({ schema: addressForm }) { address, was }: z.output<typeof addressForm>,
    @Res() reply: FastifyReply,
  ) {
    try {
      await this.addresses.change(viewer.organizationId, id, { address, was });
      return await seeOther(reply, `/people/${id}?said=address`);
    } catch (error) {
      if (error instanceof VersionConflict)
        return this.#page(reply, viewer, id, { typed: address, problems: [], overtaken: true }, 409);
      if (!(error instanceof InvalidInput)) throw error;
      return this.#page(reply, viewer, id, { typed: address, problems: error.fields }, 422);
    }
  }

  async #page(reply: FastifyReply, viewer: Viewer, id: string, state: AddressState, status = 200) {
    const person = await this.people.get(viewer.organizationId, id);
    if (isPseudonym(person.address)) throw new NotFound('person', 'persoon');
    const whyNot = await this.addresses.whyNot(viewer.organizationId, id);
    const title = addressTexts[viewer.locale].title(person.name);
    const frame = this.chrome.for(viewer, { title, path: '/people' });
    const isOwn = person.id === viewer.personId;
    return sendPage(reply, <AddressPage {...{ frame, person, state, whyNot, isOwn }} />, status);
  }
}
