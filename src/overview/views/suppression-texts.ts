import type { Finding } from '../../mail/domain/delivery-report.js';
import type { LiftCause, SuppressionCause } from '../../mail/suppression/suppression.entity.js';
import type { NlEn } from '../../platform/pages/locale.js';

interface SuppressionTexts {
  readonly title: string;
  readonly lead: string;
  readonly toOutbox: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly active: string;
  readonly who: string;
  readonly address: string;
  readonly since: string;
  readonly why: string;
  readonly act: string;
  readonly causes: Record<SuppressionCause, string>;
  readonly lift: string;
  readonly liftFor: (name: string) => string;
  readonly todo: string;
  readonly steps: readonly string[];
  readonly done: (name: string) => string;
  readonly older: string;
  readonly newest: string;
  readonly lifted: string;
  readonly until: string;
  readonly how: string;
  readonly lifts: Record<LiftCause, string>;
  readonly by: (name: string) => string;
  /** In the outbox, and at a mail. */
  readonly link: string;
  readonly reports: string;
  readonly when: string;
  readonly report: string;
  readonly findings: Record<Finding, string>;
}

export const suppressionTexts: NlEn<SuppressionTexts> = {
  en: {
    title: 'Addresses without mail',
    lead: 'Mail to these addresses came back, so nothing is sent to them: no requests, no agendas, no reminders. Sign-in mail still goes to who asks for it.',
    toOutbox: 'To the outbox',
    none: 'Every address gets its mail',
    noneHelp: 'An address appears here when mail to it comes back as undeliverable.',
    active: 'Nothing is sent to',
    who: 'Person',
    address: 'Address',
    since: 'Since',
    why: 'Because',
    act: 'Do',
    causes: {
      refused: 'Its mail server refuses the address',
      bounced: 'It was returned as undeliverable',
      'soft-bounces': 'Several mails in a row could not be delivered',
    },
    lift: 'Send mail again',
    liftFor: (name) => `to ${name}`,
    todo: 'What to do',
    steps: [
      'Is the address wrong? Put in the right one, in the organization file or by the API: sending goes on at once.',
      'Is it right, and does the mailbox work again? Then press “Send mail again”.',
      'What was not sent meanwhile stands in the outbox as failed.',
    ],
    done: (name) => `Mail is sent to ${name} again, from the next one on.`,
    older: 'Older ones',
    newest: 'To the newest',
    lifted: 'Lifted before',
    until: 'Until',
    how: 'How',
    lifts: { person: 'Lifted', api: 'Lifted by the API', 'new-address': 'Another address was put in' },
    by: (name) => `Lifted by ${name}`,
    link: 'Addresses without mail',
    reports: 'What came back',
    when: 'When',
    report: 'Report',
    findings: {
      hard: 'There is no such mailbox',
      soft: 'The mailbox takes nothing for now',
      other: 'Refused, not because of the address',
      delayed: 'Delayed, still being tried',
      delivered: 'Arrived',
    },
  },
  nl: {
    title: 'Adressen zonder mail',
    lead: 'Mail aan deze adressen kwam terug, dus er gaat niets meer heen: geen verzoeken, geen agenda’s, geen herinneringen. Een inlogmail gaat nog wel naar wie erom vraagt.',
    toOutbox: 'Naar de uitgaande mail',
    none: 'Elk adres krijgt zijn mail',
    noneHelp: 'Een adres verschijnt hier als mail eraan terugkomt als onbestelbaar.',
    active: 'Er gaat niets naar',
    who: 'Persoon',
    address: 'Adres',
    since: 'Sinds',
    why: 'Want',
    act: 'Doen',
    causes: {
      refused: 'De mailserver weigert het adres',
      bounced: 'De mail kwam terug als onbestelbaar',
      'soft-bounces': 'Meerdere mails achter elkaar konden niet worden bezorgd',
    },
    lift: 'Weer mail sturen',
    liftFor: (name) => `aan ${name}`,
    todo: 'Wat je kunt doen',
    steps: [
      'Klopt het adres niet? Voer het juiste in, in het organisatiebestand of via de API: dan gaat het versturen meteen verder.',
      'Klopt het wel en werkt het postvak weer? Druk dan op ‘Weer mail sturen’.',
      'Wat intussen niet is verstuurd, staat bij de uitgaande mail als mislukt.',
    ],
    done: (name) => `${name} krijgt weer mail, vanaf de eerstvolgende.`,
    older: 'Oudere',
    newest: 'Naar de nieuwste',
    lifted: 'Eerder opgeheven',
    until: 'Tot',
    how: 'Hoe',
    lifts: {
      person: 'Opgeheven',
      api: 'Opgeheven via de API',
      'new-address': 'Er is een ander adres ingevoerd',
    },
    by: (name) => `Opgeheven door ${name}`,
    link: 'Adressen zonder mail',
    reports: 'Wat er terugkwam',
    when: 'Wanneer',
    report: 'Bericht',
    findings: {
      hard: 'Dit postvak bestaat niet',
      soft: 'Het postvak neemt nu niets aan',
      other: 'Geweigerd, niet vanwege het adres',
      delayed: 'Vertraagd, er wordt nog geprobeerd',
      delivered: 'Aangekomen',
    },
  },
};
