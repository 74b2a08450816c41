import { AccessModule } from '../../src/access/access.module.js';
import { AgendasModule } from '../../src/agendas/agendas.module.js';
import { CyclesModule } from '../../src/cycles/cycles.module.js';
import { KpisModule } from '../../src/kpis/kpis.module.js';
import { MailModule } from '../../src/mail/mail.module.js';
import { OrganizationsModule } from '../../src/organizations/organizations.module.js';
import { UpdatesModule } from '../../src/updates/updates.module.js';
import { instantOf } from '../../src/calendar/domain/zones.js';
import { SessionChanges } from '../../src/cycles/session-changes.js';
import type { RhythmRules, UpdateRules } from '../../src/cycles/domain/rhythm.js';
import { Rhythm } from '../../src/cycles/rhythm.entity.js';
import { Session } from '../../src/cycles/session.entity.js';
import { KpiPlan } from '../../src/kpis/kpi-plan.entity.js';
import { Kpi } from '../../src/kpis/kpi.entity.js';
import { Reading } from '../../src/kpis/reading.entity.js';
import { Occasion } from '../../src/mail/occasion.entity.js';
import { LinksService } from '../../src/mail/links.service.js';
import { Absence } from '../../src/organizations/absence.entity.js';
import { Department } from '../../src/organizations/department.entity.js';
import { Headship } from '../../src/organizations/headship.entity.js';
import { newId } from '../../src/platform/ids.js';
import { UpdateRequest } from '../../src/updates/update-request.entity.js';
import { UpdateRound } from '../../src/updates/update-round.entity.js';
import { aPerson, aWorld } from '../goals/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

/** The rooms up to agendas, without what stands above them. */
export const startUpdates = () =>
  startTestApp({
    rooms: [
      OrganizationsModule,
      MailModule,
      AccessModule,
      CyclesModule,
      KpisModule,
      UpdatesModule,
      AgendasModule,
    ],
  });

export const ZONE = 'Europe/Amsterdam';

export const UPDATES: UpdateRules = {
  about: 'previous',
  opens: { before: 5, unit: 'working-days', at: '09:00' },
  nudges: [{ before: 2, unit: 'working-days', at: '09:00' }],
  due: { before: 1, unit: 'working-days', at: '09:00' },
  closes: null,
  overduePlanner: { before: 0, unit: 'days', at: '08:00' },
  overdueLeadership: null,
};

/** A monthly session at ten on the first Wednesday, with updates before it. */
export function rhythm(updates: UpdateRules | null = UPDATES): RhythmRules {
  return {
    annual: null,
    quarterly: null,
    monthly: {
      on: { type: 'nth-weekday', nth: 1, weekday: 3, month: 2, dayOff: 'next' },
      at: '10:00',
      minutes: 90,
      days: 1,
      place: 'Room 1',
      zone: null,
      participants: ['heads', 'leaders'],
      agenda: { before: 2, unit: 'working-days', at: '09:00' },
      reminders: [],
      mergeIntoQuarterly: false,
      updates,
    },
  };
}

/** Wednesday 27 January 2027, 10:00: the request about January, for the session of 3 February, has just opened. */
export const OPEN = instantOf('2027-01-27', '10:00', ZONE);

/**
 * A new organization with its round. Anna (nl) heads care, web and stores; Bram (en) is care's deputy; Carla would
 * stand in for Anna; Dirk (New York) heads sales; Petra plans; Noor leads.
 */
export async function aRound(t: TestApp, now = OPEN, name = 'Veldwerk') {
  t.clock.set(now);
  const { database, app } = t;
  const base = await aWorld(database, name);
  const { organizationId } = base;
  const people = {
    anna: await aPerson(database, organizationId, 'Anna de Vries'),
    bram: await aPerson(database, organizationId, 'Bram Smit', { locale: 'en' }),
    carla: await aPerson(database, organizationId, 'Carla Visser'),
    dirk: await aPerson(database, organizationId, 'Dirk Jansen', { zone: 'America/New_York', locale: 'en' }),
    petra: await aPerson(database, organizationId, 'Petra Mulder', { roles: ['planner'] }),
    noor: base.leader,
  };
  const departments = { ...base.departments, web: newId(), stores: newId() };
  const kpis = { nps: newId(), time: newId(), conversion: newId() };
  const always = { fromDate: '2020-01-01', untilDate: null };
  const month = (key: string) => base.months.get(key) ?? '';
  await database.write(async (tx) => {
    for (const [id, key, title] of [
      [departments.web, 'web', 'Web shop'],
      [departments.stores, 'stores', 'Stores'],
    ] as const) {
      await tx.insert(Department, {
        organizationId,
        id,
        key,
        name: title,
        parentId: null,
        calendar: null,
        ...always,
      });
    }
    const lead = (departmentId: string, personId: string, kind: 'head' | 'deputy') =>
      tx.insert(Headship, { organizationId, id: newId(), departmentId, personId, kind, ...always });
    await lead(departments.care, people.anna, 'head');
    await lead(departments.care, people.bram, 'deputy');
    await lead(departments.web, people.anna, 'head');
    await lead(departments.stores, people.anna, 'head');
    await lead(departments.sales, people.dirk, 'head');
    const metric = { organizationId, freshFor: 1, version: 1, ...always } as const;
    await tx.insert(Kpi, [
      {
        ...metric,
        id: kpis.nps,
        key: 'nps',
        name: 'NPS na contact',
        departmentId: departments.care,
        nature: 'explicit',
        timing: 'lagging',
        customer: 'Of klanten ons aanraden.',
        unit: '',
        decimals: 0,
        direction: 'higher',
      },
      {
        ...metric,
        id: kpis.time,
        key: 'handling-time',
        name: 'Afhandeltijd',
        departmentId: departments.care,
        nature: 'implicit',
        timing: 'leading',
        customer: null,
        unit: 'min',
        decimals: 1,
        direction: 'lower',
      },
      {
        ...metric,
        id: kpis.conversion,
        key: 'conversion',
        name: 'Conversie',
        departmentId: departments.web,
        nature: 'implicit',
        timing: 'leading',
        customer: null,
        unit: '%',
        decimals: 2,
        direction: 'higher',
      },
    ]);
    const plan = {
      organizationId,
      cycleId: base.cycles[2027],
      fromMonth: 1,
      low: null,
      high: null,
      tolerance: null,
    };
    await tx.insert(KpiPlan, { ...plan, kpiId: kpis.nps, baseline: 38, target: 50 });
    await tx.insert(KpiPlan, { ...plan, kpiId: kpis.time, baseline: 8, target: 5 });
    for (const [key, value] of [
      ['2026-10', 37],
      ['2026-11', 40],
      ['2026-12', 41],
    ] as const) {
      await tx.insert(Reading, {
        organizationId,
        kpiId: kpis.nps,
        periodId: month(key),
        value,
        note: null,
        recordedAt: 0,
        recordedBy: null,
        source: 'file',
      });
    }
    await tx.insert(Rhythm, { organizationId, rules: rhythm(), version: 1 });
  });
  const { cycles } = base;
  const world = { organizationId, cycles, people, departments, kpis, month };
  const announce = (...sessions: Session[]) =>
    database.write((tx) => app.get(SessionChanges).announce(tx, organizationId, sessions));
  const session = await aSession(t, world);
  await announce(session);
  const read = () => database.read();
  const round = async (of: Session = session) =>
    read().findOneByOrFail(UpdateRound, { organizationId, sessionId: of.id });
  const requests = async (of: Session = session) =>
    read().findBy(UpdateRequest, { organizationId, roundId: (await round(of)).id });
  return {
    ...t,
    ...world,
    session,
    announce,
    round,
    requests,
    requestOf: async (key: keyof typeof departments) =>
      only((await requests()).filter(({ departmentId }) => departmentId === departments[key])),
    /** The path of a person's mailed link. */
    linkOf: async (who: keyof typeof people, expiresAt = instantOf('2027-02-17', '10:00', ZONE)) => {
      const subjectId = (await round()).id;
      const links = app.get(LinksService);
      const want = {
        organizationId,
        purpose: 'update' as const,
        subjectId,
        personId: people[who],
        expiresAt,
      };
      const [link] = await database.write((tx) => links.issue(tx, [want]));
      return new URL((link && links.urlFor(link)) ?? '').pathname;
    },
    away: (who: keyof typeof people, fromDate: string, untilDate: string, standIn: keyof typeof people) =>
      database.write((tx) =>
        tx.insert(Absence, {
          organizationId,
          id: newId(),
          personId: people[who],
          fromDate,
          untilDate,
          standInId: people[standIn],
        }),
      ),
  };
}

function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined || list.length > 1) throw new Error(`${list.length} found instead of one.`);
  return first;
}

type SessionWorld = Pick<Awaited<ReturnType<typeof aWorld>>, 'organizationId' | 'cycles'> & {
  month: (key: string) => string;
};

/** Keeps a monthly session of 3 February 2027, 10:00, as the room `cycles` does; nobody is told of it yet. */
export async function aSession({ database }: TestApp, world: SessionWorld, facts: Partial<Session> = {}) {
  const date = facts.date ?? '2027-02-03';
  const session: Session = {
    organizationId: world.organizationId,
    id: newId(),
    cycleId: world.cycles[2027],
    periodId: world.month('2027-01'),
    reviewsPeriodId: null,
    kind: 'monthly',
    merged: [],
    title: null,
    plannedDate: date,
    date,
    time: '10:00',
    zone: ZONE,
    minutes: 90,
    days: 1,
    place: 'Room 1',
    participants: null,
    startsAt: instantOf(date, '10:00', ZONE),
    extraordinary: false,
    moved: false,
    cancelledAt: null,
    calendarSequence: 0,
    version: 1,
    ...facts,
  };
  const { organizationId, id, startsAt } = session;
  await database.write(async (tx) => {
    const occasion = { organizationId, id, type: 'session' as const, timing: 0, timedAt: 0, until: startsAt };
    await tx.insert(Occasion, { ...occasion, lookAt: null });
    await tx.insert(Session, session);
  });
  return session;
}

export type RoundWorld = Awaited<ReturnType<typeof aRound>>;
