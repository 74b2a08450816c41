import { Injectable } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import { DAY, daysBetween } from '../../calendar/domain/time.js';
import { dateAt } from '../../calendar/domain/zones.js';
import { Period } from '../../cycles/period.entity.js';
import { Session } from '../../cycles/session.entity.js';
import { OutboxMail } from '../../mail/outbox-mail.entity.js';
import type { Roster } from '../../organizations/domain/roster.js';
import { Organization } from '../../organizations/organization.entity.js';
import { RosterService } from '../../organizations/roster.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/errors.js';
import { isId } from '../../platform/ids.js';
import { ClosingAct } from '../closing-act.entity.js';
import { stateOf } from '../domain/request-state.js';
import { whoActs } from '../domain/who-acts.js';
import { UpdateRequest } from '../update-request.entity.js';
import { UpdateRevision } from '../update-revision.entity.js';
import { UpdateRound } from '../update-round.entity.js';
import { ASKING_KINDS } from './asking-kinds.js';
import { isRunning, type OwedRequest, type OwedRound, type OwedRounds } from './owed-round.js';

/** A quarter of rounds that are over: what a planner may still open again. */
const LOOKED_BACK = 100 * DAY;
const SOON = 45 * DAY;
const OPENING = new Set<string>(['update-request', 'update-reopened']);

interface Row extends UpdateRequest {
  readonly session: Session;
  readonly period: Period;
  readonly organization: Organization;
  readonly closings: ClosingAct[];
  readonly revision: UpdateRevision | null;
}

type Asking = Pick<OutboxMail, 'occasionId' | 'kind' | 'settledAt' | 'data'>;

/** Who still owes an update, whom it hangs on and when they were asked: five queries, however many departments. */
@Injectable()
export class OwedRoundsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rosters: RosterService,
  ) {}

  /** Rounds that run or begin soon, and those that closed within a quarter. */
  all(organizationId: string): Promise<OwedRounds> {
    return this.#load(organizationId, null);
  }

  /** One round, however old. Throws `NotFound`. */
  async one(organizationId: string, roundId: string): Promise<OwedRounds & { readonly round: OwedRound }> {
    const found = isId(roundId) ? await this.#load(organizationId, roundId) : null;
    const [round] = found?.rounds ?? [];
    if (!found || !round) throw new NotFound('round of updates', 'ronde van updates');
    return { ...found, round };
  }

  async #load(organizationId: string, roundId: string | null): Promise<OwedRounds> {
    const asOf = this.clock.now();
    const rows = await this.#rows(organizationId, roundId, asOf);
    const askings = await this.#askings(organizationId, [...new Set(rows.map((row) => row.roundId))]);
    const roster = await this.rosters.load(organizationId);
    const zone = rows[0]?.organization.zone ?? 'UTC';
    const rounds = new Map<string, { round: Omit<OwedRound, 'requests'>; requests: OwedRequest[] }>();
    for (const row of rows) {
      const { roundId: id, session, period } = row;
      const known = rounds.get(id) ?? { round: { roundId: id, session, period }, requests: [] };
      rounds.set(id, known);
      known.requests.push(owedOf(row, askings.get(`${id} ${row.departmentId}`) ?? [], roster, asOf));
    }
    const all = [...rounds.values()].map(({ round, requests }) => ({
      ...round,
      requests: requests.sort((a, b) => a.department.name.localeCompare(b.department.name)),
    }));
    const running = all.filter(isRunning);
    const over = all.filter((round) => !isRunning(round)).reverse();
    return { asOf, zone, rounds: [...running, ...over] };
  }

  /** In order of their sessions. */
  async #rows(organizationId: string, roundId: string | null, now: number): Promise<Row[]> {
    const on = (alias: string, key: string, reference: string) =>
      `${alias}.organizationId = request.organizationId AND ${alias}.${key} = ${reference}`;
    const query = this.database
      .read()
      .createQueryBuilder(UpdateRequest, 'request')
      .innerJoin(UpdateRound, 'round', on('round', 'id', 'request.roundId'))
      .innerJoinAndMapOne('request.session', Session, 'session', on('session', 'id', 'round.sessionId'))
      .innerJoinAndMapOne('request.period', Period, 'period', on('period', 'id', 'round.periodId'))
      .innerJoinAndMapOne(
        'request.organization',
        Organization,
        'organization',
        'organization.organizationId = request.organizationId',
      )
      .leftJoinAndMapMany('request.closings', ClosingAct, 'closing', on('closing', 'requestId', 'request.id'))
      .leftJoinAndMapOne(
        'request.revision',
        UpdateRevision,
        'revision',
        `${on('revision', 'requestId', 'request.id')} AND revision.number = request.version`,
      )
      .where('request.organizationId = :organizationId', { organizationId })
      .orderBy('session.startsAt')
      .addOrderBy('request.id')
      .addOrderBy('closing.number');
    if (roundId !== null) query.andWhere('request.roundId = :roundId', { roundId });
    else {
      query
        .andWhere('session.cancelledAt IS NULL')
        .andWhere(
          new Brackets((when) =>
            when
              .where('request.closesAt > :since', { since: now - LOOKED_BACK })
              .andWhere('request.opensAt < :soon', { soon: now + SOON }),
          ),
        );
    }
    return (await query.getMany()) as Row[];
  }

  /** Mails that left and asked about a department, by round and department. */
  async #askings(organizationId: string, roundIds: readonly string[]): Promise<Map<string, Asking[]>> {
    const found = new Map<string, Asking[]>();
    if (roundIds.length === 0) return found;
    const mails: Asking[] = await this.database.read().find(OutboxMail, {
      select: { organizationId: true, id: true, occasionId: true, kind: true, settledAt: true, data: true },
      where: {
        ...{ organizationId, occasionType: 'update-round', occasionId: In([...roundIds]) },
        ...{ kind: In([...ASKING_KINDS]), status: 'sent' },
      },
    });
    for (const mail of mails) {
      const ids = Array.isArray(mail.data.departmentIds) ? mail.data.departmentIds : [];
      for (const id of ids) {
        const key = `${mail.occasionId} ${String(id)}`;
        const known = found.get(key);
        if (known) known.push(mail);
        else found.set(key, [mail]);
      }
    }
    return found;
  }
}

function owedOf(row: Row, askings: readonly Asking[], roster: Roster, now: number): OwedRequest {
  const { id, departmentId, session, organization, closings, revision, ...request } = row;
  const today = dateAt(now, organization.zone);
  const dayOf = (person: string) => dateAt(now, roster.people.get(person)?.zone ?? organization.zone);
  const nameOf = (person: string | null) => (person && roster.people.get(person)?.name) ?? null;
  const state = session.cancelledAt === null ? stateOf(row, now) : 'closed';
  const isWanted = state === 'open' || state === 'late';
  const leading = (kind: 'head' | 'deputy') => roster.leadersOf(departmentId, kind, today);
  const acting = isWanted ? whoActs(roster, departmentId, today, dayOf) : [];
  const timesOf = (opening: boolean) =>
    askings.filter(({ kind }) => OPENING.has(kind) === opening).map(({ settledAt }) => settledAt ?? 0);
  const [asked, nudged] = [timesOf(true), timesOf(false)];
  const department = roster.departments.get(departmentId);
  const isMissing = state === 'late' || (state === 'closed' && row.version === 0);
  return {
    id,
    department: { id: departmentId, key: department?.key ?? '', name: department?.name ?? '' },
    state,
    ...{ opensAt: request.opensAt, dueOn: request.dueOn, closesAt: request.closesAt },
    ...{ answeredAt: request.answeredAt, version: request.version },
    daysLate: isMissing ? Math.max(0, daysBetween(request.dueOn, today)) : 0,
    heads: leading('head').flatMap((one) => nameOf(one) ?? []),
    deputies: leading('deputy').flatMap((one) => nameOf(one) ?? []),
    away: [...leading('head'), ...leading('deputy')].flatMap((one) => {
      const absence = roster.absenceOf(one, dayOf(one));
      const name = nameOf(one);
      return absence && name ? [{ name, until: absence.untilDate, standIn: nameOf(absence.standInId) }] : [];
    }),
    owes: acting.map(({ personId, forPersonId }) => ({
      ...{ id: personId, name: nameOf(personId) ?? '', insteadOf: nameOf(forPersonId) },
    })),
    askedAt: asked.length > 0 ? Math.min(...asked) : null,
    nudgedAt: nudged.length > 0 ? Math.max(...nudged) : null,
    nudges: nudged.length,
    closings: closings.map((act) => ({ ...act, byName: nameOf(act.personId) })),
    afterClosing: revision?.afterClosing ?? null,
  };
}
