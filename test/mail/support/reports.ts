/** What a report is about, and where it comes to. */
export interface About {
  readonly returnPath: string;
  readonly recipient: string;
  readonly messageId: string;
  readonly action?: string;
  readonly status?: string;
  readonly said?: string;
}

type Part = readonly [type: string, content: string];

/** A message with its parts, as it lies in a mailbox. */
export function message(head: readonly string[], type: string, parts: readonly Part[]): string {
  const lines = [
    ...head,
    'MIME-Version: 1.0',
    `Content-Type: ${type}; boundary="=_b"`,
    '',
    ...parts.flatMap(([partType, content]) => ['--=_b', `Content-Type: ${partType}`, '', content]),
    '--=_b--',
    '',
  ];
  return lines.join('\n').replaceAll('\n', '\r\n');
}

const REPORT = 'multipart/report; report-type=delivery-status';
const returned = ({ returnPath, recipient, messageId }: About, withPath = true) =>
  [
    ...(withPath ? [`Return-Path: <${returnPath}>`] : []),
    'From: Cadans <cadans@mail.example>',
    `To: Person 1 <${recipient}>`,
    'Subject: About the session',
    `Message-ID: ${messageId}`,
    '',
  ].join('\n');

/** As postfix writes it. */
export function postfix(about: About): string {
  const { returnPath, recipient, action = 'failed', status = '5.1.1' } = about;
  const { said = '550 5.1.1 <x@y.example>: Recipient address rejected: User unknown' } = about;
  return message(
    [
      'Return-Path: <>',
      `X-Original-To: ${returnPath}`,
      `Delivered-To: ${returnPath}`,
      'From: MAILER-DAEMON@mx.mail.example (Mail Delivery System)',
      'Subject: Undelivered Mail Returned to Sender',
      `To: ${returnPath}`,
      'Auto-Submitted: auto-replied',
    ],
    REPORT,
    [
      [
        'text/plain; charset=us-ascii',
        'I’m sorry to have to inform you that your message could not\nbe delivered.',
      ],
      [
        'message/delivery-status',
        [
          'Reporting-MTA: dns; mx.mail.example',
          'X-Postfix-Queue-ID: 4F1C2A0B',
          `X-Postfix-Sender: rfc822; ${returnPath}`,
          'Arrival-Date: Mon,  1 Feb 2027 09:00:00 +0100 (CET)',
          '',
          `Final-Recipient: rfc822; ${recipient}`,
          `Original-Recipient: rfc822;${recipient}`,
          `Action: ${action}`,
          `Status: ${status}`,
          'Remote-MTA: dns; mx.vlinder.example',
          `Diagnostic-Code: smtp; ${said.replace(': ', ':\n    ')}`,
          '',
        ].join('\n'),
      ],
      ['message/rfc822', `${returned(about)}\nHello.`],
    ],
  );
}

/** As exim writes it: a general status, the reply beside it; the head alone comes back. */
export function exim(about: About): string {
  const { returnPath, recipient, said = '550 No such user here' } = about;
  return message(
    [
      `Envelope-to: ${returnPath}`,
      'Auto-Submitted: auto-replied',
      'From: Mail Delivery System <Mailer-Daemon@mx.mail.example>',
      `To: ${returnPath}`,
      'Subject: Mail delivery failed: returning message to sender',
    ],
    REPORT,
    [
      ['text/plain; charset=us-ascii', 'This message was created automatically by mail delivery software.'],
      [
        'message/delivery-status',
        [
          'Reporting-MTA: dns; mx.mail.example',
          '',
          'Action: failed',
          `Final-Recipient: rfc822;${recipient}`,
          'Status: 5.0.0',
          'Remote-MTA: dns; mx.vlinder.example',
          `Diagnostic-Code: smtp; ${said}`,
          '',
        ].join('\n'),
      ],
      ['text/rfc822-headers', returned(about)],
    ],
  );
}

/** As OpenSMTPD writes it: it says little. */
export function opensmtpd(about: About): string {
  const { returnPath, recipient, status = '5.1.1' } = about;
  return message(
    [
      'Subject: Delivery status notification: error',
      'From: Mailer Daemon <MAILER-DAEMON@mx.mail.example>',
      `To: ${returnPath}`,
    ],
    REPORT,
    [
      ['text/plain; charset=UTF-8', 'Hi!\n\nThis is the MAILER-DAEMON, please DO NOT REPLY to this email.'],
      [
        'message/delivery-status',
        [
          'Reporting-MTA: dns; mx.mail.example',
          '',
          `Final-Recipient: rfc822; ${recipient}`,
          'Action: failed',
          `Status: ${status}`,
          '',
        ].join('\n'),
      ],
      ['text/rfc822-headers', returned(about, false)],
    ],
  );
}

/** As Exchange writes it: base64 where others are plain, and its own addresses. */
export function exchange(about: About): string {
  const { returnPath, recipient, said = '550 5.4.1 Recipient address rejected: Access denied.' } = about;
  const status = [
    'Reporting-MTA: dns;AM0EUR02.mail.protection.outlook.com',
    'Received-From-MTA: dns;mx.mail.example',
    'Arrival-Date: Mon, 1 Feb 2027 08:00:00 +0000',
    '',
    `Final-Recipient: rfc822;${recipient.toUpperCase()}`,
    'Action: failed',
    'Status: 5.4.1',
    `Diagnostic-Code: smtp;${said}`,
    'X-Display-Name: Person 1',
    '',
  ].join('\r\n');
  return message(
    [
      'From: postmaster@vlinder.onmicrosoft.example',
      `To: <${returnPath}>`,
      'Auto-Submitted: auto-generated',
      'X-MS-Exchange-Message-Is-Ndr:',
      'Content-Language: en-US',
      'Subject: Undeliverable: About the session',
    ],
    'multipart/report; report-type="delivery-status"',
    [
      ['text/html; charset="us-ascii"', '<p>Your message couldn’t be delivered.</p>'],
      [
        'message/delivery-status\nContent-Transfer-Encoding: base64',
        Buffer.from(status).toString('base64').replace(/.{76}/g, '$&\n'),
      ],
      ['message/rfc822', `${returned(about)}\nHello.`],
    ],
  );
}

/** An out-of-office answer (RFC 3834), which quotes what it answers. */
export function vacation({ returnPath, messageId }: About): string {
  return message(
    [
      'From: Person 1 <person.1@vlinder.example>',
      `To: <${returnPath}>`,
      'Subject: Auto: About the session',
      'Auto-Submitted: auto-replied (vacation)',
      'Precedence: bulk',
      `In-Reply-To: ${messageId}`,
    ],
    'multipart/mixed',
    [
      [
        'text/plain',
        'I am away. Action: failed\nStatus: 5.1.1\nFinal-Recipient: rfc822; person.1@vlinder.example',
      ],
    ],
  );
}

/** A receipt that the mail was read (RFC 8098). */
export function readReceipt({ returnPath, recipient, messageId }: About): string {
  return message(
    [`To: <${returnPath}>`, 'Subject: Read: About the session'],
    'multipart/report; report-type=disposition-notification',
    [
      ['text/plain', 'It was read.'],
      [
        'message/disposition-notification',
        `Final-Recipient: rfc822; ${recipient}\nOriginal-Message-ID: ${messageId}\nDisposition: manual-action/MDN-sent-manually; displayed\n`,
      ],
    ],
  );
}

/** A bounce that somebody sends on as an attachment. */
export function forwardedReport(about: About): string {
  return message([`To: <${about.returnPath}>`, 'Subject: Fwd: Undelivered Mail'], 'multipart/mixed', [
    ['text/plain', 'Look what came back.'],
    ['message/rfc822', postfix(about).replaceAll('\r\n', '\n').replaceAll('=_b', '=_inner')],
  ]);
}
