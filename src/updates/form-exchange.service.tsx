import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { FieldProblem } from '../platform/errors.js';
import { formTexts } from './form-texts.js';
import { clockFor } from './views/moment.js';
import { DISCARD, fieldOf, WHOLE } from './field-names.js';
import { DraftsService } from './drafts.service.js';
import { type ReadAnswer, readTyped } from './read-typed.js';
import {
  type FormBody,
  isAsPrefilled,
  isForConfirming,
  isUntouched,
  type TypedAnswer,
  typedIn,
} from './typed-answer.js';
import type { AskedDepartment, UpdateForm } from './update-form.js';
import { UpdateFormsService } from './update-forms.service.js';
import { type DepartmentAnswer, type SubmitResult, UpdatesService } from './updates.service.js';
import { type Frame, mailedFrame } from './views/frame.js';
import type { SectionState } from './views/section-state.js';
import { UpdateFormPage } from './views/update-form.view.js';

/** Who fills in which round's form, and where it is. */
export interface Exchange {
  readonly organizationId: string;
  readonly personId: string;
  readonly roundId: string;
  readonly action: string;
  /** What stands around it; behind a mailed link, only whose link it is. */
  readonly frame?: Frame;
}

/** What the browser gets for a form that was sent: on to the receipt, or the form again with what is to be done. */
export type FormAnswer =
  | { readonly kind: 'gone' | 'closed' | 'sent' }
  | { readonly kind: 'again'; readonly status: 409 | 422; readonly page: VNode };

/** Takes the form in, whichever door it came through. */
@Injectable()
export class FormExchangeService {
  constructor(
    private readonly forms: UpdateFormsService,
    private readonly updates: UpdatesService,
    private readonly drafts: DraftsService,
  ) {}

  async take(exchange: Exchange, body: FormBody): Promise<FormAnswer> {
    const { organizationId, personId, roundId } = exchange;
    const form = await this.forms.formFor(organizationId, personId, roundId);
    if (form === null) return { kind: 'gone' };
    const open = form.departments.filter(({ state }) => state !== 'closed');
    if (open.length === 0) return { kind: 'closed' };
    const sections = readSections(form, open, body);
    const answers = [...sections].flatMap(([, { answer }]) => (answer ? [answer] : []));
    const results = await this.updates.submit({ organizationId, roundId, personId, source: 'form', answers });
    const done = results.every(({ outcome }) => outcome === 'saved' || outcome === 'unchanged');
    const wrong = [...sections.values()].some(({ state }) => state.problems.length > 0);
    if (done && !wrong && answers.length > 0) return { kind: 'sent' };
    await this.#keepUnsent(exchange, form, sections, results);
    return this.#again(exchange, sections, results, answers.length === 0 && !wrong);
  }

  /**
   * Keeps what was typed as drafts, without asking whether it could be sent; what says nothing new is no draft. Answers
   * the time by the reader's clock, or null where there is nothing to keep.
   */
  async keepDraft(exchange: Exchange, body: FormBody): Promise<DraftAnswer> {
    const { organizationId, personId, roundId } = exchange;
    const form = await this.forms.formFor(organizationId, personId, roundId);
    if (form === null) return { kind: 'gone' };
    const open = form.departments.filter(({ state }) => state !== 'closed');
    if (open.length === 0) return { kind: 'closed' };
    const isThrownAway = body[DISCARD] !== undefined;
    const parts = open
      .filter((department) => body[fieldOf.version(department)] !== undefined)
      .map((department) => ({ department, typed: typedIn(department, body) }));
    const saying = parts.filter(
      ({ department, typed }) => !isThrownAway && !isAsPrefilled(department, typed, form.person.locale),
    );
    const kept = new Set(saying.map(({ department }) => department.requestId));
    const empty = (isThrownAway ? open : parts.map(({ department }) => department)).filter(
      ({ requestId, draft }) => draft !== null && !kept.has(requestId),
    );
    const drafter = { organizationId, personId };
    await this.drafts.discard(
      drafter,
      empty.map(({ requestId }) => requestId),
    );
    if (saying.length === 0) return { kind: 'kept', savedAt: null };
    const savedAt = await this.drafts.keep(drafter, saying.map(draftOf));
    return { kind: 'kept', savedAt: clockFor(savedAt, form.person) };
  }

  /** What could not be sent is not lost with the page that says so. */
  async #keepUnsent(
    { organizationId, personId }: Exchange,
    form: UpdateForm,
    sections: ReadonlyMap<string, ReadSection>,
    results: readonly SubmitResult[],
  ): Promise<void> {
    const done = new Set(
      results.flatMap(({ outcome, requestId }) =>
        outcome === 'saved' || outcome === 'unchanged' ? [requestId] : [],
      ),
    );
    const unsent = form.departments.flatMap((department) => {
      const typed = sections.get(department.requestId)?.state.typed;
      const says = typed && !isAsPrefilled(department, typed, form.person.locale);
      return says && !done.has(department.requestId) ? [draftOf({ department, typed })] : [];
    });
    if (unsent.length > 0) await this.drafts.keep({ organizationId, personId }, unsent);
  }

  /** The form as it stands now, with what was typed where it could not be saved. */
  async #again(
    { organizationId, personId, roundId, action, frame }: Exchange,
    sections: ReadonlyMap<string, ReadSection>,
    results: readonly SubmitResult[],
    empty: boolean,
  ): Promise<FormAnswer> {
    const form = await this.forms.formFor(organizationId, personId, roundId);
    if (form === null) return { kind: 'gone' };
    if (form.departments.every(({ state }) => state === 'closed')) return { kind: 'closed' };
    const byRequest = new Map(results.map((result) => [result.requestId, result]));
    const shown = new Map<string, SectionState>();
    for (const [requestId, { state }] of sections) {
      const result = byRequest.get(requestId);
      if (result?.outcome === 'saved' || result?.outcome === 'unchanged') continue;
      shown.set(requestId, { ...state, theirs: result?.outcome === 'conflict' ? result.theirs : null });
    }
    const texts = formTexts[form.person.locale];
    const problems: FieldProblem[] = empty
      ? [{ field: firstField(form), message: texts.problems.empty }]
      : [];
    const saved = form.departments
      .filter(({ requestId }) => byRequest.get(requestId)?.outcome === 'saved')
      .map(({ name }) => name);
    return {
      kind: 'again',
      status: results.some(({ outcome }) => outcome === 'conflict') ? 409 : 422,
      page: (
        <UpdateFormPage
          {...{ form, action, problems, saved }}
          frame={frame ?? mailedFrame(form)}
          sections={shown}
        />
      ),
    };
  }
}

/** What became of what was typed: kept at a time of day, or nothing to keep. */
export type DraftAnswer =
  { readonly kind: 'gone' | 'closed' } | { readonly kind: 'kept'; readonly savedAt: string | null };

function draftOf({
  department: { requestId },
  typed: { version, meant: _, ...typed },
}: {
  readonly department: AskedDepartment;
  readonly typed: TypedAnswer;
}) {
  return { requestId, version, typed };
}

interface ReadSection {
  readonly state: SectionState;
  /** What can be saved; null where something is wrong with it, or nothing was filled in. */
  readonly answer: DepartmentAnswer | null;
}

function readSections(
  form: UpdateForm,
  open: readonly AskedDepartment[],
  body: FormBody,
): Map<string, ReadSection> {
  const { locale } = form.person;
  return new Map(
    open.map((department): [string, ReadSection] => {
      const typed = typedIn(department, body);
      const { answer, problems, doubts }: ReadAnswer = readTyped(department, typed, locale);
      const { requestId } = department;
      const isAbsent = body[fieldOf.version(department)] === undefined;
      const isLeft = isAbsent || (isUntouched(department, typed, locale) && !isWhole(department, body));
      const skip = open.length > 1 && isLeft;
      const state = {
        typed,
        problems: skip ? [] : problems,
        doubts: skip ? undefined : doubts,
        theirs: null,
      };
      const { version } = typed;
      return [
        requestId,
        { state, answer: skip || problems.length > 0 ? null : { ...answer, requestId, version } },
      ];
    }),
  );
}

/** Whether the button was pressed that sends what a head has only to confirm, too. */
function isWhole(department: AskedDepartment, body: FormBody): boolean {
  return body[WHOLE] !== undefined && isForConfirming(department);
}

function firstField({ departments }: UpdateForm): string {
  const open = departments.find(({ state }) => state !== 'closed');
  return open ? `${open.key}.delivered` : '';
}
