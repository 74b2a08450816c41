import { SelectField } from '../../platform/pages/choice-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import type { FieldProblem } from '../../platform/errors.js';
import type { Locale } from '../../platform/pages/locale.js';
import { TextField } from '../../platform/pages/text-field.js';
import { LONGEST_NOTE } from '../domain/answer.js';
import { PROJECT_STATUSES } from '../../projects/domain/report.js';
import { fieldOf } from '../field-names.js';
import { formTexts } from '../form-texts.js';
import type { TypedAnswer } from '../typed-answer.js';
import type { AskedDepartment } from '../update-form.js';

interface ProjectFieldsProps {
  readonly department: AskedDepartment;
  readonly typed: TypedAnswer;
  readonly problems: readonly FieldProblem[];
  readonly locale: Locale;
}

/** How the projects stand that the department works on: three short answers each, none of them needed. */
export function ProjectFields({ department, typed, problems, locale }: ProjectFieldsProps) {
  const { projects } = department;
  if (projects.length === 0) return null;
  const texts = formTexts[locale];
  const choices = [
    { value: '', label: texts.noStatus },
    ...PROJECT_STATUSES.map((value) => ({ value, label: texts.statuses[value] })),
  ];
  return (
    <div class="field stack">
      <h3>{texts.projects}</h3>
      <p class="muted">{texts.projectsHint}</p>
      {projects.map((project) => {
        const name = fieldOf.project(department, project);
        const said = typed.projects[project.id];
        const field = (part: 'status' | 'delivered' | 'next', label: string) => ({
          ...{ name: name[part], label, error: errorOf(problems, name[part]), value: said?.[part] },
        });
        return (
          <fieldset class="fields" key={project.id}>
            <legend>{project.name}</legend>
            <div class="grid">
              <SelectField {...field('status', texts.status)} choices={choices} />
              <TextField {...field('delivered', texts.projectDelivered)} maxlength={LONGEST_NOTE} />
              <TextField {...field('next', texts.projectNext)} maxlength={LONGEST_NOTE} />
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
