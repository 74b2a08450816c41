import { SESSION_KINDS } from '../../cycles/domain/rhythm.js';
import type { SessionWithPeriod } from '../../cycles/sessions.service.js';
import type { Locale } from '../../platform/pages/locale.js';
import { standingOf } from '../domain/year-marks.js';
import { SessionSign } from './session-shape.js';
import { yearTexts } from './year-texts.js';

interface LegendProps {
  readonly locale: Locale;
  readonly sessions: readonly SessionWithPeriod[];
  readonly hasRounds: boolean;
}

/** Only the signs that this year has. */
export function YearLegend({ locale, sessions, hasRounds }: LegendProps) {
  const texts = yearTexts[locale];
  const kinds = SESSION_KINDS.filter((kind) => sessions.some((session) => session.kind === kind));
  const standings = new Set(
    sessions.map((session) => standingOf({ ...session, cancelled: session.cancelledAt !== null })),
  );
  return (
    <ul class="legend" aria-label={texts.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <SessionSign kind={kind} standing="as-planned" /> {texts.kinds[kind]}
        </li>
      ))}
      {standings.has('moved') && (
        <li>
          <SessionSign kind="monthly" standing="left" /> {texts.left}
        </li>
      )}
      {(['extra', 'cancelled'] as const)
        .filter((standing) => standings.has(standing))
        .map((standing) => (
          <li key={standing}>
            <SessionSign kind="monthly" standing={standing} /> {texts.standings[standing]}
          </li>
        ))}
      {hasRounds && <Swatch name="band-open" height={5} label={texts.open} />}
      {hasRounds && <Swatch name="band-late" height={5} label={texts.late} />}
      <Swatch name="off off-named" height={14} label={texts.off} />
      <Swatch name="swatch-today" height={14} label={texts.today} />
    </ul>
  );
}

function Swatch({
  name,
  height,
  label,
}: {
  readonly name: string;
  readonly height: number;
  readonly label: string;
}) {
  return (
    <li>
      <svg class="sign" viewBox="0 0 22 22" width="22" height="22" aria-hidden="true" focusable="false">
        <rect class={name} x="2" y={11 - height / 2} width="18" height={height} rx="2.5" />
      </svg>{' '}
      {label}
    </li>
  );
}
