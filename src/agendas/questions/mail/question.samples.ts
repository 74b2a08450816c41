import '../../../calendar/zone-rules.js';
import { instantOf } from '../../../calendar/domain/zones.js';
import type { Locale } from '../../../platform/pages/locale.js';
import { questionLetter, type QuestionMail } from './question.letter.js';

const SAMPLE = '00000000-0000-7000-8000-000000000001';
const zone = 'Europe/Amsterdam';

/** To somebody who takes part, with questions of its own to a stand-in elsewhere, and before the annual session. */
export function questionSamples(again: boolean) {
  return (['en', 'nl'] satisfies Locale[]).flatMap((locale) => {
    const nl = locale === 'nl';
    const first: QuestionMail = {
      organizationName: 'Veldwerk',
      recipient: { name: 'Anna de Vries', locale, zone },
      standsInFor: [],
      session: {
        ...{ kind: 'quarterly', extraordinary: false, title: null },
        ...{ date: '2027-03-03', time: '16:00', zone, minutes: 150 },
        period: {
          ...{ kind: 'quarter', name: 'FY2027 Q2', number: 2 },
          ...{ startsOn: '2027-04-01', endsOn: '2027-06-30' },
        },
      },
      questions: 'start-stop-keep',
      closesAt: instantOf('2027-02-24', '09:00', zone),
      again,
      link: { purpose: 'questions', subjectId: SAMPLE, expiresAt: Date.UTC(2027, 2, 24) },
    };
    const own = nl
      ? ['Wat houdt klanten het meest tegen?', 'Waar ben je trots op?']
      : ['What keeps customers back most?', 'What are you proud of?'];
    const standIn: QuestionMail = {
      ...first,
      recipient: { name: 'Mia Chen', locale, zone: 'America/Vancouver' },
      ...{ standsInFor: ['Anna de Vries'], questions: own },
    };
    const annual: QuestionMail = {
      ...{ ...first, questions: 'where-to' },
      session: {
        ...first.session,
        kind: 'annual',
        period: {
          ...{ kind: 'year', name: 'FY2028', number: 1 },
          ...{ startsOn: '2028-01-01', endsOn: '2028-12-31' },
        },
      },
    };
    return [
      { name: locale, letter: questionLetter(first) },
      { name: `stand-in-${locale}`, letter: questionLetter(standIn) },
      { name: `annual-${locale}`, letter: questionLetter(annual) },
    ];
  });
}
