import type { NlEn } from '../../platform/pages/locale.js';

interface ErasureTexts {
  readonly eraseWhom: (name: string) => string;
  readonly erasedAlready: string;
  readonly back: string;
  readonly charges: (name: string) => string;
  readonly goes: string;
  readonly goesHelp: string;
  readonly stays: string;
  readonly staysHelp: string;
  readonly confirm: (address: string) => string;
  readonly eraseNow: string;
}

export const erasureTexts: NlEn<ErasureTexts> = {
  en: {
    eraseWhom: (name) => `Erase ${name}`,
    erasedAlready: 'This person is erased already.',
    back: 'Back',
    charges: (name) => `Before ${name} can be erased, somebody else must take over. ${name} is still:`,
    goes: 'What goes',
    goesHelp:
      'Name and e-mail address, everywhere Cadans put them; what mails to this person said, and other people’s mails that name them; absences, links, sessions. What is still to be mailed to them is withdrawn.',
    stays: 'What stays',
    staysHelp:
      'Readings, answers and decisions, under a pseudonym: they are the organization’s. What people typed into texts stays as they typed it; change it there if it names this person. Back-ups keep what they hold.',
    confirm: (address) => `To confirm, type ${address}`,
    eraseNow: 'Erase for good',
  },
  nl: {
    eraseWhom: (name) => `${name} wissen`,
    erasedAlready: 'Deze persoon is al gewist.',
    back: 'Terug',
    charges: (name) => `Voordat ${name} gewist kan worden, moet iemand anders het overnemen. ${name} is nog:`,
    goes: 'Wat verdwijnt',
    goesHelp:
      'Naam en e-mailadres, overal waar Cadans ze neerzette; wat er in mails aan deze persoon stond, en mails aan anderen waarin de naam staat; afwezigheid, links en sessies. Wat nog verstuurd moest worden, wordt ingetrokken.',
    stays: 'Wat blijft',
    staysHelp:
      'Metingen, antwoorden en besluiten, onder een pseudoniem: die zijn van de organisatie. Wat mensen in teksten typten blijft zoals het is; pas het daar aan als deze persoon erin genoemd wordt. Reservekopieën houden wat erin zit.',
    confirm: (address) => `Typ ter bevestiging ${address}`,
    eraseNow: 'Definitief wissen',
  },
};
