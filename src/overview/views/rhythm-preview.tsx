import { periodWords, sessionName } from '../../cycles/domain/session-words.js';
import type { PlanNote } from '../../cycles/domain/plan-notes.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Badge } from '../../platform/pages/badge.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { fieldId } from '../../platform/pages/field.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { capital } from '../domain/capital.js';
import type { PreviewedSession, RhythmPreview } from '../rhythm-preview.service.js';
import type { Year } from '../year.service.js';
import { daysWords, styleBeside } from './moment.js';
import { SessionSign } from './session-shape.js';
import { rhythmTexts } from './rhythm-texts.js';
import { YearDaysOff } from './year-days-off.js';
import { YearPicture } from './year-picture.js';

interface PreviewProps {
  readonly locale: Locale;
  /** Null while the rules have problems. */
  readonly preview: RhythmPreview | null;
  /** What is wrong with them. */
  readonly problems?: readonly FieldProblem[];
}

/** The year as the typed rules would make it; a script swaps it while they are typed. */
export function RhythmPreviewSection({ locale, preview, problems = [] }: PreviewProps) {
  const texts = rhythmTexts[locale];
  if (preview === null) {
    const wrong = problems.map(({ field, message, dutch }) => ({
      ...{ field, said: locale === 'nl' ? (dutch ?? message) : message },
    }));
    return (
      <section
        id="preview"
        class="section stack"
        data-said={[texts.correct, ...wrong.map(({ said }) => said)].join(' ')}
      >
        <h2>{texts.preview}</h2>
        <p>{texts.correct}</p>
        {/* While somebody types, only this part is put in anew: what is wrong is said here, too. */}
        <ul>
          {wrong.map(({ field, said }) => (
            <li key={`${field} ${said}`}>
              <a href={`#${fieldId(field)}`}>{said}</a>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const { year, sessions, gaps, gone } = preview;
  const name = periodWords({ ...year.cycle, kind: 'year', number: 1 }, locale);
  return (
    <section id="preview" class="section stack" data-said={texts.said(sessions.length)}>
      <h2>{texts.previewTitle(name)}</h2>
      <p class="muted">
        {texts.previewNote} {texts.said(sessions.length)}
      </p>
      {gone.length > 0 && <Flash tone="warning">{texts.gone(gone.join(', '))}</Flash>}
      <YearPicture year={year} locale={locale} linked={false} />
      {sessions.length > 0 && <Sessions {...{ locale, sessions, year }} />}
      {gaps.length > 0 && (
        <>
          <h3>{texts.gaps}</h3>
          <ul>
            {gaps.map((note) => (
              <li key={JSON.stringify(note)}>{gapWords(note, locale)}</li>
            ))}
          </ul>
        </>
      )}
      <YearDaysOff year={year} locale={locale} />
    </section>
  );
}

const NAMED = 3;

function Sessions({
  locale,
  sessions,
  year,
}: {
  readonly locale: Locale;
  readonly sessions: readonly PreviewedSession[];
  readonly year: Year;
}) {
  const texts = rhythmTexts[locale];
  const columns = [texts.session, texts.when, texts.takesPart, texts.remarks].map((label) => ({ label }));
  const rows = sessions.map(({ session, notes, daysOff, participants, away }) => {
    const named =
      away.slice(0, NAMED).join(', ') + (away.length > NAMED ? texts.more(away.length - NAMED) : '');
    const remarks = new Set([
      ...(session.date < year.today ? [texts.isPast] : []),
      ...notes.flatMap((note) => noteWords(note, locale) ?? []),
      ...daysOff.map((date) => (session.days === 1 ? texts.onDayOff : texts.thatDayOff(dayOf(date, locale)))),
      ...(away.length > 0 ? [texts.away(named)] : []),
    ]);
    return {
      key: session.id,
      cells: [
        <span class="named-session" key="name">
          <SessionSign kind={session.kind} standing="as-planned" /> {sessionName(session, locale)}
        </span>,
        daysWords(session, locale, styleBeside(session.date, year.cycle)),
        texts.takes(participants),
        <span class="row" key="remarks">
          {remarks.size === 0 ? (
            <span class="no-remark">–</span>
          ) : (
            [...remarks].map((one) => (
              <Badge key={one} tone="at-risk">
                {one}
              </Badge>
            ))
          )}
        </span>,
      ],
    };
  });
  return (
    <div class="session-table with-remarks">
      <DataTable caption={texts.session} captionHidden columns={columns} rows={rows} />
    </div>
  );
}

function dayOf(date: string, locale: Locale): string {
  return formatDate(date, locale, 'day');
}

function noteWords(note: PlanNote, locale: Locale): string | null {
  const texts = rhythmTexts[locale];
  switch (note.type) {
    case 'moved-off': {
      const { because } = note;
      const why =
        because === 'weekend' ? texts.weekend : 'holiday' in because ? because.holiday : because.closure;
      return texts.movedOff(formatDate(note.from, locale, 'day'), why);
    }
    case 'clock-change':
      return texts[note.change];
    case 'same-day':
      return texts.sameDay;
    default:
      // A monthly session lies after its month, an annual one before its year: as a rule, not by accident.
      return null;
  }
}

function gapWords(note: PlanNote, locale: Locale): string {
  const texts = rhythmTexts[locale];
  const words = (period: Parameters<typeof placeWords>[0]) => capital(placeWords(period, locale));
  if (note.type === 'merged') return texts.merged(words(note.period), placeWords(note.into, locale));
  return note.type === 'no-date' ? texts.noDate(words(note.month)) : '';
}

function placeWords(
  period: {
    readonly kind: 'year' | 'quarter' | 'month';
    readonly name: string;
    readonly number?: number;
    readonly startsOn: string;
    readonly endsOn: string;
  },
  locale: Locale,
): string {
  return periodWords({ ...period, number: period.number ?? 1 }, locale);
}
