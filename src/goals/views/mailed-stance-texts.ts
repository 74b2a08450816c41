import type { NlEn } from '../../platform/pages/locale.js';

interface MailedStanceTexts {
  readonly title: string;
  readonly thanks: (department: string) => string;
  readonly lead: string;
  readonly speak: (department: string) => string;
  readonly change: (department: string) => string;
  readonly whose: (name: string) => string;
  readonly decidedTitle: string;
  readonly decided: string;
  readonly deadTitle: string;
  readonly dead: string;
  /** Above what the goal says today. */
  readonly readsNow: string;
  readonly typed: string;
  readonly typedLead: string;
  readonly signIn: string;
}

/** What the pages behind the mailed link say. */
export const mailedStanceTexts: NlEn<MailedStanceTexts> = {
  en: {
    title: 'Where your department stands',
    thanks: (department) => `Thank you: what ${department} says is kept.`,
    lead: 'You can change it until the goal is decided.',
    speak: (department) => `Say where ${department} stands`,
    change: (department) => `Change what ${department} says`,
    whose: (name) => `This page is ${name}’s. What is said from it carries that name.`,
    decidedTitle: 'This question is closed',
    decided:
      'The goal was decided, or reads differently and is asked about anew: then the newest mail has the link. To see how it stands, sign in.',
    deadTitle: 'This link does not work',
    dead: 'It may be incomplete, have run out, or no longer be yours because somebody else speaks for the department now. Open it again from the newest mail, or sign in: everything you are asked stands on your start page.',
    readsNow: 'The goal reads like this now:',
    typed: 'What you typed',
    typedLead: 'It was not sent. Copy it, and paste it where you say it anew.',
    signIn: 'Sign in',
  },
  nl: {
    title: 'Waar jouw afdeling staat',
    thanks: (department) => `Dank je: wat ${department} zegt, is vastgelegd.`,
    lead: 'Je kunt het aanpassen tot over het doel is besloten.',
    speak: (department) => `Zeg waar ${department} staat`,
    change: (department) => `Pas aan wat ${department} zegt`,
    whose: (name) => `Deze pagina is van ${name}. Wat je hier zegt, krijgt die naam mee.`,
    decidedTitle: 'Deze vraag is gesloten',
    decided:
      'Over het doel is besloten, of het luidt nu anders en wordt opnieuw voorgelegd: dan staat de link in de nieuwste mail. Log in om te zien hoe het ervoor staat.',
    deadTitle: 'Deze link werkt niet',
    dead: 'De link is misschien niet volledig, verlopen, of niet meer van jou omdat nu iemand anders voor de afdeling spreekt. Open de link opnieuw vanuit de nieuwste mail, of log in: alles wat je gevraagd wordt, staat op je startpagina.',
    readsNow: 'Het doel luidt nu zo:',
    typed: 'Wat je hebt getypt',
    typedLead: 'Het is niet verstuurd. Kopieer het, en plak het waar je het opnieuw zegt.',
    signIn: 'Inloggen',
  },
};
