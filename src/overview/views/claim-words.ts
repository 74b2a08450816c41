import type { Claim, ClaimWithPairs } from '../../kpis/claims.service.js';
import type { Finding } from '../../kpis/domain/evidence.js';
import type { StatusTone } from '../../platform/pages/badge.js';
import type { Locale } from '../../platform/pages/locale.js';
import { listWords } from '../domain/lists.js';
import { evidenceTexts } from './evidence-texts.js';

export const FINDING_TONES: Readonly<Record<Finding, StatusTone>> = {
  contradicts: 'off-track',
  unclear: 'at-risk',
  assumed: 'stale',
  agrees: 'on-track',
};

/** What a claim is about: `Handling time → NPS`. */
export function aimWords({ kpi, goal, toward }: Pick<Claim, 'kpi' | 'goal' | 'toward'>): string {
  return `${kpi.name} → ${goal?.statement ?? toward?.name ?? ''}`;
}

export function claimHref({ kpi, link }: Pick<Claim, 'kpi' | 'link'>): string {
  return `/kpis/${encodeURIComponent(kpi.key)}/links/${link.id}`;
}

/** What a KPI is held against, within a sentence. */
export function otherWords({ other: { kpis } }: ClaimWithPairs, locale: Locale): string {
  const names = kpis.map(({ name }) => name);
  return names.length === 1 ? (names[0] ?? '') : evidenceTexts[locale].measuresOf(listWords(names, locale));
}
