import type { RhythmTexts } from './rhythm-words-en.js';

export const rhythmNl: RhythmTexts = {
  title: 'Het ritme',
  lead: 'Wanneer jullie samenkomen, wie er meedoet, en wat eromheen gemaild wordt.',
  none: 'Er is nog geen ritme vastgelegd',
  noneHelp: 'Zodra een planner zegt wanneer jullie samenkomen, staat het hier.',
  kinds: { annual: 'Jaarsessie', quarterly: 'Kwartaalsessies', monthly: 'Maandsessies' },
  held: {
    annual: 'We houden een jaarsessie',
    quarterly: 'We houden kwartaalsessies',
    monthly: 'We houden maandsessies',
  },
  notHeld: 'Wordt niet gehouden',
  onWhich: 'Op welke dag',
  weekday: 'Een dag van de week',
  workday: 'Een werkdag',
  day: 'Een vaste dag van de maand',
  nth: 'De hoeveelste',
  from: 'Geteld',
  fromStart: 'vanaf het begin van de maand',
  fromEnd: 'vanaf het eind van de maand',
  month: {
    annual: 'In welke maand, geteld vanaf het begin van het jaar',
    quarterly: 'In welke maand, geteld vanaf het begin van het kwartaal',
    monthly: 'In welke maand, geteld vanaf de maand waar ze over gaat',
  },
  monthOf: (nth) =>
    nth === 1
      ? 'de eerste maand'
      : nth > 1
        ? `maand ${nth}`
        : nth === 0
          ? 'de maand voor het begin'
          : `${1 - nth} maanden voor het begin`,
  monthlyOf: (nth) =>
    nth === 1
      ? 'de maand zelf'
      : nth === 2
        ? 'de maand erna'
        : nth > 2
          ? `${nth - 1} maanden erna`
          : nth === 0
            ? 'de maand ervoor'
            : `${1 - nth} maanden ervoor`,
  dayOff: 'Is dat een vrije dag, dan',
  policies: {
    next: 'de volgende werkdag',
    previous: 'de werkdag ervoor',
    nearest: 'de dichtstbijzijnde werkdag',
    keep: 'toch die dag',
  },
  nths: { 1: 'eerste', 2: 'tweede', 3: 'derde', 4: 'vierde', 5: 'vijfde', last: 'laatste' },
  weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  at: 'Begint om',
  minutes: 'Lengte in minuten',
  ofDays: (minutes, days) => `${minutes}, op elk van ${days} dagen`,
  dayCount: 'Over hoeveel dagen',
  dayCountHint:
    'Dagen achter elkaar, elk even lang: een sessie buiten de deur. Een vrije dag ertussen verschuift ze samen.',
  place: 'Plaats',
  placeHint: 'Een zaal, een adres of een link; bij een sessie buiten de deur waar jullie heen gaan.',
  zone: 'Tijdzone',
  zoneHint: (zone) => `Alleen als het niet die van de organisatie is: ${zone}.`,
  who: 'Wie doet mee',
  groups: {
    everyone: 'Iedereen',
    leaders: 'De leiding',
    planners: 'Planners',
    heads: 'Afdelingshoofden',
    deputies: 'Plaatsvervangers',
  },
  department: (name) => `${name}: hoofd en plaatsvervangers`,
  people: 'En deze personen',
  peopleHint: 'Eén e-mailadres per regel.',
  agenda: 'De agenda wordt gemaild',
  folds: {
    on: 'Op welke dag',
    time: 'Tijd en plaats',
    who: 'Wie doet mee',
    mails: 'Wat er gemaild wordt',
    template: 'Hoe de agenda eruitziet',
    updates: 'Updates van de afdelingen',
  },
  templateHint:
    'Zonder delen is het de gewone agenda: eerst de vragen van dit soort sessie, dan wat de cijfers en mensen inbrengen. Eigen delen komen in jullie volgorde; onderdelen die je niet noemt komen erachter.',
  part: (n) => `Deel ${n}`,
  newPart: 'Nog een deel',
  newPartHint: 'Voor nog een druk je op “Voorbeeld”.',
  what: 'Wat',
  noPart: '–',
  ownQuestion: 'Een eigen vraag',
  question: 'De vraag',
  questionHint: 'Alleen bij een eigen vraag.',
  purpose: 'Waarvoor',
  aboutGoal: 'Het gezamenlijke doel staat ernaast',
  partMinutes: 'Minuten',
  partMinutesHint: 'Leeg: een deel van wat over is.',
  partPlace: 'Plek',
  usual: 'de gewone agenda',
  parts: (questions, sections, minutes, of) =>
    [
      questions > 0 ? `${questions} ${questions === 1 ? 'vraag' : 'vragen'}` : null,
      sections > 0 ? `${sections} ${sections === 1 ? 'onderdeel' : 'onderdelen'}` : null,
      `${minutes} van ${of} minuten verdeeld`,
    ]
      .filter((one) => one !== null)
      .join(', '),
  length: (minutes, days) =>
    days === 1 ? `${minutes} minuten` : `${minutes} minuten op elk van ${days} dagen`,
  agendaOut: (when) => `agenda ${when}`,
  noAgendaOut: 'geen agenda',
  remindersOut: (n) => (n === 0 ? 'geen herinneringen' : n === 1 ? '1 herinnering' : `${n} herinneringen`),
  updatesOut: (opens) => `gevraagd ${opens}`,
  noUpdates: 'wordt niet gevraagd',
  reminders: 'Herinneringen',
  goalRequests: 'De leiding wordt om het doel gevraagd',
  row: (n) => `nummer ${n}`,
  blank: 'Laat de dagen leeg voor geen mail. “Voorbeeld” geeft je een rij erbij.',
  days: 'Hoeveel dagen',
  counts: {
    'before working-days': 'werkdagen voor de sessie',
    'before days': 'dagen voor de sessie',
    'after working-days': 'werkdagen na de sessie',
    'after days': 'dagen na de sessie',
    'due working-days': 'werkdagen na de uiterste dag',
    'due days': 'dagen na de uiterste dag',
  },
  time: 'om',
  merge: 'Houd in een maand met een kwartaalsessie één sessie met beide agenda’s',
  updates: 'Updates van de afdelingen',
  updatesHeld: 'Vraag afdelingen om een update voor elke maandsessie',
  about: 'De update gaat over',
  abouts: { previous: 'de laatste maand die voorbij is', current: 'de maand waarin de sessie valt' },
  leads: {
    opens: 'Hoofden worden gevraagd',
    nudges: 'Duwtjes, zolang er niets is',
    due: 'Uiterlijk',
    closes: 'Antwoorden kan tot (leeg: tot de sessie begint)',
    overdueDeputy: 'Plaatsvervangers horen dat het te laat is',
    overduePlanner: 'Planners horen wie te laat is',
    overdueLeadership: 'De leiding hoort wie te laat is',
    digest: 'De leiding krijgt de maand op één pagina',
  },
  year: 'Jaar van het voorbeeld',
  preview: 'Voorbeeld',
  save: 'Ritme opslaan',
  previewTitle: (year) => `Zo zou ${year} worden`,
  previewNote: 'Een voorbeeld: hiervan is nog niets vastgelegd.',
  correct: 'Het voorbeeld volgt zodra verbeterd is wat bij de velden genoemd wordt.',
  said: (n) => (n === 1 ? 'Het voorbeeld heeft 1 sessie.' : `Het voorbeeld heeft ${n} sessies.`),
  saved:
    'Het ritme is opgeslagen. Sessies die al vastlagen blijven zoals ze zijn tot het jaar opnieuw berekend wordt; wat eromheen gemaild wordt volgt meteen.',
  same: 'Er is niets veranderd: het ritme was al zo.',
  recomputed: 'Het jaar volgt nu het ritme.',
  conflict:
    'Iemand anders heeft het ritme gewijzigd terwijl je typte. Wat je typte staat er nog. Kijk eerst onder het formulier wat er nu vastligt; nog eens opslaan vervangt dat.',
  keptNow: 'Wat er nu vastligt',
  session: 'Sessie',
  when: 'Wanneer',
  takesPart: 'Doet mee',
  remarks: 'Opmerkingen',
  takes: (n) => (n === 1 ? '1 persoon' : `${n} mensen`),
  away: (names) => `Afwezig: ${names}`,
  more: (n) => ` en nog ${n}`,
  onDayOff: 'Op een vrije dag',
  thatDayOff: (date) => `${date} is een vrije dag`,
  movedOff: (date, why) => `Niet op ${date}: ${why}`,
  weekend: 'vrije dag',
  gap: 'De klok slaat deze tijd over',
  overlap: 'De klok toont deze tijd twee keer; de eerste is bedoeld',
  sameDay: 'Zelfde dag als een andere sessie',
  noDate: (period) => `${period} heeft zo’n dag niet, en dus geen sessie.`,
  merged: (period, into) => `${period} gaat op in de kwartaalsessie van ${into}.`,
  gaps: 'Zonder eigen sessie',
  recompute: (year) => `${year} zoals het vastligt wijkt af van het ritme`,
  recomputeLead:
    'Met de hand verplaatste, extra, geannuleerde en voorbije sessies blijven staan. Wie meedoet hoort wat er verschuift.',
  apply: 'Laat het jaar het ritme volgen',
  moves: (name, from, to) => `${name}: van ${from} naar ${to}`,
  alters: (name) => `${name}: andere plaats of agenda`,
  adds: (name, on) => `${name}: nieuw, ${on}`,
  removes: (name, on) => `${name}: vervalt, was ${on}`,
  back: 'Naar het jaar',
};
