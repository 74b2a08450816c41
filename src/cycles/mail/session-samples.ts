import type { SessionFact } from '../domain/tellings.js';
import type { SessionMailFacts } from './session-mail-facts.service.js';

const SESSION = {
  organizationId: '01890000-0000-7000-8000-000000000001',
  id: '01890000-0000-7000-8000-000000000002',
  cycleId: '01890000-0000-7000-8000-000000000003',
  periodId: '01890000-0000-7000-8000-000000000004',
  kind: 'monthly',
  merged: [],
  reviewsPeriodId: null,
  title: null,
  plannedDate: '2027-02-03',
  date: '2027-02-09',
  time: '15:00',
  zone: 'Europe/Amsterdam',
  minutes: 90,
  days: 1,
  place: 'Room 2.01',
  participants: null,
  startsAt: Date.UTC(2027, 1, 9, 14),
  extraordinary: false,
  moved: true,
  cancelledAt: null,
  version: 2,
  calendarSequence: 1,
  period: {
    organizationId: '01890000-0000-7000-8000-000000000001',
    id: '01890000-0000-7000-8000-000000000004',
    cycleId: '01890000-0000-7000-8000-000000000003',
    kind: 'month',
    number: 2,
    name: 'FY2027 M02',
    startsOn: '2027-02-01',
    endsOn: '2027-02-28',
  },
} satisfies SessionMailFacts['session'];

/** A reader in the session's zone, in Dutch, and one far from it, in English. */
export const SAMPLE_FACTS: Readonly<Record<'nl' | 'en', SessionMailFacts>> = {
  nl: {
    session: SESSION,
    person: { name: 'Sanne de Vries', locale: 'nl', zone: 'Europe/Amsterdam' },
    organizationName: 'Lumen & Loom',
  },
  en: {
    session: SESSION,
    person: { name: 'Grace Okafor', locale: 'en', zone: 'America/New_York' },
    organizationName: 'Lumen & Loom',
  },
};

export const SAMPLE_BEFORE: SessionFact = {
  date: '2027-02-03',
  time: '15:00',
  zone: 'Europe/Amsterdam',
  minutes: 90,
  startsAt: Date.UTC(2027, 1, 3, 14),
  cancelled: false,
};

export const SAMPLE_AFTER: SessionFact = {
  ...SAMPLE_BEFORE,
  date: '2027-02-09',
  startsAt: Date.UTC(2027, 1, 9, 14),
};
