import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { AdministrationPages } from './administration.pages.js';

/** Setting an organization up and keeping it, in the browser; owns no table. */
@Module({
  imports: [OrganizationsModule, AccessModule],
  controllers: [AdministrationPages],
})
export class AdministrationModule {}
