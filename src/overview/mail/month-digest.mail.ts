import { periodWords } from '../../cycles/domain/session-words.js';
import { timeWords } from '../../cycles/domain/time-words.js';
import type { Block, Letter, LetterItem } from '../../mail/letter.js';
import { formatDateTime } from '../../platform/pages/format-date.js';
import { wallTimeAt } from '../../calendar/domain/zones.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import type { Turn } from '../domain/turns.js';
import { type MonthBrief, type MonthKpi, missingOf } from '../month-brief.js';
import { standingWords } from '../views/month-news.js';
import { monthTexts } from '../views/month-texts.js';
import { percentWords, pointsWords } from '../views/percent.js';
import { statusWords } from '../views/status-strip.js';

export interface MonthDigest {
  readonly recipient: { readonly name: string; readonly locale: Locale; readonly zone: string };
  /** Names of those who are away and for whom it comes. */
  readonly standsInFor: readonly string[];
  readonly brief: MonthBrief;
}

/** More of a kind than this are counted: the rest stands on the page. */
const LISTED = 12;

const texts = {
  en: {
    subject: (month: string) => `${month}: where we stand`,
    greeting: (name: string) => `Hello ${name},`,
    preheader: (progress: string, red: number, missing: number) =>
      `Progress ${progress}, ${red} went off track, ${missing} not answered.`,
    opening: (month: string, session: string) => `How ${month} went, for the session: ${session}.`,
    asOf: 'As of',
    button: 'The month on one page',
    reason: (organization: string) =>
      `You get this mail because you belong to the leadership of ${organization}.`,
    standIn: (names: string, organization: string) =>
      `You get this mail because you stand in for ${names}, of the leadership of ${organization}.`,
  },
  nl: {
    subject: (month: string) => `${month}: waar we staan`,
    greeting: (name: string) => `Dag ${name},`,
    preheader: (progress: string, red: number, missing: number) =>
      `Voortgang ${progress}, ${red} uit koers geraakt, ${missing} niet beantwoord.`,
    opening: (month: string, session: string) => `Hoe ${month} ging, voor de sessie: ${session}.`,
    asOf: 'Stand van',
    button: 'De maand op één pagina',
    reason: (organization: string) =>
      `Je krijgt deze mail omdat je bij de leiding van ${organization} hoort.`,
    standIn: (names: string, organization: string) =>
      `Je krijgt deze mail omdat je waarneemt voor ${names}, van de leiding van ${organization}.`,
  },
} satisfies NlEn<unknown>;

/** The month on one page, in the mail: useful without opening anything. */
export function monthDigestLetter({ recipient, standsInFor, brief }: MonthDigest): Letter {
  const { locale, zone } = recipient;
  const say = texts[locale];
  const words = monthTexts[locale];
  const month = periodWords({ kind: 'month', ...brief.month }, locale);
  const { goal, progress, session, organization } = brief;
  const missing = missingOf(brief);
  const red = brief.kpis.filter(({ turn }) => turn === 'red');
  const progressWords = progress === null ? words.unknown : percentWords(progress, locale);
  const title = `${month.charAt(0).toLocaleUpperCase(locale)}${month.slice(1)}`;
  const names = new Intl.ListFormat(locale).format(standsInFor);
  return {
    locale,
    subject: say.subject(title),
    preheader: say.preheader(progressWords, red.length, missing.length),
    organizationName: organization.name,
    heading: say.subject(title),
    greeting: say.greeting(recipient.name),
    blocks: [
      session
        ? { type: 'paragraph', text: say.opening(month, timeWords(session, zone, locale)), part: 'opening' }
        : { type: 'paragraph', text: words.title(title) },
      ...(goal ? [{ type: 'quote' as const, label: words.goal, text: goal.statement }] : []),
      { type: 'facts', facts: factsOf(brief, progressWords, recipient) },
      ...kpiBlocks(brief, 'red', locale),
      ...listed(words.help, words.noHelp, helpItems(brief, locale), locale),
      ...listed(
        words.missing,
        words.noMissing,
        missing.map(({ department }) => ({ title: department.name })),
        locale,
      ),
      ...kpiBlocks(brief, 'recovered', locale),
      ...kpiBlocks(brief, 'stale', locale),
      {
        type: 'button',
        label: say.button,
        target: { page: `/month/${encodeURIComponent(brief.month.name)}` },
      },
    ],
    reason: names === '' ? say.reason(organization.name) : say.standIn(names, organization.name),
    adjustable: {
      ...{ subject: 'month-digest', heading: true },
      fields: { name: recipient.name, organization: organization.name, period: month },
    },
  };
}

function factsOf(brief: MonthBrief, progress: string, { locale, zone }: MonthDigest['recipient']) {
  const words = monthTexts[locale];
  const { change, coverage, answers, asOf, goal } = brief;
  const { date, time } = wallTimeAt(asOf, zone);
  return [
    ...(goal
      ? [
          { label: words.progress, value: progress },
          {
            label: words.change,
            value: change ? words.points(pointsWords(change.total * 100, locale)) : words.first,
          },
          { label: words.coverage, value: percentWords(coverage, locale) },
        ]
      : []),
    {
      label: words.answered,
      value: words.ofAsked(answers.length - missingOf(brief).length, answers.length),
    },
    { label: texts[locale].asOf, value: formatDateTime(date, time, locale, 'long') },
  ];
}

const BADGES = {
  'on-track': 'good',
  'at-risk': 'warn',
  'off-track': 'bad',
  stale: 'muted',
} as const;

/** What is good news or missing is told only where there is any. */
function kpiBlocks({ kpis }: MonthBrief, turn: Turn, locale: Locale): Block[] {
  const words = monthTexts[locale];
  const items = kpis.filter((kpi) => kpi.turn === turn).map((kpi) => kpiItem(kpi, locale));
  if (items.length === 0 && turn !== 'red') return [];
  return listed(words[turn], words.noRed, items, locale);
}

function kpiItem(kpi: MonthKpi, locale: Locale): LetterItem {
  return {
    title: kpi.name,
    detail: standingWords(kpi, locale),
    ...(kpi.status && { badge: { text: statusWords(kpi.status, locale), tone: BADGES[kpi.status] } }),
  };
}

function helpItems({ answers }: MonthBrief, locale: Locale): LetterItem[] {
  return answers.flatMap(({ department, said }) => {
    if (said === null || said.help === '') return [];
    const title = said.helpFrom
      ? monthTexts[locale].helpFrom(department.name, said.helpFrom.name)
      : department.name;
    return [{ title, detail: said.help }];
  });
}

function listed(title: string, none: string, items: readonly LetterItem[], locale: Locale): Block[] {
  return [
    { type: 'heading', text: title },
    items.length === 0 ? { type: 'paragraph', text: none } : { type: 'items', items: items.slice(0, LISTED) },
    ...(items.length > LISTED
      ? [{ type: 'paragraph' as const, text: monthTexts[locale].more(items.length - LISTED) }]
      : []),
  ];
}
