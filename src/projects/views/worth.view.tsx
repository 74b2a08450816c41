import type { ChromeProps } from '../../access/page-chrome.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea, TextField } from '../../platform/pages/text-field.js';
import type { WorthPicture } from '../goal-worth.service.js';
import type { TypedWorth } from '../typed-worth.js';
import { moneyWords } from './project-words.js';
import { worthTexts } from './worth-texts.js';

interface WorthPageProps {
  readonly frame: ChromeProps;
  readonly picture: WorthPicture;
  /** Whether whoever looks may say what a point is worth. */
  readonly leads: boolean;
  readonly typed: TypedWorth;
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
}

/** What one point of the goal's measure is worth, with its reasoning; and for leadership the form. */
export function WorthPage({ frame, picture, leads, typed, problems = [], clash }: WorthPageProps) {
  const { locale } = frame;
  const texts = worthTexts[locale];
  const { goal, measures, worth } = picture;
  const error = (field: string) => errorOf(problems, field, locale);
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={goal.statement} title={texts.title} lead={texts.lead} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        <p>{texts.how}</p>
        {worth === null ? (
          <EmptyState title={texts.none}>{leads ? texts.noneLead : texts.noneHelp}</EmptyState>
        ) : (
          <Said picture={picture} locale={locale} />
        )}
        {leads && measures.length === 0 && <p class="muted">{texts.noMeasures}</p>}
        {leads && measures.length > 0 && (
          <section class="section stack" aria-labelledby="set">
            <h2 id="set">{texts.set}</h2>
            <form class="stack" method="post">
              <input type="hidden" name="version" value={worth?.version ?? 0} />
              <SelectField
                name="measure"
                label={texts.measure}
                hint={texts.measureHint}
                value={typed.measure}
                choices={measures.map(({ key, name }) => ({ value: key, label: name }))}
                error={error('measure')}
              />
              <NumberField
                name="moneyPerPoint"
                label={texts.perPoint}
                hint={texts.perPointHint}
                value={typed.moneyPerPoint}
                error={error('moneyPerPoint')}
              />
              <NumberField
                name="hourlyRate"
                label={texts.rate}
                hint={texts.rateHint}
                value={typed.hourlyRate}
                error={error('hourlyRate')}
              />
              <TextField
                name="currency"
                label={texts.currency}
                hint={texts.currencyHint}
                value={typed.currency}
                error={error('currency')}
              />
              <TextArea
                name="reasoning"
                label={texts.reasoning}
                hint={texts.reasoningHint}
                rows={5}
                value={typed.reasoning}
                error={error('reasoning')}
              />
              <p>
                <Button>{texts.keep}</Button>
              </p>
            </form>
          </section>
        )}
        <p>
          <a href="/projects">{texts.back}</a>
        </p>
      </div>
    </Layout>
  );
}

function Said({ picture, locale }: { readonly picture: WorthPicture; readonly locale: Locale }) {
  const texts = worthTexts[locale];
  const { worth, measure, saidBy } = picture;
  if (worth === null) return null;
  const money = (amount: number) => moneyWords(amount, worth.currency, locale);
  return (
    <DefinitionList
      items={[
        { term: texts.measure, description: measure?.name ?? '–' },
        { term: texts.perPoint, description: texts.aYear(money(worth.moneyPerPoint)) },
        {
          term: texts.rate,
          description: texts.inHours(
            money(worth.hourlyRate),
            Math.round(worth.moneyPerPoint / worth.hourlyRate).toLocaleString(locale),
          ),
        },
        { term: texts.reasoning, description: <span class="pre-line">{worth.reasoning}</span> },
        ...(saidBy ? [{ term: texts.saidBy, description: saidBy.name }] : []),
      ]}
    />
  );
}
