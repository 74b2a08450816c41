import type { ComponentChildren } from 'preact';
import { DataTable } from '../../platform/pages/data-table.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { ProjectPicture } from '../project-pictures.service.js';
import type { Yardstick } from '../yardstick.service.js';
import { CostBar } from './bar.js';
import { hoursWords, moneyWords, shareWords } from './project-words.js';
import { projectTexts } from './project-texts.js';

interface CaseSectionProps {
  readonly picture: ProjectPicture;
  readonly yardstick: Yardstick;
  readonly locale: Locale;
}

/** What the project claims to be worth, what it costs beside that, and how both are reckoned. */
export function CaseSection({ picture, yardstick, locale }: CaseSectionProps) {
  const texts = projectTexts[locale];
  const { businessCase, project, effects } = picture;
  const { worth, goal, kpis } = yardstick;
  if (businessCase === null || worth === null || goal === null)
    return (
      <section class="section stack" aria-labelledby="case">
        <h2 id="case">{texts.case}</h2>
        <p class="muted">{texts.noWorth}</p>
      </section>
    );
  const { points, months, cost, ceilingMoney, ceilingHours, isAbove, parts } = businessCase;
  const money = (amount: number) => moneyWords(amount, worth.currency, locale);
  const pointWords = (value: number) => formatNumber(value, locale);
  const partOf = new Map(parts.map((part) => [part.kpiId, part]));
  const hours = Math.max(project.estimatedHours, project.spentHours);
  const spent = Math.max(project.estimatedMoney, project.spentMoney);
  return (
    <section class="section stack" aria-labelledby="case">
      <h2 id="case">{texts.case}</h2>
      <p>{texts.claims(pointWords(points), kpis.get(worth.kpiId)?.name ?? '')}</p>
      <figure>
        <CostBar cost={cost} ceiling={ceilingMoney} />
        <figcaption>
          <ul class="legend">
            <Sign look="block-filled">{texts.drawnCost}</Sign>
            {isAbove ? (
              <Sign look="band-late">{texts.drawnAbove}</Sign>
            ) : (
              <Sign look="block-ground">{texts.drawnRoom}</Sign>
            )}
          </ul>
        </figcaption>
      </figure>
      <DefinitionList
        items={[
          {
            term: texts.cost,
            description: (
              <>
                <strong>{money(cost)}</strong>{' '}
                <span class="muted">
                  {texts.costOf(money(spent), hoursWords(hours, locale), money(worth.hourlyRate))}
                </span>
              </>
            ),
          },
          {
            term: texts.ceiling,
            description: (
              <>
                <strong>{money(ceilingMoney)}</strong>{' '}
                <span class="muted">{texts.inHours(hoursWords(ceilingHours, locale))}</span>
                <br />
                <span class="small muted">
                  {texts.worked(
                    pointWords(points),
                    money(worth.moneyPerPoint),
                    String(months),
                    money(ceilingMoney),
                  )}
                </span>
              </>
            ),
          },
        ]}
      />
      {isAbove ? (
        <Flash tone="warning">{texts.above(money(cost - ceilingMoney))}</Flash>
      ) : (
        <p>{texts.within(money(ceilingMoney - cost))}</p>
      )}
      {effects.length > 0 && (
        <DataTable
          caption={texts.claims(pointWords(points), kpis.get(worth.kpiId)?.name ?? '')}
          captionHidden
          columns={[
            { label: texts.effect.kpi },
            { label: texts.effect.covered, number: true },
            { label: texts.effect.share, number: true },
            { label: texts.effect.points, number: true },
          ]}
          rows={effects.map(({ kpi }) => {
            const part = partOf.get(kpi.id);
            return {
              key: kpi.id,
              cells: [
                kpi.name,
                shareWords(part?.covered ?? 0, locale),
                shareWords(part?.share ?? 0, locale),
                pointWords(part?.points ?? 0),
              ],
            };
          })}
        />
      )}
      <p class="small muted">{texts.assumed}</p>
      <p>
        <a href={`/goal/${goal.key}/worth`}>{texts.toWorth}</a>
      </p>
    </section>
  );
}

function Sign({ look, children }: { readonly look: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <svg class="sign" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
        <rect class={look} x="3" y="6" width="16" height="10" />
      </svg>
      {children}
    </li>
  );
}
