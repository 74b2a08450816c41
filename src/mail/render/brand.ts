import type { Locale } from '../../platform/pages/locale.js';
import type { Accent } from '../style/domain/accent.js';
import { type HouseStyle, OWN_STYLE } from '../style/house-styles.js';
import { contentIdOf } from '../style/logos.js';

/** How a mail looks, as both templates read it. */
export interface BrandView {
  readonly accent: Accent;
  readonly footer: string | null;
  readonly logo: { readonly src: string; readonly width: number; readonly height: number } | null;
}

/** What a logo is shown within: as wide as some words, as high as two lines. */
const [WIDEST, HIGHEST] = [220, 56];

export function viewBrand({ accent, footer, logo }: HouseStyle = OWN_STYLE, locale: Locale): BrandView {
  const view = { accent, footer: footer[locale] };
  if (logo === null) return { ...view, logo };
  const scale = Math.min(1, WIDEST / logo.width, HIGHEST / logo.height);
  const shown = (length: number) => Math.max(1, Math.round(length * scale));
  const size = { width: shown(logo.width), height: shown(logo.height) };
  return { ...view, logo: { src: `cid:${contentIdOf(logo)}`, ...size } };
}
