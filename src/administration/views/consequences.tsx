import { addDays } from '../../calendar/domain/time.js';
import type { KeptSession, WantedSession } from '../../cycles/domain/compare-plan.js';
import { PERIOD_OF } from '../../cycles/domain/planned-session.js';
import { periodWords, sessionName } from '../../cycles/domain/session-words.js';
import { placeOfZone } from '../../cycles/domain/time-words.js';
import { groupBy, listWords } from '../../overview/domain/lists.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate, formatDateTime } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { Consequences, YearBehind } from '../consequences.service.js';
import { consequencesTexts } from './consequences-texts.js';

/** So many lines are told of each; the page stays one to read. */
const NAMED = 6;

interface ConsequencesProps {
  readonly consequences: Consequences;
  readonly locale: Locale;
  /** What "keep it all the same" is said of. */
  readonly said: string;
}

/** What a change leads to, before it is kept: the same button then says "all the same". */
export function ConsequencesBefore({ consequences, locale, said }: ConsequencesProps) {
  const texts = consequencesTexts[locale];
  const { years, staying, updates } = consequences;
  return (
    <>
      <input type="hidden" name="despite" value={said} />
      <Flash tone="warning">
        <p>
          <strong>{texts.look}</strong>
        </p>
        {years.map((year) => (
          <Told
            key={year.cycle.id}
            lead={texts.year(countOf(year), nameOfYear(year, locale))}
            lines={linesOf(year, locale)}
            locale={locale}
          />
        ))}
        {years.length > 0 && <p>{texts.stay}</p>}
        {staying.length > 0 && (
          <p>
            {texts.periods(
              listWords(
                staying.map((cycle) => nameOfYear({ cycle }, locale)),
                locale,
              ),
            )}
          </p>
        )}
        {updates.length > 0 && (
          <>
            <Told lead={texts.updates(updates.length)} lines={dueLines(updates, locale)} locale={locale} />
            <p>{texts.follow}</p>
          </>
        )}
      </Flash>
    </>
  );
}

/** That kept years stand otherwise than the days say, with the way to where they follow. Nothing where they do not. */
export function Behind({
  years,
  locale,
}: {
  readonly years: readonly YearBehind[];
  readonly locale: Locale;
}) {
  const texts = consequencesTexts[locale];
  if (years.length === 0) return null;
  return (
    <Flash tone="note">
      <p>
        <strong>{texts.behindTitle}</strong>
      </p>
      {years.map((year) => (
        <Told
          key={year.cycle.id}
          lead={texts.behind(countOf(year), nameOfYear(year, locale))}
          lines={linesOf(year, locale)}
          locale={locale}
        />
      ))}
      <p>
        <a href="/rhythm#recompute">{texts.toRhythm}</a>
      </p>
    </Flash>
  );
}

interface ToldProps {
  readonly lead: string;
  readonly lines: readonly string[];
  readonly locale: Locale;
}

function Told({ lead, lines, locale }: ToldProps) {
  const left = lines.length - NAMED;
  return (
    <>
      <p>{lead}</p>
      <ul>
        {lines.slice(0, NAMED).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {left > 0 && <li>{consequencesTexts[locale].more(left)}</li>}
      </ul>
    </>
  );
}

function countOf({ differences: { moved, altered, added, removed } }: YearBehind): number {
  return moved.length + altered.length + added.length + removed.length;
}

function linesOf(year: YearBehind, locale: Locale): string[] {
  const texts = consequencesTexts[locale];
  const { moved, altered, added, removed } = year.differences;
  const name = (session: WantedSession | KeptSession) => nameOf(session, year, locale);
  return [
    ...[...moved, ...altered].map(({ kept, wanted }) => {
      const abroad = kept.zone !== wanted.zone;
      return texts.moves(name(kept), whenOf(kept, locale, abroad), whenOf(wanted, locale, abroad));
    }),
    ...added.map(({ wanted }) => texts.adds(name(wanted), whenOf(wanted, locale))),
    ...removed.map((kept) => texts.removes(name(kept), whenOf(kept, locale))),
  ];
}

/** A line for each day that becomes another, with whose updates are due then. */
function dueLines(updates: Consequences['updates'], locale: Locale): string[] {
  const texts = consequencesTexts[locale];
  const day = (date: string) => formatDate(date, locale, 'day');
  const days = groupBy(updates, ({ before, after }) => `${before} ${after}`);
  return [...days.values()].map((these) => {
    const [{ before, after } = { before: '', after: '' }] = these;
    const names = these.map(({ department }) => department);
    const whose = names.length > NAMED ? texts.departments(names.length) : listWords(names, locale);
    return texts.due(day(before), day(after), whose);
  });
}

function whenOf(
  { date, time, zone, days = 1 }: WantedSession | KeptSession,
  locale: Locale,
  abroad = false,
): string {
  const from = days === 1 ? '' : `${formatDate(date, locale, 'day')} – `;
  const when = `${from}${formatDateTime(addDays(date, days - 1), time, locale, 'day')}`;
  return abroad ? `${when} (${placeOfZone(zone)})` : when;
}

function nameOf({ kind, number }: WantedSession, { cycle }: YearBehind, locale: Locale): string {
  const period = cycle.periods.find((one) => one.kind === PERIOD_OF[kind] && one.number === number);
  return period ? sessionName({ kind, extraordinary: false, title: null, period }, locale) : kind;
}

function nameOfYear({ cycle }: Pick<YearBehind, 'cycle'>, locale: Locale): string {
  return periodWords({ ...cycle, kind: 'year', number: 1 }, locale);
}
