import type { NlEn } from '../../platform/pages/locale.js';

interface QuarantineTexts {
  readonly title: string;
  /** When the back-up was taken and when it came to life, where known. */
  readonly lead: (taken: string | null, since: string | null) => string;
  readonly back: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly nothing: string;
  readonly held: string;
  readonly kind: string;
  readonly doubtful: string;
  readonly fresh: string;
  readonly people: string;
  readonly due: string;
  readonly discardTitle: string;
  readonly discardHelp: string;
  readonly discard: (count: number) => string;
  readonly sendTitle: string;
  readonly sendHelp: string;
  readonly send: (count: number) => string;
  readonly byAdmin: string;
  readonly byOperator: string;
}

export const quarantineTexts: NlEn<QuarantineTexts> = {
  en: {
    title: 'Mail on hold',
    lead: (taken, since) =>
      `A back-up${taken === null ? '' : ` of ${taken}`} was restored${since === null ? '' : ` on ${since}`}. What was sent in between is not in it, so nothing but sign-in mail leaves until an administrator decides.`,
    back: 'To the outbox',
    none: 'Nothing is on hold',
    noneHelp: 'Mail leaves as usual. After a restored back-up you decide here what is sent.',
    nothing: 'No mail is owed at this moment.',
    held: 'What waits',
    kind: 'Mail',
    doubtful: 'May have been sent',
    fresh: 'Owed since',
    people: 'People',
    due: 'Due',
    discardTitle: 'Do not send them again',
    discardHelp:
      'What was owed before the restore is recorded as missed. What came up since leaves now. Choose this if the service ran on after the back-up was taken.',
    discard: (count) =>
      count === 0
        ? 'Let mail leave again'
        : `Record ${count === 1 ? '1 mail' : `${count} mails`} as missed, send the rest`,
    sendTitle: 'Send everything',
    sendHelp:
      'Everything that waits leaves now. Choose this if nothing was sent after the back-up was taken; otherwise people get mails twice.',
    send: (count) =>
      count === 0
        ? 'Let mail leave again'
        : count === 1
          ? 'Send this 1 mail too'
          : `Send these ${count} mails too`,
    byAdmin: 'An administrator decides about it.',
    byOperator:
      'Several organizations share this installation. Its operator decides for all of them: cadans quarantine release.',
  },
  nl: {
    title: 'Mail in de wacht',
    lead: (taken, since) =>
      `Er is ${since === null ? '' : `op ${since} `}een reservekopie${taken === null ? '' : ` van ${taken}`} teruggezet. Wat daartussen is verstuurd staat er niet in. Daarom vertrekt er alleen inlogmail totdat een beheerder beslist.`,
    back: 'Naar uitgaande mail',
    none: 'Er staat niets in de wacht',
    noneHelp:
      'Mail vertrekt zoals altijd. Na het terugzetten van een reservekopie beslis je hier wat er verstuurd wordt.',
    nothing: 'Op dit moment hoeft er geen mail te vertrekken.',
    held: 'Wat er wacht',
    kind: 'Mail',
    doubtful: 'Misschien al verstuurd',
    fresh: 'Sindsdien erbij',
    people: 'Mensen',
    due: 'Hoort te vertrekken',
    discardTitle: 'Niet opnieuw versturen',
    discardHelp:
      'Wat voor het terugzetten verstuurd moest worden, wordt als gemist genoteerd. Wat er sindsdien bij kwam vertrekt nu. Kies dit als de dienst na het maken van de kopie is blijven draaien.',
    discard: (count) =>
      count === 0
        ? 'Laat mail weer vertrekken'
        : `Noteer ${count === 1 ? '1 mail' : `${count} mails`} als gemist, verstuur de rest`,
    sendTitle: 'Alles versturen',
    sendHelp:
      'Alles wat wacht vertrekt nu. Kies dit als er na het maken van de kopie niets meer is verstuurd; anders krijgen mensen mails dubbel.',
    send: (count) =>
      count === 0
        ? 'Laat mail weer vertrekken'
        : count === 1
          ? 'Verstuur ook deze mail'
          : `Verstuur ook deze ${count} mails`,
    byAdmin: 'Een beheerder beslist hierover.',
    byOperator:
      'Meer organisaties delen deze installatie. De beheerder ervan beslist voor allemaal: cadans quarantine release.',
  },
};
