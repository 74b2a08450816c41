import { DataTable } from '../../platform/pages/data-table.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { ProjectPicture } from '../project-pictures.service.js';
import type { Yardstick } from '../yardstick.service.js';
import { movementWords, shareWords } from './project-words.js';
import { projectTexts } from './project-texts.js';

interface EffectsSectionProps {
  readonly picture: ProjectPicture;
  readonly yardstick: Yardstick;
  readonly locale: Locale;
}

/** KPIs that the project is to move, and how its urgency comes about. */
export function EffectsSection({ picture, yardstick, locale }: EffectsSectionProps) {
  const texts = projectTexts[locale];
  const { effects, urgencyParts, urgency } = picture;
  const partOf = new Map(urgencyParts.map((part) => [part.kpiId, part]));
  return (
    <section class="section stack" aria-labelledby="moves">
      <h2 id="moves">{texts.moves}</h2>
      {effects.length === 0 ? (
        <p class="muted">{texts.noEffects}</p>
      ) : (
        <>
          <p class="muted">{texts.movesLead}</p>
          <DataTable
            caption={texts.moves}
            captionHidden
            columns={[
              { label: texts.effect.kpi },
              { label: texts.effect.movement, number: true },
              { label: texts.effect.share, number: true },
              { label: texts.effect.gap, number: true },
              { label: texts.effect.urgency, number: true },
            ]}
            rows={effects.map((effect) => {
              const part = partOf.get(effect.kpi.id);
              const share = yardstick.standings.get(effect.kpi.id)?.share;
              return {
                key: effect.kpi.id,
                cells: [
                  <a href={`/kpis/${effect.kpi.key}`}>{effect.kpi.name}</a>,
                  movementWords(effect, locale),
                  share === undefined ? (
                    <span class="muted">{texts.notLinked}</span>
                  ) : (
                    shareWords(share, locale)
                  ),
                  part ? shareWords(part.gap, locale) : '–',
                  part ? shareWords(part.urgency, locale) : '–',
                ],
              };
            })}
          />
          <p>{texts.urgency(shareWords(urgency, locale))}</p>
        </>
      )}
    </section>
  );
}
