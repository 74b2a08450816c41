import type { NlEn } from '../platform/pages/locale.js';

/** What the pages around the form say. */
export const pageTexts = {
  en: {
    sentTitle: 'Thank you, it is in',
    sentLead: (period: string) => `Your update for ${period} is saved. You get a receipt by mail.`,
    revise: 'Change the answer',
    until: (moment: string) => `You can do so until ${moment}.`,
    open: (departments: string) => `Still open: ${departments}.`,
    continue: 'Go on',
    closedTitle: 'This update is closed',
    closedLead: (period: string) =>
      `Answers for ${period} are no longer taken; the session goes on with what is there.`,
    cancelledLead: 'The session was cancelled, so no update is needed.',
    ask: (planners: string) => `Is something missing or wrong? Ask ${planners} to bring it into the session.`,
    askAnyone: 'Is something missing or wrong? Ask whoever plans your sessions to bring it in.',
    given: 'What you answered',
    deadTitle: 'This link does not work',
    deadLead: 'It may be incomplete, have run out, or no longer be yours because somebody else answers now.',
    deadAdvice: [
      'Open the link again from the newest mail you got; some mail programs cut long addresses short.',
      'If that does not help, sign in: everything you are asked stands on your start page.',
      'Otherwise ask whoever plans your sessions.',
    ],
    signIn: 'Sign in',
  },
  nl: {
    sentTitle: 'Dank je, het is binnen',
    sentLead: (period: string) =>
      `Je update over ${period} is opgeslagen. Je krijgt een ontvangstbewijs per mail.`,
    revise: 'Antwoord aanpassen',
    until: (moment: string) => `Dat kan tot ${moment}.`,
    open: (departments: string) => `Nog open: ${departments}.`,
    continue: 'Verder invullen',
    closedTitle: 'Deze update is gesloten',
    closedLead: (period: string) =>
      `Antwoorden over ${period} worden niet meer aangenomen; de sessie gaat verder met wat er is.`,
    cancelledLead: 'De sessie is geannuleerd, dus er is geen update nodig.',
    ask: (planners: string) =>
      `Ontbreekt er iets of klopt er iets niet? Vraag ${planners} om het in de sessie in te brengen.`,
    askAnyone:
      'Ontbreekt er iets of klopt er iets niet? Vraag degene die de sessies plant om het in te brengen.',
    given: 'Wat je hebt geantwoord',
    deadTitle: 'Deze link werkt niet',
    deadLead:
      'Misschien is hij niet compleet, is hij verlopen, of is hij niet meer van jou omdat iemand anders nu antwoordt.',
    deadAdvice: [
      'Open de link opnieuw vanuit de nieuwste mail die je kreeg; sommige mailprogramma’s kappen lange adressen af.',
      'Helpt dat niet, log dan in: alles wat er van je gevraagd wordt, staat op je startpagina.',
      'Vraag het anders aan degene die de sessies plant.',
    ],
    signIn: 'Inloggen',
  },
} satisfies NlEn<unknown>;
