import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { Session } from '../cycles/session.entity.js';
import type { Roster } from '../organizations/domain/roster.js';
import { Organization } from '../organizations/organization.entity.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { UpdateRequest } from './update-request.entity.js';
import { UpdateRound } from './update-round.entity.js';

/** A round with what it hangs on. */
export interface RoundSheet {
  readonly round: UpdateRound;
  readonly session: Session;
  readonly period: Period;
  /** In order of the departments' names, in mails as on pages. */
  readonly requests: readonly UpdateRequest[];
}

export interface RoundSheets {
  readonly organization: Organization;
  readonly roster: Roster;
  /** By round id; unknown rounds are not in it. */
  readonly rounds: ReadonlyMap<string, RoundSheet>;
}

/** Reads rounds of one organization in a fixed number of queries, however many they are. */
@Injectable()
export class RoundSheetsService {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterService,
  ) {}

  async load(organizationId: string, roundIds: readonly string[]): Promise<RoundSheets> {
    const manager = this.database.read();
    const organization = await manager.findOneByOrFail(Organization, { organizationId });
    const rounds = await manager.findBy(UpdateRound, { organizationId, id: In([...roundIds]) });
    const sessions = byId(
      await manager.findBy(Session, { organizationId, id: In(rounds.map(({ sessionId }) => sessionId)) }),
    );
    const periods = byId(
      await manager.findBy(Period, { organizationId, id: In(rounds.map(({ periodId }) => periodId)) }),
    );
    const requests = await manager.find(UpdateRequest, {
      where: { organizationId, roundId: In(rounds.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    const roster = await this.rosters.load(organizationId);
    const nameOf = ({ departmentId }: UpdateRequest) => roster.departments.get(departmentId)?.name ?? '';
    const inOrder = requests.sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
    const sheets = rounds.flatMap((round): [string, RoundSheet][] => {
      const session = sessions.get(round.sessionId);
      const period = periods.get(round.periodId);
      if (!session || !period) return [];
      const own = inOrder.filter(({ roundId }) => roundId === round.id);
      return [[round.id, { round, session, period, requests: own }]];
    });
    return { organization, roster, rounds: new Map(sheets) };
  }
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
