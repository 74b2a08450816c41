import { Status } from '../../platform/pages/badge.js';
import { Card } from '../../platform/pages/card.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { fieldId } from '../../platform/pages/field.js';
import { Flash } from '../../platform/pages/flash.js';
import type { FieldProblem } from '../../platform/errors.js';
import { TextArea } from '../../platform/pages/text-field.js';
import { formTexts } from '../form-texts.js';
import { fieldOf, type TypedAnswer } from '../typed-answer.js';
import type { AskedDepartment, UpdateForm } from '../update-form.js';
import type { UpdateRevision } from '../update-revision.entity.js';
import { KpiQuestion } from './kpi-question.js';
import { clockFor, momentFor } from './moment.js';
import { SentAnswer } from './sent-answer.js';

export interface SectionState {
  readonly typed: TypedAnswer;
  readonly problems: readonly FieldProblem[];
  /** What somebody else sent while this was typed. */
  readonly theirs: UpdateRevision | null;
}

interface DepartmentSectionProps extends SectionState {
  readonly form: UpdateForm;
  readonly department: AskedDepartment;
}

/** One department's part of the form. */
export function DepartmentSection({ form, department, typed, problems, theirs }: DepartmentSectionProps) {
  const { locale } = form.person;
  const texts = formTexts[locale];
  const error = (field: string) => errorOf(problems, field);
  const name = {
    delivered: fieldOf.delivered(department),
    nothing: fieldOf.nothing(department),
    customer: fieldOf.customer(department),
    help: fieldOf.help(department),
  };
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
      {department.kpis.map((kpi) => {
        const field = fieldOf.kpi(department, kpi);
        const value = typed.figures[kpi.id] ?? '';
        return <KpiQuestion key={kpi.id} {...{ kpi, value, locale, name: field, error: error(field) }} />;
      })}
      <TextArea
        name={name.delivered}
        label={texts.delivered}
        hint={
          department.projects.length === 0
            ? texts.deliveredHint
            : `${texts.deliveredHint} ${texts.underWay(department.projects.join(', '))}`
        }
        error={error(name.delivered)}
        value={typed.delivered}
        rows={3}
      />
      <div class="choice">
        <input
          type="checkbox"
          id={fieldId(name.nothing)}
          name={name.nothing}
          value="yes"
          checked={typed.nothingDelivered}
        />
        <label for={fieldId(name.nothing)}>{texts.nothing}</label>
      </div>
      <TextArea
        name={name.customer}
        label={texts.customer}
        hint={texts.customerHint}
        error={error(name.customer)}
        value={typed.customer}
        rows={3}
      />
      <TextArea
        name={name.help}
        label={texts.help}
        hint={texts.helpHint}
        error={error(name.help)}
        value={typed.help}
        rows={2}
      />
    </Card>
  );
}

/** On what ground one answers, and what was answered already. */
function Standing({ form, department }: Pick<DepartmentSectionProps, 'form' | 'department'>) {
  const texts = formTexts[form.person.locale];
  const { right, last, state } = department;
  return (
    <>
      {right.forPersonId && <p>{texts.actsFor(form.names.get(right.forPersonId) ?? '')}</p>}
      {right.as === 'deputy' && <p>{texts.deputyFor}</p>}
      {state === 'late' && (
        <p>
          <Status tone="at-risk">{texts.late}</Status>
        </p>
      )}
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
}: Pick<DepartmentSectionProps, 'form' | 'department'> & { readonly theirs: UpdateRevision }) {
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

function conflictWords({ person, names }: UpdateForm, { personId, at }: UpdateRevision): string {
  const texts = formTexts[person.locale];
  return texts.conflict(names.get(personId ?? '') ?? texts.someone, clockFor(at, person));
}

/** That somebody else sent an answer meanwhile, for the summary on top, which leads to both of them. */
export function conflictProblem(
  form: UpdateForm,
  department: AskedDepartment,
  theirs: UpdateRevision,
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
