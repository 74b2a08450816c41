import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { actsOn } from '../platform/acting.js';
import type { FieldProblem } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { sentFile, TakesFile } from '../platform/http/uploads.js';
import { COLUMN_ROLES, type ColumnRole, DECIMALS, PERCENTAGES, problemOfMapping } from './domain/mapping.js';
import type { Spreadsheet } from './spreadsheet.entity.js';
import { MAX_COLUMNS, MAX_MEGABYTES, refusals, SheetRefused } from './spreadsheets.errors.js';
import { SpreadsheetsService, type WrongRow } from './spreadsheets.service.js';
import { UploadsService } from './uploads.service.js';
import { ColumnsPage } from './views/columns.view.js';
import { DecidePage, DonePage } from './views/decide.view.js';
import { ProgressPage } from './views/progress.view.js';
import { spreadsheetTexts } from './views/spreadsheet-texts.js';
import { UploadPage } from './views/upload.view.js';
import { wrongRowsCsv } from './wrong-rows-csv.js';

const MEGABYTE = 1024 * 1024;
const SHOWN = 100;
const REFRESH_SECONDS = '2';

const rolesForm = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((sent): ColumnRole[] =>
    Array.from({ length: MAX_COLUMNS }, (_, index) =>
      z.enum(COLUMN_ROLES).catch('none').parse(sent[`roles[${index}]`]),
    ),
  );
const answersForm = z.object({
  percent: z.enum(PERCENTAGES).catch(''),
  decimal: z.enum(DECIMALS).catch(''),
  confirmed: z.unknown().transform((value) => value === 'yes'),
});
const answers = answersForm.catch({ percent: '', decimal: '', confirmed: false });

/** Figures come in by spreadsheet: sent, its columns named, looked through, decided on, and kept. */
@Controller('spreadsheets')
@May('import-spreadsheets')
export class SpreadsheetPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly uploads: UploadsService,
    private readonly sheets: SpreadsheetsService,
  ) {}

  @Get()
  async list(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.#uploadPage(viewer, reply);
  }

  @Post()
  @TakesFile()
  async send(@ViewerParam() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { organizationId, personId } = viewer;
    try {
      const file = await sentFile(request, MAX_MEGABYTES * MEGABYTE);
      if (file === 'too-large') throw new SheetRefused(refusals.tooLarge);
      if (file === null) throw new SheetRefused(refusals.noFile);
      const id = await this.uploads.take(organizationId, personId, file);
      return seeOther(reply, `/spreadsheets/${id}`);
    } catch (error) {
      if (!(error instanceof SheetRefused)) throw error;
      return this.#uploadPage(viewer, reply, error.fields);
    }
  }

  @Get(':id')
  async show(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    const sheet = await this.sheets.get(viewer.organizationId, id);
    const frame = this.#frame(viewer);
    switch (sheet.state) {
      case 'columns':
        return sendPage(reply, <ColumnsPage {...{ frame, sheet, roles: sheet.mapping.roles }} />);
      case 'decide':
        return sendPage(reply, <DecidePage {...{ frame, sheet, wrong: await this.#firstWrong(sheet) }} />);
      case 'done':
      case 'failed':
        return sendPage(reply, <DonePage {...{ frame, sheet, wrong: await this.#firstWrong(sheet) }} />);
      default:
        reply.header('Refresh', REFRESH_SECONDS);
        return sendPage(reply, <ProgressPage {...{ frame, sheet }} />);
    }
  }

  @Get(':id/columns')
  async columns(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    const sheet = await this.sheets.get(viewer.organizationId, id);
    if (sheet.state !== 'columns' && sheet.state !== 'decide') return seeOther(reply, `/spreadsheets/${id}`);
    const { roles } = sheet.mapping;
    return sendPage(reply, <ColumnsPage {...{ frame: this.#frame(viewer), sheet, roles }} />);
  }

  @Post(':id/columns')
  async name(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Body({ schema: rolesForm }) sent: ColumnRole[],
    @Res() reply: FastifyReply,
  ) {
    const sheet = await this.sheets.get(viewer.organizationId, id);
    const roles = sent.slice(0, sheet.columns.headings.length);
    const lacks = problemOfMapping({ roles });
    if (lacks !== null) {
      const [en, nl] = [spreadsheetTexts.en.problems[lacks], spreadsheetTexts.nl.problems[lacks]];
      const problems = [{ field: `roles[${firstTwice(roles)}]`, message: en, dutch: nl }];
      return sendPage(
        reply,
        <ColumnsPage {...{ frame: this.#frame(viewer), sheet, roles, problems }} />,
        422,
      );
    }
    actsOn('spreadsheet', id);
    await this.sheets.name(viewer.organizationId, id, { ...sheet.mapping, roles });
    return seeOther(reply, `/spreadsheets/${id}`);
  }

  @Post(':id/answers')
  async answer(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Body({ schema: answers }) answered: z.output<typeof answersForm>,
    @Res() reply: FastifyReply,
  ) {
    const { mapping } = await this.sheets.get(viewer.organizationId, id);
    await this.sheets.name(viewer.organizationId, id, { ...mapping, ...answered });
    return seeOther(reply, `/spreadsheets/${id}`);
  }

  @Post(':id/keeping')
  async keep(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    await this.sheets.keep(viewer.organizationId, id);
    return seeOther(reply, `/spreadsheets/${id}`);
  }

  @Post(':id/removal')
  async remove(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    await this.sheets.remove(viewer.organizationId, id);
    return seeOther(reply, '/spreadsheets');
  }

  @Get(':id/wrong.csv')
  async wrong(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    const sheet = await this.sheets.get(viewer.organizationId, id);
    const text = Readable.from(wrongRowsCsv(sheet, this.sheets.wrong(sheet), viewer.locale));
    return reply
      .type('text/csv; charset=utf-8')
      .header('Content-Disposition', 'attachment; filename="wrong-rows.csv"')
      .send(text);
  }

  async #uploadPage(viewer: Viewer, reply: FastifyReply, problems: readonly FieldProblem[] = []) {
    const files = await this.sheets.latest(viewer.organizationId);
    const { zone } = viewer;
    const page = <UploadPage {...{ frame: this.#frame(viewer), zone, files, problems }} />;
    return sendPage(reply, page, problems.length > 0 ? 422 : 200);
  }

  async #firstWrong(sheet: Spreadsheet): Promise<WrongRow[]> {
    const first: WrongRow[] = [];
    for await (const one of this.sheets.wrong(sheet)) {
      first.push(one);
      if (first.length === SHOWN) break;
    }
    return first;
  }

  #frame(viewer: Viewer) {
    return this.chrome.for(viewer, { title: spreadsheetTexts[viewer.locale].title, path: '/spreadsheets' });
  }
}

/** The column to be looked at: the second of two alike, else the first. */
function firstTwice(roles: readonly ColumnRole[]): number {
  const twice = roles.findIndex(
    (role, index) => role !== 'none' && role !== 'months' && roles.indexOf(role) < index,
  );
  return Math.max(0, twice);
}
