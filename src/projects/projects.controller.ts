import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { Paged } from '../platform/http/paged.js';
import { ProjectMovesService } from './project-moves.service.js';
import { ProjectPicturesService } from './project-pictures.service.js';
import { moveBody, moveView, projectBody, projectView, viewOfMove, viewOfProject } from './project.dto.js';
import { ProjectsService } from './projects.service.js';

/** Leadership and planners may write every project, heads those of their departments; the service decides. */
@ApiTags('Projects')
@Controller('api/v1/projects')
export class ProjectsController {
  constructor(
    private readonly projects: ProjectsService,
    private readonly pictures: ProjectPicturesService,
    private readonly moves: ProjectMovesService,
  ) {}

  @Get()
  @May('read-projects')
  @ApiOperation({ summary: 'All projects and experiments, by name' })
  @Paged('key')
  @ApiOkResponse({ standardSchema: z.array(projectView) })
  async list(@CallerParam() { organizationId }: Caller) {
    return (await this.pictures.all(organizationId)).pictures.map(viewOfProject);
  }

  @Get(':project')
  @May('read-projects')
  @ApiOperation({ summary: 'One project, with its urgency and its business case' })
  @ApiOkResponse({ standardSchema: projectView })
  async read(@CallerParam() { organizationId }: Caller, @Param('project') key: string) {
    return viewOfProject((await this.pictures.one(organizationId, key)).picture);
  }

  @Put(':project')
  @May('work-on-projects')
  @ApiOperation({ summary: 'Propose a project, or change it' })
  @ApiOkResponse({ standardSchema: projectView })
  async put(
    @CallerParam() caller: Caller,
    @Param('project') key: string,
    @Body({ schema: projectBody }) { version, ...body }: z.output<typeof projectBody>,
  ) {
    const options = { author: caller, seenVersion: version };
    await this.projects.put(caller.organizationId, { key, ...body }, options);
    return this.read(caller, key);
  }

  @Get(':project/moves')
  @May('read-projects')
  @ApiOperation({ summary: 'Each step of a project and each report, from its proposal on' })
  @ApiOkResponse({ standardSchema: z.array(moveView) })
  async history(@CallerParam() { organizationId }: Caller, @Param('project') key: string) {
    const { id } = await this.projects.get(organizationId, key);
    return (await this.projects.moves(organizationId, id)).map(viewOfMove);
  }

  @Post(':project/moves')
  @May('work-on-projects')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a project to its next state, or report how it stands' })
  @ApiOkResponse({ standardSchema: z.array(moveView) })
  async move(
    @CallerParam() caller: Caller,
    @Param('project') key: string,
    @Body({ schema: moveBody }) { version, ...body }: z.output<typeof moveBody>,
  ) {
    const options = { author: caller, seenVersion: version };
    await this.moves.move(caller.organizationId, key, body, options);
    return this.history(caller, key);
  }
}
