import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { TextField } from '../../platform/pages/text-field.js';
import type { TypedChoice } from '../../organizations/domain/own-choice.js';
import type { Viewer } from '../viewer.js';
import { accountTexts } from './account-texts.js';

/** A choice that was not kept, and why. */
export interface RefusedChoice {
  readonly typed: TypedChoice;
  readonly problems: readonly FieldProblem[];
  /** Whether somebody else changed it meanwhile. */
  readonly overtaken: boolean;
}

interface ChoiceProps {
  readonly viewer: Viewer;
  readonly choice: RefusedChoice | undefined;
}

/** Each in its own words, for whoever does not read the other. */
const LANGUAGES = [
  { value: 'nl', label: 'Nederlands' },
  { value: 'en', label: 'English' },
];

/** The language and time zone in which somebody is spoken to. */
export function Choice({ viewer, choice }: ChoiceProps) {
  const { locale, zone } = viewer;
  const texts = accountTexts[locale];
  const { typed = { locale, zone }, problems = [] } = choice ?? {};
  return (
    <section class="stack" aria-labelledby="choice">
      <h2 id="choice" class="section">
        {texts.choice}
      </h2>
      <p>{texts.choiceHelp(viewer.organizationName)}</p>
      <form class="stack" method="post" action="/account/choice">
        <input type="hidden" name="wasLocale" value={locale} />
        <input type="hidden" name="wasZone" value={zone} />
        <SelectField
          name="locale"
          label={texts.language}
          value={typed.locale}
          choices={LANGUAGES}
          error={errorOf(problems, 'locale', locale)}
        />
        <TextField
          name="zone"
          label={texts.zone}
          hint={texts.zoneHint}
          value={typed.zone}
          error={errorOf(problems, 'zone', locale)}
          autocomplete="off"
          required
        />
        <div class="row">
          <Button kind="quiet">{texts.choose}</Button>
        </div>
      </form>
    </section>
  );
}
