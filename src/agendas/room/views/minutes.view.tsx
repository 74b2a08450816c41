import { dateAt, wallTimeAt } from '../../../calendar/domain/zones.js';
import { sessionName } from '../../../cycles/domain/session-words.js';
import { lastDateOf } from '../../../cycles/domain/session-days.js';
import { dateWords, datesWords } from '../../../cycles/domain/time-words.js';
import type { FieldProblem } from '../../../platform/errors.js';
import { Badge } from '../../../platform/pages/badge.js';
import { Button } from '../../../platform/pages/button.js';
import { DataTable } from '../../../platform/pages/data-table.js';
import { DefinitionList } from '../../../platform/pages/definition-list.js';
import { EmptyState } from '../../../platform/pages/empty-state.js';
import { Flash } from '../../../platform/pages/flash.js';
import { formatDate } from '../../../platform/pages/format-date.js';
import { Layout, type LayoutProps } from '../../../platform/pages/layout.js';
import type { Locale } from '../../../platform/pages/locale.js';
import { PageHeader } from '../../../platform/pages/page-header.js';
import { agendaWords } from '../../domain/agenda-words.js';
import type { MinutesSent } from '../../minutes.service.js';
import type { StanceCommand } from '../domain/approval.js';
import type { MeetingPicture, RoomPicture } from '../meeting-book.js';
import type { MeetingItem } from '../meeting-item.entity.js';
import { Approval } from './approval.js';
import { minutesTexts } from './minutes-texts.js';
import { NoteList } from './notes.js';
import { ResolutionList } from './record-form.js';

export interface MinutesViewProps extends RoomPicture {
  readonly frame: Omit<LayoutProps, 'children'>;
  readonly locale: Locale;
  /** IANA zone of whoever reads them. */
  readonly zone: string;
  readonly viewerId: string;
  readonly mayRun: boolean;
  readonly takesPart: boolean;
  readonly mayResume: boolean;
  /** When they were mailed last; null where they never were, or nobody may mail them. */
  readonly sent: MinutesSent | null;
  readonly typed?: StanceCommand | undefined;
  readonly problems: readonly FieldProblem[];
}

export type HeldProps = MinutesViewProps & { readonly held: MeetingPicture };

/** The minutes of a session: the same for everybody, but for one's own actions on top. */
export function MinutesView(props: MinutesViewProps) {
  const { frame, session, organizationName, held, locale } = props;
  const say = minutesTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={`${organizationName} · ${say.minutes}`} title={sessionName(session, locale)} />
      <div class="stack">
        {held ? (
          <Held {...{ ...props, held }} />
        ) : (
          <EmptyState title={say.notHeld}>{say.notHeldHint}</EmptyState>
        )}
        <p class="small">
          <a href={`/sessions/${session.id}/room`}>{say.toRoom}</a>
        </p>
      </div>
    </Layout>
  );
}

function Held(props: HeldProps) {
  const { held, locale, zone, session, mayResume } = props;
  const { meeting, people } = held;
  const say = minutesTexts[locale];
  const endedOn = meeting.endedAt === null ? null : dateAt(meeting.endedAt, session.zone);
  const hasMoreDays = endedOn !== null && endedOn < lastDateOf(session);
  const adopter = people.get(meeting.adoptedById ?? '')?.name ?? '';
  return (
    <>
      {meeting.endedAt === null && <Flash tone="note">{say.goesOn}</Flash>}
      {meeting.adoptedAt !== null && (
        <Flash>{say.adopted(adopter, formatDate(dateAt(meeting.adoptedAt, zone), locale, 'long'))}</Flash>
      )}
      <Facts {...props} />
      {mayResume && meeting.adoptedAt === null && (
        <form method="post" action={`/sessions/${session.id}/room/resumption`}>
          <Button kind="plain">{hasMoreDays ? say.resumeNextDay : say.resume}</Button>
        </form>
      )}
      <Resolutions {...props} />
      <Left {...props} />
      <h2 class="section">{say.items}</h2>
      <ol class="agenda">
        {held.items.map((item) => (
          <Item key={item.number} {...{ held, item, locale }} />
        ))}
      </ol>
      {meeting.endedAt !== null && <Approval {...props} />}
    </>
  );
}

function Facts({ held, locale, zone }: HeldProps) {
  const { meeting, attendees, notes, people } = held;
  const say = minutesTexts[locale];
  const names = (ids: readonly string[]) =>
    ids.length === 0 ? say.nobody : ids.map((id) => people.get(id)?.name).join(', ');
  const absent = attendees.filter(({ isThere }) => !isThere).map(({ personId }) => personId);
  const present = attendees
    .filter(({ isThere }) => isThere)
    .map(({ personId, isLate }) => {
      const name = people.get(personId)?.name ?? '';
      return isLate ? say.cameLater(name) : name;
    });
  const start = wallTimeAt(meeting.startedAt, zone);
  const end = meeting.endedAt === null ? null : wallTimeAt(meeting.endedAt, zone);
  const writers = [...new Set(notes.map(({ personId }) => personId))];
  return (
    <DefinitionList
      items={[
        {
          term: say.was,
          description:
            end === null || end.date === start.date
              ? say.span(dateWords(start.date, locale), start.time, end && end.time)
              : say.spanDays(datesWords(start.date, end.date, locale), start.time, end.time),
        },
        { term: say.led, description: names([meeting.startedById]) },
        { term: say.present, description: present.length === 0 ? say.nobody : present.join(', ') },
        { term: say.absent, description: names(absent) },
        { term: say.wrote, description: names(writers) },
      ]}
    />
  );
}

/** One's own actions on top, as in the mail. */
function Resolutions({ held, locale, viewerId }: HeldProps) {
  const say = minutesTexts[locale];
  const actions = held.resolutions.filter(({ kind }) => kind === 'action');
  const own = actions.filter(({ ownerId }) => ownerId === viewerId);
  const parts = [
    { title: say.yours, resolutions: own },
    { title: say.decisions, resolutions: held.resolutions.filter(({ kind }) => kind === 'decision') },
    {
      title: own.length > 0 ? say.others : say.actions,
      resolutions: actions.filter(({ ownerId }) => ownerId !== viewerId),
    },
  ].filter(({ resolutions }) => resolutions.length > 0);
  return (
    <>
      {parts.map(({ title, resolutions }) => (
        <section key={title}>
          <h2 class="section">{title}</h2>
          <ResolutionList {...{ resolutions, locale }} />
        </section>
      ))}
      {parts.length === 0 && <p class="muted">{say.none}</p>}
    </>
  );
}

/** What a session of its kind leaves behind. */
function Left({ held, locale }: HeldProps) {
  const { outcome } = held.meeting;
  const say = minutesTexts[locale];
  if (outcome === null) return null;
  const { projects, goal } = outcome;
  const rows = (projects ?? []).map(({ key, name, place, inFocus, departments }) => ({
    key,
    cells: [
      <span>
        {place}. <a href={`/projects/${encodeURIComponent(key)}`}>{name}</a>
      </span>,
      departments.join(', '),
      inFocus ? <Badge tone="accent">{say.focus}</Badge> : '–',
    ],
  }));
  return (
    <>
      {projects && (
        <section>
          <h2 class="section">{say.ranked}</h2>
          {rows.length === 0 ? (
            <p class="muted">{say.rankedNone}</p>
          ) : (
            <DataTable
              caption={say.ranked}
              captionHidden
              columns={[{ label: say.project }, { label: say.departments }, { label: say.focus }]}
              rows={rows}
            />
          )}
        </section>
      )}
      {goal !== undefined && (
        <section>
          <h2 class="section">{say.goal}</h2>
          {goal ? <p class="statement">{goal.statement}</p> : <p>{say.noGoal}</p>}
          <p>
            <a href="/goal">{say.toGoal}</a>
          </p>
        </section>
      )}
    </>
  );
}

function Item({ held, item, locale }: Pick<HeldProps, 'held' | 'locale'> & { readonly item: MeetingItem }) {
  const say = minutesTexts[locale];
  const { title, detail } = item.texts[locale];
  const notes = held.notes.filter(({ number }) => number === item.number);
  const spent = Math.round(item.spent / 60_000);
  return (
    <li>
      <p class="row">
        <strong>{title}</strong> <Badge>{agendaWords[locale].purposes[item.purpose]}</Badge>
        {item.state === 'unfinished' && <Badge tone="at-risk">{say.unfinished}</Badge>}
      </p>
      <p class="muted small">
        {[
          item.department,
          item.spent === 0 && item.state !== 'done' ? say.notTalked : say.spent(String(spent), item.minutes),
          item.carried > 0 ? say.carried(item.carried) : null,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {detail && <p class="pre-line small">{detail}</p>}
      {notes.length > 0 && <NoteList {...{ notes, people: held.people }} />}
    </li>
  );
}
