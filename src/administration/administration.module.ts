import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { OverviewModule } from '../overview/overview.module.js';
import { AddressPages } from './address.pages.js';
import { BrandingPages } from './branding.pages.js';
import { MailTextsPages } from './mail-texts.pages.js';
import { MailSamplesService } from './mail-samples.service.js';
import { AdministrationPages } from './administration.pages.js';
import { ClosureEditorService } from './closure-editor.service.js';
import { ConsequencesService } from './consequences.service.js';
import { DaysOffPages } from './days-off.pages.js';
import { DaysOffService } from './days-off.service.js';
import { DepartmentEditorService } from './department-editor.service.js';
import { DepartmentsPastePages } from './departments-paste.pages.js';
import { DepartmentsPasteService } from './departments-paste.service.js';
import { DepartmentListService } from './department-list.service.js';
import { FilesModule } from '../files/files.module.js';
import { ExamplesPages } from './examples/examples.pages.js';
import { ExamplesService } from './examples/examples.service.js';
import { ErasurePages } from './erasure.pages.js';
import { HeadshipEditorService } from './headship-editor.service.js';
import { KeptDepartmentsPages } from './kept-departments.pages.js';
import { OrganizationEditorService } from './organization-editor.service.js';
import { OrganizationPages } from './organization.pages.js';
import { FirstOrganizationService } from './set-up/first-organization.service.js';
import { OrganizationFormService } from './set-up/organization-form.service.js';
import { SetUpLinkPages } from './set-up/set-up-link.pages.js';
import { SetUpPages } from './set-up/set-up.pages.js';
import { TokensPages } from './tokens/tokens.pages.js';
import { OwnAbsencesPages } from './own-absences.pages.js';
import { PastePages } from './paste.pages.js';
import { PeopleDirectoryService } from './people-directory.service.js';
import { PeoplePasteService } from './people-paste.service.js';
import { PeoplePages } from './people.pages.js';
import { PersonKeepingService } from './person-keeping.service.js';
import { PersonPages } from './person.pages.js';

/** Setting an organization up and keeping it, in the browser; owns no table. */
@Module({
  imports: [OrganizationsModule, MailModule, AccessModule, CyclesModule, FilesModule, OverviewModule],
  controllers: [
    AdministrationPages,
    OrganizationPages,
    DepartmentsPastePages,
    KeptDepartmentsPages,
    DaysOffPages,
    ExamplesPages,
    SetUpLinkPages,
    SetUpPages,
    TokensPages,
    BrandingPages,
    MailTextsPages,
    PeoplePages,
    PastePages,
    PersonPages,
    AddressPages,
    ErasurePages,
    OwnAbsencesPages,
  ],
  providers: [
    ConsequencesService,
    OrganizationEditorService,
    DepartmentListService,
    DepartmentEditorService,
    DepartmentsPasteService,
    HeadshipEditorService,
    ClosureEditorService,
    DaysOffService,
    ExamplesService,
    FirstOrganizationService,
    OrganizationFormService,
    MailSamplesService,
    PeoplePasteService,
    PeopleDirectoryService,
    PersonKeepingService,
  ],
  exports: [PeoplePasteService],
})
export class AdministrationModule {}
