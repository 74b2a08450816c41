/** What an organization is asked about itself: where it wants to go, what its people can, how it is run. */
export const THEMES = ['strategy', 'competences', 'steering'] as const;
export type Theme = (typeof THEMES)[number];

export interface Statement {
  readonly key: string;
  readonly theme: Theme;
  readonly en: string;
  readonly nl: string;
}

/** In the order in which they are asked. A key never gets another meaning: answers of years are compared by it. */
export const STATEMENTS: readonly Statement[] = [
  {
    ...{ key: 'own-words', theme: 'strategy' },
    en: 'I can say in my own words what our common goal is.',
    nl: 'Ik kan in mijn eigen woorden zeggen wat ons gezamenlijke doel is.',
  },
  {
    ...{ key: 'customer-first', theme: 'strategy' },
    en: 'Before we decide, we ask what it means for the customer.',
    nl: 'Voordat we beslissen, vragen we wat het voor de klant betekent.',
  },
  {
    ...{ key: 'let-go', theme: 'strategy' },
    en: 'We dare to stop work that does not help the customer.',
    nl: 'We durven te stoppen met werk waar de klant niets aan heeft.',
  },
  {
    ...{ key: 'one-house', theme: 'strategy' },
    en: 'Departments help one another when a customer needs it, even if their own figures suffer.',
    nl: 'Afdelingen helpen elkaar als een klant dat nodig heeft, ook als hun eigen cijfers eronder lijden.',
  },
  {
    ...{ key: 'leaders-live-it', theme: 'strategy' },
    en: 'Leadership does for the customer what it asks of us.',
    nl: 'De leiding doet voor de klant wat ze van ons vraagt.',
  },
  {
    ...{ key: 'able', theme: 'competences' },
    en: 'I know and can do what it takes to keep our promises to customers.',
    nl: 'Ik weet en kan wat nodig is om onze beloften aan klanten waar te maken.',
  },
  {
    ...{ key: 'time-to-learn', theme: 'competences' },
    en: 'I get time to learn what customers will ask of us next.',
    nl: 'Ik krijg tijd om te leren wat klanten straks van ons vragen.',
  },
  {
    ...{ key: 'coached', theme: 'competences' },
    en: 'Somebody tells me every month what I do well for customers, and what could be better.',
    nl: 'Iemand zegt me elke maand wat ik goed doe voor klanten en wat beter kan.',
  },
  {
    ...{ key: 'mistakes', theme: 'competences' },
    en: 'A mistake is something to learn from here, not something to hide.',
    nl: 'Van een fout leren we hier; niemand hoeft haar te verbergen.',
  },
  {
    ...{ key: 'try-out', theme: 'competences' },
    en: 'I may try something out without asking first, within clear limits.',
    nl: 'Ik mag iets uitproberen zonder eerst te vragen, binnen duidelijke grenzen.',
  },
  {
    ...{ key: 'my-figures', theme: 'steering' },
    en: 'I know which figures my work moves, and how they help the goal.',
    nl: 'Ik weet welke cijfers mijn werk beweegt en hoe die het doel helpen.',
  },
  {
    ...{ key: 'at-once', theme: 'steering' },
    en: 'Our way of working makes it easy to help a customer at once.',
    nl: 'Onze manier van werken maakt het makkelijk om een klant in één keer te helpen.',
  },
  {
    ...{ key: 'at-hand', theme: 'steering' },
    en: 'What I need to know about a customer is at hand when I need it.',
    nl: 'Wat ik over een klant moet weten, heb ik bij de hand als ik het nodig heb.',
  },
  {
    ...{ key: 'figures-to-improve', theme: 'steering' },
    en: 'We talk about figures to do better, not to blame.',
    nl: 'We praten over cijfers om beter te worden, niet om schuldigen te vinden.',
  },
  {
    ...{ key: 'agreed-is-done', theme: 'steering' },
    en: 'What we agree in our sessions gets done.',
    nl: 'Wat we in onze sessies afspreken, gebeurt.',
  },
];

export const LOWEST = 1;
export const HIGHEST = 5;
