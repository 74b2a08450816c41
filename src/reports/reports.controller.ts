import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { reportBody, reportView, viewOfReport } from './report.dto.js';
import { ReportsService } from './reports.service.js';
import { sendReport } from './send-report.js';

@ApiTags('Reports')
@Controller('api/v1/reports')
@May('make-reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Have the board pack of a month or a quarter made' })
  @ApiResponse({ status: 202, standardSchema: reportView })
  async ask(
    @CallerParam() { organizationId, personId }: Caller,
    @Body({ schema: reportBody }) { period, locale, mail }: z.output<typeof reportBody>,
  ) {
    const id = await this.reports.ask(organizationId, { period, locale, mails: mail }, personId);
    return viewOfReport(await this.reports.get(organizationId, id));
  }

  @Get(':id')
  @ApiOperation({ summary: 'How far a board pack is' })
  @ApiOkResponse({ standardSchema: reportView })
  async show(@CallerParam() { organizationId }: Caller, @Param('id') id: string) {
    return viewOfReport(await this.reports.get(organizationId, id));
  }

  @Get(':id.pdf')
  @ApiOperation({ summary: 'The board pack as PDF' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CallerParam() { organizationId }: Caller,
    @Param('id') id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendReport(this.reports, organizationId, id, known, reply);
  }
}
