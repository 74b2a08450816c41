import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { AssessmentRound } from '../assessments/assessment-round.entity.js';
import { Period } from '../cycles/period.entity.js';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Rhythm } from '../cycles/rhythm.entity.js';
import { Session } from '../cycles/session.entity.js';
import { Guardrail } from '../decisions/guardrail.entity.js';
import { Goal } from '../goals/goal.entity.js';
import { BudgetEntry } from '../journey/budget-entry.entity.js';
import { TouchpointFeedback } from '../journey/touchpoint-feedback.entity.js';
import { TouchpointHarm } from '../journey/touchpoint-harm.entity.js';
import { TouchpointKpi } from '../journey/touchpoint-kpi.entity.js';
import { TouchpointNeed } from '../journey/touchpoint-need.entity.js';
import { TouchpointOwner } from '../journey/touchpoint-owner.entity.js';
import { TouchpointPartner } from '../journey/touchpoint-partner.entity.js';
import { Touchpoint } from '../journey/touchpoint.entity.js';
import { ContactGoalKpi } from '../kpis/contact-goal-kpi.entity.js';
import { ContactGoal } from '../kpis/contact-goal.entity.js';
import { CustomerGoalKpi } from '../kpis/customer-goal-kpi.entity.js';
import { CustomerGoal } from '../kpis/customer-goal.entity.js';
import { KpiLink } from '../kpis/kpi-link.entity.js';
import { KpiOwner } from '../kpis/kpi-owner.entity.js';
import { KpiPlan } from '../kpis/kpi-plan.entity.js';
import { KpiTarget } from '../kpis/kpi-target.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { Measure } from '../kpis/measure.entity.js';
import { Reading } from '../kpis/reading.entity.js';
import { MailBranding } from '../mail/style/mail-branding.entity.js';
import { MailText } from '../mail/style/mail-text.entity.js';
import { GoalWorth } from '../projects/goal-worth.entity.js';
import { ProjectDepartment } from '../projects/project-department.entity.js';
import { ProjectEffect } from '../projects/project-effect.entity.js';
import { ProjectMove } from '../projects/project-move.entity.js';
import { ProjectQuarter } from '../projects/project-quarter.entity.js';
import { Project } from '../projects/project.entity.js';
import { QuarterFocus } from '../projects/quarter-focus.entity.js';
import { Absence } from '../organizations/absence.entity.js';
import { Closure } from '../organizations/closure.entity.js';
import { Department } from '../organizations/department.entity.js';
import { Headship } from '../organizations/headship.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import type { Snapshot } from './domain/difference.js';

type Row = Record<string, unknown>;

/** Keys that are ours alone, and counters: what a person would not call a difference. */
const HIDDEN = new Set([
  'organizationId',
  'id',
  'version',
  'keptAt',
  'startsAt',
  'calendarSequence',
  'recordedAt',
  'recordedBy',
  'accountId',
  'plannedDate',
  // Said once, when an organization is made.
  'isExample',
  // Of a goal: what follows from its being adopted or not.
  'phase',
  'confirmedAt',
  'revision',
  'worded',
  // Of a project: when something was written down, and by whom.
  'rankedAt',
  'rankedById',
  // Of mails: since when they look so.
  'changedAt',
]);

/** Of a row: who wrote it down, and when. */
const UNSIGNED = { at: null, personId: null };

/** Everything an organization file can say about an organization, as it is kept. Names stand for ids throughout. */
export async function snapshotOf(manager: EntityManager, organizationId: string): Promise<Snapshot> {
  const all = <T extends { organizationId: string }>(entity: new () => T): Promise<T[]> =>
    manager.findBy<T>(entity, { organizationId } as FindOptionsWhere<T>);
  const names = new Map<string, string>();
  const snapshot = new Map<string, Row>();
  const put = (what: string, row: object) => {
    const shown = Object.entries(row as Row).filter(([field]) => !HIDDEN.has(field));
    const named = shown.map(([field, value]) => [
      field.replace(/Id$/, ''),
      field.endsWith('Id') && typeof value === 'string' ? (names.get(value) ?? value) : value,
    ]);
    snapshot.set(what, Object.fromEntries(named) as Row);
  };
  const named = <T extends { id: string }>(rows: T[], nameOf: (row: T) => string) => {
    rows.forEach((row) => names.set(row.id, nameOf(row)));
    return rows;
  };
  const of = (id: string | null) => (id === null ? 'the organization' : (names.get(id) ?? id));

  for (const row of await all(Organization)) put('organization', row);
  for (const row of await all(Rhythm)) put('rhythm', row.rules);
  for (const row of await all(MailBranding)) {
    const { accent, senderName, footerNl, footerEn, logoId } = row;
    const look = { accent, senderName, footerNl, footerEn, logoId };
    if (Object.values(look).some((value) => value !== null)) put('branding', look);
  }
  for (const row of await all(MailText))
    put(`words of ${row.kind} in ${row.locale}: ${row.part}`, { text: row.text });
  const departments = named(await all(Department), ({ key }) => key);
  for (const row of departments) put(`department ${row.key}`, row);
  const people = named(await all(Person), ({ address }) => address);
  for (const row of people) put(`person ${row.address}`, row);
  for (const row of await all(Headship)) {
    put(
      `headship of ${of(row.departmentId)} by ${of(row.personId)} as ${row.kind} from ${row.fromDate}`,
      row,
    );
  }
  for (const row of await all(Absence)) put(`absence of ${of(row.personId)} from ${row.fromDate}`, row);
  for (const row of await all(Closure)) put(`closure of ${of(row.departmentId)} from ${row.fromDate}`, row);
  const cycles = named(await all(PlanningCycle), ({ name }) => name);
  for (const row of cycles) put(`cycle ${row.name}`, row);
  named(await all(Period), ({ name }) => name);
  for (const row of await all(Session)) {
    const title = row.title === null ? '' : ` "${row.title}"`;
    put(`session ${row.kind} ${of(row.periodId)}${title}`, { ...row, cancelledAt: row.cancelledAt !== null });
  }
  const goals = named(await all(Goal), ({ key }) => key);
  for (const row of goals) put(`goal ${row.key}`, { ...row, adoptedAt: row.adoptedAt !== null });
  const kpis = named(await all(Kpi), ({ key }) => key);
  for (const row of kpis) put(`kpi ${row.key}`, row);
  for (const row of await all(KpiOwner)) put(`owner of ${of(row.kpiId)}`, row);
  for (const row of await all(Measure)) put(`measure ${of(row.kpiId)} of ${of(row.goalId)}`, row);
  for (const row of await all(KpiPlan)) {
    put(`plan of ${of(row.kpiId)} for ${of(row.cycleId)} from month ${row.fromMonth}`, row);
  }
  for (const row of await all(KpiTarget)) put(`target of ${of(row.kpiId)} for ${of(row.periodId)}`, row);
  for (const row of await all(KpiLink)) {
    put(`link of ${of(row.kpiId)} to ${of(row.goalId ?? row.towardKpiId)} from ${row.fromDate}`, row);
  }
  for (const row of await all(Guardrail)) put(`guardrail of ${of(row.kpiId)} from ${row.fromDate}`, row);
  const customerGoals = named(await all(CustomerGoal), ({ key }) => key);
  for (const row of customerGoals) put(`customer goal ${row.key}`, row);
  for (const row of await all(CustomerGoalKpi))
    put(`KPI of customer goal ${of(row.customerGoalId)}: ${of(row.kpiId)}`, row);
  const contactGoals = named(await all(ContactGoal), ({ key }) => key);
  for (const row of contactGoals) put(`contact goal ${row.key}`, row);
  for (const row of await all(ContactGoalKpi))
    put(`KPI of contact goal ${of(row.contactGoalId)}: ${of(row.kpiId)}`, row);
  const touchpoints = named(await all(Touchpoint), ({ key }) => key);
  for (const row of touchpoints) put(`touchpoint ${row.key}`, row);
  for (const row of await all(TouchpointOwner))
    put(`owner of touchpoint ${of(row.touchpointId)}: ${of(row.departmentId)}`, row);
  for (const row of await all(TouchpointKpi))
    put(`KPI of touchpoint ${of(row.touchpointId)}: ${of(row.kpiId)}`, row);
  for (const row of await all(TouchpointHarm))
    put(`harm of touchpoint ${of(row.touchpointId)}: ${of(row.kpiId)}`, row);
  for (const row of await all(TouchpointPartner))
    put(`partner at touchpoint ${of(row.touchpointId)}: ${of(row.personId)}`, row);
  for (const row of await all(TouchpointNeed))
    put(`need ${row.number} of touchpoint ${of(row.touchpointId)}`, row);
  for (const row of await all(GoalWorth))
    put(`worth of a point of ${of(row.goalId)}`, { ...row, ...UNSIGNED });
  const projects = named(await all(Project), ({ key }) => key);
  for (const row of projects) put(`project ${row.key}`, row);
  for (const row of await all(ProjectDepartment))
    put(`department of project ${of(row.projectId)}: ${of(row.departmentId)}`, row);
  for (const row of await all(ProjectEffect))
    put(`effect of project ${of(row.projectId)} on ${of(row.kpiId)}`, row);
  for (const row of await all(ProjectQuarter))
    put(`project ${of(row.projectId)} in ${of(row.periodId)}`, row);
  for (const row of await all(ProjectMove))
    put(`move ${row.number} of project ${of(row.projectId)}`, { ...row, ...UNSIGNED });
  for (const row of await all(QuarterFocus)) put(`focus of ${of(row.periodId)}`, row);
  for (const row of await all(TouchpointFeedback))
    put(`feedback at touchpoint ${of(row.touchpointId)} of ${row.heardOn}: ${row.text}`, {
      ...{ score: row.score, source: row.source },
    });
  for (const row of await all(BudgetEntry)) put(`budget of ${of(row.quarterId)}, line ${row.number}`, row);
  for (const row of await all(AssessmentRound))
    put(`assessment ${row.key}`, { ...row, closedAt: row.closedAt !== null });
  for (const row of await all(Reading)) put(`reading of ${of(row.kpiId)} for ${of(row.periodId)}`, row);
  return snapshot;
}
