import type { NlEn } from '../../platform/pages/locale.js';

interface WorthTexts {
  readonly title: string;
  readonly lead: string;
  readonly how: string;
  readonly none: string;
  readonly noneLead: string;
  readonly noneHelp: string;
  readonly noMeasures: string;
  readonly set: string;
  readonly measure: string;
  readonly measureHint: string;
  readonly perPoint: string;
  readonly perPointHint: string;
  readonly aYear: (money: string) => string;
  readonly rate: string;
  readonly rateHint: string;
  readonly inHours: (rate: string, hours: string) => string;
  readonly currency: string;
  readonly currencyHint: string;
  readonly reasoning: string;
  readonly reasoningHint: string;
  readonly saidBy: string;
  readonly keep: string;
  readonly back: string;
}

export const worthTexts: NlEn<WorthTexts> = {
  en: {
    title: 'What a point is worth',
    lead: 'The business case of every project rests on this one figure of leadership.',
    how: 'A project that says how far it moves a KPI claims a part of the goal’s measure. That many points, times what a point is worth in a year, over the months until the goal’s horizon, is the most it may cost in money and hours.',
    none: 'Nobody has said it yet',
    noneLead: 'Begin roughly: a figure that can be argued with is better than none.',
    noneHelp: 'Leadership can say it here.',
    noMeasures: 'The goal has no measure of its own yet. Give it one first.',
    set: 'Say what it is worth',
    measure: 'Measure of the goal',
    measureHint: 'The one that money follows from most plainly.',
    perPoint: 'Worth of one point',
    perPointHint: 'In money a year, for as long as the point is held.',
    aYear: (money) => `${money} a year`,
    rate: 'An hour of work costs',
    rateHint: 'What it costs the organization, wages and all.',
    inHours: (rate, hours) => `${rate}: a point is worth ${hours} hours a year`,
    currency: 'Currency',
    currencyHint: 'Three letters, like EUR.',
    reasoning: 'Reasoning',
    reasoningHint: 'How you come to it, so that others can check it and do better next year.',
    saidBy: 'Said by',
    keep: 'Keep it',
    back: 'To the projects',
  },
  nl: {
    title: 'Wat een punt waard is',
    lead: 'Op dit ene cijfer van de leiding rust de businesscase van elk project.',
    how: 'Een project dat zegt hoe ver het een KPI beweegt, belooft een deel van de meting van het doel. Zoveel punten, maal wat een punt per jaar waard is, over de maanden tot de horizon van het doel: meer mag het niet kosten, in geld en in uren.',
    none: 'Nog niemand heeft het gezegd',
    noneLead: 'Begin ruw: een cijfer waarover te twisten valt, is beter dan geen.',
    noneHelp: 'De leiding kan het hier zeggen.',
    noMeasures: 'Het doel heeft nog geen eigen meting. Geef het er eerst een.',
    set: 'Zeggen wat het waard is',
    measure: 'Meting van het doel',
    measureHint: 'Die waar geld het duidelijkst uit volgt.',
    perPoint: 'Waarde van één punt',
    perPointHint: 'In geld per jaar, zolang het punt wordt vastgehouden.',
    aYear: (money) => `${money} per jaar`,
    rate: 'Een uur werk kost',
    rateHint: 'Wat het de organisatie kost, loon en alles erbij.',
    inHours: (rate, hours) => `${rate}: een punt is ${hours} uur per jaar waard`,
    currency: 'Munt',
    currencyHint: 'Drie letters, zoals EUR.',
    reasoning: 'Redenering',
    reasoningHint: 'Hoe je eraan komt, zodat anderen het kunnen nagaan en volgend jaar beter kunnen.',
    saidBy: 'Gezegd door',
    keep: 'Bewaren',
    back: 'Naar de projecten',
  },
};
