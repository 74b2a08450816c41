import type { Mandate } from '../../goals/domain/goal.js';
import type { Standing } from '../../goals/domain/support.js';
import type { Status } from '../../kpis/domain/status.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';

/** 0.634 is `63%`. */
export function percent(share: number, locale: Locale, decimals = 0): string {
  return formatNumber(share * 100, locale, { unit: '%', decimals });
}

/** 0.012 is `+1.2`: a change in points. */
export function points(share: number, locale: Locale): string {
  const words = formatNumber(share * 100, locale, { decimals: 1 });
  return share > 0 ? `+${words}` : words;
}

interface SharedWords {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly noPlan: string;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly mandates: Readonly<Record<Mandate, string>>;
  readonly projects: Readonly<Record<'at-risk' | 'stuck' | 'on-track' | 'done', string>>;
}

/** What the pages call it, too. */
export const sharedWords: NlEn<SharedWords> = {
  en: {
    statuses: { 'on-track': 'On track', 'at-risk': 'At risk', 'off-track': 'Off track', stale: 'Stale' },
    noPlan: 'no plan',
    standings: {
      ...{ endorses: 'Endorses it', reserves: 'With a reservation', objects: 'Objects' },
      ...{ reopened: 'Asked again: reworded since', speaking: 'Thinks along', silent: 'Not heard from yet' },
    },
    mandates: {
      advising: 'advises the departments',
      matrix: 'decides together with the departments',
      operational: 'decides',
    },
    projects: { 'at-risk': 'At risk', stuck: 'Stuck', 'on-track': 'On track', done: 'Done' },
  },
  nl: {
    statuses: { 'on-track': 'Op koers', 'at-risk': 'Risico', 'off-track': 'Uit koers', stale: 'Verouderd' },
    noPlan: 'geen plan',
    standings: {
      ...{ endorses: 'Steunt het', reserves: 'Onder voorbehoud', objects: 'Heeft bezwaar' },
      ...{ reopened: 'Opnieuw gevraagd: luidt nu anders', speaking: 'Denkt mee', silent: 'Nog niet gehoord' },
    },
    mandates: {
      advising: 'adviseert de afdelingen',
      matrix: 'beslist samen met de afdelingen',
      operational: 'beslist',
    },
    projects: { 'at-risk': 'In gevaar', stuck: 'Zit vast', 'on-track': 'Op koers', done: 'Klaar' },
  },
};
