import type { KeptSession, WantedSession } from '../../cycles/domain/compare-plan.js';
import { PERIOD_OF } from '../../cycles/domain/planned-session.js';
import { periodWords, sessionName } from '../../cycles/domain/session-words.js';
import { Button } from '../../platform/pages/button.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { Behind } from '../rhythm-editor.service.js';
import { daysWords, styleBeside } from './moment.js';
import { rhythmTexts } from './rhythm-texts.js';

/** What recomputing today's year would change, with the button that does it. */
export function RhythmBehind({ behind, locale }: { readonly behind: Behind; readonly locale: Locale }) {
  const texts = rhythmTexts[locale];
  const { cycle, recomputation } = behind;
  const { moved, altered, added, removed } = recomputation.differences;
  const name = (session: WantedSession | KeptSession) => nameOf(session, behind, locale);
  const when = (session: WantedSession | KeptSession) =>
    daysWords(session, locale, styleBeside(session.date, cycle));
  const lines = [
    ...moved.map(({ kept, wanted }) => texts.moves(name(kept), when(kept), when(wanted))),
    ...altered.map(({ kept }) => texts.alters(name(kept))),
    ...added.map(({ wanted }) => texts.adds(name(wanted), when(wanted))),
    ...removed.map((kept) => texts.removes(name(kept), when(kept))),
  ];
  return (
    <section class="card" id="recompute">
      <h2>{texts.recompute(periodWords({ ...cycle, kind: 'year', number: 1 }, locale))}</h2>
      <p>{texts.recomputeLead}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form method="post" action="/rhythm/recomputation">
        <input type="hidden" name="year" value={cycle.year} />
        <input type="hidden" name="fingerprint" value={recomputation.fingerprint} />
        <Button kind="quiet">{texts.apply}</Button>
      </form>
    </section>
  );
}

function nameOf({ kind, number }: WantedSession, { cycle }: Behind, locale: Locale): string {
  const period = cycle.periods.find((one) => one.kind === PERIOD_OF[kind] && one.number === number);
  return period ? sessionName({ kind, extraordinary: false, title: null, period }, locale) : kind;
}
