import { periodWords, type NamingPeriod } from '../../cycles/domain/session-words.js';
import { wallTimeAt } from '../../calendar/domain/zones.js';
import type { Letter } from '../../mail/letter.js';
import { formatDateTime } from '../../platform/pages/format-date.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';

export interface BoardPackMail {
  readonly recipient: { readonly name: string; readonly locale: Locale; readonly zone: string };
  readonly organizationName: string;
  readonly report: {
    readonly id: string;
    readonly asOf: number;
    readonly pages: number;
    readonly locale: Locale;
    readonly period: NamingPeriod;
  };
}

const texts = {
  en: {
    subject: (period: string) => `Board pack ${period}`,
    greeting: (name: string) => `Hello ${name},`,
    preheader: (pages: number) => `The goal, the map, a page for each department: ${pages} pages.`,
    opening: (period: string) =>
      `The board pack of ${period} is there: the common goal and how far it is, the strategy map, a page for each department, decisions and actions.`,
    asOf: 'As of',
    pages: 'Pages',
    language: 'Language',
    languages: { en: 'English', nl: 'Dutch' },
    button: 'Open the board pack',
    reason: (organization: string) =>
      `You get this mail because you belong to the leadership of ${organization}.`,
  },
  nl: {
    subject: (period: string) => `Bestuursrapport ${period}`,
    greeting: (name: string) => `Dag ${name},`,
    preheader: (pages: number) => `Het doel, de kaart, een pagina per afdeling: ${pages} pagina’s.`,
    opening: (period: string) =>
      `Het bestuursrapport van ${period} is er: het gezamenlijke doel en hoe ver het is, de strategiekaart, een pagina per afdeling, besluiten en acties.`,
    asOf: 'Stand van',
    pages: 'Pagina’s',
    language: 'Taal',
    languages: { en: 'Engels', nl: 'Nederlands' },
    button: 'Open het bestuursrapport',
    reason: (organization: string) =>
      `Je krijgt deze mail omdat je bij de leiding van ${organization} hoort.`,
  },
} satisfies NlEn<unknown>;

/** Says that a board pack is there, and where. */
export function boardPackLetter({ recipient, organizationName, report }: BoardPackMail): Letter {
  const { locale, zone } = recipient;
  const say = texts[locale];
  const period = periodWords(report.period, locale);
  const { date, time } = wallTimeAt(report.asOf, zone);
  return {
    locale,
    subject: say.subject(period),
    preheader: say.preheader(report.pages),
    organizationName,
    heading: say.subject(period),
    greeting: say.greeting(recipient.name),
    blocks: [
      { type: 'paragraph', text: say.opening(period), part: 'opening' },
      {
        type: 'facts',
        facts: [
          { label: say.asOf, value: formatDateTime(date, time, locale, 'long') },
          { label: say.pages, value: String(report.pages) },
          { label: say.language, value: say.languages[report.locale] },
        ],
      },
      { type: 'button', label: say.button, target: { page: `/reports/${report.id}` } },
    ],
    reason: say.reason(organizationName),
    adjustable: {
      ...{ subject: 'board-pack', heading: true },
      fields: { name: recipient.name, organization: organizationName, period },
    },
  };
}
