import { periodWords } from '../../cycles/domain/session-words.js';
import { timeWords } from '../../cycles/domain/time-words.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { formTexts } from '../form-texts.js';
import { prefilled } from '../typed-answer.js';
import type { UpdateForm } from '../update-form.js';
import { conflictProblem, DepartmentSection, type SectionState } from './department-section.js';
import type { Frame } from './frame.js';
import { dayFor, momentFor } from './moment.js';

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
  const all = [
    ...problems,
    ...open.flatMap((department) => {
      const { problems: own = [], theirs = null } = sections.get(department.requestId) ?? {};
      return theirs ? [conflictProblem(form, department, theirs), ...own] : own;
    }),
  ];
  const answered = open.every(({ version }) => version > 0);
  return (
    <Layout {...frame(title)}>
      <PageHeader eyebrow={form.organizationName} title={title} lead={leadOf(form)} />
      <form method="post" action={action} class="form" novalidate>
        <ErrorSummary locale={locale} problems={all} />
        {saved.length > 0 && <Flash>{texts.saved(saved.join(', '))}</Flash>}
        {open.length > 1 && <p>{texts.several}</p>}
        {form.departments.map((department) => {
          const state = sections.get(department.requestId) ?? {
            typed: prefilled(department, locale),
            problems: [],
            theirs: null,
          };
          return <DepartmentSection key={department.requestId} {...{ form, department }} {...state} />;
        })}
        <Button>{answered ? texts.sendAgain : texts.send}</Button>
      </form>
    </Layout>
  );
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
