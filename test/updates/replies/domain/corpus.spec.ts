import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isAutomatic } from '../../../../src/mail/replies/domain/automatic.js';
import { headOf, textsOf, writerOf } from '../../../../src/mail/replies/read-reply.js';
import { readAnswer } from '../../../../src/updates/replies/domain/read-answer.js';

const folder = 'test/updates/replies';
const yardstick = { unit: '', history: [37, 40, 41], targets: [45] };
const free = { unit: '', history: [], targets: [] };
const sectionsIn = (nl: boolean) => [
  {
    departmentId: 'care',
    name: nl ? 'Klantenservice' : 'Customer care',
    kpis: [
      { id: 'nps', key: 'nps', name: nl ? 'NPS na contact' : 'NPS after contact', unit: '', yardstick },
      {
        id: 'time',
        key: 'handling',
        name: nl ? 'Afhandeltijd' : 'Handling time',
        unit: 'min',
        yardstick: free,
      },
    ],
  },
  {
    departmentId: 'web',
    name: nl ? 'Webshop' : 'Web shop',
    kpis: [
      {
        id: 'conversion',
        key: 'conversion',
        name: nl ? 'Conversie' : 'Conversion',
        unit: '%',
        yardstick: free,
      },
    ],
  },
];

/** What a mail program made of an answer, and what is read of it: of one department, or of each by its id. */
async function readMail(name: string) {
  const source = readFileSync(join(folder, 'corpus', `${name}.eml`));
  const head = headOf(source);
  if (isAutomatic(head)) return 'a machine';
  if (writerOf(head) !== 'anna.devries@veldwerk.example') return 'a stranger';
  const nl = name.endsWith('-nl');
  const several = name.startsWith('two-departments');
  const mailed = readFileSync(join(folder, `mailed-${several ? 'two-' : ''}${nl ? 'nl' : 'en'}.txt`), 'utf8');
  const sections = sectionsIn(nl).slice(0, several ? 2 : 1);
  const read = readAnswer({ texts: await textsOf(source), mailed, sections, writer: 'Anna de Vries' });
  const brief = read.sections.map(({ departmentId, figures, texts, nothingDelivered, problems }) => [
    departmentId,
    {
      ...Object.fromEntries(Object.entries(figures).map(([id, { value }]) => [id, value])),
      ...texts,
      ...(nothingDelivered && { delivered: null }),
      ...(problems.length > 0 && { refused: problems.map(({ why }) => why) }),
    },
  ]);
  const rest = {
    ...(read.problems.length > 0 && { refused: read.problems.map(({ why }) => why) }),
    ...(read.loose !== '' && { loose: read.loose }),
  };
  if (several) return { ...(Object.fromEntries(brief) as object), ...rest };
  return { ...(brief[0]?.[1] as object | undefined), ...rest };
}

const DUTCH = {
  nps: 39,
  time: 6.5,
  delivered: 'chat staat live op alle pagina’s',
  customer: 'klanten krijgen binnen een minuut antwoord',
  help: 'een tester voor twee dagen',
};
const ENGLISH = {
  nps: 39,
  time: 6.5,
  delivered: 'chat is live on all pages',
  customer: 'customers get an answer within a minute',
  help: 'a tester for two days',
};

/** `delivered: null` says that nothing was. */
const EXPECTED: Record<string, object | string> = {
  'gmail-web-top-nl': DUTCH,
  'gmail-web-inline-nl': {
    ...{ nps: 38, time: 6.9, delivered: 'nieuwe kennisbank', customer: 'minder vaak terugbellen' },
    loose: 'Ingevuld, zie hieronder.',
  },
  'gmail-web-bottom-en': ENGLISH,
  'gmail-android-top-en': {
    ...{ nps: 42, customer: 'callers reach the right person' },
    delivered: 'the new phone menu, in two languages, with the opening hours in\nfront',
  },
  'gmail-ios-nl': { nps: 40, delivered: 'rooster voor de avond', customer: 'ook na zessen antwoord' },
  'outlook-desktop-html-only-nl': DUTCH,
  'outlook-desktop-top-en': ENGLISH,
  'outlook-desktop-inline-en': {
    ...{ nps: 36, delivered: 'answers in the app', customer: 'nobody has to call for a copy of a bill' },
    loose: 'Hi, see my answers below in blue.',
  },
  'outlook-web-top-nl': { nps: 44, delivered: null, customer: 'geen verandering' },
  'outlook-web-inline-en': {
    ...{ nps: 37, time: 7.4, delivered: 'a shorter form for complaints' },
    ...{ customer: 'complaining takes a minute less', learning: 'people read the first line only' },
    loose: 'Below.',
  },
  'outlook-ios-nl': { nps: 43, delivered: 'terugbelknop', customer: 'niemand wacht in de rij' },
  'outlook-android-en': { nps: 45, delivered: 'call-back button', customer: 'nobody waits in line' },
  'outlook-mac-top-en': { nps: 41.5, delivered: 'first answers by chat', customer: 'an answer at night' },
  'apple-mail-top-nl': DUTCH,
  'apple-mail-inline-en': {
    ...{
      nps: 35,
      delivered: 'The complaint desk answers\nin one day.',
      customer: 'They hear from us the next day.',
    },
  },
  'iphone-top-nl': { nps: 39, delivered: 'chat', customer: 'sneller antwoord' },
  'iphone-top-en': { nps: 38, loose: 'Delivered nothing\nSorry!' },
  'iphone-next-line-nl': { nps: 39, delivered: 'Chat staat live', customer: 'Binnen een minuut antwoord' },
  'thunderbird-top-nl': DUTCH,
  'thunderbird-inline-en': {
    nps: 40,
    delivered: 'answers in the app, and by letter',
    customer: 'they choose how',
  },
  'thunderbird-bottom-nl': {
    ...{ nps: 42, delivered: 'twee nieuwe collega’s ingewerkt', customer: 'kortere wachttijd' },
  },
  'samsung-top-nl': { nps: 41, delivered: 'kassa zonder rij', customer: 'sneller klaar' },
  'samsung-top-en': { nps: 41, delivered: 'a till without a queue', customer: 'done sooner' },
  'k9-top-nl': { nps: 39, delivered: 'chat', customer: 'sneller antwoord' },
  'yahoo-top-en': ENGLISH,
  'proton-top-nl': DUTCH,
  'proton-top-en': ENGLISH,
  'latin1-nl': { nps: 39, delivered: "geïnstrueerde collega's", customer: 'één aanspreekpunt' },
  'windows-1252-nl': {
    nps: 39,
    delivered: 'bonnen van € 10 – “zonder kleine letters”',
    customer: 'tevreden',
  },
  'utf16-en': { nps: 39, delivered: 'chat', customer: 'faster' },
  'unknown-charset-nl': { nps: 39, delivered: 'chat', customer: 'sneller' },
  'plain-without-quote-en': ENGLISH,
  'on-one-line-nl': { nps: 39, delivered: 'chat', customer: 'sneller', refused: ['several'] },
  'mixed-with-attachment-nl': { nps: 39, delivered: 'zie de bijlage', customer: 'sneller' },
  'two-departments-top-nl': {
    care: { nps: 39, delivered: 'chat', customer: 'sneller' },
    web: { conversion: 2.31, delivered: 'iDEAL in twee stappen', customer: 'afrekenen gaat vlot' },
  },
  'two-departments-inline-en': {
    care: { nps: 39, delivered: 'chat', customer: 'faster' },
    web: {
      ...{ conversion: 2.31, delivered: 'paying in two steps', customer: 'paying is quick' },
      help: 'Customer care: tell callers of it',
    },
    loose: 'See below.',
  },
  'two-departments-no-name-nl': {
    web: { conversion: 2.4 },
    refused: ['which-department', 'which-department'],
  },
  'ambiguous-nl': { time: 6.5, delivered: 'chat', customer: 'sneller', refused: ['ambiguous'] },
  'two-numbers-en': { delivered: 'chat', customer: 'faster', refused: ['several'] },
  'contradictory-nl': { delivered: 'chat', customer: 'sneller', refused: ['contradictory'] },
  'unknown-label-en': { delivered: 'chat', customer: 'faster', refused: ['unknown'] },
  'other-unit-en': { delivered: 'chat', customer: 'faster', refused: ['unit'] },
  'chatter-nl': { loose: 'Ik kom er maandag op terug, is dat goed?' },
  'incomplete-en': { nps: 39 },
  'untouched-nl': {},
  'attachment-alone-en': {},
  'out-of-office-exchange-nl': 'a machine',
  'out-of-office-gmail-en': 'a machine',
  'out-of-office-without-headers-nl': 'a machine',
  'vacation-null-sender-en': 'a machine',
  'bounce-en': 'a machine',
  'read-receipt-nl': 'a machine',
  'mailing-list-en': 'a machine',
  'stranger-nl': 'a stranger',
  'two-writers-en': 'a stranger',
};

describe('an answer as mail programs write it', () => {
  it.each(Object.entries(EXPECTED))('%s', async (name, expected) => {
    expect(await readMail(name)).toEqual(expected);
  });

  it('has its place in the table, whichever lies in the folder', () => {
    const files = readdirSync(join(folder, 'corpus')).map((file) => file.replace(/\.eml$/, ''));
    expect(files.sort()).toEqual(Object.keys(EXPECTED).sort());
  });
});
