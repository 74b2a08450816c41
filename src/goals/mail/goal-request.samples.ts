import { instantOf } from '../../calendar/domain/zones.js';
import '../../calendar/zone-rules.js';
import type { Locale } from '../../platform/pages/locale.js';
import { type GoalRequest, goalRequestLetter } from './goal-request.letter.js';

const wall = { date: '2027-01-13', time: '09:00', zone: 'Europe/Amsterdam', minutes: 480 };
const session: GoalRequest['session'] = {
  ...wall,
  startsAt: instantOf(wall.date, wall.time, wall.zone),
  kind: 'annual',
  extraordinary: false,
  title: null,
  place: 'Texel',
  period: { kind: 'year', name: 'FY2027', number: 1, startsOn: '2027-01-01', endsOn: '2027-12-31' },
};

/** The first request, and a later one to a stand-in elsewhere while a draft lies there. */
export function goalRequestSamples() {
  return (['en', 'nl'] satisfies Locale[]).flatMap((locale) => {
    const request: GoalRequest = {
      organizationName: 'Veldwerk',
      recipient: { name: 'Noor Bakker', locale, zone: 'Europe/Amsterdam', isLeader: true },
      standsInFor: [],
      session,
      again: false,
      draft: null,
    };
    const later: GoalRequest = {
      ...request,
      recipient: { name: 'Mia Chen', locale, zone: 'America/New_York', isLeader: false },
      standsInFor: ['Noor Bakker', 'Joost de Wit'],
      again: true,
      draft:
        locale === 'nl'
          ? 'Elke klant wordt in één keer goed geholpen.'
          : 'Every customer is helped well the first time.',
    };
    return [
      { name: `first-${locale}`, letter: goalRequestLetter(request) },
      { name: `again-with-draft-${locale}`, letter: goalRequestLetter(later) },
    ];
  });
}
