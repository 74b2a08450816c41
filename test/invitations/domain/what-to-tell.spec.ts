import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ToldEvent, whatToTell } from '../../../src/invitations/domain/what-to-tell.js';

const nameOf = (life: string) => `s${life}`;
const now = (changes: object = {}) => ({ nameOf, sequence: 0, says: 'at ten', isOff: false, ...changes });
/** Told while the session's own count was the same, unless said. */
const told = (changes: Partial<ToldEvent> = {}): ToldEvent => {
  const { sequence = 0 } = changes;
  return { uid: 's', sequence, sessionSequence: sequence, says: 'at ten', cancelled: false, ...changes };
};

describe('what a calendar is told', () => {
  it.each<[string, ToldEvent | null, ReturnType<typeof now>, string | null]>([
    ['nothing yet: it is invited', null, now(), 'REQUEST s 0'],
    [
      'nothing yet, of a session that moved before: the number of now',
      null,
      now({ sequence: 4 }),
      'REQUEST s 4',
    ],
    ['what it knows: nothing', told(), now(), null],
    ['another time', told(), now({ sequence: 1, says: 'at two' }), 'REQUEST s 1'],
    ['another place, at the same time', told(), now({ says: 'at ten, upstairs' }), 'REQUEST s 0'],
    [
      'moved there and back: programs hold the number against it',
      told(),
      now({ sequence: 2 }),
      'REQUEST s 2',
    ],
    ['off', told({ sequence: 3 }), now({ sequence: 4, isOff: true }), 'CANCEL s 4'],
    ['off for this person alone', told({ sequence: 3 }), now({ sequence: 3, isOff: true }), 'CANCEL s 4'],
    ['off, and it knows', told({ cancelled: true }), now({ isOff: true }), null],
    ['off, and it never knew of it', null, now({ isOff: true }), null],
    ['on again', told({ sequence: 4, cancelled: true }), now({ sequence: 5 }), 'REQUEST s-5 5'],
    [
      'moved after being called off for this person alone: nobody has accepted that time',
      told({ uid: 's-1', sequence: 1, sessionSequence: 0 }),
      now({ sequence: 1, says: 'at two' }),
      'REQUEST s-1 2',
    ],
    [
      'on again for this person',
      told({ sequence: 4, sessionSequence: 3, cancelled: true }),
      now({ sequence: 3 }),
      'REQUEST s-4 4',
    ],
  ])('%s', (_, before, present, expected) => {
    const telling = whatToTell(before, present);
    expect(telling && `${telling.method} ${telling.uid} ${telling.sequence}`).toBe(expected);
  });

  it('ends up right whatever happens, and never brings a name back', () => {
    type Step = 'moved' | 'elsewhere' | 'cancelled or restored' | 'invited or not' | 'mail leaves';
    const steps = fc.constantFrom<Step>(
      ...(['moved', 'elsewhere', 'cancelled or restored', 'invited or not', 'mail leaves'] as const),
    );
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), (walk) => {
        let [sequence, text, isCancelled, takesPart] = [0, 0, false, true];
        let known: ToldEvent | null = null;
        const calendar = new Map<string, { sequence: number; says: string; time: number }>();
        let time = 0;
        const gone = new Set<string>();
        for (const step of [...walk, 'mail leaves' as const]) {
          if (step === 'moved') [sequence, text, time] = [sequence + 1, text + 1, time + 1];
          if (step === 'elsewhere') text += 1;
          if (step === 'cancelled or restored') [sequence, isCancelled] = [sequence + 1, !isCancelled];
          if (step === 'invited or not') takesPart = !takesPart;
          if (step !== 'mail leaves') continue;
          const isOff = isCancelled || !takesPart;
          const telling = whatToTell(known, { nameOf, sequence, says: String(text), isOff });
          if (telling?.method === 'REQUEST') {
            expect(gone.has(telling.uid)).toBe(false);
            expect(telling.sequence).toBeGreaterThanOrEqual(calendar.get(telling.uid)?.sequence ?? 0);
            // Who accepted one time has not accepted another (RFC 5546, 2.1.4).
            const there = calendar.get(telling.uid);
            if (there && there.time !== time) expect(telling.sequence).toBeGreaterThan(there.sequence);
            calendar.set(telling.uid, { ...telling, time });
          } else if (telling) {
            expect(telling.sequence).toBeGreaterThan(calendar.get(telling.uid)?.sequence ?? Infinity);
            calendar.delete(telling.uid);
            gone.add(telling.uid);
          }
          known = telling ?? known;
          expect([...calendar.values()].map(({ says }) => says)).toEqual(isOff ? [] : [String(text)]);
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
