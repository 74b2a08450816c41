import { LEAST_TALK } from '../domain/plan-minutes.js';
import type { NlEn } from '../../platform/pages/locale.js';
import type { ClosedBecause } from './closed-agenda.js';
import type { ProposalState } from '../domain/proposal.js';

interface ArrangingTexts {
  readonly title: string;
  readonly back: string;
  readonly lead: string;
  readonly arrange: string;
  readonly closedTitle: string;
  readonly closed: Readonly<Record<ClosedBecause, string>>;
  readonly toMinutes: string;
  readonly toCarry: string;
  readonly frozen: string;
  readonly notReached: Readonly<Record<'going-on' | 'adopted', string>>;
  readonly time: string;
  readonly fits: (planned: number, length: number) => string;
  readonly tooFull: (planned: number, over: number) => string;
  /** Of items that are to be talked about, how many have hardly any time. */
  readonly hurried: (count: number) => string;
  readonly share: (minutes: number) => string;
  readonly timed: (minutes: number) => string;
  readonly timeAndOwner: string;
  readonly minutes: string;
  readonly minutesHint: string;
  readonly owner: string;
  readonly ownerHint: string;
  readonly save: string;
  readonly up: string;
  readonly down: string;
  readonly drop: string;
  readonly carry: string;
  readonly carryHint: string;
  readonly leftBehind: Readonly<Record<'unheld' | 'unadopted', (count: number, day: string) => string>>;
  readonly toLeft: Readonly<Record<'unheld' | 'unadopted', string>>;
  readonly dropped: string;
  readonly restore: string;
  readonly approve: string;
  readonly approveHint: string;
  readonly approved: (by: string | null, day: string) => string;
  readonly changedSince: string;
  readonly lastChange: (who: string, title: string) => string;
  readonly somebody: string;
  readonly told: string;
  readonly proposals: string;
  readonly noProposals: string;
  readonly putForwardBy: (name: string) => string;
  readonly accept: string;
  readonly decline: string;
  readonly reason: string;
  readonly withdraw: string;
  readonly states: Readonly<Record<ProposalState, string>>;
  readonly until: (when: string) => string;
  readonly over: (when: string) => string;
  readonly cutOff: string;
  readonly cutOffDay: string;
  readonly cutOffTime: string;
  readonly cutOffHint: string;
  readonly wrongMoment: string;
  readonly propose: string;
  readonly add: string;
  readonly what: string;
  readonly detail: string;
  readonly means: string;
  readonly purpose: string;
  readonly submit: string;
  readonly submitOwn: string;
  readonly noOwner: string;
  readonly noMinutes: string;
}

export const arrangingTexts: NlEn<ArrangingTexts> = {
  en: {
    title: 'Arrange the agenda',
    back: 'To the session',
    lead: 'Items come from the figures, the updates and what people put forward. Move them, give them time, or take them off; it goes out by itself at its time.',
    arrange: 'Arrange the agenda',
    closedTitle: 'The agenda',
    closed: {
      begun: 'This session has begun in its room: its agenda stays as it was then.',
      over: 'This session is over: its agenda does not change any more.',
      cancelled: 'This session was cancelled: there is no agenda to arrange.',
    },
    toMinutes: 'To the minutes',
    toCarry: 'What goes on to the next session',
    frozen: 'This is the agenda as it was when the session began. What was said stands in the minutes.',
    notReached: {
      'going-on':
        'The session began before anybody answered this. It waits at the next session of this kind once the minutes are adopted.',
      adopted:
        'The session began before anybody answered this. It waits at the next session of this kind, where one is planned.',
    },
    time: 'How the time is shared out',
    fits: (planned, length) => `${planned} of ${length} minutes`,
    tooFull: (planned, over) =>
      `${planned} minutes, ${over} more than the session has. Take something off, or give it less time.`,
    hurried: (count) =>
      `${count === 1 ? 'One item that is' : `${count} items that are`} to be talked about would get less than ${LEAST_TALK} minutes. Take something off, or give what matters its time.`,
    share: (minutes) => `about ${minutes} min`,
    timed: (minutes) => `${minutes} min`,
    timeAndOwner: 'Time, and who brings it in',
    minutes: 'Minutes',
    minutesHint: 'Empty: its share of the time',
    owner: 'Brought in by',
    ownerHint: 'A name, or empty',
    save: 'Save',
    up: 'Up',
    down: 'Down',
    drop: 'Take off',
    carry: 'On to the next session, too',
    carryHint:
      'What is not finished goes on to the next session by itself, once the minutes are adopted. A session that is not run in its room has none: then choose “On to the next session, too”.',
    leftBehind: {
      unheld: (count, day) =>
        `The session of ${day} was not run in its room. ${count === 1 ? 'One item' : `${count} items`} that people put forward there ${count === 1 ? 'does' : 'do'} not come here by ${count === 1 ? 'itself' : 'themselves'}.`,
      unadopted: (count, day) =>
        `The minutes of ${day} are not adopted yet. Once they are, ${count === 1 ? 'one item' : `${count} items`} that ${count === 1 ? 'was' : 'were'} not finished there will come here.`,
    },
    toLeft: { unheld: 'Choose what goes on', unadopted: 'To those minutes' },
    dropped: 'Taken off',
    restore: 'Put back',
    approve: 'This is the agenda',
    approveHint: 'It goes out at its time, with or without this; participants see that it was looked at.',
    approved: (by, day) =>
      by === null ? `Looked at and approved on ${day}.` : `Approved by ${by} on ${day}.`,
    changedSince: 'It was changed since.',
    lastChange: (who, title) => `Last changed by ${who}: ${title}`,
    somebody: 'a program',
    told: 'The agenda was mailed. Those who had it hear of your changes in one mail, half an hour after the last of them.',
    proposals: 'Put forward',
    noProposals: 'Nobody has put anything forward yet.',
    putForwardBy: (name) => `Put forward by ${name}`,
    accept: 'Put it on the agenda',
    decline: 'Not this time',
    reason: 'Why not',
    withdraw: 'Take it back',
    states: {
      proposed: 'Waits',
      accepted: 'On the agenda',
      declined: 'Not this time',
      withdrawn: 'Taken back',
    },
    until: (when) => `Items can be put forward until ${when}.`,
    over: (when) => `Items could be put forward until ${when}. Ask whoever runs the session.`,
    cutOff: 'Until when items are put forward',
    cutOffDay: 'Day',
    cutOffTime: 'Time',
    cutOffHint: 'Both empty: until the agenda is mailed',
    wrongMoment: 'Give a day and a time, like 2027-03-01 and 12:00, or leave both empty.',
    propose: 'Put an item forward',
    add: 'Add an item',
    what: 'What it is about',
    detail: 'What there is to know about it',
    means: 'What does this mean for the customer?',
    purpose: 'What for',
    submit: 'Put it forward',
    submitOwn: 'Put it on the agenda',
    noOwner: 'Nobody here has that name. Choose one from the list, or leave it empty.',
    noMinutes: 'Give whole minutes, like 15, or leave it empty.',
  },
  nl: {
    title: 'De agenda opmaken',
    back: 'Naar de sessie',
    lead: 'Punten komen uit de cijfers, de updates en wat mensen inbrengen. Verplaats ze, geef ze tijd of haal ze eraf; op zijn tijd gaat hij vanzelf de deur uit.',
    arrange: 'Agenda opmaken',
    closedTitle: 'De agenda',
    closed: {
      begun: 'Deze sessie is in haar kamer begonnen: de agenda blijft zoals hij toen was.',
      over: 'Deze sessie is voorbij: de agenda verandert niet meer.',
      cancelled: 'Deze sessie is geannuleerd: er is geen agenda op te maken.',
    },
    toMinutes: 'Naar de notulen',
    toCarry: 'Wat doorschuift naar de volgende sessie',
    frozen: 'Dit is de agenda zoals hij was toen de sessie begon. Wat er gezegd is, staat in de notulen.',
    notReached: {
      'going-on':
        'De sessie begon voordat iemand hierop antwoordde. Het wacht bij de volgende sessie van deze soort zodra de notulen zijn vastgesteld.',
      adopted:
        'De sessie begon voordat iemand hierop antwoordde. Het wacht bij de volgende sessie van deze soort, als die gepland is.',
    },
    time: 'Hoe de tijd is verdeeld',
    fits: (planned, length) => `${planned} van ${length} minuten`,
    tooFull: (planned, over) =>
      `${planned} minuten, ${over} meer dan de sessie heeft. Haal iets eraf, of geef het minder tijd.`,
    hurried: (count) =>
      `${count === 1 ? 'Eén punt om te bespreken krijgt' : `${count} punten om te bespreken krijgen`} minder dan ${LEAST_TALK} minuten. Haal iets eraf, of geef wat ertoe doet zijn tijd.`,
    share: (minutes) => `ongeveer ${minutes} min`,
    timed: (minutes) => `${minutes} min`,
    timeAndOwner: 'Tijd, en wie het inbrengt',
    minutes: 'Minuten',
    minutesHint: 'Leeg: zijn deel van de tijd',
    owner: 'Ingebracht door',
    ownerHint: 'Een naam, of leeg',
    save: 'Opslaan',
    up: 'Omhoog',
    down: 'Omlaag',
    drop: 'Eraf halen',
    carry: 'Ook naar de volgende sessie',
    carryHint:
      'Wat niet af komt, schuift vanzelf door naar de volgende sessie zodra de notulen zijn vastgesteld. Een sessie die niet in haar kamer is gehouden, heeft die niet: kies dan “Ook naar de volgende sessie”.',
    leftBehind: {
      unheld: (count, day) =>
        `De sessie van ${day} is niet in haar kamer gehouden. ${count === 1 ? 'Eén punt dat' : `${count} punten die`} mensen daar inbrachten, ${count === 1 ? 'komt' : 'komen'} niet vanzelf hierheen.`,
      unadopted: (count, day) =>
        `De notulen van ${day} zijn nog niet vastgesteld. Daarna ${count === 1 ? 'komt één punt dat' : `komen ${count} punten die`} daar niet af ${count === 1 ? 'kwam' : 'kwamen'} hierheen.`,
    },
    toLeft: { unheld: 'Kies wat doorschuift', unadopted: 'Naar die notulen' },
    dropped: 'Eraf gehaald',
    restore: 'Terugzetten',
    approve: 'Dit is de agenda',
    approveHint: 'Hij gaat op zijn tijd uit, met of zonder dit; deelnemers zien dat ernaar is gekeken.',
    approved: (by, day) =>
      by === null ? `Bekeken en goedgekeurd op ${day}.` : `Goedgekeurd door ${by} op ${day}.`,
    changedSince: 'Sindsdien is hij gewijzigd.',
    lastChange: (who, title) => `Voor het laatst gewijzigd door ${who}: ${title}`,
    somebody: 'een programma',
    told: 'De agenda is gemaild. Wie hem had, hoort in één mail van je wijzigingen, een half uur na de laatste.',
    proposals: 'Ingebracht',
    noProposals: 'Er is nog niets ingebracht.',
    putForwardBy: (name) => `Ingebracht door ${name}`,
    accept: 'Op de agenda zetten',
    decline: 'Deze keer niet',
    reason: 'Waarom niet',
    withdraw: 'Terugnemen',
    states: {
      ...{ proposed: 'Wacht', accepted: 'Op de agenda' },
      ...{ declined: 'Deze keer niet', withdrawn: 'Teruggenomen' },
    },
    until: (when) => `Punten kunnen worden ingebracht tot ${when}.`,
    over: (when) => `Punten konden worden ingebracht tot ${when}. Vraag het wie de sessie leidt.`,
    cutOff: 'Tot wanneer punten worden ingebracht',
    cutOffDay: 'Dag',
    cutOffTime: 'Tijd',
    cutOffHint: 'Allebei leeg: tot de agenda wordt gemaild',
    wrongMoment: 'Geef een dag en een tijd, zoals 2027-03-01 en 12:00, of laat allebei leeg.',
    propose: 'Een punt inbrengen',
    add: 'Een punt toevoegen',
    what: 'Waar het over gaat',
    detail: 'Wat erover te weten is',
    means: 'Wat betekent dit voor de klant?',
    purpose: 'Waarvoor',
    submit: 'Inbrengen',
    submitOwn: 'Op de agenda zetten',
    noOwner: 'Niemand hier heet zo. Kies iemand uit de lijst, of laat het leeg.',
    noMinutes: 'Geef hele minuten, zoals 15, of laat het leeg.',
  },
};
