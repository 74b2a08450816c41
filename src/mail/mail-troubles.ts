import type { NlEn } from '../platform/pages/locale.js';

/** What can be wrong with the mail of an installation, and what to do; without a word about anybody. */
export const MAIL_TROUBLES = {
  paused: {
    en: 'The mail server refuses us, so nothing leaves; all mails wait. The outbox page shows its words and what to do; then let it try again there, or by: cadans channel resume',
    nl: 'De mailserver weigert ons, dus er vertrekt niets; alle mails wachten. De pagina Uitgaande mail toont zijn woorden en wat te doen; laat het daar daarna opnieuw proberen, of met: cadans channel resume',
  },
  'held-back': {
    en: 'Somebody holds back all mail; the outbox page shows why. Let it leave there, or by: cadans channel resume',
    nl: 'Iemand houdt alle mail tegen; de pagina Uitgaande mail toont waarom. Laat haar daar weer vertrekken, of met: cadans channel resume',
  },
  quarantine: {
    en: 'This is a restored back-up: mail is held until somebody says what is to become of what may have been sent already. See: cadans quarantine',
    nl: 'Dit is een teruggezette back-up: de mail wordt vastgehouden totdat iemand zegt wat er moet gebeuren met wat al verstuurd kan zijn. Zie: cadans quarantine',
  },
  unanswered: {
    en: 'The mail server does not answer; all mails wait and are tried again by themselves. Check the server and port in SMTP_URL, that it runs, and the way to it.',
    nl: 'De mailserver antwoordt niet; alle mails wachten en worden vanzelf opnieuw geprobeerd. Controleer de server en de poort in SMTP_URL, of hij draait en de weg erheen.',
  },
  late: {
    en: 'Mails have been due for too long and nobody works them off. See to it that a service that delivers is running, that it keeps up, and what its log says.',
    nl: 'Er staan al te lang mails klaar en niemand werkt ze af. Zorg dat er een dienst draait die bezorgt, dat ze het bijhoudt, en kijk wat haar logboek zegt.',
  },
  failed: {
    en: 'Some mails failed for good in the last day. The outbox page shows which, why, and what to do: an address to put right, or a mail that could not be written.',
    nl: 'In de laatste dag zijn er mails definitief mislukt. De pagina Uitgaande mail toont welke, waarom en wat te doen: een adres dat verbeterd moet worden, of een mail die niet geschreven kon worden.',
  },
} satisfies Record<string, NlEn<string>>;

export type MailTrouble = keyof typeof MAIL_TROUBLES;
