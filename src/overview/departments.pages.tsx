import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { sendPage } from '../platform/http/send-page.js';
import { DepartmentPageService } from './department-page.service.js';
import { DepartmentPage } from './views/department.view.js';
import { departmentTexts } from './views/department-texts.js';
import { DepartmentsPage } from './views/departments.view.js';

/** What each department does for the goal. */
@Controller('departments')
@May('read-organization')
export class DepartmentsPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly departments: DepartmentPageService,
  ) {}

  @Get()
  async list(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const { strategy, departments } = await this.departments.list(viewer.organizationId);
    const frame = this.chrome.for(viewer, {
      title: departmentTexts[viewer.locale].all,
      path: '/map',
    });
    return sendPage(reply, <DepartmentsPage {...{ frame, strategy, departments }} />);
  }

  @Get(':department')
  async one(@ViewerParam() viewer: Viewer, @Param('department') key: string, @Res() reply: FastifyReply) {
    const picture = await this.departments.load(viewer.organizationId, key);
    const frame = this.chrome.for(viewer, { title: picture.department.name, path: '/map' });
    return sendPage(reply, <DepartmentPage {...{ frame, picture, reader: viewer }} />);
  }
}
