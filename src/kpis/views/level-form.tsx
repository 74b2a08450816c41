import type { ComponentChildren } from 'preact';
import type { ChromeProps } from '../../access/page-chrome.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { DateField } from '../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { LevelChoices } from '../goal-level-form.service.js';
import { levelFormTexts } from './level-form-texts.js';
import { levelsTexts } from './levels-texts.js';

interface LevelFormProps {
  readonly frame: ChromeProps;
  readonly title: string;
  /** Of what is changed; 0 for what is added. */
  readonly version: number;
  readonly problems: readonly FieldProblem[];
  readonly clash: DomainError | null | undefined;
  /** The fields of its own. */
  readonly children: ComponentChildren;
  readonly kpis: {
    readonly label: string;
    readonly chosen: readonly string[];
    readonly choices: LevelChoices['kpis'];
  };
  readonly until: string;
}

/** What the forms of customer and contact goals have in common: KPIs, an end, and a way back. */
export function LevelForm({ frame, title, version, problems, clash, children, kpis, until }: LevelFormProps) {
  const { locale } = frame;
  const texts = levelFormTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={levelsTexts[locale].title} title={title} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        <form class="stack" method="post">
          <input type="hidden" name="version" value={version} />
          {children}
          <details class="folded">
            <summary>
              {kpis.label} <span class="muted">{texts.chosen(kpis.chosen.length)}</span>
            </summary>
            <ChoiceField
              name="kpis"
              label={<span class="visually-hidden">{kpis.label}</span>}
              several
              values={kpis.chosen}
              choices={kpis.choices.map(({ key, name }) => ({ value: key, label: name }))}
              error={errorOf(problems, 'kpis', locale)}
            />
          </details>
          {version > 0 && (
            <DateField
              name="until"
              label={texts.until}
              hint={texts.untilHint}
              value={until}
              error={errorOf(problems, 'until', locale)}
            />
          )}
          <p class="row">
            <Button>{texts.keep}</Button>
            <a href="/goal/levels">{texts.back}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}
