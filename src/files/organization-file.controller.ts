import { Body, Controller, Get, HttpCode, HttpStatus, Post, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { actNeedsNoEntry } from '../platform/acting.js';
import { KeepsOwnKeys } from '../platform/http/own-keys.js';
import { TakesUpTo } from '../platform/http/json-body.js';
import { sendWrittenFile } from './send-written-file.js';
import { FileExportService } from './file-export.service.js';
import { OwnFileService } from './own-file.service.js';
import {
  fileAppliedView,
  fileBody,
  filePreviewBody,
  filePreviewView,
  LARGEST_BODY,
} from './organization-file.dto.js';

/** The whole organization in one file. */
@ApiTags('Organization')
@Controller('api/v1/organization-file')
@May('keep-file')
export class OrganizationFileController {
  constructor(
    private readonly files: FileExportService,
    private readonly own: OwnFileService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The organization as a file, as docs/organization-file.md describes it' })
  @ApiProduces('application/yaml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async write(@CallerParam() { organizationId }: Caller, @Res() reply: FastifyReply) {
    return sendWrittenFile(reply, await this.files.write(organizationId));
  }

  @Post('preview')
  @HttpCode(HttpStatus.OK)
  @TakesUpTo(LARGEST_BODY)
  // It changes nothing: a unit of work around it would keep what it only rehearses.
  @KeepsOwnKeys()
  @ApiOperation({ summary: 'What a file would add, change and leave alone; changes nothing' })
  @ApiOkResponse({ standardSchema: filePreviewView })
  async preview(
    @CallerParam() { organizationId }: Caller,
    @Body({ schema: filePreviewBody }) { text }: z.output<typeof filePreviewBody>,
  ) {
    actNeedsNoEntry();
    const preview = await this.own.preview(organizationId, text);
    return { ...preview, unchanged: preview.unchanged.length };
  }

  @Put()
  @TakesUpTo(LARGEST_BODY)
  @ApiOperation({ summary: 'Apply a file of this organization, all or nothing; twice is once' })
  @ApiOkResponse({ standardSchema: fileAppliedView })
  async apply(
    @CallerParam() { organizationId }: Caller,
    @Body({ schema: fileBody }) { text, fingerprint }: z.output<typeof fileBody>,
  ) {
    const applied = await this.own.apply(organizationId, text, fingerprint);
    const { changes, unchanged, left, stillOut } = applied;
    return { changes, unchanged: unchanged.length, left, stillOut };
  }
}
