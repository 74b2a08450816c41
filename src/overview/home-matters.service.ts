import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import { AgendaProposal } from '../agendas/arrangement/proposal.entity.js';
import { MeetingAttendee } from '../agendas/room/meeting-attendee.entity.js';
import { MeetingStance } from '../agendas/room/meeting-stance.entity.js';
import { Meeting } from '../agendas/room/meeting.entity.js';
import { DAY } from '../calendar/domain/time.js';
import { Period } from '../cycles/period.entity.js';
import { Session } from '../cycles/session.entity.js';
import { OwnDecisionKpi } from '../decisions/own-decision-kpi.entity.js';
import { OwnDecision } from '../decisions/own-decision.entity.js';
import { PermissionAsked } from '../decisions/permission-asked.entity.js';
import { ResolutionSubject } from '../decisions/resolutions/resolution-subject.entity.js';
import { Resolution } from '../decisions/resolutions/resolution.entity.js';
import { Suppression } from '../mail/suppression/suppression.entity.js';
import { has } from '../organizations/domain/rights.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { rowsOf, together } from '../platform/database/together.js';
import { looksAfterMail } from './looks-after-mail.js';

/** Minutes that wait: for the viewer to agree, or for whoever runs sessions to adopt them. */
export interface WaitingMinutes {
  readonly session: Pick<Session, 'id' | 'kind' | 'extraordinary' | 'title'> & { readonly period: Period };
  readonly wants: 'agreement' | 'adoption';
}

/** What waits for somebody besides updates and actions, and what they decided lately. */
export interface HomeMatters {
  /** Permission that was asked of the viewer, the longest first. */
  readonly permissions: readonly Pick<PermissionAsked, 'id' | 'what' | 'askedOn'>[];
  readonly minutes: readonly WaitingMinutes[];
  /** By session: how many items were put forward that nobody answered; for those who arrange agendas. */
  readonly proposals: ReadonlyMap<string, number>;
  /** What the viewer's departments decided last. */
  readonly decided: readonly Pick<OwnDecision, 'id' | 'what' | 'decidedOn' | 'revisitOn' | 'closedAt'>[];
  /** KPIs on which something was decided that is not closed, or lately in a session. */
  readonly decidedOn: ReadonlySet<string>;
  /** How many addresses get no mail; for those who look after it. */
  readonly suppressed: number;
}

const PERMISSIONS_SHOWN = 10;
const DECISIONS_SHOWN = 4;
/** A decision of a session is about how things stood in its quarter. */
const LATELY = 92 * DAY;

@Injectable()
export class HomeMattersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One statement, whatever waits. */
  async of(viewer: Viewer, departmentIds: readonly string[]): Promise<HomeMatters> {
    const { organizationId, personId } = viewer;
    const manager = this.database.read();
    const now = this.clock.now();
    const inOrganization = { organizationId };
    const runs = has('run-sessions', viewer);
    const found = await together(manager, {
      permissions: rowsOf(manager, PermissionAsked, ['id', 'what', 'askedOn'], (query) =>
        query
          .where({ organizationId, whomId: personId })
          .andWhere('row.answeredOn IS NULL')
          .orderBy('row.askedOn')
          .limit(PERMISSIONS_SHOWN),
      ),
      meetings: rowsOf(manager, Meeting, ['sessionId', 'worded', 'askedAt'], (query) =>
        unadopted(query, organizationId),
      ),
      mine: rowsOf(manager, MeetingAttendee, ['sessionId'], (query) =>
        unadopted(query, organizationId, 'sessionId').andWhere({ personId }),
      ),
      stances: rowsOf(manager, MeetingStance, ['sessionId', 'revision'], (query) =>
        unadopted(query, organizationId, 'sessionId').andWhere({ personId }),
      ),
      sessions: rowsOf(
        manager,
        Session,
        ['id', 'periodId', 'kind', 'extraordinary', 'title', 'startsAt'],
        (query) => unadopted(query, organizationId, 'id').orderBy('row.startsAt'),
      ),
      periods: rowsOf(manager, Period, 'all', (query) =>
        query
          .innerJoin(Session, 'held', 'held.organizationId = row.organizationId AND held.periodId = row.id')
          .innerJoin(Meeting, 'meeting', `${ENDED} AND meeting.sessionId = held.id`)
          .where(inOrganization),
      ),
      proposals: has('arrange-agendas', viewer)
        ? rowsOf(manager, AgendaProposal, ['id', 'sessionId'], (query) =>
            query
              .innerJoin(
                Session,
                'coming',
                'coming.organizationId = row.organizationId AND coming.id = row.sessionId AND coming.startsAt > :now AND coming.cancelledAt IS NULL',
                { now },
              )
              .where({ organizationId, state: 'proposed' }),
          )
        : undefined,
      decided:
        departmentIds.length > 0
          ? rowsOf(manager, OwnDecision, ['id', 'what', 'decidedOn', 'revisitOn', 'closedAt'], (query) =>
              query
                .where(inOrganization)
                .andWhere('row.departmentId IN (:...departmentIds)', { departmentIds })
                .orderBy('row.decidedOn', 'DESC')
                .addOrderBy('row.at', 'DESC')
                .limit(DECISIONS_SHOWN),
            )
          : undefined,
      own: rowsOf(manager, OwnDecisionKpi, ['kpiId'], (query) =>
        query
          .innerJoin(
            OwnDecision,
            'decision',
            'decision.organizationId = row.organizationId AND decision.id = row.decisionId AND decision.closedAt IS NULL',
          )
          .where(inOrganization),
      ),
      resolved: rowsOf(manager, ResolutionSubject, ['kpiId'], (query) =>
        query
          .innerJoin(
            Resolution,
            'resolution',
            'resolution.organizationId = row.organizationId AND resolution.id = row.resolutionId AND resolution.at > :lately',
            { lately: now - LATELY },
          )
          .where(inOrganization)
          .andWhere('row.kpiId IS NOT NULL'),
      ),
      suppressed: looksAfterMail(viewer)
        ? rowsOf(manager, Suppression, ['id'], (query) =>
            query.where(inOrganization).andWhere('row.liftedAt IS NULL'),
          )
        : undefined,
    });
    const { meetings, mine, stances, sessions, periods } = found;
    const minutes = sessions.flatMap((session): WaitingMinutes[] => {
      const meeting = meetings.find(({ sessionId }) => sessionId === session.id);
      const period = periods.find(({ id }) => id === session.periodId);
      if (!meeting || !period) return [];
      const isAsked = meeting.askedAt !== null && mine.some(({ sessionId }) => sessionId === session.id);
      const said = stances.find(({ sessionId }) => sessionId === session.id);
      const isSilent = isAsked && (said === undefined || said.revision < meeting.worded);
      if (!isSilent && !runs) return [];
      return [{ session: { ...session, period }, wants: isSilent ? 'agreement' : 'adoption' }];
    });
    const proposals = new Map<string, number>();
    for (const { sessionId } of found.proposals ?? [])
      proposals.set(sessionId, (proposals.get(sessionId) ?? 0) + 1);
    return {
      ...{ permissions: found.permissions, minutes, proposals, decided: found.decided ?? [] },
      decidedOn: new Set([...found.own, ...found.resolved].flatMap(({ kpiId }) => kpiId ?? [])),
      suppressed: found.suppressed?.length ?? 0,
    };
  }
}

const ENDED =
  'meeting.organizationId = row.organizationId AND meeting.endedAt IS NOT NULL AND meeting.adoptedAt IS NULL';

/** Narrowed down to meetings that are over and whose minutes are not adopted; or to what is of their sessions. */
function unadopted<T extends object>(
  query: SelectQueryBuilder<T>,
  organizationId: string,
  session?: 'id' | 'sessionId',
): SelectQueryBuilder<T> {
  const scoped = query.where('row.organizationId = :organizationId', { organizationId });
  return session === undefined
    ? scoped.andWhere('row.endedAt IS NOT NULL AND row.adoptedAt IS NULL')
    : scoped.innerJoin(Meeting, 'meeting', `${ENDED} AND meeting.sessionId = row.${session}`);
}
