import type { LeadTime } from '../../calendar/domain/lead-time.js';
import type { AnnualRules, MonthlyRules, SessionRules, UpdateRules } from '../../cycles/domain/rhythm.js';

const before = (days: number, at = '09:00'): LeadTime => ({ before: days, unit: 'working-days', at });

const plain = { at: '09:30', place: null, zone: null } as const;
const leading = { participants: ['leaders', 'planners', 'heads'] } as const;

/** What the form proposes for a kind of session that is not held yet; the annual one is for all hands. */
export const rhythmDefaults: {
  readonly annual: AnnualRules;
  readonly quarterly: SessionRules;
  readonly monthly: MonthlyRules & { readonly updates: UpdateRules };
} = {
  annual: {
    ...plain,
    ...{ minutes: 420, participants: ['everyone'], agenda: before(10), reminders: [before(2)] },
    on: { type: 'nth-weekday', nth: 2, weekday: 4, month: -1, dayOff: 'next' },
    goalRequests: [before(30), before(15)],
  },
  quarterly: {
    ...{ ...plain, ...leading, minutes: 240, agenda: before(5), reminders: [before(1)] },
    on: { type: 'nth-weekday', nth: 2, weekday: 2, month: 1, dayOff: 'next' },
  },
  monthly: {
    ...{ ...plain, ...leading, minutes: 90, agenda: before(3), reminders: [] },
    on: { type: 'nth-weekday', nth: 2, weekday: 3, month: 2, dayOff: 'next' },
    mergeIntoQuarterly: false,
    updates: {
      ...{ about: 'previous', opens: before(7), nudges: [before(4)], due: before(2), closes: null },
      ...{ overdueDeputy: null, overduePlanner: before(1), overdueLeadership: null, digest: null },
    },
  },
};
