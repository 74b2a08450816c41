import type { ChromeProps } from '../../access/page-chrome.js';
import type { Department } from '../../organizations/department.entity.js';
import type { Problem } from '../../organizations/domain/problem.js';
import { type SetUpStanding, stepWords } from '../../overview/domain/set-up.js';
import { NextStep, SetUpSteps } from '../../overview/set-up-steps.js';
import { Button } from '../../platform/pages/button.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea } from '../../platform/pages/text-field.js';
import { setUpStepsTexts } from './set-up-steps-texts.js';

interface DepartmentsStepProps {
  readonly frame: ChromeProps;
  readonly there: readonly Department[];
  readonly standing: SetUpStanding;
  readonly typed: string;
  readonly problems: readonly Problem[];
  readonly added: number | undefined;
}

/** The second step. */
export function DepartmentsStep({ frame, there, standing, typed, problems, added }: DepartmentsStepProps) {
  const { locale } = frame;
  const { departments: texts } = setUpStepsTexts[locale];
  const wrong = problems.map((one) => (locale === 'nl' ? (one.dutch ?? one.message) : one.message));
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={stepWords('departments', locale)} title={texts.title} lead={texts.lead} />
      <div class="stack">
        <SetUpSteps standing={standing} current="departments" locale={locale} />
        {added !== undefined && <Flash tone={added === 0 ? 'note' : 'done'}>{texts.added(added)}</Flash>}
        <ErrorSummary locale={locale} problems={problems} />
        <section class="stack" aria-labelledby="there">
          <h2 id="there" class="section">
            {texts.there(there.length)}
          </h2>
          <Tree departments={there} />
        </section>
        <form class="stack" method="post" novalidate>
          <TextArea
            name="departments"
            label={texts.field}
            hint={texts.hint}
            value={typed}
            error={wrong.length > 0 ? wrong.join(' ') : undefined}
            rows={8}
            required
          />
          <div class="row">
            <Button kind={there.length > 0 ? 'quiet' : 'primary'}>{texts.add}</Button>
            {there.length > 0 && <NextStep after="departments" locale={locale} />}
          </div>
        </form>
      </div>
    </Layout>
  );
}

/** Departments below each other, by name. */
function Tree({
  departments,
  parentId = null,
}: {
  readonly departments: readonly Department[];
  readonly parentId?: string | null;
}) {
  const here = departments.filter((one) => one.parentId === parentId);
  if (here.length === 0) return null;
  return (
    <ul>
      {here.map(({ id, name }) => (
        <li key={id}>
          {name}
          <Tree departments={departments} parentId={id} />
        </li>
      ))}
    </ul>
  );
}
