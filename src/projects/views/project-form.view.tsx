import type { ChromeProps } from '../../access/page-chrome.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { DateField } from '../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea, TextField } from '../../platform/pages/text-field.js';
import { CATEGORIES } from '../domain/category.js';
import type { ProjectForm } from '../project-form.service.js';
import type { TypedProject } from '../typed-project.js';
import { EffectFields } from './effect-fields.js';
import { ExperimentFields } from './experiment-fields.js';
import { projectFormTexts } from './project-form-texts.js';
import { projectWords } from './project-words.js';

interface ProjectFormPageProps {
  readonly frame: ChromeProps;
  readonly form: ProjectForm;
  readonly typed: TypedProject;
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
}

/** A project as it is written down: the customer's problem first, what it costs last. */
export function ProjectFormPage({ frame, form, typed, problems = [], clash }: ProjectFormPageProps) {
  const { locale } = frame;
  const texts = projectFormTexts[locale];
  const { picture, people, departments, quarters, kpis } = form;
  const error = (field: string) => errorOf(problems, field, locale);
  const line = (name: 'who' | 'wants' | 'obstacle') => ({
    ...{ name, label: texts[name], hint: texts[`${name}Hint`], rows: 2 },
    ...{ value: typed[name], error: error(name) },
  });
  return (
    <Layout {...frame}>
      <PageHeader title={picture === null ? texts.propose : texts.change} lead={picture?.project.name} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        <form class="stack" method="post">
          <input type="hidden" name="version" value={picture?.project.version ?? 0} />
          <TextField
            name="name"
            label={texts.name}
            hint={texts.nameHint}
            value={typed.name}
            error={error('name')}
          />
          <h2>{texts.problem}</h2>
          <p class="muted">{texts.problemLead}</p>
          <TextArea {...line('who')} />
          <TextArea {...line('wants')} />
          <TextArea {...line('obstacle')} />
          <TextArea
            name="customer"
            label={texts.customer}
            hint={texts.customerHint}
            rows={3}
            value={typed.customer}
            error={error('customer')}
          />
          <h2>{texts.who2}</h2>
          <SelectField
            name="owner"
            label={texts.owner}
            value={typed.owner}
            choices={[
              { value: '', label: texts.chooseOwner },
              ...people.map(({ address, name }) => ({ value: address, label: name })),
            ]}
            error={error('owner')}
          />
          <ChoiceField
            several
            name="departments"
            label={texts.departments}
            hint={texts.departmentsHint}
            values={typed.departments}
            choices={departments.map(({ key, name }) => ({ value: key, label: name }))}
            error={error('departments')}
          />
          <SelectField
            name="category"
            label={texts.category}
            hint={texts.categoryHint}
            value={typed.category}
            choices={CATEGORIES.map((value) => ({ value, label: projectWords[locale].categories[value] }))}
            error={error('category')}
          />
          <EffectFields {...{ kpis, typed, problems, locale }} />
          <h2>{texts.plan}</h2>
          <ChoiceField
            several
            name="quarters"
            label={texts.quarters}
            values={typed.quarters}
            choices={quarters.map((period) => ({ value: period.name, label: periodWords(period, locale) }))}
            error={error('quarters')}
          />
          <DateField name="from" label={texts.from} value={typed.from} error={error('from')} />
          <DateField
            name="until"
            label={texts.until}
            hint={texts.untilHint}
            value={typed.until}
            error={error('until')}
          />
          <NumberField
            name="estimatedHours"
            label={texts.hours}
            value={typed.estimatedHours}
            error={error('estimatedHours')}
          />
          <NumberField
            name="estimatedMoney"
            label={texts.money}
            value={typed.estimatedMoney}
            error={error('estimatedMoney')}
          />
          <ExperimentFields {...{ typed, problems, locale }} />
          <p class="row">
            <Button>{texts.keep}</Button>
            <a href={picture === null ? '/projects' : `/projects/${picture.project.key}`}>{texts.back}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}
