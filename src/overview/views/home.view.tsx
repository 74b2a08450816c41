import type { ChromeProps } from '../../access/page-chrome.js';
import type { Viewer } from '../../access/viewer.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { Home } from '../home.service.js';
import type { SetUpProgress } from '../set-up-progress.service.js';
import { HomeActions } from './home-actions.js';
import { HomeAssessment } from './home-assessment.js';
import { HomeDecided } from './home-decided.js';
import { HomeGoal } from './home-goal.js';
import { HomeGuardrails } from './home-guardrails.js';
import { HomeKpis } from './home-kpis.js';
import { HomeNeeds, needsOf } from './home-needs.js';
import { HomePlanning } from './home-planning.js';
import { HomeQuestions } from './home-questions.js';
import { HomeSetUp } from './home-set-up.js';
import { HomeSessions } from './home-sessions.js';
import { homeTexts } from './home-texts.js';
import { HomeVoices } from './home-voices.js';
import { HomeUpdates } from './home-updates.js';

interface HomePageProps {
  readonly frame: ChromeProps;
  readonly viewer: Viewer;
  readonly home: Home;
  /** For whoever keeps an organization that is not set up yet. */
  readonly setUp: SetUpProgress | null;
}

/** What waits for whoever signed in comes first; what the whole organization does stands beside it. */
export function HomePage({ frame, viewer, home, setUp }: HomePageProps) {
  const { locale, name, roles } = viewer;
  const texts = homeTexts[locale];
  const updates = home.updates.filter(({ state }) => state === 'open' || state === 'late').length;
  const guarded = home.outside.length + home.revisits.length;
  const asked = home.voices.length + home.questions.length + (home.assessment ? 1 : 0);
  const needs = needsOf(home, viewer);
  const waiting = updates + home.actions.length + guarded + asked + needs.length;
  // Who leads nothing is never asked for an update: there is nothing to say about it.
  const answers = home.updates.length > 0 || home.departments.length > 0;
  const lead = waiting === 0 ? texts.nothing : waiting === 1 ? texts.oneThing : texts.things(waiting);
  const closely = roles.some((role) => role !== 'member');
  return (
    <Layout {...frame}>
      <PageHeader title={texts.hello(firstName(name))} lead={lead} />
      <div class="beside">
        <div class="stack">
          <HomeSetUp setUp={setUp} locale={locale} />
          {answers && <HomeUpdates home={home} reader={viewer} />}
          <HomeActions home={home} locale={locale} />
          <HomeNeeds needs={needs} locale={locale} />
          <HomeQuestions questions={home.questions} reader={viewer} />
          <HomeVoices voices={home.voices} locale={locale} />
          <HomeGuardrails home={home} locale={locale} />
          <HomeAssessment round={home.assessment} locale={locale} />
          <HomeKpis home={home} locale={locale} />
          <HomeDecided home={home} locale={locale} />
          {home.planning !== null && <HomeSessions home={home} reader={viewer} />}
        </div>
        <div class="stack">
          <HomePlanning home={home} reader={viewer} />
          <HomeGoal goal={home.goal} closely={closely} locale={locale} />
          {home.planning === null && <HomeSessions home={home} reader={viewer} />}
        </div>
      </div>
    </Layout>
  );
}

export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
