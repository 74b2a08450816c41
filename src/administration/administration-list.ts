import type { Caller } from '../organizations/caller.js';
import { has, type Right } from '../organizations/domain/rights.js';
import type { NlEn } from '../platform/pages/locale.js';

/** One page from which something of the organization is kept. */
interface KeptThing {
  readonly href: string;
  /** Who lacks it does not find the page in the list. */
  readonly right: Right;
  readonly labels: NlEn<string>;
  readonly help: NlEn<string>;
  /** Only where the built-in mailbox is on. */
  readonly mailbox?: true;
}

interface KeptThings {
  readonly labels: NlEn<string>;
  readonly things: readonly KeptThing[];
}

/** All that is kept of an organization, in the order in which somebody new would look for it. */
const ADMINISTRATION: readonly KeptThings[] = [
  {
    labels: { en: 'Organization', nl: 'Organisatie' },
    things: [
      {
        href: '/administration/organization',
        right: 'keep-organization',
        labels: { en: 'Organization', nl: 'Organisatie' },
        help: {
          en: 'Its name, fiscal year, time zone and working days.',
          nl: 'Haar naam, boekjaar, tijdzone en werkdagen.',
        },
      },
      {
        href: '/administration/days-off',
        right: 'keep-organization',
        labels: { en: 'Days off', nl: 'Vrije dagen' },
        help: {
          en: 'Public holidays, and days on which you are closed.',
          nl: 'Feestdagen, en dagen waarop jullie gesloten zijn.',
        },
      },
      {
        href: '/administration/file',
        right: 'keep-file',
        labels: { en: 'Organization file', nl: 'Organisatiebestand' },
        help: {
          en: 'All of the organization as one text: download it, change it, bring it.',
          nl: 'De hele organisatie als één tekst: downloaden, wijzigen en weer inlezen.',
        },
      },
    ],
  },
  {
    labels: { en: 'People and departments', nl: 'Mensen en afdelingen' },
    things: [
      {
        href: '/administration/departments',
        right: 'keep-organization',
        labels: { en: 'Departments', nl: 'Afdelingen' },
        help: {
          en: 'Which there are, below which, and who leads them.',
          nl: 'Welke er zijn, waaronder, en wie ze leidt.',
        },
      },
      {
        href: '/people',
        right: 'keep-organization',
        labels: { en: 'People', nl: 'Mensen' },
        help: {
          en: 'Who is of the organization, with which role, and when they are away; one by one or pasted.',
          nl: 'Wie erbij hoort, met welke rol, en wanneer iemand er niet is; één voor één of geplakt.',
        },
      },
    ],
  },
  {
    labels: { en: 'Cadence', nl: 'Cadans' },
    things: [
      {
        href: '/rhythm',
        right: 'keep-plan',
        labels: { en: 'Rhythm', nl: 'Ritme' },
        help: {
          en: 'When sessions are, and how long before them something is mailed.',
          nl: 'Wanneer sessies zijn, en hoe lang ervoor er gemaild wordt.',
        },
      },
    ],
  },
  {
    labels: { en: 'Mail', nl: 'Mail' },
    things: [
      {
        href: '/administration/branding',
        right: 'keep-branding',
        labels: { en: 'Look of mails', nl: 'Uiterlijk van mails' },
        help: {
          en: 'Logo, color, footer and the name mails come from.',
          nl: 'Logo, kleur, voettekst en de naam waarvan mails komen.',
        },
      },
      {
        href: '/administration/texts',
        right: 'keep-branding',
        labels: { en: 'Words of mails', nl: 'Teksten van mails' },
        help: {
          en: 'Say it your way: subject, opening and closing of each mail.',
          nl: 'Zeg het op jullie manier: onderwerp, begin en slot van elke mail.',
        },
      },
      {
        href: '/administration/mail',
        right: 'run-mail-channel',
        labels: { en: 'Mail channel', nl: 'Mailkanaal' },
        help: {
          en: 'How mail leaves, with a test mail and a check.',
          nl: 'Hoe mail vertrekt, met een testmail en een controle.',
        },
      },
      {
        href: '/outbox',
        right: 'read-mail',
        labels: { en: 'Outbox', nl: 'Uitgaande mail' },
        help: { en: 'What is mailed, to whom and when.', nl: 'Wat er gemaild wordt, aan wie en wanneer.' },
      },
      {
        href: '/mailbox',
        right: 'read-mailbox',
        mailbox: true,
        labels: { en: 'Mailbox', nl: 'Postvak' },
        help: {
          en: 'Mails that were kept here instead of sent.',
          nl: 'Mails die hier blijven in plaats van weg te gaan.',
        },
      },
    ],
  },
  {
    labels: { en: 'Access', nl: 'Toegang' },
    things: [
      {
        href: '/account/provider',
        right: 'keep-sign-in',
        labels: { en: 'Sign-in', nl: 'Inloggen' },
        help: {
          en: 'The provider through which everybody signs in.',
          nl: 'De provider waarmee iedereen inlogt.',
        },
      },
      {
        href: '/administration/webhooks',
        right: 'keep-webhooks',
        labels: { en: 'Webhooks', nl: 'Webhooks' },
        help: {
          en: 'Other programs that are told what happens here.',
          nl: 'Andere programma’s die horen wat hier gebeurt.',
        },
      },
      {
        href: '/administration/tokens',
        right: 'keep-tokens',
        labels: { en: 'API tokens', nl: 'API-tokens' },
        help: {
          en: 'Keys by which other programs read and change what is here.',
          nl: 'Sleutels waarmee andere programma’s lezen en veranderen wat hier staat.',
        },
      },
      {
        href: '/audit',
        right: 'read-audit',
        labels: { en: 'Audit', nl: 'Audit' },
        help: { en: 'Who did what, and when.', nl: 'Wie wat deed, en wanneer.' },
      },
    ],
  },
  {
    labels: { en: 'This installation', nl: 'Deze installatie' },
    things: [
      {
        href: '/setup',
        right: 'keep-organization',
        labels: { en: 'Setting up', nl: 'Inrichten' },
        help: {
          en: 'The steps to the first planning year, and what is done of them.',
          nl: 'De stappen naar het eerste planningsjaar, en wat daarvan klaar is.',
        },
      },
      {
        href: '/administration/example',
        right: 'keep-examples',
        labels: { en: 'Example to play with', nl: 'Voorbeeld om mee te spelen' },
        help: {
          en: 'Load an organization in which everything may be tried, and throw it away.',
          nl: 'Laad een organisatie waarin alles mag worden uitgeprobeerd, en gooi die weer weg.',
        },
      },
    ],
  },
];

/** What this caller may keep; groups in which nothing is theirs are left out. */
export function administrationFor(
  caller: Caller,
  { mailbox }: { readonly mailbox: boolean },
): readonly KeptThings[] {
  return ADMINISTRATION.map(({ labels, things }) => ({
    labels,
    things: things.filter((thing) => has(thing.right, caller) && (mailbox || !thing.mailbox)),
  })).filter(({ things }) => things.length > 0);
}
