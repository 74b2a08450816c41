import type { ChromeProps } from '../../access/page-chrome.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextField } from '../../platform/pages/text-field.js';
import type { TypedSpending } from '../budget.pages.js';
import type { BudgetPicture } from '../budget.service.js';
import { CHANNELS } from '../domain/touchpoint.js';
import { budgetTexts } from './budget-texts.js';
import { journeyTexts } from './journey-texts.js';

interface BudgetFormPageProps {
  readonly frame: ChromeProps;
  readonly picture: BudgetPicture;
  readonly entries: readonly TypedSpending[];
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
}

const NONE: TypedSpending = { name: '', channel: 'online', touchpoint: '', amount: '' };
const SPARE = 3;

/** What is spent in a quarter, line by line. */
export function BudgetFormPage({ frame, picture, entries, problems = [], clash }: BudgetFormPageProps) {
  const { locale } = frame;
  const texts = budgetTexts[locale];
  const { quarter, touchpoints, seen } = picture;
  const channels = CHANNELS.map((value) => ({ value, label: journeyTexts[locale].channel[value] }));
  const moments = [
    { value: '', label: texts.wholeChannel },
    ...touchpoints.map(({ key, name }) => ({ value: key, label: name })),
  ];
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={texts.ofQuarter(quarter.name)} title={texts.change} lead={texts.changeLead} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        <form class="stack fields" method="post">
          <input type="hidden" name="seen" value={seen} />
          {[...entries, ...Array.from({ length: SPARE }, () => NONE)].map((entry, index) => {
            const name = (field: string) => `entries[${index}].${field}`;
            const error = (field: string) => errorOf(problems, name(field), locale);
            return (
              <fieldset class="card" key={index}>
                <legend class="visually-hidden">{texts.entry(index + 1)}</legend>
                <TextField name={name('name')} label={texts.name} value={entry.name} error={error('name')} />
                <div class="grid">
                  <NumberField
                    name={name('amount')}
                    label={texts.amount}
                    unit="€"
                    value={entry.amount}
                    error={error('amount')}
                  />
                  <SelectField
                    name={name('channel')}
                    label={texts.channel}
                    value={entry.channel}
                    choices={channels}
                    error={error('channel')}
                  />
                  <SelectField
                    name={name('touchpoint')}
                    label={texts.atMoment}
                    value={entry.touchpoint}
                    choices={moments}
                    error={error('touchpoint')}
                  />
                </div>
              </fieldset>
            );
          })}
          <p class="row">
            <Button>{texts.keep}</Button>
            <a href={`/budget?quarter=${encodeURIComponent(quarter.name)}`}>{texts.back}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}
