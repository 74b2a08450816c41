import type { CalendarPart } from '../src/mail/packing.js';

/** What a mail tells a calendar, as nodemailer takes it: beside the texts, and as a file. */
export const icalEventOf = ({ method, ics }: CalendarPart) => ({
  ...{ method, content: ics, filename: 'invite.ics' },
});
