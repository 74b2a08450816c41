import { Injectable } from '@nestjs/common';
import { dateAt } from '../calendar/domain/zones.js';
import { isPlainDate } from '../calendar/domain/time.js';
import { DepartmentsService } from '../organizations/departments.service.js';
import { notADate, problem, type Problem } from '../organizations/domain/problem.js';
import { SINCE_EVER } from '../organizations/domain/term.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { type PastedDepartments, pastedDepartments } from './domain/pasted-departments.js';
import { fingerprintOf } from './fingerprint.js';

/** A list as it was pasted, and the first day of what is new in it: empty for those that were always there. */
export interface TypedDepartments {
  readonly departments: string;
  readonly from: string;
}

/** What a pasted list of departments would do. */
export interface DepartmentsPreview extends PastedDepartments {
  /** What `apply` wants to see: it changes whenever anything of this does. */
  readonly fingerprint: string;
}

/** What became of it; with `isOvertaken` nothing, because something else was shown. */
export interface DepartmentsPasted extends DepartmentsPreview {
  readonly added: number;
  readonly isOvertaken: boolean;
}

/** Departments pasted from a spreadsheet: in the first run taken at once, later shown line by line before. */
@Injectable()
export class DepartmentsPasteService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly departments: DepartmentsService,
  ) {}

  /** The day there is, in the organization's zone. */
  async today(organizationId: string): Promise<string> {
    return dateAt(this.clock.now(), (await this.organizations.get(organizationId)).zone);
  }

  /** What the list would do; changes nothing. */
  async preview(
    organizationId: string,
    { departments, from }: TypedDepartments,
  ): Promise<DepartmentsPreview> {
    const wrong: Problem[] = problem('from', from === '' || isPlainDate(from) ? null : notADate(from));
    const before = await this.departments.list(organizationId);
    const facts = { before, from: from || SINCE_EVER, today: await this.today(organizationId) };
    const pasted = pastedDepartments(departments, facts);
    const problems = [...wrong, ...pasted.problems];
    const { rows, commands } = pasted;
    return { ...{ rows, commands, problems }, fingerprint: fingerprintOf([rows, commands]) };
  }

  /**
   * Adds what is new, all or none: while a line is wrong nothing is kept.
   * @param expecting the fingerprint that was shown; null where a list is taken without having been shown
   */
  apply(
    organizationId: string,
    list: TypedDepartments,
    expecting: string | null,
  ): Promise<DepartmentsPasted> {
    return this.database.write(async () => {
      const preview = await this.preview(organizationId, list);
      const isOvertaken = expecting !== null && preview.fingerprint !== expecting;
      const { commands, problems } = preview;
      if (isOvertaken || problems.length > 0) return { ...preview, isOvertaken, added: 0 };
      if (commands.length > 0) await this.departments.putAll(organizationId, commands);
      return { ...preview, isOvertaken, added: commands.length };
    });
  }
}
