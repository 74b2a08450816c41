import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { Typed } from '../domain/typed.js';
import { organizationTexts } from './organization-texts.js';
import { countryChoices, regionChoices } from './place-names.js';

interface PlaceFieldsProps {
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
  readonly locale: Locale;
}

/** First in its form: Enter presses the first button, which is to keep what was typed and not to bring regions. */
export function EnterKeeps() {
  return <button type="submit" hidden />;
}

/** Country, region and working week: a button brings the regions of another country, where no script does. */
export function PlaceFields({ typed, problems, locale }: PlaceFieldsProps) {
  const texts = organizationTexts[locale];
  const country = typed.text('country');
  const own = (name: 'country' | 'region') => ({
    name,
    label: texts.labels[name],
    value: typed.text(name),
    error: errorOf(problems, name, locale),
  });
  return (
    <>
      <SelectField {...own('country')} hint={texts.countryHint} choices={countryChoices(locale)} />
      <div class="row field-row">
        <SelectField
          {...own('region')}
          hint={texts.regionHint}
          choices={[{ value: '', label: texts.wholeCountry }, ...regionChoices(country, locale)]}
        />
        <Button kind="quiet" name="show" value="regions">
          {texts.showRegions}
        </Button>
      </div>
      <ChoiceField
        name="workingDays"
        label={texts.labels.workingDays}
        several
        values={typed.all('workingDays')}
        choices={texts.weekdays.map((label, index) => ({ value: `${index + 1}`, label }))}
        error={errorOf(problems, 'workingDays', locale)}
      />
    </>
  );
}
