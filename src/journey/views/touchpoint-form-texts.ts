import type { NlEn } from '../../platform/pages/locale.js';

interface TouchpointFormTexts {
  readonly add: string;
  readonly change: string;
  readonly name: string;
  readonly nameHint: string;
  readonly place: string;
  readonly placeHint: string;
  readonly channel: string;
  readonly expectation: string;
  readonly expectationHint: string;
  readonly expectedOn: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly promise: string;
  readonly promiseHint: string;
  readonly departments: string;
  readonly departmentsHint: string;
  readonly partners: string;
  readonly partnersHint: string;
  readonly needs: string;
  readonly needsLead: string;
  readonly need: (number: number) => string;
  readonly kind: string;
  readonly what: string;
  readonly owner: string;
  readonly nobody: string;
  readonly dueOn: string;
  readonly doneOn: string;
  readonly kpis: string;
  readonly kpisHint: string;
  readonly harms: string;
  readonly harmsLead: string;
  readonly harm: (number: number) => string;
  readonly harmKpi: string;
  readonly noHarm: string;
  readonly harmHow: string;
  readonly chosen: (count: number) => string;
  readonly loop: string;
  readonly keep: string;
  readonly back: string;
  readonly takeOff: string;
  readonly takeOffHelp: string;
}

export const touchpointFormTexts: NlEn<TouchpointFormTexts> = {
  en: {
    add: 'Add a moment',
    change: 'Change this moment',
    name: 'What do customers call this moment?',
    nameHint: 'In their words: “My first question”, not “Intake”.',
    place: 'Place in the journey',
    placeHint: 'Counted from 1. Two moments share a place when they are the same on another channel.',
    channel: 'Where is it?',
    expectation: 'What do customers expect here?',
    expectationHint: 'Ask them, and write it down as they say it.',
    expectedOn: 'Known since',
    source: 'Known from',
    sourceHint: 'Interviews, calls that were listened to, reviews.',
    promise: 'What do we promise here?',
    promiseHint: 'Only what will be kept. Leave it open while nothing is promised.',
    departments: 'Who owns it?',
    departmentsHint: 'One department answers for it. Two of them are shown as a finding.',
    partners: 'Who from outside works on it?',
    partnersHint: 'They see this moment and what customers say here, and nothing else of the organization.',
    needs: 'What employees need to keep the promise',
    needsLead:
      'With who sees to it and by when. Clear a line to remove it; more lines come once these are kept.',
    need: (number) => `Means ${number}`,
    kind: 'Kind',
    what: 'What is needed?',
    owner: 'Who sees to it?',
    nobody: 'Nobody yet',
    dueOn: 'By',
    doneOn: 'There since',
    kpis: 'KPIs that tell how it goes',
    kpisHint: 'One or two say more than ten.',
    harms: 'What hurts customers here?',
    harmsLead:
      'A KPI whose pursuit, in whichever department, makes this moment worse. Where somebody is paid for it, that is shown.',
    harm: (number) => `Harm ${number}`,
    harmKpi: 'Pursuing which KPI?',
    noHarm: 'None',
    harmHow: 'How does it hurt?',
    chosen: (count) => `${count} chosen`,
    loop: 'How far did it come?',
    keep: 'Keep it',
    back: 'Back without keeping it',
    takeOff: 'Take it off the journey',
    takeOffHelp: 'It goes with all that customers said about it. This cannot be undone.',
  },
  nl: {
    add: 'Een moment toevoegen',
    change: 'Dit moment wijzigen',
    name: 'Hoe noemen klanten dit moment?',
    nameHint: 'In hun woorden: “Mijn eerste vraag”, niet “Intake”.',
    place: 'Plaats in de klantreis',
    placeHint: 'Geteld vanaf 1. Twee momenten delen een plaats als ze hetzelfde zijn op een ander kanaal.',
    channel: 'Waar is het?',
    expectation: 'Wat verwachten klanten hier?',
    expectationHint: 'Vraag het ze, en schrijf het op zoals zij het zeggen.',
    expectedOn: 'Bekend sinds',
    source: 'Bekend van',
    sourceHint: 'Interviews, beluisterde gesprekken, reviews.',
    promise: 'Wat beloven we hier?',
    promiseHint: 'Alleen wat wordt waargemaakt. Laat het open zolang er niets is beloofd.',
    departments: 'Wie is eigenaar?',
    departmentsHint: 'Eén afdeling staat ervoor in. Twee eigenaren worden als aandachtspunt getoond.',
    partners: 'Wie van buiten werkt eraan?',
    partnersHint: 'Zij zien dit moment en wat klanten hier zeggen, en verder niets van de organisatie.',
    needs: 'Wat medewerkers nodig hebben om de belofte waar te maken',
    needsLead:
      'Met wie ervoor zorgt en wanneer. Maak een regel leeg om hem weg te halen; na het bewaren komen er nieuwe regels bij.',
    need: (number) => `Middel ${number}`,
    kind: 'Soort',
    what: 'Wat is er nodig?',
    owner: 'Wie zorgt ervoor?',
    nobody: 'Nog niemand',
    dueOn: 'Uiterlijk',
    doneOn: 'Er sinds',
    kpis: 'KPI’s die zeggen hoe het gaat',
    kpisHint: 'Een of twee zeggen meer dan tien.',
    harms: 'Wat schaadt klanten hier?',
    harmsLead:
      'Een KPI die, als een afdeling hem najaagt, dit moment slechter maakt. Wordt iemand ervoor beloond, dan wordt dat getoond.',
    harm: (number) => `Schade ${number}`,
    harmKpi: 'Het najagen van welke KPI?',
    noHarm: 'Geen',
    harmHow: 'Hoe schaadt het?',
    chosen: (count) => `${count} gekozen`,
    loop: 'Hoe ver is het gekomen?',
    keep: 'Bewaren',
    back: 'Terug zonder te bewaren',
    takeOff: 'Van de klantreis halen',
    takeOffHelp: 'Het verdwijnt met alles wat klanten erover zeiden. Dit kan niet ongedaan worden gemaakt.',
  },
};
