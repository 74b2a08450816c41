import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Occasion } from '../mail/occasion.entity.js';
import { OccasionsService } from '../mail/occasions.service.js';
import { OutboxService } from '../mail/outbox.service.js';
import { actNeedsNoEntry } from '../platform/acting.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import {
  type Answer,
  type AnswerProblem,
  contentOf,
  problemsOfAnswer,
  saysTheSame,
} from './domain/answer.js';
import { afterClosing } from './domain/closing.js';
import { takesAnswers } from './domain/request-state.js';
import { closingActsOf } from './closings.js';
import { AskedKpisService } from './asked-kpis.service.js';
import { allowedRequests } from './update-forms.service.js';
import { type RoundSheet, RoundSheetsService } from './round-sheets.service.js';
import { UpdateRequest } from './update-request.entity.js';
import { UpdateRevision } from './update-revision.entity.js';

/** One department's answer, as of the version its writer saw. */
export interface DepartmentAnswer extends Answer {
  readonly requestId: string;
  readonly version: number;
}

export interface SubmitUpdate {
  readonly organizationId: string;
  readonly roundId: string;
  /** Who answers; null for a machine, which may answer for every department. */
  readonly personId: string | null;
  readonly source: UpdateRevision['source'];
  readonly answers: readonly DepartmentAnswer[];
}

/** What became of one department's answer. */
export type SubmitResult = { readonly requestId: string } & (
  | { readonly outcome: 'saved' | 'unchanged'; readonly version: number }
  /** Somebody else saved in between: theirs is shown beside what was typed. */
  | { readonly outcome: 'conflict'; readonly theirs: UpdateRevision }
  | { readonly outcome: 'invalid'; readonly problems: readonly AnswerProblem[] }
  | { readonly outcome: 'closed' | 'not-allowed' }
);

@Injectable()
export class UpdatesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sheets: RoundSheetsService,
    private readonly kpis: AskedKpisService,
    private readonly occasions: OccasionsService,
    private readonly outbox: OutboxService,
  ) {}

  /**
   * Saves each department's answer under its own version: one that cannot be saved does not keep the others from it.
   * The same answer sent twice is one answer. When it returns, what is `saved` is committed. Results stand in the order
   * of the answers.
   */
  submit(command: SubmitUpdate): Promise<SubmitResult[]> {
    return this.database.write(async (tx) => {
      const { organizationId, roundId, answers } = command;
      const sheets = await this.sheets.load(organizationId, [roundId]);
      const sheet = sheets.rounds.get(roundId);
      if (!sheet) return answers.map(({ requestId }) => ({ requestId, outcome: 'not-allowed' }));
      const allowed = new Map(
        (command.personId === null
          ? sheet.requests
          : allowedRequests(sheet, sheets.roster, command.personId, this.clock.now()).map(
              ({ request }) => request,
            )
        ).map((request) => [request.id, request]),
      );
      const departmentIds = answers.flatMap(({ requestId }) => allowed.get(requestId)?.departmentId ?? []);
      const kpis = await this.kpis.load(organizationId, sheet, departmentIds);
      const results: SubmitResult[] = [];
      for (const answer of answers) {
        const request = allowed.get(answer.requestId);
        const kpiIds = new Set((kpis.get(request?.departmentId ?? '') ?? []).map(({ id }) => id));
        const result = request && (await this.#save(tx, command, sheet, request, answer, kpiIds));
        results.push(result ?? { requestId: answer.requestId, outcome: 'not-allowed' });
      }
      await this.#acknowledge(tx, command, results, sheet);
      return results;
    });
  }

  async #save(
    tx: EntityManager,
    { personId, source }: SubmitUpdate,
    { session, period }: RoundSheet,
    request: UpdateRequest,
    answer: DepartmentAnswer,
    kpiIds: ReadonlySet<string>,
  ): Promise<SubmitResult> {
    const { organizationId, id: requestId, version } = request;
    const now = this.clock.now();
    if (session.cancelledAt !== null || !takesAnswers(request, now)) return { requestId, outcome: 'closed' };
    const problems = problemsOfAnswer(answer, kpiIds);
    if (problems.length > 0) return { requestId, outcome: 'invalid', problems };
    const content = contentOf(answer);
    const last = await tx.findOneBy(UpdateRevision, { organizationId, requestId, number: version });
    if (last && saysTheSame(last.content, content)) return { requestId, outcome: 'unchanged', version };
    if (last && answer.version !== version) {
      const number = answer.version + 1;
      const own = await tx.findOneBy(UpdateRevision, { organizationId, requestId, number });
      // The second press of a double click, late: this answer was taken, and somebody has revised it since.
      if (own?.personId === personId && saysTheSame(own.content, content)) {
        return { requestId, outcome: 'unchanged', version: number };
      }
      return { requestId, outcome: 'conflict', theirs: last };
    }
    const number = version + 1;
    const { affected } = await tx.update(
      UpdateRequest,
      { organizationId, id: requestId, version },
      { version: number, answeredAt: request.answeredAt ?? now },
    );
    if (affected !== 1) throw new Error('A request changed while its row was held.');
    const acts = (await closingActsOf(tx, organizationId, [request])).get(requestId) ?? [];
    // It says who, what and when itself.
    actNeedsNoEntry();
    await tx.insert(UpdateRevision, {
      organizationId,
      requestId,
      number,
      personId,
      at: now,
      source,
      content,
      afterClosing: afterClosing(acts, now),
    });
    await this.kpis.record(tx, {
      organizationId,
      periodId: period.id,
      personId,
      source,
      content,
      before: last?.content,
    });
    return { requestId, outcome: 'saved', version: number };
  }

  /** Whoever answered gets one receipt for all that was saved at once; nobody is nudged for it any more. */
  async #acknowledge(
    tx: EntityManager,
    { organizationId, roundId, personId }: SubmitUpdate,
    results: readonly SubmitResult[],
    sheet: RoundSheet,
  ): Promise<void> {
    const saved = results.flatMap((result) => (result.outcome === 'saved' ? [result] : []));
    if (saved.length === 0) return;
    await this.occasions.touch(tx, organizationId, [roundId]);
    if (personId === null) return;
    const { timing } = await tx.findOneByOrFail(Occasion, { organizationId, id: roundId });
    const versions = new Map(saved.map(({ requestId, version }) => [requestId, version]));
    await this.outbox.enqueue(tx, [
      {
        organizationId,
        kind: 'update-receipt',
        occasionType: 'update-round',
        occasionId: roundId,
        timing,
        // Grows with every revision of the round, so each has its receipt.
        step: sheet.requests.reduce((sum, { id, version }) => sum + (versions.get(id) ?? version), 0),
        recipientId: personId,
        data: { revisions: saved.map(({ requestId, version }) => ({ requestId, number: version })) },
        dueAt: this.clock.now(),
        usefulUntil: null,
      },
    ]);
  }
}
