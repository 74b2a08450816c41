import type { NlEn } from '../../platform/pages/locale.js';

const en = {
  title: (year: string) => `Plan ${year}`,
  lead: (from: string, until: string) =>
    `From ${from} until ${until}. Look at what carries on and what does not; then make the year with one press.`,
  leadFirst: (from: string, until: string) =>
    `From ${from} until ${until}. Look at its sessions and who takes part; then make the year with one press.`,
  leadKept: (year: string) => `${year} is kept. This is what it needs next.`,
  back: 'To the year',
  made: (year: string) => `${year} is made: its sessions are kept, and what is mailed around them follows.`,
  there: (year: string) => `${year} was made already, perhaps by a colleague. Nothing changed.`,
  noRhythm: 'First say when you meet',
  noRhythmHelp: 'A year follows from the rhythm, and nobody has set one yet.',
  toRhythm: 'Set the rhythm',
  past: (n: number) =>
    n === 1
      ? '1 of these sessions is over already. It is kept as past, although it was not held in Cadans; nothing is mailed about it.'
      : `${n} of these sessions are over already. They are kept as past, although they were not held in Cadans; nothing is mailed about them.`,
  make: (year: string) => `Make ${year}`,
  makeHelp:
    'Mails follow at their own moments; what is due already, like the agenda of a session this week, leaves at once. Sessions can be moved, cancelled and added afterwards.',
  goesOn: 'What carries on',
  beginsWith: 'What it begins with',
  rhythm: 'The rhythm',
  rhythmHelp:
    'As it is now. Below stand the dates that follow from it, with days off, clashes and who is away.',
  changeRhythm: 'Change the rhythm first',
  departments: (n: number) => (n === 1 ? '1 department' : `${n} departments`),
  departmentsHelp: 'With who leads them on the first day.',
  departmentsNow: 'With who leads them today.',
  noHead: 'nobody leads it then',
  noHeadNow: 'nobody leads it',
  withoutHead: (n: number) => (n === 1 ? '1 without a head' : `${n} without a head`),
  ending: (names: string) => `Ends before: ${names}.`,
  kpis: (n: number) => (n === 1 ? '1 KPI' : `${n} KPIs`),
  noKpis: 'No KPI yet',
  noKpisHelp:
    'Every department measures how it moves the goal. Begin with one of the library, or with your own.',
  kpisHelp: (year: string) =>
    `With their readings and claims. Where ${year} starts and where it is to come is new for each: without it nobody can say whether a KPI is on track.`,
  kpisPlanned: (planned: number, of: number) => `${planned} of ${of} say so already.`,
  oneByOne: 'One by one',
  kpi: 'KPI',
  aimed: 'Aimed at last',
  state: 'For the new year',
  planned: 'Planned',
  toPlan: 'To be planned',
  plan: 'Plan it',
  within: (low: string, high: string) => `${low} to ${high}`,
  noPlan: 'nothing',
  projects: (n: number) => (n === 1 ? '1 unfinished project' : `${n} unfinished projects`),
  noProjects: 'No unfinished project',
  until: (date: string) => `until ${date}`,
  actions: (n: number) => (n === 1 ? '1 open action' : `${n} open actions`),
  actionsHelp: 'They stand on the next agenda until they are done.',
  noActions: 'No open action',
  due: (date: string) => `due ${date}`,
  participants: 'Who takes part',
  participantsHelp: 'As the rhythm says, by who holds which place on the day of each session.',
  stops: 'What is new',
  goal: 'The goal',
  goalEnds: (goal: string, date: string) =>
    `“${goal}” holds until ${date}, and not in the new year. A new one is set together; its measures and links come with it.`,
  goalOn: (goal: string, date: string) =>
    `“${goal}” holds until ${date}, so into the new year, unless another is adopted.`,
  goalNone: 'There is no goal yet. It is set together.',
  invitations: 'Invitations',
  invitationsHelp:
    'Each comes by itself, with the first mail about a session. Whoever wants the whole year now subscribes to it.',
  next: 'What comes next',
  steps: {
    ownGoal: 'Look at the goal of the year',
    goal: 'Write the first draft of the goal',
    kpis: 'Say where each KPI is to come',
    firstKpi: 'Begin the first KPI',
    projects: 'Order the projects of the first quarter',
    departments: 'Look who leads which department',
    check: 'Check what the plan still lacks',
    calendar: 'Have the sessions in your own calendar',
    year: 'Look at the year',
  },
};

export type NextYearTexts = typeof en;

const nl: NextYearTexts = {
  title: (year) => `${year} plannen`,
  lead: (from, until) =>
    `Van ${from} tot en met ${until}. Kijk wat doorloopt en wat niet; maak daarna het jaar met één druk op de knop.`,
  leadFirst: (from, until) =>
    `Van ${from} tot en met ${until}. Kijk naar de sessies en wie er meedoet; maak daarna het jaar met één druk op de knop.`,
  leadKept: (year) => `${year} ligt vast. Dit heeft het nu nodig.`,
  back: 'Naar het jaar',
  made: (year) => `${year} is gemaakt: de sessies liggen vast, en wat eromheen gemaild wordt volgt vanzelf.`,
  there: (year) => `${year} was al gemaakt, misschien door een collega. Er is niets veranderd.`,
  noRhythm: 'Zeg eerst wanneer jullie samenkomen',
  noRhythmHelp: 'Een jaar volgt uit het ritme, en dat is nog niet vastgelegd.',
  toRhythm: 'Leg het ritme vast',
  past: (n) =>
    n === 1
      ? '1 van deze sessies is al geweest. Die komt als voorbij in het jaar te staan, ook al is ze niet in Cadans gehouden; er wordt niets over gemaild.'
      : `${n} van deze sessies zijn al geweest. Die komen als voorbij in het jaar te staan, ook al zijn ze niet in Cadans gehouden; er wordt niets over gemaild.`,
  make: (year) => `${year} maken`,
  makeHelp:
    'Mails gaan op hun eigen moment; wat er al had moeten zijn, zoals de agenda van een sessie deze week, vertrekt meteen. Sessies kun je daarna verplaatsen, annuleren en toevoegen.',
  goesOn: 'Wat doorloopt',
  beginsWith: 'Waar het mee begint',
  rhythm: 'Het ritme',
  rhythmHelp:
    'Zoals het nu is. Hieronder staan de data die eruit volgen, met vrije dagen, botsingen en wie er afwezig is.',
  changeRhythm: 'Eerst het ritme wijzigen',
  departments: (n) => (n === 1 ? '1 afdeling' : `${n} afdelingen`),
  departmentsHelp: 'Met wie ze op de eerste dag leidt.',
  departmentsNow: 'Met wie ze vandaag leidt.',
  noHead: 'dan leidt niemand haar',
  noHeadNow: 'niemand leidt haar',
  withoutHead: (n) => (n === 1 ? '1 zonder hoofd' : `${n} zonder hoofd`),
  ending: (names) => `Houdt eerder op: ${names}.`,
  kpis: (n) => (n === 1 ? '1 KPI' : `${n} KPI’s`),
  noKpis: 'Nog geen KPI',
  noKpisHelp:
    'Elke afdeling meet hoe ze het doel beweegt. Begin met een uit de bibliotheek, of met een eigen KPI.',
  kpisHelp: (year) =>
    `Met hun cijfers en beweringen. Waar ze in ${year} beginnen en waar ze moeten uitkomen is voor elk nieuw: zonder dat weet niemand of een KPI op koers ligt.`,
  kpisPlanned: (planned, of) => `Bij ${planned} van de ${of} staat het er al.`,
  oneByOne: 'Een voor een',
  kpi: 'KPI',
  aimed: 'Laatste doel',
  state: 'Voor het nieuwe jaar',
  planned: 'Gepland',
  toPlan: 'Nog te plannen',
  plan: 'Plannen',
  within: (low, high) => `${low} tot ${high}`,
  noPlan: 'geen',
  projects: (n) => (n === 1 ? '1 lopend project' : `${n} projecten die niet af zijn`),
  noProjects: 'Er loopt geen project',
  until: (date) => `tot en met ${date}`,
  actions: (n) => (n === 1 ? '1 open actie' : `${n} open acties`),
  actionsHelp: 'Ze staan op de volgende agenda tot ze gedaan zijn.',
  noActions: 'Geen open acties',
  due: (date) => `uiterlijk ${date}`,
  participants: 'Wie meedoet',
  participantsHelp: 'Zoals het ritme zegt, naar wie op de dag van elke sessie welke plek heeft.',
  stops: 'Wat nieuw is',
  goal: 'Het doel',
  goalEnds: (goal, date) =>
    `“${goal}” geldt tot en met ${date}, en niet in het nieuwe jaar. Een nieuw doel stellen jullie samen; de maatstaven en verbanden komen daarbij.`,
  goalOn: (goal, date) =>
    `“${goal}” geldt tot en met ${date}, dus nog in het nieuwe jaar, tenzij jullie een ander doel vaststellen.`,
  goalNone: 'Er is nog geen doel. Dat stellen jullie samen.',
  invitations: 'Uitnodigingen',
  invitationsHelp:
    'Die komen vanzelf, bij de eerste mail over een sessie. Wie nu al het hele jaar wil zien, neemt er een abonnement op.',
  next: 'Wat er nu komt',
  steps: {
    ownGoal: 'Bekijk het doel van het jaar',
    goal: 'Schrijf een eerste versie van het doel',
    kpis: 'Zeg waar elke KPI moet uitkomen',
    firstKpi: 'Begin de eerste KPI',
    projects: 'Zet de projecten van het eerste kwartaal op volgorde',
    departments: 'Kijk wie welke afdeling leidt',
    check: 'Kijk wat het plan nog mist',
    calendar: 'Zet de sessies in je eigen agenda',
    year: 'Bekijk het jaar',
  },
};

export const nextYearTexts: NlEn<NextYearTexts> = { en, nl };
