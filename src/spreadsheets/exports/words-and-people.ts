import { type EntityManager, In } from 'typeorm';
import { OwnDecision } from '../../decisions/own-decision.entity.js';
import { PermissionAsked } from '../../decisions/permission-asked.entity.js';
import { Department } from '../../organizations/department.entity.js';
import { LEADING, PLANNING } from '../../organizations/domain/rights.js';
import { Headship } from '../../organizations/headship.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Project } from '../../projects/project.entity.js';
import { UpdateRequest } from '../../updates/update-request.entity.js';
import { UpdateRevision } from '../../updates/update-revision.entity.js';
import { UpdateRound } from '../../updates/update-round.entity.js';
import { byId, type ExportedTable, isoOf, type Names } from './table.js';

const REQUESTS_AT_ONCE = 50;

interface Answer {
  readonly department: string;
  readonly month: string;
  readonly revision: UpdateRevision;
}

/** What departments answered, every revision of it. */
export const answers: ExportedTable = {
  key: 'answers',
  roles: LEADING,
  columns: [
    ...['department', 'month', 'revision', 'delivered', 'customer', 'help', 'help from', 'learning'],
    ...['source', 'by', 'at'],
  ],
  async *pages(manager, organizationId, names) {
    for await (const some of answered(manager, organizationId, names)) {
      yield some.map(({ department, month, revision: { number, content, source, personId, at } }) => [
        ...[department, month, number, content.delivered, content.customer, content.help],
        ...[names.department(content.helpFrom) || null, content.learning],
        ...[source, names.person(personId), isoOf(at)],
      ]);
    }
  },
};

/** The values that stood in those answers. */
export const answeredValues: ExportedTable = {
  key: 'answered-values',
  roles: LEADING,
  columns: ['department', 'month', 'revision', 'kpi', 'value', 'note'],
  async *pages(manager, organizationId, names) {
    for await (const some of answered(manager, organizationId, names)) {
      yield some.flatMap(({ department, month, revision: { number, content } }) =>
        Object.entries(content.readings).map(([kpiId, { value, note }]) => [
          ...[department, month, number, names.kpi(kpiId)?.key ?? '', value, note],
        ]),
      );
    }
  },
};

/** What those answers said of projects. */
export const answeredProjects: ExportedTable = {
  key: 'answered-projects',
  roles: LEADING,
  columns: ['department', 'month', 'revision', 'project', 'status', 'delivered', 'next'],
  async *pages(manager, organizationId, names) {
    const projectsThere = await plainRows(manager, Project, ['id', 'key'], { organizationId });
    const keyOf = new Map(projectsThere.map(({ id, key }) => [id, key]));
    for await (const some of answered(manager, organizationId, names)) {
      yield some.flatMap(({ department, month, revision: { number, content } }) =>
        Object.entries(content.projects).map(([id, { status, delivered, next }]) => [
          ...[department, month, number, keyOf.get(id) ?? '', status, delivered, next],
        ]),
      );
    }
  },
};

async function* answered(
  manager: EntityManager,
  organizationId: string,
  names: Names,
): AsyncGenerator<Answer[]> {
  const rounds = await manager.findBy(UpdateRound, { organizationId });
  const monthOf = new Map(rounds.map(({ id, periodId }) => [id, names.month(periodId)?.name ?? '']));
  for await (const requests of byId(manager, UpdateRequest, organizationId)) {
    for (let from = 0; from < requests.length; from += REQUESTS_AT_ONCE) {
      const some = new Map(requests.slice(from, from + REQUESTS_AT_ONCE).map((one) => [one.id, one]));
      const revisions = await manager.find(UpdateRevision, {
        where: { organizationId, requestId: In([...some.keys()]) },
        order: { requestId: 'ASC', number: 'ASC' },
      });
      yield revisions.map((revision) => {
        const request = some.get(revision.requestId);
        const department = names.department(request?.departmentId ?? null);
        return { department, month: monthOf.get(request?.roundId ?? '') ?? '', revision };
      });
    }
  }
}

/** What departments decided by themselves, and what came of it. */
export const decisions: ExportedTable = {
  key: 'decisions',
  columns: [
    ...['department', 'what', 'why', 'data', 'customer', 'effect', 'decided on', 'revisit on'],
    ...['outcome', 'learned', 'by', 'at'],
  ],
  async *pages(manager, organizationId, names) {
    for await (const rows of byId(manager, OwnDecision, organizationId)) {
      yield rows.map((row) => [
        ...[names.department(row.departmentId), row.what, row.why, row.data, row.customer, row.effect],
        ...[row.decidedOn, row.revisitOn, row.outcome, row.learned, names.person(row.personId)],
        isoOf(row.at),
      ]);
    }
  },
};

export const permissions: ExportedTable = {
  key: 'permissions',
  columns: ['department', 'what', 'asked of', 'asked on', 'answered on', 'answer', 'by'],
  async *pages(manager, organizationId, names) {
    for await (const rows of byId(manager, PermissionAsked, organizationId)) {
      yield rows.map((row) => [
        ...[names.department(row.departmentId), row.what, names.person(row.whomId), row.askedOn],
        ...[row.answeredOn, row.answer, names.person(row.personId)],
      ]);
    }
  },
};

export const projects: ExportedTable = {
  key: 'projects',
  columns: [
    ...['project', 'name', 'category', 'who', 'wants', 'obstacle', 'customer', 'owner', 'state', 'since'],
    ...['from', 'until', 'estimated hours', 'estimated money', 'spent hours', 'spent money'],
  ],
  async *pages(manager, organizationId, names) {
    for await (const rows of byId(manager, Project, organizationId)) {
      yield rows.map((row) => [
        ...[row.key, row.name, row.category, row.who, row.wants, row.obstacle, row.customer],
        ...[names.person(row.ownerId), row.state, row.since, row.fromDate, row.untilDate],
        ...[row.estimatedHours, row.estimatedMoney, row.spentHours, row.spentMoney],
      ]);
    }
  },
};

/** Who there is; what opens doors is not among it. */
export const people: ExportedTable = {
  key: 'people',
  roles: PLANNING,
  columns: ['address', 'name', 'roles', 'company', 'locale', 'zone', 'from', 'until'],
  async *pages(manager, organizationId) {
    for await (const rows of byId(manager, Person, organizationId)) {
      yield rows.map((row) => [
        ...[row.address, row.name, row.roles.join(' '), row.company, row.locale, row.zone],
        ...[row.fromDate, row.untilDate],
      ]);
    }
  },
};

export const departments: ExportedTable = {
  key: 'departments',
  columns: ['department', 'name', 'parent', 'from', 'until'],
  async *pages(manager, organizationId, names) {
    for await (const rows of byId(manager, Department, organizationId)) {
      yield rows.map((row) => [
        ...[row.key, row.name, names.department(row.parentId) || null, row.fromDate, row.untilDate],
      ]);
    }
  },
};

export const headships: ExportedTable = {
  key: 'headships',
  columns: ['department', 'person', 'kind', 'from', 'until'],
  async *pages(manager, organizationId, names) {
    for await (const rows of byId(manager, Headship, organizationId)) {
      yield rows.map((row) => [
        ...[names.department(row.departmentId), names.person(row.personId), row.kind],
        ...[row.fromDate, row.untilDate],
      ]);
    }
  },
};
