import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { agendaQuery, agendaView, viewOfAgenda } from './agenda.dto.js';
import { AgendasService } from './agendas.service.js';

@ApiTags('Sessions')
@Controller('api/v1/sessions')
@May('read-plan')
export class AgendasController {
  constructor(private readonly agendas: AgendasService) {}

  @Get(':id/agenda')
  @ApiOperation({ summary: 'The agenda of a session as of now, with who takes part' })
  @ApiOkResponse({ standardSchema: agendaView })
  async read(
    @CallerParam() { organizationId }: Caller,
    @Param('id') id: string,
    @Query({ schema: agendaQuery }) { locale }: z.output<typeof agendaQuery>,
  ) {
    return viewOfAgenda(await this.agendas.agendaOf(organizationId, id, locale), locale);
  }
}
