import { Badge } from '../../../platform/pages/badge.js';
import { Button } from '../../../platform/pages/button.js';
import { agendaWords } from '../../domain/agenda-words.js';
import type { MeetingItem } from '../meeting-item.entity.js';
import { Spent } from './current-item.js';
import { roomTexts } from './room-texts.js';
import { pathOf, type RoomProps } from './room.view.js';

const TONES = { open: 'neutral', done: 'on-track', unfinished: 'at-risk' } as const;

/** The whole agenda with how far it is, and, for whoever runs the session, the way to any item and the end. */
export function RoomItems({ room, talk }: RoomProps) {
  const { locale, mayRun } = room;
  const say = roomTexts[locale];
  const isOn = talk.meeting.endedAt === null;
  return (
    <>
      <h2 id="items-title" class="section">
        {say.items}
      </h2>
      <ol class="agenda room-items">
        {talk.items.map((item) => (
          <Item key={item.number} {...{ room, talk, item }} />
        ))}
      </ol>
      {mayRun && isOn && (
        <details class="folded">
          <summary>{say.end}</summary>
          <form class="stack" method="post" action={`${pathOf(room)}/end`}>
            <p class="muted">{say.endHint}</p>
            <Button kind="danger">{say.endSure}</Button>
          </form>
        </details>
      )}
    </>
  );
}

function Item({ room, talk, item }: RoomProps & { readonly item: MeetingItem }) {
  const { locale, mayRun } = room;
  const say = roomTexts[locale];
  const { meeting } = talk;
  const { number, state, purpose, carried } = item;
  const isCurrent = meeting.current === number;
  const { title } = item.texts[locale];
  return (
    <li aria-current={isCurrent ? 'step' : undefined}>
      <a href={`${pathOf(room)}?item=${number}`}>{title}</a>
      <p class="row small">
        {isCurrent ? (
          <Badge tone="accent">{say.now}</Badge>
        ) : (
          <Badge tone={TONES[state]}>{say.states[state]}</Badge>
        )}
        {isCurrent && state === 'unfinished' && <Badge tone="at-risk">{say.states.unfinished}</Badge>}
        <span class="muted">{agendaWords[locale].purposes[purpose]}</span>
        <Spent {...{ room, talk, item }} />
        {carried > 0 && <span class="muted">{say.carried(carried)}</span>}
      </p>
      {mayRun && meeting.adoptedAt === null && (
        <div class="row small">
          {!isCurrent && meeting.endedAt === null && (
            <form method="post" action={`${pathOf(room)}/current`} data-act>
              <input type="hidden" name="item" value={number} />
              <Button kind="plain">
                {say.choose}
                <span class="visually-hidden">: {title}</span>
              </Button>
            </form>
          )}
          {(isCurrent || state !== 'open') && (
            <form method="post" action={`${pathOf(room)}/items/${number}/state`} data-act>
              <input type="hidden" name="state" value={nextState(item, isCurrent)} />
              <Button kind="plain">
                {state === 'unfinished' ? say.setDone : say.setUnfinished}
                <span class="visually-hidden">: {title}</span>
              </Button>
            </form>
          )}
        </div>
      )}
    </li>
  );
}

/** The current one is done once it is left. */
function nextState({ state }: MeetingItem, isCurrent: boolean) {
  if (state !== 'unfinished') return 'unfinished';
  return isCurrent ? 'open' : 'done';
}
