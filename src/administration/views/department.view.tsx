import type { ChromeProps } from '../../access/page-chrome.js';
import type { ClosureCommand } from '../../organizations/closures.service.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { DepartmentForm } from '../department-editor.service.js';
import { ASKED } from '../organization-editor.service.js';
import { Closures } from './closures.js';
import { DepartmentFields } from './department-fields.js';
import { departmentsTexts } from './departments-texts.js';
import { Headships, type HeadshipsProps } from './headships.js';
import type { SentForm } from './sent-form.js';

const HERE = '/administration/departments';
/** Of the form that says what a department is. */
export const FACTS = 'facts';
export const OUTCOMES = ['added', 'saved', 'same', 'removed'] as const;
export type DepartmentOutcome = (typeof OUTCOMES)[number];

interface NewDepartmentProps {
  readonly frame: ChromeProps;
  readonly form: DepartmentForm;
  readonly sent: SentForm | null;
}

export function NewDepartmentPage({ frame, form, sent }: NewDepartmentProps) {
  const { locale } = frame;
  const texts = departmentsTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.newTitle} lead={texts.newLead} actions={<a href={HERE}>{texts.toList}</a>} />
      <DepartmentFields form={form} answer={sent?.answer ?? ASKED} locale={locale} isSent={sent !== null} />
    </Layout>
  );
}

interface DepartmentProps extends NewDepartmentProps, Pick<HeadshipsProps, 'held' | 'people'> {
  readonly closures: readonly ClosureCommand[];
  readonly outcome: DepartmentOutcome | null;
}

/** A department that is there: what it is, who leads it, and when it is closed. */
export function KeptDepartmentPage(props: DepartmentProps) {
  const { frame, form, sent, closures, outcome, held, people } = props;
  const { department, today } = form;
  const { locale } = frame;
  const texts = departmentsTexts[locale];
  if (!department) return null;
  const { id, key, name, untilDate } = department;
  const facts = sent?.scope === FACTS ? sent.answer : ASKED;
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={texts.eyebrow}
        title={name}
        lead={
          untilDate &&
          (untilDate < today
            ? texts.over(formatDate(untilDate, locale))
            : texts.ends(formatDate(untilDate, locale)))
        }
        actions={<a href={HERE}>{texts.toList}</a>}
      />
      <div class="stack">
        {outcome && <Flash>{texts.said[outcome]}</Flash>}
        <h2>{texts.facts}</h2>
        <DepartmentFields form={form} answer={facts} locale={locale} isSent={sent?.scope === FACTS} />
        <Headships {...{ held, people, today, locale, sent }} departmentId={id} />
        <Closures {...{ closures, locale, sent }} action={`${HERE}/${id}/closures`} ofDepartment />
        <p>
          <a href={`/departments/${key}`}>{texts.page}</a> · <a href="/departments/changes">{texts.change}</a>
        </p>
      </div>
    </Layout>
  );
}
