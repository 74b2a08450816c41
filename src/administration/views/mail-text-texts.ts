import type { MailPart } from '../../mail/style/domain/own-words.js';
import type { NlEn } from '../../platform/pages/locale.js';

interface MailTextTexts {
  readonly title: string;
  readonly lead: string;
  readonly kind: string;
  readonly languages: Readonly<Record<'nl' | 'en', string>>;
  readonly edit: string;
  readonly changed: (count: number) => string;
  readonly back: string;
  readonly of: (kind: string, language: string) => string;
  readonly about: string;
  readonly said: Readonly<Record<'saved' | 'reset', string>>;
  readonly parts: Readonly<Record<MailPart, string>>;
  readonly ours: string;
  readonly nothing: string;
  readonly lines: string;
  readonly shared: (kind: string) => string;
  readonly thread: string;
  readonly outdated: (was: string) => string;
  readonly fields: string;
  readonly fieldsLead: string;
  readonly preview: string;
  readonly save: string;
  readonly reset: string;
  readonly resetHelp: string;
  readonly previewTitle: string;
  readonly previewNote: string;
  readonly previewed: string;
  readonly subject: string;
  readonly light: string;
  readonly dark: string;
}

export const mailTextTexts: NlEn<MailTextTexts> = {
  en: {
    title: 'Words of mails',
    lead: 'Say it your way. Dates, figures and the button stay as they are; so do mails that are written already.',
    kind: 'Mail',
    languages: { en: 'English', nl: 'Dutch' },
    edit: 'As Cadans wrote it',
    changed: (count) => (count === 1 ? '1 text of your own' : `${count} texts of your own`),
    back: 'All mails',
    of: (kind, language) => `${kind}, in ${language}`,
    about: 'Leave a field empty to say what Cadans says.',
    said: {
      saved: 'Saved. New mails say this.',
      reset: 'Back to what Cadans says.',
    },
    parts: {
      subject: 'Subject',
      heading: 'Heading',
      opening: 'Opening',
      task: 'What is asked',
      closing: 'Closing, at the end',
    },
    ours: 'Cadans says:',
    nothing: 'Cadans adds nothing here.',
    lines: 'An empty line begins a new paragraph.',
    shared: (kind) => `It is the same as that of “${kind}”, so that mail programs keep the thread together.`,
    thread: 'Mails of a thread that has begun may stand apart after a change.',
    outdated: (was) => `Cadans says something else here since you wrote this. It was: ${was}`,
    fields: 'What you can fill in',
    fieldsLead: 'Write it with its braces; each mail puts its own value there.',
    preview: 'Show',
    save: 'Save',
    reset: 'Say what Cadans says',
    resetHelp: 'Takes back all texts of your own for this mail in this language.',
    previewTitle: 'What it looks like',
    previewNote: 'A sample; its links lead nowhere.',
    previewed: 'The sample shows what you typed.',
    subject: 'Subject',
    light: 'On a light screen',
    dark: 'On a dark screen',
  },
  nl: {
    title: 'Teksten van mails',
    lead: 'Zeg het op jullie manier. Datums, cijfers en de knop blijven zoals ze zijn; mails die al geschreven zijn ook.',
    kind: 'Mail',
    languages: { en: 'Engels', nl: 'Nederlands' },
    edit: 'Zoals Cadans hem schreef',
    changed: (count) => (count === 1 ? '1 eigen tekst' : `${count} eigen teksten`),
    back: 'Alle mails',
    of: (kind, language) => `${kind}, in het ${language}`,
    about: 'Laat een veld leeg om te zeggen wat Cadans zegt.',
    said: {
      saved: 'Opgeslagen. Nieuwe mails zeggen dit.',
      reset: 'Terug naar wat Cadans zegt.',
    },
    parts: {
      subject: 'Onderwerp',
      heading: 'Kop',
      opening: 'Begin',
      task: 'Wat er gevraagd wordt',
      closing: 'Slot, helemaal onderaan',
    },
    ours: 'Cadans zegt:',
    nothing: 'Cadans voegt hier niets toe.',
    lines: 'Een lege regel begint een nieuwe alinea.',
    shared: (kind) =>
      `Het is hetzelfde als dat van “${kind}”, zodat mailprogramma’s het gesprek bij elkaar houden.`,
    thread: 'Mails van een gesprek dat al loopt, kunnen na een wijziging los komen te staan.',
    outdated: (was) => `Cadans zegt hier iets anders sinds je dit schreef. Het was: ${was}`,
    fields: 'Wat je kunt invullen',
    fieldsLead: 'Schrijf het met de accolades; elke mail zet er zijn eigen waarde neer.',
    preview: 'Toon',
    save: 'Opslaan',
    reset: 'Zeg wat Cadans zegt',
    resetHelp: 'Neemt alle eigen teksten van deze mail in deze taal terug.',
    previewTitle: 'Zo ziet het eruit',
    previewNote: 'Een voorbeeld; de links leiden nergens heen.',
    previewed: 'Het voorbeeld toont wat je typte.',
    subject: 'Onderwerp',
    light: 'Op een licht scherm',
    dark: 'Op een donker scherm',
  },
};
