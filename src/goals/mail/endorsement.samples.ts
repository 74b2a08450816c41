import type { Locale } from '../../platform/pages/locale.js';
import { endorsementLetter, type EndorsementMail } from './endorsement.letter.js';

const SAMPLE = '00000000-0000-7000-8000-000000000001';

/** The first request to the head of one department, and a reminder to somebody who stands in for two. */
export function endorsementSamples(again: boolean) {
  return (['en', 'nl'] satisfies Locale[]).flatMap((locale) => {
    const nl = locale === 'nl';
    const first: EndorsementMail = {
      organizationName: 'Veldwerk',
      recipient: { name: 'Sanne Visser', locale },
      standsInFor: [],
      departments: [{ key: 'care', name: nl ? 'Klantenservice' : 'Customer care' }],
      goal: {
        key: 'first-time-right',
        statement: nl
          ? 'Elke klant wordt in één keer goed geholpen.'
          : 'Every customer is helped well the first time.',
        customer: nl ? 'Niemand hoeft twee keer te bellen.' : 'Nobody has to call twice.',
        expiredOn: null,
      },
      year: '2027',
      closesOn: '2027-02-15',
      ...{ reworded: false, round: 'endorsement', again },
      link: { purpose: 'stance', subjectId: SAMPLE, expiresAt: Date.UTC(2027, 1, 28) },
    };
    const standIn: EndorsementMail = {
      ...first,
      standsInFor: ['Karim Haddad'],
      departments: [...first.departments, { key: 'stock', name: nl ? 'Magazijn' : 'Warehouse' }],
      goal: { ...first.goal, customer: null, expiredOn: '2027-01-31' },
      reworded: true,
    };
    const round = (round: EndorsementMail['round']) => endorsementLetter({ ...first, round });
    return [
      { name: `one-department-${locale}`, letter: endorsementLetter(first) },
      { name: `stand-in-${locale}`, letter: endorsementLetter(standIn) },
      { name: `discussion-${locale}`, letter: round('discussion') },
      { name: `revalidation-${locale}`, letter: round('revalidation') },
    ];
  });
}
