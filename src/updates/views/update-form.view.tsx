import { periodWords } from '../../cycles/domain/session-words.js';
import { timeWords } from '../../cycles/domain/time-words.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { DISCARD, fieldOf, WHOLE } from '../field-names.js';
import { formTexts } from '../form-texts.js';
import { readTyped } from '../read-typed.js';
import { isForConfirming, prefilled, type TypedAnswer } from '../typed-answer.js';
import type { AskedDepartment, UpdateForm } from '../update-form.js';
import { conflictProblem, DepartmentSection } from './department-section.js';
import { DraftNote } from './draft-note.js';
import type { Frame } from './frame.js';
import { Recalled } from './recalled.js';
import { dayFor, momentFor } from './moment.js';
import type { SectionState } from './section-state.js';

interface UpdateFormPageProps {
  readonly form: UpdateForm;
  /** Where it is sent. */
  readonly action: string;
  /** By request id, where it comes back from being sent. */
  readonly sections?: ReadonlyMap<string, SectionState>;
  /** What is wrong with the whole, not with one department. */
  readonly problems?: readonly FieldProblem[];
  /** Departments whose part was saved just now. */
  readonly saved?: readonly string[];
  readonly frame: Frame;
}

export function UpdateFormPage(props: UpdateFormPageProps) {
  const {
    form,
    action,
    frame,
    sections = new Map<string, SectionState>(),
    problems = [],
    saved = [],
  } = props;
  const { locale } = form.person;
  const texts = formTexts[locale];
  const title = texts.title(periodWords(form.period, locale));
  const open = form.departments.filter(({ state }) => state !== 'closed');
  const states = new Map(
    form.departments.map((department) => [
      department.requestId,
      sections.get(department.requestId) ?? opened(form, department),
    ]),
  );
  const all = [
    ...problems,
    ...open.flatMap((department) => {
      const { problems: own = [], theirs = null } = states.get(department.requestId) ?? {};
      return theirs ? [conflictProblem(form, department, theirs), ...own] : own;
    }),
  ];
  const focus = firstQuestion(open, all);
  const answered = open.every(({ version }) => version > 0);
  return (
    <Layout {...frame(title)} savesDrafts>
      <PageHeader eyebrow={form.organizationName} title={title} lead={leadOf(form)} />
      <form method="post" action={action} class="form" novalidate>
        <ErrorSummary locale={locale} problems={all} focused={focus === null} />
        {saved.length > 0 && <Flash>{texts.saved(saved.join(', '))}</Flash>}
        <Recalled form={form} />
        <DraftNote form={form} again={sections.size > 0} />
        {open.length > 1 && <p>{texts.several}</p>}
        {form.departments.map((department) => {
          const state = states.get(department.requestId) ?? opened(form, department);
          return <DepartmentSection key={department.requestId} {...{ form, department, focus }} {...state} />;
        })}
        <div class="row">
          <Button>{answered ? texts.sendAgain : texts.send}</Button>
          {open.length > 1 && open.some(isForConfirming) && (
            <Button kind="quiet" name={WHOLE} value="yes">
              {texts.sendWhole}
            </Button>
          )}
          <Button kind="quiet" formaction={`${action}/draft`}>
            {texts.saveDraft}
          </Button>
          {open.some(({ draft }) => draft !== null) && (
            <Button kind="plain" formaction={`${action}/draft`} name={DISCARD} value="yes">
              {texts.discardDraft}
            </Button>
          )}
        </div>
        <p
          class="muted"
          role="status"
          data-draft={`${action}/draft`}
          data-saved={texts.autosave.saved}
          data-failed={texts.autosave.failed}
        />
      </form>
    </Layout>
  );
}

/** Where nothing is wrong and there is only more to say about figures: the field to say it in. */
function firstQuestion(open: readonly AskedDepartment[], problems: readonly FieldProblem[]): string | null {
  const questions = new Set(
    open.flatMap((department) =>
      department.kpis.flatMap((kpi) => [fieldOf.note(department, kpi), fieldOf.meant(department, kpi)]),
    ),
  );
  return problems.every(({ field }) => questions.has(field)) ? (problems[0]?.field ?? null) : null;
}

/** A part as the form opens with it: with what was typed and not sent, or with what is known. */
function opened({ person }: UpdateForm, department: AskedDepartment): SectionState {
  const { draft, last, version } = department;
  const doubtsIn = (typed: TypedAnswer) => readTyped(department, typed, person.locale).doubts;
  const asKnown = prefilled(department, person.locale);
  if (!draft) return { typed: asKnown, problems: [], doubts: doubtsIn(asKnown), theirs: null };
  const theirs = last && draft.version < version ? { ...last, number: version, personId: last.by } : null;
  // What became known since stands in a field that was left empty.
  const figures = Object.entries(asKnown.figures).map(([id, text]) => [id, draft.typed.figures[id] || text]);
  const typed = {
    ...{ ...asKnown, ...draft.typed, version: draft.version },
    figures: Object.fromEntries(figures) as Record<string, string>,
  };
  return { typed, problems: [], doubts: doubtsIn(typed), theirs };
}

function leadOf(form: UpdateForm) {
  const { person, session, departments } = form;
  const texts = formTexts[person.locale];
  const open = departments.filter(({ state }) => state !== 'closed');
  const dueOn = open.map((department) => department.dueOn).sort()[0];
  const closesAt = Math.max(...open.map((department) => department.closesAt));
  return (
    <>
      {texts.lead(timeWords(session, person.zone, person.locale))}{' '}
      {dueOn && <strong>{texts.due(dayFor(dueOn, person))}.</strong>}{' '}
      {texts.revisable(momentFor(closesAt, person))}
    </>
  );
}
