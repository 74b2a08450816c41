/** What a receiver can ask to be told, in the order in which a year has it. */
export const EVENT_TYPES = [
  'goal.adopted',
  'session.moved',
  'session.cancelled',
  'session.restored',
  'update.sent',
  'reading.corrected',
  'decision.recorded',
  'action.recorded',
  'action.done',
  'minutes.adopted',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** What an administrator sends to see that a receiver works; every receiver gets it. */
export const TEST_EVENT = 'webhook.tested';

/** A value of the reading that was corrected: of which KPI, in which period. */
interface CorrectedReading {
  readonly kpiId: string;
  readonly periodId: string;
}

/**
 * What is told of each: ids and instants, by which a receiver asks the API for the rest. Never a name, an address or what
 * somebody wrote: it leaves the house, and is not to be unsaid.
 */
export interface EventData {
  readonly 'goal.adopted': { readonly goal: string; readonly cycleId: string };
  readonly 'session.moved': { readonly sessionId: string; readonly startsAt: string };
  readonly 'session.cancelled': { readonly sessionId: string };
  readonly 'session.restored': { readonly sessionId: string; readonly startsAt: string };
  readonly 'update.sent': {
    readonly requestId: string;
    readonly departmentId: string;
    readonly roundId: string;
    readonly number: number;
  };
  /** One for all that was corrected at once; `readings` has the first hundred. */
  readonly 'reading.corrected': { readonly count: number; readonly readings: readonly CorrectedReading[] };
  readonly 'decision.recorded': { readonly resolutionId: string; readonly sessionId: string };
  readonly 'action.recorded': { readonly resolutionId: string; readonly sessionId: string };
  readonly 'action.done': { readonly resolutionId: string; readonly sessionId: string };
  readonly 'minutes.adopted': { readonly sessionId: string };
  readonly [TEST_EVENT]: { readonly webhookId: string };
}

/** Readings that one event names. */
export const MOST_READINGS = 100;

/** A payload as it is sent: the same bytes at each try. */
export function payloadOf<T extends keyof EventData>(type: T, at: string, data: EventData[T]): string {
  return JSON.stringify({ type, timestamp: at, data });
}
