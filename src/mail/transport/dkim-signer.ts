import type { KeyObject } from 'node:crypto';
import { createHash } from 'node:crypto';
import sign from 'nodemailer/lib/dkim/sign';
import type { Settings } from '../../platform/settings.js';

/** What a receiver can be sure of: every header that says who, what, when and in answer to what (guarantees, 4). */
const SIGNED = [
  ...['From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type', 'Reply-To'],
  ...['In-Reply-To', 'References', 'Auto-Submitted'],
  ...['List-Id', 'List-Help', 'List-Unsubscribe', 'List-Unsubscribe-Post', 'List-Subscribe', 'List-Owner'],
].join(':');

/**
 * Signs mails for their domain (DKIM, RFC 6376). RSA by PKCS #1 and no time in it: the same mail has the same signature,
 * whoever signs it and when. nodemailer writes the header; its own streams around that would cost as much again.
 */
export class DkimSigner {
  readonly domain: string;
  readonly selector: string;
  readonly key: KeyObject;

  private constructor(domain: string, selector: string, key: KeyObject) {
    this.domain = domain;
    this.selector = selector;
    this.key = key;
  }

  /** Null where the settings name no key. */
  static of({ values: { DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE } }: Settings): DkimSigner | null {
    if (DKIM_DOMAIN === undefined || DKIM_SELECTOR === undefined || DKIM_KEY_FILE === undefined) return null;
    return new DkimSigner(DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE);
  }

  /**
   * The header `DKIM-Signature` of a message, without a line end.
   * @param head its headers, as bytes in latin1, lines ending in CRLF but for the last
   * @param body what stands below the empty line, likewise
   */
  sign(head: string, body: string): string {
    const headers = head
      .split(/\r\n(?![ \t])/)
      .map((line) => ({ key: line.slice(0, line.indexOf(':')).toLowerCase(), line }));
    const bodyHash = createHash('sha256').update(relaxed(body), 'latin1').digest('base64');
    const signature = sign(headers, 'sha256', bodyHash, {
      domainName: this.domain,
      keySelector: this.selector,
      headerFieldNames: SIGNED,
      // Not as text, which would be parsed anew for each mail: that costs twice as much as signing.
      privateKey: this.key,
    });
    if (typeof signature !== 'string') throw new Error('The mail could not be signed with DKIM_KEY_FILE.');
    return signature;
  }
}

/** A body as it is hashed (RFC 6376, 3.4.4): runs of blanks are one, none ends a line, no empty line ends the body. */
function relaxed(body: string): string {
  const lines = body.replace(/[ \t]+/g, ' ').replace(/ (?=\r\n|$)/g, '');
  const end = lines.replace(/(\r\n)+$/, '');
  return end === '' ? '' : `${end}\r\n`;
}
