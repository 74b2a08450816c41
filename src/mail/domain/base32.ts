/** RFC 4648's alphabet in lower case: it survives servers that change the case of an address. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Bytes as text; a whole number of five bytes, so that nothing is padded and each text spells one value. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 5) {
    let group = 0n;
    for (let i = 0; i < 5; i += 1) group = (group << 8n) | BigInt(bytes[from + i] ?? 0);
    for (let shift = 35n; shift >= 0n; shift -= 5n) text += ALPHABET[Number((group >> shift) & 31n)];
  }
  return text;
}

/** The bytes of a text that `base32` wrote, in either case; null for any other. */
export function readBase32(text: string): Buffer | null {
  if (text.length % 8 !== 0 || !/^[a-z2-7]*$/i.test(text)) return null;
  const bytes: number[] = [];
  for (let from = 0; from < text.length; from += 8) {
    let group = 0n;
    for (const letter of text.slice(from, from + 8).toLowerCase()) {
      group = (group << 5n) | BigInt(ALPHABET.indexOf(letter));
    }
    for (let shift = 32n; shift >= 0n; shift -= 8n) bytes.push(Number((group >> shift) & 255n));
  }
  return Buffer.from(bytes);
}
