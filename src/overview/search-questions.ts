import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Session } from '../cycles/session.entity.js';
import { OwnDecision } from '../decisions/own-decision.entity.js';
import { Resolution } from '../decisions/resolutions/resolution.entity.js';
import { Goal } from '../goals/goal.entity.js';
import { TouchpointPartner } from '../journey/touchpoint-partner.entity.js';
import { Touchpoint } from '../journey/touchpoint.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import type { Caller } from '../organizations/caller.js';
import { Department } from '../organizations/department.entity.js';
import { has, type Right } from '../organizations/domain/rights.js';
import { isPartner } from '../organizations/domain/roles.js';
import { Headship } from '../organizations/headship.entity.js';
import { Person } from '../organizations/person.entity.js';
import { type Dialect, dialectOf } from '../platform/database/dialect.js';
import { type Question, rowsOf, together } from '../platform/database/together.js';
import { Project } from '../projects/project.entity.js';

/** More sessions than were held in a generation. */
const SESSIONS = 1000;
/** Of one kind, the likeliest: a word that is in more of them says nothing about any. */
const CANDIDATES = 2000;

interface Sought {
  readonly words: readonly string[];
  readonly dialect: Dialect;
}

type Narrowed<T extends ObjectLiteral> = (query: SelectQueryBuilder<T>) => SelectQueryBuilder<T>;

/**
 * Everything that may be what somebody searches for, at once. What a caller may not read is not asked for.
 * Sessions are named by rules and not by a column, and are few: all of them are looked at.
 */
export function candidatesFor(
  manager: EntityManager,
  caller: Caller,
  words: readonly string[],
  today: string,
) {
  const { organizationId, personId } = caller;
  const dialect = dialectOf(manager);
  const inOrganization = { organizationId };
  const may = <Q extends Question<never>>(right: Right, question: () => Q): Q | undefined =>
    has(right, caller) ? question() : undefined;
  /** Those of an entity whose texts may hold the words. */
  const rows = <T extends ObjectLiteral, K extends keyof T & string, F extends keyof T & string>(
    entity: new () => T,
    searched: readonly K[],
    further: readonly F[],
    narrowed: Narrowed<T> = (query) => query,
  ) =>
    rowsOf(manager, entity, [...searched, ...further], (query) =>
      mayHold(narrowed(query.where(inOrganization as never)), searched, { words, dialect }),
    );
  /** Who is not of the organization finds the moments that name them, as in the journey itself. */
  const namingThem = (query: SelectQueryBuilder<Touchpoint>) =>
    isPartner(caller)
      ? query.innerJoin(
          TouchpointPartner,
          'named',
          'named.organizationId = row.organizationId AND named.touchpointId = row.id AND named.personId = :personId',
          { personId },
        )
      : query;
  const read = 'read-organization';
  return together(manager, {
    goals: may('read-goals', () => rows(Goal, ['statement', 'why', 'customer', 'key'], ['id', 'cycleId'])),
    cycles: may('read-goals', () => rowsOf(manager, PlanningCycle, ['id', 'year'], (query) => query.where(inOrganization))), // prettier-ignore
    kpis: may('read-kpis', () => rows(Kpi, ['name', 'customer', 'source', 'key'], ['id', 'departmentId', 'untilDate'])), // prettier-ignore
    projects: may('read-projects', () =>
      rows(Project, ['name', 'who', 'wants', 'obstacle', 'customer', 'hypothesis', 'key'], ['id']),
    ),
    decisions: may('read-decisions', () =>
      rows(
        OwnDecision,
        ['what', 'why', 'data', 'customer', 'effect', 'outcome', 'learned'],
        ['id', 'departmentId', 'decidedOn'],
      ),
    ),
    resolutions: may('read-plan', () =>
      rows(Resolution, ['what', 'customer'], ['id', 'sessionId', 'kind', 'doneAt']),
    ),
    people: may(read, () => rows(Person, ['name', 'company'], ['id', 'untilDate'])),
    heading: may(read, () =>
      rowsOf(manager, Headship, ['personId', 'departmentId'], (query) =>
        query
          .where({ organizationId, kind: 'head' })
          .andWhere('row.fromDate <= :today AND (row.untilDate IS NULL OR row.untilDate >= :today)', {
            today,
          }),
      ),
    ),
    departments: may(read, () => rowsOf(manager, Department, ['id', 'key', 'name', 'untilDate'], (query) => query.where(inOrganization))), // prettier-ignore
    sessions: may('read-plan', () =>
      rowsOf(manager, Session, ['id', 'periodId', 'kind', 'extraordinary', 'title', 'date', 'place', 'cancelledAt'], (query) =>
        query.where(inOrganization).orderBy('row.startsAt', 'DESC').limit(SESSIONS),
      ),
    ), // prettier-ignore
    periods: may('read-plan', () => rowsOf(manager, Period, 'all', (query) => query.where(inOrganization))),
    touchpoints: may('read-journey', () =>
      rows(Touchpoint, ['name', 'expectation', 'promise', 'key'], ['id'], namingThem),
    ),
  });
}

/**
 * Narrows a query down to texts that may hold the words, the likeliest first. What a database can tell for sure, and
 * alike on SQLite and PostgreSQL, is whether a text of plain letters does. One with other letters (it has more bytes than
 * characters) is given to whoever folds it.
 */
function mayHold<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  [title, ...others]: readonly string[],
  { words, dialect }: Sought,
): SelectQueryBuilder<T> {
  const columns = [title, ...others].map((property) => `COALESCE(row.${property}, '')`);
  const [name = ''] = columns;
  // Words are letters and digits: there is nothing in them that LIKE takes for something else.
  const holds = (text: string) =>
    words.map((_, i) => `${dialect.lowered(text)} LIKE :word${i}`).join(' AND ');
  const isOther = (texts: readonly string[]) =>
    ['OCTET_LENGTH', 'LENGTH'].map((size) => texts.map((text) => `${size}(${text})`).join(' + ')).join(' > ');
  const text = columns.join(` || ' ' || `);
  return query
    .andWhere(`((${holds(text)}) OR ${isOther(columns)})`)
    .setParameters(Object.fromEntries(words.map((word, i) => [`word${i}`, `%${word}%`])))
    .addSelect(
      `CASE WHEN ${holds(name)} THEN 0 WHEN ${holds(text)} THEN 1 WHEN ${isOther([name])} THEN 2 ELSE 3 END`,
      'likeliness',
    )
    .orderBy('likeliness')
    .addOrderBy('row.id', 'DESC')
    .limit(CANDIDATES);
}
