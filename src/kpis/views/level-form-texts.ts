import type { NlEn } from '../../platform/pages/locale.js';

interface LevelFormTexts {
  readonly addCustomer: string;
  readonly changeCustomer: string;
  readonly addContact: string;
  readonly changeContact: string;
  readonly goal: string;
  readonly kind: string;
  readonly statement: string;
  readonly customerHint: string;
  readonly target: string;
  readonly targetHint: string;
  readonly measure: string;
  readonly measureHint: string;
  readonly noMeasure: string;
  readonly owner: string;
  readonly nobody: string;
  readonly customerGoal: string;
  readonly choose: string;
  readonly channel: string;
  readonly channelHint: string;
  readonly side: string;
  readonly aim: string;
  readonly contactHint: string;
  readonly serving: string;
  readonly telling: string;
  readonly chosen: (count: number) => string;
  readonly until: string;
  readonly untilHint: string;
  readonly keep: string;
  readonly back: string;
}

export const levelFormTexts: NlEn<LevelFormTexts> = {
  en: {
    addCustomer: 'Add a customer goal',
    changeCustomer: 'Change the customer goal',
    addContact: 'Add a contact goal',
    changeContact: 'Change the contact goal',
    goal: 'Which common goal does it serve?',
    kind: 'What do customers bring?',
    statement: 'What is to be reached?',
    customerHint: 'One sentence: “Customers who bought once buy again within the year.”',
    target: 'What do you aim at?',
    targetHint: 'In words, with a figure and a day: “From 38 to 45 percent by the end of 2027.”',
    measure: 'Or by the plan of',
    measureHint: 'A measure or KPI whose plan has the figure already.',
    noMeasure: 'No measure',
    owner: 'Who answers for it?',
    nobody: 'Nobody yet',
    customerGoal: 'Which customer goal does it serve?',
    choose: 'Choose one',
    channel: 'Channel',
    channelHint: 'As you call it: Telephone, Shop in Alkmaar, Newsletter.',
    side: 'Where is it?',
    aim: 'What does contact bring about?',
    contactHint: 'What customers do or feel after the contact, in one sentence.',
    serving: 'KPIs that serve it',
    telling: 'KPIs that tell whether it is reached',
    chosen: (count) => `${count} chosen`,
    until: 'Ended on',
    untilHint: 'The last day on which it holds. Leave it empty while it does.',
    keep: 'Keep it',
    back: 'Back without keeping it',
  },
  nl: {
    addCustomer: 'Een klantdoel toevoegen',
    changeCustomer: 'Het klantdoel wijzigen',
    addContact: 'Een contactdoel toevoegen',
    changeContact: 'Het contactdoel wijzigen',
    goal: 'Welk gezamenlijk doel dient het?',
    kind: 'Wat brengen klanten?',
    statement: 'Wat moet er bereikt worden?',
    customerHint: 'Eén zin: “Wie één keer kocht, koopt binnen het jaar weer.”',
    target: 'Waar mik je op?',
    targetHint: 'In woorden, met een getal en een dag: “Van 38 naar 45 procent, eind 2027.”',
    measure: 'Of volgens het plan van',
    measureHint: 'Een meting of KPI waarvan het plan het getal al heeft.',
    noMeasure: 'Geen meting',
    owner: 'Wie staat ervoor in?',
    nobody: 'Nog niemand',
    customerGoal: 'Welk klantdoel dient het?',
    choose: 'Kies er een',
    channel: 'Kanaal',
    channelHint: 'Zoals jullie het noemen: Telefoon, Winkel in Alkmaar, Nieuwsbrief.',
    side: 'Waar is het?',
    aim: 'Waar zorgt contact voor?',
    contactHint: 'Wat klanten doen of voelen na het contact, in één zin.',
    serving: 'KPI’s die het dienen',
    telling: 'KPI’s die zeggen of het bereikt wordt',
    chosen: (count) => `${count} gekozen`,
    until: 'Beëindigd op',
    untilHint: 'De laatste dag waarop het geldt. Laat leeg zolang het geldt.',
    keep: 'Bewaren',
    back: 'Terug zonder te bewaren',
  },
};
