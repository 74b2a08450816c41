import { workingCalendar } from '../../../src/calendar/domain/working-days.js';
import { instantOf, wallTimeAt } from '../../../src/calendar/domain/zones.js';
import '../../../src/calendar/zone-rules.js';
import type {
  ActionsOccasion,
  GoalOccasion,
  QuestionOccasion,
  RoundOccasion,
  SessionOccasion,
} from '../../../src/notices/domain/facts.js';
import type { Notice, Told } from '../../../src/notices/domain/notice.js';
import {
  Roster,
  type RosterAbsence,
  type RosterHeadship,
  type RosterPerson,
} from '../../../src/organizations/domain/roster.js';
import type { Role } from '../../../src/organizations/domain/roles.js';

/**
 * Tessel, a Dutch brand with heads in Amsterdam and in Vancouver, which keeps UTC-7 all year since 2026; its session is
 * on Tuesday 9 March 2027 at 10:00.
 */
export const AMSTERDAM = 'Europe/Amsterdam';
export const VANCOUVER = 'America/Vancouver';

const person = (id: string, zone: string, roles: Role[] = ['member']): RosterPerson => ({
  id,
  name: id[0]?.toUpperCase() + id.slice(1),
  address: `${id}@tessel.example`,
  locale: 'nl',
  zone,
  roles,
  fromDate: '2020-01-01',
  untilDate: null,
});

export const people = [
  person('anna', AMSTERDAM),
  person('bram', AMSTERDAM),
  person('cleo', VANCOUVER),
  person('dirk', AMSTERDAM),
  person('fenna', AMSTERDAM, ['planner']),
  person('gijs', AMSTERDAM, ['leader']),
];

const lead = (departmentId: string, personId: string, kind: 'head' | 'deputy' = 'head'): RosterHeadship => ({
  departmentId,
  personId,
  kind,
  fromDate: '2020-01-01',
  untilDate: null,
});

export const headships = [
  lead('sales', 'anna'),
  lead('service', 'bram'),
  lead('service', 'dirk', 'deputy'),
  lead('web', 'cleo'),
];

export const away = (
  personId: string,
  from: string,
  until: string,
  standInId: string | null,
): RosterAbsence => ({
  personId,
  fromDate: from,
  untilDate: until,
  standInId,
});

export const rosterWith = (absences: RosterAbsence[] = [], extra: RosterHeadship[] = [], heads = headships) =>
  new Roster(
    people,
    ['sales', 'service', 'web'].map((key) => ({
      id: key,
      key,
      name: key,
      parentId: null,
      fromDate: '2020-01-01',
      untilDate: null,
    })),
    [...heads, ...extra],
    absences,
  );

export const weekdays = workingCalendar({ workingDays: [1, 2, 3, 4, 5], holidays: [], closures: [] });

const startsAt = instantOf('2027-03-09', '10:00', AMSTERDAM);

const common = {
  organizationId: 'tessel',
  timing: 0,
  timedAt: 0,
  zone: AMSTERDAM,
  session: { date: '2027-03-09', startsAt, cancelled: false },
  roster: rosterWith(),
  calendar: weekdays,
};

/** Agenda five working days before at 09:00 (2 March), reminders a week (at 08:00, 2 March) and a day before at 16:00. */
export const marchSession: SessionOccasion = {
  ...common,
  type: 'session',
  occasionId: 'march-session',
  label: 'session monthly FY2027 M02',
  participants: ['heads'],
  agenda: { before: 5, unit: 'working-days', at: '09:00' },
  reminders: [{ before: 1, unit: 'days', at: '16:00' }],
};

/** Asked on Wednesday 24 February, nudged on 2 and 4 March, due on Friday 5 March, overdue on Monday 8 March. */
export const marchRound: RoundOccasion = {
  ...common,
  type: 'update-round',
  occasionId: 'march-round',
  label: 'update-round FY2027 M02',
  rules: {
    about: 'previous',
    opens: { before: 9, unit: 'working-days', at: '09:00' },
    nudges: [
      { before: 5, unit: 'working-days', at: '09:00' },
      { before: 3, unit: 'working-days', at: '09:00' },
    ],
    due: { before: 2, unit: 'working-days', at: '08:30' },
    closes: null,
    overduePlanner: { before: 1, unit: 'working-days', at: '09:00' },
    overdueLeadership: { before: 1, unit: 'working-days', at: '13:00' },
  },
  requests: ['sales', 'service', 'web'].map((departmentId) => ({
    departmentId,
    calendar: weekdays,
    answeredAt: null,
  })),
};

export const goalRound: GoalOccasion = {
  ...common,
  type: 'goal-round',
  occasionId: 'goal-round',
  label: 'goal-round FY2027',
  requests: [
    { before: 20, unit: 'working-days', at: '09:00' },
    { before: 10, unit: 'working-days', at: '09:00' },
  ],
  adoptedAt: null,
};

/** Two things of the February session for Anna by Friday 12 March, one for Bram by Saturday the 13th, written on 9 February. */
export const marchActions: ActionsOccasion = {
  ...common,
  type: 'actions',
  occasionId: 'march-actions',
  label: 'actions monthly FY2027 M01',
  session: { date: '2027-03-26', startsAt: instantOf('2027-03-27', '00:00', AMSTERDAM), cancelled: false },
  actions: [
    { actionId: 'carrier', ownerId: 'anna', dueOn: '2027-03-12', writtenOn: '2027-02-09', doneAt: null },
    { actionId: 'slip', ownerId: 'anna', dueOn: '2027-03-12', writtenOn: '2027-02-09', doneAt: null },
    { actionId: 'stock', ownerId: 'bram', dueOn: '2027-03-13', writtenOn: '2027-02-09', doneAt: null },
  ],
};

/** Asked on 23 February before the agenda of 2 March is made up; reminded on Monday 1 March. */
export const marchQuestions: QuestionOccasion = {
  ...common,
  type: 'question-round',
  occasionId: 'march-questions',
  label: 'question-round FY2027 M02',
  asks: true,
  participants: ['heads'],
  sessionZone: AMSTERDAM,
  agenda: { before: 5, unit: 'working-days', at: '09:00' },
  said: null,
  answeredAt: new Map(),
};

/** `02 Mar 09:00 agenda 1 anna`: the instant as Amsterdam reads it. */
export function line(
  notice: Pick<Notice, 'at' | 'kind' | 'step' | 'to'> & { for?: readonly string[] },
): string {
  const { date, time } = wallTimeAt(notice.at, AMSTERDAM);
  const behalf = notice.for && notice.for.length > 0 ? ` for ${notice.for.join(',')}` : '';
  return `${date.slice(5)} ${time} ${notice.kind} ${notice.step} ${notice.to}${behalf}`;
}

/** Amsterdam wall time of 2027 as an instant: `at('03-02 09:00')`. */
export function at(text: string): number {
  const [date = '', time = ''] = text.split(' ');
  return instantOf(`2027-${date}`, time, AMSTERDAM);
}

/** The notice, as recorded. */
export function told(notice: Notice, status: Told['status'] = 'sent', timing = 0): Told {
  return { ...notice, status, timing };
}
