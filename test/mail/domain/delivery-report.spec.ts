import { describe, expect, it } from '@jest/globals';
import { readMessage } from '../../../src/mail/bounces/read-message.js';
import { readDeliveryReport } from '../../../src/mail/domain/delivery-report.js';
import { judgmentOn } from '../../../src/mail/domain/report-match.js';
import {
  type About,
  exchange,
  exim,
  forwardedReport,
  message,
  opensmtpd,
  postfix,
  readReceipt,
  vacation,
} from '../support/reports.js';

const about: About = {
  returnPath: 'bounces+abcdefgh@mail.example',
  recipient: 'person.1@vlinder.example',
  messageId: '<01940000-0000-7000-8000-0000000000aa@mail.example>',
};
const mail = { address: 'Person.1@Vlinder.example', messageId: about.messageId };
const read = async (source: string) => readDeliveryReport(await readMessage(Buffer.from(source)));
const judged = async (source: string, of = mail) => {
  const report = await read(source);
  return report && judgmentOn(report, of);
};

describe('a report', () => {
  it.each<[string, string, object]>([
    [
      'of postfix',
      postfix(about),
      {
        ...{ action: 'failed', status: '5.1.1', finding: 'hard' },
        said: '550 5.1.1 <x@y.example>: Recipient address rejected: User unknown',
      },
    ],
    [
      'of postfix, still trying',
      postfix({ ...about, action: 'delayed', status: '4.4.1', said: 'connection timed out' }),
      { action: 'delayed', status: '4.4.1', finding: 'delayed' },
    ],
    [
      'of postfix, given up',
      postfix({ ...about, status: '4.4.7', said: 'delivery temporarily suspended' }),
      { action: 'failed', status: '4.4.7', finding: 'soft' },
    ],
    [
      'of postfix, handed on to a server that reports nothing',
      postfix({ ...about, action: 'relayed', status: '2.1.5', said: '250 2.1.5 Ok' }),
      { action: 'relayed', finding: 'delivered' },
    ],
    [
      'of postfix, refused as spam',
      postfix({ ...about, status: '5.7.1', said: '550 5.7.1 looks like spam' }),
      { action: 'failed', finding: 'other' },
    ],
    ['of exim', exim(about), { status: '5.0.0', finding: 'hard', said: '550 No such user here' }],
    ['of exim, mailbox full', exim({ ...about, said: '552 5.2.2 over quota' }), { finding: 'soft' }],
    ['of exim, policy', exim({ ...about, said: '550 5.7.26 unauthenticated' }), { finding: 'other' }],
    ['of OpenSMTPD', opensmtpd(about), { status: '5.1.1', finding: 'hard', said: null }],
    ['of Exchange', exchange(about), { status: '5.4.1', finding: 'hard' }],
  ])('%s', async (_case, source, judgment) => {
    expect(await judged(source)).toMatchObject(judgment);
    expect((await read(source))?.returnPaths).toContain(about.returnPath);
  });

  it('of an address the mail was forwarded to counts if it returns our Message-ID', async () => {
    const forwarded = { ...about, recipient: 'anna@elsewhere.example' };
    expect(await judged(exim(forwarded))).toMatchObject({ finding: 'hard' });
    expect(await judged(exim({ ...forwarded, messageId: '<other@mail.example>' }))).toBeNull();
  });

  it('of several addresses takes the mildest: one of them got it', async () => {
    const delivered = [
      'Final-Recipient: rfc822; b@elsewhere.example',
      'Action: delivered',
      'Status: 2.0.0',
    ].join('\r\n');
    const forwarded = exim({ ...about, recipient: 'anna@elsewhere.example' });
    const two = forwarded.replace('\r\nAction: failed', `\r\n${delivered}\r\n\r\nAction: failed`);
    expect((await read(two))?.recipients).toHaveLength(2);
    expect(await judged(two)).toMatchObject({ finding: 'delivered' });
  });

  it('finds the return path in the returned mail where the address it came to was lost', async () => {
    const rewritten = postfix(about).replace(
      /^(To|X-Original-To|Delivered-To): .*$/gm,
      '$1: postmaster@x.example',
    );
    expect((await read(rewritten))?.returnPaths).toContain(about.returnPath);
  });
});

describe('no report', () => {
  it.each<[string, string]>([
    ['an out-of-office answer', vacation(about)],
    ['a receipt that it was read', readReceipt(about)],
    ['a bounce somebody sends on', forwardedReport(about)],
    [
      'a report without its status',
      message([`To: ${about.returnPath}`], 'multipart/report; report-type=delivery-status', [
        ['text/plain', 'Status: 5.1.1'],
      ]),
    ],
    [
      'a status that names nobody',
      message([`To: ${about.returnPath}`], 'multipart/report; report-type=delivery-status', [
        ['message/delivery-status', 'Reporting-MTA: dns; x\n\nAction: failed\nStatus: 5.1.1\n'],
      ]),
    ],
    ['a status with an action nobody knows', postfix({ ...about, action: 'exploded' })],
    ['a plain answer', `To: ${about.returnPath}\r\nSubject: Re: x\r\n\r\nAction: failed\r\n`],
    ['nothing', ''],
    ['noise', '\u0000\u0001\r\n\r\n--=_b\r\n'],
  ])('%s', async (_case, source) => {
    expect(await read(source)).toBeNull();
  });

  it('a message nested without end is refused instead of read', async () => {
    const depth = 40;
    const open = Array.from(
      { length: depth },
      (_one, i) =>
        `Content-Type: multipart/report; report-type=delivery-status; boundary="b${i}"\r\n\r\n--b${i}`,
    ).join('\r\n');
    await expect(readMessage(Buffer.from(`To: x@y.example\r\n${open}\r\n`))).rejects.toThrow(/nest/i);
  });
});
