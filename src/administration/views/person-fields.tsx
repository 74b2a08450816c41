import type { Role } from '../../organizations/domain/roles.js';
import { ROLES } from '../../organizations/domain/roles.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Breakable } from '../../platform/pages/breakable.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { DateField } from '../../platform/pages/date-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import type { Locale } from '../../platform/pages/locale.js';
import { TextField } from '../../platform/pages/text-field.js';
import type { TypedPerson } from '../domain/typed-person.js';
import { personTexts } from './person-texts.js';
import { languageWords, roleWords } from './role-words.js';

interface PersonFieldsProps {
  readonly locale: Locale;
  readonly typed: TypedPerson;
  readonly problems: readonly FieldProblem[];
  /** Id of who is there already; somebody new has an address to give. */
  readonly id: string | null;
  /** Whether whoever looks may make administrators. */
  readonly isAdministrator: boolean;
}

/** All that is kept of a person, but when they are away. */
export function PersonFields({ locale, typed, problems, id, isAdministrator }: PersonFieldsProps) {
  const texts = personTexts[locale];
  const own = (name: 'name' | 'address' | 'company' | 'zone' | 'from' | 'until') => ({
    ...{ name, value: typed[name], error: errorOf(problems, name, locale) },
  });
  // Whoever may not give it still sees who has it.
  const roles = ROLES.filter((role) => role !== 'admin' || isAdministrator || typed.roles.includes('admin'));
  const label = (role: Role) => `${roleWords[locale][role].name}: ${roleWords[locale][role].help}`;
  return (
    <>
      <TextField {...own('name')} label={texts.name} autocomplete="off" required />
      {id === null ? (
        <TextField
          {...own('address')}
          label={texts.address}
          hint={texts.addressHint}
          autocomplete="off"
          required
        />
      ) : (
        <div class="field">
          <p>
            <strong>{texts.address}</strong>
            <br />
            <Breakable>{typed.address}</Breakable>
          </p>
          <p class="hint">
            {texts.addressStays}{' '}
            {isAdministrator ? (
              <a href={`/people/${id}/address`}>{texts.changeAddress}</a>
            ) : (
              texts.addressElsewhere
            )}
          </p>
        </div>
      )}
      <ChoiceField
        several
        name="roles"
        label={texts.roles}
        hint={isAdministrator ? texts.rolesHint : `${texts.rolesHint} ${texts.adminOnly}`}
        values={typed.roles}
        choices={roles.map((value) => ({ value, label: label(value) }))}
        error={errorOf(problems, 'roles', locale)}
      />
      <TextField {...own('company')} label={texts.company} hint={texts.companyHint} autocomplete="off" />
      <div class="grid">
        <SelectField
          name="locale"
          label={texts.language}
          hint={texts.languageHint}
          value={typed.locale}
          choices={(['nl', 'en'] as const).map((value) => ({ value, label: languageWords[locale][value] }))}
        />
        <TextField {...own('zone')} label={texts.zone} hint={texts.zoneHint} autocomplete="off" required />
        <DateField {...own('from')} label={texts.from} hint={texts.fromHint} />
        <DateField {...own('until')} label={texts.until} hint={texts.untilHint} />
      </div>
    </>
  );
}
