import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MailKinds } from '../../src/mail/mail-kinds.js';
import { startCycles, type CyclesWorld } from './world.js';

let world: CyclesWorld;

beforeAll(async () => {
  world = await startCycles('2027-02-10T08:00:00Z');
});
afterAll(() => world.close());

describe.each(['session-moved', 'session-cancelled'])('the mail %s', (name) => {
  const letters = () =>
    world.app
      .get(MailKinds)
      .get(name)
      .samples()
      .map(({ letter }) => letter);

  test('is threaded, leaves before what the rule owes, and has samples in both languages', () => {
    expect(world.app.get(MailKinds).get(name)).toMatchObject({ threaded: true, priority: 10 });
    expect(new Set(letters().map(({ locale }) => locale))).toEqual(new Set(['en', 'nl']));
  });

  test('has one subject per language, without a date, so that its thread holds together', () => {
    const subjects = new Set(letters().map(({ locale, subject }) => `${locale} ${subject}`));
    expect(subjects).toEqual(new Set(['en Monthly session February 2027', 'nl Maandsessie februari 2027']));
  });

  test('gives a reader in another zone both times, and one in the session’s only one', () => {
    for (const letter of letters()) {
      const facts = JSON.stringify(letter.blocks);
      expect(facts).toContain(letter.locale === 'en' ? '09:00–10:30 (15:00 in Amsterdam)' : '15:00–16:30');
      expect(facts.includes('in Amsterdam')).toBe(letter.locale === 'en');
    }
  });
});
