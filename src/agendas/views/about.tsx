import type { NamedSubject } from '../../cycles/domain/subject.js';
import { sessionName } from '../../cycles/domain/session-words.js';
import type { DecidedInSession } from '../../cycles/session-decisions.js';
import type { SubjectGroup } from '../../decisions/resolutions/subject-choices.service.js';
import { Badge } from '../../platform/pages/badge.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { AS_ITEM, type TypedAbout } from '../item-subjects.service.js';
import { aboutTexts } from './about-texts.js';
import { resolutionTexts } from './resolutions-texts.js';

export interface AboutFieldProps {
  /** What can be chosen. */
  readonly groups: readonly SubjectGroup[];
  /** The item under which it is written down, and what that is about; null where it is under none. */
  readonly item: { readonly key: string; readonly subjects: readonly NamedSubject[] } | null;
  readonly typed?: TypedAbout | undefined;
  readonly error?: string | undefined;
  readonly locale: Locale;
}

/** What a decision or an action is about: what its item is about unless somebody says otherwise. */
export function AboutField({ groups, item, typed, error, locale }: AboutFieldProps) {
  const texts = aboutTexts[locale];
  const ofItem = (item?.subjects ?? []).map(({ name }) => name).join(', ');
  return (
    <>
      <input type="hidden" name="item" value={item?.key ?? ''} />
      <SelectField
        name="about"
        label={texts.label}
        hint={texts.hint}
        value={typed?.about ?? (ofItem === '' ? '' : AS_ITEM)}
        choices={[
          ...(ofItem === '' ? [] : [{ value: AS_ITEM, label: texts.asItem(ofItem) }]),
          { value: '', label: texts.nothing },
        ]}
        groups={groups.map(({ kind, choices }) => ({
          label: texts.kinds[kind],
          choices: choices.map(({ key, name, department }) => ({
            value: `${kind}:${key}`,
            label: department === undefined ? name : `${name} (${department})`,
          })),
        }))}
        error={error}
      />
    </>
  );
}

/** What something that was resolved is about, each with its page. */
export function AboutLine(props: { readonly subjects: readonly NamedSubject[]; readonly locale: Locale }) {
  const { subjects, locale } = props;
  if (subjects.length === 0) return null;
  return (
    <p class="small">
      <span class="muted">{aboutTexts[locale].about}</span>{' '}
      {subjects.map(({ path, name }, index) => (
        <span key={path}>
          {index > 0 && ', '}
          <a href={path}>{name}</a>
        </span>
      ))}
    </p>
  );
}

interface OpenActionsProps {
  /** The longest due first. */
  readonly actions: readonly DecidedInSession[];
  /** The reader's own date. */
  readonly today: string;
  readonly locale: Locale;
}

/** What earlier sessions gave somebody to do about the item at hand. */
export function OpenActions({ actions, today, locale }: OpenActionsProps) {
  const texts = aboutTexts[locale];
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby="still-open">
      <h3 id="still-open" class="small muted">
        {texts.open}
      </h3>
      <ul class="plain-list stack small">
        {actions.map(({ id, what, owner, dueOn, session }) => (
          <li key={id}>
            <p>
              <strong>{what}</strong>{' '}
              {dueOn !== null && dueOn < today && (
                <Badge tone="at-risk">{resolutionTexts[locale].overdue}</Badge>
              )}
            </p>
            <p class="muted">
              {[owner, dueOn && texts.by(formatDate(dueOn, locale))].filter(Boolean).join(', ')}
              {' · '}
              <a href={`/sessions/${session.id}`}>{sessionName(session, locale)}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
