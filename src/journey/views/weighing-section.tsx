import { Status } from '../../platform/pages/badge.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { Weighing } from '../domain/budget-lens.js';
import { budgetTexts } from './budget-texts.js';

interface WeighingSectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  /** What is weighed: a channel, a moment. */
  readonly what: string;
  readonly weighings: readonly Weighing[];
  readonly nameOf: (id: string) => string;
  readonly locale: Locale;
}

/** A share in whole percent; a dash where there is nothing to compare with. */
export function shareWords(share: number | null, locale: Locale): string {
  return share === null ? '–' : formatNumber(share * 100, locale, { unit: '%', decimals: 0 });
}

/** A pair of bars for each: the money above, what customers say below; and the same in a table. */
export function WeighingSection({ id, title, lead, what, weighings, nameOf, locale }: WeighingSectionProps) {
  const texts = budgetTexts[locale];
  return (
    <section class="section stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p class="muted">{lead}</p>}
      <figure>
        <ul class="pairs">
          {weighings.map((one) => (
            <li key={one.id}>
              <span>{nameOf(one.id)}</span>
              <svg height="30" aria-hidden="true" focusable="false">
                <rect class="mean-ground" width="100%" height="13" rx="2" />
                <rect class="pair-money" width={width(one.spentShare)} height="13" rx="2" />
                <rect class="mean-ground" y="16" width="100%" height="13" rx="2" />
                <rect class="pair-voices" y="16" width={width(one.voiceShare)} height="13" rx="2" />
              </svg>
            </li>
          ))}
        </ul>
        <figcaption>
          <ul class="legend">
            <Swatch name="pair-money" label={texts.moneyShare} />
            <Swatch name="pair-voices" label={texts.voiceShare} />
          </ul>
          <p class="small muted">{texts.explained}</p>
        </figcaption>
      </figure>
      <DataTable
        caption={title}
        captionHidden
        columns={[
          { label: what },
          { label: texts.money, number: true },
          { label: texts.moneyShare, number: true },
          { label: texts.voices, number: true },
          { label: texts.voiceShare, number: true },
          { label: texts.finding },
        ]}
        rows={weighings.map(({ id: key, spent, spentShare, voices, voiceShare, parts }) => ({
          key,
          cells: [
            nameOf(key),
            formatNumber(spent, locale, { unit: '€' }),
            shareWords(spentShare, locale),
            voices,
            shareWords(voiceShare, locale),
            parts === null ? (
              <span class="muted">–</span>
            ) : (
              <Status tone="at-risk">{texts.parts[parts]}</Status>
            ),
          ],
        }))}
      />
    </section>
  );
}

const width = (share: number | null) => `${Math.round((share ?? 0) * 1000) / 10}%`;

function Swatch({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <li>
      <svg width="18" height="13" aria-hidden="true">
        <rect class={name} width="18" height="13" rx="2" />
      </svg>
      {label}
    </li>
  );
}
