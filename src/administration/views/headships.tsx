import type { Headship } from '../../organizations/headship.entity.js';
import type { Person } from '../../organizations/person.entity.js';
import { SINCE_EVER } from '../../organizations/domain/term.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { DateField } from '../../platform/pages/date-field.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { controlAttributes } from '../../platform/pages/field.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { EmailField } from '../../platform/pages/text-field.js';
import { Typed } from '../domain/typed.js';
import type { SentForm } from './sent-form.js';
import { headshipsTexts } from './headships-texts.js';

/** More people than this are not chosen from a list: the page stays light. */
const MOST_CHOICES = 400;

export interface HeadshipsProps {
  readonly departmentId: string;
  readonly held: readonly { readonly headship: Headship; readonly person: Person }[];
  /** Who may be chosen, by name. */
  readonly people: readonly { readonly address: string; readonly name: string }[];
  readonly today: string;
  readonly locale: Locale;
  /** The form that was sent and came back. */
  readonly sent: SentForm | null;
}

/** Who heads a department and deputizes, with a form for each term and one for the next. */
export function Headships(props: HeadshipsProps) {
  const { held, today, locale } = props;
  const texts = headshipsTexts[locale];
  const isPast = ({ headship: { untilDate } }: HeadshipsProps['held'][number]) =>
    untilDate !== null && untilDate < today;
  const [now, past] = [held.filter((one) => !isPast(one)), held.filter(isPast)];
  return (
    <section class="section stack" id="headships" aria-labelledby="headships-title">
      <h2 id="headships-title">{texts.title}</h2>
      {now.length === 0 ? (
        <EmptyState title={texts.none} level={3}>
          {texts.noneHelp}
        </EmptyState>
      ) : (
        <Terms {...props} held={now} caption={texts.title} />
      )}
      <AddTerm {...props} />
      {past.length > 0 && (
        <details class="folded" open={past.some(({ headship }) => props.sent?.scope === headship.id)}>
          <summary>{`${texts.past} (${past.length})`}</summary>
          <Terms {...props} held={past} caption={texts.past} />
        </details>
      )}
    </section>
  );
}

function Terms(props: HeadshipsProps & { readonly caption: string }) {
  const { held, caption, locale, today } = props;
  const texts = headshipsTexts[locale];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { label: texts.name },
        { label: texts.kind },
        { label: texts.from },
        { label: texts.until },
        { label: texts.act },
      ]}
      rows={held.map(({ headship, person }) => ({
        key: headship.id,
        cells: [
          person.name,
          texts.kinds[headship.kind],
          headship.fromDate === SINCE_EVER
            ? texts.always
            : `${formatDate(headship.fromDate, locale)}${headship.fromDate > today ? ` (${texts.begins})` : ''}`,
          headship.untilDate === null ? texts.goesOn : formatDate(headship.untilDate, locale),
          <EndTerm key="act" {...props} {...{ headship, person }} />,
        ],
      }))}
    />
  );
}

type EndTermProps = HeadshipsProps & { readonly headship: Headship; readonly person: Person };

function EndTerm({ departmentId, headship, person, sent, locale, today }: EndTermProps) {
  const texts = headshipsTexts[locale];
  const mine = sent?.scope === headship.id ? sent : null;
  const problems = mine?.answer.problems ?? [];
  return (
    <details open={mine !== null}>
      <summary aria-label={texts.endWhom(person.name)}>{texts.ending}</summary>
      <form
        class="stack"
        method="post"
        action={`/administration/departments/${departmentId}/headships/${headship.id}`}
      >
        {mine?.answer.overtaken && <Flash tone="warning">{texts.overtaken}</Flash>}
        <ErrorSummary locale={locale} problems={problems} scope={headship.id} />
        <input type="hidden" name="seen" value={headship.untilDate ?? ''} />
        <DateField
          name="until"
          scope={headship.id}
          label={texts.ending}
          hint={texts.endingHint}
          value={mine ? mine.typed.text('until') : (headship.untilDate ?? '')}
          error={errorOf(problems, 'until', locale)}
        />
        <div class="row">
          <Button kind="quiet">{texts.end}</Button>
          {headship.fromDate > today && (
            <Button kind="plain" name="act" value="remove">
              {texts.remove}
            </Button>
          )}
        </div>
      </form>
    </details>
  );
}

function AddTerm({ departmentId, held, people, today, sent, locale }: HeadshipsProps) {
  const texts = headshipsTexts[locale];
  const mine = sent?.scope === 'headship' ? sent : null;
  const problems = mine?.answer.problems ?? [];
  const first = { kind: 'head', from: today, takesOver: held.length > 0 ? 'yes' : '' };
  const typed = mine?.typed ?? new Typed(first);
  const field = (name: 'person' | 'kind' | 'from' | 'until') => ({
    name,
    scope: 'headship',
    value: typed.text(name),
    error: errorOf(problems, name, locale),
  });
  const takesOver = controlAttributes({ name: 'takesOver', scope: 'headship', label: texts.takesOver });
  return (
    <details class="folded" open={mine !== null || held.length === 0}>
      <summary>{texts.add}</summary>
      <form class="stack" method="post" action={`/administration/departments/${departmentId}/headships`}>
        <ErrorSummary locale={locale} problems={problems} scope="headship" />
        {people.length > MOST_CHOICES ? (
          <EmailField label={texts.person} hint={texts.personHint} {...field('person')} />
        ) : (
          <SelectField
            label={texts.person}
            choices={[
              { value: '', label: texts.choose },
              ...people.map(({ address, name }) => ({ value: address, label: name })),
            ]}
            {...field('person')}
          />
        )}
        <ChoiceField
          {...field('kind')}
          label={texts.kind}
          values={[typed.text('kind')]}
          choices={(['head', 'deputy'] as const).map((value) => ({ value, label: texts.kinds[value] }))}
        />
        <DateField label={texts.from} required {...field('from')} />
        <DateField label={texts.until} hint={texts.endingHint} {...field('until')} />
        <div class="choice">
          <input type="checkbox" value="yes" checked={typed.is('takesOver')} {...takesOver} />
          <label for={takesOver.id}>{texts.takesOver}</label>
        </div>
        <p>
          <Button kind="quiet">{texts.addIt}</Button>
        </p>
        <p class="small muted">{texts.updates}</p>
      </form>
    </details>
  );
}
