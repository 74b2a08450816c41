import type { Session } from '../../../cycles/session.entity.js';
import type { Period } from '../../../cycles/period.entity.js';
import { sessionName } from '../../../cycles/domain/session-words.js';
import { timeWords } from '../../../cycles/domain/time-words.js';
import type { NamedSubject } from '../../../cycles/domain/subject.js';
import type { DecidedInSession } from '../../../cycles/session-decisions.js';
import type { RosterPerson } from '../../../organizations/domain/roster.js';
import type { FieldProblem } from '../../../platform/errors.js';
import { Button, LinkButton } from '../../../platform/pages/button.js';
import { Flash } from '../../../platform/pages/flash.js';
import { Layout, type LayoutProps } from '../../../platform/pages/layout.js';
import type { Locale } from '../../../platform/pages/locale.js';
import { PageHeader } from '../../../platform/pages/page-header.js';
import type { MeetingPicture } from '../meeting-book.js';
import type { MeetingItem } from '../meeting-item.entity.js';
import type { MeetingNote } from '../meeting-note.entity.js';
import { NotItsDay, type NoteHasChanged } from '../room.errors.js';
import type { TypedRecord } from '../room.pages.js';
import type { AboutFieldProps } from '../../views/about.js';
import { Attendance } from './attendance.js';
import { CurrentItem } from './current-item.js';
import { MyNote, OthersNotes } from './notes.js';
import { RecordForm, Resolved } from './record-form.js';
import { RoomItems } from './room-items.js';
import { roomTexts } from './room-texts.js';

/** A session, and who looks at its room. */
export interface Room {
  readonly session: Session & { readonly period: Period };
  readonly organizationName: string;
  readonly locale: Locale;
  /** IANA zone of whoever reads it. */
  readonly zone: string;
  readonly viewerId: string;
  readonly mayRun: boolean;
  /** Epoch milliseconds at which it is shown. */
  readonly now: number;
}

/** What is being talked about, and what whoever looks may do about it. */
export interface Talk extends MeetingPicture {
  /** The item that is looked at: the current one, or one that somebody chose for themselves. */
  readonly shown: MeetingItem | null;
  readonly isFollowing: boolean;
  readonly previous: number | null;
  readonly next: number | null;
  /** Null for whoever may not write notes. */
  readonly mine: {
    readonly kept: MeetingNote | null;
    readonly typed:
      | {
          readonly text: string;
          readonly clash: NoteHasChanged | null;
          readonly problems: readonly FieldProblem[];
        }
      | undefined;
  } | null;
  /** Who an action can be given to. */
  readonly owners: readonly RosterPerson[];
  /** What each of the resolutions is about, by its id. */
  readonly subjects: ReadonlyMap<string, readonly NamedSubject[]>;
  /** Actions of earlier sessions about what the item is about. */
  readonly stillOpen: readonly DecidedInSession[];
  /** What another one can be about. */
  readonly about: Pick<AboutFieldProps, 'groups' | 'item'>;
  readonly record: { readonly typed: TypedRecord; readonly problems: readonly FieldProblem[] } | undefined;
}

export interface RoomProps {
  readonly room: Room;
  readonly talk: Talk;
}

interface RoomViewProps {
  readonly frame: Omit<LayoutProps, 'children'>;
  readonly room: Room;
  readonly held: Talk | null;
}

/**
 * The room of a session. Parts marked with `data-live` are put in again by the script when something changed; each has
 * an id. What somebody types into stands in parts of its own.
 */
export function RoomView({ frame, room, held }: RoomViewProps) {
  const { session, locale, zone, organizationName } = room;
  const say = roomTexts[locale];
  const path = pathOf(room);
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={`${organizationName} · ${say.room}`}
        title={sessionName(session, locale)}
        lead={timeWords(session, zone, locale)}
      />
      <div
        class="stack"
        data-room={path}
        data-revision={held?.meeting.revision ?? 0}
        data-lost={say.lost}
        data-started={held ? 'yes' : 'no'}
      >
        <p class="flash tone-at-risk" role="status" data-connection hidden />
        {held ? <Held {...{ room, talk: held }} /> : <Waiting {...{ room }} />}
        <p class="row small">
          <a href={`/sessions/${session.id}`}>{say.toSession}</a>
          {held && <a href={`/sessions/${session.id}/minutes`}>{say.toMinutes}</a>}
          <a href={path}>{say.reload}</a>
        </p>
      </div>
    </Layout>
  );
}

export const pathOf = ({ session }: Pick<Room, 'session'>) => `/sessions/${session.id}/room`;

function Waiting({ room }: Pick<RoomProps, 'room'>) {
  const { session, mayRun, locale, now } = room;
  const say = roomTexts[locale];
  if (session.cancelledAt !== null) return <Flash tone="warning">{say.cancelled}</Flash>;
  const anotherDay = NotItsDay.of(session, now);
  return (
    <section class="card">
      <p>{say.waiting}</p>
      <p class="muted">{anotherDay ? anotherDay.texts?.[locale] : mayRun ? say.startHint : say.waitHint}</p>
      {mayRun && !anotherDay && (
        <form method="post" action={`${pathOf(room)}/start`}>
          <Button>{say.start}</Button>
        </form>
      )}
    </section>
  );
}

function Held({ room, talk }: RoomProps) {
  const { meeting, shown } = talk;
  return (
    <div class="room">
      <div class="stack">
        {meeting.endedAt !== null && <Over {...{ room, talk }} />}
        <section class="card room-current" id="current" data-live aria-labelledby="current-title">
          <CurrentItem {...{ room, talk }} />
        </section>
        {shown && (
          <section
            class="card"
            id="mine"
            data-mine={shown.number}
            data-title={shown.texts[room.locale].title}
          >
            <MyNote {...{ room, talk, item: shown }} />
          </section>
        )}
        {shown && (
          <section id="notes" data-live aria-labelledby="notes-title">
            <OthersNotes {...{ room, talk, item: shown }} />
          </section>
        )}
        <section id="resolved" data-live aria-labelledby="resolved-title">
          <Resolved {...{ room, talk }} />
        </section>
        {(talk.record ?? (room.mayRun && meeting.adoptedAt === null)) && <RecordForm {...{ room, talk }} />}
      </div>
      <div class="stack">
        <section id="items" data-live aria-labelledby="items-title">
          <RoomItems {...{ room, talk }} />
        </section>
        <section id="attendance" data-live aria-labelledby="attendance-title">
          <Attendance {...{ room, talk }} />
        </section>
      </div>
    </div>
  );
}

function Over({ room }: RoomProps) {
  const { session, locale } = room;
  const say = roomTexts[locale];
  return (
    <Flash tone="note">
      <p>{say.over}</p>
      <p>
        <LinkButton href={`/sessions/${session.id}/minutes`} kind="quiet">
          {say.toMinutes}
        </LinkButton>
      </p>
    </Flash>
  );
}
