import { loadHolidays } from './calendar/holidays.js';
import type { IncomingMail } from './mail/incoming/incoming-mail.service.js';
import { loadTemplates } from './mail/render/render-letter.js';
import type { Timers } from './platform/timers.js';

/** Loading takes the processor: whoever has waited for the start is answered first. */
const AFTER_START_MS = 200;

/**
 * Loads what no start waits for, as soon as it is over. Not at its first use, when there may be no file left to open:
 * what Node did not find once it never looks for again, and the process would live on without it.
 */
export async function loadTheRest(timers: Timers, incoming: IncomingMail): Promise<void> {
  await timers.wait(AFTER_START_MS);
  await Promise.all([
    loadTemplates(),
    incoming.load(),
    import('./invitations/icalendar.js'),
    ...(incoming.reads ? [import('./invitations/read-attendance.js')] : []),
  ]);
  loadHolidays();
}
