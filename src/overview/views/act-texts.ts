import type { MailAct } from '../../mail/mail-act.entity.js';
import type { NlEn } from '../../platform/pages/locale.js';

interface ActTexts {
  readonly doings: string;
  readonly retry: string;
  readonly retryHint: string;
  readonly cancel: string;
  readonly cancelHint: string;
  readonly sendNow: string;
  readonly sendNowHint: string;
  readonly done: Record<MailAct['act'], string>;
  readonly acts: string;
  readonly act: Record<MailAct['act'], string>;
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly machine: string;
  readonly whatToDo: string;
  readonly head: string;
  readonly headLead: string;
  readonly brokenOff: string;
  readonly retryAll: string;
  readonly retried: (count: number) => string;
  readonly refused: (count: number) => string;
  readonly pausedByServer: (moment: string) => string;
  readonly pausedByPerson: (moment: string, name: string | null) => string;
  readonly serverSaid: string;
  readonly silent: (moment: string) => string;
  readonly tryAgain: string;
  readonly resume: string;
  readonly resumed: string;
  readonly paused: string;
  readonly pause: string;
  readonly pauseLead: string;
  readonly pauseReason: string;
  readonly pauseReasonHint: string;
  readonly pauseReasonMissing: string;
  readonly pauseSummary: string;
  readonly byAdministrator: string;
}

export const actTexts: NlEn<ActTexts> = {
  en: {
    doings: 'What you can do',
    retry: 'Send again',
    retryHint: 'It leaves at once, as it was written, to the address its recipient has now.',
    cancel: 'Withdraw',
    cancelHint: 'It does not leave any more, and is not put in again by itself.',
    sendNow: 'Try now',
    sendNowHint: 'It does not wait for its next try.',
    done: {
      retried: 'It leaves again.',
      cancelled: 'It is withdrawn: it does not leave any more.',
      hastened: 'It is tried at once.',
    },
    acts: 'Done by hand',
    act: { retried: 'Sent again', cancelled: 'Withdrawn', hastened: 'Tried at once' },
    who: 'By',
    what: 'What',
    when: 'When',
    machine: 'a program, with an API token',
    whatToDo: 'What to do',
    head: 'The head it leaves with',
    headLead: 'A signature, where the service signs, is added while sending.',
    brokenOff:
      '“Broken off” means: the connection ended after the mail was handed over and before the server said that it had it. So it is sent again, under the same Message-ID: mail programs that see both can tell that they are one.',
    retryAll: 'Send all that failed here again',
    retried: (count) => (count === 1 ? '1 mail leaves again.' : `${count} mails leave again.`),
    refused: (count) =>
      count === 1
        ? '1 mail does not: its moment has passed, or it is no longer owed.'
        : `${count} mails do not: their moment has passed, or they are no longer owed.`,
    pausedByServer: (moment) => `The mail server refuses us since ${moment}; nothing leaves. All mails wait.`,
    pausedByPerson: (moment, name) =>
      `Held back since ${moment}${name === null ? '' : ` by ${name}`}; nothing leaves. All mails wait.`,
    serverSaid: 'It said:',
    silent: (moment) =>
      `The mail server has not answered since ${moment}. All mails wait and are tried again.`,
    tryAgain: 'Try again',
    resume: 'Let mail leave',
    resumed: 'Mail may leave again.',
    paused: 'From now on nothing leaves.',
    pause: 'Hold back all mail',
    pauseLead:
      'Nothing leaves any more until somebody lets it: no request, no agenda, no sign-in link. What is leaving at this moment still arrives.',
    pauseReason: 'Why',
    pauseReasonHint: 'Whoever looks after mail reads it here.',
    pauseReasonMissing: 'Say why in a few words.',
    pauseSummary: 'Hold back all mail',
    byAdministrator: 'An administrator can let mail leave again once the cause is gone.',
  },
  nl: {
    doings: 'Wat je kunt doen',
    retry: 'Opnieuw versturen',
    retryHint: 'Hij vertrekt meteen, zoals hij is geschreven, naar het adres dat de ontvanger nu heeft.',
    cancel: 'Intrekken',
    cancelHint: 'Hij vertrekt niet meer, en komt er niet vanzelf weer bij.',
    sendNow: 'Nu proberen',
    sendNowHint: 'Hij wacht niet op zijn volgende poging.',
    done: {
      retried: 'Hij vertrekt opnieuw.',
      cancelled: 'Hij is ingetrokken: hij vertrekt niet meer.',
      hastened: 'Hij wordt meteen geprobeerd.',
    },
    acts: 'Met de hand gedaan',
    act: { retried: 'Opnieuw verstuurd', cancelled: 'Ingetrokken', hastened: 'Meteen geprobeerd' },
    who: 'Door',
    what: 'Wat',
    when: 'Wanneer',
    machine: 'een programma, met een API-token',
    whatToDo: 'Wat te doen',
    head: 'De kop waarmee hij vertrekt',
    headLead: 'Een handtekening, waar de dienst ondertekent, komt er tijdens het versturen bij.',
    brokenOff:
      '“Afgebroken” betekent: de verbinding viel weg nadat de mail was aangeboden en voordat de server zei dat hij hem had. Daarom gaat hij opnieuw, met dezelfde Message-ID: een mailprogramma dat er twee ziet, kan weten dat het er één is.',
    retryAll: 'Alles wat hier mislukte opnieuw versturen',
    retried: (count) => (count === 1 ? '1 mail vertrekt opnieuw.' : `${count} mails vertrekken opnieuw.`),
    refused: (count) =>
      count === 1
        ? '1 mail niet: het moment is voorbij, of hij hoeft niet meer.'
        : `${count} mails niet: het moment is voorbij, of ze hoeven niet meer.`,
    pausedByServer: (moment) =>
      `De mailserver weigert ons sinds ${moment}; er vertrekt niets. Alle mails wachten.`,
    pausedByPerson: (moment, name) =>
      `Tegengehouden sinds ${moment}${name === null ? '' : ` door ${name}`}; er vertrekt niets. Alle mails wachten.`,
    serverSaid: 'Hij zei:',
    silent: (moment) =>
      `De mailserver antwoordt niet sinds ${moment}. Alle mails wachten en worden opnieuw geprobeerd.`,
    tryAgain: 'Opnieuw proberen',
    resume: 'Mail laten vertrekken',
    resumed: 'Er mag weer mail vertrekken.',
    paused: 'Vanaf nu vertrekt er niets.',
    pause: 'Alle mail tegenhouden',
    pauseLead:
      'Er vertrekt niets meer totdat iemand het weer toelaat: geen verzoek, geen agenda, geen inloglink. Wat op dit moment vertrekt, komt nog aan.',
    pauseReason: 'Waarom',
    pauseReasonHint: 'Wie voor de mail zorgt, leest het hier.',
    pauseReasonMissing: 'Zeg in een paar woorden waarom.',
    pauseSummary: 'Alle mail tegenhouden',
    byAdministrator: 'Een beheerder kan de mail weer laten vertrekken als de oorzaak weg is.',
  },
};
