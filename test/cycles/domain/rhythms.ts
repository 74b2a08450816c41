import type { FiscalYear } from '../../../src/calendar/domain/fiscal-year.js';
import { workingCalendar, type Closure, type Holiday } from '../../../src/calendar/domain/working-days.js';
import { planCycle, type CyclePlan, type PlanInput } from '../../../src/cycles/domain/plan-cycle.js';
import type {
  AnnualRules,
  MonthlyRules,
  RhythmRules,
  SessionRules,
} from '../../../src/cycles/domain/rhythm.js';
import '../../../src/calendar/zone-rules.js';

export const CALENDAR_YEAR: FiscalYear = { type: 'months', startMonth: 1, namedBy: 'last' };

/** Weeks of 4-4-5 that end on the last Saturday of January. */
export const RETAIL_YEAR: FiscalYear = {
  type: 'weeks',
  pattern: '4-4-5',
  endsOn: 6,
  endMonth: 1,
  endRule: 'last',
  week53: 'last-month',
  namedBy: 'first',
};

export const FIRST_WEDNESDAY = { type: 'nth-weekday', nth: 1, weekday: 3, month: 1, dayOff: 'next' } as const;

export function aSession(rules: Partial<SessionRules> = {}): SessionRules {
  return {
    on: FIRST_WEDNESDAY,
    at: '10:00',
    minutes: 60,
    place: null,
    zone: null,
    participants: ['heads'],
    agenda: null,
    reminders: [],
    ...rules,
  };
}

export function anAnnual(rules: Partial<AnnualRules> = {}): AnnualRules {
  return { ...aSession(), goalRequests: [], ...rules };
}

export function aMonthly(rules: Partial<MonthlyRules> = {}): MonthlyRules {
  return { ...aSession(), mergeIntoQuarterly: false, updates: null, ...rules };
}

export function aRhythm(rules: Partial<RhythmRules> = {}): RhythmRules {
  return { annual: null, quarterly: null, monthly: null, ...rules };
}

interface Days {
  readonly holidays?: readonly Holiday[];
  readonly closures?: readonly Closure[];
}

export function aPlan(rhythm: Partial<RhythmRules>, input: Partial<PlanInput> & Days = {}): CyclePlan {
  const { holidays = [], closures = [], ...rest } = input;
  return planCycle({
    rhythm: aRhythm(rhythm),
    fiscal: CALENDAR_YEAR,
    calendar: workingCalendar({ workingDays: [1, 2, 3, 4, 5], holidays, closures }),
    zone: 'Europe/Amsterdam',
    year: 2027,
    ...rest,
  });
}

export function datesOf({ sessions }: CyclePlan): string[] {
  return sessions.map(({ date }) => date);
}
