/** Lines that stand for "what follows is the mail that is answered", as programs write them in Dutch and English. */

const DIVIDERS: readonly RegExp[] = [
  /^-{2,}\s*(original message|oorspronkelijk(e)? (bericht|mail|e-mail)|forwarded message|doorgestuurd bericht|reply message|antwoord)\s*-{2,}$/i,
  /^_{10,}$/,
  /^begin (forwarded message|doorgestuurd bericht):$/i,
];
/** Fields of the head of a mail, as Outlook, Samsung and others write it above the mail they quote. */
const HEAD_FIELD =
  /^[*_]?(from|van|sent|verzonden|verstuurd|date|datum|to|aan|cc|subject|onderwerp|reply-to|antwoord aan|importance|urgentie|prioriteit)\s*[*_]?\s*:/i;
const HEAD_START = /^[*_]?(from|van)\s*[*_]?\s*:/i;
const HEAD_LINES = 8;
const LONGEST_HEAD_LINE = 500;
/** `On Wed, 27 Jan 2027 at 10:00, Cadans <…> wrote:` in its many orders: a day, somebody, a word for writing. */
const WRITING = /\b(wrote|writes|schreef|geschreven|a écrit|schrieb)\b/i;
/** How one begins that may be broken into several lines: what stands above it is the answer's last line. */
const LONG_OPENING = /^((on|op|le|am|at|den)\b.*\d|\d{1,4}[-/. ])/i;
const ATTRIBUTION_LINES = 4;

/** A quotation that begins at a line: how many lines say so, and whether what it quotes must be marked to be one. */
export interface Quotation {
  readonly lines: number;
  /** True for a divider or a head, behind which all is quoted; false for an attribution. */
  readonly rest: boolean;
}

/** Whether a quotation begins at the line. Each line is looked at with the few behind it, so the cost stays linear. */
export function quotationAt(lines: readonly string[], at: number): Quotation | null {
  const line = lines[at]?.trim() ?? '';
  if (line === '' || line.length > LONGEST_HEAD_LINE) return null;
  if (DIVIDERS.some((divider) => divider.test(line))) {
    const next = lines.findIndex((one, i) => i > at && one.trim() !== '');
    const below = next === -1 || next > at + 3 ? 0 : headAt(lines, next);
    // A line of underscores alone is a line of underscores; Outlook's stands above a head.
    if (line.startsWith('_')) return below === 0 ? null : { lines: next - at + below, rest: true };
    return { lines: below === 0 ? 1 : next - at + below, rest: true };
  }
  const head = headAt(lines, at);
  if (head > 0) return { lines: head, rest: true };
  const attribution = attributionAt(lines, at);
  return attribution === 0 ? null : { lines: attribution, rest: false };
}

/** How many lines the head of a mail has that begins here; 0 where none does. */
function headAt(lines: readonly string[], at: number): number {
  if (!HEAD_START.test(lines[at]?.trim() ?? '')) return 0;
  let fields = 0;
  let end = at;
  for (let i = at; i < Math.min(lines.length, at + HEAD_LINES); i += 1) {
    const line = lines[i]?.trim() ?? '';
    if (line === '') {
      // Yahoo and some phones leave a line between them.
      if (HEAD_FIELD.test(lines[i + 1]?.trim() ?? '')) continue;
      break;
    }
    if (HEAD_FIELD.test(line)) fields += 1;
    // An address too long for its line goes on in the next.
    else if (!/[@<>;]/.test(line)) break;
    end = i;
  }
  return fields >= 3 ? end - at + 1 : 0;
}

function attributionAt(lines: readonly string[], at: number): number {
  const first = lines[at]?.trim() ?? '';
  const most = LONG_OPENING.test(first) ? ATTRIBUTION_LINES : 1;
  let text = '';
  for (let i = at; i < Math.min(lines.length, at + most); i += 1) {
    const line = lines[i]?.trim() ?? '';
    if (line === '' || line.length > LONGEST_HEAD_LINE) return 0;
    text = `${text} ${line}`;
    // Only the last may end in a colon: a line of the answer does, too.
    if (line.endsWith(':')) return WRITING.test(text) && /@|\d/.test(text) ? i - at + 1 : 0;
  }
  return 0;
}
