import type { NlEn } from '../../platform/pages/locale.js';

interface PeopleTexts {
  readonly title: string;
  readonly lead: string;
  readonly name: string;
  readonly address: string;
  readonly until: string;
  readonly act: string;
  readonly erase: string;
  readonly eraseWhom: (name: string) => string;
  readonly partnerOf: (company: string) => string;
  readonly erased: string;
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

export const peopleTexts: NlEn<PeopleTexts> = {
  en: {
    title: 'People',
    lead: 'Everybody who is or was of the organization. Who leaves gets a last day in the organization file or by the API; who wants their data gone is erased here.',
    name: 'Name',
    address: 'E-mail address',
    until: 'Last day',
    act: 'Erase',
    erase: 'Erase…',
    eraseWhom: (name) => `Erase ${name}`,
    partnerOf: (company) => `Partner from ${company}`,
    erased: 'Erased',
    erasedAlready: 'This person is erased already.',
    back: 'To the people',
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
    title: 'Mensen',
    lead: 'Iedereen die bij de organisatie hoort of hoorde. Wie vertrekt krijgt een laatste dag in het organisatiebestand of via de API; wie zijn gegevens weg wil hebben wordt hier gewist.',
    name: 'Naam',
    address: 'E-mailadres',
    until: 'Laatste dag',
    act: 'Wissen',
    erase: 'Wissen…',
    eraseWhom: (name) => `${name} wissen`,
    partnerOf: (company) => `Partner van ${company}`,
    erased: 'Gewist',
    erasedAlready: 'Deze persoon is al gewist.',
    back: 'Naar de mensen',
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
