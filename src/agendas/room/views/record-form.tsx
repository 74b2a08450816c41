import type { NamedSubject } from '../../../cycles/domain/subject.js';
import { RESOLUTION_KINDS } from '../../../decisions/domain/resolution.js';
import type { NamedResolution } from '../../../decisions/resolutions/resolutions.service.js';
import { newId } from '../../../platform/ids.js';
import { Badge } from '../../../platform/pages/badge.js';
import { Button } from '../../../platform/pages/button.js';
import { ChoiceField, SelectField } from '../../../platform/pages/choice-field.js';
import { DateField } from '../../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../../platform/pages/error-summary.js';
import { formatDate } from '../../../platform/pages/format-date.js';
import type { Locale } from '../../../platform/pages/locale.js';
import { TextArea, TextField } from '../../../platform/pages/text-field.js';
import { AboutField, AboutLine } from '../../views/about.js';
import { resolutionTexts } from '../../views/resolutions-texts.js';
import { roomTexts } from './room-texts.js';
import { pathOf, type RoomProps } from './room.view.js';

/** What the session resolved so far. */
export function Resolved({ room, talk }: RoomProps) {
  const { locale } = room;
  const say = roomTexts[locale];
  return (
    <>
      <h2 id="resolved-title" class="section">
        {say.resolved}
      </h2>
      {talk.resolutions.length === 0 ? (
        <p class="muted">{say.none}</p>
      ) : (
        <ResolutionList resolutions={talk.resolutions} subjects={talk.subjects} locale={locale} />
      )}
    </>
  );
}

export function ResolutionList(props: {
  readonly resolutions: readonly NamedResolution[];
  /** What each of them is about, by its id; left out in minutes, which stay as they are when names change. */
  readonly subjects?: ReadonlyMap<string, readonly NamedSubject[]>;
  readonly locale: Locale;
}) {
  const { resolutions, subjects, locale } = props;
  const say = roomTexts[locale];
  return (
    <ul class="plain-list">
      {resolutions.map(({ id, kind, what, owner, dueOn, customer }) => (
        <li key={id}>
          <p class="row">
            <strong>{what}</strong> <Badge>{say[kind]}</Badge>
          </p>
          {owner && (
            <p class="muted small">
              {dueOn === null ? owner.name : say.by(owner.name, formatDate(dueOn, locale, 'day'))}
            </p>
          )}
          {customer !== null && (
            <p class="small">
              <span class="muted">{say.customer}</span> <span class="pre-line">{customer}</span>
            </p>
          )}
          <AboutLine subjects={subjects?.get(id) ?? []} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

/** Two presses: open it, write it down. Who takes part stands first among the owners. */
export function RecordForm({ room, talk }: RoomProps) {
  const { locale } = room;
  const say = roomTexts[locale];
  const words = resolutionTexts[locale];
  const typed = talk.record?.typed;
  const problems = talk.record?.problems ?? [];
  const error = (field: string) => errorOf(problems, field, locale);
  return (
    <details class="folded" id="record" open={problems.length > 0}>
      <summary>{say.record}</summary>
      <form class="stack" method="post" action={`${pathOf(room)}/resolutions`} data-record>
        <ErrorSummary locale={locale} problems={problems} />
        <input type="hidden" name="act" value={typed?.act || newId()} />
        <ChoiceField
          name="kind"
          label={words.which}
          choices={RESOLUTION_KINDS.map((kind) => ({ value: kind, label: say[kind] }))}
          values={[typed?.kind ?? 'decision']}
        />
        <TextField name="what" label={words.what} value={typed?.what} error={error('what')} />
        <TextArea
          name="customer"
          label={words.means}
          rows={2}
          value={typed?.customer}
          error={error('customer')}
        />
        <SelectField
          name="owner"
          label={words.owner}
          hint={words.ownerHint}
          value={typed?.owner ?? ''}
          choices={[
            { value: '', label: words.nobody },
            ...talk.owners.map(({ name, address }) => ({ value: address, label: name })),
          ]}
          error={error('owner')}
        />
        <DateField
          name="dueOn"
          label={words.dueOn}
          hint={words.dueHint}
          value={typed?.dueOn}
          error={error('dueOn')}
        />
        {/* Follows the item at hand for as long as the form is folded. */}
        <div id="record-about" data-live>
          <AboutField {...{ ...talk.about, typed, error: error('about'), locale }} />
        </div>
        <div>
          <Button>{words.submit}</Button>
        </div>
      </form>
    </details>
  );
}
