import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { FieldProblem } from '../platform/errors.js';
import { formTexts } from './form-texts.js';
import { type FormBody, isUntouched, readTyped, typedIn } from './typed-answer.js';
import type { AskedDepartment, UpdateForm } from './update-form.js';
import { UpdateFormsService } from './update-forms.service.js';
import { type DepartmentAnswer, type SubmitResult, UpdatesService } from './updates.service.js';
import type { SectionState } from './views/department-section.js';
import { type Frame, mailedFrame } from './views/frame.js';
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
    return this.#again(exchange, sections, results, answers.length === 0 && !wrong);
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
      const { answer, problems } = readTyped(department, typed, locale);
      const { requestId } = department;
      const skip = open.length > 1 && isUntouched(department, typed, locale);
      const state = { typed, problems: skip ? [] : problems, theirs: null };
      const { version } = typed;
      return [
        requestId,
        { state, answer: skip || problems.length > 0 ? null : { ...answer, requestId, version } },
      ];
    }),
  );
}

function firstField({ departments }: UpdateForm): string {
  const open = departments.find(({ state }) => state !== 'closed');
  return open ? `${open.key}.delivered` : '';
}
