import type { NlEn } from '../../platform/pages/locale.js';
import type { StaysIn } from '../../mail/domain/way-out.js';

interface MailChannelTexts {
  readonly title: string;
  readonly lead: string;
  readonly said: Readonly<Record<'asked' | 'paused' | 'resumed', string>>;
  readonly way: string;
  readonly ways: Readonly<Record<StaysIn | 'server', (server: string) => string>>;
  readonly from: string;
  readonly answers: string;
  readonly answersNobody: string;
  readonly signature: string;
  readonly signed: string;
  readonly unsigned: string;
  readonly settings: string;
  readonly test: string;
  readonly testLead: string;
  /** Where no mail leaves. */
  readonly testLeadKept: string;
  readonly testMade: string;
  readonly kept: Readonly<Record<StaysIn, string>>;
  readonly send: string;
  readonly latest: (moment: string, address: string | null) => string;
  readonly look: string;
  readonly again: string;
  readonly check: string;
  readonly checkLead: string;
  readonly run: string;
  readonly late: string;
  readonly levels: Readonly<Record<'ok' | 'warning' | 'problem', string>>;
  readonly columns: Readonly<Record<'about' | 'level' | 'says', string>>;
}

export const mailChannelTexts: NlEn<MailChannelTexts> = {
  en: {
    title: 'Mail channel',
    lead: 'How mail leaves, whether it does, and whether it is believed where it arrives.',
    said: {
      asked: 'The test mail is on its way to you. What became of it stands below; look again in a moment.',
      paused: 'Mail is held back until somebody lets it leave again.',
      resumed: 'Mail may leave again.',
    },
    way: 'Leaves by',
    ways: {
      server: (server) => `the mail server ${server}`,
      folder: () => 'files in a folder: nothing reaches anybody',
      mailbox: () => 'nothing: it stays in the built-in mailbox',
      example: () => 'nothing: mails of the example stay in the built-in mailbox',
    },
    from: 'Comes from',
    answers: 'Answers go to',
    answersNobody: 'the planners; nobody reads them here',
    signature: 'Signature (DKIM)',
    signed: 'Signed here',
    unsigned: 'Not signed here; the mail server may do that',
    settings:
      'Whoever runs the installation sets this in its environment, because passwords belong there: SMTP_URL, MAIL_FROM, REPLY_ADDRESS and DKIM_KEY_FILE. The file .env.example says how.',
    test: 'Test mail',
    testLead: 'Sends a real mail to your own address, by the way all mail takes.',
    testLeadKept:
      'Makes a mail to you as all mail is made. It stays here, like all others: nothing comes to your address.',
    testMade:
      'The test mail is made, and stays here. What became of it stands below; look again in a moment.',
    kept: {
      mailbox: 'Stays in the mailbox',
      example: 'Stays in the mailbox',
      folder: 'Written to the folder',
    },
    send: 'Send me a test mail',
    latest: (moment, address) =>
      `Your last test mail, of ${moment}${address === null ? '' : `, to ${address}`}`,
    look: 'All about this mail',
    again: 'Look again',
    check: 'Check',
    checkLead:
      'Looks at names, signature and mail server as a receiver would. It takes up to half a minute and changes nothing.',
    run: 'Check now',
    late: 'The check took too long: the name servers or the mail server do not answer. Try again in a minute.',
    levels: { ok: 'Good', warning: 'Worth knowing', problem: 'Problem' },
    columns: { about: 'About', level: 'Finding', says: 'What it is, and what to do' },
  },
  nl: {
    title: 'Mailkanaal',
    lead: 'Hoe mail vertrekt, of dat lukt, en of ze wordt vertrouwd waar ze aankomt.',
    said: {
      asked: 'De testmail is naar je onderweg. Wat ervan werd staat hieronder; kijk zo nog eens.',
      paused: 'De mail wordt tegengehouden tot iemand haar weer laat vertrekken.',
      resumed: 'Er mag weer mail vertrekken.',
    },
    way: 'Vertrekt via',
    ways: {
      server: (server) => `de mailserver ${server}`,
      folder: () => 'bestanden in een map: er komt niets aan',
      mailbox: () => 'niets: ze blijft in het ingebouwde postvak',
      example: () => 'niets: mails van het voorbeeld blijven in het ingebouwde postvak',
    },
    from: 'Komt van',
    answers: 'Antwoorden gaan naar',
    answersNobody: 'de planners; hier leest niemand ze',
    signature: 'Handtekening (DKIM)',
    signed: 'Wordt hier gezet',
    unsigned: 'Wordt hier niet gezet; de mailserver kan het doen',
    settings:
      'Wie de installatie draait, stelt dit in de omgeving in, omdat wachtwoorden daar thuishoren: SMTP_URL, MAIL_FROM, REPLY_ADDRESS en DKIM_KEY_FILE. In .env.example staat hoe.',
    test: 'Testmail',
    testLead: 'Stuurt een echte mail naar je eigen adres, langs de weg van alle mail.',
    testLeadKept:
      'Maakt een mail aan jou zoals alle mail wordt gemaakt. Hij blijft hier, net als alle andere: op je eigen adres komt niets aan.',
    testMade: 'De testmail is gemaakt en blijft hier. Wat ervan werd staat hieronder; kijk zo nog eens.',
    kept: { mailbox: 'Blijft in het postvak', example: 'Blijft in het postvak', folder: 'In de map gezet' },
    send: 'Stuur me een testmail',
    latest: (moment, address) =>
      `Je laatste testmail, van ${moment}${address === null ? '' : `, aan ${address}`}`,
    look: 'Alles over deze mail',
    again: 'Kijk opnieuw',
    check: 'Controle',
    checkLead:
      'Bekijkt namen, handtekening en mailserver zoals een ontvanger dat doet. Het duurt hooguit een halve minuut en verandert niets.',
    run: 'Controleer nu',
    late: 'De controle duurde te lang: de naamservers of de mailserver antwoorden niet. Probeer het over een minuut opnieuw.',
    levels: { ok: 'Goed', warning: 'Goed om te weten', problem: 'Probleem' },
    columns: { about: 'Over', level: 'Bevinding', says: 'Wat het is, en wat je doet' },
  },
};
