import { Instant } from '@js-joda/core';

/** An instant as the API writes it: ISO 8601 in UTC. */
export function instantText(instant: number): string {
  return Instant.ofEpochMilli(instant).toString();
}
