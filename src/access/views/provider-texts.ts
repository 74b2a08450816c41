import type { NlEn } from '../../platform/pages/locale.js';
import type { Trouble } from '../provider/provider-trouble.js';

type Found = Record<Trouble, string>;

interface ProviderTexts {
  readonly title: string;
  readonly lead: string;
  readonly done: Record<'saved' | 'removed', string>;
  readonly answers: string;
  readonly found: Found;
  readonly tell: string;
  readonly back: string;
  readonly signIn: string;
  readonly its: string;
  readonly issuer: string;
  readonly issuerHint: string;
  readonly clientId: string;
  readonly clientIdHint: string;
  readonly secret: string;
  readonly secretHint: string;
  readonly secretKept: string;
  readonly addresses: string;
  readonly trusts: string;
  readonly trustsHint: string;
  readonly groups: string;
  readonly groupsLead: string;
  readonly groupRoles: string;
  readonly groupRolesHint: string;
  readonly groupsClaim: string;
  readonly groupsClaimHint: string;
  readonly save: string;
  readonly check: string;
  readonly remove: string;
  readonly removeHelp: string;
}

/** Those of signing in itself, which a check never finds. */
const SIGN_IN_EN = 'Signing in went wrong.';
const SIGN_IN_NL = 'Het inloggen ging mis.';

export const providerTexts: NlEn<ProviderTexts> = {
  en: {
    title: 'Sign-in through your organization',
    lead: 'Let people sign in where they sign in for everything else: any provider that speaks OpenID Connect, such as Entra ID, Google or Keycloak. Mailed links and passkeys keep working.',
    done: { saved: 'Saved. Now check whether the provider answers.', removed: 'Removed.' },
    answers: 'The provider answers, and is the one it is taken for.',
    found: {
      down: 'The provider does not answer, or says that it is out of order. Check the issuer’s address.',
      inside:
        'The provider stands in a private network, or does not speak https. Whoever runs this installation can allow that: PROVIDERS_INSIDE=on.',
      lies: 'What answers there gives another issuer. Write the issuer exactly as the provider spells it; with Entra ID it has your tenant’s id in it.',
      wrong:
        'What answers there is no provider that Cadans understands, or its secret has to be given again. The log says more.',
      'no-address': SIGN_IN_EN,
      unchecked: SIGN_IN_EN,
      unknown: SIGN_IN_EN,
      declined: SIGN_IN_EN,
      late: SIGN_IN_EN,
      none: 'There is no provider yet.',
    },
    tell: 'What the provider has to know',
    back: 'Redirect URI, to register there',
    signIn: 'Where your people begin',
    its: 'What the provider tells you',
    issuer: 'Issuer',
    issuerHint: 'Like https://login.microsoftonline.com/your-tenant-id/v2.0',
    clientId: 'Client ID',
    clientIdHint: 'Also called application ID.',
    secret: 'Client secret',
    secretHint: 'Kept encrypted and never shown again. Leave it empty for a public client.',
    secretKept: 'There is one. Leave it empty to keep it; another issuer or client ID wants it given again.',
    addresses: 'Addresses',
    trusts: 'Take addresses of which the provider does not say whether they were checked',
    trustsHint:
      'Some providers never say it, among them Entra ID. Tick this only if your own administrators decide who has which address there.',
    groups: 'Roles by groups',
    groupsLead:
      'Optional. A role that you name here is had by who is in one of its groups, and by nobody else, from when they next sign in. Other roles stay as they are; the last administrator stays one.',
    groupRoles: 'Groups and roles',
    groupRolesHint:
      'One a line, like: planning-team = planner. The roles are admin, planner, leader, member.',
    groupsClaim: 'Claim with the groups',
    groupsClaimHint: 'Usually groups. Entra ID gives groups by their ids.',
    save: 'Save',
    check: 'Check whether it answers',
    remove: 'Remove the provider',
    removeHelp: 'Who is signed in stays signed in; from then on people use a mailed link or a passkey.',
  },
  nl: {
    title: 'Inloggen via je organisatie',
    lead: 'Laat mensen inloggen waar ze dat voor al het andere doen: bij elke provider die OpenID Connect spreekt, zoals Entra ID, Google of Keycloak. Gemailde links en passkeys blijven werken.',
    done: { saved: 'Opgeslagen. Controleer nu of de provider antwoordt.', removed: 'Verwijderd.' },
    answers: 'De provider antwoordt, en is wie hij zegt te zijn.',
    found: {
      down: 'De provider antwoordt niet, of zegt zelf dat hij het niet doet. Controleer het adres van de uitgever.',
      inside:
        'De provider staat in een besloten netwerk, of spreekt geen https. Wie deze installatie beheert kan dat toestaan: PROVIDERS_INSIDE=on.',
      lies: 'Wat daar antwoordt geeft een andere uitgever. Schrijf de uitgever precies zoals de provider dat doet; bij Entra ID staat de id van je tenant erin.',
      wrong:
        'Wat daar antwoordt is geen provider die Cadans begrijpt, of het geheim moet opnieuw gegeven worden. In het log staat meer.',
      'no-address': SIGN_IN_NL,
      unchecked: SIGN_IN_NL,
      unknown: SIGN_IN_NL,
      declined: SIGN_IN_NL,
      late: SIGN_IN_NL,
      none: 'Er is nog geen provider.',
    },
    tell: 'Wat de provider moet weten',
    back: 'Redirect-URI, om daar te registreren',
    signIn: 'Waar je mensen beginnen',
    its: 'Wat de provider je vertelt',
    issuer: 'Uitgever (issuer)',
    issuerHint: 'Zoals https://login.microsoftonline.com/je-tenant-id/v2.0',
    clientId: 'Client-id',
    clientIdHint: 'Heet ook wel application ID.',
    secret: 'Geheim (client secret)',
    secretHint: 'Wordt versleuteld bewaard en nooit meer getoond. Laat het leeg voor een publieke client.',
    secretKept:
      'Er is er een. Laat het leeg om het te houden; bij een andere uitgever of client-id moet het opnieuw.',
    addresses: 'Adressen',
    trusts: 'Neem ook adressen aan waarvan de provider niet zegt of ze gecontroleerd zijn',
    trustsHint:
      'Sommige providers zeggen het nooit, zoals Entra ID. Vink dit alleen aan als je eigen beheerders bepalen wie daar welk adres heeft.',
    groups: 'Rollen volgens groepen',
    groupsLead:
      'Niet verplicht. Een rol die je hier noemt heeft wie in een van de groepen ervan zit, en niemand anders, vanaf de volgende keer inloggen. Andere rollen blijven zoals ze zijn; de laatste beheerder blijft beheerder.',
    groupRoles: 'Groepen en rollen',
    groupRolesHint:
      'Eén per regel, zoals: planning-team = planner. De rollen zijn admin, planner, leader, member.',
    groupsClaim: 'Claim met de groepen',
    groupsClaimHint: 'Meestal groups. Entra ID geeft groepen met hun id.',
    save: 'Opslaan',
    check: 'Controleer of hij antwoordt',
    remove: 'Provider verwijderen',
    removeHelp: 'Wie ingelogd is blijft dat; vanaf dan gebruiken mensen een gemailde link of een passkey.',
  },
};
