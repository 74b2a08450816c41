import { describe, expect, test } from '@jest/globals';
import { tellingsAfter, type SessionFact, type WrittenMail } from '../../../src/cycles/domain/tellings.js';
import '../../../src/calendar/zone-rules.js';
import { instantOf } from '../../../src/calendar/domain/zones.js';

function on(date: string, change: Partial<SessionFact> = {}): SessionFact {
  const time = { date, time: '10:00', zone: 'Europe/Amsterdam', minutes: 60, ...change };
  return { ...time, startsAt: instantOf(time.date, time.time, time.zone), cancelled: false, ...change };
}

const A = on('2027-02-03');
const B = on('2027-02-09');
const C = on('2027-02-16');
const gone = (fact: SessionFact): SessionFact => ({ ...fact, cancelled: true });

function mail(change: Partial<WrittenMail> = {}): WrittenMail {
  const status = change.status ?? 'sent';
  return {
    recipientId: 'sanne',
    kind: 'agenda',
    timing: 0,
    status,
    mayHaveLeft: status === 'sent' || status === 'sending',
    believed: null,
    ...change,
  };
}

const moved = (timing: number, status: string, believed: SessionFact) =>
  mail({ kind: 'session-moved', timing, status, believed });
const cancelled = (timing: number, status: string, believed: SessionFact) =>
  mail({ kind: 'session-cancelled', timing, status, believed });

const act = (timing: number, before: SessionFact, after: SessionFact) => ({
  timing,
  before,
  after,
});

describe('who is told that a session changed', () => {
  test.each(['sent', 'sending'])('whoever has mail about it that is %s', (status) => {
    expect(tellingsAfter(act(0, A, B), [mail({ status })])).toEqual([
      { personId: 'sanne', believed: A, knows: null },
    ]);
  });

  test.each(['waiting', 'withdrawn', 'failed', 'missed'])('nobody whose only mail is %s', (status) => {
    expect(tellingsAfter(act(0, A, B), [mail({ status })])).toEqual([]);
  });

  test('each person once, however many mails they had', () => {
    const mails = [mail(), mail({ kind: 'session-reminder' }), mail({ recipientId: 'grace' })];
    expect(tellingsAfter(act(0, A, B), mails).map(({ personId }) => personId)).toEqual(['sanne', 'grace']);
  });

  test('nobody who was told to take part no more, unless invited anew', () => {
    const uninvited = [mail(), mail({ kind: 'session-uninvited' })];
    expect(tellingsAfter(act(0, A, B), uninvited)).toEqual([]);
    expect(tellingsAfter(act(0, A, B), [...uninvited, mail()])).toMatchObject([{ personId: 'sanne' }]);
  });
});

describe('what they believed until then', () => {
  const cases: [string, ReturnType<typeof act>, WrittenMail[], SessionFact, string | null][] = [
    [
      'moved twice before a mail left: from where they know it',
      act(1, B, C),
      [moved(1, 'withdrawn', A)],
      A,
      null,
    ],
    [
      'moved there and back before a mail left: nothing',
      act(1, B, A),
      [moved(1, 'withdrawn', A)],
      A,
      'never told otherwise',
    ],
    ['moved back after they were told', act(1, B, A), [moved(1, 'sent', A)], B, null],
    ['moved on from their own move', act(1, B, C), [moved(1, 'missed', A)], B, null],
    ['the mail about the move bounced', act(1, B, C), [moved(1, 'failed', A)], A, null],
    [
      'it bounced, but the new agenda came',
      act(1, B, C),
      [moved(1, 'failed', A), mail({ timing: 1 })],
      B,
      null,
    ],
    ['cancelled after an untold move', act(1, B, gone(B)), [moved(1, 'withdrawn', A)], A, null],
    [
      'restored before they heard of it',
      act(0, gone(A), A),
      [cancelled(0, 'withdrawn', A)],
      A,
      'never told otherwise',
    ],
    ['restored after they heard of it', act(0, gone(A), A), [cancelled(0, 'sent', A)], gone(A), null],
    [
      'restored by somebody else than who cancelled',
      act(0, gone(A), A),
      [cancelled(0, 'missed', A)],
      gone(A),
      null,
    ],
    [
      'moved, untold, cancelled, untold, restored',
      act(1, gone(B), B),
      [moved(1, 'withdrawn', A), cancelled(1, 'withdrawn', A)],
      A,
      null,
    ],
    [
      'cancelled again before they heard it was restored',
      act(1, A, gone(A)),
      [moved(1, 'withdrawn', gone(A))],
      gone(A),
      'never told otherwise',
    ],
    [
      'moved before they heard it was restored',
      act(1, A, B),
      [moved(1, 'withdrawn', gone(A))],
      gone(A),
      null,
    ],
  ];

  test.each(cases)('%s', (_, what, mails, believed, knows) => {
    expect(tellingsAfter(what, [mail(), ...mails])).toEqual([{ personId: 'sanne', believed, knows }]);
  });

  test('who may or may not have got the mail about a move is told of the way back', () => {
    const broken = { ...moved(1, 'withdrawn', A), mayHaveLeft: true };
    expect(tellingsAfter(act(1, B, A), [mail(), broken])).toEqual([
      { personId: 'sanne', believed: A, knows: null },
    ]);
  });

  test('the same instant in another zone is nothing new', () => {
    const london = on('2027-02-03', { time: '09:00', zone: 'Europe/London' });
    expect(tellingsAfter(act(1, B, london), [mail(), moved(1, 'withdrawn', A)])[0]?.knows).toBe(
      'never told otherwise',
    );
  });
});
