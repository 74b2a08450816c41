import type { Locale } from '../../platform/pages/locale.js';
import type { GoalBlock } from '../domain/goal-blocks.js';
import { goalTexts } from './goal-texts.js';
import { percentWords } from './percent.js';

const HEIGHT = 72;

interface BlocksProps {
  readonly blocks: readonly GoalBlock[];
  readonly names: ReadonlyMap<string, string>;
  /** What a block is. */
  readonly of?: 'kpis' | 'departments';
  readonly locale: Locale;
}

/** Progress and coverage in one look: the filled part of what is known, and how much of the width is known. */
export function GoalBlocks({ blocks, names, of = 'kpis', locale }: BlocksProps) {
  const texts = goalTexts[locale];
  return (
    <figure class="blocks">
      <svg class="blocks-picture" height={HEIGHT} aria-hidden="true" focusable="false">
        <defs>
          <pattern
            id="unknown"
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="7" height="7" class="unknown-ground" />
            <rect width="2" height="7" class="unknown-line" />
          </pattern>
        </defs>
        {blocks.map((block) => (
          <Block key={block.kpiId} block={block} name={names.get(block.kpiId) ?? ''} locale={locale} />
        ))}
      </svg>
      <figcaption>
        <p class="small muted">
          <b>{of === 'kpis' ? texts.picture : texts.departmentPicture}.</b> {texts.blocks}
        </p>
        <ul class="legend">
          <Swatch name="block-filled" label={texts.filled} />
          <Swatch name="block-ground" label={texts.unfilled} />
          {blocks.some(({ filled }) => filled === null) && (
            <Swatch name="block-unknown" label={texts.stale} />
          )}
        </ul>
      </figcaption>
    </figure>
  );
}

function Block({ block, name, locale }: { block: GoalBlock; name: string; locale: Locale }) {
  const { from, width, filled, begins } = block;
  const place = { x: share(from), width: share(width) };
  const words = filled === null ? goalTexts[locale].stale : percentWords(filled, locale);
  return (
    <g>
      <title>{`${name}: ${words}`}</title>
      <rect class={filled === null ? 'block-unknown' : 'block-ground'} {...place} y="0" height={HEIGHT} />
      {filled !== null && (
        <rect class="block-filled" {...place} y={HEIGHT * (1 - filled)} height={HEIGHT * filled} />
      )}
      {from > 0 && (
        <line class={begins ? 'gap gap-wide' : 'gap'} x1={place.x} x2={place.x} y1="0" y2={HEIGHT} />
      )}
    </g>
  );
}

function Swatch({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <li>
      <svg class="sign" viewBox="0 0 22 22" width="22" height="22" aria-hidden="true" focusable="false">
        <rect class={name} x="4" y="4" width="14" height="14" rx="2.5" />
      </svg>{' '}
      {label}
    </li>
  );
}

function share(value: number): string {
  return `${Math.round(value * 1e5) / 1e3}%`;
}
