import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { has } from '../organizations/domain/rights.js';
import { NotFound } from '../platform/errors.js';
import { sendPage } from '../platform/http/send-page.js';
import { ExportsService, FORMATS } from './exports.service.js';
import { exportTexts } from './views/export-texts.js';
import { ExportsPage } from './views/exports.view.js';

const decimalQuery = z.object({ decimal: z.enum(['point', 'comma']).optional().catch(undefined) }).catch({});
const FILE = new RegExp(`^([a-z-]{1,32})\\.(${FORMATS.join('|')})$`);

/** Everything, as files. */
@Controller('exports')
@May('read-exports')
export class ExportPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly exports: ExportsService,
  ) {}

  @Get()
  async list(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: decimalQuery }) { decimal }: z.output<typeof decimalQuery>,
    @Res() reply: FastifyReply,
  ) {
    const frame = this.chrome.for(viewer, { title: exportTexts[viewer.locale].title, path: '/exports' });
    const offered = this.exports.offeredTo(viewer).map(({ key }) => key);
    const mayImport = has('import-spreadsheets', viewer);
    const sign = decimal ?? usual(viewer);
    return sendPage(reply, <ExportsPage {...{ frame, offered, decimal: sign, mayImport }} />);
  }

  @Get(':file')
  async file(
    @ViewerParam() viewer: Viewer,
    @Param('file') asked: string,
    @Query({ schema: decimalQuery }) { decimal }: z.output<typeof decimalQuery>,
    @Res() reply: FastifyReply,
  ) {
    const [, key = '', format] = FILE.exec(asked) ?? [];
    const known = FORMATS.find((one) => one === format);
    if (known === undefined) throw new NotFound('export', 'export');
    const sign = (decimal ?? usual(viewer)) === 'comma' ? ',' : '.';
    const file = await this.exports.file(viewer, key, { format: known, decimal: sign });
    return reply
      .type(file.type)
      .header('Content-Disposition', `attachment; filename="${file.name}"`)
      .send(Readable.from(file.pieces));
  }
}

const usual = ({ locale }: Viewer) => (locale === 'nl' ? 'comma' : 'point');
