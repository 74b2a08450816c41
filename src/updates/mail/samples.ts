import '../../calendar/zone-rules.js';
import { instantOf } from '../../calendar/domain/zones.js';
import { Period } from '../../cycles/period.entity.js';
import { Session } from '../../cycles/session.entity.js';
import type { Letter } from '../../mail/letter.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { AskedKpi } from '../update-form.js';
import type { MailedDepartment, RoundMail } from './mail-facts.js';
import { helpWantedLetter } from './help-wanted.mail.js';
import { receiptLetter } from './update-receipt.mail.js';

const zone = 'Europe/Amsterdam';
const startsAt = instantOf('2027-02-03', '10:00', zone);
const month = (number: number, name: string, startsOn: string, endsOn: string): Period =>
  Object.assign(new Period(), { kind: 'month', number, name, startsOn, endsOn });

function kpi(
  fields: Pick<AskedKpi, 'id' | 'name' | 'unit' | 'decimals' | 'direction' | 'target'>,
  value: number,
): AskedKpi {
  const december = month(12, 'FY2026 M12', '2026-12-01', '2026-12-31');
  const history = [{ period: december, value }];
  return {
    ...fields,
    key: fields.id,
    customer: null,
    band: null,
    history,
    value: null,
    given: null,
    status: null,
    statusWith: () => null,
  };
}

function departmentsIn(locale: Locale): MailedDepartment[] {
  const [nps, time, support, web] =
    locale === 'nl'
      ? ['NPS na contact', 'Afhandeltijd', 'Klantenservice', 'Webshop']
      : ['NPS after contact', 'Handling time', 'Customer care', 'Web shop'];
  return [
    {
      name: support ?? '',
      heads: ['Anna de Vries'],
      own: true,
      kpis: [
        kpi({ id: 'nps', name: nps ?? '', unit: '', decimals: 0, direction: 'higher', target: 45 }, 41),
        kpi({ id: 'time', name: time ?? '', unit: 'min', decimals: 1, direction: 'lower', target: 6.5 }, 7.2),
      ],
    },
    { name: web ?? '', heads: ['Bram Smit', 'Noor Bakker'], own: false, kpis: [] },
  ];
}

export function roundMail(locale: Locale, fields: Partial<RoundMail>): RoundMail {
  return {
    organizationName: 'Veldwerk',
    recipient: { name: 'Anna de Vries', locale, zone },
    sheet: {
      round: { id: 'sample' },
      period: month(1, 'FY2027 M01', '2027-01-01', '2027-01-31'),
      session: Object.assign(new Session(), {
        id: 'sample',
        date: '2027-02-03',
        time: '10:00',
        zone,
        minutes: 90,
        startsAt,
      }),
    },
    requests: [{ dueOn: '2027-02-01', closesAt: startsAt }],
    departments: departmentsIn(locale),
    standsInFor: [],
    resolved: [
      {
        ...{ kind: 'action', dueOn: '2027-01-29' },
        what:
          locale === 'nl'
            ? 'De vijf klanten bellen die twee keer belden'
            : 'Call the five customers who called twice',
      },
      {
        ...{ kind: 'decision', dueOn: null },
        what: locale === 'nl' ? 'Retour is gratis tot dertig dagen' : 'Returns are free for thirty days',
      },
    ],
    ...fields,
  };
}

const ledIn = (locale: Locale) => departmentsIn(locale).map((department) => ({ ...department, own: true }));

/** To a head with two departments, to a stand-in elsewhere with one, and to a head who also stands in. */
export function samplesOf(write: (mail: RoundMail) => Letter) {
  return (['en', 'nl'] satisfies Locale[]).flatMap((locale) => {
    const elsewhere = {
      recipient: { name: 'Mia Chen', locale, zone: 'America/New_York' },
      departments: departmentsIn(locale).slice(1),
      standsInFor: ['Bram Smit', 'Noor Bakker'],
    };
    return [
      { name: locale, letter: write(roundMail(locale, { departments: ledIn(locale) })) },
      { name: `stand-in-${locale}`, letter: write(roundMail(locale, elsewhere)) },
      { name: `also-stand-in-${locale}`, letter: write(roundMail(locale, { standsInFor: ['Bram Smit'] })) },
    ];
  });
}

/** The same, and as they are where answers by mail are read, with a figure that is known already. */
export function askingSamples(write: (mail: RoundMail, byMail: boolean) => Letter) {
  const known = { ...{ value: 6.8, given: { source: 'api' as const, at: 0, note: null } } };
  return [
    ...samplesOf((mail) => write(mail, false)),
    ...(['en', 'nl'] satisfies Locale[]).flatMap((locale) => {
      const [first, ...others] = ledIn(locale);
      if (!first) return [];
      const kpis = first.kpis.map((kpi, i) => (i === 1 ? { ...kpi, ...known } : kpi));
      const one = roundMail(locale, { departments: [{ ...first, kpis }] });
      const several = roundMail(locale, { departments: [{ ...first, kpis }, ...others] });
      return [
        { name: `by-mail-${locale}`, letter: write(one, true) },
        { name: `by-mail-several-${locale}`, letter: write(several, true) },
      ];
    }),
  ];
}

/** To a head, and to whoever stands in for one and is asked by two departments at once. */
export function helpWantedSamples() {
  return (['en', 'nl'] satisfies Locale[]).flatMap((locale) => {
    const nl = locale === 'nl';
    const chat = {
      department: nl ? 'Klantenservice' : 'Customer care',
      person: { name: 'Anna de Vries', address: 'anna@veldwerk.example' },
      help: nl ? 'Twee dagen een tester voor de chat.' : 'A tester for the chat, for two days.',
      customer: nl
        ? 'Klanten krijgen binnen een minuut antwoord.'
        : 'Customers get an answer within a minute.',
      from: 'Webshop',
    };
    const returns = {
      department: nl ? 'Winkels' : 'Stores',
      person: null,
      help: nl ? 'Retouren ook online aanmelden.' : 'Announcing returns online, too.',
      customer: nl ? 'Niemand wacht meer aan de balie.' : 'Nobody waits at the counter any more.',
      from: 'Webshop',
    };
    const mail = roundMail(locale, {});
    return [
      { name: locale, letter: helpWantedLetter({ ...mail, asked: [chat] }) },
      {
        name: `stand-in-${locale}`,
        letter: helpWantedLetter({ ...mail, standsInFor: ['Bram Smit'], asked: [chat, returns] }),
      },
    ];
  });
}

export function receiptSamples() {
  return (['en', 'nl'] satisfies Locale[]).map((locale) => {
    const content = {
      readings: {
        nps: { value: 43, note: null },
        time: {
          value: null,
          note: locale === 'nl' ? 'Komt maandag, na de telling.' : 'Comes on Monday, after the count.',
        },
      },
      delivered: locale === 'nl' ? 'Chat staat live op alle pagina’s.' : 'Chat is live on all pages.',
      customer:
        locale === 'nl'
          ? 'Klanten krijgen binnen een minuut antwoord.'
          : 'Customers get an answer within a minute.',
      help: locale === 'nl' ? 'Twee dagen een tester.' : 'A tester for two days.',
      helpFrom: 'web',
      learning: '',
      projects: {
        chat: {
          status: 'on-track' as const,
          delivered: locale === 'nl' ? 'Chat op alle pagina’s.' : 'Chat on all pages.',
          next: locale === 'nl' ? 'Ook ’s avonds.' : 'In the evenings too.',
        },
      },
      unchanged: ['customer'],
    };
    const departments = departmentsIn(locale).map((department) => ({
      ...{ ...department, content },
      projects: [{ id: 'chat', name: 'Chat' }],
      others: [{ id: 'web', name: 'Webshop' }],
    }));
    return {
      name: locale,
      letter: receiptLetter({ ...roundMail(locale, {}), departments: departments.slice(0, 1) }),
    };
  });
}
