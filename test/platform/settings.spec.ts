import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { SettingsRefused, settingsFrom } from '../../src/platform/settings.js';

const SECRET = 'a-secret-for-tests-of-thirty-two-characters-or-more';
const right = {
  BASE_URL: 'https://cadans.example.org',
  DATABASE_URL: 'sqlite:cadans.sqlite',
  MAIL_FROM: 'Cadans <cadans@example.org>',
  MAILBOX: 'on',
  LINK_KEYS: `k1:${SECRET}`,
};

function refusal(environment: Record<string, string>): string {
  try {
    settingsFrom(environment);
  } catch (error) {
    if (error instanceof SettingsRefused) return error.message;
    throw error;
  }
  return '';
}

describe('settings', () => {
  it.each([
    ['PORT', 'eighty', 'write a whole number from 0 to 65535'],
    ['PORT', '80.5', 'write a whole number from 0 to 65535'],
    ['TICK_SECONDS', '31', 'write a whole number from 1 to 30'],
    ['BASE_URL', 'cadans.example.org', 'like https://cadans.example.org'],
    ['BASE_URL', 'https://x/sub?q=1#f', 'without anything behind the host'],
    ['BASE_URL', 'https://x/sub', 'without anything behind the host'],
    ['BASE_URL', 'https://me:secret@x', 'without anything behind the host'],
    ['DATABASE_URL', 'mysql://x/y', 'write sqlite:FILE or postgres://'],
    ['SMTP_URL', 'mail.example.org:25', 'write smtp://'],
    ['MAIL_FROM', 'Cadans', 'write Name <address@your-domain>'],
    ['MAIL_FROM', 'Cadans <cadans@example.org>\nBcc: x@example.org', 'write Name <address@your-domain>'],
    ['MAILBOX', 'yes', 'write on or off'],
    ['LINK_KEYS', 'k1:short', 'write id:secret'],
    ['LINK_KEYS', `k1:${SECRET},k1:${SECRET}2`, 'two keys have the same id'],
    ['ZONE_RULES', '/nowhere/rules.json', 'cannot be read'],
    ['ZONE_RULES', '/tmp', 'cannot be read'],
    ['TRUST_PROXY', 'bogus', 'write IP addresses or ranges'],
    ['TRUST_PROXY', '10.0.0.0/33', 'write IP addresses or ranges'],
    ['LOG_LEVEL', 'loud', 'write trace, debug, info, warn, error or silent'],
  ])('%s=%s is refused with what to write', (name, value, remedy) => {
    const message = refusal({ ...right, [name]: value });
    expect(message).toMatch(new RegExp(`^ {2}${name}: .`, 'm'));
    expect(message).toContain(remedy);
    expect(message.split('\n')).toHaveLength(2);
    expect(message).not.toContain(SECRET);
  });

  it('that are wrong or missing are named all at once', () => {
    const message = refusal({ PORT: 'x', MAIL_FROM: 'x', TRUST_PROXY: 'x' });
    const names = message.split('\n').map((line) => /^ {2}(\w+)/.exec(line)?.[1]);
    expect(names.slice(1).sort()).toEqual([
      'BASE_URL',
      'DATABASE_URL',
      'LINK_KEYS',
      'MAIL_FROM',
      'PORT',
      'SMTP_URL',
      'TRUST_PROXY',
    ]);
    expect(message).toMatch(/LINK_KEYS is missing: write id:secret/);
  });

  it('take what is right as it was meant', () => {
    const { values } = settingsFrom({
      ...right,
      BASE_URL: 'https://Cadans.example.org/',
      TRUST_PROXY: '10.0.0.0/8, ::1,loopback',
      PORT: '',
      LINK_KEYS: `k2:${SECRET}:x, k1:${SECRET}`,
      MAIL_FROM: '"Cadans, Tessel" <cadans@example.org>',
    });
    expect(values).toMatchObject({ BASE_URL: 'https://cadans.example.org', PORT: 3000, TICK_SECONDS: 10 });
    expect(values.LINK_KEYS.map(({ id }) => id)).toEqual(['k2', 'k1']);
  });
});

describe('signing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cadans-keys-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const rsa = (bits: number) =>
    generateKeyPairSync('rsa', {
      modulusLength: bits,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
  const strong = rsa(2048);
  const key = file('strong.pem', strong.privateKey);
  const signed = { ...right, DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'k1', DKIM_KEY_FILE: key };

  it.each([
    ['DKIM_KEY_FILE', join(folder, 'nowhere.pem'), 'cannot be read'],
    [
      'DKIM_KEY_FILE',
      file('weak.pem', rsa(1024).privateKey),
      'RSA of 1024 bits; make one with: openssl genrsa',
    ],
    ['DKIM_KEY_FILE', file('public.pem', strong.publicKey), 'holds no private key'],
    [
      'DKIM_KEY_FILE',
      file(
        'curve.pem',
        generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      ),
      'ed25519; make one with: openssl genrsa',
    ],
    ['DKIM_DOMAIN', 'example', 'write the domain that signs'],
    ['DKIM_DOMAIN', 'elsewhere.org', 'counts for nothing on mails from example.org'],
    ['DKIM_SELECTOR', 'k1;v=2', 'write the name below which'],
  ])('with %s=%s is refused with what to write', (name, value, remedy) => {
    const message = refusal({ ...signed, [name]: value });
    expect(message).toMatch(new RegExp(`^ {2}${name}: .`, 'm'));
    expect(message).toContain(remedy);
    expect(message.split('\n')).toHaveLength(2);
    expect(message).not.toContain('PRIVATE KEY');
  });

  it('by a part of what it needs is refused, naming the rest', () => {
    const message = refusal({ ...right, DKIM_SELECTOR: 'k1' });
    expect(message).toMatch(/DKIM_DOMAIN is missing: .*\n.*DKIM_KEY_FILE is missing: /);
  });

  it('is taken as it was meant, by the same domain or one above or below it, and shows its key nowhere', () => {
    const { values } = settingsFrom({ ...signed, DKIM_DOMAIN: 'News.Example.org' });
    expect(values).toMatchObject({ DKIM_DOMAIN: 'news.example.org', DKIM_SELECTOR: 'k1' });
    expect(values.DKIM_KEY_FILE?.asymmetricKeyDetails).toMatchObject({ modulusLength: 2048 });
    expect(JSON.stringify(values)).not.toContain('PRIVATE');
  });
});
