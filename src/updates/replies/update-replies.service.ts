import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { MailReply, TakesReplies } from '../../mail/mail-kinds.js';
import { Occasion } from '../../mail/occasion.entity.js';
import { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { OutboxService } from '../../mail/outbox.service.js';
import { Clock } from '../../platform/clock.js';
import { idsIn } from '../mail/mail-facts.js';
import type { AskedDepartment, UpdateForm } from '../update-form.js';
import { UpdateFormsService } from '../update-forms.service.js';
import { UpdateRevision } from '../update-revision.entity.js';
import { type SubmitResult, UpdatesService } from '../updates.service.js';
import { answerFor, type Basis, missingIn } from './domain/answer-for.js';
import { type ReadSection, readAnswer } from './domain/read-answer.js';
import type { SectionOutcome, UnderstoodReply, UnderstoodSection } from './understood.js';

export const REPLY_RECEIPT = 'update-reply-receipt';
export const REPLY_REFUSED = 'update-reply-refused';

/** Takes answers by mail to what asks for updates: read, kept like an answer from the form, and acknowledged. */
@Injectable()
export class UpdateRepliesService implements TakesReplies {
  constructor(
    private readonly clock: Clock,
    private readonly forms: UpdateFormsService,
    private readonly updates: UpdatesService,
    private readonly outbox: OutboxService,
  ) {}

  async take(tx: EntityManager, reply: MailReply): Promise<UnderstoodReply> {
    const understood = await this.#understand(tx, reply);
    await this.#tell(tx, reply.mail, REPLY_RECEIPT, {
      reply: reply.digest,
      ...(reply.messageId !== null && { answers: reply.messageId }),
    }, reply.mail.id);
    return understood;
  }

  refuse(tx: EntityManager, mail: OutboxMail): Promise<void> {
    return this.#tell(tx, mail, REPLY_REFUSED, {}, mail.id);
  }

  /** The right to answer, and whether anything still is to be answered, are decided now, not when the mail left. */
  async #understand(tx: EntityManager, reply: MailReply): Promise<UnderstoodReply> {
    const { mail, mailed, texts } = reply;
    const nothing = { sections: [], problems: [], loose: '' };
    const form = await this.forms.formFor(mail.organizationId, mail.recipientId, mail.occasionId);
    const asked = new Set(idsIn(mail, 'departmentIds'));
    const departments = form?.departments.filter(({ departmentId }) => asked.has(departmentId)) ?? [];
    if (form === null || departments.length === 0) return { verdict: 'no-right', ...nothing };
    if (form.session.cancelled) return { verdict: 'cancelled', ...nothing };
    if (departments.every(({ state }) => state === 'closed')) return { verdict: 'closed', ...nothing };
    const { person } = form;
    const read = readAnswer({ texts, mailed, sections: departments, writer: person.name });
    const bases = await this.#basesOf(tx, mail, departments);
    const sections = await this.#submit(form, departments, read.sections, bases);
    const says = sections.length > 0 || read.problems.length > 0;
    return { verdict: says ? 'read' : 'nothing', ...read, sections };
  }

  async #submit(
    form: UpdateForm,
    departments: readonly AskedDepartment[],
    read: readonly ReadSection[],
    bases: ReadonlyMap<string, Basis>,
  ): Promise<UnderstoodSection[]> {
    const { organizationId, roundId, person } = form;
    const parts = read.flatMap((section) => {
      const department = departments.find(({ departmentId }) => departmentId === section.departmentId);
      const basis = department && bases.get(department.requestId);
      if (!department || !basis) return [];
      const answer = answerFor(department.kpis, section, basis.content);
      const missing = missingIn(answer);
      return [{ section, answer: { ...answer, requestId: department.requestId, version: basis.version }, missing }];
    });
    const results = await this.updates.submit({
      ...{ organizationId, roundId, personId: person.id, source: 'mail' },
      answers: parts.filter(({ missing }) => missing.length === 0).map(({ answer }) => answer),
    });
    return parts.map(({ section, answer: { requestId }, missing }): UnderstoodSection => {
      const result = results.find((one) => one.requestId === requestId);
      const version = result && 'version' in result ? result.version : 0;
      return { ...section, requestId, missing, version, outcome: outcomeOf(result) };
    });
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

  /** One mail for each answer, to whom the answered mail went; its place is the next that is free in the round. */
  async #tell(
    tx: EntityManager,
    { organizationId, occasionId, recipientId }: OutboxMail,
    kind: string,
    data: Record<string, unknown>,
    mailId: string,
  ): Promise<void> {
    const place = { organizationId, occasionType: 'update-round' as const, occasionId, recipientId, kind };
    const { timing } = await tx.findOneByOrFail(Occasion, { organizationId, id: occasionId });
    const step = await tx.countBy(OutboxMail, place);
    await this.outbox.enqueue(tx, [
      { ...place, timing, step, data: { ...data, mailId }, dueAt: this.clock.now(), usefulUntil: null },
    ]);
  }
}

function outcomeOf(result: SubmitResult | undefined): SectionOutcome {
  switch (result?.outcome) {
    case undefined:
    case 'invalid':
      return 'incomplete';
    default:
      return result.outcome;
  }
}
