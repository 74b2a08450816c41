import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { isPartner } from '../organizations/domain/roles.js';
import { sendPage } from '../platform/http/send-page.js';
import { LONGEST, searchWords } from './domain/search.js';
import { FINDINGS, SearchService } from './search.service.js';
import { searchTexts } from './views/search-texts.js';
import { SearchPage } from './views/search.view.js';

const query = z.object({
  q: z.string().optional().catch(undefined),
  kind: z.enum(FINDINGS).optional().catch(undefined),
});

/** Of each kind, where all kinds are shown, and where one is. */
const SHOWN = 5;
const SHOWN_OF_ONE = 50;

@Controller('search')
@May('read-found')
export class SearchPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly search: SearchService,
  ) {}

  @Get()
  async show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: query }) { q = '', kind }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    const { locale } = viewer;
    const typed = q.trim();
    const isWrong = typed !== '' && (typed.length > LONGEST || searchWords(typed).length === 0);
    const most = kind === undefined ? SHOWN : SHOWN_OF_ONE;
    const found = isWrong ? [] : await this.search.find(viewer, typed, { locale, most, kind });
    const frame = this.chrome.for(viewer, { title: searchTexts[locale].title, path: '/search' });
    const page = { frame, query: typed.slice(0, LONGEST), kind, found, isWrong };
    return sendPage(reply, <SearchPage {...page} isPartner={isPartner(viewer)} />, isWrong ? 422 : 200);
  }
}
