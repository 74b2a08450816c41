import { periodWords } from '../../cycles/domain/session-words.js';
import { Badge, Status } from '../../platform/pages/badge.js';
import { LinkButton } from '../../platform/pages/button.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { RequestState } from '../../updates/domain/request-state.js';
import { listWords } from '../domain/lists.js';
import { isOwed, type MyDepartment, type MyUpdate } from '../domain/my-updates.js';
import type { Home } from '../home.service.js';
import { homeTexts } from './home-texts.js';
import { momentWords, dayWords, type Reader } from './moment.js';

interface UpdatesProps {
  readonly home: Home;
  readonly reader: Reader;
}

export function HomeUpdates({ home, reader }: UpdatesProps) {
  const texts = homeTexts[reader.locale];
  return (
    <section class="section stack" aria-labelledby="updates">
      <h2 id="updates">{texts.updates}</h2>
      {home.updates.length === 0 ? (
        <EmptyState title={texts.noUpdates} level={3}>
          {texts.noUpdatesHelp}
        </EmptyState>
      ) : (
        home.updates.map((update) => (
          <Update key={update.roundId} update={update} home={home} reader={reader} />
        ))
      )}
    </section>
  );
}

function Update({ update, home, reader }: UpdatesProps & { readonly update: MyUpdate }) {
  const { locale } = reader;
  const texts = homeTexts[locale];
  const { roundId, state, departments } = update;
  const waiting = departments.filter((one) => isOwed(one.state));
  const period = home.rounds.get(roundId)?.period;
  const savedAt = home.drafts.get(roundId);
  return (
    <article class="card todo">
      <div>
        <h3>
          {period && texts.updateOn(periodWords(period, locale))}{' '}
          <RequestBadge state={state} locale={locale} />
        </h3>
        <p>
          {listWords(
            (waiting.length > 0 ? waiting : departments).map((one) => departmentWords(one, home, locale)),
            locale,
          )}
        </p>
        <p class="muted">
          {whenWords(update, reader)}
          {savedAt !== undefined && ` · ${texts.draftKept(momentWords(savedAt, reader))}`}
        </p>
      </div>
      {isOwed(state) && (
        <LinkButton href={`/updates/${roundId}`}>
          {savedAt === undefined ? texts.answer : texts.goOn}
        </LinkButton>
      )}
      {state === 'answered' && (
        <LinkButton href={`/updates/${roundId}`} kind="quiet">
          {texts.change}
        </LinkButton>
      )}
    </article>
  );
}

function departmentWords({ name, right }: MyDepartment, { roster }: Home, locale: Locale): string {
  const absent = right.forPersonId === null ? undefined : roster.people.get(right.forPersonId);
  return absent ? `${name} (${homeTexts[locale].insteadOf(absent.name)})` : name;
}

function whenWords({ state, dueOn, opensAt, closesAt }: MyUpdate, reader: Reader): string {
  const texts = homeTexts[reader.locale];
  const due = formatDate(dueOn, reader.locale, 'day');
  switch (state) {
    case 'late':
      return texts.wasDue(due);
    case 'open':
      return texts.due(due);
    case 'planned':
      return `${texts.opens(dayWords(opensAt, reader))} · ${texts.due(due)}`;
    case 'answered':
    case 'closed':
      return texts.revise(momentWords(closesAt, reader));
  }
}

function RequestBadge({ state, locale }: { readonly state: RequestState; readonly locale: Locale }) {
  const words = homeTexts[locale].states[state];
  if (state === 'late') return <Status tone="off-track">{words}</Status>;
  if (state === 'answered') return <Status tone="on-track">{words}</Status>;
  return <Badge tone={state === 'open' ? 'accent' : 'neutral'}>{words}</Badge>;
}
