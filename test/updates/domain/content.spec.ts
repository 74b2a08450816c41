import { describe, expect, it } from '@jest/globals';
import { contentOf } from '../../../src/updates/domain/answer.js';
import { saysTheSame, unchangedSince, wholeContent } from '../../../src/updates/domain/content.js';

const january = {
  ...{ readings: { nps: { value: 41, note: null } }, delivered: 'Chat.', customer: 'Faster.', help: '' },
  nothingDelivered: false,
  projects: { chat: { status: 'on-track', delivered: '', next: 'Evenings' } },
} as const;

describe('what is kept of an answer', () => {
  it('from before something was asked for is empty there, and still says the same', () => {
    const old = wholeContent({ readings: {}, delivered: 'Chat.', customer: 'Faster.', help: '' });
    expect(old).toMatchObject({ helpFrom: null, learning: '', projects: {}, unchanged: [] });
    const again = contentOf({ ...january, readings: {}, projects: {} });
    expect(saysTheSame(old, again)).toBe(true);
  });

  it.each<[string, Partial<Parameters<typeof contentOf>[0]>]>([
    ['a note', { readings: { nps: { value: 41, note: 'Survey was short.' } } }],
    ['a learning', { learning: 'Ask first.' }],
    ['whom help is wanted from', { help: 'A tester', helpFrom: 'web' }],
    ['a project’s status', { projects: { chat: { ...january.projects.chat, status: 'stuck' } } }],
    ['what is left out of it', { projects: {} }],
  ])('is another one by %s', (_, fields) => {
    expect(saysTheSame(contentOf(january), contentOf({ ...january, ...fields }))).toBe(false);
  });

  it('tells by itself what the update before said word for word', () => {
    const before = contentOf(january);
    const same = contentOf({ ...january, customer: ' Faster.\r\n' });
    expect(unchangedSince(before, same)).toEqual(['delivered', 'customer', 'chat']);
    const news = contentOf({
      ...january,
      ...{ delivered: 'Phone.', projects: { chat: { ...january.projects.chat, next: 'Weekends' } } },
    });
    expect(unchangedSince(before, news)).toEqual(['customer']);
    expect(unchangedSince(undefined, news)).toEqual([]);
    expect(saysTheSame(same, { ...same, unchanged: ['customer'] })).toBe(true);
  });
});
