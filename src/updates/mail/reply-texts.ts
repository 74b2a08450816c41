import type { NlEn } from '../../platform/pages/locale.js';
import type { SectionOutcome } from '../replies/understood.js';

/** Everything that the receipt of an answer by mail says. */
export interface ReplyTexts {
  subject: Readonly<
    Record<'taken' | 'asked' | 'incomplete' | 'not-saved' | 'nothing', (about: string) => string>
  >;
  heading: Readonly<Record<'taken' | 'asked' | 'incomplete' | 'not-saved' | 'nothing', string>>;
  about(period: string, departments: string): string;
  greeting(name: string): string;
  opening(period: string): string;
  nothing(period: string): string;
  noRight(departments: string): string;
  closed(period: string): string;
  cancelled: string;
  ask(planners: string): string;
  outcome: Readonly<Partial<Record<SectionOutcome, string>>>;
  incomplete(missing: string): string;
  unclear: string;
  missing: Readonly<Record<'delivered' | 'customer', string>>;
  waits: string;
  uncommented(kpis: string): string;
  unanswered(departments: string): string;
  notTaken: string;
  loose: string;
  revise(until: string): string;
  button: Readonly<Record<'change' | 'complete' | 'fill' | 'session', string>>;
  reason: string;
  why: {
    ambiguous(whole: string, decimal: string): string;
    several: string;
    unreadable: string;
    tooLarge: string;
    noteTooLong: string;
    textTooLong: string;
    unit(typed: string, other: string): string;
    contradictory(other: string): string;
    unknown: string;
    unknownInText: string;
    whichDepartment: string;
    unknownDepartment: string;
  };
}

export const replyTexts: NlEn<ReplyTexts> = {
  en: {
    subject: {
      taken: (about) => `Received: ${about}`,
      asked: (about) => `Received, not all of it: ${about}`,
      incomplete: (about) => `Not complete yet: ${about}`,
      'not-saved': (about) => `Not saved: ${about}`,
      nothing: (about) => `Not understood: ${about}`,
    },
    heading: {
      taken: 'Thank you, your update is in',
      asked: 'Your update is in, but not all of it was clear',
      incomplete: 'Something is missing from your update',
      'not-saved': 'Your answer was not saved',
      nothing: 'We could not read your answer',
    },
    about: (period, departments) => `update ${period}, ${departments}`,
    greeting: (name) => `Hello ${name},`,
    opening: (period) => `This is what we understood of your mail about ${period}.`,
    nothing: (period) =>
      `No line of your mail about ${period} could be read as an answer. Write behind the words of the form, like “Delivered: …”, each on a line of its own, or use the form.`,
    noRight: (departments) =>
      `You do not answer for ${departments} (any more), so nothing of your mail was kept.`,
    closed: (period) => `The update for ${period} is closed, so nothing of your mail was kept.`,
    cancelled:
      'The session was cancelled, so its update is not asked any more. Nothing of your mail was kept.',
    ask: (planners) => `Please ask ${planners}; an answer to this mail reaches them.`,
    outcome: {
      unchanged: 'This was saved already; nothing changed.',
      conflict:
        'Somebody else answered for this department since the request came to you. Theirs was kept; what you wrote stands below and was not saved. Open the form to see both.',
      closed: 'This department’s update is closed. What you wrote was not saved.',
      'not-allowed': 'You do not answer for this department (any more). What you wrote was not saved.',
    },
    incomplete: (missing) =>
      `Not saved yet: your answer does not say ${missing}. Add it in the form, or answer the request once more with what is missing.`,
    unclear: 'Not saved yet: nothing of this was clear enough. See below, and fill it in in the form.',
    waits: 'What was understood waits in the form:',
    uncommented: (kpis) => `A sentence on ${kpis} would help: why is it as it is?`,
    missing: { delivered: 'what was delivered', customer: 'what it means for the customer' },
    unanswered: (departments) => `Your mail says nothing of ${departments}: that update stays open.`,
    notTaken: 'What was not taken over',
    loose: 'This stood in your mail, too. It is kept nowhere, and nobody reads it:',
    revise: (until) => `Is something not right? You can change it until ${until}.`,
    button: {
      change: 'Change the answer',
      complete: 'Complete the update',
      fill: 'Fill in the update',
      session: 'To the session',
    },
    reason: 'You get this mail because you answered the update request by mail.',
    why: {
      ambiguous: (whole, decimal) => `Can be read in two ways. Write ${whole} or ${decimal}.`,
      several: 'Two figures, or one with a space in it. Write one figure, without spaces.',
      unreadable: 'Not a figure. Write it like 12.5.',
      tooLarge: 'This figure is too large. Tell your planner, who can choose a larger unit.',
      noteTooLong: 'The note behind it is too long: 500 characters at most.',
      textTooLong: 'This text is too long: 4,000 characters at most.',
      unit: (typed, other) =>
        `Is ${typed} meant, or ${other}? It is far from what this KPI was before. Choose in the form.`,
      contradictory: (other) => `Also said: “${other}”. Which one holds?`,
      unknown: 'No such figure is asked.',
      unknownInText: 'Kept as part of the text: no such figure is asked.',
      whichDepartment: 'It stood below no department. Put the line “Department: …” above it.',
      unknownDepartment: 'No update is asked of a department of this name; what stood below it was left out.',
    },
  },
  nl: {
    subject: {
      taken: (about) => `Ontvangen: ${about}`,
      asked: (about) => `Ontvangen, maar niet alles: ${about}`,
      incomplete: (about) => `Nog niet compleet: ${about}`,
      'not-saved': (about) => `Niet opgeslagen: ${about}`,
      nothing: (about) => `Niet begrepen: ${about}`,
    },
    heading: {
      taken: 'Dank je, je update is binnen',
      asked: 'Je update is binnen, maar niet alles was duidelijk',
      incomplete: 'Er ontbreekt nog iets aan je update',
      'not-saved': 'Je antwoord is niet opgeslagen',
      nothing: 'We konden je antwoord niet lezen',
    },
    about: (period, departments) => `update ${period}, ${departments}`,
    greeting: (name) => `Dag ${name},`,
    opening: (period) => `Dit hebben we uit je mail over ${period} begrepen.`,
    nothing: (period) =>
      `Geen enkele regel van je mail over ${period} was als antwoord te lezen. Schrijf achter de woorden van het formulier, zoals ‘Opgeleverd: …’, elk op een eigen regel, of gebruik het formulier.`,
    noRight: (departments) =>
      `Je antwoordt niet (meer) voor ${departments}; daarom is er niets van je mail bewaard.`,
    closed: (period) => `De update over ${period} is gesloten; daarom is er niets van je mail bewaard.`,
    cancelled:
      'De sessie is geannuleerd, dus de update ervoor wordt niet meer gevraagd. Er is niets van je mail bewaard.',
    ask: (planners) => `Vraag het ${planners}; een antwoord op deze mail komt daar aan.`,
    outcome: {
      unchanged: 'Dit was al opgeslagen; er is niets veranderd.',
      conflict:
        'Iemand anders heeft voor deze afdeling geantwoord sinds het verzoek bij je kwam. Dat antwoord is bewaard; wat jij schreef staat hieronder en is niet opgeslagen. Open het formulier om beide te zien.',
      closed: 'De update van deze afdeling is gesloten. Wat je schreef is niet opgeslagen.',
      'not-allowed': 'Je antwoordt niet (meer) voor deze afdeling. Wat je schreef is niet opgeslagen.',
    },
    incomplete: (missing) =>
      `Nog niet opgeslagen: in je antwoord staat niet ${missing}. Vul het aan in het formulier, of beantwoord het verzoek nog eens met wat ontbreekt.`,
    unclear:
      'Nog niet opgeslagen: hiervan was niets duidelijk genoeg. Zie hieronder, en vul het in het formulier in.',
    waits: 'Wat we begrepen staat klaar in het formulier:',
    uncommented: (kpis) => `Een zin over ${kpis} helpt: waarom is het zo?`,
    missing: { delivered: 'wat er is opgeleverd', customer: 'wat dit voor de klant betekent' },
    unanswered: (departments) => `Je mail zegt niets over ${departments}: die update blijft openstaan.`,
    notTaken: 'Wat niet is overgenomen',
    loose: 'Dit stond ook nog in je mail. Het is nergens bewaard en niemand leest het:',
    revise: (until) => `Klopt er iets niet? Aanpassen kan tot ${until}.`,
    button: {
      change: 'Antwoord aanpassen',
      complete: 'Update aanvullen',
      fill: 'Update invullen',
      session: 'Naar de sessie',
    },
    reason: 'Je krijgt deze mail omdat je het updateverzoek per mail beantwoordde.',
    why: {
      ambiguous: (whole, decimal) => `Kan twee dingen betekenen. Schrijf ${whole} of ${decimal}.`,
      several: 'Twee getallen, of één met een spatie erin. Schrijf één getal, zonder spaties.',
      unreadable: 'Dit is geen getal. Schrijf het als 12,5.',
      tooLarge: 'Dit getal is te groot. Meld het je planner, die een grotere eenheid kan kiezen.',
      noteTooLong: 'De toelichting erachter is te lang: hooguit 500 tekens.',
      textTooLong: 'Deze tekst is te lang: hooguit 4.000 tekens.',
      unit: (typed, other) =>
        `Is ${typed} bedoeld, of ${other}? Het ligt ver van wat deze KPI eerder was. Kies in het formulier.`,
      contradictory: (other) => `Er staat ook: ‘${other}’. Welke geldt?`,
      unknown: 'Zo’n cijfer wordt niet gevraagd.',
      unknownInText: 'Bewaard als deel van de tekst: zo’n cijfer wordt niet gevraagd.',
      whichDepartment: 'Het stond onder geen afdeling. Zet de regel ‘Afdeling: …’ erboven.',
      unknownDepartment:
        'Van een afdeling met deze naam wordt geen update gevraagd; wat eronder stond is weggelaten.',
    },
  },
};
