import type { NlEn } from '../../platform/pages/locale.js';
import type { Way } from '../browser-session.entity.js';

/** What was just done on the page. */
export const DONE = [
  'chosen',
  'ended',
  'all-ended',
  'passkey-added',
  'passkey-named',
  'passkey-removed',
] as const;

interface AccountTexts {
  readonly title: string;
  readonly lead: (organization: string) => string;
  /** For administrators. */
  readonly provider: string;
  readonly absences: string;
  readonly choice: string;
  readonly choiceHelp: (organization: string) => string;
  readonly language: string;
  readonly zone: string;
  readonly zoneHint: string;
  readonly choose: string;
  readonly overtaken: string;
  readonly browsers: string;
  readonly browsersHelp: string;
  readonly here: string;
  readonly facts: (since: string, seen: string) => string;
  /** A link is mailed, printed by a command, or that of setting up. */
  readonly ways: Record<Way, string>;
  readonly end: string;
  readonly endWhich: (device: string) => string;
  readonly endOthers: string;
  readonly onlyHere: string;
  readonly done: Record<(typeof DONE)[number], string>;
  readonly passkeys: string;
  readonly passkeysHelp: string;
  /** Where mail leaves. */
  readonly mailWorks: string;
  /** Where none does. */
  readonly noMail: string;
  readonly noPasskeys: string;
  readonly passkeyFacts: (since: string, used: string | null) => string;
  readonly passkeyName: string;
  readonly passkeyNameHint: string;
  readonly add: string;
  readonly failed: string;
  readonly thereAlready: string;
  readonly tooLate: string;
  readonly signInAnew: string;
  readonly rename: string;
  readonly renameWhich: (name: string) => string;
  readonly newName: (name: string) => string;
  readonly remove: string;
  readonly removeWhich: (name: string) => string;
}

export const accountTexts: NlEn<AccountTexts> = {
  en: {
    title: 'Your account',
    lead: (organization) =>
      `How ${organization} speaks to you, how you sign in, and where you are signed in.`,
    provider: 'Sign-in through your organization (for administrators)',
    absences: 'When you are away, and who stands in',
    choice: 'Your language and time zone',
    choiceHelp: (organization) => `In which ${organization} speaks to you, on pages and in mails.`,
    language: 'Language',
    zone: 'Time zone',
    zoneHint: 'By its place, like Europe/Amsterdam.',
    choose: 'Save',
    overtaken:
      'Somebody else changed your language or time zone in the meantime. What you chose stands below and is not kept yet: look at it and save once more.',
    browsers: 'Where you are signed in',
    browsersHelp:
      'Is there one that you do not know or do not use any more? Sign it out here; nothing else is lost by that.',
    here: 'This browser',
    facts: (since, seen) => `Since ${since}; last seen ${seen}`,
    ways: { link: 'by a link', passkey: 'with a passkey', provider: 'through your organization' },
    end: 'Sign out',
    endWhich: (device) => `Sign out ${device}`,
    endOthers: 'Sign out all others',
    onlyHere: 'You are signed in nowhere else.',
    done: {
      chosen: 'Your language and time zone are saved.',
      ended: 'That browser is signed out.',
      'all-ended': 'You are signed in here alone now.',
      'passkey-added': 'The passkey is added. Next time you can sign in with it.',
      'passkey-named': 'The passkey has its new name.',
      'passkey-removed': 'The passkey is removed: it signs nobody in any more.',
    },
    passkeys: 'Passkeys',
    passkeysHelp:
      'With a passkey you sign in by fingerprint, face or the PIN of your device, without waiting for a mail.',
    mailWorks: 'A mailed link keeps working, so you cannot lock yourself out.',
    noMail:
      'No sign-in mail reaches you here. If you have no other way to sign in, once you are signed out you need a link from whoever runs this installation: they make it with the command “cadans sign-in”.',
    noPasskeys: 'You have none yet.',
    passkeyFacts: (since, used) =>
      used === null ? `Since ${since}; not used yet` : `Since ${since}; last used ${used}`,
    passkeyName: 'Name of the new passkey',
    passkeyNameHint: 'By which you know it again, like the device it is on.',
    add: 'Add a passkey',
    failed: 'That did not work. Try again, or use another device or browser.',
    thereAlready: 'This device has a passkey for you already.',
    tooLate: 'You signed in more than an hour ago. To add a passkey, sign in anew.',
    signInAnew: 'Sign in anew',
    rename: 'Rename',
    renameWhich: (name) => `Rename ${name}`,
    newName: (name) => `New name of ${name}`,
    remove: 'Remove',
    removeWhich: (name) => `Remove ${name}`,
  },
  nl: {
    title: 'Jouw account',
    lead: (organization) => `Hoe ${organization} je aanspreekt, hoe je inlogt, en waar je ingelogd bent.`,
    provider: 'Inloggen via je organisatie (voor beheerders)',
    absences: 'Wanneer je er niet bent, en wie voor je waarneemt',
    choice: 'Jouw taal en tijdzone',
    choiceHelp: (organization) => `Waarin ${organization} je aanspreekt, op pagina’s en in mails.`,
    language: 'Taal',
    zone: 'Tijdzone',
    zoneHint: 'Naar een plaats, zoals Europe/Amsterdam.',
    choose: 'Opslaan',
    overtaken:
      'Iemand anders heeft je taal of tijdzone intussen gewijzigd. Wat je koos, staat hieronder en is nog niet bewaard: kijk het na en sla het nog eens op.',
    browsers: 'Waar je ingelogd bent',
    browsersHelp:
      'Staat er een bij die je niet kent of niet meer gebruikt? Log die hier uit; verder gaat daarbij niets verloren.',
    here: 'Deze browser',
    facts: (since, seen) => `Sinds ${since}; laatst gezien ${seen}`,
    ways: { link: 'met een link', passkey: 'met een passkey', provider: 'via je organisatie' },
    end: 'Uitloggen',
    endWhich: (device) => `${device} uitloggen`,
    endOthers: 'Alle andere uitloggen',
    onlyHere: 'Je bent nergens anders ingelogd.',
    done: {
      chosen: 'Je taal en tijdzone zijn opgeslagen.',
      ended: 'Die browser is uitgelogd.',
      'all-ended': 'Je bent nu alleen nog hier ingelogd.',
      'passkey-added': 'De passkey is toegevoegd. De volgende keer kun je ermee inloggen.',
      'passkey-named': 'De passkey heeft zijn nieuwe naam.',
      'passkey-removed': 'De passkey is verwijderd: niemand logt er nog mee in.',
    },
    passkeys: 'Passkeys',
    passkeysHelp:
      'Met een passkey log je in met je vingerafdruk, je gezicht of de pincode van je apparaat, zonder op een mail te wachten.',
    mailWorks: 'Een gemailde link blijft werken, dus je kunt jezelf niet buitensluiten.',
    noMail:
      'Hier bereikt je geen inlogmail. Heb je geen andere manier om in te loggen, dan heb je na het uitloggen een link nodig van wie de installatie draait: die maakt hem met de opdracht ‘cadans sign-in’.',
    noPasskeys: 'Je hebt er nog geen.',
    passkeyFacts: (since, used) =>
      used === null ? `Sinds ${since}; nog niet gebruikt` : `Sinds ${since}; laatst gebruikt ${used}`,
    passkeyName: 'Naam van de nieuwe passkey',
    passkeyNameHint: 'Waaraan je hem herkent, zoals het apparaat waar hij op staat.',
    add: 'Passkey toevoegen',
    failed: 'Dat lukte niet. Probeer het opnieuw, of gebruik een ander apparaat of een andere browser.',
    thereAlready: 'Dit apparaat heeft al een passkey voor jou.',
    tooLate: 'Je bent meer dan een uur geleden ingelogd. Log opnieuw in om een passkey toe te voegen.',
    signInAnew: 'Opnieuw inloggen',
    rename: 'Hernoemen',
    renameWhich: (name) => `${name} hernoemen`,
    newName: (name) => `Nieuwe naam van ${name}`,
    remove: 'Verwijderen',
    removeWhich: (name) => `${name} verwijderen`,
  },
};
