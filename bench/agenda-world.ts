import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Agenda } from '../src/agendas/arrangement/agenda.entity.js';
import { AgendaProposal } from '../src/agendas/arrangement/proposal.entity.js';
import type { SessionKind } from '../src/cycles/domain/rhythm.js';
import { Period, type PeriodKind } from '../src/cycles/period.entity.js';
import { Session } from '../src/cycles/session.entity.js';
import { Guardrail } from '../src/decisions/guardrail.entity.js';
import { OwnDecisionKpi } from '../src/decisions/own-decision-kpi.entity.js';
import { OwnDecision } from '../src/decisions/own-decision.entity.js';
import { Resolution } from '../src/decisions/resolutions/resolution.entity.js';
import { GoalStance } from '../src/goals/goal-stance.entity.js';
import { Goal } from '../src/goals/goal.entity.js';
import { Kpi } from '../src/kpis/kpi.entity.js';
import { Occasion } from '../src/mail/occasion.entity.js';
import { Department } from '../src/organizations/department.entity.js';
import { Person } from '../src/organizations/person.entity.js';
import { Database } from '../src/platform/database/database.js';
import { newId } from '../src/platform/ids.js';
import { ProjectDepartment } from '../src/projects/project-department.entity.js';
import { ProjectEffect } from '../src/projects/project-effect.entity.js';
import { ProjectQuarter } from '../src/projects/project-quarter.entity.js';
import { Project } from '../src/projects/project.entity.js';
import { UpdateRequest } from '../src/updates/update-request.entity.js';
import { UpdateRevision } from '../src/updates/update-revision.entity.js';
import { UpdateRound } from '../src/updates/update-round.entity.js';
import { analyze } from './service.js';
import { inserted, strategyWorld, WORLD_NOW, type WorldSize } from './strategy-world.js';

/** One session of each kind, a week from now, with all that there may be to say at it. */
export interface AgendaWorld {
  readonly organizationId: string;
  readonly sessions: Readonly<Record<SessionKind, string>>;
}

const DATE = '2027-12-16';
const STARTS_AT = Date.parse(`${DATE}T09:00:00Z`);
const NOW = Date.parse(WORLD_NOW);
const PERIODS: Readonly<Record<SessionKind, PeriodKind>> = {
  ...{ annual: 'year', quarterly: 'quarter', monthly: 'month' },
};

/**
 * The strategy world with what agendas are made from: updates (every fifth is missing, every tenth asks for help),
 * guardrails at every fifth KPI, two projects a department that run late or wait, open actions, decisions to be looked
 * at again, objections, items of people and an arrangement.
 */
export async function agendaWorld(
  app: INestApplicationContext,
  size: WorldSize,
  key = 'agendas',
): Promise<AgendaWorld> {
  const { organizationId } = await strategyWorld(app, size, key);
  const database = app.get(Database);
  const sessions = await database.write((tx) => fill(tx, organizationId));
  await analyze(database);
  return { organizationId, sessions };
}

async function fill(tx: EntityManager, organizationId: string): Promise<AgendaWorld['sessions']> {
  const order = { key: 'ASC' } as const;
  const departments = await tx.find(Department, { where: { organizationId }, order });
  const kpis = (await tx.find(Kpi, { where: { organizationId }, order })).filter((kpi) => kpi.departmentId);
  const [leader] = await tx.find(Person, { where: { organizationId }, order: { address: 'DESC' } });
  const goal = await tx.findOneByOrFail(Goal, { organizationId });
  const personId = leader?.id ?? '';
  const periods = await tx.findBy(Period, { organizationId, cycleId: goal.cycleId });
  const last = (kind: PeriodKind) =>
    periods.filter((one) => one.kind === kind && one.endsOn < '2028').sort((a, b) => b.number - a.number);
  const [november] = last('month').filter(({ endsOn }) => endsOn < DATE);
  const [quarter] = last('quarter');
  const periodOf = (kind: SessionKind) => (kind === 'monthly' ? november : last(PERIODS[kind]).at(0));
  const sessions = { annual: newId(), quarterly: newId(), monthly: newId() };
  const before = newId();
  for (const [kind, id, startsAt] of [
    ...(['annual', 'quarterly', 'monthly'] as const).map((one) => [one, sessions[one], STARTS_AT] as const),
    ['monthly', before, STARTS_AT - 30 * 86_400_000] as const,
  ]) {
    await tx.insert(Occasion, {
      ...{ organizationId, id, type: 'session' as const, timing: 0, timedAt: 0 },
      ...{ until: startsAt, lookAt: null, changes: 0 },
    });
    await tx.insert(Session, {
      ...{ organizationId, id, cycleId: goal.cycleId, periodId: periodOf(kind)?.id ?? '', kind, merged: [] },
      ...{ reviewsPeriodId: null, title: null, plannedDate: null, time: '10:00', zone: 'Europe/Amsterdam' },
      ...{ date: new Date(startsAt).toISOString().slice(0, 10), startsAt, minutes: 240, place: 'Noord' },
      ...{ participants: ['everyone'], extraordinary: true, moved: false, cancelledAt: null },
      ...{ calendarSequence: 0, version: 1 },
    });
  }
  await inserted(
    tx,
    Guardrail,
    kpis
      .filter((_, i) => i % 5 === 0)
      .map(({ id: kpiId }) => ({
        ...{ organizationId, kpiId, fromDate: '2020-01-01', untilDate: null, low: 68, high: null },
        ...{ decides: 'Alles tot duizend euro.', data: 'Wat klanten zeggen.', version: 1 },
      })),
  );
  const projectOf = await projects(tx, organizationId, {
    ...{ departments, kpis, quarterId: quarter?.id ?? '', personId },
  });
  const asked = { departments, kpis, projectOf, periodId: november?.id ?? '' };
  await answers(tx, organizationId, asked, sessions.monthly);
  await inserted(
    tx,
    Resolution,
    departments.map((_, i) => ({
      ...{ organizationId, id: newId(), sessionId: before, kind: 'action' as const, what: `Actie ${i}` },
      ...{ customer: null, ownerId: personId, dueOn: i % 2 === 0 ? '2027-12-01' : '2028-01-31', at: NOW },
      ...{ personId, doneAt: i % 3 === 0 ? NOW : null, version: 1 },
    })),
  );
  const decisions = departments
    .filter((_, i) => i % 4 === 0)
    .map(({ id: departmentId }, i) => ({
      ...{ organizationId, id: newId(), departmentId, what: `Besluit ${i}`, why: 'Klanten vroegen erom.' },
      ...{ data: 'Gesprekken.', customer: 'Sneller geholpen.', fares: null, effect: null },
      ...{
        revisitOn: '2027-12-10',
        decidedOn: '2027-10-01',
        at: NOW,
        personId,
        outcome: null,
        learned: null,
      },
      ...{ closedAt: null, version: 1 },
    }));
  await inserted(tx, OwnDecision, decisions);
  await inserted(
    tx,
    OwnDecisionKpi,
    decisions.map(({ id: decisionId }, i) => ({
      ...{ organizationId, decisionId, kpiId: kpis[i]?.id ?? '' },
    })),
  );
  await inserted(
    tx,
    GoalStance,
    departments
      .filter((_, i) => i % 5 === 0)
      .map(({ id: departmentId }, i) => ({
        ...{ organizationId, goalId: goal.id, departmentId, number: 1, at: NOW, personId, revision: 1 },
        ...{
          position: i % 2 === 0 ? ('objects' as const) : ('reserves' as const),
          reason: 'Te veel tegelijk.',
        },
        ...{ contribution: null, words: null },
      })),
  );
  for (const sessionId of Object.values(sessions)) {
    const proposed = Array.from({ length: 5 }, (_, i) => ({
      ...{ organizationId, id: newId(), sessionId, title: `Voorstel ${i}`, detail: null, customer: 'Niets.' },
      ...{ purpose: 'decide' as const, minutes: 10, at: NOW, personId, state: 'accepted' as const },
      ...{ reason: null, decidedBy: personId, carriedFrom: null, carried: i, version: 1 },
    }));
    await inserted(tx, AgendaProposal, proposed);
    const keys = proposed.map(({ id }) => `own:${id}`);
    const changes = Object.fromEntries(keys.map((one) => [one, { minutes: 10, ownerId: personId }]));
    await tx.insert(Agenda, {
      ...{ organizationId, sessionId, arrangement: { order: keys.toReversed(), changes } },
      ...{ approvedAt: null, approvedBy: null, proposalsUntil: null, version: 1 },
    });
  }
  return sessions;
}

interface Asked {
  readonly departments: readonly Department[];
  readonly kpis: readonly Kpi[];
  /** A project of each department, by its id. */
  readonly projectOf: ReadonlyMap<string, string>;
  readonly periodId: string;
}

async function answers(
  tx: EntityManager,
  organizationId: string,
  { departments, kpis, projectOf, periodId }: Asked,
  sessionId: string,
): Promise<void> {
  const roundId = newId();
  await tx.insert(Occasion, {
    ...{ organizationId, id: roundId, type: 'update-round' as const, timing: 0, timedAt: 0 },
    ...{ until: STARTS_AT, lookAt: null, changes: 0 },
  });
  await tx.insert(UpdateRound, { organizationId, id: roundId, sessionId, periodId });
  const requests = departments.map(({ id: departmentId }, i) => ({
    ...{ organizationId, id: newId(), roundId, departmentId, opensAt: NOW, dueOn: DATE, dueAt: STARTS_AT },
    ...{ closesAt: STARTS_AT, version: i % 5 === 0 ? 0 : 1, answeredAt: i % 5 === 0 ? null : NOW },
    closingNumber: 0,
  }));
  await inserted(tx, UpdateRequest, requests);
  const answered = requests.filter(({ version }) => version === 1);
  await inserted(
    tx,
    UpdateRevision,
    answered.map(({ id: requestId, departmentId }, i) => ({
      ...{ organizationId, requestId, number: 1, personId: null, at: NOW, source: 'form' as const },
      afterClosing: null,
      content: {
        readings: Object.fromEntries(
          kpis
            .filter((kpi) => kpi.departmentId === departmentId)
            .map(({ id }) => [id, { value: 70, note: 'Een drukke maand.' }]),
        ),
        ...{ delivered: 'Een nieuwe welkomstmail.', customer: 'Minder vragen.', learning: '' },
        projects: {
          [projectOf.get(departmentId) ?? '']: { status: 'on-track', delivered: 'De pilot.', next: '' },
        },
        ...{ help: i % 10 === 0 ? 'Twee mensen van IT.' : '', helpFrom: null, unchanged: [] },
      },
    })),
  );
}

async function projects(
  tx: EntityManager,
  organizationId: string,
  of: Pick<Asked, 'departments' | 'kpis'> & { readonly quarterId: string; readonly personId: string },
): Promise<Asked['projectOf']> {
  const { departments, kpis, quarterId, personId } = of;
  const all = departments.flatMap((department, d) =>
    ['sneller', 'beter'].map((word, i) => ({
      departmentId: department.id,
      row: {
        ...{ organizationId, id: newId(), key: `project-${d}-${i}`, name: `${department.name} ${word}` },
        ...{ category: 'customer' as never, who: 'Klanten', wants: 'Antwoord', obstacle: 'Wachten' },
        ...{ customer: 'Eerder antwoord.', ownerId: personId, estimatedHours: 40, estimatedMoney: 0 },
        ...{ fromDate: null, untilDate: null, hypothesis: i === 0 ? 'Wie antwoord krijgt, blijft.' : null },
        ...{ capMoney: null, capHours: null, capCustomers: null, stopOn: i === 0 ? '2027-12-01' : null },
        ...{ state: i === 0 || d % 4 > 0 ? ('running' as const) : ('waiting' as const), since: '2027-10-01' },
        ...{ heardOn: '2027-12-01', waitingFor: i === 1 && d % 4 === 0 ? 'IT' : null },
        ...{ spentHours: 0, spentMoney: 0, customersTouched: 0, version: 1 },
      },
    })),
  );
  await inserted(
    tx,
    Project,
    all.map(({ row }) => row),
  );
  await inserted(
    tx,
    ProjectDepartment,
    all.map(({ departmentId, row: { id: projectId } }) => ({
      ...{ organizationId, projectId, departmentId },
    })),
  );
  await inserted(
    tx,
    ProjectEffect,
    all.map(({ row: { id: projectId } }, i) => ({
      ...{ organizationId, projectId, kpiId: kpis[i]?.id ?? '', movement: 2 },
    })),
  );
  await inserted(
    tx,
    ProjectQuarter,
    all.map(({ row: { id: projectId } }) => ({
      ...{ organizationId, projectId, periodId: quarterId },
      ...{ rank: null, rankReason: null, rankedAt: null, rankedById: null },
    })),
  );
  return new Map(all.map(({ departmentId, row }) => [departmentId, row.id]));
}
