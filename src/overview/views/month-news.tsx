import type { Viewer } from '../../access/viewer.js';
import { Status } from '../../platform/pages/badge.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { Turn } from '../domain/turns.js';
import { type MonthBrief, type MonthKpi, missingOf } from '../month-brief.js';
import { valueWords } from './kpi-cells.js';
import { momentWords } from './moment.js';
import { monthTexts } from './month-texts.js';
import { statusWords } from './status-strip.js';

interface NewsProps {
  readonly report: MonthBrief;
  readonly locale: Locale;
}

/** What changed among the KPIs: what went off track, what recovered, what nobody knows. */
export function Turns({ report, locale }: NewsProps) {
  const texts = monthTexts[locale];
  const of = (turn: Turn) => report.kpis.filter((kpi) => kpi.turn === turn);
  return (
    <div class="grid">
      <TurnList id="red" title={texts.red} kpis={of('red')} none={texts.noRed} locale={locale} />
      <TurnList
        id="recovered"
        title={texts.recovered}
        kpis={of('recovered')}
        none={texts.noChange}
        locale={locale}
      />
      <TurnList id="stale" title={texts.stale} kpis={of('stale')} none={texts.noChange} locale={locale} />
    </div>
  );
}

interface TurnListProps {
  readonly id: string;
  readonly title: string;
  readonly kpis: readonly MonthKpi[];
  readonly none: string;
  readonly locale: Locale;
}

function TurnList({ id, title, kpis, none, locale }: TurnListProps) {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {kpis.length === 0 ? (
        <p class="muted">{none}</p>
      ) : (
        <ul class="plain-list stack">
          {kpis.map((kpi) => (
            <li key={kpi.id}>
              <a href={`/kpis/${kpi.key}`}>{kpi.name}</a>{' '}
              {kpi.status && <Status tone={kpi.status}>{statusWords(kpi.status, locale)}</Status>}
              <br />
              <span class="small muted">{standingWords(kpi, locale)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** `Web shop: 2.38%, target 2.60%, was At risk` */
export function standingWords(kpi: MonthKpi, locale: Locale): string {
  const texts = monthTexts[locale];
  const { department, value, target, status, before } = kpi;
  const parts = [
    value === null ? texts.noReading : valueWords(value, kpi, locale),
    ...(target === null ? [] : [texts.target(valueWords(target, kpi, locale))]),
    ...(before === null || before === status ? [] : [texts.was(statusWords(before, locale).toLowerCase())]),
  ];
  return `${department?.name ?? texts.ofGoal}: ${parts.join(', ')}`;
}

/** Who asks for help, and from whom. */
export function HelpWanted({ report, locale }: NewsProps) {
  const texts = monthTexts[locale];
  const asking = report.answers.filter(({ said }) => said !== null && said.help !== '');
  return (
    <section class="section stack" aria-labelledby="help">
      <h2 id="help">{texts.help}</h2>
      {asking.length === 0 && <p class="muted">{texts.noHelp}</p>}
      <ul class="plain-list stack">
        {asking.map(({ department, said }) => (
          <li key={department.id}>
            <strong>
              {said?.helpFrom ? texts.helpFrom(department.name, said.helpFrom.name) : department.name}
            </strong>
            : {said?.help}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who has not answered, and until when they can. */
export function Missing({ report, viewer }: { readonly report: MonthBrief; readonly viewer: Viewer }) {
  const texts = monthTexts[viewer.locale];
  const missing = missingOf(report);
  const closesAt = report.session?.startsAt ?? 0;
  const open = missing.some(({ state }) => state !== 'closed');
  return (
    <section class="section stack" aria-labelledby="missing">
      <h2 id="missing">{texts.missing}</h2>
      {missing.length === 0 ? (
        <p class="muted">{texts.noMissing}</p>
      ) : (
        <>
          <p>{missing.map(({ department }) => department.name).join(', ')}</p>
          {open && closesAt > report.asOf && (
            <p class="muted">{texts.missingHelp(momentWords(closesAt, viewer))}</p>
          )}
        </>
      )}
    </section>
  );
}
