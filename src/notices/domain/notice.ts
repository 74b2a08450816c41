import type { Instant, PlainDate, PlainTime } from '../../calendar/domain/time.js';

/**
 * The scheduled kinds of mail and the series each belongs to. After down-time, and after a change, one notice of a
 * series stands for all of it (design decision 10).
 */
export const SERIES = {
  'goal-request': 'goal',
  'endorsement-request': 'endorsement',
  'endorsement-nudge': 'endorsement',
  'question-request': 'questions',
  'question-nudge': 'questions',
  agenda: 'session',
  'session-reminder': 'session',
  'update-request': 'update',
  'update-nudge': 'update',
  'update-due': 'update',
  'update-reopened': 'update',
  'update-overdue-deputy': 'overdue-deputy',
  'update-overdue': 'overdue-planner',
  'update-overdue-leadership': 'overdue-leadership',
  'month-digest': 'digest',
  'action-reminder': 'action',
} as const;

export type NoticeKind = keyof typeof SERIES;
export type Series = (typeof SERIES)[NoticeKind];

/** The kind that opens a series: who never had it gets it before anything else of the series. */
export const OPENER: Partial<Record<Series, NoticeKind>> = {
  session: 'agenda',
  update: 'update-request',
  endorsement: 'endorsement-request',
  questions: 'question-request',
};

/** What is asked once, whatever happens to the dates. */
export const ASKED_ONCE: ReadonlySet<NoticeKind> = new Set(['update-request', 'question-request']);

/** What asks as the opening kind does: whoever had it needs no opening one. */
export const OPENS_AGAIN: NoticeKind = 'update-reopened';

/** What one person is owed by the rules, before absence is looked at and before mails of one person are joined. */
export interface Debt {
  readonly kind: NoticeKind;
  /** The place of the lead time in the rhythm, from 1. */
  readonly step: number;
  readonly personId: string;
  /** What it is about, where that is less than the occasion: the department asked, the action to do. */
  readonly aboutId: string | null;
  readonly day: PlainDate;
  /** Wall time in the recipient's zone. */
  readonly time: PlainTime;
  /** The earliest instant at which it is true, where wall time alone could come before it. */
  readonly notBefore?: Instant;
  /** From this instant on it makes no sense. */
  readonly until: Instant;
  /** What was due before this instant is over: a planner's word stands for it. */
  readonly since?: Instant | undefined;
  /** The day of the series' opening notice; a stand-in's first mail becomes the opening one if that day has come. */
  readonly opensOn: PlainDate | null;
  /** Who gets it when neither the person nor any stand-in is present. */
  readonly deputies: readonly string[];
  /** Whether it is still owed at an instant, by a mail to a person: nobody is nudged who has answered. */
  owedAt(at: Instant, to?: string): boolean;
}

/** The day on which it is judged who leads: the notice's own, or today if that is past. */
export type JudgedOn = (day: PlainDate) => PlainDate;

/** Whether a person's debts are wanted. */
export type Whose = (personId: string) => boolean;

/** Whether a department's answer is still missing at an instant. */
export function unanswered({ answeredAt }: { readonly answeredAt: Instant | null }) {
  return (at: Instant): boolean => answeredAt === null || at < answeredAt;
}

/** A debt as the outbox remembers what a mail paid: `update-nudge|2|PERSON|DEPARTMENT`, the last empty where none is. */
export function debtKey({ kind, step, personId, aboutId }: Omit<Debt, 'owedAt'>): string {
  return `${kind}|${step}|${personId}|${aboutId ?? ''}`;
}

/** Whose debt a key names, and about what; empty where it is about the occasion as a whole. */
export function readDebtKey(key: string): { readonly personId: string; readonly aboutId: string } {
  const [, , personId = '', aboutId = ''] = key.split('|');
  return { personId, aboutId };
}

/** A mail somebody is owed at some moment because of an occasion. */
export interface Notice {
  readonly at: Instant;
  readonly until: Instant;
  readonly kind: NoticeKind;
  readonly step: number;
  /** The person it goes to. */
  readonly to: string;
  /** Absent persons on whose behalf it comes. */
  readonly for: readonly string[];
  /** Departments it asks about, or actions it reminds of. */
  readonly aboutIds: readonly string[];
  /** Keys of the debts it pays: a stand-in's request may pay the nudge of the person who is away. */
  readonly pays: readonly string[];
}

/** The notice with these debts instead: for whom and about what it is follows from them. */
export function paying(
  notice: Pick<Notice, 'at' | 'until' | 'kind' | 'step' | 'to'>,
  pays: Iterable<string>,
): Notice {
  const debts = distinct([...pays]);
  const read = debts.map(readDebtKey);
  const { at, until, kind, step, to } = notice;
  return {
    ...{ at, until, kind, step, to },
    for: distinct(read.map(({ personId }) => personId)).filter((personId) => personId !== to),
    aboutIds: distinct(read.map(({ aboutId }) => aboutId)),
    pays: debts,
  };
}

/** In order, each once, without empty ones. Most are alone. */
export function distinct(texts: readonly string[]): readonly string[] {
  const [only] = texts;
  if (texts.length === 1) return only === '' ? [] : texts;
  return [...new Set(texts)].filter((text) => text !== '').sort();
}

/** What became of a notice: a row of the outbox, or what a forecast has said so far. */
export interface Told {
  readonly timing: number;
  readonly kind: string;
  readonly step: number;
  readonly to: string;
  readonly pays: readonly string[];
  readonly status: 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn' | 'missed';
}

/** What a mail was about, as its recipient knows it: `update-request|PERSON|DEPARTMENT`. */
export function topicsOf({ kind, to, pays }: Pick<Told, 'kind' | 'to' | 'pays'>): string[] {
  return pays.map((key) => topic(kind, to, readDebtKey(key).aboutId));
}

/** The same as `topicsOf`, with those it stands for. */
export function topicsOpenedBy(told: Pick<Told, 'kind' | 'to' | 'pays'>): string[] {
  return [
    ...topicsOf(told),
    ...(told.kind === OPENS_AGAIN ? topicsOf({ ...told, kind: 'update-request' }) : []),
  ];
}

export function topic(kind: string, to: string, aboutId: string | null): string {
  return `${kind}|${to}|${aboutId ?? ''}`;
}

/** Mails of one kind and step to one person: there are several where they are about departments of different days. */
export function noticeKey(notice: { kind: string; step: number; to: string }): string {
  return `${notice.kind}|${notice.step}|${notice.to}`;
}

export function seriesOf(kind: string): Series | null {
  return (SERIES as Record<string, Series>)[kind] ?? null;
}
