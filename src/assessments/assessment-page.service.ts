import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import { addDays, earlierOf } from '../calendar/domain/time.js';
import { Period } from '../cycles/period.entity.js';
import { TodayService } from '../goals/today.service.js';
import type { Department } from '../organizations/department.entity.js';
import { has } from '../organizations/domain/rights.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { AssessmentResultsService, type RoundPicture } from './assessment-results.service.js';
import { type AnswerCommand, AssessmentsService } from './assessments.service.js';
import type { AssessmentRound } from './assessment-round.entity.js';

export interface AssessmentPicture {
  /** The round in which people may answer today, and whether the viewer did. */
  readonly current: { readonly picture: RoundPicture; readonly answered: boolean } | null;
  /** Closed rounds, the latest first. */
  readonly rounds: readonly RoundPicture[];
  /** The one that is looked at; null where none is closed yet. */
  readonly shown: RoundPicture | null;
  readonly departmentOf: ReadonlyMap<string, Department>;
  /** The quarter of today, after which a new round would be called; null where no year is kept. */
  readonly quarter: Period | null;
  readonly today: string;
  /** When a round that opens today usually closes. */
  readonly usualEnd: string;
  readonly mayOpen: boolean;
}

/** What the form of an answer shows. */
export interface AnswerForm {
  readonly round: AssessmentRound;
  readonly departments: readonly { readonly key: string; readonly name: string }[];
  readonly before: AnswerCommand | null;
}

const USUAL_DAYS = 14;

@Injectable()
export class AssessmentPageService {
  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentsService,
    private readonly results: AssessmentResultsService,
    private readonly rosters: RosterService,
    private readonly today: TodayService,
  ) {}

  /** @param key of the closed round to look at; without it the latest. Throws `NotFound`. */
  async load({ organizationId, personId, roles }: Viewer, key?: string): Promise<AssessmentPicture> {
    const all = await this.results.all(organizationId);
    const today = await this.today.of(organizationId);
    const rounds = all.filter(({ results }) => results !== null);
    const shown = key === undefined ? (rounds[0] ?? null) : rounds.find(({ round }) => round.key === key);
    if (shown === undefined) throw new NotFound('assessment', 'zelfbeeld');
    const open = all.find((one) => one.open);
    const quarter = await this.#quarter(organizationId, today);
    const usual = addDays(today, USUAL_DAYS);
    return {
      current: open
        ? {
            picture: open,
            answered: (await this.assessments.answerOf(organizationId, open.round.id, personId)) !== null,
          }
        : null,
      ...{ rounds, shown, quarter, today },
      departmentOf: await this.results.namesOf(
        organizationId,
        shown?.results?.departments.flatMap(({ departmentId }) => departmentId ?? []) ?? [],
      ),
      usualEnd: quarter && quarter.endsOn > today ? earlierOf(usual, quarter.endsOn) : usual,
      mayOpen: has('run-assessments', { roles }),
    };
  }

  /** Null where no round is open. */
  async form({ organizationId, personId }: Viewer): Promise<AnswerForm | null> {
    const round = await this.assessments.current(organizationId);
    if (!round) return null;
    const roster = await this.rosters.load(organizationId);
    const departments = roster.departmentsOn(await this.today.of(organizationId));
    const own = roster.headships.find((headship) => headship.personId === personId);
    const department = departments.find(({ id }) => id === own?.departmentId)?.key ?? null;
    const before = await this.assessments.answerOf(organizationId, round.id, personId);
    return { round, departments, before: before ?? (department ? { department, scores: {} } : null) };
  }

  /** The open round that somebody has not answered; null where nothing waits for them. */
  async waitingFor(organizationId: string, personId: string): Promise<AssessmentRound | null> {
    const round = await this.assessments.current(organizationId);
    if (!round) return null;
    return (await this.assessments.answerOf(organizationId, round.id, personId)) === null ? round : null;
  }

  #quarter(organizationId: string, today: string): Promise<Period | null> {
    return this.database.read().findOneBy(Period, {
      ...{ organizationId, kind: 'quarter' as const },
      ...{ startsOn: LessThanOrEqual(today), endsOn: MoreThanOrEqual(today) },
    });
  }
}
