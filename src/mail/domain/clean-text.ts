/**
 * Control characters, and marks that turn the direction of text around, by which a name could show something else
 * than it says. Joiners stay: emoji and several scripts need them.
 */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Half a surrogate pair cannot be written as UTF-8: it would come back from the database as something else. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Lines of text as they may stand in a mail. */
export function cleanLines(text: string): string[] {
  const lines = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .split('\n')
    .map((line) => line.trimEnd());
  while (lines.length > 0 && lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Text on one line: a line break in it could otherwise imitate another part of the mail, or add a header. */
export function oneLine(text: string): string {
  return cleanLines(text).join(' ').replace(/ +/g, ' ').trim();
}
