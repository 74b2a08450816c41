import { Badge } from '../../../platform/pages/badge.js';
import { Button } from '../../../platform/pages/button.js';
import { SelectField } from '../../../platform/pages/choice-field.js';
import { PRESENCES, presenceOf } from '../domain/presence.js';
import { roomTexts } from './room-texts.js';
import { pathOf, type RoomProps } from './room.view.js';

/** Who is here: everybody says so of themselves, whoever runs the session of all. */
export function Attendance({ room, talk }: RoomProps) {
  const { locale, mayRun, viewerId } = room;
  const say = roomTexts[locale];
  const { attendees, people, meeting } = talk;
  const here = attendees.filter(({ isThere }) => isThere).length;
  const isOpen = meeting.adoptedAt === null;
  return (
    <>
      <h2 id="attendance-title" class="section">
        {say.attendance} <span class="muted small">{say.here(here, attendees.length)}</span>
      </h2>
      <ul class="plain-list room-people">
        {attendees.map((one) => {
          const { personId, isThere } = one;
          const presence = presenceOf(one);
          return (
            <li key={personId} class="row">
              <span>{people.get(personId)?.name}</span>
              <Badge tone={isThere ? 'on-track' : 'neutral'}>{say.presences[presence]}</Badge>
              {isOpen &&
                (mayRun || personId === viewerId) &&
                PRESENCES.filter((other) => other !== presence).map((there) => (
                  <form key={there} method="post" action={`${pathOf(room)}/attendance`} data-act>
                    <input type="hidden" name="person" value={personId} />
                    <input type="hidden" name="there" value={there} />
                    <Button kind="plain">
                      {say.setPresence[there]}
                      <span class="visually-hidden">: {people.get(personId)?.name}</span>
                    </Button>
                  </form>
                ))}
            </li>
          );
        })}
      </ul>
      {isOpen && mayRun && <Unexpected {...{ room, talk }} />}
    </>
  );
}

/** Whoever came without being expected. */
function Unexpected({ room, talk }: RoomProps) {
  const say = roomTexts[room.locale];
  const expected = new Set(talk.attendees.map(({ personId }) => personId));
  const others = talk.owners.filter(({ id }) => !expected.has(id));
  if (others.length === 0) return null;
  return (
    <details class="folded">
      <summary>{say.unexpected}</summary>
      <form class="stack" method="post" action={`${pathOf(room)}/attendance`} data-act>
        <input type="hidden" name="there" value="yes" />
        <SelectField
          name="person"
          label={say.who}
          value=""
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div>
          <Button kind="quiet">{say.setPresence.yes}</Button>
        </div>
      </form>
    </details>
  );
}
