import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const test = fileURLToPath(new URL('../..', import.meta.url));

/** A file below test/, and what is found in it: the beginning of the name of a story there. */
type Proof = readonly [file: string, story: string];

/**
 * The threats of section 3 of the guarantees, by number, and what proves that each is met. A story is told where the
 * thing it is about is made; what is about security alone lies here.
 */
const PROOFS: Readonly<Record<string, readonly Proof[]>> = {
  'S1 scanners': [
    ['security/s01-machines-that-press.spec.ts', 'one that fills it in leaves a trail'],
    ['access/sign-in-links.spec.ts', 'is opened by scanners as often as they like'],
    ['guarantees/g17-reading-changes-nothing.spec.ts', ''],
    ['faults/g17-browser.spec.ts', ''],
  ],
  'S2 guessing': [
    ['security/s02-guessing.spec.ts', '%s answers every guess alike'],
    ['security/domain/s02-s03-link-secret.spec.ts', 'opens its link, and carries nothing but'],
  ],
  'S3 spelling': [
    ['security/domain/s02-s03-link-secret.spec.ts', 'opens nothing with any single character changed'],
    ['access/api-tokens.spec.ts', 'opens by its one spelling alone'],
    ['access/browser-sessions.spec.ts', 'opens by its one spelling alone'],
  ],
  'S4 scope of a link': [
    ['mail/links.spec.ts', 'opens what it was made for, for its person, and nothing else'],
    ['mail/links.spec.ts', 'ends when it is revoked'],
    ['updates/form.spec.ts', 'for who leads nothing any more, at once'],
  ],
  'S5 leaks': [
    ['security/s05-secrets.spec.ts', 'stand neither in the database nor in the log'],
    ['security/s22-every-page.spec.ts', 'leads to another site never without'],
  ],
  'S6 forwarded mail': [
    ['updates/form.spec.ts', 'for a person of another organization who asks by id'],
    ['updates/form.spec.ts', 'answers for as long as the absence lasts, in the name of'],
  ],
  'S7 other organizations': [
    ['security/s07-tenant-isolation.spec.ts', 'shows nothing of another organization'],
    ['security/s07-tenant-isolation.spec.ts', 'changes nothing of another organization'],
    ['platform/database/tenancy.spec.ts', ''],
    ['spreadsheets/exports.spec.ts', 'of one organization holds nothing of another'],
  ],
  'S8 forged requests': [
    ['security/s08-s22-browser-safety.spec.ts', 'needs a token on the API, or our own page'],
    ['mail/unsubscribe.spec.ts', 'is taken from nowhere else'],
  ],
  'S9 sessions': [
    ['access/browser-sessions.spec.ts', 'gets an id nobody could have set before'],
    ['access/browser-sessions.spec.ts', 'ends at the server when its browser signs out'],
    ['access/browser-sessions.spec.ts', 'is bound to host and TLS where there is TLS'],
  ],
  'S10 open redirects': [['security/s10-open-redirect.spec.ts', '']],
  'S11 host header': [
    ['security/s11-host-header.spec.ts', 'a mailed link leads to the address of the settings'],
  ],
  'S12 HTML in mail': [['mail/letter.spec.ts', 'adds no element, no link and no line of its own']],
  'S13 phishing by our mail': [
    ['mail/letter.spec.ts', 'refuses to lead to a page that is not ours'],
    ['mail/letter.spec.ts', 'adds no element, no link and no line of its own'],
  ],
  'S14 headers of mail': [
    ['security/domain/s14-addresses.spec.ts', ''],
    ['mail/domain/text.spec.ts', ''],
    ['access/sign-in.spec.ts', ''],
  ],
  'S15 calendars': [['invitations/domain/icalendar.spec.ts', 'holds a title that says what ends an event']],
  'S16 formulas': [['spreadsheets/exports.spec.ts', 'lets no text become a formula']],
  'S17 addresses that we would ask': [
    ['security/domain/s17-s18-s23-no-way-out.spec.ts', 'asks nobody for anything'],
    ['platform/http/outward-fetch.spec.ts', 'follows nobody elsewhere'],
    ['webhooks/keeping.spec.ts', 'asks no door of its own network'],
  ],
  'S18 webhooks': [
    ['webhooks/webhooks.spec.ts', 'is believed by nobody whose secret is another'],
    ['webhooks/webhooks.spec.ts', 'is changed without a gap'],
  ],
  'S19 mail bombs': [
    ['access/sign-in.spec.ts', 'gets three mails in a quarter of an hour'],
    ['mail/suppression.spec.ts', 'gets nothing more'],
    ['access/partners.spec.ts', 'is told to wait after ten in a minute'],
  ],
  'S20 who is known': [['access/sign-in.spec.ts', 'answers before anybody looks for the address']],
  'S21 limits': [
    ['security/s21-rate-limits.spec.ts', 'does not let a client choose its address'],
    ['security/s21-rate-limits.spec.ts', 'believes the proxy it was told about'],
    ['security/s21-shared-limits.spec.ts', 'three services allow a client what one would'],
  ],
  'S22 scripts and frames': [
    ['security/s22-every-page.spec.ts', 'stands behind a policy that lets nothing in'],
    ['security/s22-every-page.spec.ts', 'needs nothing that this policy forbids'],
  ],
  'S23 files and addresses in mail': [
    ['security/domain/s17-s18-s23-no-way-out.spec.ts', 'takes from nodemailer only'],
  ],
  'S24 logs': [
    ['security/s24-logs.spec.ts', 'writes control and direction characters out'],
    ['platform/logging/logger.spec.ts', 'writes one JSON object a line'],
  ],
  'S25 at once': [
    ['guarantees/g16-answers.spec.ts', 'takes fifty presses at once as one answer'],
    ['access/sign-in-links.spec.ts', 'makes one session of fifty attempts at once'],
  ],
  'S26 what nobody asked for': [
    ['security/s26-s27-what-is-sent.spec.ts', 'with a field nobody knows is refused'],
    ['security/s26-s27-what-is-sent.spec.ts', 'is answered as the served document says'],
  ],
  'S27 huge input': [
    ['security/s26-s27-what-is-sent.spec.ts', 'larger than a megabyte is refused'],
    ['access/any-input.spec.ts', 'answers whatever is typed into any form'],
    ['security/s26-s27-what-is-sent.spec.ts', 'that takes longer than half a minute'],
    ['access/any-input.spec.ts', 'names ten places at most'],
  ],
  'S28 settings that are not safe': [
    ['platform/settings.spec.ts', '%s=%s is refused with what to write'],
    ['overview/mailbox.spec.ts', 'is not there where the mailbox is off'],
  ],
  'S29 erasing': [['organizations/erasing.spec.ts', 'takes name and address from the whole database']],
  'S30 unsubscribing': [
    ['mail/unsubscribe.spec.ts', 'ends this kind of mail for this person, what waits included; nothing else'],
    ['mail/unsubscribe.spec.ts', 'opens by its own link alone'],
    ['mail/unsubscribe.spec.ts', 'is the only kind that does'],
  ],
};

const numbers = Object.keys(PROOFS).map((name) => Number(/^S(\d+) /.exec(name)?.[1]));

describe('the threats', () => {
  it('are all there, from S1 to S30', () => {
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it.each(Object.entries(PROOFS))('%s is met where it says so', (_threat, proofs) => {
    for (const [file, story] of proofs) {
      expect([file, existsSync(join(test, file))]).toEqual([file, true]);
      expect(readFileSync(join(test, file), 'utf8')).toContain(story);
    }
  });

  it('have no file by number that this list does not know', () => {
    const files = readdirSync(join(test, 'security'), { recursive: true, encoding: 'utf8' });
    const byNumber = files
      .filter((file) => /(^|\/)s\d\d-.*\.spec\.ts$/.test(file))
      .map((file) => `security/${file}`);
    const known = new Set(Object.values(PROOFS).flatMap((proofs) => proofs.map(([file]) => file)));
    expect(byNumber.length).toBeGreaterThan(10);
    expect(byNumber.filter((file) => !known.has(file))).toEqual([]);
  });
});
