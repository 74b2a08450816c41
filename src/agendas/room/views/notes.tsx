import { Button } from '../../../platform/pages/button.js';
import { ErrorSummary, errorOf } from '../../../platform/pages/error-summary.js';
import { Flash } from '../../../platform/pages/flash.js';
import { TextArea } from '../../../platform/pages/text-field.js';
import type { MeetingItem } from '../meeting-item.entity.js';
import { roomTexts } from './room-texts.js';
import { pathOf, type RoomProps } from './room.view.js';

type NotesProps = RoomProps & { readonly item: MeetingItem };

/** The note of whoever looks: saved as it is typed, or by its button. The script lets it alone while it has the focus. */
export function MyNote({ room, talk, item }: NotesProps) {
  const { locale } = room;
  const say = roomTexts[locale];
  if (talk.mine === null)
    return <p class="muted">{talk.meeting.adoptedAt === null ? say.onlooker : say.fixed}</p>;
  const { kept, typed } = talk.mine;
  const problems = typed?.problems ?? [];
  const { title } = item.texts[locale];
  return (
    <form
      class="stack"
      method="post"
      action={`${pathOf(room)}/notes/${item.number}`}
      data-note
      data-writer={room.viewerId}
      data-saved={say.saved}
      data-saving={say.saving}
      data-refused={say.refused}
    >
      <ErrorSummary locale={locale} problems={problems} />
      <div class="stack" data-clash hidden={!typed?.clash}>
        <Flash tone="warning">
          <p>{say.inOtherWindow}</p>
          <p class="pre-line quoted" data-clash-text>
            {typed?.clash?.text}
          </p>
          <p>{say.keepThis}</p>
        </Flash>
      </div>
      <input type="hidden" name="revision" value={typed?.clash?.revision ?? kept?.revision ?? 0} />
      <TextArea
        name="text"
        label={`${say.mine}: ${title}`}
        hint={say.mineHint}
        rows={5}
        value={typed?.text ?? kept?.text}
        error={errorOf(problems, 'text', locale)}
      />
      {/* Shown by the script, when the session goes on while somebody types. */}
      <p class="flash tone-note" role="status" data-moved hidden>
        <span>
          {say.movedOn} <a href={pathOf(room)}>{title}</a>
        </span>
      </p>
      <div class="row">
        <Button kind="quiet">{say.save}</Button>
        <span class="small muted" role="status" data-note-state />
      </div>
    </form>
  );
}

/** What everybody noted at the item, with their names. */
export function OthersNotes({ room, talk, item }: NotesProps) {
  const say = roomTexts[room.locale];
  const notes = talk.notes.filter(({ number }) => number === item.number);
  return (
    <>
      <h2 id="notes-title" class="section">
        {say.notes}
      </h2>
      {notes.length === 0 ? (
        <p class="muted">{say.noNotes}</p>
      ) : (
        <NoteList {...{ notes, people: talk.people }} />
      )}
    </>
  );
}

export function NoteList({ notes, people }: Pick<RoomProps['talk'], 'notes' | 'people'>) {
  return (
    <ul class="plain-list">
      {notes.map(({ personId, text }) => (
        <li key={personId}>
          <p>
            <strong>{people.get(personId)?.name}</strong>
          </p>
          <p class="pre-line">{text}</p>
        </li>
      ))}
    </ul>
  );
}
