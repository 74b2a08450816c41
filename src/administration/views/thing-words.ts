import { SINCE_EVER } from '../../organizations/domain/term.js';
import { mailKindWords } from '../../overview/domain/mail-words.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';

/** Of things that a file names: how they are called in English, and what a Dutch reader calls them. */
const DUTCH: readonly (readonly [RegExp, string])[] = [
  [/^organization$/, 'organisatie'],
  [/^rhythm$/, 'ritme'],
  [/^branding$/, 'uiterlijk van mails'],
  [/^department (\S+)$/, 'afdeling $1'],
  [/^person (\S+)$/, 'persoon $1'],
  [/^headship of (\S+) by (\S+) as head$/, 'hoofd van $1: $2'],
  [/^headship of (\S+) by (\S+) as deputy$/, 'plaatsvervanger van $1: $2'],
  [/^absence of (\S+)$/, 'afwezigheid van $1'],
  [/^closure of the organization$/, 'vrije dagen van de organisatie'],
  [/^closure of (\S+)$/, 'vrije dagen van $1'],
  [/^cycle (\S+)$/, 'planningsjaar $1'],
  [/^session annual (.+)$/s, 'jaarsessie $1'],
  [/^session quarterly (.+)$/s, 'kwartaalsessie $1'],
  [/^session monthly (.+)$/s, 'maandsessie $1'],
  [/^goal (\S+)$/, 'doel $1'],
  [/^kpi (\S+)$/, 'KPI $1'],
  [/^owner of touchpoint (\S+): (\S+)$/, 'eigenaar van moment $1: $2'],
  [/^owner of (\S+)$/, 'eigenaar van $1'],
  [/^measure (\S+) of (\S+)$/, 'meting $1 van doel $2'],
  [/^plan of (\S+) for (\S+) from month (\d+)$/, 'plan van $1 voor $2, vanaf maand $3'],
  [/^target of (\S+) for (.+)$/, 'doelwaarde van $1 voor $2'],
  [/^link of (\S+) to (\S+)$/, 'koppeling van $1 aan $2'],
  [/^guardrail of (\S+)$/, 'vangrail van $1'],
  [/^customer goal (\S+)$/, 'klantdoel $1'],
  [/^KPI of customer goal (\S+): (\S+)$/, 'KPI van klantdoel $1: $2'],
  [/^contact goal (\S+)$/, 'contactdoel $1'],
  [/^KPI of contact goal (\S+): (\S+)$/, 'KPI van contactdoel $1: $2'],
  [/^touchpoint (\S+)$/, 'moment $1'],
  [/^KPI of touchpoint (\S+): (\S+)$/, 'KPI van moment $1: $2'],
  [/^harm of touchpoint (\S+): (\S+)$/, 'schade op moment $1: $2'],
  [/^partner at touchpoint (\S+): (\S+)$/, 'partner op moment $1: $2'],
  [/^need (\d+) of touchpoint (\S+)$/, 'middel $1 op moment $2'],
  [/^feedback at touchpoint (\S+) of (\S+): (.*)$/s, 'wat klanten zeggen op moment $1, $2: $3'],
  [/^worth of a point of (\S+)$/, 'waarde van een punt van $1'],
  [/^project (\S+)$/, 'project $1'],
  [/^project (\S+) in (.+)$/, 'project $1 in $2'],
  [/^department of project (\S+): (\S+)$/, 'afdeling van project $1: $2'],
  [/^effect of project (\S+) on (\S+)$/, 'effect van project $1 op $2'],
  [/^move (\d+) of project (\S+)$/, 'stap $1 van project $2'],
  [/^focus of (.+)$/, 'focus van $1'],
  [/^budget of (.+), line (\d+)$/, 'budget van $1, regel $2'],
  [/^assessment (\S+)$/, 'zelfbeoordeling $1'],
  [/^reading of (\S+) for (.+)$/, 'waarde van $1 voor $2'],
];
const MAIL = /^words of (\S+) in (nl|en): (\w+)$/;
const LONGEST = 200;

/** What a change of the organization is about, as a person would say it in this language. */
export function thingWords(what: string, locale: Locale): string {
  const [, bare = what, from] = /^(.*?)(?: from (\d{4}-\d{2}-\d{2}))?$/s.exec(what) ?? [];
  const [, kind, language, part] = MAIL.exec(bare) ?? [];
  const words =
    kind === undefined
      ? named(bare, locale)
      : mailWords(mailKindWords(kind, locale), `${language}`, `${part}`, locale);
  const since =
    from === undefined || from === SINCE_EVER ? '' : `, ${SINCE[locale]} ${formatDate(from, locale)}`;
  const whole = `${words.charAt(0).toUpperCase()}${words.slice(1)}${since}`;
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole;
}

const SINCE = { en: 'from', nl: 'vanaf' };
const LANGUAGES = { en: { nl: 'Dutch', en: 'English' }, nl: { nl: 'het Nederlands', en: 'het Engels' } };
const PARTS: Readonly<Record<string, string>> = {
  ...{ subject: 'onderwerp', heading: 'kop', opening: 'begin', task: 'vraag', closing: 'slot' },
};

function mailWords(kind: string, language: string, part: string, locale: Locale): string {
  const said = LANGUAGES[locale][language === 'nl' ? 'nl' : 'en'];
  return locale === 'en'
    ? `words of “${kind}” in ${said}: ${part}`
    : `tekst van “${kind}” in ${said}: ${PARTS[part] ?? part}`;
}

function named(what: string, locale: Locale): string {
  if (locale === 'en') return what.replace(/^kpi /, 'KPI ').replace(/^session (\w+)/, '$1 session');
  const [pattern, words] = DUTCH.find(([one]) => one.test(what)) ?? [/^$/, ''];
  return words === '' ? what : what.replace(pattern, words);
}

/** Whether a Dutch reader is told what it is. */
export function isKnownThing(what: string): boolean {
  const bare = what.replace(/ from \d{4}-\d{2}-\d{2}$/, '');
  return MAIL.test(bare) || DUTCH.some(([pattern]) => pattern.test(bare));
}
