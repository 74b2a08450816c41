import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Period } from '../../cycles/period.entity.js';
import type { DecidedInSession } from '../../cycles/session-decisions.js';
import { Session } from '../../cycles/session.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Resolution } from './resolution.entity.js';

/** A resolution with its session and whoever does it, or sees to it. */
export type Found = Resolution & {
  readonly session: Session & { readonly period: Period };
  readonly owner: Person | null;
};

/** The condition that a joined row is the one named, of the same organization. */
export const on = (alias: string, id: string, from = 'about') =>
  `${alias}.organizationId = ${from}.organizationId AND ${alias}.id = ${id}`;

/** Asks for what sessions of an organization resolved, as `Found`; its alias is `resolution`. */
export function resolutionsWithSession(
  manager: EntityManager,
  organizationId: string,
): SelectQueryBuilder<Resolution> {
  return manager
    .createQueryBuilder(Resolution, 'resolution')
    .innerJoinAndMapOne(
      'resolution.session',
      Session,
      'session',
      on('session', 'resolution.sessionId', 'resolution'),
    )
    .innerJoinAndMapOne('session.period', Period, 'period', on('period', 'session.periodId', 'session'))
    .leftJoinAndMapOne('resolution.owner', Person, 'owner', on('owner', 'resolution.ownerId', 'resolution'))
    .where('resolution.organizationId = :organizationId', { organizationId });
}

/** As pages name it. */
export function decidedOf(found: Found): DecidedInSession {
  const { id, kind, what, customer, owner, dueOn, doneAt, session } = found;
  return {
    ...{ id, kind, what, customer, owner: owner?.name ?? null, dueOn, isDone: doneAt !== null },
    session,
  };
}
