import type { Direction, KpiCommand } from './kpi.js';

type Words = Readonly<Record<'en' | 'nl', string>>;

/** A KPI that many organizations begin with: what it is called, how it is read, and what it says about the customer. */
export interface KpiStarter {
  readonly key: string;
  readonly name: Words;
  readonly nature: KpiCommand['nature'];
  readonly timing: KpiCommand['timing'];
  readonly direction: Direction;
  readonly unit: string;
  readonly decimals: number;
  /** What it says about the customer: also what was never meant to be about customers does. */
  readonly customer: Words;
  /** How a reading comes about. */
  readonly measured: Words;
}

const explicit = { nature: 'explicit', timing: 'lagging', direction: 'higher', decimals: 0 } as const;
const implicit = { nature: 'implicit', timing: 'leading', direction: 'higher', decimals: 1 } as const;

/** The library, explicit ones first: those ask the customer, the others listen to what customers do. */
export const KPI_STARTERS: readonly KpiStarter[] = [
  {
    ...{ ...explicit, key: 'nps', unit: '' },
    name: { en: 'Net Promoter Score', nl: 'Net Promoter Score' },
    customer: {
      en: 'Whether customers would put their own name behind us.',
      nl: 'Of klanten hun eigen naam aan ons zouden verbinden.',
    },
    measured: {
      en: 'The share that answers 9 or 10 on recommending us, minus the share that answers 0 to 6.',
      nl: 'Het aandeel dat op de vraag of ze ons aanraden 9 of 10 antwoordt, min het aandeel dat 0 tot en met 6 antwoordt.',
    },
  },
  {
    ...{ ...explicit, key: 'csat', unit: '%' },
    name: { en: 'Customer satisfaction', nl: 'Klanttevredenheid' },
    customer: {
      en: 'Whether what just happened was what the customer had hoped for.',
      nl: 'Of wat er net gebeurde was waar de klant op hoopte.',
    },
    measured: {
      en: 'The share that answers satisfied or very satisfied, asked right after a contact.',
      nl: 'Het aandeel dat tevreden of zeer tevreden antwoordt, gevraagd direct na een contact.',
    },
  },
  {
    ...{ ...explicit, key: 'ces', unit: '', decimals: 1, direction: 'lower' },
    name: { en: 'Customer effort score', nl: 'Inspanning van de klant' },
    customer: {
      en: 'How much trouble we made the customer go to.',
      nl: 'Hoeveel moeite wij de klant lieten doen.',
    },
    measured: {
      en: 'The mean answer, from 1 to 7, to how much effort it took to be helped.',
      nl: 'Het gemiddelde antwoord, van 1 tot 7, op de vraag hoeveel moeite het kostte om geholpen te worden.',
    },
  },
  {
    ...{ ...explicit, key: 'enps', unit: '' },
    name: { en: 'Employee Net Promoter Score', nl: 'Aanbevelingsscore van medewerkers' },
    customer: {
      en: 'Whether those who keep our promises believe in them.',
      nl: 'Of wie onze beloften moet waarmaken er zelf in gelooft.',
    },
    measured: {
      en: 'As the Net Promoter Score, asked of employees about us as a place to work.',
      nl: 'Als de Net Promoter Score, gevraagd aan medewerkers over ons als werkgever.',
    },
  },
  {
    ...{ ...explicit, nature: 'implicit', key: 'churn', unit: '%', decimals: 1, direction: 'lower' },
    name: { en: 'Churn', nl: 'Klantverlies' },
    customer: { en: 'How many had enough of us.', nl: 'Hoeveel klanten genoeg van ons hadden.' },
    measured: {
      en: 'Customers lost in the month, as a share of those at its beginning.',
      nl: 'Klanten die in de maand vertrokken, als aandeel van wie er aan het begin was.',
    },
  },
  {
    ...{ ...explicit, nature: 'implicit', key: 'customer-lifetime-value', unit: '€' },
    name: { en: 'Customer lifetime value', nl: 'Klantwaarde' },
    customer: {
      en: 'How long and how gladly customers come back.',
      nl: 'Hoe lang en hoe graag klanten terugkomen.',
    },
    measured: {
      en: 'What a customer brings in over all years: yearly margin times the expected years.',
      nl: 'Wat een klant in alle jaren opbrengt: de marge per jaar maal de verwachte jaren.',
    },
  },
  {
    ...{ ...explicit, nature: 'implicit', key: 'repeat-purchase', unit: '%', decimals: 1 },
    name: { en: 'Repeat purchases', nl: 'Herhaalaankopen' },
    customer: {
      en: 'Whether the first time was good enough for a second.',
      nl: 'Of de eerste keer goed genoeg was voor een tweede.',
    },
    measured: {
      en: 'The share of the month’s buyers who had bought before.',
      nl: 'Het aandeel kopers van de maand dat eerder had gekocht.',
    },
  },
  {
    ...{ ...implicit, key: 'conversion', unit: '%' },
    name: { en: 'Conversion', nl: 'Conversie' },
    customer: {
      en: 'Whether who comes finds what they came for.',
      nl: 'Of wie komt, vindt waarvoor hij kwam.',
    },
    measured: {
      en: 'Orders as a share of visits.',
      nl: 'Bestellingen als aandeel van de bezoeken.',
    },
  },
  {
    ...{ ...implicit, key: 'click-through', unit: '%' },
    name: { en: 'Click-through', nl: 'Doorklikpercentage' },
    customer: {
      en: 'Whether what we say is about something they care for.',
      nl: 'Of wat we zeggen gaat over iets wat hen bezighoudt.',
    },
    measured: {
      en: 'Clicks as a share of those who saw it.',
      nl: 'Kliks als aandeel van wie het zag.',
    },
  },
  {
    ...{ ...implicit, key: 'handling-time', unit: 'min', direction: 'lower' },
    name: { en: 'Handling time', nl: 'Behandeltijd' },
    customer: {
      en: 'How much of their time we take; below what a good answer needs, how little of ours we give.',
      nl: 'Hoeveel tijd we van hen vragen; korter dan een goed antwoord nodig heeft, hoe weinig we van de onze geven.',
    },
    measured: {
      en: 'The mean minutes from a customer’s first word to the end of the contact.',
      nl: 'Het gemiddeld aantal minuten van het eerste woord van de klant tot het eind van het contact.',
    },
  },
  {
    ...{ ...implicit, key: 'first-time-right', unit: '%' },
    name: { en: 'First time right', nl: 'In één keer goed' },
    customer: {
      en: 'Whether one contact is enough.',
      nl: 'Of één contact genoeg is.',
    },
    measured: {
      en: 'Questions not asked again within two weeks, as a share of all.',
      nl: 'Vragen die niet binnen twee weken opnieuw worden gesteld, als aandeel van alle.',
    },
  },
  {
    ...{ ...implicit, key: 'waiting-time', unit: 'min', direction: 'lower' },
    name: { en: 'Waiting time', nl: 'Wachttijd' },
    customer: {
      en: 'How long we let people stand at the door.',
      nl: 'Hoe lang we mensen aan de deur laten staan.',
    },
    measured: {
      en: 'The mean minutes until somebody answers, on every channel.',
      nl: 'Het gemiddeld aantal minuten tot iemand antwoordt, op elk kanaal.',
    },
  },
  {
    ...{ ...implicit, key: 'on-time-delivery', unit: '%' },
    name: { en: 'On-time delivery', nl: 'Op tijd geleverd' },
    customer: {
      en: 'Whether we keep the promise that customers plan their day around.',
      nl: 'Of we de belofte houden waar klanten hun dag op inrichten.',
    },
    measured: {
      en: 'Deliveries on the day that was promised at the order, as a share of all.',
      nl: 'Leveringen op de dag die bij de bestelling was beloofd, als aandeel van alle.',
    },
  },
  {
    ...{ ...implicit, key: 'returns', unit: '%', direction: 'lower' },
    name: { en: 'Returns', nl: 'Retouren' },
    customer: {
      en: 'How often what arrived was not what they had pictured.',
      nl: 'Hoe vaak wat aankwam niet was wat ze voor zich zagen.',
    },
    measured: {
      en: 'Items sent back as a share of items sold.',
      nl: 'Teruggestuurde artikelen als aandeel van de verkochte.',
    },
  },
  {
    ...{ ...implicit, key: 'complaints', unit: '', decimals: 0, direction: 'lower' },
    name: { en: 'Complaints', nl: 'Klachten' },
    customer: {
      en: 'How many still thought it worth their while to tell us.',
      nl: 'Hoeveel klanten het nog de moeite vonden het ons te vertellen.',
    },
    measured: {
      en: 'Complaints in the month, on every channel, for each thousand customers.',
      nl: 'Klachten in de maand, op elk kanaal, per duizend klanten.',
    },
  },
  {
    ...{ ...implicit, key: 'promises-kept', unit: '%' },
    name: { en: 'Promises kept to customers', nl: 'Nagekomen toezeggingen' },
    customer: {
      en: 'How loyal we are to our customers, for once the other way around.',
      nl: 'Hoe loyaal wij aan onze klanten zijn; nu eens andersom gevraagd.',
    },
    measured: {
      en: 'What we said we would do for a customer and did in time, as a share of all we said.',
      nl: 'Wat we een klant toezegden en op tijd deden, als aandeel van alles wat we toezegden.',
    },
  },
  {
    ...{ ...implicit, key: 'best-advice', unit: '%' },
    name: { en: 'Advice against our own margin', nl: 'Advies tegen eigen marge in' },
    customer: {
      en: 'Whether we advise what is good for customers when it earns us less.',
      nl: 'Of we adviseren wat goed is voor klanten, ook als het ons minder oplevert.',
    },
    measured: {
      en: 'Checked advice in which the customer was given the option that fitted best, as a share of all checked.',
      nl: 'Getoetste adviezen waarin de klant de best passende keuze kreeg, als aandeel van alle getoetste.',
    },
  },
];
