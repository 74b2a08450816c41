import type { ChromeProps } from '../../access/page-chrome.js';
import { sessionName } from '../../cycles/domain/session-words.js';
import { Button } from '../../platform/pages/button.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { listWords } from '../domain/lists.js';
import type { PeopleAnswer, SessionPeople, TypedPeople } from '../session-people.service.js';
import { sessionPeopleTexts } from './session-people-texts.js';
import { WhoFields } from './who-fields.js';

interface PeopleProps {
  readonly frame: ChromeProps;
  readonly kept: SessionPeople;
  readonly typed: TypedPeople;
  /** Null where nothing was sent. */
  readonly answer: PeopleAnswer | null;
  readonly said: 'changed' | 'unchanged' | null;
  readonly hasStarted: boolean;
}

export function SessionPeoplePage({ frame, kept, typed, answer, said, hasStarted }: PeopleProps) {
  const { locale } = frame;
  const { session, names } = kept;
  const texts = sessionPeopleTexts[locale];
  const isCancelled = session.cancelledAt !== null;
  const refused = answer?.refused ?? null;
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={sessionName(session, locale)}
        title={texts.title}
        lead={names.length === 0 ? texts.nobody : texts.lead(listWords(names, locale))}
        actions={<a href={`/sessions/${session.id}`}>{texts.back}</a>}
      />
      <div class="stack">
        {said && <Flash tone={said === 'changed' ? 'done' : 'note'}>{texts[said]}</Flash>}
        {refused && <Flash tone="warning">{refused.texts?.[locale] ?? refused.message}</Flash>}
        {hasStarted && !refused && <Flash tone="note">{texts.started}</Flash>}
        {isCancelled && !refused && <Flash tone="note">{texts.isCancelled}</Flash>}
        <ErrorSummary locale={locale} problems={answer?.problems ?? []} />
        {!hasStarted && !isCancelled && <PeopleForm {...{ frame, kept, typed, answer }} />}
      </div>
    </Layout>
  );
}

function PeopleForm({
  frame,
  kept,
  typed,
  answer,
}: Pick<PeopleProps, 'frame' | 'kept' | 'typed' | 'answer'>) {
  const { locale } = frame;
  const { session, departments } = kept;
  const texts = sessionPeopleTexts[locale];
  const path = `/sessions/${session.id}/participants`;
  // Whoever was slower sees who takes part now, and saves on top of it.
  const version = answer?.refused ? String(session.version) : typed.version;
  return (
    <>
      <form class="stack" method="post" action={path}>
        <input type="hidden" name="version" value={version} />
        <WhoFields
          names={{ groups: 'groups', people: 'people' }}
          chosen={typed.groups}
          people={typed.people}
          hint={texts.hint}
          problems={answer?.problems ?? []}
          {...{ locale, departments }}
        />
        <p>
          <Button>{texts.change}</Button>
        </p>
        <p class="muted">{texts.changeHint}</p>
      </form>
      {session.participants !== null && (
        <form method="post" action={`${path}/rhythm`}>
          <input type="hidden" name="version" value={version} />
          <Button kind="quiet">{texts.follow}</Button>
        </form>
      )}
    </>
  );
}
