import { Controller, Get, HttpCode, Module, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessModule } from '../../src/access/access.module.js';
import { PageChrome } from '../../src/access/page-chrome.js';
import { type Viewer, ViewerParam } from '../../src/access/viewer.js';
import { type Caller, CallerParam, May } from '../../src/organizations/caller.js';
import { sendPage } from '../../src/platform/http/send-page.js';
import { Layout } from '../../src/platform/pages/layout.js';

@Controller('probe')
@May('read-plan')
class ProbePages {
  constructor(private readonly chrome: PageChrome) {}

  @Get()
  who(@ViewerParam() viewer: Viewer, @Req() { locale }: FastifyRequest) {
    return { ...viewer, language: locale };
  }

  @Get('page')
  page(@CallerParam() caller: Caller, @Res() reply: FastifyReply) {
    return sendPage(
      reply,
      <Layout {...this.chrome.for(caller, { title: 'Probe', path: '/year/2027' })}>…</Layout>,
    );
  }

  @Get('planners')
  @May('keep-plan')
  planners() {
    return 'welcome';
  }
}

@Controller('api/v1/probe')
@May('read-plan')
class ProbeController {
  @Get()
  who(@CallerParam() { organizationId, personId, roles }: Caller) {
    return { organizationId, personId, roles };
  }

  @Post()
  @HttpCode(200)
  change() {
    return {};
  }
}

@Controller('api/v1/probe')
class NamelessController {
  @Get('nameless')
  show() {
    return {};
  }
}

/** Routes as other rooms have them: a page, one for some roles, the API; and one that names no right. */
@Module({ imports: [AccessModule], controllers: [ProbePages, ProbeController, NamelessController] })
export class ProbeModule {}
