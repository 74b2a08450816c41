import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import type { Attendance } from '../agendas/domain/attendance.js';

/** What somebody's calendar program answered to an invitation. */
export interface AttendanceAnswer {
  readonly uid: string;
  readonly sequence: number;
  /** When it was answered (epoch milliseconds), as the program says. */
  readonly at: number;
  /** In lower case. */
  readonly address: string;
  readonly attendance: Exclude<Attendance, 'needs-action'>;
}

const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 };
/** An answer is a few hundred octets; what is longer wants to keep us busy. */
const LONGEST = 64 * 1024;

/** The answer in a message (RFC 5546, 3.2.3); null where there is none that could be read. */
export async function readAttendance(source: Uint8Array): Promise<AttendanceAnswer | null> {
  const { attachments } = await PostalMime.parse(source, { ...LIMITS, attachmentEncoding: 'utf8' });
  for (const { mimeType, content } of attachments) {
    if (!/^(text\/calendar|application\/ics)$/i.test(mimeType)) continue;
    const answer = answerIn(
      typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString(),
    );
    if (answer) return answer;
  }
  return null;
}

function answerIn(text: string): AttendanceAnswer | null {
  if (text.length > LONGEST) return null;
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    if (textOf(calendar, 'method').toUpperCase() !== 'REPLY') return null;
    const [event, ...others] = calendar.getAllSubcomponents('vevent');
    const [attendee, ...more] = event?.getAllProperties('attendee') ?? [];
    if (!event || !attendee || others.length > 0 || more.length > 0) return null;
    // Of one day among several: it says nothing of the others, nor of the session.
    if (event.getFirstProperty('recurrence-id')) return null;
    const attendance = attendanceIn(String(attendee.getFirstParameter('partstat') ?? ''));
    const stamp = event.getFirstPropertyValue('dtstamp');
    const address = /^mailto:(.+)$/i.exec(String(attendee.getFirstValue()).trim())?.[1];
    if (attendance === null || address === undefined || !(stamp instanceof ICAL.Time)) return null;
    const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0);
    const at = stamp.toUnixTime() * 1000;
    return { uid: textOf(event, 'uid'), sequence, at, address: address.toLowerCase(), attendance };
  } catch {
    return null;
  }
}

function attendanceIn(partstat: string): AttendanceAnswer['attendance'] | null {
  switch (partstat.toUpperCase()) {
    case 'ACCEPTED':
      return 'accepted';
    case 'TENTATIVE':
      return 'tentative';
    case 'DECLINED':
      return 'declined';
    default:
      return null;
  }
}

function textOf(component: ICAL.Component, property: string): string {
  const value = component.getFirstPropertyValue(property);
  return typeof value === 'string' ? value : '';
}
