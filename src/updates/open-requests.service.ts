import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { RoundSheetsService } from './round-sheets.service.js';
import { allowedRequests } from './update-forms.service.js';
import { type RequestDetail, UpdateRequestsService } from './update-requests.service.js';

/** A round that takes answers, as one person sees it. */
export interface OpenRound {
  readonly roundId: string;
  readonly period: RequestDetail['period'];
  /** In order of the departments' names. */
  readonly requests: readonly RequestDetail[];
  /** Departments this person may answer for now. */
  readonly mine: ReadonlySet<string>;
}

/** Which rounds are open, and what a person may answer in them. */
@Injectable()
export class OpenRequestsService {
  constructor(
    private readonly requests: UpdateRequestsService,
    private readonly sheets: RoundSheetsService,
    private readonly clock: Clock,
  ) {}

  /** Rounds that are asked and not closed yet, the next session first: the same number of queries however many. */
  async of(organizationId: string, personId: string): Promise<OpenRound[]> {
    const all = await this.requests.list(organizationId);
    const asked = all.filter(({ state }) => state !== 'closed' && state !== 'planned');
    const roundIds = [...new Set(asked.map(({ roundId }) => roundId))];
    const { rounds, roster } = await this.sheets.load(organizationId, roundIds);
    return roundIds.flatMap((roundId): OpenRound[] => {
      const sheet = rounds.get(roundId);
      if (!sheet) return [];
      const allowed = allowedRequests(sheet, roster, personId, this.clock.now());
      return [
        {
          roundId,
          period: sheet.period,
          requests: all.filter((request) => request.roundId === roundId),
          mine: new Set(allowed.map(({ request }) => request.departmentId)),
        },
      ];
    });
  }
}
