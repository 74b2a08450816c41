import { wallTimeAt } from '../../calendar/domain/zones.js';
import type { Letter } from '../../mail/letter.js';
import { formatDateTime } from '../../platform/pages/format-date.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import { PATIENCE_DAYS } from '../domain/try.js';

export interface WebhookOffLetter {
  readonly organizationName: string;
  readonly recipient: { readonly name: string; readonly locale: Locale; readonly zone: string };
  readonly webhook: { readonly id: string; readonly name: string; readonly host: string };
  readonly why: 'failing' | 'gone';
  /** Since when nothing is sent there. */
  readonly offSince: number;
  /** How many events wait to be sent again. */
  readonly undelivered: number;
}

interface Texts {
  readonly subject: (name: string) => string;
  readonly preheader: string;
  readonly heading: string;
  readonly greeting: (name: string) => string;
  readonly why: Readonly<Record<WebhookOffLetter['why'], (name: string) => string>>;
  readonly facts: Readonly<Record<'name' | 'host' | 'since' | 'undelivered', string>>;
  readonly todo: string;
  readonly button: string;
  readonly reason: string;
}

const texts: NlEn<Texts> = {
  en: {
    subject: (name) => `Nothing is sent to the webhook ${name} any more`,
    preheader: 'It is off until you turn it on again.',
    heading: 'A webhook was turned off',
    greeting: (name) => `Hello ${name},`,
    why: {
      failing: (name) =>
        `For ${PATIENCE_DAYS} days ${name} took nothing that Cadans sent it. So it was turned off: what happens is no longer told there.`,
      gone: (name) =>
        `${name} answered that it wants nothing more (410). So it was turned off: what happens is no longer told there.`,
    },
    facts: { name: 'Webhook', host: 'Receiver', since: 'Off since', undelivered: 'Did not arrive' },
    todo: 'Its page says how each try ended. Once the receiver is mended you turn it on there, and send again what did not arrive. Is it not needed any more? Then remove it.',
    button: 'Look at the webhook',
    reason: 'You get this mail because you administer this organization.',
  },
  nl: {
    subject: (name) => `Er gaat niets meer naar de webhook ${name}`,
    preheader: 'Hij staat uit tot je hem weer aanzet.',
    heading: 'Een webhook is uitgezet',
    greeting: (name) => `Dag ${name},`,
    why: {
      failing: (name) =>
        `${PATIENCE_DAYS} dagen lang nam ${name} niets aan van wat Cadans stuurde. Daarom is hij uitgezet: wat er gebeurt, wordt daar niet meer verteld.`,
      gone: (name) =>
        `${name} antwoordde dat er niets meer hoeft te komen (410). Daarom is hij uitgezet: wat er gebeurt, wordt daar niet meer verteld.`,
    },
    facts: { name: 'Webhook', host: 'Ontvanger', since: 'Uit sinds', undelivered: 'Niet aangekomen' },
    todo: 'Op zijn pagina staat hoe elke poging afliep. Is de ontvanger weer in orde, dan zet je hem daar aan en stuur je opnieuw wat niet aankwam. Is hij niet meer nodig? Verwijder hem dan.',
    button: 'Bekijk de webhook',
    reason: 'Je krijgt deze mail omdat je deze organisatie beheert.',
  },
};

/** Tells an administrator which receiver is told nothing more, why, and what to do about it. */
export function webhookOffLetter(told: WebhookOffLetter): Letter {
  const { organizationName, recipient, webhook, why, offSince, undelivered } = told;
  const { locale } = recipient;
  const say = texts[locale];
  const { date, time } = wallTimeAt(offSince, recipient.zone);
  const facts = [
    { label: say.facts.name, value: webhook.name },
    { label: say.facts.host, value: webhook.host },
    { label: say.facts.since, value: formatDateTime(date, time, locale, 'long') },
    { label: say.facts.undelivered, value: String(undelivered) },
  ];
  return {
    ...{ locale, organizationName, preheader: say.preheader, heading: say.heading, reason: say.reason },
    subject: say.subject(webhook.name),
    greeting: say.greeting(recipient.name),
    blocks: [
      { type: 'paragraph', text: say.why[why](webhook.name) },
      { type: 'facts', facts },
      { type: 'paragraph', text: say.todo },
      { type: 'button', label: say.button, target: { page: `/administration/webhooks/${webhook.id}` } },
    ],
  };
}
