import { describe, expect, it } from '@jest/globals';
import { problemsOfBranding } from '../../../../src/mail/style/domain/branding-command.js';
import { problemOfWords } from '../../../../src/mail/style/domain/plain-words.js';

const nothing = { accent: '', senderName: '', footerNl: '', footerEn: '' };
const fieldsWrongIn = (changes: Partial<typeof nothing>) =>
  problemsOfBranding({ ...nothing, ...changes }).map(({ field }) => field);

describe('how mails look', () => {
  it('may be left as it comes', () => {
    expect(fieldsWrongIn({})).toEqual([]);
  });

  it.each([
    'Tessel Mode',
    'Jansen & Zonen B.V.',
    'Planteam (Tessel)',
    'Œuvre d’Éva',
    'Plan‑team',
    'Tessel 🌱',
  ])('may come from %j', (senderName) => expect(fieldsWrongIn({ senderName })).toEqual([]));

  it.each([
    'Tessel\r\nBcc: eve@evil.example',
    'Tessel\nBcc eve',
    'Tessel <ceo@bank.example>',
    'ceo@bank.example',
    'Bank, Security',
    'Tessel "the real one"',
    'bank.example',
    'https://bank.example',
    'Tessel\u202egpj',
    'Tessel\u0000',
    'x'.repeat(61),
  ])('comes from nobody called %j', (senderName) => {
    expect(fieldsWrongIn({ senderName })).toEqual(['senderName']);
  });

  it.each([
    'Tessel B.V., Keizersgracht 1, Amsterdam',
    'KvK 12345678 · iedere dag open, ook d.w.z. zondag',
    'Meer dan 40 > minder dan 30',
    'Tel. 020 123 45 67',
  ])('may end with %j', (footerEn) => expect(fieldsWrongIn({ footerEn, footerNl: footerEn })).toEqual([]));

  it.each([
    'javascript:alert(1)',
    'Vragen? planning@tessel.example',
    'Kijk op www.tessel',
    'tessel.example/plan',
    'Zie https://tessel',
    'tessel。example',
    '<a href=x>klik</a>',
    '<!-- weg -->',
    'twee\nregels',
    'x'.repeat(201),
  ])('does not end with %j', (footer) => {
    expect(fieldsWrongIn({ footerNl: footer })).toEqual(['footerNl']);
    expect(fieldsWrongIn({ footerEn: footer })).toEqual(['footerEn']);
  });
});

describe('words of several lines', () => {
  it('keep their lines, and are as strict otherwise', () => {
    const of = (text: string) => problemOfWords(text, { most: 100, lines: true });
    expect(of('Eerst dit.\r\n\r\nDan dat.')).toBeNull();
    expect(of('Eerst dit.\n\nZie www.evil')?.dutch).toMatch(/web- en mailadressen/);
    expect(of('Eerst\u202e dit.')?.message).toMatch(/cannot be seen/);
    expect(of('x'.repeat(101))?.message).toMatch(/at most 100 characters; it has 101/);
  });
});
