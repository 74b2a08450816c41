import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { KpisModule } from '../kpis/kpis.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ExportPages } from './export.pages.js';
import { ExportsController } from './exports.controller.js';
import { ExportsService } from './exports.service.js';
import { SpreadsheetPages } from './spreadsheets.pages.js';
import { SpreadsheetsPruning } from './spreadsheets-pruning.js';
import { SpreadsheetsService } from './spreadsheets.service.js';
import { SpreadsheetWork } from './spreadsheet-work.service.js';
import { UploadsService } from './uploads.service.js';

/** Figures come in by spreadsheet, and everything goes out by one. */
@Module({
  imports: [OrganizationsModule, AccessModule, KpisModule],
  controllers: [SpreadsheetPages, ExportPages, ExportsController],
  providers: [UploadsService, SpreadsheetsService, SpreadsheetWork, SpreadsheetsPruning, ExportsService],
  exports: [UploadsService, SpreadsheetsService, SpreadsheetWork, ExportsService],
})
export class SpreadsheetsModule {}
