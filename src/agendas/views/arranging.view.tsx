import { dateAt } from '../../calendar/domain/zones.js';
import { lengthOf } from '../../cycles/domain/session-days.js';
import { sessionName } from '../../cycles/domain/session-words.js';
import { timeWords } from '../../cycles/domain/time-words.js';
import type { RosterPerson } from '../../organizations/domain/roster.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { DateField, TimeField } from '../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout, type LayoutProps } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { SessionAgenda } from '../agendas.service.js';
import type { TypedArrangement } from '../arranging.pages.js';
import { agendaWords } from '../domain/agenda-words.js';
import { bySection } from '../domain/sections.js';
import { ArrangedItem } from './arranged-item.js';
import type { LeftBehind } from '../arrangement/left-behind.service.js';
import { arrangingTexts } from './arranging-texts.js';
import { ClosedAgenda, type ClosedBecause } from './closed-agenda.js';
import { Proposals, type ProposalsProps } from './proposals.js';
import { TimeBar } from './time-bar.js';

export interface ArrangingPageProps {
  readonly agenda: SessionAgenda;
  readonly locale: Locale;
  /** IANA zone of whoever reads it. */
  readonly zone: string;
  readonly frame: Omit<LayoutProps, 'children'>;
  /** Who can bring an item in. */
  readonly people: readonly RosterPerson[];
  readonly approval: {
    readonly at: number;
    readonly by: string | null;
    readonly changedSince: boolean;
  } | null;
  readonly lastChange: { readonly who: string | null; readonly title: string } | null;
  /** What the session before has left, and does not come here by itself, or not yet. */
  readonly leftBehind: LeftBehind | null;
  /** Why it is only shown; null while it can be arranged. */
  readonly closed: ClosedBecause | null;
  /** Whether the agenda was mailed, so that changes are. */
  readonly isMailed: boolean;
  /** Until when items are put forward, in the session's zone, where somebody said so. */
  readonly cutOff: { readonly date: string; readonly time: string } | null;
  readonly proposals: ProposalsProps;
  readonly typed?: TypedArrangement | undefined;
  readonly problems?: readonly FieldProblem[];
  /** Somebody else was faster. */
  readonly clash?: string | undefined;
}

/** Where those who run a session make up its agenda. */
export function ArrangingPage(props: ArrangingPageProps) {
  const { agenda, locale, zone, frame, typed, problems = [], clash, closed } = props;
  const { session } = agenda;
  const texts = arrangingTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={sessionName(session, locale)}
        title={closed === null ? texts.title : texts.closedTitle}
      />
      <div class="stack">
        {clash && <Flash tone="warning">{clash}</Flash>}
        <ErrorSummary locale={locale} problems={problems} scope={typed?.key} />
        <p>{timeWords(session, zone, locale)}</p>
        {closed === null ? <Open {...props} /> : <ClosedAgenda {...{ agenda, locale, because: closed }} />}
        <Proposals {...props.proposals} />
        {closed === null && (
          <>
            <Approval {...props} />
            <CutOff {...props} />
          </>
        )}
        <p>
          <a href={`/sessions/${session.id}`}>{texts.back}</a>
        </p>
      </div>
    </Layout>
  );
}

/** The items of an agenda that can be arranged, and what there is to know about it. */
function Open(props: ArrangingPageProps) {
  const { agenda, locale, people, lastChange, isMailed } = props;
  const { session, items, dropped } = agenda;
  const texts = arrangingTexts[locale];
  return (
    <>
      <p class="muted">{texts.lead}</p>
      <Left {...props} />
      {isMailed && <Flash tone="note">{texts.told}</Flash>}
      <h2 class="section">{texts.time}</h2>
      <TimeBar agenda={agenda} length={lengthOf(session)} locale={locale} />
      {lastChange && (
        <p class="small muted">{texts.lastChange(lastChange.who ?? texts.somebody, lastChange.title)}</p>
      )}
      <datalist id="people">
        {people.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      {bySection(items).map(([section, own], part) => (
        <section key={part} aria-labelledby={`part-${part}`}>
          <h3 id={`part-${part}`}>{agendaWords[locale].sections[section]}</h3>
          {section === 'proposed' && <p class="small muted">{texts.carryHint}</p>}
          <ol class="agenda">
            {own.map((item) => (
              <ArrangedItem key={item.key} item={item} {...props} />
            ))}
          </ol>
        </section>
      ))}
      {dropped.length > 0 && (
        <section aria-labelledby="dropped">
          <h3 id="dropped">{texts.dropped}</h3>
          <ul class="agenda plain-list">
            {dropped.map(({ key, title }) => (
              <li key={key}>
                <form class="row" method="post" action={`/sessions/${session.id}/agenda`}>
                  <input type="hidden" name="key" value={key} />
                  <span>{title}</span>
                  <Button kind="quiet" name="act" value="restore">
                    {texts.restore}
                    <span class="visually-hidden">: {title}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Left({ leftBehind, locale }: ArrangingPageProps) {
  if (leftBehind === null) return null;
  const { sessionId, date, count, because } = leftBehind;
  const texts = arrangingTexts[locale];
  const page = because === 'unheld' ? 'agenda' : 'minutes';
  return (
    <Flash tone="note">
      <p>{texts.leftBehind[because](count, formatDate(date, locale, 'day'))}</p>
      <p>
        <a href={`/sessions/${sessionId}/${page}`}>{texts.toLeft[because]}</a>
      </p>
    </Flash>
  );
}

function Approval({ agenda, locale, zone, approval }: ArrangingPageProps) {
  const texts = arrangingTexts[locale];
  return (
    <form class="stack" method="post" action={`/sessions/${agenda.session.id}/agenda/approval`}>
      {approval ? (
        <p class="muted">
          {texts.approved(approval.by, formatDate(dateAt(approval.at, zone), locale, 'day'))}{' '}
          {approval.changedSince && texts.changedSince}
        </p>
      ) : (
        <p class="muted">{texts.approveHint}</p>
      )}
      {(!approval || approval.changedSince) && (
        <div>
          <Button>{texts.approve}</Button>
        </div>
      )}
    </form>
  );
}

function CutOff({ agenda, locale, cutOff, typed, problems = [] }: ArrangingPageProps) {
  const texts = arrangingTexts[locale];
  const error = errorOf(problems, 'until', locale);
  return (
    <details class="folded" open={error !== undefined}>
      <summary>{texts.cutOff}</summary>
      <form class="stack" method="post" action={`/sessions/${agenda.session.id}/agenda/cut-off`}>
        <DateField
          name="until"
          label={texts.cutOffDay}
          hint={texts.cutOffHint}
          value={typed?.until ?? cutOff?.date}
          error={error}
        />
        <TimeField name="time" label={texts.cutOffTime} value={typed?.time ?? cutOff?.time} />
        <div>
          <Button kind="quiet">{texts.save}</Button>
        </div>
      </form>
    </details>
  );
}
