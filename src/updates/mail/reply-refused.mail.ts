import { periodWords } from '../../cycles/domain/session-words.js';
import type { Letter } from '../../mail/letter.js';
import type { NlEn } from '../../platform/pages/locale.js';
import { formLink, type RoundMail } from './mail-facts.js';

const texts = {
  en: {
    subject: (period: string) => `Not taken: an answer for ${period} from another address`,
    heading: 'An answer came from another address',
    greeting: (name: string) => `Hello ${name},`,
    opening: (period: string) =>
      `Somebody answered your update request for ${period} from an address that it did not go to. Nothing of it was kept, and nobody was answered.`,
    you: 'Was it you? Then answer from the address at which you got the request, or fill in the form.',
    other:
      'Was it not you? Then there is nothing to do. If you passed the request on, know that only you can answer it by mail.',
    button: 'Fill in the update',
    reason: 'You get this mail because the update request went to you.',
  },
  nl: {
    subject: (period: string) => `Niet overgenomen: een antwoord over ${period} van een ander adres`,
    heading: 'Er kwam een antwoord van een ander adres',
    greeting: (name: string) => `Dag ${name},`,
    opening: (period: string) =>
      `Iemand beantwoordde je updateverzoek over ${period} vanaf een adres waar het niet heen ging. Er is niets van bewaard, en er is niemand geantwoord.`,
    you: 'Was jij het? Antwoord dan vanaf het adres waarop je het verzoek kreeg, of vul het formulier in.',
    other:
      'Was jij het niet? Dan hoef je niets te doen. Stuurde je het verzoek door, weet dan dat alleen jij het per mail kunt beantwoorden.',
    button: 'Update invullen',
    reason: 'Je krijgt deze mail omdat het updateverzoek naar jou ging.',
  },
} satisfies NlEn<unknown>;

/** To whom the request went. Nothing of what the other wrote stands in it: it may be meant to be passed on. */
export function refusedLetter(mail: RoundMail): Letter {
  const { recipient, sheet } = mail;
  const say = texts[recipient.locale];
  const period = periodWords(sheet.period, recipient.locale);
  return {
    locale: recipient.locale,
    subject: say.subject(period),
    preheader: say.you,
    organizationName: mail.organizationName,
    heading: say.heading,
    greeting: say.greeting(recipient.name),
    blocks: [
      { type: 'paragraph', text: say.opening(period) },
      { type: 'paragraph', text: say.you },
      { type: 'paragraph', text: say.other },
      { type: 'button', label: say.button, target: formLink(mail) },
    ],
    reason: say.reason,
  };
}
