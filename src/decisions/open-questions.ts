import { type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import { Kpi } from '../kpis/kpi.entity.js';
import { rowsOf } from '../platform/database/together.js';
import { Guardrail } from './guardrail.entity.js';
import { OwnDecisionKpi } from './own-decision-kpi.entity.js';
import { OwnDecision } from './own-decision.entity.js';
import { Resolution } from './resolutions/resolution.entity.js';

/** Asks, to be asked together with others, for what a session resolved, and for open actions, the longest due first. */
export function resolutionsFor(manager: EntityManager, organizationId: string, sessionId: string) {
  return {
    resolved: rowsOf(manager, Resolution, 'all', (query) =>
      query.where({ organizationId, sessionId }).orderBy('row.at').addOrderBy('row.id'),
    ),
    actions: rowsOf(manager, Resolution, 'all', (query) =>
      query
        .where({ organizationId, kind: 'action', doneAt: IsNull() })
        .orderBy('row.dueOn')
        .addOrderBy('row.id'),
    ),
  };
}

/**
 * Asks for decisions to be looked at again by a day (`YYYY-MM-DD`) and not yet closed, the longest due first, with the
 * names of the KPIs on which an effect is looked for; and for the bounds of all KPIs, whenever they held.
 */
export function revisitsBy(manager: EntityManager, organizationId: string, date: string) {
  const due = { organizationId, closedAt: IsNull(), revisitOn: LessThanOrEqual(date) };
  return {
    revisits: rowsOf(manager, OwnDecision, 'all', (query) =>
      query.where(due).orderBy('row.revisitOn').addOrderBy('row.id'),
    ),
    lookedOn: rowsOf(manager, OwnDecisionKpi, 'all', (query) =>
      query.innerJoin(OwnDecision, 'decision', dueOf('row'), { date }).where({ organizationId }),
    ),
    lookedAt: rowsOf(manager, Kpi, ['id', 'name'], (query) =>
      query
        .innerJoin(OwnDecisionKpi, 'link', 'link.organizationId = row.organizationId AND link.kpiId = row.id')
        .innerJoin(OwnDecision, 'decision', dueOf('link'), { date })
        .where({ organizationId }),
    ),
    guardrails: rowsOf(manager, Guardrail, ['kpiId', 'fromDate', 'untilDate', 'low', 'high'], (query) =>
      query.where({ organizationId }),
    ),
  };
}

/** Joins the decision that a link is of, where it is due. */
const dueOf = (link: string) =>
  `decision.organizationId = ${link}.organizationId AND decision.id = ${link}.decisionId AND decision.closedAt IS NULL AND decision.revisitOn <= :date`;
