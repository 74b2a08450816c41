/** Whether a text may stand in a head as a Message-ID (RFC 5322, 3.6.4): one word, which no line break can be in. */
export function isMessageId(text: string): boolean {
  return text.length <= 254 && /^<[!-;=?-~]+@[!-;=?-~]+>$/.test(text);
}
