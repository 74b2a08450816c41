import { DecidedList } from '../../cycles/decided-in-sessions.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import type { LatestResolutions } from '../resolutions/latest-resolutions.service.js';

const texts = {
  en: {
    open: 'Open actions from sessions',
    noOpen: 'Nothing that a session gave anybody to do is open.',
    moreOpen: 'More stand on the next agenda.',
    decided: 'Decided in sessions',
    noDecided: 'No session has decided anything yet. What one decides is written down in its room.',
    moreDecided: 'Older ones stand on the pages of their sessions.',
  },
  nl: {
    open: 'Open acties uit sessies',
    noOpen: 'Er staat niets open van wat een sessie iemand te doen gaf.',
    moreOpen: 'Meer staat er op de volgende agenda.',
    decided: 'In sessies besloten',
    noDecided: 'Nog geen sessie heeft iets besloten. Wat een sessie besluit, schrijf je op in haar kamer.',
    moreDecided: 'Oudere staan op de pagina’s van hun sessies.',
  },
} satisfies NlEn<unknown>;

interface Props {
  readonly latest: LatestResolutions;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly locale: Locale;
}

/** What sessions gave people to do and is still open, and what they decided last. */
export function FromSessions({ latest: { open, decided, hasMore }, today, locale }: Props) {
  const say = texts[locale];
  return (
    <div class="beside">
      <section class="section stack" aria-labelledby="from-sessions">
        <h2 id="from-sessions">{say.decided}</h2>
        {decided.length === 0 ? (
          <p class="muted">{say.noDecided}</p>
        ) : (
          <DecidedList {...{ decided, today, locale }} />
        )}
        {hasMore.decided && <p class="small muted">{say.moreDecided}</p>}
      </section>
      <section class="section stack" aria-labelledby="open-actions">
        <h2 id="open-actions">{say.open}</h2>
        {open.length === 0 ? (
          <p class="muted">{say.noOpen}</p>
        ) : (
          <DecidedList {...{ decided: open, today, locale }} />
        )}
        {hasMore.open && <p class="small muted">{say.moreOpen}</p>}
      </section>
    </div>
  );
}
