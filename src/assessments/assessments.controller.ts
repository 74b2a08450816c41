import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { NotFound } from '../platform/errors.js';
import { roundBody, roundView, viewOfRound } from './assessment.dto.js';
import { AssessmentResultsService } from './assessment-results.service.js';
import { AssessmentsService } from './assessments.service.js';

@ApiTags('Self-assessment')
@Controller('api/v1/assessments')
export class AssessmentsController {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly results: AssessmentResultsService,
  ) {}

  @Get()
  @May('read-assessments')
  @ApiOperation({ summary: 'All rounds of the self-assessment with their means, the latest first' })
  @ApiOkResponse({ standardSchema: z.array(roundView) })
  async list(@CallerParam() { organizationId }: Caller) {
    const rounds = await this.results.all(organizationId);
    const ids = rounds
      .flatMap(({ results }) => results?.departments ?? [])
      .flatMap((one) => one.departmentId ?? []);
    const departmentOf = await this.results.namesOf(organizationId, ids);
    return rounds.map((round) => viewOfRound(round, departmentOf));
  }

  @Get(':assessment')
  @May('read-assessments')
  @ApiOperation({ summary: 'One round' })
  @ApiOkResponse({ standardSchema: roundView })
  async read(@CallerParam() caller: Caller, @Param('assessment') key: string) {
    const round = (await this.list(caller)).find((one) => one.key === key);
    if (!round) throw new NotFound('assessment', 'zelfbeeld');
    return round;
  }

  @Post()
  @May('run-assessments')
  @ApiOperation({ summary: 'Open a round today: everybody finds it at home' })
  @ApiCreatedResponse({ standardSchema: roundView })
  async open(@CallerParam() caller: Caller, @Body({ schema: roundBody }) body: z.output<typeof roundBody>) {
    const { key } = await this.assessments.open(caller.organizationId, body);
    return this.read(caller, key);
  }

  @Post(':assessment/closing')
  @May('run-assessments')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close a round before its last day' })
  @ApiOkResponse({ standardSchema: roundView })
  async close(@CallerParam() caller: Caller, @Param('assessment') key: string) {
    await this.assessments.close(caller.organizationId, key);
    return this.read(caller, key);
  }
}
