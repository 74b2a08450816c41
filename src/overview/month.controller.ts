import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { monthView, viewOfMonth } from './month.dto.js';
import { MonthReportService } from './month-report.service.js';

@ApiTags('Updates')
@Controller('api/v1/months')
@May('read-kpis')
export class MonthController {
  constructor(private readonly reports: MonthReportService) {}

  @Get(':month')
  @ApiOperation({ summary: 'How a month went: progress, what changed, what departments say and who did not' })
  @ApiOkResponse({ standardSchema: monthView })
  async read(@CallerParam() { organizationId }: Caller, @Param('month') named: string) {
    const which = named === 'last' ? 'last' : { named };
    return viewOfMonth(await this.reports.of(organizationId, which));
  }
}
