import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { AuditTrailService } from './audit-trail.service.js';
import { auditListQuery, type AuditListQuery, auditView, viewOfTrail } from './audit.dto.js';

@ApiTags('Audit')
@Controller('api/v1/audit')
@May('read-audit')
export class AuditController {
  constructor(private readonly trail: AuditTrailService) {}

  @Get()
  @ApiOperation({ summary: 'Who did what when: changes, sign-ins, looks at mailed links, answers, mails' })
  @ApiOkResponse({ standardSchema: auditView })
  async list(
    @CallerParam() { organizationId }: Caller,
    @Query({ schema: auditListQuery }) { limit, ...query }: AuditListQuery,
  ) {
    return viewOfTrail(await this.trail.page(organizationId, query, limit));
  }
}
