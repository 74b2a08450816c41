import type { ChromeProps } from '../../access/page-chrome.js';
import type { Viewer } from '../../access/viewer.js';
import { PartnerMoments } from '../../journey/partner-moments.js';
import { partnerTexts } from '../../journey/partner-texts.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { PartnerHome } from '../home.service.js';
import { HomeSessions } from './home-sessions.js';
import { firstName } from './home.view.js';
import { homeTexts } from './home-texts.js';

interface PartnerHomePageProps {
  readonly frame: ChromeProps;
  readonly viewer: Viewer;
  readonly home: PartnerHome;
}

/** What concerns somebody from outside, and nothing else. */
export function PartnerHomePage({ frame, viewer, home }: PartnerHomePageProps) {
  const { locale, name } = viewer;
  const texts = partnerTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader title={homeTexts[locale].hello(firstName(name))} lead={texts.lead} />
      <div class="stack">
        <PartnerMoments journey={home.journey} locale={locale} />
        {home.sessions.length > 0 && <HomeSessions home={home} reader={viewer} closed />}
      </div>
    </Layout>
  );
}
