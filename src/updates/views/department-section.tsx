import { Status } from '../../platform/pages/badge.js';
import { Card } from '../../platform/pages/card.js';
import { fieldId } from '../../platform/pages/field.js';
import { Flash } from '../../platform/pages/flash.js';
import type { FieldProblem } from '../../platform/errors.js';
import { fieldOf } from '../field-names.js';
import { formTexts } from '../form-texts.js';
import { reasonFor } from '../read-typed.js';
import { isForConfirming } from '../typed-answer.js';
import type { AskedDepartment, UpdateForm } from '../update-form.js';
import { KpiQuestion } from './kpi-question.js';
import { clockFor, momentFor } from './moment.js';
import { ProjectFields } from './project-fields.js';
import type { SectionState } from './section-state.js';
import { SentAnswer } from './sent-answer.js';
import { TextFields } from './text-fields.js';

interface DepartmentSectionProps extends SectionState {
  readonly form: UpdateForm;
  readonly department: AskedDepartment;
}

/** One department's part of the form. */
export function DepartmentSection(props: DepartmentSectionProps) {
  const { form, department, typed, problems, doubts, theirs, focus } = props;
  const { locale } = form.person;
  const texts = formTexts[locale];
  if (department.state === 'closed') return <ClosedDepartment form={form} department={department} />;
  return (
    <Card title={department.name}>
      <Standing form={form} department={department} />
      {theirs && <Conflict form={form} department={department} theirs={theirs} />}
      <input
        type="hidden"
        name={fieldOf.version(department)}
        value={theirs ? theirs.number : typed.version}
      />
      {department.kpis.length === 0 && <p class="muted">{texts.noKpis}</p>}
      {department.kpis.map((kpi) => (
        <KpiQuestion
          key={kpi.id}
          {...{ department, kpi, typed, problems, doubts, focus }}
          reader={form.person}
        />
      ))}
      <ProjectFields {...{ department, typed, problems, locale }} />
      <TextFields {...{ department, typed, problems, locale }} />
    </Card>
  );
}

/** Whether a figure that is known already still wants a sentence. */
function wantsComment({ kpis }: AskedDepartment): boolean {
  return kpis.some((kpi) => !kpi.given?.note && reasonFor(kpi, kpi.value) !== null);
}

/** On what ground one answers, and what was answered already. */
function Standing({ form, department }: Pick<DepartmentSectionProps, 'form' | 'department'>) {
  const texts = formTexts[form.person.locale];
  const { right, last, state, reopened, closesAt } = department;
  return (
    <>
      {right.forPersonId && <p>{texts.actsFor(form.names.get(right.forPersonId) ?? '')}</p>}
      {right.as === 'deputy' && <p>{texts.deputyFor}</p>}
      {state === 'late' && (
        <p>
          <Status tone="at-risk">{texts.late}</Status>
        </p>
      )}
      {reopened !== null && (
        <Flash tone="note">{texts.reopened(momentFor(closesAt, form.person), reopened)}</Flash>
      )}
      {isForConfirming(department) && !wantsComment(department) && <p>{texts.confirming}</p>}
      {last && (
        <p class="muted">
          {texts.answered(form.names.get(last.by ?? '') ?? texts.someone, momentFor(last.at, form.person))}
        </p>
      )}
    </>
  );
}

function Conflict({
  form,
  department,
  theirs,
}: Pick<DepartmentSectionProps, 'form' | 'department'> & {
  readonly theirs: NonNullable<SectionState['theirs']>;
}) {
  const texts = formTexts[form.person.locale];
  return (
    <>
      <div id={fieldId(fieldOf.theirs(department))} tabindex={-1}>
        <Flash tone="warning">
          <p>
            <strong>{conflictWords(form, theirs)}</strong> {texts.conflictAdvice}
          </p>
        </Flash>
      </div>
      <h3>{texts.theirs}</h3>
      <SentAnswer department={department} content={theirs.content} locale={form.person.locale} />
      <h3>{texts.yours}</h3>
    </>
  );
}

function conflictWords(
  { person, names }: UpdateForm,
  { personId, at }: NonNullable<SectionState['theirs']>,
): string {
  const texts = formTexts[person.locale];
  return texts.conflict(names.get(personId ?? '') ?? texts.someone, clockFor(at, person));
}

/** That somebody else sent an answer meanwhile, for the summary on top, which leads to both of them. */
export function conflictProblem(
  form: UpdateForm,
  department: AskedDepartment,
  theirs: NonNullable<SectionState['theirs']>,
): FieldProblem {
  return { field: fieldOf.theirs(department), message: `${department.name}: ${conflictWords(form, theirs)}` };
}

function ClosedDepartment({ form, department }: Pick<DepartmentSectionProps, 'form' | 'department'>) {
  const { locale } = form.person;
  return (
    <Card title={department.name}>
      <p>{formTexts[locale].closedDepartment}</p>
      {department.last && (
        <SentAnswer department={department} content={department.last.content} locale={locale} />
      )}
    </Card>
  );
}
