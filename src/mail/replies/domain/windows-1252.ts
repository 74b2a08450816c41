/** 0x80 to 0x9f in windows-1252; the places that mean nothing there are spaces here. */
const SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Puts the signs in place that Node (20 and some later releases) reads as control characters where a mail's text is in
 * windows-1252: euro signs, dashes and quotation marks. No mail means the control characters themselves.
 */
export function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80] ?? ' ');
}
