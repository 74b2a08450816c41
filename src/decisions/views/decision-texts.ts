import type { NlEn } from '../../platform/pages/locale.js';
import type { Fares } from '../domain/decision.js';

interface DecisionTexts {
  readonly title: string;
  readonly lead: string;
  readonly write: string;
  readonly guardrails: string;
  readonly outside: (count: number) => string;
  readonly outsideHelp: string;
  readonly inside: string;
  readonly noGuardrails: string;
  readonly log: string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly stale: string;
  readonly noStale: string;
  readonly staleHelp: string;
  readonly waiting: string;
  readonly noWaiting: string;
  readonly waitingHelp: string;
  readonly days: (days: number) => string;
  readonly asks: (department: string, whom: string) => string;
  readonly answered: string;
  readonly askedInstead: string;
  readonly quarters: string;
  readonly quartersLead: string;
  readonly quarter: string;
  readonly asked: string;
  readonly decided: string;
  readonly waited: string;
  readonly picture: (words: string) => string;
  readonly inQuarter: (quarter: string, asked: number, decided: number) => string;
  readonly what: string;
  readonly why: string;
  readonly data: string;
  readonly customer: string;
  readonly fares: Record<Fares, string>;
  readonly effect: string;
  readonly effectOn: (kpi: string) => string;
  readonly noEffect: string;
  readonly revisit: string;
  readonly by: string;
  readonly byMachine: string;
  readonly decidedOn: string;
  readonly states: {
    readonly open: (day: string) => string;
    readonly stale: string;
    readonly closed: string;
  };
  readonly result: string;
  readonly outcome: string;
  readonly outcomeHint: string;
  readonly learned: string;
  readonly learnedHint: string;
  readonly nothingLearned: string;
  readonly closedOn: (day: string) => string;
  readonly close: string;
  readonly notYet: string;
  readonly back: string;
}

export const decisionTexts: NlEn<DecisionTexts> = {
  en: {
    title: 'Decisions',
    lead: 'Inside its guardrails a department decides by itself, by what customers show; what concerns more of them is decided in sessions. Here is both, with what is to be looked at again and what was still asked for.',
    write: 'Write down a decision',
    guardrails: 'All guardrails',
    outside: (count) =>
      count === 1 ? '1 reading is outside its guardrail' : `${count} readings are outside their guardrails`,
    outsideHelp: 'There the department decides together with the others, at the next monthly session.',
    inside: 'All readings are inside their guardrails.',
    noGuardrails: 'No guardrail is set yet, so every decision is one to ask for.',
    log: 'What was decided',
    empty: 'Nothing is written down yet',
    emptyHelp:
      'The next time you simply do what is right for a customer, write it down: it takes a minute, and others learn from it.',
    stale: 'To be looked at again',
    noStale: 'No decision is past the day on which it was to be looked at again.',
    staleHelp: 'The day has passed. What came of it?',
    waiting: 'Waiting for permission',
    noWaiting: 'Nobody waits for permission.',
    waitingHelp: 'Each of these days a customer waits along.',
    days: (days) => (days === 1 ? '1 day' : `${days} days`),
    asks: (department, whom) => `${department} asks ${whom}`,
    answered: 'It was answered',
    askedInstead: 'I asked for permission all the same',
    quarters: 'How often permission was still asked',
    quartersLead: 'A figure to lower: each time, a guardrail was missing, too narrow, or not trusted.',
    quarter: 'Quarter',
    asked: 'Asked for permission',
    decided: 'Decided without asking',
    waited: 'Waited, on average',
    picture: (words) => `Permission asked for, and decisions without asking, by quarter: ${words}`,
    inQuarter: (quarter, asked, decided) => `${quarter}: ${asked} asked, ${decided} decided`,
    what: 'Decision',
    why: 'Why',
    data: 'By which customer data',
    customer: 'What does this mean for the customer?',
    fares: {
      better: 'The customer gains by it',
      same: 'The customer notices nothing of it',
      worse: 'The customer pays for it',
    },
    effect: 'Effect looked for',
    effectOn: (kpi) => `on ${kpi}`,
    noEffect: 'none was named',
    revisit: 'To be looked at again on',
    by: 'Written down by',
    byMachine: 'the API',
    decidedOn: 'Decided on',
    states: { open: (day) => `look again ${day}`, stale: 'Day has passed', closed: 'Closed' },
    result: 'What came of it',
    outcome: 'What came of it?',
    outcomeHint: 'Also if it did not work: that is why it was tried on a small scale.',
    learned: 'What did you learn?',
    learnedHint: 'What another department can use.',
    nothingLearned: 'Nothing was written down.',
    closedOn: (day) => `Looked at again on ${day}.`,
    close: 'Write it down and close',
    notYet: 'Nobody has looked at it again yet.',
    back: 'To all decisions',
  },
  nl: {
    title: 'Besluiten',
    lead: 'Binnen haar vangrails beslist een afdeling zelf, op wat klanten laten zien; wat meer afdelingen aangaat, wordt in sessies besloten. Hier staat allebei, met waar nog naar gekeken moet worden en wat toch nog is gevraagd.',
    write: 'Een besluit opschrijven',
    guardrails: 'Alle vangrails',
    outside: (count) =>
      count === 1 ? '1 meting ligt buiten haar vangrail' : `${count} metingen liggen buiten hun vangrail`,
    outsideHelp: 'Daar beslist de afdeling samen met de andere, in de volgende maandsessie.',
    inside: 'Alle metingen liggen binnen hun vangrail.',
    noGuardrails: 'Er staat nog geen vangrail, dus elk besluit moet worden gevraagd.',
    log: 'Wat er is besloten',
    empty: 'Er is nog niets opgeschreven',
    emptyHelp:
      'Doe je de volgende keer gewoon wat goed is voor een klant, schrijf het dan op: het kost een minuut, en anderen leren ervan.',
    stale: 'Hier nog eens naar kijken',
    noStale: 'Van geen besluit is de dag voorbij waarop er opnieuw naar gekeken zou worden.',
    staleHelp: 'De dag is voorbij. Wat kwam ervan?',
    waiting: 'Wachten op toestemming',
    noWaiting: 'Niemand wacht op toestemming.',
    waitingHelp: 'Elk van deze dagen wacht er een klant mee.',
    days: (days) => (days === 1 ? '1 dag' : `${days} dagen`),
    asks: (department, whom) => `${department} vraagt het aan ${whom}`,
    answered: 'Er is geantwoord',
    askedInstead: 'Ik heb toch toestemming gevraagd',
    quarters: 'Hoe vaak er nog toestemming is gevraagd',
    quartersLead:
      'Een cijfer om omlaag te brengen: elke keer ontbrak er een vangrail, was hij te krap, of werd hij niet vertrouwd.',
    quarter: 'Kwartaal',
    asked: 'Toestemming gevraagd',
    decided: 'Zonder vragen besloten',
    waited: 'Gemiddeld gewacht',
    picture: (words) => `Gevraagde toestemming en besluiten zonder vragen, per kwartaal: ${words}`,
    inQuarter: (quarter, asked, decided) => `${quarter}: ${asked} gevraagd, ${decided} besloten`,
    what: 'Besluit',
    why: 'Waarom',
    data: 'Op welke klantdata',
    customer: 'Wat betekent dit voor de klant?',
    fares: {
      better: 'De klant wint erbij',
      same: 'De klant merkt er niets van',
      worse: 'De klant betaalt ervoor',
    },
    effect: 'Gezocht effect',
    effectOn: (kpi) => `op ${kpi}`,
    noEffect: 'niet genoemd',
    revisit: 'Opnieuw bekijken op',
    by: 'Opgeschreven door',
    byMachine: 'de API',
    decidedOn: 'Besloten op',
    states: { open: (day) => `opnieuw bekijken ${day}`, stale: 'Dag is voorbij', closed: 'Gesloten' },
    result: 'Wat ervan kwam',
    outcome: 'Wat kwam ervan?',
    outcomeHint: 'Ook als het niet werkte: daarom is het klein geprobeerd.',
    learned: 'Wat heb je geleerd?',
    learnedHint: 'Waar een andere afdeling iets aan heeft.',
    nothingLearned: 'Er is niets opgeschreven.',
    closedOn: (day) => `Opnieuw bekeken op ${day}.`,
    close: 'Opschrijven en sluiten',
    notYet: 'Niemand heeft er nog opnieuw naar gekeken.',
    back: 'Naar alle besluiten',
  },
};
