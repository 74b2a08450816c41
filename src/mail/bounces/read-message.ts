import PostalMime from 'postal-mime';
import type { ReadMessage } from '../domain/delivery-report.js';

/** A report is flat; whoever nests deeper wants to keep us busy. */
const LIMITS = { maxNestingDepth: 10, maxHeadersSize: 256 * 1024 };

/** Takes a message apart; returned mails stay whole, as text. Throws on what is no message at all. */
export async function readMessage(source: Uint8Array): Promise<ReadMessage> {
  const { headers, attachments } = await PostalMime.parse(source, {
    ...LIMITS,
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
  });
  return {
    headers: headers.map(({ key, value }) => ({ name: key, value })),
    parts: attachments.map(({ mimeType, content }) => ({
      type: mimeType.toLowerCase(),
      text: typeof content === 'string' ? content : '',
    })),
  };
}
