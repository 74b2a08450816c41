import type { ChromeProps } from '../../access/page-chrome.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import { Button } from '../../platform/pages/button.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { SetUpStanding } from '../domain/set-up.js';
import type { NextYear } from '../next-year.service.js';
import { SetUpTrail } from '../set-up-steps.js';
import { CarriesOn } from './next-year-parts.js';
import { nextYearTexts } from './next-year-texts.js';
import { RhythmPreviewSection } from './rhythm-preview.js';

interface NextYearProps {
  readonly frame: ChromeProps;
  readonly next: NextYear;
  readonly setUp: SetUpStanding | null;
  readonly said: 'made' | 'there' | null;
}

/** Before a year is made: what it begins with. Afterwards: what it needs next. */
export function NextYearPage({ frame, next, setUp, said }: NextYearProps) {
  const { locale } = frame;
  const texts = nextYearTexts[locale];
  const { kept, preview, rules } = next;
  const cycle = kept ?? preview?.year.cycle ?? null;
  const name = cycle ? periodWords({ ...cycle, kind: 'year', number: 1 }, locale) : String(next.year);
  const past = preview?.sessions.filter(({ session }) => session.date < preview.year.today).length ?? 0;
  const lead = kept
    ? texts.leadKept(name)
    : cycle &&
      texts[next.isFirst ? 'leadFirst' : 'lead'](
        formatDate(cycle.startsOn, locale),
        formatDate(cycle.endsOn, locale),
      );
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title(name)}
        lead={lead ?? undefined}
        actions={<a href="/year">{texts.back}</a>}
      />
      <div class="stack">
        <SetUpTrail setUp={setUp} step="year" locale={locale} />
        {said && <Flash tone={said === 'made' ? 'done' : 'note'}>{texts[said](name)}</Flash>}
        {kept && <Steps next={next} locale={locale} />}
        {!kept && rules === null && (
          <EmptyState title={texts.noRhythm}>
            {texts.noRhythmHelp} <a href="/rhythm">{texts.toRhythm}</a>
          </EmptyState>
        )}
        {(kept || rules) && <CarriesOn next={next} name={name} locale={locale} />}
        {preview && (
          <>
            <RhythmPreviewSection preview={preview} locale={locale} />
            {past > 0 && <Flash tone="note">{texts.past(past)}</Flash>}
            <form class="card" method="post" action={`/year/plan/${next.year}`}>
              <Button>{texts.make(name)}</Button>
              <p class="muted">{texts.makeHelp}</p>
            </form>
          </>
        )}
      </div>
    </Layout>
  );
}

function Steps({ next, locale }: { readonly next: NextYear; readonly locale: Locale }) {
  const texts = nextYearTexts[locale];
  const { year, kept, ownGoal, kpis } = next;
  const quarter = kept?.periods.find(({ kind }) => kind === 'quarter')?.name ?? '';
  const steps: readonly [string, string][] = [
    ownGoal ? [`/goal?cycle=${year}`, texts.steps.ownGoal] : [`/goal/new?cycle=${year}`, texts.steps.goal],
    kpis.length === 0 ? ['/kpis/new', texts.steps.firstKpi] : ['#kpis', texts.steps.kpis],
    [`/projects?quarter=${encodeURIComponent(quarter)}`, texts.steps.projects],
    ['/departments', texts.steps.departments],
    ['/plan-check', texts.steps.check],
    ['/calendar', texts.steps.calendar],
    [`/year?cycle=${year}`, texts.steps.year],
  ];
  return (
    <section class="card">
      <h2>{texts.next}</h2>
      <ol>
        {steps.map(([href, label]) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}
