import type { ChromeProps } from '../../access/page-chrome.js';
import type { ChangePart } from '../../kpis/department-change-parts.js';
import { placeField } from '../../kpis/domain/department-change.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea, TextField } from '../../platform/pages/text-field.js';
import type { ChangeForm } from '../department-change-form.service.js';
import { NEW, NOWHERE, PARTS } from '../domain/typed-change.js';
import { changesTexts } from './department-changes-texts.js';

export interface StepProps {
  readonly frame: ChromeProps;
  readonly form: ChangeForm;
  readonly problems?: readonly FieldProblem[];
}

export const HERE = '/departments/changes';

/** First: which departments, and as what they go on. */
export function ChangeStartPage({ frame, form, problems = [] }: StepProps) {
  const { locale } = frame;
  const texts = changesTexts[locale];
  const { typed, departments, from } = form;
  const { kind, parts } = typed;
  const error = (field: string) => errorOf(problems, field, locale);
  const all = departments.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <Layout {...frame} narrow>
      <PageHeader title={texts.start[kind]} lead={texts.formLead[kind]} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        <p class="muted">{texts.from(formatDate(from, locale))}</p>
        <form class="stack" method="get" action={`${HERE}/new`}>
          <input type="hidden" name="kind" value={kind} />
          <ChoiceField
            name="departments"
            label={texts.which[kind]}
            several={kind === 'merge'}
            values={typed.departments}
            choices={all}
            error={error('departments')}
          />
          {kind === 'merge' && (
            <SelectField
              name="into"
              label={texts.into}
              value={typed.into || NEW}
              choices={[{ value: NEW, label: texts.aNewOne }, ...all]}
              error={error('into')}
            />
          )}
          {kind === 'split' && (
            <ChoiceField
              name="keeps"
              label={texts.into}
              several
              values={typed.keeps ? ['yes'] : []}
              choices={[{ value: 'yes', label: texts.keeps }]}
            />
          )}
          {PARTS.slice(0, { merge: 1, split: PARTS.length, end: 0 }[kind]).map((name, i) => (
            <TextField
              key={name}
              name={name}
              label={kind === 'merge' ? texts.newName : texts.part(i + 1)}
              hint={kind === 'merge' ? texts.newNameHint : i === 0 ? texts.partHint : undefined}
              value={parts[i] ?? ''}
              error={error(name)}
            />
          ))}
          <p class="row">
            <Button name="step" value="2">
              {texts.onward}
            </Button>
            <a href={HERE}>{texts.back}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}

/** Then: why, who leads what, and where everything goes. */
export function ChangePlacesPage({
  frame,
  form,
  parts,
  problems = [],
}: StepProps & { readonly parts: readonly ChangePart[] }) {
  const { locale } = frame;
  const texts = changesTexts[locale];
  const { typed, from, people, destinations, led } = form;
  const error = (field: string) => errorOf(problems, field, locale);
  return (
    <Layout {...frame} narrow>
      <PageHeader title={texts.start[typed.kind]} lead={texts.from(formatDate(from, locale))} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        <form class="stack" method="post" action={`${HERE}/new`}>
          <Chosen form={form} />
          <TextArea
            name="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            rows={3}
            value={typed.reason}
            error={error('reason')}
            required
          />
          {typed.kind !== 'end' &&
            destinations.map(({ key, name }, i) => (
              <SelectField
                key={key}
                name={`into[${i}].head`}
                label={texts.head(name)}
                value={typed.fields[`into[${i}].head`] ?? ''}
                choices={[
                  { value: '', label: led.has(key) ? texts.headStays : texts.nobodyYet },
                  ...people.map((person) => ({ value: person.address, label: person.name })),
                ]}
                error={error(`into[${i}].head`)}
              />
            ))}
          <Places {...{ form, parts, frame, problems }} />
          <p class="row">
            <Button>{texts.look}</Button>
            <a href={HERE}>{texts.back}</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}

function Places({
  frame,
  form,
  parts,
  problems = [],
}: StepProps & { readonly parts: readonly ChangePart[] }) {
  const { locale } = frame;
  const texts = changesTexts[locale];
  const { typed, belongings, destinations, command, departments } = form;
  if (belongings.length === 0) return <p class="muted">{texts.nothing}</p>;
  const nameOf = new Map(departments.map(({ id, name }) => [id, name]));
  const usual = command.kind === 'merge' ? (destinations[0]?.key ?? '') : '';
  return (
    <section class="stack" aria-labelledby="places">
      <h2 id="places">{texts.places}</h2>
      <p class="muted">{texts.placesHelp[typed.kind]}</p>
      {parts.map(({ what, words }) => {
        const these = belongings.filter((one) => one.what === what);
        if (these.length === 0) return null;
        return (
          <div key={what} class="stack" role="group" aria-labelledby={`places-${what}`}>
            <h3 id={`places-${what}`}>{words.several[locale]}</h3>
            {these.map(({ key, name, departmentId }) => {
              const field = placeField({ what, key });
              return (
                <SelectField
                  key={key}
                  name={field}
                  label={name}
                  hint={nameOf.get(departmentId)}
                  value={typed.fields[field] ?? usual}
                  choices={[
                    ...(usual === '' ? [{ value: '', label: texts.choose }] : []),
                    ...destinations.map((one) => ({ value: one.key, label: one.name })),
                    { value: NOWHERE, label: words.nowhere[locale] },
                  ]}
                  error={errorOf(problems, field, locale)}
                />
              );
            })}
          </div>
        );
      })}
    </section>
  );
}

/** What the first step chose, carried along. */
export function Chosen({ form: { typed } }: Pick<StepProps, 'form'>) {
  return (
    <>
      <input type="hidden" name="kind" value={typed.kind} />
      {typed.departments.map((key) => (
        <input key={key} type="hidden" name="departments" value={key} />
      ))}
      <input type="hidden" name="into" value={typed.into} />
      {typed.keeps && <input type="hidden" name="keeps" value="yes" />}
      {PARTS.map((name, i) => (
        <input key={name} type="hidden" name={name} value={typed.parts[i] ?? ''} />
      ))}
    </>
  );
}
