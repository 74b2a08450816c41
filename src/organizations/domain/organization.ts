import type { FiscalYear } from '../../calendar/domain/fiscal-year.js';
import { periodsOf } from '../../calendar/domain/fiscal-year.js';
import { InvalidRule } from '../../calendar/domain/errors.js';
import { normalizeZone } from '../../calendar/domain/zones.js';
import { problemOfKey, problemOfName } from './names.js';
import { problem, problemOfZone, type Problem } from './problem.js';
import { inWeekOrder, problemOfWorkingDays } from './working-week.js';

/** What an organization is: the same for the API and the organization file. */
export interface OrganizationCommand {
  readonly key: string;
  readonly name: string;
  readonly locale: 'en' | 'nl';
  readonly zone: string;
  readonly country: string;
  readonly region: string | null;
  readonly workingDays: readonly number[];
  readonly fiscalYear: FiscalYear;
  /** From which attainment, 0 to 1, a KPI counts as on track, and as at risk. */
  readonly thresholds: { readonly onTrack: number; readonly atRisk: number };
}

/** What is wrong with an organization, country and region left aside: only the almanac knows those. */
export function problemsOfOrganization(command: OrganizationCommand): Problem[] {
  return [
    ...problem('key', problemOfKey(command.key)),
    ...problem('name', problemOfName(command.name)),
    ...problem('zone', problemOfZone(command.zone)),
    ...problem('workingDays', problemOfWorkingDays(command.workingDays)),
    ...problem('fiscalYear', problemOfFiscalYear(command.fiscalYear)),
    ...problem('thresholds', problemOfThresholds(command.thresholds)),
  ];
}

/** The form in which it is kept: the same input in another spelling is no change. */
export function tidyOrganization(command: OrganizationCommand): OrganizationCommand {
  const { name, zone, workingDays } = command;
  return {
    ...command,
    name: name.trim(),
    zone: normalizeZone(zone),
    workingDays: inWeekOrder(workingDays),
  };
}

function problemOfFiscalYear(fiscalYear: FiscalYear): string | null {
  const ANY_YEAR = 2027;
  try {
    periodsOf(fiscalYear, ANY_YEAR);
    return null;
  } catch (error) {
    if (error instanceof InvalidRule) return error.message;
    throw error;
  }
}

function problemOfThresholds({ onTrack, atRisk }: OrganizationCommand['thresholds']): string | null {
  if (0 < atRisk && atRisk < onTrack && onTrack <= 1) return null;
  return 'Give two parts of the way from baseline to target, "at risk" below "on track", like 0.7 and 0.9.';
}
