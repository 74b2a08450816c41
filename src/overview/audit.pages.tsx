import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { sendPage } from '../platform/http/send-page.js';
import { Database } from '../platform/database/database.js';
import { subjectNamesOn } from './audit-subjects.js';
import { AuditTrailService } from './audit-trail.service.js';
import { AuditEntriesService, type ToldChange } from './audit-entries.service.js';
import { csvOfTrail } from './audit-file.js';
import { auditQuery, type AuditQuery } from './audit.query.js';
import { actWords } from './domain/act-words.js';
import { referenceIn } from './domain/subject-words.js';
import type { TrailEntry } from './domain/trail.js';
import { AuditEntryPage } from './views/audit-entry.view.js';
import { auditTexts } from './views/audit-texts.js';
import { AuditPage } from './views/audit.view.js';

const PAGE_SIZE = 50;

@Controller('audit')
@May('read-audit')
export class AuditPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly trail: AuditTrailService,
    private readonly entries: AuditEntriesService,
    private readonly database: Database,
  ) {}

  @Get()
  async list(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: auditQuery }) query: AuditQuery,
    @Res() reply: FastifyReply,
  ) {
    const page = await this.trail.page(viewer.organizationId, query, PAGE_SIZE);
    const subjects = await this.#subjects(viewer, page.entries);
    const frame = this.chrome.for(viewer, { title: auditTexts[viewer.locale].title, path: '/audit' });
    return sendPage(reply, <AuditPage frame={frame} page={page} subjects={subjects} query={query} />);
  }

  /** All of it, as far as the filters let it through; whoever needs it elsewhere takes it along. */
  @Get('export')
  file(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: auditQuery }) query: AuditQuery,
    @Res() reply: FastifyReply,
  ) {
    const pieces = csvOfTrail(this.entries.pages(viewer.organizationId, query), viewer.locale);
    return reply
      .type('text/csv; charset=utf-8')
      .header('Content-Disposition', 'attachment; filename="audit.csv"')
      .send(Readable.from(pieces));
  }

  @Get(':entry')
  async one(@ViewerParam() viewer: Viewer, @Param('entry') id: string, @Res() reply: FastifyReply) {
    const told = await this.entries.get(viewer.organizationId, id);
    const subjects = await this.#subjects(viewer, [told.entry], told.changes);
    const title = actWords(told.entry.what, viewer.locale);
    const frame = this.chrome.for(viewer, { title, path: '/audit' });
    return sendPage(reply, <AuditEntryPage frame={frame} told={told} subjects={subjects} />);
  }

  #subjects(viewer: Viewer, entries: readonly TrailEntry[], changes: readonly ToldChange[] = []) {
    const mentioned = changes.flatMap(({ columns }) =>
      columns.flatMap(({ column, before, after }) =>
        [before, after].flatMap((value) => referenceIn(column, value) ?? []),
      ),
    );
    return subjectNamesOn(this.database.read(), viewer, entries, mentioned);
  }
}
