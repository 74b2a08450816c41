import type { ChromeProps } from '../../access/page-chrome.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { TouchpointPicture } from '../journey-picture.service.js';
import { PartnerMoments } from '../partner-moments.js';
import { partnerTexts } from '../partner-texts.js';

interface PartnerJourneyPageProps {
  readonly frame: ChromeProps;
  /** Those that name the partner. */
  readonly journey: readonly TouchpointPicture[];
}

/** The part of the journey on which somebody from outside works. */
export function PartnerJourneyPage({ frame, journey }: PartnerJourneyPageProps) {
  const texts = partnerTexts[frame.locale];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <PartnerMoments journey={journey} locale={frame.locale} />
    </Layout>
  );
}
