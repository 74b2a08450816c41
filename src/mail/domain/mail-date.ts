import { Instant, ZoneOffset } from '@js-joda/core';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number) => String(value).padStart(2, '0');

/** An instant as the Date header wants it (RFC 5322, 3.3), in UTC. */
export function mailDate(instant: number): string {
  const at = Instant.ofEpochMilli(instant).atZone(ZoneOffset.UTC);
  const day = `${DAYS[at.dayOfWeek().value() - 1]}, ${two(at.dayOfMonth())} ${MONTHS[at.monthValue() - 1]} ${at.year()}`;
  return `${day} ${two(at.hour())}:${two(at.minute())}:${two(at.second())} +0000`;
}
