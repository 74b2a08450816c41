import type { ChromeProps } from '../../access/page-chrome.js';
import type { RosterDepartment, RosterPerson } from '../../organizations/domain/roster.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { DateField } from '../../platform/pages/date-field.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextField } from '../../platform/pages/text-field.js';
import { ANSWERS, daysWaited } from '../domain/permission.js';
import type { TypedAnswer, TypedPermission } from '../permission.pages.js';
import type { AskedPermission } from '../permissions.service.js';
import { DepartmentField } from './decision-form.view.js';
import { decisionFormTexts } from './decision-form-texts.js';
import { decisionTexts } from './decision-texts.js';

interface PermissionFormPageProps {
  readonly frame: ChromeProps;
  readonly today: string;
  readonly departments: readonly RosterDepartment[];
  /** Who may have been asked. */
  readonly people: readonly RosterPerson[];
  readonly typed: TypedPermission;
  readonly problems?: readonly FieldProblem[];
}

/** Permission was asked for all the same: whom, and for what. */
export function PermissionFormPage(props: PermissionFormPageProps) {
  const { frame, today, departments, people, typed, problems = [] } = props;
  const { locale } = frame;
  const { permission: texts, ...form } = decisionFormTexts[locale];
  const error = (field: string) => errorOf(problems, field, locale);
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      {departments.length === 0 ? (
        <EmptyState title={form.nobody}>{form.nobodyHelp}</EmptyState>
      ) : (
        <div class="stack">
          <ErrorSummary locale={locale} problems={problems} />
          <form class="stack" method="post" action="/decisions/permissions/new">
            <DepartmentField {...{ departments, value: typed.department, label: form.department }} />
            <TextField
              name="what"
              label={texts.what}
              hint={texts.whatHint}
              value={typed.what}
              error={error('what')}
              required
            />
            <SelectField
              name="whom"
              label={texts.whom}
              value={typed.whom}
              choices={[
                { value: '', label: texts.choose },
                ...people.map(({ address, name }) => ({ value: address, label: name })),
              ]}
              error={error('whom')}
              required
            />
            <DateField
              name="askedOn"
              label={texts.on}
              max={today}
              value={typed.askedOn}
              error={error('askedOn')}
              required
            />
            <p class="row">
              <Button>{texts.keep}</Button>
              <a href="/decisions">{form.back}</a>
            </p>
          </form>
        </div>
      )}
    </Layout>
  );
}

interface PermissionPageProps {
  readonly frame: ChromeProps;
  readonly today: string;
  readonly asked: AskedPermission;
  readonly mayAnswer: boolean;
  readonly typed: TypedAnswer;
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
}

/** One question for permission: how long it waits, and what was answered. */
export function PermissionPage(props: PermissionPageProps) {
  const { frame, today, asked, mayAnswer, typed, problems = [], clash } = props;
  const { locale } = frame;
  const { permission: texts } = decisionFormTexts[locale];
  const { asking, department, whom } = asked;
  const days = decisionTexts[locale].days(daysWaited(asking, today));
  const isOpen = asking.answeredOn === null;
  const error = (field: string) => errorOf(problems, field, locale);
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={isOpen ? `${texts.answerTitle}: ${days}` : texts.title}
        title={asking.what}
        lead={texts.asked(department.name, whom?.name ?? '', formatDate(asking.askedOn, locale))}
      />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        {asking.answeredOn !== null && asking.answer !== null && (
          <p>
            {texts.wasAnswered(texts.answers[asking.answer], formatDate(asking.answeredOn, locale), days)}
          </p>
        )}
        {isOpen && !mayAnswer && <p class="muted">{texts.noAnswer}</p>}
        {isOpen && mayAnswer && (
          <form class="stack" method="post" action={`/decisions/permissions/${asking.id}/answer`}>
            <ChoiceField
              name="answer"
              label={texts.answer}
              values={typed.answer === null ? [] : [typed.answer]}
              choices={ANSWERS.map((value) => ({ value, label: texts.answers[value] }))}
              error={error('answer')}
            />
            <DateField
              name="answeredOn"
              label={texts.answeredOn}
              min={asking.askedOn}
              max={today}
              value={typed.answeredOn}
              error={error('answeredOn')}
              required
            />
            <p>
              <Button>{texts.keepAnswer}</Button>
            </p>
          </form>
        )}
        <p>
          <a href="/decisions">{decisionTexts[locale].back}</a>
        </p>
      </div>
    </Layout>
  );
}
