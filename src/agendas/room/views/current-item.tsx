import { dateAt } from '../../../calendar/domain/zones.js';
import { Badge } from '../../../platform/pages/badge.js';
import { Button } from '../../../platform/pages/button.js';
import { formatNumber } from '../../../platform/pages/format-number.js';
import { Trend } from '../../../platform/pages/trend.js';
import { agendaWords } from '../../domain/agenda-words.js';
import { spentAt } from '../domain/run.js';
import type { MeetingItem } from '../meeting-item.entity.js';
import { OpenActions } from '../../views/about.js';
import { clockText, roomTexts } from './room-texts.js';
import { pathOf, type Room, type RoomProps, type Talk } from './room.view.js';

/** What is talked about now, large enough to be read from the other end of the table, and the way on. */
export function CurrentItem({ room, talk }: RoomProps) {
  const { locale, mayRun } = room;
  const { shown, items, meeting, isFollowing } = talk;
  const say = roomTexts[locale];
  if (!shown)
    return (
      <>
        <h2 id="current-title" class="visually-hidden">
          {say.now}
        </h2>
        <p>{items.length === 0 ? say.noItems : meeting.endedAt === null ? say.nothing : say.over}</p>
        {mayRun && meeting.endedAt === null && <Ways {...{ room, talk }} />}
      </>
    );
  const { title, detail } = shown.texts[locale];
  const owner = talk.people.get(shown.ownerId ?? '')?.name;
  return (
    <>
      {!isFollowing && (
        <p class="row">
          <span>{say.looking}</span> <a href={pathOf(room)}>{say.follow}</a>
        </p>
      )}
      <p class="row">
        <span class="eyebrow">{say.of(shown.number, items.length)}</span>
        <Badge>{agendaWords[locale].purposes[shown.purpose]}</Badge>
        {shown.carried > 0 && <Badge tone="at-risk">{say.carried(shown.carried)}</Badge>}
        <Spent {...{ room, talk, item: shown }} />
      </p>
      <h2 id="current-title">{title}</h2>
      {(shown.department !== null || owner) && (
        <p class="muted">{[shown.department, owner && say.owner(owner)].filter(Boolean).join(' · ')}</p>
      )}
      {detail && <p class="pre-line">{detail}</p>}
      <Kpi {...{ room, item: shown }} />
      {shown.customer !== null && (
        <p>
          <span class="muted">{say.customer}</span> <span class="pre-line">{shown.customer}</span>
        </p>
      )}
      <Delivered {...{ room, talk, item: shown }} />
      <OpenActions actions={talk.stillOpen} today={dateAt(room.now, room.zone)} locale={locale} />
      {mayRun && meeting.endedAt === null && <Ways {...{ room, talk }} />}
    </>
  );
}

/** How long it has been talked about: as the server knows it, counted on by the script. */
export function Spent({ room, talk, item }: RoomProps & { readonly item: MeetingItem }) {
  const { locale, now } = room;
  const spent = spentAt(item, talk.meeting, now);
  const isCurrent = talk.meeting.current === item.number;
  const isOver = spent > item.minutes * 60_000;
  const words = roomTexts[locale].spent(clockText(spent), item.minutes);
  return (
    <span
      class={`spent ${isOver ? 'spent-over' : ''}`.trim()}
      {...(isCurrent && { 'data-spent': spent, 'data-planned': item.minutes * 60_000 })}
    >
      {words}
    </span>
  );
}

function Kpi({ room, item }: { readonly room: Room; readonly item: MeetingItem }) {
  if (item.kpi === null) return null;
  const { locale } = room;
  const say = roomTexts[locale];
  const { key, trend, target } = item.kpi;
  const list = trend.map((value) => formatNumber(value, locale)).join(', ');
  return (
    <p class="row">
      <Trend values={trend} target={target} label={say.trend(list)} />
      <a href={`/kpis/${encodeURIComponent(key)}`}>{say.kpi}</a>
    </p>
  );
}

/** What the department said in its update, beside what is said of one of its KPIs. */
function Delivered({ room, talk, item }: RoomProps & { readonly item: MeetingItem }) {
  const { locale } = room;
  const update = talk.items.find(
    ({ section, department }) => section === 'delivered' && department === item.department,
  );
  if (item.department === null || !update || update.number === item.number) return null;
  const { detail, title } = update.texts[locale];
  return (
    <p class="small">
      <span class="muted">{roomTexts[locale].said(item.department)}</span>{' '}
      <span class="pre-line">{detail ?? title}</span>
    </p>
  );
}

function Ways({ room, talk: { previous, next, meeting } }: { readonly room: Room; readonly talk: Talk }) {
  const say = roomTexts[room.locale];
  const path = `${pathOf(room)}/current`;
  return (
    <div class="row">
      {previous !== null && (
        <form method="post" action={path} data-act>
          <input type="hidden" name="item" value={previous} />
          <Button kind="quiet">{say.previous}</Button>
        </form>
      )}
      {next !== null && (
        <form method="post" action={path} data-act>
          <input type="hidden" name="item" value={next} />
          <Button>{say.next}</Button>
        </form>
      )}
      {meeting.current !== null && (
        <form method="post" action={`${pathOf(room)}/pause`} data-act>
          <Button kind="plain">{say.pause}</Button>
        </form>
      )}
    </div>
  );
}
