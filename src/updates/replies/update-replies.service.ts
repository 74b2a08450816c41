import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { MailReply, TakesReplies } from '../../mail/mail-kinds.js';
import { Occasion } from '../../mail/occasion.entity.js';
import { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { OutboxService } from '../../mail/outbox.service.js';
import { Clock } from '../../platform/clock.js';
import { DraftsService, type NewDraft } from '../drafts.service.js';
import { idsIn } from '../mail/mail-facts.js';
import { reasonFor } from '../read-typed.js';
import { type AskedDepartment, type UpdateForm, yardstickOf } from '../update-form.js';
import { UpdateFormsService } from '../update-forms.service.js';
import { UpdateRevision } from '../update-revision.entity.js';
import { type DepartmentAnswer, type SubmitResult, UpdatesService } from '../updates.service.js';
import { answerFor, type Basis, completed, missingIn } from './domain/answer-for.js';
import type { AskedSection } from './domain/label-book.js';
import { type ReadSection, readAnswer } from './domain/read-answer.js';
import { draftOf, waitingIn } from './reply-drafts.js';
import type { SectionOutcome, UnderstoodReply, UnderstoodSection } from './understood.js';

export const REPLY_RECEIPT = 'update-reply-receipt';
export const REPLY_REFUSED = 'update-reply-refused';

/** A department's part of an answer, with what it makes of the department's whole answer. */
interface Part {
  readonly department: AskedDepartment;
  readonly section: ReadSection;
  readonly answer: DepartmentAnswer;
  readonly missing: UnderstoodSection['missing'];
}

/** Takes answers by mail to what asks for updates: read, kept like an answer from the form, and acknowledged. */
@Injectable()
export class UpdateRepliesService implements TakesReplies {
  constructor(
    private readonly clock: Clock,
    private readonly forms: UpdateFormsService,
    private readonly updates: UpdatesService,
    private readonly drafts: DraftsService,
    private readonly outbox: OutboxService,
  ) {}

  async take(tx: EntityManager, reply: MailReply): Promise<UnderstoodReply> {
    const { mail, digest, messageId } = reply;
    const understood = await this.#understand(tx, reply);
    await this.#tell(tx, mail, REPLY_RECEIPT, { digest, ...(messageId !== null && { answers: messageId }) });
    return understood;
  }

  refuse(tx: EntityManager, mail: OutboxMail): Promise<void> {
    return this.#tell(tx, mail, REPLY_REFUSED, {});
  }

  /** The right to answer, and whether anything still is to be answered, are decided now, not when the mail left. */
  async #understand(tx: EntityManager, { mail, mailed, texts }: MailReply): Promise<UnderstoodReply> {
    const nothing = { sections: [], problems: [], loose: '' };
    const form = await this.forms.formFor(mail.organizationId, mail.recipientId, mail.occasionId);
    const asked = new Set(idsIn(mail, 'departmentIds'));
    const departments = form?.departments.filter(({ departmentId }) => asked.has(departmentId)) ?? [];
    if (form === null || departments.length === 0) return { verdict: 'no-right', ...nothing };
    if (form.session.cancelled) return { verdict: 'cancelled', ...nothing };
    if (departments.every(({ state }) => state === 'closed')) return { verdict: 'closed', ...nothing };
    const { person } = form;
    const read = readAnswer({ texts, mailed, sections: departments.map(sectionFor), writer: person.name });
    const bases = await this.#basesOf(tx, mail, departments);
    const sections = await this.#submit(form, partsOf(departments, read.sections, bases));
    const says = sections.length > 0 || read.problems.length > 0;
    return { ...read, verdict: says ? 'read' : 'nothing', sections };
  }

  /** What is complete is kept; what is not waits in the form. */
  async #submit(form: UpdateForm, parts: readonly Part[]): Promise<UnderstoodSection[]> {
    const { organizationId, roundId, person } = form;
    const whole = parts.filter(({ missing }) => missing.length === 0).map(({ answer }) => answer);
    const personId = person.id;
    const results = await this.updates.submit({
      ...{ organizationId, roundId, personId, source: 'mail', answers: whole },
    });
    const told = parts.map((part) => understoodOf(part, results));
    const drafts = parts.flatMap(({ department, section, answer }, i): NewDraft[] => {
      if (told[i]?.outcome !== 'incomplete' || !hasValues(section)) return [];
      const said = completed(section, waitingIn(department));
      const typed = draftOf(department, said, person.locale);
      return [{ requestId: department.requestId, version: answer.version, typed }];
    });
    for (const source of ['form', 'mail'] as const) {
      const own = drafts.filter(({ requestId }) => sourceOf(parts, requestId) === source);
      await this.drafts.keep({ organizationId, personId }, own, source);
    }
    return told;
  }

  /**
   * What each answer builds on: the version its writer saw when the mail was written, or the one they gave themselves by
   * mail since. What an answer does not name stays as it is there.
   */
  async #basesOf(
    tx: EntityManager,
    { organizationId, recipientId, renderedAt }: OutboxMail,
    departments: readonly AskedDepartment[],
  ): Promise<Map<string, Basis>> {
    const revisions = await tx.find(UpdateRevision, {
      where: { organizationId, requestId: In(departments.map(({ requestId }) => requestId)) },
      order: { number: 'ASC' },
    });
    return new Map(
      departments.map(({ requestId }): [string, Basis] => {
        const own = revisions.filter((revision) => revision.requestId === requestId);
        const last = own.at(-1);
        const isOwn = last?.personId === recipientId && last.source === 'mail';
        const seen = isOwn ? last : own.findLast(({ at }) => at <= (renderedAt ?? 0));
        return [requestId, { version: seen?.number ?? 0, content: seen?.content ?? null }];
      }),
    );
  }

  /** To whom the answered mail went; its place is the next that is free in the round. */
  async #tell(
    tx: EntityManager,
    { organizationId, id: mailId, occasionId, recipientId, data: asked }: OutboxMail,
    kind: string,
    facts: Record<string, unknown>,
  ): Promise<void> {
    const place = { organizationId, occasionType: 'update-round' as const, occasionId, recipientId, kind };
    const { timing } = await tx.findOneByOrFail(Occasion, { organizationId, id: occasionId });
    const step = await tx.countBy(OutboxMail, place);
    const data = { ...facts, mailId, departmentIds: asked['departmentIds'] };
    await this.outbox.enqueue(tx, [
      { ...place, timing, step, data, dueAt: this.clock.now(), usefulUntil: null },
    ]);
  }
}

/** Whether there is anything to keep, not only something to ask about. */
function hasValues({ figures, texts, nothingDelivered }: ReadSection): boolean {
  return nothingDelivered || Object.keys(figures).length + Object.keys(texts).length > 0;
}

function sectionFor({ departmentId, name, kpis }: AskedDepartment): AskedSection {
  return { departmentId, name, kpis: kpis.map((kpi) => ({ ...kpi, yardstick: yardstickOf(kpi) })) };
}

function partsOf(
  departments: readonly AskedDepartment[],
  sections: readonly ReadSection[],
  bases: ReadonlyMap<string, Basis>,
): Part[] {
  return sections.flatMap((section): Part[] => {
    const department = departments.find(({ departmentId }) => departmentId === section.departmentId);
    const basis = department && bases.get(department.requestId);
    if (!department || !basis) return [];
    const said = completed(section, waitingIn(department));
    const answer = answerFor(department, said, basis.content);
    const { requestId } = department;
    return [
      {
        department,
        section,
        answer: { ...answer, requestId, version: basis.version },
        missing: missingIn(answer),
      },
    ];
  });
}

function understoodOf(
  { department, section, answer, missing }: Part,
  results: readonly SubmitResult[],
): UnderstoodSection {
  const result = results.find(({ requestId }) => requestId === department.requestId);
  const uncommented = department.kpis.filter(({ id }) => section.figures[id]?.note === null);
  const isClosed = result === undefined && department.state === 'closed';
  return {
    ...section,
    ...{ requestId: department.requestId, missing, outcome: isClosed ? 'closed' : outcomeOf(result) },
    version: result && 'version' in result ? result.version : 0,
    uncommented: uncommented
      .filter(
        (kpi) =>
          answer.readings[kpi.id]?.note === null && reasonFor(kpi, section.figures[kpi.id]?.value ?? null),
      )
      .map(({ id }) => id),
  };
}

/** What cannot be kept as it is waits in the form, which says what is wrong with it. */
function outcomeOf(result: SubmitResult | undefined): SectionOutcome {
  return result === undefined || result.outcome === 'invalid' ? 'incomplete' : result.outcome;
}

/** Whoever is typing in the form goes on doing so. */
function sourceOf(parts: readonly Part[], requestId: string): 'form' | 'mail' {
  const part = parts.find(({ department }) => department.requestId === requestId);
  return part?.department.draft?.source === 'form' ? 'form' : 'mail';
}
