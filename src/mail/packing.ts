import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Logo } from './style/logos.js';

/** What a mail tells its recipient's calendar: an iCalendar object, with the method that is also told beside it. */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly ics: string;
}

/** What a mail says, as text and as HTML, with placeholders where its links will stand, and to the calendar. */
export interface Said {
  readonly text: string;
  readonly html: string;
  readonly calendar?: CalendarPart | null;
}

/** All that is kept of how a mail was written. */
export interface Written extends Said {
  /** The logo its HTML shows. */
  readonly logo?: Logo | null;
  /** Whom it comes from, where that is not what the installation says. */
  readonly senderName?: string | null;
}

/** Stands in no part: control characters are cleaned out of everything that enters a letter. */
const BETWEEN = '\0';
const between = Buffer.from(BETWEEN);
/** The fastest: the layout all mails share is found at any level, and each level costs time at every sending. */
const LEVEL = 1;

/**
 * A mail of twelve kilobytes as about three. Databases would compress it too, for six times the time, after it has gone
 * over the wire at full length; and text is what both of them take alike.
 */
export function pack({ text, html, calendar }: Said): string {
  const parts = calendar ? [text, html, calendar.method, calendar.ics] : [text, html];
  // Not as one text, in which each letter would take two bytes because some of the text's do.
  const all = parts.flatMap((part, i) => (i === 0 ? [Buffer.from(part)] : [between, Buffer.from(part)]));
  return deflateRawSync(Buffer.concat(all), { level: LEVEL }).toString('base64');
}

/** What was packed. */
export function unpack(packed: string): Said {
  const all = inflateRawSync(Buffer.from(packed, 'base64')).toString();
  const [text = '', html = '', method, ics] = all.split(BETWEEN);
  if (ics === undefined) return { text, html };
  return { text, html, calendar: { method: method as CalendarPart['method'], ics } };
}
