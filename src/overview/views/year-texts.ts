import type { SessionKind } from '../../cycles/domain/rhythm.js';
import type { NlEn } from '../../platform/pages/locale.js';
import type { Standing } from '../domain/year-marks.js';

interface YearTexts {
  readonly title: string;
  readonly lead: (from: string, until: string) => string;
  readonly calendar: string;
  readonly rhythm: string;
  readonly plan: (year: string) => string;
  readonly cycles: string;
  readonly picture: string;
  readonly legend: string;
  readonly kinds: Record<SessionKind, string>;
  readonly standings: Record<Standing, string>;
  readonly left: string;
  readonly open: string;
  readonly late: string;
  readonly off: string;
  readonly today: string;
  readonly outside: string;
  readonly session: string;
  readonly when: string;
  readonly update: string;
  readonly state: string;
  readonly past: string;
  readonly movedFrom: (date: string) => string;
  readonly round: (opens: string, due: string) => string;
  readonly noRound: string;
  readonly sessions: string;
  readonly daysOff: string;
  readonly noDaysOff: string;
  readonly emptyTitle: string;
  readonly empty: string;
  readonly noSessions: string;
}

export const yearTexts: NlEn<YearTexts> = {
  en: {
    title: 'The year',
    calendar: 'Have these sessions in your own calendar',
    lead: (from, until) =>
      `From ${from} until ${until}: when you meet, when updates are asked, and who gets which mail.`,
    rhythm: 'The rhythm behind it',
    plan: (year) => `Plan ${year}`,
    cycles: 'Planning cycles',
    picture: 'The year in one picture; the table below says the same in words.',
    legend: 'What the signs mean',
    kinds: { annual: 'Annual session', quarterly: 'Quarterly session', monthly: 'Monthly session' },
    standings: { 'as-planned': 'As planned', moved: 'Moved', extra: 'Extra', cancelled: 'Cancelled' },
    left: 'Moved away from here',
    open: 'Update asked, until it is due',
    late: 'Still possible, but late',
    off: 'Day off',
    today: 'Today',
    outside: 'outside the year',
    session: 'Session',
    when: 'When',
    update: 'Update',
    state: 'State',
    past: 'Past',
    movedFrom: (date) => `Moved from ${date}`,
    round: (opens, due) => `Asked ${opens}, due ${due}`,
    noRound: 'None',
    sessions: 'Sessions',
    daysOff: 'Days off',
    noDaysOff: 'No holidays or closures on working days.',
    emptyTitle: 'No year has been planned yet',
    empty: 'Once a planner keeps a planning cycle, its sessions, updates and mails appear here.',
    noSessions: 'This year has no sessions: its rhythm holds none.',
  },
  nl: {
    title: 'Het jaar',
    calendar: 'Zet deze sessies in je eigen agenda',
    lead: (from, until) =>
      `Van ${from} tot en met ${until}: wanneer jullie samenkomen, wanneer er updates worden gevraagd, en wie welke mail krijgt.`,
    rhythm: 'Het ritme erachter',
    plan: (year) => `${year} plannen`,
    cycles: 'Planningscycli',
    picture: 'Het jaar in één beeld; de tabel eronder zegt hetzelfde in woorden.',
    legend: 'Wat de tekens betekenen',
    kinds: { annual: 'Jaarsessie', quarterly: 'Kwartaalsessie', monthly: 'Maandsessie' },
    standings: {
      'as-planned': 'Volgens plan',
      moved: 'Verplaatst',
      extra: 'Extra',
      cancelled: 'Geannuleerd',
    },
    left: 'Hiervandaan verplaatst',
    open: 'Update gevraagd, tot de uiterste dag',
    late: 'Kan nog, maar is te laat',
    off: 'Vrije dag',
    today: 'Vandaag',
    outside: 'buiten het jaar',
    session: 'Sessie',
    when: 'Wanneer',
    update: 'Update',
    state: 'Stand',
    past: 'Geweest',
    movedFrom: (date) => `Verplaatst van ${date}`,
    round: (opens, due) => `Gevraagd ${opens}, uiterlijk ${due}`,
    noRound: 'Geen',
    sessions: 'Sessies',
    daysOff: 'Vrije dagen',
    noDaysOff: 'Geen feestdagen of sluitingen op werkdagen.',
    emptyTitle: 'Er is nog geen jaar gepland',
    empty: 'Zodra een planner een planningscyclus vastlegt, staan hier de sessies, updates en mails.',
    noSessions: 'Dit jaar heeft geen sessies: het ritme kent er geen.',
  },
};
