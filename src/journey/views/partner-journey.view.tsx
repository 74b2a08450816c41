import type { ChromeProps } from '../../access/page-chrome.js';
import { Card } from '../../platform/pages/card.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { TouchpointPicture } from '../journey-picture.service.js';
import { journeyTexts } from './journey-texts.js';
import { partnerTexts } from './partner-texts.js';

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

/** Each moment with what customers expect and what is promised there. */
export function PartnerMoments({
  journey,
  locale,
}: {
  readonly journey: readonly TouchpointPicture[];
  readonly locale: Locale;
}) {
  const texts = partnerTexts[locale];
  const words = journeyTexts[locale];
  if (journey.length === 0)
    return (
      <EmptyState title={texts.none} level={2}>
        {texts.noneHelp}
      </EmptyState>
    );
  return (
    <div class="stack">
      {journey.map(({ touchpoint: { key, name, channel, expectation, promise } }) => (
        <Card key={key} title={<a href={`/journey/${key}`}>{name}</a>}>
          <p class="small muted">{words.channel[channel]}</p>
          {expectation && (
            <p>
              <span class="muted">{words.expects}:</span> {expectation}
            </p>
          )}
          {promise && (
            <p>
              <span class="muted">{words.promise}:</span> {promise}
            </p>
          )}
        </Card>
      ))}
    </div>
  );
}
