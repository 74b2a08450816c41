import type { SessionKind } from '../../cycles/domain/rhythm.js';
import type { FieldProblem } from '../../platform/errors.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { TimeField } from '../../platform/pages/date-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { controlAttributes, HintAndError } from '../../platform/pages/field.js';
import type { Locale } from '../../platform/pages/locale.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { TextField } from '../../platform/pages/text-field.js';
import type { RhythmFields } from '../domain/rhythm-fields.js';
import { rhythmTexts } from './rhythm-texts.js';
import { WhoFields } from './who-fields.js';

/** What the fields of the rhythm are drawn with. */
export interface RhythmFormProps {
  readonly locale: Locale;
  readonly fields: RhythmFields;
  readonly problems: readonly FieldProblem[];
  /** Keys and names of departments. */
  readonly departments: readonly { readonly key: string; readonly name: string }[];
  /** The organization's. */
  readonly zone: string;
}

export interface OfKind extends RhythmFormProps {
  readonly kind: SessionKind;
}

/** One box to tick. */
export function Tick({ name, label, form }: { name: string; label: string; form: RhythmFormProps }) {
  const checked = form.fields.is(name);
  const attributes = controlAttributes({ name, label, error: errorOf(form.problems, name, form.locale) });
  return (
    <div class="field">
      <HintAndError name={name} error={errorOf(form.problems, name, form.locale)} />
      <div class="choice">
        <input type="checkbox" value="yes" checked={checked} {...attributes} />
        <label for={attributes.id}>{label}</label>
      </div>
    </div>
  );
}

/** Which day: one of three ways of saying it, all in sight. */
export function DateRuleFields({ kind, ...form }: OfKind) {
  const { locale, fields, problems } = form;
  const texts = rhythmTexts[locale];
  const name = (field: string) => `${kind}.on.${field}`;
  const own = (field: string) => ({
    name: name(field),
    value: fields.text(name(field)),
    error: errorOf(problems, name(field), locale),
  });
  const words = kind === 'monthly' ? texts.monthlyOf : texts.monthOf;
  const month = fields.text(name('month'));
  const near = Array.from({ length: 19 }, (_, index) => `${index - 6}`);
  const way = (type: string, label: string) => {
    const id = `${kind}-on-${type}`;
    return (
      <div class="choice">
        <input
          type="radio"
          {...{ id, name: name('type'), value: type }}
          checked={fields.text(name('type')) === type}
        />
        <label for={id}>{label}</label>
      </div>
    );
  };
  return (
    <fieldset class="fields">
      <legend>{texts.onWhich}</legend>
      {way('nth-weekday', texts.weekday)}
      <div class="grid">
        <SelectField
          {...own('nth')}
          label={texts.nth}
          choices={Object.entries(texts.nths).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          {...own('weekday')}
          label={texts.weekday}
          choices={texts.weekdays.map((label, index) => ({ value: `${index + 1}`, label }))}
        />
      </div>
      {way('nth-working-day', texts.workday)}
      <div class="grid">
        <NumberField {...own('workday')} label={texts.nth} />
        <SelectField
          {...own('from')}
          label={texts.from}
          choices={[
            { value: 'start', label: texts.fromStart },
            { value: 'end', label: texts.fromEnd },
          ]}
        />
      </div>
      {way('day-of-month', texts.day)}
      <div class="grid">
        <NumberField {...own('day')} label={texts.nth} />
      </div>
      <SelectField
        {...own('month')}
        label={texts.month[kind]}
        choices={[...new Set([...near, month])].map((value) => ({ value, label: words(Number(value)) }))}
      />
      <SelectField
        {...own('dayOff')}
        label={texts.dayOff}
        choices={Object.entries(texts.policies).map(([value, label]) => ({ value, label }))}
      />
    </fieldset>
  );
}

/** When something is mailed: how many days, counted how, at what time. */
export function LeadField({ name, label, counts, form }: LeadProps) {
  const { locale, fields, problems } = form;
  const texts = rhythmTexts[locale];
  const count = fields.text(`${name}.count`);
  const error = (field: string) => errorOf(problems, field, locale);
  const all = Object.keys(texts.counts).filter(
    (one) => one === count || counts.some((way) => one.startsWith(way)),
  );
  return (
    <fieldset class="fields">
      <legend>{label}</legend>
      <div class="grid">
        <NumberField {...{ name, label: texts.days, value: fields.text(name), error: error(name) }} />
        <SelectField
          name={`${name}.count`}
          label={texts.from}
          value={count}
          choices={all.map((value) => ({ value, label: texts.counts[value] ?? value }))}
        />
        <TimeField
          name={`${name}.at`}
          label={texts.time}
          value={fields.text(`${name}.at`) || '09:00'}
          error={error(`${name}.at`)}
        />
      </div>
      {fields.is(`${name}.was`) && (
        <input type="hidden" name={`${name}.was`} value={fields.text(`${name}.was`)} />
      )}
    </fieldset>
  );
}

interface LeadProps {
  readonly name: string;
  readonly label: string;
  /** Which ways of counting make sense. */
  readonly counts: readonly ('before' | 'after' | 'due')[];
  readonly form: RhythmFormProps;
}

/** Several lead times, and an empty row for one more. */
export function LeadList(props: LeadProps) {
  const { name, label, form } = props;
  const texts = rhythmTexts[form.locale];
  const error = errorOf(form.problems, name, form.locale);
  return (
    <div>
      <HintAndError name={name} hint={texts.blank} error={error} />
      {Array.from({ length: form.fields.rows(name) + 1 }, (_, row) => (
        <LeadField {...props} key={row} name={`${name}[${row}]`} label={`${label}, ${texts.row(row + 1)}`} />
      ))}
    </div>
  );
}

export function ParticipantFields({ kind, fields, ...form }: OfKind) {
  const names = { groups: `${kind}.participants`, people: `${kind}.people` };
  return (
    <WhoFields {...form} names={names} chosen={fields.all(names.groups)} people={fields.text(names.people)} />
  );
}

export function PlainFields({ kind, ...form }: OfKind) {
  const { locale, fields, problems, zone } = form;
  const texts = rhythmTexts[locale];
  const own = (field: string) => ({
    name: `${kind}.${field}`,
    value: fields.text(`${kind}.${field}`),
    error: errorOf(problems, `${kind}.${field}`, locale),
  });
  return (
    <>
      <TimeField {...own('at')} label={texts.at} />
      <NumberField {...own('minutes')} label={texts.minutes} />
      <NumberField {...own('days')} label={texts.dayCount} hint={texts.dayCountHint} />
      <TextField {...own('place')} label={texts.place} hint={texts.placeHint} />
      <TextField {...own('zone')} label={texts.zone} hint={texts.zoneHint(zone)} />
    </>
  );
}
