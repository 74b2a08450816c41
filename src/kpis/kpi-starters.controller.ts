import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { May } from '../organizations/caller.js';
import { DIRECTIONS, NATURES, TIMINGS } from './domain/kpi.js';
import { KPI_STARTERS } from './domain/starters.js';

const words = z.object({ en: z.string(), nl: z.string() });
const starterView = z
  .object({
    ...{ key: z.string(), name: words, unit: z.string(), decimals: z.int() },
    ...{ nature: z.enum(NATURES), timing: z.enum(TIMINGS), direction: z.enum(DIRECTIONS) },
    customer: words.describe('What it says about the customer.'),
    measured: words.describe('How a reading comes about.'),
  })
  .meta({ id: 'KpiStarter' });

@ApiTags('KPIs')
@Controller('api/v1/kpi-starters')
@May('read-kpis')
export class KpiStartersController {
  @Get()
  @ApiOperation({ summary: 'KPIs to begin with, each with what it says about the customer' })
  @ApiOkResponse({ standardSchema: z.array(starterView) })
  list() {
    return KPI_STARTERS;
  }
}
