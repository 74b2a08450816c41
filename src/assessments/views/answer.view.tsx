import type { ChromeProps } from '../../access/page-chrome.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { AnswerForm } from '../assessment-page.service.js';
import type { Scores } from '../domain/answer.js';
import { STATEMENTS, THEMES } from '../domain/statements.js';
import { assessmentTexts } from './assessment-texts.js';
import { ScaleField } from './scale-field.js';

interface AnswerPageProps {
  readonly frame: ChromeProps;
  readonly form: AnswerForm;
  /** What is chosen now. */
  readonly shown: { readonly department: string; readonly scores: Scores };
  readonly problems?: readonly FieldProblem[];
}

/** Fifteen statements, five to a theme, each with five numbers. */
export function AnswerPage({ frame, form, shown, problems = [] }: AnswerPageProps) {
  const { locale } = frame;
  const texts = assessmentTexts[locale];
  const { round, departments } = form;
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={`${round.name} · ${texts.openUntil(formatDate(round.closesOn, locale))}`}
        title={texts.title}
      />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        <Flash tone="note">{texts.anonymous}</Flash>
        <form class="stack" method="post">
          <SelectField
            name="department"
            label={texts.yours}
            hint={texts.departmentHint}
            value={shown.department}
            choices={[
              { value: '', label: texts.noneInParticular },
              ...departments.map(({ key, name }) => ({ value: key, label: name })),
            ]}
            error={errorOf(problems, 'department', locale)}
          />
          {THEMES.map((theme) => (
            <section key={theme} class="section stack" aria-labelledby={theme}>
              <h2 id={theme}>{texts.theme[theme]}</h2>
              <p class="muted">{texts.about[theme]}</p>
              {STATEMENTS.filter((statement) => statement.theme === theme).map((statement) => (
                <ScaleField
                  key={statement.key}
                  name={statement.key}
                  label={statement[locale]}
                  value={shown.scores[statement.key] ?? null}
                  error={errorOf(problems, statement.key, locale)}
                  locale={locale}
                />
              ))}
            </section>
          ))}
          <p class="row">
            <Button>{texts.send}</Button>
            <a href="/assessment">{texts.back}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}
