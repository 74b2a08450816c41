import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { type SearchQuery, searchQuery, searchView, viewOfFindings } from './search.dto.js';
import { SearchService } from './search.service.js';

@ApiTags('Organization')
@Controller('api/v1/search')
@May('read-found')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @ApiOperation({
    summary: 'Goals, KPIs, projects, people, sessions, decisions and moments that have some words',
  })
  @ApiOkResponse({ standardSchema: searchView })
  async find(@CallerParam() caller: Caller, @Query({ schema: searchQuery }) query: SearchQuery) {
    const { q, limit: most, kind } = query;
    return viewOfFindings(await this.search.find(caller, q, { locale: 'en', most, kind }));
  }
}
