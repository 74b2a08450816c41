import type { NlEn } from '../../platform/pages/locale.js';
import type { TryOutcome } from '../domain/try.js';
import type { DeliveryState } from '../webhook-delivery.entity.js';

interface WebhookLogTexts {
  readonly log: string;
  readonly logLead: string;
  readonly logNone: string;
  readonly what: string;
  readonly when: string;
  readonly tries: string;
  readonly states: Record<DeliveryState, string>;
  readonly next: (when: string) => string;
  readonly outcomes: Record<TryOutcome, string>;
  readonly answered: (status: number) => string;
  readonly underWay: string;
  readonly notTried: string;
  readonly act: string;
  readonly again: string;
  readonly againFor: (what: string, when: string) => string;
  readonly allAgain: string;
  readonly older: string;
}

export const webhookLogTexts: NlEn<WebhookLogTexts> = {
  en: {
    log: 'What was sent',
    logLead: 'The latest first. What the receiver answered besides its status is not kept.',
    logNone: 'Nothing yet. Send a test to see that it works.',
    what: 'What',
    when: 'When',
    tries: 'Tries',
    states: { waiting: 'Waiting', delivered: 'Arrived', failed: 'Failed' },
    next: (when) => `next try ${when}`,
    outcomes: {
      delivered: 'taken',
      refused: 'refused',
      redirected: 'sent elsewhere, which is not followed',
      gone: 'wants no more',
      slow: 'no answer within ten seconds',
      unreachable: 'could not be reached',
      untrusted: 'its certificate is not trusted: of another name, run out, or of an unknown authority',
      inside: 'its address lies in a private network',
      insecure: 'its address does not begin with https',
      large: 'too long an answer',
      sealed: 'the secret has to be made anew',
      vanished: 'broken off',
    },
    answered: (status) => `status ${status}`,
    underWay: 'on its way',
    notTried: 'not tried yet',
    act: 'Again',
    again: 'Send again',
    againFor: (what, when) => `: ${what}, ${when}`,
    allAgain: 'Send again all that failed',
    older: 'Older',
  },
  nl: {
    log: 'Wat er verstuurd is',
    logLead: 'Het nieuwste eerst. Wat de ontvanger behalve zijn status antwoordde, wordt niet bewaard.',
    logNone: 'Nog niets. Stuur een test om te zien of het werkt.',
    what: 'Wat',
    when: 'Wanneer',
    tries: 'Pogingen',
    states: { waiting: 'Wacht', delivered: 'Aangekomen', failed: 'Mislukt' },
    next: (when) => `volgende poging ${when}`,
    outcomes: {
      delivered: 'aangenomen',
      refused: 'geweigerd',
      redirected: 'doorverwezen, en dat wordt niet gevolgd',
      gone: 'wil niets meer',
      slow: 'geen antwoord binnen tien seconden',
      unreachable: 'niet te bereiken',
      untrusted:
        'zijn certificaat wordt niet vertrouwd: van een andere naam, verlopen, of van een onbekende autoriteit',
      inside: 'zijn adres ligt in een besloten netwerk',
      insecure: 'zijn adres begint niet met https',
      large: 'een te lang antwoord',
      sealed: 'het geheim moet opnieuw gemaakt worden',
      vanished: 'afgebroken',
    },
    answered: (status) => `status ${status}`,
    underWay: 'onderweg',
    notTried: 'nog niet geprobeerd',
    act: 'Opnieuw',
    again: 'Stuur opnieuw',
    againFor: (what, when) => `: ${what}, ${when}`,
    allAgain: 'Stuur alles wat mislukte opnieuw',
    older: 'Ouder',
  },
};
