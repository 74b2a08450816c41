import type { ChromeProps } from '../../access/page-chrome.js';
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
import { FREQUENCIES } from '../domain/every.js';
import { DIRECTIONS, NATURES, PERSPECTIVES, TIMINGS } from '../domain/kpi.js';
import type { KpiStarter } from '../domain/starters.js';
import type { KpiForm } from '../kpi-form.service.js';
import { MEASURE, type TypedKpi } from '../typed-kpi.js';
import { kpiFormTexts } from './kpi-form-texts.js';
import { PlanFields } from './kpi-plan-fields.js';

export interface KpiFormPageProps {
  readonly frame: ChromeProps;
  readonly form: KpiForm;
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
  readonly typed: TypedKpi;
  /** What it began from: how a reading of it comes about. */
  readonly starter?: KpiStarter | null;
}

/** All plain fields of a KPI: what it says about the customer first. */
export function KpiFormPage({ frame, form, problems = [], clash, typed, starter }: KpiFormPageProps) {
  const { locale } = frame;
  const texts = kpiFormTexts[locale];
  const { detail, departments, goals, people } = form;
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(problems, name, locale) });
  const choices = <T extends string>(values: readonly T[], labels: Record<T, string>) =>
    values.map((value) => ({ value, label: labels[value] }));
  const several = (name: string) => ({
    name,
    values: [typed[name] ?? ''],
    error: errorOf(problems, name, locale),
  });
  const places = [
    ...(detail ? [] : [{ value: '', label: texts.choose }]),
    ...departments.map(({ key, name }) => ({ value: key, label: name })),
    ...(detail ? [] : goals.map(({ key, statement }) => ({ value: `${MEASURE}${key}`, label: texts.measureOf(statement) }))), // prettier-ignore
  ];
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={detail ? detail.kpi.name : texts.begin}
        title={detail ? texts.change : (starter?.name[locale] ?? texts.begin)}
      />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        {starter && <p>{starter.measured[locale]}</p>}
        <form class="stack" method="post" action={detail ? undefined : '/kpis/new'}>
          <input type="hidden" name="version" value={detail?.kpi.version ?? 0} />
          {form.cycle && <input type="hidden" name="year" value={form.cycle.year} />}
          <TextField label={texts.name} required {...field('name')} />
          {detail === null && <TextField label={texts.key} hint={texts.keyHint} {...field('key')} />}
          {detail?.department !== null && (
            <SelectField label={texts.place} choices={places} {...field('place')} />
          )}
          <TextArea label={texts.customer} hint={texts.customerHint} rows={3} {...field('customer')} />
          <ChoiceField
            label={texts.nature}
            choices={choices(NATURES, texts.natures)}
            {...several('nature')}
          />
          <ChoiceField
            label={texts.timing}
            choices={choices(TIMINGS, texts.timings)}
            {...several('timing')}
          />
          <SelectField
            label={texts.direction}
            choices={choices(DIRECTIONS, texts.directions)}
            {...field('direction')}
          />
          <SelectField
            label={texts.perspective}
            choices={choices(['', ...PERSPECTIVES], texts.perspectives)}
            {...field('perspective')}
          />
          <TextField label={texts.unit} hint={texts.unitHint} {...field('unit')} />
          <NumberField label={texts.decimals} {...field('decimals')} />
          <h2>{texts.figures}</h2>
          <SelectField
            label={texts.owner}
            hint={texts.ownerHint}
            choices={[
              { value: '', label: texts.nobody },
              ...formerOwner(form),
              ...people.map(({ address, name }) => ({ value: address, label: name })),
            ]}
            {...field('owner')}
          />
          <TextField label={texts.source} hint={texts.sourceHint} {...field('source')} />
          <SelectField
            label={texts.every}
            choices={choices(FREQUENCIES, texts.everies)}
            {...field('every')}
          />
          <TextField label={texts.formula} hint={texts.formulaHint} {...field('formula')} />
          <details class="folded">
            <summary>{texts.keys}</summary>
            <ul>
              {form.others.map(({ key, name }) => (
                <li key={key}>
                  <code>{key.includes('-') ? `'${key}'` : key}</code> {name}
                </li>
              ))}
            </ul>
          </details>
          <ChoiceField
            label={texts.rewarded}
            choices={[{ value: 'yes', label: texts.rewardedYes }]}
            several
            {...several('rewarded')}
          />
          {detail === null && <DateField label={texts.from} hint={texts.fromHint} {...field('from')} />}
          <PlanFields {...{ form, typed, problems, locale }} />
          <p class="row">
            <Button>{texts.keep}</Button>
            <a href={detail ? `/kpis/${detail.kpi.key}` : '/kpis'}>{texts.back}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}

/** An owner who has left stays chosen until somebody chooses another. */
function formerOwner({ detail, people }: KpiForm) {
  const owner = detail?.owner ?? null;
  return owner === null || people.some(({ address }) => address === owner)
    ? []
    : [{ value: owner, label: owner }];
}
