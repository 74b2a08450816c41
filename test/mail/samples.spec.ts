import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { TEXT_WIDTH } from '../../src/mail/domain/wrap-text.js';
import type { Letter } from '../../src/mail/letter.js';
import { type MailKind, MailKinds } from '../../src/mail/mail-kinds.js';
import { renderLetter } from '../../src/mail/render/render-letter.js';
import { prepareMail } from '../../src/mail/transport/compose-mime.js';
import type { WrittenMail } from '../../src/mail/transport/mail-transport.js';
import { MAIL_KIND_NAMES } from '../../src/overview/domain/mail-words.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { facts, seen } from './support/letter-facts.js';

const GMAIL_CUTS_AT = 100_000;

let t: TestApp;
let kinds: MailKind[];
beforeAll(async () => {
  t = await startTestApp();
  kinds = t.app.get(MailKinds).all();
});
afterAll(() => t.close());

const render = (letter: Letter, optional?: MailKind['optional']) => {
  const target = { purpose: 'unsubscribe', subjectId: 'kind', expiresAt: 0 } as const;
  const optOut = optional && { what: optional, target };
  return renderLetter(letter, { mailId: 'sample', baseUrl: 'https://cadans.example', optOut });
};
const samples = () =>
  kinds.flatMap((kind) =>
    kind.samples().map(({ name, letter }) => ({ of: `${kind.kind}: ${name}`, kind, letter })),
  );
const plain = (text: string) => text.replace(/^> /gm, '').replace(/\s+/g, ' ');

describe('every kind of mail of the product', () => {
  it('is one that the pages know by name', () => {
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([...MAIL_KIND_NAMES].sort());
  });

  it('has a sample in each language', () => {
    const languages = kinds.map((kind) => [
      kind.kind,
      [...new Set(kind.samples().map(({ letter }) => letter.locale))].sort(),
    ]);
    expect(languages).toEqual(kinds.map(({ kind }) => [kind, ['en', 'nl']]));
  });

  it('keeps one subject a language in a thread', () => {
    for (const kind of kinds.filter(({ threaded }) => threaded)) {
      const subjects = kind.samples().map(({ letter }) => `${letter.locale} ${letter.subject}`);
      expect(subjects.join()).not.toMatch(/day \d|dag \d|\d:\d\d/);
    }
  });
});

describe('every sample', () => {
  it('tells the same facts and has the same links in both parts', async () => {
    for (const { of, kind, letter } of samples()) {
      const { html, text } = await render(letter, kind.optional);
      const missing = facts(letter).filter(
        (fact) => !seen(html).includes(plain(fact)) || !plain(text).includes(plain(fact)),
      );
      expect({ of, missing }).toEqual({ of, missing: [] });
      const links = [...html.matchAll(/href="(https:[^"]+)"/g)].map(([, url]) => url);
      expect(text.match(/^https:\S+$/gm)).toEqual(links);
    }
  });

  it('says whom it is for, what it leads to and why it came, and nothing half-written', async () => {
    for (const { of, kind, letter } of samples()) {
      const { html, text, subject } = await render(letter, kind.optional);
      expect({ of, subject, preheader: letter.preheader }).toMatchObject({
        subject: expect.stringMatching(/^.{5,90}$/),
        preheader: expect.stringMatching(/^.{10,140}$/),
      });
      expect(letter.greeting).toMatch(letter.locale === 'nl' ? /^Dag .+,$/ : /^Hello .+,$/);
      expect(letter.reason).toMatch(
        letter.locale === 'nl' ? /^Je krijgt deze mail omdat / : /^You get this mail because /,
      );
      expect(letter.blocks.filter(({ type }) => type === 'button')).toHaveLength(1);
      expect(seen(html) + text + subject).not.toMatch(/undefined|null|NaN|\[object|Invalid|\{\{|\?:/);
      const long = text.split('\n').filter((line) => line.length > TEXT_WIDTH && !line.includes('://'));
      expect({ of, long }).toEqual({ of, long: [] });
    }
  });

  it('leaves as a mail that servers and mail programs take: headers, lines, size', async () => {
    for (const { kind, letter } of samples()) {
      const mail = {
        ...{ ...(await render(letter)), id: 'sample', address: 'anna@example.com', recipientName: 'Anna' },
        ...{ messageId: '<2@example.org>', threadRoot: kind.threaded ? '<1@example.org>' : null },
        ...{ threadLast: null, replyTo: [{ name: 'Petra, planner', address: 'petra@example.org' }] },
        renderedAt: t.clock.now(),
      };
      const sender = { name: 'Cadans', address: 'cadans@example.org' };
      const bytes = await prepareMail(mail as unknown as WrittenMail, sender, new Map()).bytes();
      expect(bytes.length).toBeLessThan(GMAIL_CUTS_AT);
      expect(
        Math.max(
          ...bytes
            .toString('latin1')
            .split('\r\n')
            .map(({ length }) => length),
        ),
      ).toBeLessThan(998);
      const { headers, to, subject, inReplyTo, references } = await simpleParser(bytes);
      expect(subject).toBe(letter.subject);
      expect([to].flat()).toHaveLength(1);
      expect(headers.get('auto-submitted')).toBe('auto-generated');
      expect(headers.get('x-auto-response-suppress')).toBe('OOF, AutoReply');
      expect(headers.has('bcc')).toBe(false);
      expect([inReplyTo, references]).toEqual(
        kind.threaded ? ['<1@example.org>', '<1@example.org>'] : [undefined, undefined],
      );
      expect(headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' });
    }
  });
});
