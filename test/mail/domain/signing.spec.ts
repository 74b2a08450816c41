import { describe, expect, it } from '@jest/globals';
import { DkimSigner } from '../../../src/mail/transport/dkim-signer.js';
import { prepareMail } from '../../../src/mail/transport/compose-mime.js';
import type { WrittenMail } from '../../../src/mail/transport/mail-transport.js';
import { testSettings } from '../../support/settings.js';
import { aKey, signing, verified } from '../support/signing.js';

const { key } = aKey();
const signer = DkimSigner.of(testSettings(signing(key)));
const sender = { name: 'Cadans', address: 'cadans@mail.example' };
const mail = {
  ...{
    id: 'sample',
    address: 'anna@example.com',
    recipientName: 'Anna Ærø',
    subject: 'De agenda, vóór woensdag',
  },
  ...{
    messageId: '<2@mail.example>',
    threadRoot: '<1@mail.example>',
    threadLast: '<1b@mail.example>',
    replyTo: null,
    renderedAt: Date.parse('2027-02-01T08:00:00Z'),
  },
  ...{ text: 'Two  blanks.\n\n', html: '<p>Two  blanks.</p>' },
} as unknown as WrittenMail;
const bytes = (by: DkimSigner | null = signer) => prepareMail(mail, sender, new Map(), by).bytes();

describe('a signed mail', () => {
  it('is believed by a receiver who looks up the key, in every header that says something', async () => {
    const [signature, ...others] = await verified(await bytes(), key);
    expect(others).toEqual([]);
    expect(signature).toMatchObject({ result: 'pass', aligned: 'mail.example' });
    expect(signature?.headers.sort()).toEqual([
      ...['auto-submitted', 'content-type', 'date', 'from', 'in-reply-to', 'message-id', 'mime-version'],
      ...['references', 'reply-to', 'subject', 'to'],
    ]);
  });

  it.each([
    ['its subject', 'Subject: ', 'Subject: Urgent '],
    ['its sender', 'From: Cadans', 'From: Nobody'],
    ['the mail it answers', 'In-Reply-To: <1@', 'In-Reply-To: <9@'],
    ['its text', 'text/plain; charset=utf-8', 'text/plain; charset=utf-7'],
  ])('is not believed once somebody changed %s', async (_what, was, becomes) => {
    const forged = (await bytes()).toString('latin1').replace(was, becomes);
    const [signature] = await verified(Buffer.from(forged, 'latin1'), key);
    expect(signature?.result).not.toBe('pass');
  });

  it('survives what a server on the way may do to blanks', async () => {
    const relayed = (await bytes()).toString('latin1').replace('Subject: ', 'Subject:   ');
    const [signature] = await verified(Buffer.from(`${relayed}\r\n\r\n`, 'latin1'), key);
    expect(signature?.result).toBe('pass');
  });

  it('has the same bytes whenever it is signed, and those of the unsigned one below the signature', async () => {
    const again = DkimSigner.of(testSettings(signing(key)));
    expect((await bytes(again)).equals(await bytes())).toBe(true);
    const [signed, unsigned] = [(await bytes()).toString('latin1'), (await bytes(null)).toString('latin1')];
    expect(signed.startsWith('DKIM-Signature: v=1; ')).toBe(true);
    expect(signed.endsWith(unsigned)).toBe(true);
    // A time in it would make every attempt another mail.
    expect(signed.slice(0, -unsigned.length)).not.toMatch(/[;\s][tx]=/);
  });

  it('leaves unsigned where no key is named', () => {
    expect(DkimSigner.of(testSettings())).toBeNull();
  });
});
