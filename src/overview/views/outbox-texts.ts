import type { AttemptOutcome } from '../../mail/delivery-attempt.entity.js';
import type { NlEn } from '../../platform/pages/locale.js';

interface OutboxTexts {
  readonly title: string;
  readonly lead: string;
  readonly filters: string;
  readonly status: string;
  readonly kind: string;
  readonly person: string;
  readonly subject: string;
  readonly session: string;
  readonly from: string;
  readonly to: string;
  readonly any: string;
  readonly show: string;
  readonly clear: string;
  readonly mail: string;
  readonly about: string;
  readonly due: string;
  readonly fate: string;
  readonly older: string;
  readonly newest: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly noneYet: string;
  readonly noneYetHelp: string;
  readonly back: string;
  readonly recipient: string;
  readonly why: string;
  readonly rule: string;
  readonly byAct: string;
  readonly left: string;
  readonly settled: string;
  readonly reason: string;
  readonly nextTry: string;
  readonly usefulUntil: string;
  readonly id: string;
  readonly ambiguous: string;
  readonly attempts: string;
  readonly noAttempts: string;
  readonly attempt: string;
  readonly outcome: string;
  readonly response: string;
  readonly outcomes: Record<AttemptOutcome, string>;
  readonly running: string;
  readonly preview: string;
  readonly previewLead: string;
  readonly previewTitle: string;
  readonly notRendered: string;
  readonly neverRendered: string;
  readonly notKept: string;
  readonly signIn: string;
  readonly text: string;
  readonly linkHere: string;
}

export const outboxTexts: NlEn<OutboxTexts> = {
  en: {
    title: 'Outbox',
    lead: 'Every mail that was owed, and what became of it.',
    filters: 'Filter',
    status: 'State',
    kind: 'Kind',
    person: 'Name or address',
    subject: 'Subject',
    session: 'Session',
    from: 'From',
    to: 'Until',
    any: 'All',
    show: 'Show',
    clear: 'Clear filters',
    mail: 'Mail',
    about: 'About',
    due: 'Due',
    fate: 'State',
    older: 'Older mails',
    newest: 'To the newest',
    none: 'No mail matches',
    noneHelp: 'Widen the filters, or clear them.',
    noneYet: 'Nothing has been mailed yet',
    noneYetHelp: 'Mails appear here when they become due. The year shows what is ahead.',
    back: 'To the outbox',
    recipient: 'To',
    why: 'Why',
    rule: 'Rule',
    byAct: 'Follows from what somebody did, at once.',
    left: 'Sent',
    settled: 'Settled',
    reason: 'Because',
    nextTry: 'Next try',
    usefulUntil: 'Makes sense until',
    id: 'Message-ID',
    ambiguous: 'It may have arrived twice: a connection broke off when it had perhaps been taken already.',
    attempts: 'Attempts',
    noAttempts: 'It was never handed over.',
    attempt: 'Attempt',
    outcome: 'Outcome',
    response: 'Answer of the mail server',
    outcomes: {
      sent: 'Taken',
      temporary: 'Refused for now',
      permanent: 'Refused for good',
      channel: 'The mail server refused us',
      ambiguous: 'Broken off',
    },
    running: 'On its way',
    preview: 'As it was written',
    previewLead: 'Links that work for the recipient alone lead nowhere here.',
    previewTitle: 'The mail as HTML',
    notKept: 'What it said is not kept any more; what became of it is.',
    neverRendered: 'It was never written: it ended before it was to leave.',
    notRendered: 'It has not been written yet: that happens just before it leaves.',
    signIn: 'What signs somebody in is shown to nobody else.',
    text: 'As plain text',
    linkHere: '[a link, in the mail itself only]',
  },
  nl: {
    title: 'Uitgaande mail',
    lead: 'Elke mail die iemand hoorde te krijgen, en wat ervan geworden is.',
    filters: 'Filter',
    status: 'Stand',
    kind: 'Soort',
    person: 'Naam of adres',
    subject: 'Onderwerp',
    session: 'Sessie',
    from: 'Vanaf',
    to: 'Tot en met',
    any: 'Alle',
    show: 'Tonen',
    clear: 'Filters wissen',
    mail: 'Mail',
    about: 'Waarover',
    due: 'Wanneer',
    fate: 'Stand',
    older: 'Oudere mails',
    newest: 'Naar de nieuwste',
    none: 'Geen enkele mail past hierbij',
    noneHelp: 'Verruim de filters of wis ze.',
    noneYet: 'Er is nog niets gemaild',
    noneYetHelp: 'Mails verschijnen hier zodra het hun tijd is. Het jaar laat zien wat eraan komt.',
    back: 'Naar de uitgaande mail',
    recipient: 'Aan',
    why: 'Waarom',
    rule: 'Regel',
    byAct: 'Volgt meteen op wat iemand deed.',
    left: 'Verstuurd',
    settled: 'Afgerond',
    reason: 'Want',
    nextTry: 'Volgende poging',
    usefulUntil: 'Zinvol tot',
    id: 'Message-ID',
    ambiguous:
      'Hij kan twee keer zijn aangekomen: een verbinding brak af toen hij misschien al was aangenomen.',
    attempts: 'Pogingen',
    noAttempts: 'Hij is nooit aangeboden.',
    attempt: 'Poging',
    outcome: 'Uitkomst',
    response: 'Antwoord van de mailserver',
    outcomes: {
      sent: 'Aangenomen',
      temporary: 'Voorlopig geweigerd',
      permanent: 'Definitief geweigerd',
      channel: 'De mailserver weigerde ons',
      ambiguous: 'Afgebroken',
    },
    running: 'Onderweg',
    preview: 'Zoals hij is geschreven',
    previewLead: 'Links die alleen voor de ontvanger werken, leiden hier nergens heen.',
    previewTitle: 'De mail als HTML',
    notKept: 'Wat erin stond wordt niet meer bewaard; wat ervan geworden is wel.',
    neverRendered: 'Hij is nooit geschreven: hij verviel voordat hij zou vertrekken.',
    notRendered: 'Hij is nog niet geschreven: dat gebeurt vlak voordat hij vertrekt.',
    signIn: 'Waarmee iemand inlogt, krijgt niemand anders te zien.',
    text: 'Als platte tekst',
    linkHere: '[een link, alleen in de mail zelf]',
  },
};
