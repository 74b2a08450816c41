import type { NlEn } from '../../platform/pages/locale.js';

interface AddressTexts {
  readonly title: (name: string) => string;
  readonly back: string;
  readonly now: string;
  readonly stays: string;
  readonly staysHelp: string;
  readonly ends: string;
  readonly endsHelp: string;
  readonly endings: readonly string[];
  readonly told: string;
  readonly file: string;
  readonly own: string;
  readonly address: string;
  readonly change: string;
  readonly overtaken: string;
}

export const addressTexts: NlEn<AddressTexts> = {
  en: {
    title: (name) => `Another address for ${name}`,
    back: 'Back to this person',
    now: 'Now',
    stays: 'What stays',
    staysHelp:
      'The person: roles, departments, answers, decisions and absences. What they unsubscribed from stays so too.',
    ends: 'What ends',
    endsHelp: 'Whoever reads the new mailbox may be somebody else. So all that the old one opened is closed:',
    endings: [
      'They are signed out of this organization everywhere.',
      'Their passkeys are removed; with the new address they make new ones.',
      'Links in mails they already have open nothing any more, and an answer from the old address counts no more.',
      'Their calendar subscriptions end.',
    ],
    told: 'What waits for them by mail goes to the new address, and both addresses get a short mail that says so. Neither learns what the other is.',
    file: 'Do you keep people in an organization file? Then change the address there too: by it the file knows this person.',
    own: 'This is your own address: you are signed out as well, and sign in with the new one.',
    address: 'New e-mail address',
    change: 'Change the address',
    overtaken:
      'Somebody else changed this address meanwhile; nothing was changed. Above stands what it is now; what you typed is still here.',
  },
  nl: {
    title: (name) => `Ander adres voor ${name}`,
    back: 'Terug naar deze persoon',
    now: 'Nu',
    stays: 'Wat blijft',
    staysHelp:
      'De persoon: rollen, afdelingen, antwoorden, besluiten en afwezigheden. Ook de afmeldingen blijven.',
    ends: 'Wat ophoudt',
    endsHelp:
      'Wie de nieuwe postbus leest, is misschien iemand anders. Daarom gaat alles dicht wat de oude opende:',
    endings: [
      'Deze persoon wordt overal uit deze organisatie uitgelogd.',
      'De passkeys verdwijnen; met het nieuwe adres maakt deze persoon nieuwe.',
      'Links in mails die er al zijn openen niets meer, en een antwoord vanaf het oude adres telt niet meer.',
      'De agenda-abonnementen eindigen.',
    ],
    told: 'Wat er nog gemaild moet worden, gaat naar het nieuwe adres, en beide adressen krijgen een korte mail die het zegt. Geen van beide hoort wat het andere is.',
    file: 'Houd je mensen bij in een organisatiebestand? Wijzig het adres daar ook: daaraan herkent het bestand deze persoon.',
    own: 'Dit is je eigen adres: ook jij wordt uitgelogd, en logt in met het nieuwe.',
    address: 'Nieuw e-mailadres',
    change: 'Wijzig het adres',
    overtaken:
      'Iemand anders heeft dit adres intussen gewijzigd; er is niets veranderd. Hierboven staat wat het nu is; wat je typte staat er nog.',
  },
};
