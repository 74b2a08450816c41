import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { keysOf } from '../src/access/domain/route-keys.js';
import { AssessmentRound } from '../src/assessments/assessment-round.entity.js';
import { Session } from '../src/cycles/session.entity.js';
import { OwnDecision } from '../src/decisions/own-decision.entity.js';
import { PermissionAsked } from '../src/decisions/permission-asked.entity.js';
import { declaredRoutes } from '../src/declared-routes.js';
import { Goal } from '../src/goals/goal.entity.js';
import { Touchpoint } from '../src/journey/touchpoint.entity.js';
import { Kpi } from '../src/kpis/kpi.entity.js';
import { KpiLink } from '../src/kpis/kpi-link.entity.js';
import { OutboxMail } from '../src/mail/outbox-mail.entity.js';
import { Department } from '../src/organizations/department.entity.js';
import { Person } from '../src/organizations/person.entity.js';
import type { Database } from '../src/platform/database/database.js';
import { Project } from '../src/projects/project.entity.js';
import { UpdateRequest } from '../src/updates/update-request.entity.js';

type Place = string | readonly [EntityTarget<ObjectLiteral>, string];

/** What stands at a place of an address: by its name, and for `:id` by what stands before it. */
const PLACES: Readonly<Record<string, Place>> = {
  ...{ goal: [Goal, 'key'], kpi: [Kpi, 'key'], key: [Kpi, 'key'], department: [Department, 'key'] },
  ...{ touchpoint: [Touchpoint, 'key'], project: [Project, 'key'], assessment: [AssessmentRound, 'key'] },
  ...{ session: [Session, 'id'], sessions: [Session, 'id'], link: [KpiLink, 'id'], people: [Person, 'id'] },
  ...{
    decision: [OwnDecision, 'id'],
    permission: [PermissionAsked, 'id'],
    round: [UpdateRequest, 'roundId'],
  },
  ...{ mailbox: [OutboxMail, 'id'], outbox: [OutboxMail, 'id'] },
  ...{ year: '2027', month: '2027-10' },
};

/** Addresses of all pages that can be opened by who is signed in, by their patterns; those without a row are left out. */
export async function pageAddresses(database: Database, organizationId: string) {
  const found = new Map<string, string>();
  for (const { method, openTo, url: pattern } of declaredRoutes()) {
    if (method !== 'GET' || openTo !== null || !keysOf(pattern).session || pattern.endsWith('/events'))
      continue;
    let url = pattern;
    for (const [spelled, before = '', name = ''] of pattern.matchAll(/(?:([\w-]+)\/)?:(\w+)/g)) {
      const value = await valueOf(database, organizationId, PLACES[name === 'id' ? before : name]);
      url = value === null ? '' : url.replace(spelled, `${before === '' ? '' : `${before}/`}${value}`);
    }
    if (url !== '') found.set(pattern, url);
  }
  return found;
}

async function valueOf(database: Database, organizationId: string, place: Place | undefined) {
  if (place === undefined || typeof place === 'string') return place ?? null;
  const [entity, column] = place;
  const repository = database.read().getRepository(entity);
  const count = await repository.countBy({ organizationId });
  const order = repository.metadata.primaryColumns.at(-1)?.propertyName ?? 'id';
  const [row] = await repository.find({
    ...{ where: { organizationId }, order: { [order]: 'ASC' }, skip: count >> 1, take: 1 },
  });
  return row ? String((row as Record<string, unknown>)[column]) : null;
}
