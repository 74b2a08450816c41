import { Button } from '../../platform/pages/button.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { controlAttributes, Field } from '../../platform/pages/field.js';
import type { PlannedItem } from '../domain/arrange.js';
import { proposalOf } from '../domain/decision-items.js';
import { AgendaItemText } from './agenda-item.js';
import type { ArrangingPageProps } from './arranging.view.js';
import { arrangingTexts } from './arranging-texts.js';

/** An item with what can be done to it: what was typed for it comes back with what is wrong. */
export function ArrangedItem({
  item,
  agenda,
  locale,
  typed,
  problems = [],
}: Pick<ArrangingPageProps, 'agenda' | 'locale' | 'typed' | 'problems'> & { readonly item: PlannedItem }) {
  const texts = arrangingTexts[locale];
  const session = agenda.session.id;
  const own = typed?.key === item.key ? typed : undefined;
  const error = (field: string) => (own ? errorOf(problems, field, locale) : undefined);
  const named = <span class="visually-hidden">: {item.title}</span>;
  const minutes = item.isTimed ? String(item.minutes) : '';
  const owner = {
    ...{ name: 'owner', scope: item.key, label: texts.owner },
    ...{ hint: texts.ownerHint, error: error('owner') },
  };
  return (
    <li>
      <AgendaItemText item={item} locale={locale} />
      <form method="post" action={`/sessions/${session}/agenda`}>
        <input type="hidden" name="key" value={item.key} />
        <input type="hidden" name="seenMinutes" value={minutes} />
        <input type="hidden" name="seenOwner" value={item.ownerId ?? ''} />
        <details class="folded" open={own !== undefined}>
          <summary>
            {texts.timeAndOwner}
            {named}
          </summary>
          <div class="stack">
            <NumberField
              name="minutes"
              scope={item.key}
              label={texts.minutes}
              hint={texts.minutesHint}
              value={own?.minutes ?? minutes}
              error={error('minutes')}
            />
            <Field {...owner}>
              <input
                class="input"
                type="text"
                list="people"
                autocomplete="off"
                value={own?.owner ?? item.ownerName ?? ''}
                {...controlAttributes(owner)}
              />
            </Field>
            <div>
              <Button kind="quiet" name="act" value="set">
                {texts.save}
              </Button>
            </div>
          </div>
        </details>
        <div class="row">
          <Button kind="quiet" name="act" value="up">
            {texts.up}
            {named}
          </Button>
          <Button kind="quiet" name="act" value="down">
            {texts.down}
            {named}
          </Button>
          <Button kind="plain" name="act" value="drop">
            {texts.drop}
            {named}
          </Button>
          {item.section === 'proposed' && (
            <Button
              kind="plain"
              formaction={`/sessions/${session}/proposals/${proposalOf(item.key)}/carrying`}
            >
              {texts.carry}
              {named}
            </Button>
          )}
        </div>
      </form>
    </li>
  );
}
