import { describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { prepareMail } from '../../../src/mail/transport/compose-mime.js';
import type { WrittenMail } from '../../../src/mail/transport/mail-transport.js';

const sender = { name: 'Cadans', address: 'cadans@mail.example' };
const written = (html: string) =>
  ({
    ...{ id: 'sample', address: 'anna@example.com', recipientName: 'Anna', subject: 'The agenda' },
    ...{ messageId: '<2@mail.example>', threadRoot: null, threadLast: null, replyTo: null },
    ...{ renderedAt: Date.parse('2027-02-01T08:00:00Z'), text: 'Caf\u00e9\n', html },
  }) as unknown as WrittenMail;
const bytesOf = (html: string) => prepareMail(written(html), sender, new Map()).bytes();
const longest = 'x'.repeat(998);

describe('the parts of a mail', () => {
  it.each([
    ['lines of ASCII', '<p>\n.\n\tReady\n</p>', '7bit'],
    ['a line as long as a server must take', `<p>\n${longest}\n</p>`, '7bit'],
    ['"From" within a line', '<p>\nNews From you\n</p>', '7bit'],
    ['a longer line', `<p>\n${longest}x\n</p>`, 'base64'],
    ['"From" at the beginning of a line', '<p>\nFrom you\n</p>', 'base64'],
    ['letters beyond ASCII', '<p>Caf\u00e9</p>', 'base64'],
    ['a carriage return alone', '<p>one\rtwo</p>', 'base64'],
    ['a null character', '<p>\0</p>', 'base64'],
  ])('with %s leave so that they arrive as they were written', async (_what, html, encoding) => {
    const bytes = await bytesOf(html);
    expect(
      bytes
        .toString('latin1')
        .match(/Content-Transfer-Encoding: \S+/g)
        ?.at(-1),
    ).toBe(`Content-Transfer-Encoding: ${encoding}`);
    const read = await simpleParser(bytes);
    expect([read.html, read.text]).toEqual([html, 'Caf\u00e9\n']);
  });
});
