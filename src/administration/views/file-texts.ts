import type { NlEn } from '../../platform/pages/locale.js';

type Sort = 'removed' | 'changed' | 'added';

interface FileTexts {
  readonly title: string;
  readonly lead: string;
  readonly take: string;
  readonly takeLead: string;
  readonly takeNot: string;
  readonly download: string;
  readonly bring: string;
  readonly bringLead: string;
  readonly file: string;
  readonly fileHint: string;
  readonly text: string;
  readonly textHint: string;
  readonly look: string;
  readonly lookAgain: string;
  readonly preview: string;
  readonly counts: Readonly<Record<Sort | 'unchanged', string>>;
  readonly sorts: Readonly<Record<Sort, string>>;
  readonly thing: string;
  readonly difference: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
  readonly unchangedHelp: string;
  readonly moved: (count: number) => string;
  readonly left: string;
  readonly apply: (count: number) => string;
  readonly applyHelp: string;
  readonly more: (count: number) => string;
  readonly applied: (count: number) => string;
  readonly stillOut: (names: string) => string;
  readonly overtaken: string;
  readonly wrong: string;
  readonly wrongLead: (count: number) => string;
  readonly inEnglish: string;
  readonly line: string;
  readonly field: string;
  readonly whatToDo: string;
  readonly wholeFile: string;
  readonly noFile: string;
  readonly notText: string;
}

export const fileTexts: NlEn<FileTexts> = {
  en: {
    title: 'Organization file',
    lead: 'Your whole organization in one text: to look at, to keep, to change, or to bring to another installation.',
    take: 'Take it away',
    takeLead:
      'Departments, people, rhythm, goals, KPIs with their figures, projects, the journey, and the look and words of mails.',
    takeNot:
      'Not in it: mails, answers, sessions that are over, what people said of the organization, sign-in, tokens and webhooks. It names people and says when they are away: keep it as carefully.',
    download: 'Download the file',
    bring: 'Bring a file',
    bringLead: 'You see what will happen first; nothing is kept before that.',
    file: 'File',
    fileHint: 'YAML, at most 2 MB.',
    text: 'Or its text',
    textHint: 'What the file does not name stays; what it names is made as it stands there.',
    look: 'See what will happen',
    lookAgain: 'Look again',
    preview: 'What will happen',
    counts: { added: 'Added', changed: 'Changed', removed: 'Removed', unchanged: 'Left alone' },
    sorts: { added: 'What is added', changed: 'What changes', removed: 'What goes' },
    thing: 'What',
    difference: 'How',
    none: 'nothing',
    yes: 'yes',
    no: 'no',
    nothing: 'There is nothing to keep: the organization is as the file says.',
    unchangedHelp: 'Left alone is what the file does not name, and what is so already.',
    moved: (count) =>
      count === 1
        ? 'One kept session takes place at another time or not at all; whoever had mail about it is told.'
        : `${count} kept sessions take place at another time or not at all; whoever had mail about one is told.`,
    left: 'This cannot follow the file',
    apply: (count) => (count === 1 ? 'Make 1 change' : `Make ${count} changes`),
    applyHelp: 'All of it or nothing.',
    more: (count) => `And ${count} more.`,
    applied: (count) =>
      count === 0
        ? 'Nothing had to change: the organization is as the file says.'
        : count === 1
          ? 'Done: 1 change.'
          : `Done: ${count} changes.`,
    stillOut: (names) => `A mail was on its way already to ${names}.`,
    overtaken:
      'The file or the organization has changed since you looked; nothing was kept. This is what would happen now.',
    wrong: 'What is wrong with the file',
    wrongLead: (count) =>
      count === 1
        ? 'The file was not taken: one thing in it is wrong, see below. Mend it in the text, or in your file.'
        : `The file was not taken: ${count} things in it are wrong, see below. Mend them in the text, or in your file.`,
    inEnglish: '',
    line: 'Line',
    field: 'Field',
    whatToDo: 'What is wrong',
    wholeFile: 'the file',
    noFile: 'Choose a file or paste its text first.',
    notText:
      'This is no text in UTF-8, as a YAML file is. Choose the file that you took away here, or save yours anew.',
  },
  nl: {
    title: 'Organisatiebestand',
    lead: 'Jullie hele organisatie in één tekst: om te bekijken, te bewaren, te wijzigen of mee te nemen naar een andere installatie.',
    take: 'Neem het mee',
    takeLead:
      'Afdelingen, mensen, ritme, doelen, KPI’s met hun cijfers, projecten, de klantreis, en het uiterlijk en de teksten van mails.',
    takeNot:
      'Niet erin: mails, antwoorden, sessies die voorbij zijn, wat mensen over de organisatie zeiden, inloggen, tokens en webhooks. Er staat in wie er zijn en wanneer ze weg zijn: bewaar het even zorgvuldig.',
    download: 'Download het bestand',
    bring: 'Een bestand inlezen',
    bringLead: 'Je ziet eerst wat er gebeurt; eerder wordt er niets bewaard.',
    file: 'Bestand',
    fileHint: 'YAML, hooguit 2 MB.',
    text: 'Of de tekst ervan',
    textHint: 'Wat het bestand niet noemt, blijft zoals het is; wat het noemt, wordt zoals het er staat.',
    look: 'Bekijk wat er gebeurt',
    lookAgain: 'Bekijk opnieuw',
    preview: 'Wat er gebeurt',
    counts: { added: 'Toegevoegd', changed: 'Gewijzigd', removed: 'Verwijderd', unchanged: 'Ongemoeid' },
    sorts: { added: 'Wat erbij komt', changed: 'Wat verandert', removed: 'Wat verdwijnt' },
    thing: 'Wat',
    difference: 'Hoe',
    none: 'niets',
    yes: 'ja',
    no: 'nee',
    nothing: 'Er is niets te bewaren: de organisatie is zoals het bestand zegt.',
    unchangedHelp: 'Ongemoeid is wat het bestand niet noemt, en wat al zo is.',
    moved: (count) =>
      count === 1
        ? 'Eén geplande sessie is op een ander moment of gaat niet door; wie er mail over had, hoort het.'
        : `${count} geplande sessies zijn op een ander moment of gaan niet door; wie er mail over had, hoort het.`,
    left: 'Dit kan het bestand niet volgen',
    apply: (count) => (count === 1 ? 'Voer 1 wijziging door' : `Voer ${count} wijzigingen door`),
    applyHelp: 'Alles of niets.',
    more: (count) => `En nog ${count}.`,
    applied: (count) =>
      count === 0
        ? 'Er hoefde niets te veranderen: de organisatie is zoals het bestand zegt.'
        : count === 1
          ? 'Klaar: 1 wijziging.'
          : `Klaar: ${count} wijzigingen.`,
    stillOut: (names) => `Er was al een mail onderweg naar ${names}.`,
    overtaken:
      'Het bestand of de organisatie is veranderd sinds je keek; er is niets bewaard. Dit zou er nu gebeuren.',
    wrong: 'Wat er niet klopt in het bestand',
    wrongLead: (count) =>
      count === 1
        ? 'Het bestand is niet overgenomen: er klopt één ding niet, zie hieronder. Verbeter het in de tekst, of in je bestand.'
        : `Het bestand is niet overgenomen: er kloppen ${count} dingen niet, zie hieronder. Verbeter ze in de tekst, of in je bestand.`,
    inEnglish: 'Sommige meldingen zijn in het Engels, net als de velden van het bestand.',
    line: 'Regel',
    field: 'Veld',
    whatToDo: 'Wat er niet klopt',
    wholeFile: 'het bestand',
    noFile: 'Kies eerst een bestand of plak de tekst ervan.',
    notText:
      'Dit is geen tekst in UTF-8, zoals een YAML-bestand is. Kies het bestand dat je hier meenam, of sla dat van jou opnieuw op.',
  },
};
