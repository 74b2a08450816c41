import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { Paged } from '../platform/http/paged.js';
import {
  answerBody,
  permissionBody,
  permissionView,
  quarterView,
  viewOfPermission,
  viewOfQuarter,
} from './permission.dto.js';
import { PermissionsService } from './permissions.service.js';

@ApiTags('Decisions')
@Controller('api/v1/permissions')
export class PermissionsController {
  constructor(private readonly permissions: PermissionsService) {}

  @Get()
  @May('read-decisions')
  @ApiOperation({ summary: 'The latest fifty times that permission was asked for all the same' })
  @Paged('id')
  @ApiOkResponse({ standardSchema: z.array(permissionView) })
  async list(@CallerParam() { organizationId }: Caller) {
    return (await this.permissions.latest(organizationId)).map(viewOfPermission);
  }

  @Get('quarters')
  @May('read-decisions')
  @ApiOperation({ summary: 'How often permission was asked for, quarter by quarter' })
  @ApiOkResponse({ standardSchema: z.array(quarterView) })
  async quarters(@CallerParam() { organizationId }: Caller) {
    return (await this.permissions.quarters(organizationId)).map(viewOfQuarter);
  }

  @Post()
  @May('decide')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write down that permission was asked for' })
  @ApiOkResponse({ standardSchema: permissionView })
  async ask(
    @CallerParam() caller: Caller,
    @Body({ schema: permissionBody }) body: z.output<typeof permissionBody>,
  ) {
    const id = await this.permissions.ask(caller.organizationId, body, caller);
    return viewOfPermission(await this.permissions.get(caller.organizationId, id));
  }

  @Post(':permission/answer')
  @May('answer-permissions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write down that it was given or refused, and when' })
  @ApiOkResponse({ standardSchema: permissionView })
  async answer(
    @CallerParam() caller: Caller,
    @Param('permission') id: string,
    @Body({ schema: answerBody }) body: z.output<typeof answerBody>,
  ) {
    await this.permissions.answer(caller.organizationId, id, body, caller);
    return viewOfPermission(await this.permissions.get(caller.organizationId, id));
  }
}
