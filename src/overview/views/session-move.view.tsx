import type { ChromeProps } from '../../access/page-chrome.js';
import { sessionName } from '../../cycles/domain/session-words.js';
import { placeOfZone, timeWords } from '../../cycles/domain/time-words.js';
import type { SessionWithPeriod } from '../../cycles/sessions.service.js';
import { Button } from '../../platform/pages/button.js';
import { DateField, TimeField } from '../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextField } from '../../platform/pages/text-field.js';
import { type MoveAnswer, momentOf, type TypedMove } from '../session-move.service.js';
import { Concerns } from './session-concerns.js';
import { sessionMoveTexts } from './session-move-texts.js';
import { sessionPeopleTexts } from './session-people-texts.js';

interface MoveProps {
  readonly frame: ChromeProps;
  readonly session: SessionWithPeriod;
  readonly typed: TypedMove;
  readonly said: 'moved' | 'same' | 'cancelled' | 'restored' | null;
  /** Null where nothing was sent. */
  readonly answer: MoveAnswer | null;
  readonly hasStarted: boolean;
}

export function SessionMovePage({ frame, session, typed, said, answer, hasStarted }: MoveProps) {
  const { locale } = frame;
  const texts = sessionMoveTexts[locale];
  const when = timeWords(session, session.zone, locale);
  const isCancelled = session.cancelledAt !== null;
  const refused = answer?.refused ?? null;
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={sessionName(session, locale)}
        title={texts.title}
        lead={texts.lead(when)}
        actions={
          <>
            <a href={`/sessions/${session.id}`}>{texts.back}</a>
            <a href={`/sessions/${session.id}/participants`}>{sessionPeopleTexts[locale].title}</a>
          </>
        }
      />
      <div class="stack">
        {said && (
          <Flash tone={said === 'same' ? 'note' : 'done'}>
            {said === 'moved' ? texts.moved(when) : texts[said]}
          </Flash>
        )}
        {refused && <Flash tone="warning">{refused.texts?.[locale] ?? refused.message}</Flash>}
        {hasStarted && !refused && <Flash tone="note">{texts.started}</Flash>}
        {isCancelled && !said && <Flash tone="note">{texts.isCancelled}</Flash>}
        <ErrorSummary locale={locale} problems={answer?.problems ?? []} />
        {!hasStarted && !isCancelled && <MoveForm {...{ session, typed, answer, locale }} />}
        {!hasStarted && <CallOff {...{ session, locale }} />}
      </div>
    </Layout>
  );
}

interface FormProps extends Pick<MoveProps, 'session' | 'typed' | 'answer'> {
  readonly locale: Locale;
}

function MoveForm({ session, typed, answer, locale }: FormProps) {
  const texts = sessionMoveTexts[locale];
  const field = (name: 'date' | 'time' | 'minutes' | 'days' | 'place') => ({
    name,
    value: typed[name],
    error: errorOf(answer?.problems ?? [], name, locale),
  });
  // Whoever was slower sees what is there now, and saves on top of it.
  const version = answer?.refused ? String(session.version) : typed.version;
  return (
    <form class="stack" method="post" action={`/sessions/${session.id}/move`}>
      <input type="hidden" name="version" value={version} />
      {answer?.concerns && (
        <>
          <input type="hidden" name="despite" value={momentOf(typed)} />
          <Concerns concerns={answer.concerns} locale={locale} />
        </>
      )}
      <DateField label={texts.date} required {...field('date')} />
      <TimeField label={texts.time} hint={texts.timeHint(placeOfZone(session.zone))} {...field('time')} />
      <NumberField label={texts.minutes} {...field('minutes')} />
      <NumberField label={texts.days} hint={texts.daysHint} {...field('days')} />
      <TextField label={texts.place} {...field('place')} />
      <p>
        <Button>{answer?.concerns ? texts.anyway : texts.move}</Button>
      </p>
      <p class="muted">{texts.moveHint}</p>
    </form>
  );
}

function CallOff({ session, locale }: Pick<FormProps, 'session' | 'locale'>) {
  const texts = sessionMoveTexts[locale];
  const path = `/sessions/${session.id}/move`;
  if (session.cancelledAt !== null)
    return (
      <form method="post" action={`${path}/restoration`}>
        <Button>{texts.restore}</Button>
      </form>
    );
  return (
    <details class="folded">
      <summary>{texts.cancel}</summary>
      <form class="stack" method="post" action={`${path}/cancellation`}>
        <p>{texts.cancelHint}</p>
        <p>
          <Button kind="quiet">{texts.cancel}</Button>
        </p>
      </form>
    </details>
  );
}
