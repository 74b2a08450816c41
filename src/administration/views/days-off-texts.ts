import type { NlEn } from '../../platform/pages/locale.js';

const en = {
  title: 'Days off',
  lead: (place: string) => `Public holidays (${place}), and days on which you are closed.`,
  back: 'To administration',
  place: 'Another country, region or working week',
  years: 'Years',
  picture: 'Darker days have a name: holidays and closures. Lighter ones are outside your working week.',
  holidays: (year: number) => `Public holidays of ${year}`,
  noHolidays: 'No public holidays are known for this place.',
  half: 'Days that not everybody has off, such as Good Friday or Liberation Day in the Netherlands, are not among them: enter those as your own.',
  sessions: 'Sessions on a day off',
  sessionsLead: 'They stay where they are; move them, or let the year follow the rhythm.',
  on: (when: string, because: string) => `${when}: ${because}`,
  weekend: 'outside the working week',
  departments: 'Departments with days of their own',
  said: { saved: 'Kept.', same: 'Nothing was different, so nothing changed.', removed: 'Taken back.' },
};

type DaysOffTexts = typeof en;

const nl: DaysOffTexts = {
  title: 'Vrije dagen',
  lead: (place) => `Feestdagen van ${place}, en dagen waarop jullie gesloten zijn.`,
  back: 'Naar beheer',
  place: 'Een ander land, een andere streek of werkweek',
  years: 'Jaren',
  picture:
    'Donkerder dagen hebben een naam: feestdagen en sluitingen. Lichtere vallen buiten jullie werkweek.',
  holidays: (year) => `Feestdagen van ${year}`,
  noHolidays: 'Voor deze plek zijn geen feestdagen bekend.',
  half: 'Dagen die niet iedereen vrij is, zoals Goede Vrijdag of Bevrijdingsdag in Nederland, horen er niet bij: voer die zelf in.',
  sessions: 'Sessies op een vrije dag',
  sessionsLead: 'Ze blijven waar ze zijn; verplaats ze, of laat het jaar het ritme volgen.',
  on: (when, because) => `${when}: ${because}`,
  weekend: 'buiten de werkweek',
  departments: 'Afdelingen met eigen dagen',
  said: {
    saved: 'Bewaard.',
    same: 'Er was niets anders, dus er is niets veranderd.',
    removed: 'Teruggenomen.',
  },
};

export const daysOffTexts: NlEn<DaysOffTexts> = { en, nl };
