import { Injectable } from '@nestjs/common';
import { CyclesService, type CycleWithPeriods } from '../cycles/cycles.service.js';
import { PeriodsChanged } from '../cycles/cycles.errors.js';
import { isEmpty } from '../cycles/domain/compare-plan.js';
import type { RhythmRules } from '../cycles/domain/rhythm.js';
import { type Recomputation, RecomputeService } from '../cycles/recompute.service.js';
import { RhythmService } from '../cycles/rhythm.service.js';
import type { RosterDepartment } from '../organizations/domain/roster.js';
import type { Problem } from '../organizations/domain/problem.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { RosterService } from '../organizations/roster.service.js';
import { fieldsOfRhythm, type RhythmFields } from './domain/rhythm-fields.js';
import { departmentsByName } from './domain/typed-participants.js';
import { fieldInForm, readRhythm } from './domain/typed-rhythm.js';
import { type RhythmPreview, RhythmPreviewService } from './rhythm-preview.service.js';

/** The form as it stands: what is typed, what is wrong with it, and the year it would make. */
export interface RhythmForm {
  readonly fields: RhythmFields;
  readonly rules: RhythmRules;
  readonly problems: readonly Problem[];
  /** Null while there are problems. */
  readonly preview: RhythmPreview | null;
  /** Fiscal years that can be previewed, and the one that is. */
  readonly years: readonly number[];
  readonly year: number;
}

/** A kept year that the rhythm would arrange otherwise. */
export interface Behind {
  readonly cycle: CycleWithPeriods;
  readonly recomputation: Recomputation;
}

/** What surrounds the form. */
export interface RhythmAround {
  readonly kept: { readonly rules: RhythmRules | null; readonly version: number };
  readonly departments: readonly RosterDepartment[];
  readonly zone: string;
  readonly behind: Behind | null;
}

@Injectable()
export class RhythmEditorService {
  constructor(
    private readonly rhythms: RhythmService,
    private readonly previews: RhythmPreviewService,
    private readonly organizations: OrganizationsService,
    private readonly rosters: RosterService,
    private readonly cycles: CyclesService,
    private readonly recomputing: RecomputeService,
  ) {}

  async around(organizationId: string): Promise<RhythmAround> {
    const kept = await this.rhythms.find(organizationId);
    const { zone } = await this.organizations.get(organizationId);
    const roster = await this.rosters.load(organizationId);
    return {
      kept: { rules: kept?.rules ?? null, version: kept?.version ?? 0 },
      departments: departmentsByName(roster),
      zone,
      behind: kept ? await this.#behind(organizationId) : null,
    };
  }

  /** The rhythm as it is kept. */
  open(organizationId: string, rules: RhythmRules | null): Promise<RhythmForm> {
    return this.read(organizationId, fieldsOfRhythm(rules), rules);
  }

  /** Reads what was typed, and looks what it would lead to; keeps nothing. */
  async read(organizationId: string, fields: RhythmFields, stored: RhythmRules | null): Promise<RhythmForm> {
    const { rules, problems: unread } = readRhythm(fields, stored);
    const wrong = unread.length > 0 ? unread : await this.rhythms.problemsOf(organizationId, rules);
    const problems = wrong.map((one) => ({ ...one, field: fieldInForm(one.field, rules) }));
    const current = await this.previews.currentYear(organizationId);
    const years = [current, current + 1];
    const asked = years.find((one) => `${one}` === fields.text('year'));
    const year = asked ?? (await this.#first(organizationId)) ?? current;
    const preview = problems.length > 0 ? null : await this.previews.of(organizationId, rules, year);
    return { fields, rules, problems, preview, years, year };
  }

  /** The year to begin with, where none is kept. */
  async #first(organizationId: string): Promise<number | undefined> {
    if ((await this.cycles.list(organizationId)).length > 0) return undefined;
    return (await this.previews.firstYears(organizationId))[0];
  }

  /** Today's year, where it is kept otherwise than the rhythm says. */
  async #behind(organizationId: string): Promise<Behind | null> {
    const year = await this.previews.currentYear(organizationId);
    const cycle = await this.cycles.find(organizationId, year);
    if (cycle === null) return null;
    try {
      const recomputation = await this.recomputing.recompute(organizationId, year, { dryRun: true });
      return isEmpty(recomputation.differences) ? null : { cycle, recomputation };
    } catch (error) {
      // Kept with other periods: such a year stays as it is.
      if (error instanceof PeriodsChanged) return null;
      throw error;
    }
  }
}
