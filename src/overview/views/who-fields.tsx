import type { FieldProblem } from '../../platform/errors.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import type { Locale } from '../../platform/pages/locale.js';
import { TextArea } from '../../platform/pages/text-field.js';
import { GROUPS, type WhoFieldNames } from '../domain/typed-participants.js';
import { rhythmTexts } from './rhythm-texts.js';

interface WhoFieldsProps {
  readonly locale: Locale;
  readonly names: WhoFieldNames;
  readonly chosen: readonly string[];
  /** Addresses as they were typed. */
  readonly people: string;
  readonly problems: readonly FieldProblem[];
  /** Keys and names of departments. */
  readonly departments: readonly { readonly key: string; readonly name: string }[];
  readonly hint?: string;
}

/** Who takes part: groups and departments are chosen, persons are typed. */
export function WhoFields({ locale, names, chosen, people, problems, departments, hint }: WhoFieldsProps) {
  const texts = rhythmTexts[locale];
  const known = departments.map(({ key, name }) => ({
    value: `department:${key}`,
    label: texts.department(name),
  }));
  const gone = chosen.filter(
    (one) => one.startsWith('department:') && !known.some(({ value }) => value === one),
  );
  return (
    <>
      <ChoiceField
        several
        name={names.groups}
        label={texts.who}
        values={chosen}
        {...(hint !== undefined && { hint })}
        error={errorOf(problems, names.groups, locale)}
        choices={[
          ...GROUPS.map((value) => ({ value, label: texts.groups[value] ?? value })),
          ...known,
          ...gone.map((value) => ({ value, label: value })),
        ]}
      />
      <TextArea
        {...{ name: names.people, label: texts.people, hint: texts.peopleHint, rows: 2, value: people }}
        error={errorOf(problems, names.people, locale)}
      />
    </>
  );
}
