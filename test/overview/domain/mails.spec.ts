import { describe, expect, it } from '@jest/globals';
import type { RhythmRules } from '../../../src/cycles/domain/rhythm.js';
import { fateReason } from '../../../src/overview/domain/fate-reason.js';
import { inertHtml, inertText } from '../../../src/overview/domain/inert-mail.js';
import { leadOf, leadWords } from '../../../src/overview/domain/lead-words.js';
import { gathered, type MailEntry, mailMonths } from '../../../src/overview/domain/mail-months.js';
import { reasonWords } from '../../../src/overview/domain/mail-reason.js';
import { mailKindWords, MAIL_KIND_NAMES } from '../../../src/overview/domain/mail-words.js';
import { mayRead } from '../../../src/overview/domain/may-read.js';
import { calendarMonth, shortMonth } from '../../../src/overview/domain/month-words.js';
import { occasionPath, occasionWords } from '../../../src/overview/domain/occasion-words.js';
import { pageOf, placeText, readPlace } from '../../../src/overview/domain/page-of-mails.js';

const anEntry = (changes: Partial<MailEntry> = {}): MailEntry => ({
  id: 'm1',
  at: Date.parse('2027-02-01T08:00Z'),
  date: '2027-02-01',
  time: '09:00',
  kind: 'update-request',
  step: 1,
  occasionId: 'round',
  fate: 'sent',
  people: 1,
  departmentIds: ['sales'],
  for: [],
  ...changes,
});

describe('who gets which mail when', () => {
  const row = (month: string) => ({
    period: null,
    startsOn: `2027-${month}-01`,
    endsOn: `2027-${month}-28`,
    offset: 0,
  });

  it('stands in its month, in order of time; months without mail are left out', () => {
    const early = anEntry({ id: 'early', at: 1, date: '2027-01-04' });
    const late = anEntry({ id: 'late', at: 3, date: '2027-03-04' });
    const soon = anEntry({ id: 'soon', at: 2, date: '2027-03-02' });
    const months = mailMonths([row('01'), row('02'), row('03')], [late, early, soon]);
    expect(months.map(({ entries }) => entries.map(({ id }) => id))).toEqual([['early'], ['soon', 'late']]);
  });

  it('is told together for several people, apart for each day, step and fate', () => {
    const together = gathered([
      anEntry({ at: 2 }),
      anEntry({ at: 1, time: '08:00' }),
      anEntry({ fate: 'missed', people: 3 }),
      anEntry({ date: '2027-02-02', at: 9 }),
    ]);
    expect(together.map(({ people, fate, time, id }) => ({ people, fate, time, id }))).toEqual([
      { people: 2, fate: 'sent', time: '08:00', id: null },
      { people: 1, fate: 'sent', time: '09:00', id: null },
      { people: 3, fate: 'missed', time: '09:00', id: null },
    ]);
  });
});

describe('why a mail comes', () => {
  it.each<['en' | 'nl', Parameters<typeof reasonWords>[0], string]>([
    [
      'en',
      { kind: 'update-request', departments: ['Sales', 'Care'], onBehalfOf: [], ahead: false },
      'Asks for the update of Sales and Care',
    ],
    [
      'en',
      { kind: 'update-nudge', departments: ['Sales'], onBehalfOf: [], ahead: true },
      'If the update of Sales is not in by then',
    ],
    [
      'en',
      { kind: 'update-nudge', departments: ['Sales'], onBehalfOf: ['Anna'], ahead: false },
      'The update of Sales was not in yet; for Anna, who is away',
    ],
    [
      'nl',
      { kind: 'agenda', departments: [], onBehalfOf: ['Anna', 'Bram'], ahead: true },
      'Doet mee aan de sessie; voor Anna en Bram, die afwezig zijn',
    ],
    [
      'nl',
      { kind: 'update-overdue', departments: [], onBehalfOf: [], ahead: true },
      'Als er dan updates te laat zijn',
    ],
    [
      'nl',
      { kind: 'goal-request', departments: [], onBehalfOf: [], ahead: false },
      'Er was nog geen doel vastgesteld',
    ],
  ])('in %s: %j', (language, reason, words) => {
    expect(reasonWords(reason, language)).toBe(words);
  });

  it.each(['en', 'nl'] as const)('has words in %s for every kind there is', (language) => {
    for (const kind of MAIL_KIND_NAMES) {
      expect(mailKindWords(kind, language)).not.toBe(kind);
      expect(reasonWords({ kind, departments: [], onBehalfOf: [], ahead: false }, language)).not.toBe(kind);
    }
    expect(mailKindWords('something-new', language)).toBe('something-new');
  });

  const lead = (before: number) => ({ before, unit: 'working-days', at: '09:00' }) as const;
  const rules = {
    annual: null,
    quarterly: null,
    monthly: { agenda: lead(3), reminders: [lead(1)], updates: { nudges: [lead(4), lead(2)], due: lead(0) } },
  } as unknown as RhythmRules;

  it.each<[string, number, number | null]>([
    ['agenda', 1, 3],
    ['session-reminder', 1, 1],
    ['session-reminder', 2, null],
    ['update-nudge', 2, 2],
    ['update-due', 1, 0],
    ['update-request', 1, null],
    ['goal-request', 1, null],
    ['session-moved', 0, null],
  ])('hangs on the lead time of the rhythm: %s %i', (kind, step, before) => {
    const found = leadOf(rules, { kind, step, sessionKind: 'monthly' });
    expect(found && 'before' in found ? found.before : null).toBe(before);
  });

  it.each<[Parameters<typeof leadWords>[0], string, string]>([
    [lead(5), '5 working days before the session, at 09:00', '5 werkdagen voor de sessie, om 09:00'],
    [lead(1), '1 working day before the session, at 09:00', '1 werkdag voor de sessie, om 09:00'],
    [
      { after: 2, unit: 'days', at: '08:00' },
      '2 days after the session, at 08:00',
      '2 dagen na de sessie, om 08:00',
    ],
    [lead(0), 'on the day of the session, at 09:00', 'op de dag van de sessie, om 09:00'],
  ])('is said in words: %j', (time, en, nl) => {
    expect([leadWords(time, 'en'), leadWords(time, 'nl')]).toEqual([en, nl]);
  });
});

describe('what a mail is about', () => {
  const month = (name: string, number: number, startsOn: string, endsOn: string) =>
    ({ kind: 'month', name, number, startsOn, endsOn }) as const;
  const february = month('FY2027 M02', 2, '2027-02-01', '2027-02-28');
  const january = month('FY2027 M01', 1, '2027-01-01', '2027-01-31');
  const session = { id: 's', kind: 'monthly', extraordinary: false, title: null, period: february } as const;

  it('has a name and a page', () => {
    expect(occasionWords({ type: 'session', session, asked: null }, 'en')).toBe(
      'Monthly session February 2027',
    );
    expect(occasionWords({ type: 'update-round', session, asked: january }, 'nl')).toBe(
      'Update over januari 2027',
    );
    expect(occasionWords({ type: 'goal-round', session, asked: null }, 'en')).toBe('Goal for February 2027');
    expect(occasionWords(null, 'en')).toBe('');
    expect(occasionPath({ type: 'update-round', session, asked: january })).toBe('/sessions/s');
    expect(occasionPath({ type: 'goal-round', session, asked: null })).toBe('/goal');
    expect(occasionPath(null)).toBeNull();
  });

  it('spells months short', () => {
    expect(shortMonth({ number: 3, startsOn: '2027-03-01' }, 'nl')).toBe('mrt');
    expect(shortMonth({ number: 3, startsOn: '2027-03-29' }, 'nl')).toBe('M3');
    expect(calendarMonth({ startsOn: '2026-12-01', endsOn: '2026-12-31' }, 'en')).toBe('December 2026');
    expect(calendarMonth({ startsOn: '2026-12-07', endsOn: '2027-01-03' }, 'en')).toBeNull();
  });
});

describe('why a mail ended as it did', () => {
  it('is said in the language of whoever looks, and a server is quoted', () => {
    expect(fateReason('the session was cancelled', 'nl')).toBe('De sessie is geannuleerd');
    expect(fateReason('550 no such user', 'nl')).toBe('550 no such user');
  });
});

describe('looking at a kept mail', () => {
  const html =
    '<html><head><title>t</title></head><body><a class="b" href="https://link.invalid/0193-ab/1/">Go</a> <a href="https://x.example/goal">g</a></body></html>';

  it('takes the way out of what would be a working link, and leaves pages of ours', () => {
    const inert = inertHtml(html);
    expect(inert).not.toContain('link.invalid');
    expect(inert).toContain('href="https://x.example/goal"');
    expect(inert).toContain('<head><base target="_blank">');
  });

  it('says in the text that a link stands there', () => {
    expect(inertText('Go: https://link.invalid/0193-ab/1/ now', '[link]')).toBe('Go: [link] now');
  });

  it.each([
    ['sign-in', 'me', true],
    ['sign-in', 'other', false],
    ['agenda', 'other', true],
  ])('a mail of kind %s to %s may be read: %s', (kind, recipientId, readable) => {
    expect(mayRead({ kind, recipientId }, 'me')).toBe(readable);
  });
});

describe('pages of the outbox', () => {
  const id = '01930000-0000-7000-8000-00000000000a';

  it('begin where the one before ended', () => {
    const rows = [3, 2, 1].map((dueAt) => ({ dueAt, id }));
    expect(pageOf(rows, 2)).toEqual({ rows: rows.slice(0, 2), next: placeText({ dueAt: 2, id }) });
    expect(pageOf(rows, 3)).toEqual({ rows, next: null });
    expect(readPlace(placeText({ dueAt: 2, id }))).toEqual({ dueAt: 2, id });
  });

  it.each([undefined, '', '12', `x-${id}`, `1-${id}'`, '1-2-3', `9999999999999999-${id}`])(
    'do not begin at %j',
    (text) => {
      expect(readPlace(text)).toBeNull();
    },
  );
});
