import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { ClaimsService } from './claims.service.js';
import { claimView, claimWithPairsView, viewOfClaim, viewOfClaimWithPairs } from './evidence.dto.js';

@ApiTags('KPIs')
@Controller('api/v1')
@May('read-kpis')
export class EvidenceController {
  constructor(private readonly claims: ClaimsService) {}

  @Get('evidence')
  @ApiOperation({
    summary: 'What the readings say of every link that goes on, the surest contradiction first',
  })
  @ApiOkResponse({ standardSchema: z.array(claimView) })
  async list(@CallerParam() { organizationId }: Caller) {
    return (await this.claims.all(organizationId)).map(viewOfClaim);
  }

  @Get('kpis/:kpi/links/:link')
  @ApiOperation({ summary: 'One link, what the readings say of it, and the readings themselves' })
  @ApiOkResponse({ standardSchema: claimWithPairsView })
  async read(
    @CallerParam() { organizationId }: Caller,
    @Param('kpi') kpi: string,
    @Param('link') link: string,
  ) {
    return viewOfClaimWithPairs(await this.claims.one(organizationId, kpi, link));
  }
}
