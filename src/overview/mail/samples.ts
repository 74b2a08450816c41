import '../../calendar/zone-rules.js';
import { instantOf } from '../../calendar/domain/zones.js';
import { Session } from '../../cycles/session.entity.js';
import { Goal } from '../../goals/goal.entity.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { MonthAnswer, MonthBrief, MonthKpi } from '../month-brief.js';
import { monthDigestLetter } from './month-digest.mail.js';

const zone = 'Europe/Amsterdam';
const january = {
  ...{ id: 'january', cycleId: 'cycle', year: 2027, number: 1, name: 'FY2027 M01' },
  ...{ startsOn: '2027-01-01', endsOn: '2027-01-31' },
};

function kpisIn(locale: Locale): MonthKpi[] {
  const [care, web] = locale === 'nl' ? ['Klantenservice', 'Webshop'] : ['Customer care', 'Web shop'];
  const department = (id: string, name = '') => ({ id, key: id, name });
  const kpi = { id: '', key: '', unit: '%', decimals: 1 } as const;
  return [
    {
      ...{ ...kpi, id: 'conversion', name: locale === 'nl' ? 'Conversie' : 'Conversion' },
      ...{ department: department('web', web), value: 2.1, target: 2.6 },
      ...({ status: 'off-track', before: 'at-risk', turn: 'red' } as const),
    },
    {
      ...{ ...kpi, id: 'solved', name: locale === 'nl' ? 'In één keer goed' : 'Solved at once' },
      ...{ department: department('care', care), value: 74, target: 72 },
      ...({ status: 'on-track', before: 'off-track', turn: 'recovered' } as const),
    },
    {
      ...{ ...kpi, id: 'nps', unit: '', decimals: 0, name: 'NPS', department: null },
      ...({ value: null, target: 40, status: 'stale', before: 'at-risk', turn: 'stale' } as const),
    },
  ];
}

function answersIn(locale: Locale): MonthAnswer[] {
  const [care, web] = kpisIn(locale)
    .flatMap(({ department }) => department ?? [])
    .reverse();
  const help = locale === 'nl' ? 'Twee dagen van een analist.' : 'Two days of an analyst.';
  const said = { delivered: '', customer: '–', help, helpFrom: web ?? null, learning: '', projects: [] };
  const common = { answeredAt: null, late: null, closings: [] } as const;
  return [care, web].flatMap((department, i): MonthAnswer[] =>
    department
      ? [{ ...common, department, state: i === 0 ? 'answered' : 'late', said: i === 0 ? said : null }]
      : [],
  );
}

function briefIn(locale: Locale): MonthBrief {
  const statement = locale === 'nl' ? 'Klanten komen graag terug.' : 'Customers like to come back.';
  const session = { id: 'sample', date: '2027-02-03', time: '10:00', zone, minutes: 90 };
  return {
    ...{ asOf: instantOf('2027-02-02', '15:00', zone), organization: { name: 'Veldwerk', zone } },
    ...{ month: january, before: null, after: null, goal: Object.assign(new Goal(), { statement }) },
    ...{ progress: 0.46, coverage: 0.9, measured: 0.4, diverges: false },
    change: {
      ...{ total: 0.031, kpis: [], departments: [] },
      freshness: { change: 0, becameFresh: [], becameStale: [] },
    },
    ...{ kpis: kpisIn(locale), answers: answersIn(locale), roundId: 'sample' },
    session: Object.assign(new Session(), session, { startsAt: instantOf('2027-02-03', '10:00', zone) }),
  };
}

/** To a leader, to one who stands in, and of a month in which nothing happened. */
export function digestSamples() {
  return (['en', 'nl'] satisfies Locale[]).flatMap((locale) => {
    const recipient = { name: 'Noor Bakker', locale, zone };
    const brief = briefIn(locale);
    const quiet = { ...brief, kpis: [], answers: [], goal: null, progress: null, change: null };
    return [
      { name: locale, letter: monthDigestLetter({ recipient, standsInFor: [], brief }) },
      {
        name: `stand-in-${locale}`,
        letter: monthDigestLetter({ recipient, standsInFor: ['Saskia'], brief }),
      },
      { name: `quiet-${locale}`, letter: monthDigestLetter({ recipient, standsInFor: [], brief: quiet }) },
    ];
  });
}
