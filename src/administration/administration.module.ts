import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { OverviewModule } from '../overview/overview.module.js';
import { AdministrationPages } from './administration.pages.js';
import { ClosureEditorService } from './closure-editor.service.js';
import { ConsequencesService } from './consequences.service.js';
import { DaysOffPages } from './days-off.pages.js';
import { DaysOffService } from './days-off.service.js';
import { DepartmentEditorService } from './department-editor.service.js';
import { DepartmentListService } from './department-list.service.js';
import { FilesModule } from '../files/files.module.js';
import { ExamplesPages } from './examples/examples.pages.js';
import { ExamplesService } from './examples/examples.service.js';
import { HeadshipEditorService } from './headship-editor.service.js';
import { KeptDepartmentsPages } from './kept-departments.pages.js';
import { OrganizationEditorService } from './organization-editor.service.js';
import { OrganizationPages } from './organization.pages.js';
import { FirstOrganizationService } from './set-up/first-organization.service.js';
import { OrganizationFormService } from './set-up/organization-form.service.js';
import { SetUpLinkPages } from './set-up/set-up-link.pages.js';
import { SetUpPages } from './set-up/set-up.pages.js';
import { TokensPages } from './tokens/tokens.pages.js';

/** Setting an organization up and keeping it, in the browser; owns no table. */
@Module({
  imports: [OrganizationsModule, AccessModule, CyclesModule, FilesModule, OverviewModule],
  controllers: [
    AdministrationPages,
    OrganizationPages,
    KeptDepartmentsPages,
    DaysOffPages,
    ExamplesPages,
    SetUpLinkPages,
    SetUpPages,
    TokensPages,
  ],
  providers: [
    ConsequencesService,
    OrganizationEditorService,
    DepartmentListService,
    DepartmentEditorService,
    HeadshipEditorService,
    ClosureEditorService,
    DaysOffService,
    ExamplesService,
    FirstOrganizationService,
    OrganizationFormService,
  ],
})
export class AdministrationModule {}
