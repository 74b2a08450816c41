/** Line breaks, other control characters, and what turns the direction of a text. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** What a file says, as it may be repeated in a message: on one line, and not longer than one reads. */
export function oneLine(text: string, longest = 400): string {
  const line = text.replaceAll(UNSEEN, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
