import type { NlEn } from '../../platform/pages/locale.js';

interface BrandingTexts {
  readonly title: string;
  readonly lead: string;
  readonly said: Readonly<Record<'saved' | 'logo' | 'removed' | 'conflict', string>>;
  readonly look: string;
  readonly accent: string;
  readonly accentHint: string;
  readonly sender: string;
  readonly senderHint: (address: string) => string;
  readonly footer: Readonly<Record<'nl' | 'en', string>>;
  readonly footerHint: string;
  readonly kind: string;
  readonly language: string;
  readonly languages: Readonly<Record<'nl' | 'en', string>>;
  readonly preview: string;
  readonly save: string;
  readonly previewTitle: string;
  readonly previewNote: string;
  readonly previewed: string;
  readonly from: string;
  readonly subject: string;
  readonly light: string;
  readonly dark: string;
  readonly buttons: string;
  readonly asChosen: (color: string, contrast: string) => string;
  readonly darker: (color: string, contrast: string) => string;
  readonly lighter: (color: string, contrast: string) => string;
  readonly logo: string;
  readonly logoLead: string;
  readonly logoNow: string;
  readonly logoNone: string;
  readonly file: string;
  readonly fileHint: string;
  readonly send: string;
  readonly remove: string;
}

export const brandingTexts: NlEn<BrandingTexts> = {
  en: {
    title: 'Look of mails',
    lead: 'Your logo, color, footer and name in all mails. Mails that are written already leave as they are.',
    said: {
      saved: 'Saved. New mails look like this.',
      logo: 'The logo is in. New mails carry it.',
      removed: 'The logo is gone. New mails leave without it.',
      conflict:
        'Somebody else changed this in the meantime. What you typed is still here: look at it and save it again.',
    },
    look: 'Color, name and footer',
    accent: 'Color of buttons',
    accentHint: 'Like #0d5c5b. Leave it empty for the color of Cadans.',
    sender: 'Name of the sender',
    senderHint: (address) => `Shown before ${address}. Leave it empty for the name of the installation.`,
    footer: { en: 'Footer in English', nl: 'Footer in Dutch' },
    footerHint: 'One line below each mail, without web or mail addresses.',
    kind: 'Mail to show',
    language: 'In',
    languages: { en: 'English', nl: 'Dutch' },
    preview: 'Show',
    save: 'Save',
    previewTitle: 'What it looks like',
    previewNote: 'A sample; its links lead nowhere.',
    previewed: 'The sample shows what you typed.',
    from: 'From',
    subject: 'Subject',
    light: 'On a light screen',
    dark: 'On a dark screen',
    buttons: 'Buttons',
    asChosen: (color, contrast) => `${color}, its words with contrast ${contrast} to 1.`,
    darker: (color, contrast) =>
      `${color}: a little darker than your color, which would hardly stand out there. Its words have contrast ${contrast} to 1.`,
    lighter: (color, contrast) =>
      `${color}: a little lighter than your color, which would hardly stand out there. Its words have contrast ${contrast} to 1.`,
    logo: 'Logo',
    logoLead: 'It travels inside each mail, so nothing is fetched when somebody opens one.',
    logoNow: 'The logo as it is now',
    logoNone: 'There is no logo yet.',
    file: 'Picture',
    fileHint: 'PNG or JPEG of at most 32 kB. 400 pixels wide is enough.',
    send: 'Use this logo',
    remove: 'Remove the logo',
  },
  nl: {
    title: 'Uiterlijk van mails',
    lead: 'Jullie logo, kleur, voettekst en naam in alle mails. Wat al geschreven is, vertrekt zoals het is.',
    said: {
      saved: 'Opgeslagen. Nieuwe mails zien er zo uit.',
      logo: 'Het logo staat erin. Nieuwe mails nemen het mee.',
      removed: 'Het logo is weg. Nieuwe mails vertrekken zonder.',
      conflict:
        'Iemand anders heeft dit intussen gewijzigd. Wat je typte staat er nog: kijk het na en sla het opnieuw op.',
    },
    look: 'Kleur, naam en voettekst',
    accent: 'Kleur van knoppen',
    accentHint: 'Zoals #0d5c5b. Laat leeg voor de kleur van Cadans.',
    sender: 'Naam van de afzender',
    senderHint: (address) => `Staat vóór ${address}. Laat leeg voor de naam van de installatie.`,
    footer: { en: 'Voettekst in het Engels', nl: 'Voettekst in het Nederlands' },
    footerHint: 'Eén regel onder elke mail, zonder web- of mailadressen.',
    kind: 'Mail om te tonen',
    language: 'In het',
    languages: { en: 'Engels', nl: 'Nederlands' },
    preview: 'Toon',
    save: 'Opslaan',
    previewTitle: 'Zo ziet het eruit',
    previewNote: 'Een voorbeeld; de links leiden nergens heen.',
    previewed: 'Het voorbeeld toont wat je typte.',
    from: 'Van',
    subject: 'Onderwerp',
    light: 'Op een licht scherm',
    dark: 'Op een donker scherm',
    buttons: 'Knoppen',
    asChosen: (color, contrast) => `${color}, de woorden erop met contrast ${contrast} op 1.`,
    darker: (color, contrast) =>
      `${color}: iets donkerder dan jullie kleur, die daar nauwelijks zou opvallen. De woorden erop hebben contrast ${contrast} op 1.`,
    lighter: (color, contrast) =>
      `${color}: iets lichter dan jullie kleur, die daar nauwelijks zou opvallen. De woorden erop hebben contrast ${contrast} op 1.`,
    logo: 'Logo',
    logoLead: 'Het reist mee in elke mail, dus er wordt niets opgehaald als iemand er een opent.',
    logoNow: 'Het logo van nu',
    logoNone: 'Er is nog geen logo.',
    file: 'Afbeelding',
    fileHint: 'PNG of JPEG van hooguit 32 kB. 400 pixels breed is genoeg.',
    send: 'Gebruik dit logo',
    remove: 'Verwijder het logo',
  },
};
