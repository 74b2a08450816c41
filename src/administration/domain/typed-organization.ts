import type { FiscalYear, MonthsCalendar, WeeksCalendar } from '../../calendar/domain/period.js';
import type { OrganizationCommand } from '../../organizations/domain/organization.js';
import { LONGEST_NAME, problemOfName } from '../../organizations/domain/names.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import type { FormBody } from '../../overview/domain/typed-change.js';
import { Typed } from './typed.js';

/** All that is changed of an organization. */
type Kept = Omit<OrganizationCommand, 'key'>;

/** Fields of the form; `workingDays` may be there several times. */
export const ORGANIZATION_FIELDS = [
  ...(['name', 'locale', 'zone', 'country', 'region', 'workingDays', 'fiscal'] as const),
  ...(['startMonth', 'namedBy', 'pattern', 'endsOn', 'endMonth', 'endRule', 'week53'] as const),
  ...(['onTrack', 'atRisk'] as const),
] as const;
export type OrganizationField = (typeof ORGANIZATION_FIELDS)[number];

export const PATTERNS = ['4-4-5', '4-5-4', '5-4-4'] as const;
export const END_RULES = ['last', 'nearest'] as const;

/** Shown where the other kind of year holds. */
const MONTHS: MonthsCalendar = { type: 'months', startMonth: 1, namedBy: 'last' };
const WEEKS: WeeksCalendar = {
  ...{ type: 'weeks', pattern: '4-4-5', endsOn: 7, endMonth: 12, endRule: 'last', week53: 'last-month' },
  namedBy: 'last',
};

const wrong = {
  name: {
    en: `Give a name of at most ${LONGEST_NAME} characters, on one line.`,
    nl: `Geef een naam van hooguit ${LONGEST_NAME} tekens, op één regel.`,
  },
  days: {
    en: 'Choose at least one day on which you work.',
    nl: 'Kies minstens één dag waarop jullie werken.',
  },
  choice: { en: 'Choose one out of the list.', nl: 'Kies er een uit de lijst.' },
  percent: {
    en: 'Give a percentage from 1 to 100, like 90.',
    nl: 'Geef een percentage van 1 tot 100, zoals 90.',
  },
  order: {
    en: '“At risk” begins below “on track”: give a lower percentage.',
    nl: '‘Risico’ begint onder ‘op koers’: geef een lager percentage.',
  },
} as const;

/** The organization as its form shows it. */
export function fieldsOfOrganization(kept: Kept): FormBody {
  const { name, locale, zone, country, region, workingDays, fiscalYear, thresholds } = kept;
  const months = fiscalYear.type === 'months' ? fiscalYear : MONTHS;
  const weeks = fiscalYear.type === 'weeks' ? fiscalYear : WEEKS;
  return {
    ...{ name, locale, zone, country, region: region ?? '', workingDays: workingDays.map(String) },
    ...{ fiscal: fiscalYear.type, namedBy: fiscalYear.namedBy, startMonth: `${months.startMonth}` },
    ...{ pattern: weeks.pattern, endsOn: `${weeks.endsOn}`, endMonth: `${weeks.endMonth}` },
    ...{ endRule: weeks.endRule, week53: `${weeks.week53}` },
    ...{ onTrack: percentText(thresholds.onTrack), atRisk: percentText(thresholds.atRisk) },
  };
}

/** What was typed, or what is wrong with it; zone, country and region are left to who knows them. */
export function readOrganization(
  typed: Typed,
): { readonly kept: Kept } | { readonly problems: readonly Problem[] } {
  const days = weekdaysIn(typed);
  const [locale, fiscalYear] = [LOCALES.find((one) => one === typed.text('locale')), fiscalYearIn(typed)];
  const [onTrack, atRisk] = [shareIn(typed.text('onTrack')), shareIn(typed.text('atRisk'))];
  const name = typed.text('name');
  const problems = [
    ...problem('name', problemOfName(name) === null ? null : wrong.name),
    ...problem('locale', locale ? null : wrong.choice),
    ...problem('workingDays', days ? null : wrong.days),
    ...('field' in fiscalYear ? problem(fiscalYear.field, wrong.choice) : []),
    ...problem('onTrack', onTrack === null ? wrong.percent : null),
    ...problem('atRisk', atRisk === null ? wrong.percent : (onTrack ?? 2) <= atRisk ? wrong.order : null),
  ];
  if (problems.length > 0 || !locale || !days || 'field' in fiscalYear || onTrack === null || atRisk === null)
    return { problems };
  const [zone, country] = [typed.text('zone'), typed.text('country')];
  const region = typed.text('region') || null;
  const thresholds = { onTrack, atRisk };
  return { kept: { name, locale, zone, country, region, workingDays: days, fiscalYear, thresholds } };
}

const LOCALES = ['en', 'nl'] as const;

/** ISO weekdays, null where none that makes sense is chosen. */
export function weekdaysIn(typed: Typed): number[] | null {
  const days = [...new Set(typed.all('workingDays').map(Number))].sort((a, b) => a - b);
  return days.length > 0 && days.every((day) => isFrom(1, day, 7)) ? days : null;
}

/** Where one of the choices is none: the name of its field. */
function fiscalYearIn(typed: Typed): FiscalYear | { readonly field: OrganizationField } {
  const namedBy = (['first', 'last'] as const).find((one) => one === typed.text('namedBy'));
  if (namedBy === undefined) return { field: 'namedBy' };
  const number = (field: OrganizationField) => Number(typed.text(field));
  if (typed.text('fiscal') === 'months') {
    const startMonth = number('startMonth');
    return isFrom(1, startMonth, 12) ? { type: 'months', startMonth, namedBy } : { field: 'startMonth' };
  }
  if (typed.text('fiscal') !== 'weeks') return { field: 'fiscal' };
  const pattern = PATTERNS.find((one) => one === typed.text('pattern'));
  const endRule = END_RULES.find((one) => one === typed.text('endRule'));
  const [endsOn, endMonth] = [number('endsOn'), number('endMonth')];
  const week53 = typed.text('week53') === 'last-month' ? 'last-month' : number('week53');
  if (pattern === undefined) return { field: 'pattern' };
  if (!isWeekday(endsOn)) return { field: 'endsOn' };
  if (!isFrom(1, endMonth, 12)) return { field: 'endMonth' };
  if (endRule === undefined) return { field: 'endRule' };
  if (week53 !== 'last-month' && !isFrom(1, week53, 12)) return { field: 'week53' };
  return { type: 'weeks', pattern, endsOn, endMonth, endRule, week53, namedBy };
}

function isWeekday(day: number): day is WeeksCalendar['endsOn'] {
  return isFrom(1, day, 7);
}

function isFrom(least: number, number: number, most: number): boolean {
  return Number.isInteger(number) && least <= number && number <= most;
}

/** `90` and `87,5` as shares of one. */
function shareIn(text: string): number | null {
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(text)) return null;
  const hundredths = Math.round(Number(text.replace(',', '.')) * 100);
  return hundredths > 0 && hundredths <= 10_000 ? hundredths / 10_000 : null;
}

function percentText(share: number): string {
  return `${Math.round(share * 10_000) / 100}`;
}
