import type { AnnualRules, MonthlyRules, SessionRules, UpdateRules } from '../../cycles/domain/rhythm.js';

// The rhythm of an organization that says nothing else. Tuesdays, because Mondays are often days off.

const workingDaysBefore = (before: number, at: string) => ({ before, unit: 'working-days', at }) as const;

/** The month before the year begins: time enough for departments to derive their KPIs. */
export const USUAL_ANNUAL = {
  on: { type: 'nth-weekday', nth: 2, weekday: 2, month: 0, dayOff: 'next' },
  at: '09:30',
  minutes: 240,
  agenda: workingDaysBefore(5, '09:00'),
  reminders: [workingDaysBefore(1, '09:00')],
  goalRequests: [workingDaysBefore(20, '09:00'), workingDaysBefore(10, '09:00')],
} satisfies Partial<AnnualRules>;

/** As the quarter begins. */
export const USUAL_QUARTERLY = {
  on: { type: 'nth-weekday', nth: 1, weekday: 2, month: 1, dayOff: 'next' },
  at: '09:30',
  minutes: 120,
  agenda: workingDaysBefore(5, '09:00'),
  reminders: [workingDaysBefore(10, '09:00'), workingDaysBefore(1, '09:00')],
} satisfies Partial<SessionRules>;

/** In the second week after the month it looks back on, when its figures are known. */
export const USUAL_MONTHLY = {
  on: { type: 'nth-weekday', nth: 2, weekday: 2, month: 2, dayOff: 'next' },
  at: '10:00',
  minutes: 60,
  agenda: workingDaysBefore(2, '12:00'),
  reminders: [],
} satisfies Partial<MonthlyRules>;

/**
 * Asked a week before, due three days before, so that the agenda can say who is late; leadership reads the month on the
 * afternoon before they meet.
 */
export const USUAL_UPDATES = {
  opens: workingDaysBefore(6, '09:00'),
  nudges: [workingDaysBefore(4, '09:00')],
  due: workingDaysBefore(3, '09:00'),
  overduePlanner: workingDaysBefore(2, '09:00'),
  overdueLeadership: workingDaysBefore(1, '09:00'),
  digest: workingDaysBefore(1, '15:00'),
} satisfies Partial<UpdateRules>;
