import '../../calendar/zone-rules.js';
import { instantOf } from '../../calendar/domain/zones.js';
import { Period } from '../../cycles/period.entity.js';
import { Session } from '../../cycles/session.entity.js';
import { Resolution } from '../../decisions/resolutions/resolution.entity.js';
import type { NamedResolution } from '../../decisions/resolutions/resolutions.service.js';
import type { Letter } from '../../mail/letter.js';
import type { Locale } from '../../platform/pages/locale.js';
import { type AgendaFacts, agendaOf } from '../domain/agenda.js';
import { arrange, AS_IT_COMES } from '../domain/arrange.js';
import type { ChangedAgenda } from '../domain/agenda-changes.js';
import type { SessionMail } from './session-letter.js';

const zone = 'Europe/Amsterdam';

function factsIn(locale: Locale, kinds: AgendaFacts['kinds'] = ['monthly']): AgendaFacts {
  const nl = locale === 'nl';
  return {
    kinds,
    proposed: [],
    actions: [],
    matters: [],
    projects: [],
    goal: {
      statement: nl
        ? 'Elke klant wordt in één keer goed geholpen.'
        : 'Every customer is helped well the first time.',
      customer: nl ? 'Geen tweede keer hoeven bellen.' : 'Not having to call twice.',
    },
    kpis: [
      {
        id: 'handling-time',
        name: nl ? 'Afhandeltijd' : 'Handling time',
        department: nl ? 'Klantenservice' : 'Customer care',
        customer: nl ? 'Hoe lang klanten op een antwoord wachten.' : 'How long customers wait for an answer.',
        status: 'off-track',
        standing: nl ? '8,4 min, doel 6,5 min' : '8.4 min, target 6.5 min',
        breach: null,
      },
      {
        id: 'on-time',
        name: nl ? 'Op tijd bezorgd' : 'Delivered on time',
        department: nl ? 'Logistiek' : 'Logistics',
        customer: nl
          ? 'Of het pakket kwam op de dag die wij noemden.'
          : 'Whether the parcel came on the day we said.',
        status: 'off-track',
        standing: nl ? '81%, doel 88%' : '81%, target 88%',
        breach: { side: 'low', bound: '85%' },
      },
    ],
    revisits: [
      {
        id: 'refund',
        what: nl ? 'Tot € 100 terugbetalen zonder te vragen' : 'Refund up to €100 without asking',
        department: nl ? 'Klantenservice' : 'Customer care',
        ...{ decidedOn: '2026-12-07', revisitOn: '2027-02-01' },
        effect: nl ? 'meer in één keer opgelost' : 'more solved at once',
        customer: nl ? 'Het geld is dezelfde dag terug.' : 'The money is back the same day.',
      },
    ],
    updates: [
      {
        departmentId: 'care',
        department: nl ? 'Klantenservice' : 'Customer care',
        answer: {
          delivered: nl ? 'Chat staat live op alle pagina’s.' : 'Chat is live on all pages.',
          customer: nl
            ? 'Klanten krijgen binnen een minuut antwoord.'
            : 'Customers get an answer within a minute.',
          help: nl
            ? 'Webshop: zet de chatknop ook in de kassa.'
            : 'Web shop: put the chat button into the checkout too.',
        },
      },
      { departmentId: 'shop', department: nl ? 'Webshop' : 'Web shop', answer: null },
    ],
  };
}

function sample(locale: Locale, fields: Partial<SessionMail>): SessionMail {
  const period = Object.assign(new Period(), {
    kind: 'month',
    number: 1,
    name: 'FY2027 M01',
    startsOn: '2027-01-01',
    endsOn: '2027-01-31',
  });
  const session = Object.assign(new Session(), {
    id: 'sample',
    kind: 'monthly',
    merged: [],
    extraordinary: false,
    title: null,
    place: locale === 'nl' ? 'Zaal 1' : 'Room 1',
    date: '2027-02-03',
    time: '10:00',
    zone,
    minutes: 90,
    days: 1,
    startsAt: instantOf('2027-02-03', '10:00', zone),
    period,
  });
  return {
    recipient: { id: 'anna', name: 'Anna de Vries', locale, zone },
    agenda: {
      organizationName: 'Veldwerk',
      session,
      items: arrange(agendaOf(factsIn(locale), locale), AS_IT_COMES, session.minutes).items,
      ...{ dropped: [], resolutions: [] },
    },
    standsInFor: [],
    ...fields,
  };
}

/** A quarterly session that the monthly one is merged into. */
function merged(locale: Locale): SessionMail {
  const { session, ...rest } = sample(locale, {}).agenda;
  const period = Object.assign(new Period(), {
    kind: 'quarter',
    number: 1,
    name: 'FY2027 Q1',
    startsOn: '2027-01-01',
    endsOn: '2027-03-31',
  });
  const both = { ...session, kind: 'quarterly' as const, merged: ['monthly' as const], period };
  const facts = factsIn(locale, ['quarterly', 'monthly']);
  const { items } = arrange(agendaOf(facts, locale), AS_IT_COMES, session.minutes);
  return sample(locale, { agenda: { ...rest, session: both, items } });
}

/** To a participant, to a stand-in elsewhere, and about two sessions in one. */
export function sessionSamples(write: (mail: SessionMail) => Letter) {
  return (['en', 'nl'] satisfies Locale[]).flatMap((locale) => {
    const recipient = { id: 'mia', name: 'Mia Chen', locale, zone: 'America/New_York' };
    return [
      { name: locale, letter: write(sample(locale, {})) },
      {
        name: `stand-in-${locale}`,
        letter: write(sample(locale, { recipient, standsInFor: ['Anna de Vries'] })),
      },
      { name: `merged-${locale}`, letter: write(merged(locale)) },
    ];
  });
}

/** With something new, something taken off, and another order. */
export function changedSamples(write: (mail: SessionMail, changes: ChangedAgenda) => Letter) {
  return (['en', 'nl'] satisfies Locale[]).map((locale) => {
    const nl = locale === 'nl';
    const title = nl ? 'Eén nummer voor alle klanten' : 'One number for all customers';
    const proposed = {
      ...{ id: 'number', title, detail: null, purpose: 'decide' as const, carried: 0 },
      customer: nl ? 'Nooit meer doorverbonden worden.' : 'Never being put through again.',
    };
    const items = agendaOf({ ...factsIn(locale), proposed: [proposed] }, locale);
    const mail = sample(locale, {});
    const arrangement = { order: [], changes: { 'own:number': { minutes: 15 } } };
    const agenda = { ...mail.agenda, ...arrange(items, arrangement, 90) };
    const dropped = nl ? 'Nieuwe huisstijl' : 'New house style';
    const changes = {
      ...{ added: [{ key: 'own:number', title }], dropped: [{ key: 'own:style', title: dropped }] },
      ...{ set: [], isReordered: true },
    };
    return { name: locale, letter: write({ ...mail, agenda }, changes) };
  });
}

/** To somebody with something to do, with a question for approval too, and to somebody without. */
export function minutesSamples(write: (mail: SessionMail, asksApproval?: boolean) => Letter) {
  return (['en', 'nl'] satisfies Locale[]).flatMap((locale) => {
    const nl = locale === 'nl';
    const anna = { name: 'Anna de Vries', address: 'anna@example.com' };
    const one = (changes: Partial<NamedResolution>): NamedResolution => ({
      ...Object.assign(new Resolution(), { kind: 'action', customer: null, doneAt: null }),
      ...{ owner: anna, ownerId: 'anna', dueOn: '2027-02-24', ...changes },
    });
    const resolutions = [
      one({
        what: nl ? 'De vijf klanten bellen die twee keer belden' : 'Call the five customers who called twice',
      }),
      one({
        ...{ kind: 'decision', owner: null, ownerId: null, dueOn: null },
        what: nl ? 'Retour is gratis tot dertig dagen' : 'Returns are free for thirty days',
        customer: nl ? 'Wie twijfelt, durft te kopen.' : 'Whoever hesitates dares to buy.',
      }),
      one({
        ...{ owner: { name: 'Mia Chen', address: 'mia@example.com' }, ownerId: 'mia' },
        what: nl ? 'De chatknop in de kassa zetten' : 'Put the chat button into the checkout',
      }),
    ];
    const { agenda, ...rest } = sample(locale, {});
    const mail = { ...rest, agenda: { ...agenda, resolutions } };
    const zed = { id: 'zed', name: 'Zed Bakker', locale, zone };
    return [
      { name: locale, letter: write(mail) },
      { name: `approval-${locale}`, letter: write(mail, true) },
      { name: `nothing-to-do-${locale}`, letter: write({ ...mail, recipient: zed }) },
    ];
  });
}
