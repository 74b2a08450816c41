import type { Locale } from '../../platform/pages/locale.js';
import { WarningShape } from '../../platform/pages/shapes.js';
import type { TouchpointPicture } from '../journey-picture.service.js';
import { journeyTexts } from './journey-texts.js';

/** A row of what customers expect above a row of what employees have to keep it with; each column one moment. */
export function JourneyDrawing({
  journey,
  locale,
}: {
  readonly journey: readonly TouchpointPicture[];
  readonly locale: Locale;
}) {
  const texts = journeyTexts[locale];
  return (
    <div class="journey" tabindex={0} role="region" aria-label={texts.title}>
      <ol>
        {journey.map(({ touchpoint, departments, needs, flags }) => (
          <li key={touchpoint.key}>
            <div class="journey-customer">
              <span class="small muted">{texts.customer}</span>
              <strong>
                <a href={`/journey/${touchpoint.key}`}>{touchpoint.name}</a>
              </strong>
              <span class="small">{touchpoint.expectation ?? texts.flags['no-expectation']}</span>
            </div>
            <div class="journey-line">
              {flags.length > 0 && (
                <>
                  <WarningShape size={18} />
                  <span class="visually-hidden">{flags.map((flag) => texts.flags[flag]).join(', ')}</span>
                </>
              )}
            </div>
            <div class="journey-employee">
              <span class="small muted">{texts.employee}</span>
              <span class="small">
                {departments.map((department) => department.name).join(', ') || texts.flags['no-owner']}
              </span>
              {needs.map(({ need }) => (
                <span
                  key={need.number}
                  class={`journey-need ${need.doneOn === null ? 'need-open' : 'need-met'}`}
                >
                  {texts.need[need.kind]}
                </span>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
