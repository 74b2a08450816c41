import { Card } from '../platform/pages/card.js';
import { EmptyState } from '../platform/pages/empty-state.js';
import type { Locale } from '../platform/pages/locale.js';
import type { TouchpointPicture } from './journey-picture.service.js';
import { partnerTexts } from './partner-texts.js';
import { journeyTexts } from './views/journey-texts.js';

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
  if (journey.length === 0) return <EmptyState title={texts.none}>{texts.noneHelp}</EmptyState>;
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
