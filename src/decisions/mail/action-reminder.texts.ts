import type { Locale, NlEn } from '../../platform/pages/locale.js';

type Names = readonly string[];

interface Texts {
  readonly subject: (session: string) => string;
  readonly soon: string;
  readonly today: string;
  readonly late: (count: number) => string;
  readonly greeting: (name: string) => string;
  readonly standIn: (names: Names) => string;
  readonly opening: (session: string, count: number) => string;
  readonly by: (day: string) => string;
  readonly of: (name: string) => string;
  readonly customer: (text: string) => string;
  readonly overdue: string;
  readonly onDay: string;
  readonly button: (count: number) => string;
  readonly stuck: string;
  readonly personal: string;
  readonly because: string;
  readonly becauseOf: (names: Names) => string;
}

export const actionReminderTexts: NlEn<Texts> = {
  en: {
    subject: (session) => `To do: ${session}`,
    soon: 'Its day is coming up',
    today: 'Today is the day',
    late: (count) => (count === 1 ? 'Its day has passed' : 'Their day has passed'),
    greeting: (name) => `Hello ${name},`,
    standIn: (names) => `You stand in for ${list('en', names)}.`,
    opening: (session, count) =>
      count === 1
        ? `${session} left this to do, and it is still open:`
        : `${session} left these ${count} things to do, and they are still open:`,
    by: (day) => `By ${day}.`,
    of: (name) => `For ${name}.`,
    customer: (text) => `For the customer: ${text}`,
    overdue: 'Overdue',
    onDay: 'Today',
    button: (count) => (count === 1 ? 'It is done' : 'Say what is done'),
    stuck:
      'Is it not going to be in time, or is something in the way? Say so to whoever needs to know; what stays open comes back on the next agenda.',
    personal: 'No account needed. The link is yours alone; please do not forward this mail.',
    because: 'You get this mail because a session gave you something to do.',
    becauseOf: (names) => `You get this mail because you stand in for ${list('en', names)}.`,
  },
  nl: {
    subject: (session) => `Te doen: ${session}`,
    soon: 'De dag komt eraan',
    today: 'Vandaag is de dag',
    late: () => 'De dag is voorbij',
    greeting: (name) => `Dag ${name},`,
    standIn: (names) => `Je neemt waar voor ${list('nl', names)}.`,
    opening: (session, count) =>
      count === 1
        ? `${session} gaf dit te doen, en het staat nog open:`
        : `${session} gaf deze ${count} dingen te doen, en ze staan nog open:`,
    by: (day) => `Voor ${day}.`,
    of: (name) => `Voor ${name}.`,
    customer: (text) => `Voor de klant: ${text}`,
    overdue: 'Te laat',
    onDay: 'Vandaag',
    button: (count) => (count === 1 ? 'Het is klaar' : 'Zeg wat er klaar is'),
    stuck:
      'Gaat het niet lukken op tijd, of zit er iets in de weg? Zeg het tegen wie het moet weten; wat openblijft, komt terug op de volgende agenda.',
    personal: 'Inloggen hoeft niet. De link is alleen voor jou; stuur deze mail liever niet door.',
    because: 'Je krijgt deze mail omdat een sessie je iets te doen gaf.',
    becauseOf: (names) => `Je krijgt deze mail omdat je waarneemt voor ${list('nl', names)}.`,
  },
};

function list(locale: Locale, names: Names): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
