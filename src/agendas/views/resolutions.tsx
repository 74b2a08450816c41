import { dateAt } from '../../calendar/domain/zones.js';
import type { NamedSubject } from '../../cycles/domain/subject.js';
import type { RosterPerson } from '../../organizations/domain/roster.js';
import type { FieldProblem } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { Badge } from '../../platform/pages/badge.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { DateField } from '../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { TextArea, TextField } from '../../platform/pages/text-field.js';
import type { NamedResolution } from '../../decisions/resolutions/resolutions.service.js';
import { RESOLUTION_KINDS } from '../../decisions/domain/resolution.js';
import type { MinutesSent } from '../minutes.service.js';
import { AboutField, type AboutFieldProps, AboutLine } from './about.js';
import type { TypedResolution } from '../resolutions.pages.js';
import { resolutionTexts } from './resolutions-texts.js';

/** What a session resolved, and who may do what about it. */
export interface ResolutionsProps {
  readonly sessionId: string;
  readonly resolutions: readonly NamedResolution[];
  readonly locale: Locale;
  /** The viewer's own date. */
  readonly today: string;
  readonly viewerId: string;
  readonly mayRecord: boolean;
  /** Whether the minutes were adopted: what was resolved then stays as it is, but for whether it is done. */
  readonly isFixed: boolean;
  /** Who an action can be given to. */
  readonly people: readonly RosterPerson[];
  /** What each of them is about, by its id. */
  readonly subjects: ReadonlyMap<string, readonly NamedSubject[]>;
  /** What another one can be about. */
  readonly about: Pick<AboutFieldProps, 'groups' | 'item'>;
  /** Whether items of the agenda lead to the form. */
  readonly mayPointAt: boolean;
  /** When all this was mailed last; null where it never was, or nobody may mail it. */
  readonly sent: MinutesSent | null;
  /** IANA zone of whoever reads it. */
  readonly zone: string;
  readonly typed?: TypedResolution | undefined;
  readonly problems?: readonly FieldProblem[];
}

/** What a session resolved so far, and, for whoever may, the form that adds to it. */
export function Resolutions(props: ResolutionsProps) {
  const { resolutions, locale, typed, sessionId } = props;
  // What somebody typed who may not any more comes back to them all the same.
  const mayWrite = (props.mayRecord && !props.isFixed) || typed !== undefined;
  const texts = resolutionTexts[locale];
  if (resolutions.length === 0 && !props.mayRecord && !mayWrite) return null;
  return (
    <section class="stack" aria-labelledby="resolutions">
      <h2 id="resolutions" class="section">
        {texts.title}
      </h2>
      {resolutions.length === 0 ? (
        <p class="muted">{texts.none}</p>
      ) : (
        <ul class="agenda plain-list">
          {resolutions.map((one) => (
            <Resolved key={one.id} one={one} {...props} />
          ))}
        </ul>
      )}
      {props.isFixed && (
        <p class="muted">
          {texts.fixed} <a href={`/sessions/${sessionId}/minutes`}>{texts.toMinutes}</a>
        </p>
      )}
      {mayWrite && <Form {...props} />}
      {props.mayRecord && resolutions.length > 0 && <Mailing {...props} />}
    </section>
  );
}

function Resolved({ one, ...props }: ResolutionsProps & { readonly one: NamedResolution }) {
  const { locale, today, viewerId, mayRecord, isFixed, sessionId } = props;
  const texts = resolutionTexts[locale];
  const { id, kind, what, customer, owner, ownerId, dueOn, doneAt } = one;
  const isOpen = kind === 'action' && doneAt === null;
  const isMine = ownerId === viewerId;
  const path = `/sessions/${sessionId}/resolutions/${id}`;
  return (
    <li>
      <p class="row">
        <strong>{what}</strong> <Badge>{texts[kind]}</Badge>
        {doneAt !== null && <Badge tone="accent">{texts.done}</Badge>}
        {isOpen && dueOn !== null && dueOn < today && <Badge tone="at-risk">{texts.overdue}</Badge>}
      </p>
      {owner && (
        <p class="muted">
          {dueOn === null ? owner.name : texts.by(owner.name, formatDate(dueOn, locale, 'day'))}
        </p>
      )}
      {customer !== null && (
        <p class="small">
          <span class="muted">{texts.customer}</span> <span class="pre-line">{customer}</span>
        </p>
      )}
      <AboutLine subjects={props.subjects.get(id) ?? []} locale={locale} />
      {(mayRecord || isMine) && (
        <div class="row">
          {kind === 'action' && (
            <form method="post" action={`${path}/${isOpen ? 'done' : 'open'}`}>
              <Button kind="quiet">
                {isOpen ? texts.markDone : texts.reopen}
                <span class="visually-hidden">: {what}</span>
              </Button>
            </form>
          )}
          {mayRecord && !isFixed && (
            <form method="post" action={`${path}/removal`}>
              <Button kind="plain">
                {texts.remove}
                <span class="visually-hidden">: {what}</span>
              </Button>
            </form>
          )}
        </div>
      )}
    </li>
  );
}

/** Mails it all, and says when it was mailed last; what stays as it is was mailed once and for all. */
function Mailing({ sessionId, locale, sent, zone, isFixed }: ResolutionsProps) {
  const texts = resolutionTexts[locale];
  const last = sent && (
    <p class="muted">{texts.mailed(sent.count, formatDate(dateAt(sent.at, zone), locale, 'day'))}</p>
  );
  if (isFixed && sent) return last;
  return (
    <form class="stack" method="post" action={`/sessions/${sessionId}/resolutions/mail`}>
      <input type="hidden" name="seen" value={sent?.times ?? 0} />
      {last}
      <div>
        <Button kind="quiet">{sent ? texts.mailAgain : texts.mail}</Button>
      </div>
    </form>
  );
}

function Form({ sessionId, locale, people, about, typed, problems = [] }: ResolutionsProps) {
  const texts = resolutionTexts[locale];
  const error = (field: string) => errorOf(problems, field, locale);
  return (
    <details class="folded" id="record" open={problems.length > 0 || about.item !== null}>
      <summary>{texts.write}</summary>
      <form class="stack" method="post" action={`/sessions/${sessionId}/resolutions`}>
        <ErrorSummary locale={locale} problems={problems} />
        <input type="hidden" name="act" value={typed?.act || newId()} />
        <ChoiceField
          name="kind"
          label={texts.which}
          choices={RESOLUTION_KINDS.map((kind) => ({ value: kind, label: texts[kind] }))}
          values={[typed?.kind ?? 'decision']}
        />
        <TextField
          name="what"
          label={texts.what}
          hint={texts.whatHint}
          value={typed?.what}
          error={error('what')}
        />
        <TextArea
          name="customer"
          label={texts.means}
          rows={2}
          value={typed?.customer}
          error={error('customer')}
        />
        <SelectField
          name="owner"
          label={texts.owner}
          hint={texts.ownerHint}
          value={typed?.owner ?? ''}
          choices={[
            { value: '', label: texts.nobody },
            ...people.map(({ name, address }) => ({ value: address, label: name })),
          ]}
          error={error('owner')}
        />
        <DateField
          name="dueOn"
          label={texts.dueOn}
          hint={texts.dueHint}
          value={typed?.dueOn}
          error={error('dueOn')}
        />
        <AboutField {...{ ...about, typed, error: error('about'), locale }} />
        <div>
          <Button>{texts.submit}</Button>
        </div>
      </form>
    </details>
  );
}
