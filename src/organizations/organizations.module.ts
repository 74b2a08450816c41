import { Module } from '@nestjs/common';
import { AbsencesController } from './absences.controller.js';
import { AbsencesService } from './absences.service.js';
import { AddressChanges } from './address-changes.js';
import { AddressesService } from './addresses.service.js';
import { CalendarsService } from './calendars.service.js';
import { ClosuresController } from './closures.controller.js';
import { ClosuresService } from './closures.service.js';
import { DepartmentClosuresController } from './department-closures.controller.js';
import { DepartmentsController } from './departments.controller.js';
import { DepartmentsService } from './departments.service.js';
import { Erasures } from './erasures.js';
import { ErasingService } from './erasing.service.js';
import { HeadshipsController } from './headships.controller.js';
import { HeadshipsService } from './headships.service.js';
import { OrganizationChanges } from './organization-changes.js';
import { OrganizationController } from './organization.controller.js';
import { OrganizationsService } from './organizations.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';
import { RosterService } from './roster.service.js';

const services = [
  OrganizationChanges,
  OrganizationsService,
  DepartmentsService,
  PeopleService,
  AddressChanges,
  AddressesService,
  Erasures,
  ErasingService,
  HeadshipsService,
  AbsencesService,
  ClosuresService,
  RosterService,
  CalendarsService,
];

@Module({
  controllers: [
    OrganizationController,
    DepartmentsController,
    HeadshipsController,
    PeopleController,
    AbsencesController,
    ClosuresController,
    DepartmentClosuresController,
  ],
  providers: services,
  exports: services,
})
export class OrganizationsModule {}
