import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import type { Category } from '../domain/category.js';
import type { Flag } from '../domain/flags.js';
import type { ProjectState } from '../domain/moves.js';
import type { EffectPicture } from '../project-pictures.service.js';

interface ProjectWords {
  readonly states: Record<ProjectState, string>;
  readonly categories: Record<Category, string>;
  readonly flags: Record<Flag, string>;
  readonly advice: Record<Flag, string>;
  readonly days: (count: number) => string;
  readonly hours: (count: string) => string;
  readonly waiting: (what: string, days: string) => string;
  readonly experiment: string;
  readonly nobody: string;
}

export const projectWords: NlEn<ProjectWords> = {
  en: {
    states: {
      proposed: 'Proposed',
      running: 'Running',
      waiting: 'Waiting',
      done: 'Done',
      stopped: 'Stopped',
    },
    categories: {
      customer: 'For the customer directly',
      structure: 'Structure',
      'way-of-working': 'Way of working',
      'enabler-training': 'Enabler: training',
      'enabler-hybrid': 'Enabler: hybrid work',
      'enabler-health': 'Enabler: health',
      'enabler-data': 'Enabler: data',
      'enabler-automation': 'Enabler: automation',
    },
    flags: {
      'past-stop': 'Past its stop date',
      'over-cap': 'Above its risk cap',
      'long-wait': 'Waits too long',
      quiet: 'Not heard of for six weeks',
      'over-estimate': 'Above its estimate',
    },
    advice: {
      'past-stop':
        'The experiment was to be over: stop it and say what was learned, or give it a new stop date.',
      'over-cap': 'More was spent or touched than was to be risked: decide today whether it goes on.',
      'long-wait': 'Whoever it waits for may not know. Ask, take the decision, or stop it.',
      quiet: 'Report how it stands: what nobody speaks of, nobody misses either.',
      'over-estimate':
        'It cost more than was thought: adjust the estimate, and look at its business case again.',
    },
    days: (count) => (count === 1 ? '1 day' : `${count} days`),
    hours: (count) => `${count} hours`,
    waiting: (what, days) => `Waiting ${days} for: ${what}`,
    experiment: 'Experiment',
    nobody: 'Nobody',
  },
  nl: {
    states: {
      proposed: 'Voorgesteld',
      running: 'Loopt',
      waiting: 'Wacht',
      done: 'Klaar',
      stopped: 'Gestopt',
    },
    categories: {
      customer: 'Direct voor de klant',
      structure: 'Structuur',
      'way-of-working': 'Manier van werken',
      'enabler-training': 'Randvoorwaarde: training',
      'enabler-hybrid': 'Randvoorwaarde: hybride werken',
      'enabler-health': 'Randvoorwaarde: gezondheid',
      'enabler-data': 'Randvoorwaarde: data',
      'enabler-automation': 'Randvoorwaarde: automatisering',
    },
    flags: {
      'past-stop': 'Stopdatum voorbij',
      'over-cap': 'Boven de risicogrens',
      'long-wait': 'Wacht te lang',
      quiet: 'Zes weken niets gehoord',
      'over-estimate': 'Boven de raming',
    },
    advice: {
      'past-stop':
        'Het experiment had voorbij moeten zijn: stop het en zeg wat er is geleerd, of geef het een nieuwe stopdatum.',
      'over-cap': 'Er is meer uitgegeven of geraakt dan de bedoeling was: beslis vandaag of het doorgaat.',
      'long-wait': 'Wie het ophoudt, weet dat misschien niet. Vraag het, neem het besluit, of stop ermee.',
      quiet: 'Meld hoe het ervoor staat: waar niemand over praat, dat mist ook niemand.',
      'over-estimate': 'Het kostte meer dan gedacht: pas de raming aan en bekijk de businesscase opnieuw.',
    },
    days: (count) => (count === 1 ? '1 dag' : `${count} dagen`),
    hours: (count) => `${count} uur`,
    waiting: (what, days) => `Wacht ${days} op: ${what}`,
    experiment: 'Experiment',
    nobody: 'Niemand',
  },
};

/** An amount of money without cents; `currency` as three letters, of which the euro has a sign. */
export function moneyWords(amount: number, currency: string, locale: Locale): string {
  const unit = currency === 'EUR' ? '€' : currency;
  return formatNumber(amount, locale, { unit, decimals: 0 });
}

export function hoursWords(hours: number, locale: Locale): string {
  return projectWords[locale].hours(formatNumber(hours, locale, { decimals: 0 }));
}

/** In percent, with one decimal: urgencies lie close together. */
export function shareWords(share: number, locale: Locale): string {
  return formatNumber(share * 100, locale, { unit: '%', decimals: 1 });
}

/** `+4%`, `−0.3 min`: in which direction is always said. */
export function movementWords({ kpi, movement }: EffectPicture, locale: Locale): string {
  const words = formatNumber(movement, locale, { unit: kpi.unit });
  return movement > 0 ? `+${words}` : words;
}
