import type { ChromeProps } from '../../access/page-chrome.js';
import { Button } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { DateField } from '../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { controlAttributes } from '../../platform/pages/field.js';
import { Flash } from '../../platform/pages/flash.js';
import { TextField } from '../../platform/pages/text-field.js';
import { type DepartmentForm, saidOfDepartment } from '../department-editor.service.js';
import type { DepartmentField } from '../domain/typed-department.js';
import type { KeepingAnswer } from '../organization-editor.service.js';
import { ConsequencesBefore } from './consequences.js';
import { consequencesTexts } from './consequences-texts.js';
import { departmentsTexts } from './departments-texts.js';
import { EnterKeeps, PlaceFields } from './place-fields.js';

interface DepartmentFieldsProps {
  readonly form: DepartmentForm;
  readonly answer: KeepingAnswer;
  readonly locale: ChromeProps['locale'];
  /** Whether it was sent with these days shown, so that they stay in sight. */
  readonly isSent: boolean;
}

/** What a department is: one form, for a new one and for one that is there. */
export function DepartmentFields({ form, answer, locale, isSent }: DepartmentFieldsProps) {
  const texts = departmentsTexts[locale];
  const { department, typed, above } = form;
  const { problems, consequences, overtaken = false } = answer;
  const seen = isSent && !overtaken ? typed.text('seen') : form.seen;
  const field = (name: DepartmentField) => ({
    name,
    label: texts.labels[name],
    value: typed.text(name),
    error: errorOf(problems, name, locale),
  });
  const own = controlAttributes({ name: 'own', label: texts.ownTick });
  const wrongDays = problems.some((one) => ['country', 'region', 'workingDays'].includes(one.field));
  return (
    <form class="stack" method="post" action={`/administration/departments/${department?.id ?? 'new'}`}>
      {overtaken && <Flash tone="warning">{texts.overtaken}</Flash>}
      <ErrorSummary locale={locale} problems={problems} />
      {consequences && <ConsequencesBefore {...{ consequences, locale }} said={saidOfDepartment(typed)} />}
      <EnterKeeps />
      {department && <input type="hidden" name="seen" value={seen} />}
      <TextField required {...field('name')} />
      {department ? (
        <p class="small muted">{texts.keyIs(department.key)}</p>
      ) : (
        <TextField hint={texts.keyHint} {...field('key')} />
      )}
      <SelectField
        hint={texts.parentHint}
        choices={[
          { value: '', label: texts.top },
          ...above.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        {...field('parent')}
      />
      <DateField hint={texts.fromHint} {...field('from')} />
      <details class="folded" open={typed.is('own') || typed.is('show') || wrongDays}>
        <summary>{texts.labels.own}</summary>
        <div class="stack">
          <p class="hint">{texts.ownHint}</p>
          <div class="choice">
            <input type="checkbox" value="yes" checked={typed.is('own')} {...own} />
            <label for={own.id}>{texts.ownTick}</label>
          </div>
          <PlaceFields {...{ typed, problems, locale }} />
        </div>
      </details>
      <p>
        <Button>
          {consequences ? consequencesTexts[locale].anyway : department ? texts.save : texts.saveNew}
        </Button>
      </p>
    </form>
  );
}
