import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { AuditTrailService } from './audit-trail.service.js';
import { AuditEntriesService } from './audit-entries.service.js';
import {
  auditEntryView,
  auditListQuery,
  type AuditListQuery,
  auditView,
  viewOfTold,
  viewOfTrail,
} from './audit.dto.js';

@ApiTags('Audit')
@Controller('api/v1/audit')
@May('read-audit')
export class AuditController {
  constructor(
    private readonly trail: AuditTrailService,
    private readonly entries: AuditEntriesService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who did what when: changes, sign-ins, looks at mailed links, answers, mails' })
  @ApiOkResponse({ standardSchema: auditView })
  async list(
    @CallerParam() { organizationId }: Caller,
    @Query({ schema: auditListQuery }) { limit, ...query }: AuditListQuery,
  ) {
    return viewOfTrail(await this.trail.page(organizationId, query, limit));
  }

  @Get(':entry')
  @ApiOperation({
    summary: 'One act: from where it was done, and what the rows it changed said before and after',
  })
  @ApiOkResponse({ standardSchema: auditEntryView })
  async one(@CallerParam() { organizationId }: Caller, @Param('entry') entry: string) {
    return viewOfTold(await this.entries.get(organizationId, entry));
  }
}
