import { Injectable } from '@nestjs/common';
import '../calendar/zone-rules.js';
import { findZone } from '../calendar/domain/zones.js';
import { problem, type Problem } from '../organizations/domain/problem.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type { Outcome } from '../organizations/rows.js';
import { InvalidInput, VersionConflict } from '../platform/errors.js';
import { type Consequences, ConsequencesService } from './consequences.service.js';
import { readOrganization } from './domain/typed-organization.js';
import { type Typed, versionIn } from './domain/typed.js';
import { noDayLeft } from './no-day-left.js';
import { problemsOfChosenPlace } from './place-problems.js';

/** What came of what was typed: kept, or what is wrong with it, or what to look at first. */
export interface KeepingAnswer {
  /** Null where nothing was kept. */
  readonly outcome: Outcome | null;
  readonly problems: readonly Problem[];
  /** Null where nothing is to be asked. */
  readonly consequences: Consequences | null;
  /** Somebody else was faster. */
  readonly overtaken?: boolean;
}

export const ASKED: KeepingAnswer = { outcome: null, problems: [], consequences: null };

const noZone = { en: 'Choose a time zone out of the list.', nl: 'Kies een tijdzone uit de lijst.' };

/** Changes an organization as a form says it: what that does to what is planned is told before. */
@Injectable()
export class OrganizationEditorService {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly consequences: ConsequencesService,
  ) {}

  async save(organizationId: string, typed: Typed): Promise<KeepingAnswer> {
    const read = readOrganization(typed);
    if ('problems' in read) return { ...ASKED, problems: read.problems };
    const { kept } = read;
    const problems = [
      ...problem('zone', findZone(kept.zone) === null ? noZone : null),
      ...problemsOfChosenPlace(kept),
    ];
    if (problems.length > 0) return { ...ASKED, problems };
    const change = () => this.organizations.change(organizationId, kept, versionIn(typed));
    try {
      if (typed.text('despite') !== said(typed)) {
        const consequences = await this.consequences.of(organizationId, change);
        if (consequences) return { ...ASKED, consequences };
      }
      return { ...ASKED, outcome: await change() };
    } catch (error) {
      if (error instanceof VersionConflict) return { ...ASKED, overtaken: true };
      if (error instanceof InvalidInput) return { ...ASKED, problems: error.fields };
      return { ...ASKED, problems: noDayLeft(error, 'workingDays') };
    }
  }
}

/** What "keep it all the same" was said of: something else is asked about anew. */
export function said(typed: Typed): string {
  const asked = ['zone', 'country', 'region', 'workingDays', 'fiscal', 'namedBy', 'startMonth'];
  const weeks = ['pattern', 'endsOn', 'endMonth', 'endRule', 'week53'];
  return [...asked, ...weeks].map((name) => typed.all(name).join()).join(';');
}
