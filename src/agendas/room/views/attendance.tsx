import { Badge } from '../../../platform/pages/badge.js';
import { Button } from '../../../platform/pages/button.js';
import { roomTexts } from './room-texts.js';
import { pathOf, type RoomProps } from './room.view.js';

/** Who is here: everybody says so of themselves, whoever runs the session of all. */
export function Attendance({ room, talk }: RoomProps) {
  const { locale, mayRun, viewerId } = room;
  const say = roomTexts[locale];
  const { attendees, people, meeting } = talk;
  const here = attendees.filter(({ isThere }) => isThere).length;
  return (
    <>
      <h2 id="attendance-title" class="section">
        {say.attendance} <span class="muted small">{say.here(here, attendees.length)}</span>
      </h2>
      <ul class="plain-list room-people">
        {attendees.map(({ personId, isThere }) => (
          <li key={personId} class="row">
            <span>{people.get(personId)?.name}</span>
            <Badge tone={isThere ? 'on-track' : 'neutral'}>{isThere ? say.isHere : say.isNotHere}</Badge>
            {meeting.adoptedAt === null && (mayRun || personId === viewerId) && (
              <form method="post" action={`${pathOf(room)}/attendance`} data-act>
                <input type="hidden" name="person" value={personId} />
                <input type="hidden" name="there" value={isThere ? 'no' : 'yes'} />
                <Button kind="plain">
                  {isThere ? say.leaves : say.comes}
                  <span class="visually-hidden">: {people.get(personId)?.name}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
