import type { NlEn } from '../../platform/pages/locale.js';

/** What was just done on the page. */
export const SAID = ['added', 'saved', 'address', 'absence', 'absence-removed'] as const;
export type Said = (typeof SAID)[number];

interface PersonTexts {
  readonly newTitle: string;
  readonly newLead: string;
  readonly back: string;
  readonly who: string;
  readonly name: string;
  readonly address: string;
  readonly addressHint: string;
  readonly addressStays: string;
  readonly addressElsewhere: string;
  readonly changeAddress: string;
  readonly roles: string;
  readonly rolesHint: string;
  readonly adminOnly: string;
  readonly company: string;
  readonly companyHint: string;
  readonly language: string;
  readonly languageHint: string;
  readonly zone: string;
  readonly zoneHint: string;
  readonly from: string;
  readonly fromHint: string;
  readonly until: string;
  readonly untilHint: string;
  readonly add: string;
  readonly save: string;
  readonly leads: string;
  readonly leadsNothing: string;
  readonly erased: string;
  readonly erase: string;
  readonly eraseHelp: string;
  readonly conflict: string;
  readonly said: Readonly<Record<Said, string>>;
}

export const personTexts: NlEn<PersonTexts> = {
  en: {
    newTitle: 'Add a person',
    newLead: 'Whoever has an e-mail address here can sign in with it. There is no welcome mail.',
    back: 'To the people',
    who: 'Who it is',
    name: 'Name',
    address: 'E-mail address',
    addressHint: 'Mail goes here, and with it this person signs in.',
    addressStays: 'By it this person signs in, and the organization file knows them.',
    addressElsewhere: 'An administrator changes it, on a page that first says what ends with it.',
    changeAddress: 'Change the address…',
    roles: 'Roles',
    rolesHint: 'Heads and deputies follow from the departments. Who has no role is a member.',
    adminOnly: 'Only administrators give and take the role of administrator.',
    company: 'Organization of a partner',
    companyHint: 'Only for partners, who come from outside.',
    language: 'Language',
    languageHint: 'Of pages and mails.',
    zone: 'Time zone',
    zoneHint: 'By its place, like Europe/Amsterdam.',
    from: 'First day',
    fromHint: 'Empty: has always been here.',
    until: 'Last day',
    untilHint: 'Empty: stays. After it no sign-in and no mail.',
    add: 'Add this person',
    save: 'Save',
    leads: 'Leads',
    leadsNothing: 'No department.',
    erased: 'This person was erased. What the organization decided and measured stays, under this name.',
    erase: 'Erase this person…',
    eraseHelp: 'For who wants their data gone. Who only leaves gets a last day.',
    conflict:
      'Somebody else changed this person meanwhile; nothing was saved. What you typed is still here: look at it beside what is kept now, and save again.',
    said: {
      added: 'Added.',
      saved: 'Saved.',
      address: 'The address is changed. Both addresses get a short mail about it.',
      absence: 'The absence is kept.',
      'absence-removed': 'The absence is removed.',
    },
  },
  nl: {
    newTitle: 'Persoon toevoegen',
    newLead: 'Wie hier een e-mailadres heeft, kan daarmee inloggen. Er gaat geen welkomstmail uit.',
    back: 'Naar de mensen',
    who: 'Wie het is',
    name: 'Naam',
    address: 'E-mailadres',
    addressHint: 'Hierheen gaat de mail, en hiermee logt deze persoon in.',
    addressStays: 'Hiermee logt deze persoon in, en hieraan herkent het organisatiebestand hem of haar.',
    addressElsewhere: 'Een beheerder wijzigt het, op een pagina die eerst zegt wat ermee ophoudt.',
    changeAddress: 'Wijzig het adres…',
    roles: 'Rollen',
    rolesHint: 'Hoofden en plaatsvervangers volgen uit de afdelingen. Wie geen rol heeft, is lid.',
    adminOnly: 'Alleen beheerders geven en nemen de rol van beheerder.',
    company: 'Organisatie van een partner',
    companyHint: 'Alleen voor partners; die komen van buiten.',
    language: 'Taal',
    languageHint: 'Van pagina’s en mails.',
    zone: 'Tijdzone',
    zoneHint: 'Naar een plaats, zoals Europe/Amsterdam.',
    from: 'Eerste dag',
    fromHint: 'Leeg: is er altijd al.',
    until: 'Laatste dag',
    untilHint: 'Leeg: blijft. Daarna geen toegang en geen mail.',
    add: 'Voeg deze persoon toe',
    save: 'Bewaar',
    leads: 'Leidt',
    leadsNothing: 'Geen afdeling.',
    erased: 'Deze persoon is gewist. Wat de organisatie besloot en mat, blijft onder deze naam staan.',
    erase: 'Wis deze persoon…',
    eraseHelp: 'Voor wie zijn gegevens weg wil hebben. Wie alleen vertrekt, krijgt een laatste dag.',
    conflict:
      'Iemand anders heeft deze persoon intussen gewijzigd; er is niets bewaard. Wat je typte staat er nog: leg het naast wat er nu bewaard is, en bewaar het opnieuw.',
    said: {
      added: 'Toegevoegd.',
      saved: 'Bewaard.',
      address: 'Het adres is gewijzigd. Beide adressen krijgen er een korte mail over.',
      absence: 'De afwezigheid is bewaard.',
      'absence-removed': 'De afwezigheid is weggehaald.',
    },
  },
};
