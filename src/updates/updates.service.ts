import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Occasion } from '../mail/occasion.entity.js';
import { OccasionsService } from '../mail/occasions.service.js';
import { OutboxService } from '../mail/outbox.service.js';
import { actNeedsNoEntry } from '../platform/acting.js';
import type { Roster } from '../organizations/domain/roster.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { ProjectsService } from '../projects/projects.service.js';
import { Happenings } from '../webhooks/happenings.service.js';
import { type Answer, type AnswerProblem, type Asked, contentOf, problemsOfAnswer } from './domain/answer.js';
import { afterClosing } from './domain/closing.js';
import { saysTheSame, unchangedSince } from './domain/content.js';
import { takesAnswers } from './domain/request-state.js';
import { closingActsOf } from './closings.js';
import { AskedKpisService } from './asked-kpis.service.js';
import { DraftsService } from './drafts.service.js';
import { HelpWantedService } from './help-wanted.service.js';
import { EarlierAnswersService } from './earlier-answers.service.js';
import { allowedRequests } from './update-forms.service.js';
import { type RoundSheet, RoundSheetsService } from './round-sheets.service.js';
import { UpdateRequest } from './update-request.entity.js';
import { yardstickOf } from './update-form.js';
import { type UpdateContent, UpdateRevision } from './update-revision.entity.js';

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

interface SaidByDepartment {
  readonly request: UpdateRequest;
  readonly answer: DepartmentAnswer;
  readonly asked: Asked;
  /** What its update before said. */
  readonly before: UpdateContent | undefined;
}

@Injectable()
export class UpdatesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sheets: RoundSheetsService,
    private readonly kpis: AskedKpisService,
    private readonly projects: ProjectsService,
    private readonly earlier: EarlierAnswersService,
    private readonly drafts: DraftsService,
    private readonly helpWanted: HelpWantedService,
    private readonly occasions: OccasionsService,
    private readonly outbox: OutboxService,
    private readonly happenings: Happenings,
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
      const projects = await this.projects.underWayAt(organizationId, departmentIds);
      const before = await this.earlier.before(organizationId, sheet, departmentIds);
      const askedOf = (departmentId: string): Asked => ({
        departmentId,
        kpis: new Map((kpis.get(departmentId) ?? []).map((kpi) => [kpi.id, yardstickOf(kpi)])),
        projectIds: new Set((projects.get(departmentId) ?? []).map(({ id }) => id)),
        departmentIds: new Set(sheets.roster.departments.keys()),
      });
      const results: SubmitResult[] = [];
      for (const answer of answers) {
        const request = allowed.get(answer.requestId);
        const said = request && {
          ...{ answer, request, asked: askedOf(request.departmentId) },
          before: before.get(request.departmentId)?.content,
        };
        const result = said && (await this.#save(tx, command, sheet, said));
        results.push(result ?? { requestId: answer.requestId, outcome: 'not-allowed' });
      }
      await this.#forgetDrafts(command, results);
      await this.#acknowledge(tx, command, results, { sheet, roster: sheets.roster });
      return results;
    });
  }

  async #save(
    tx: EntityManager,
    { personId, source }: SubmitUpdate,
    { session, period }: RoundSheet,
    { request, answer, asked, before }: SaidByDepartment,
  ): Promise<SubmitResult> {
    const { organizationId, id: requestId, version } = request;
    const now = this.clock.now();
    if (session.cancelledAt !== null || !takesAnswers(request, now)) return { requestId, outcome: 'closed' };
    const last = await tx.findOneBy(UpdateRevision, { organizationId, requestId, number: version });
    const problems = problemsOfAnswer(saidBefore(answer, last), withEnded(asked, last));
    if (problems.length > 0) return { requestId, outcome: 'invalid', problems };
    const plain = contentOf(answer);
    const content = { ...plain, unchanged: unchangedSince(before, plain) };
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
    const { departmentId, roundId } = request;
    await this.happenings.tell(tx, organizationId, 'update.sent', {
      requestId,
      departmentId,
      roundId,
      number,
    });
    return { requestId, outcome: 'saved', version: number };
  }

  /** What was sent is no draft any more. A reply by mail leaves alone what is being typed in the form. */
  async #forgetDrafts(
    { organizationId, personId, source }: SubmitUpdate,
    results: readonly SubmitResult[],
  ): Promise<void> {
    if (personId === null || (source !== 'form' && source !== 'mail')) return;
    const done = results.filter(({ outcome }) => outcome === 'saved' || outcome === 'unchanged');
    await this.drafts.discard(
      { organizationId, personId },
      done.map(({ requestId }) => requestId),
      source === 'mail' ? 'mail' : undefined,
    );
  }

  /**
   * Whoever answered gets one receipt for all that was saved at once; nobody is nudged for it any more, and who is asked
   * for help hears of it.
   */
  async #acknowledge(
    tx: EntityManager,
    { organizationId, roundId, personId, source }: SubmitUpdate,
    results: readonly SubmitResult[],
    { sheet, roster }: { readonly sheet: RoundSheet; readonly roster: Roster },
  ): Promise<void> {
    const saved = results.flatMap((result) => (result.outcome === 'saved' ? [result] : []));
    if (saved.length === 0) return;
    await this.occasions.touch(tx, organizationId, [roundId]);
    const { timing } = await tx.findOneByOrFail(Occasion, { organizationId, id: roundId });
    const versions = new Map(saved.map(({ requestId, version }) => [requestId, version]));
    // Grows with every revision of the round, so each has its receipt.
    const step = sheet.requests.reduce((sum, { id, version }) => sum + (versions.get(id) ?? version), 0);
    await this.helpWanted.tell(tx, { organizationId, roundId, timing, step, personId }, roster, saved);
    // Of an answer by mail its own receipt tells, with what was not understood.
    if (personId === null || source === 'mail') return;
    await this.outbox.enqueue(tx, [
      {
        organizationId,
        kind: 'update-receipt',
        occasionType: 'update-round',
        occasionId: roundId,
        timing,
        step,
        recipientId: personId,
        data: { revisions: saved.map(({ requestId, version }) => ({ requestId, number: version })) },
        dueAt: this.clock.now(),
        usefulUntil: null,
      },
    ]);
  }
}

/** What was asked about once and confirmed is not asked again. */
function saidBefore(answer: DepartmentAnswer, last: UpdateRevision | null): DepartmentAnswer {
  if (!last) return answer;
  const readings = Object.entries(answer.readings).map(([kpiId, reading]) => {
    const isKept = last.content.readings[kpiId]?.value === reading.value;
    return [kpiId, isKept ? { ...reading, confirmed: true } : reading];
  });
  return { ...answer, readings: Object.fromEntries(readings) as Answer['readings'] };
}

/** Of a project that ended meanwhile may stand what was said. */
function withEnded(asked: Asked, last: UpdateRevision | null): Asked {
  const projectIds = new Set([...asked.projectIds, ...Object.keys(last?.content.projects ?? {})]);
  return { ...asked, projectIds };
}
