import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { ExportsService, FORMATS } from './exports.service.js';

const exportsQuery = z.object({
  format: z
    .enum(FORMATS)
    .default('csv')
    .describe('CSV in UTF-8 with a byte order mark, or an Excel workbook.'),
  decimal: z
    .enum(['point', 'comma'])
    .default('point')
    .describe('What begins decimals in CSV; with a comma columns are separated by semicolons.'),
});

const exportView = z
  .object({
    name: z.string().describe('To be asked for by.'),
    columns: z.array(z.string()).describe('Its columns, in order.'),
  })
  .meta({ id: 'Export' });

@ApiTags('Exports')
@Controller('api/v1/exports')
@May('read-exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get()
  @ApiOperation({ summary: 'What there is as a file, for this caller' })
  @ApiOkResponse({ standardSchema: z.array(exportView) })
  list(@CallerParam() caller: Caller) {
    return this.exports.offeredTo(caller).map(({ key, columns }) => ({ name: key, columns }));
  }

  @Get(':name')
  @ApiOperation({ summary: 'All rows of one of them, as they are now' })
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string' } })
  async file(
    @CallerParam() caller: Caller,
    @Param('name') name: string,
    @Query({ schema: exportsQuery }) { format, decimal }: z.output<typeof exportsQuery>,
    @Res() reply: FastifyReply,
  ) {
    const sign = decimal === 'comma' ? ',' : '.';
    const file = await this.exports.file(caller, name, { format, decimal: sign });
    return reply
      .type(file.type)
      .header('Content-Disposition', `attachment; filename="${file.name}"`)
      .send(Readable.from(file.pieces));
  }
}
