import type { Locale } from '../../platform/pages/locale.js';
import { type ActionReminder, actionReminderLetter } from './action-reminder.letter.js';

const SAMPLE = '00000000-0000-7000-8000-000000000001';

/** One action whose day comes up, and two, one of them late, to somebody who stands in for a colleague. */
export function actionReminderSamples() {
  return (['en', 'nl'] satisfies Locale[]).flatMap((locale) => {
    const nl = locale === 'nl';
    const carrier = {
      what: nl
        ? 'De vervoerder vragen om een tijdvak van twee uur'
        : 'Ask the carrier for a window of two hours',
      customer: nl ? 'Wie bestelt, weet wanneer er wordt aangebeld.' : 'Whoever orders knows when we ring.',
      ...{ dueOn: '2027-02-26', ownerId: SAMPLE },
    };
    const soon: ActionReminder = {
      organizationName: 'Veldwerk',
      recipient: { id: SAMPLE, name: 'Sanne Visser', locale },
      away: new Map(),
      session: {
        kind: 'monthly',
        extraordinary: false,
        title: null,
        period: {
          kind: 'month',
          name: 'FY2027 M01',
          startsOn: '2027-01-01',
          endsOn: '2027-01-31',
          number: 1,
        },
      },
      ...{ actions: [carrier], today: '2027-02-24' },
      link: { purpose: 'actions', subjectId: SAMPLE, expiresAt: Date.UTC(2027, 2, 28) },
    };
    const late: ActionReminder = {
      ...soon,
      away: new Map([['karim', 'Karim Haddad']]),
      today: '2027-03-01',
      actions: [
        carrier,
        {
          what: nl ? 'De retourbon in de doos leggen' : 'Put the return slip into the box',
          ...{ customer: null, dueOn: '2027-03-01', ownerId: 'karim' },
        },
      ],
    };
    return [
      { name: `soon-${locale}`, letter: actionReminderLetter(soon) },
      { name: `late-${locale}`, letter: actionReminderLetter(late) },
    ];
  });
}
