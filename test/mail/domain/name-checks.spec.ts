import { describe, expect, it } from '@jest/globals';
import { checkMail } from '../../../src/mail/check/check-mail.js';
import type { SettingsValues } from '../../../src/platform/settings.js';
import { testSettings } from '../../support/settings.js';
import { PublishedNames } from '../support/published-names.js';
import { aKey, recordFor, signing } from '../support/signing.js';

const { key } = aKey();
const RIGHT = {
  'TXT mail.example': ['google-site-verification=x', 'v=spf1 include:_spf.relay.example ~all'],
  'TXT _spf.relay.example': ['v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 -all'],
  'TXT k1._domainkey.mail.example': [recordFor(key)],
  'TXT _dmarc.mail.example': ['v=DMARC1; p=quarantine'],
  'MX mail.example': ['mx.mail.example'],
  'A smtp.relay.example': ['192.0.2.10'],
  'PTR 192.0.2.10': ['out.relay.example'],
  'A out.relay.example': ['192.0.2.10'],
};
type Changed = Readonly<Record<string, readonly string[] | undefined>>;

/** Levels and words of what is looked up; nothing is connected to. */
async function check(changed: Changed = {}, values: Partial<SettingsValues> = {}) {
  const records = Object.fromEntries(
    Object.entries({ ...RIGHT, ...changed }).flatMap(([name, texts]) => (texts ? [[name, texts]] : [])),
  );
  const found = await checkMail({
    settings: testSettings({
      BASE_URL: 'https://cadans.example',
      MAIL_FROM: 'Cadans <cadans@mail.example>',
      ...signing(key),
      ...values,
    }),
    names: new PublishedNames(records),
    now: Date.parse('2027-02-01T08:00:00Z'),
    to: null,
  });
  return new Map(found.map((one) => [one.about, one]));
}

/** What stays as it is in every language: names, what is quoted, settings and figures. */
function factsIn(text = ''): string[] {
  const facts = text.match(/"[^"]+"|[A-Z]+_[A-Z_]+|[a-z0-9_]+\.[a-z0-9.]+|\bt=\w|\d+/g) ?? [];
  return facts.map((fact) => fact.replace(/\.$/, '').replace('je-mailserver', 'your-mail-server')).sort();
}

describe('cadans mail check', () => {
  it('finds nothing wrong where everything is published', async () => {
    const found = await check();
    expect([...found.values()].filter(({ level }) => level !== 'ok').map(({ about }) => about)).toEqual([
      // Nothing leaves in this story.
      'mail server',
    ]);
    expect(found.get('DMARC')?.says).toContain('p=quarantine');
  });

  it.each<[string, Changed, string, 'warning' | 'problem', RegExp]>([
    ['no SPF record', { 'TXT mail.example': ['x'] }, 'SPF', 'problem', /does not say who may send/],
    [
      'two SPF records',
      { 'TXT mail.example': ['v=spf1 mx -all', 'v=spf1 a -all'] },
      'SPF',
      'problem',
      /2 SPF records/,
    ],
    ['an SPF record for everybody', { 'TXT mail.example': ['v=spf1 +all'] }, 'SPF', 'problem', /everybody/],
    ['an SPF record without an end', { 'TXT mail.example': ['v=spf1 mx'] }, 'SPF', 'problem', /everybody/],
    ['no key', { 'TXT k1._domainkey.mail.example': undefined }, 'DKIM', 'problem', /No key is published/],
    [
      "somebody else's key",
      { 'TXT k1._domainkey.mail.example': [recordFor(aKey().key)] },
      'DKIM',
      'problem',
      /is not the one in DKIM_KEY_FILE/,
    ],
    [
      'a key that is only tried',
      { 'TXT k1._domainkey.mail.example': [`${recordFor(key)}; t=y`] },
      'DKIM',
      'warning',
      /only being tried/,
    ],
    [
      'a revoked key',
      { 'TXT k1._domainkey.mail.example': ['v=DKIM1; p='] },
      'DKIM',
      'problem',
      /is not the one/,
    ],
    ['no DMARC record', { 'TXT _dmarc.mail.example': undefined }, 'DMARC', 'warning', /Nothing is published/],
    [
      'a DMARC record without a policy',
      { 'TXT _dmarc.mail.example': ['v=DMARC1; rua=mailto:x@mail.example'] },
      'DMARC',
      'problem',
      /has no policy/,
    ],
    [
      'a domain without mail server',
      { 'MX mail.example': undefined },
      'MX of mail.example',
      'problem',
      /are lost/,
    ],
    [
      'a domain that takes no mail',
      { 'MX mail.example': [''] },
      'MX of mail.example',
      'problem',
      /takes no mail/,
    ],
    [
      'a domain with an address alone',
      { 'MX mail.example': undefined, 'A mail.example': ['192.0.2.1'] },
      'MX of mail.example',
      'warning',
      /own address/,
    ],
  ])('says of %s what is wrong and what to do', async (_what, changed, about, level, says) => {
    const found = (await check(changed)).get(about);
    expect(found).toMatchObject({ level });
    expect(found?.says).toMatch(says);
    expect(found?.remedy).toMatch(/\.$/);
    // In Dutch the same is said: other words, with the same names, records and settings in them.
    const { dutch } = found ?? {};
    expect(dutch?.says).not.toBe(found?.says);
    expect(dutch?.remedy).not.toBe(found?.remedy);
    expect(factsIn(dutch?.says)).toEqual(factsIn(found?.says));
    expect(factsIn(dutch?.remedy)).toEqual(factsIn(found?.remedy));
  });

  it('prints the record that belongs to the key', async () => {
    const found = (await check({ 'TXT k1._domainkey.mail.example': undefined })).get('DKIM');
    expect(found?.remedy).toContain(`k1._domainkey.mail.example the TXT record "${recordFor(key)}"`);
  });

  it.each<[string, Partial<SettingsValues>, string, string]>([
    ['unsigned mail', { DKIM_DOMAIN: undefined }, 'DKIM', 'warning'],
    ['links in clear text', { BASE_URL: 'http://cadans.example' }, 'links in mails', 'problem'],
    ['links nobody else can open', { BASE_URL: 'http://localhost:3000' }, 'links in mails', 'warning'],
    ['mail that stays here', {}, 'mail server', 'warning'],
  ])('says so of %s', async (_what, values, about, level) => {
    expect((await check({}, values)).get(about)?.level).toBe(level);
  });

  it('finds the DMARC record of the domain above, and asks for the closer match it wants', async () => {
    const below = { MAIL_FROM: 'cadans@news.mail.example' };
    const names = { 'TXT news.mail.example': ['v=spf1 -all'], 'MX news.mail.example': ['mx.mail.example'] };
    expect((await check(names, below)).get('DMARC')).toMatchObject({ level: 'ok' });
    const strict = { 'TXT _dmarc.mail.example': ['v=DMARC1; p=reject; aspf=s; adkim=s'] };
    // The envelope's domain is the very one.
    expect((await check({ ...names, ...strict }, below)).get('DMARC')).toMatchObject({ level: 'ok' });
  });

  it('asks the domain that returned mail goes to, and says so where readers see another', async () => {
    const values = { BOUNCE_ADDRESS: 'bounces@elsewhere.example' };
    const found = await check({ 'TXT elsewhere.example': ['v=spf1 ip4:192.0.2.1 -all'] }, values);
    expect(found.get('sender')).toMatchObject({ level: 'warning' });
    expect(found.get('SPF')).toMatchObject({ level: 'ok' });
    expect(found.get('MX of elsewhere.example')).toMatchObject({ level: 'problem' });
  });

  it('takes a name server that does not answer for what it is', async () => {
    const names = new PublishedNames(RIGHT);
    names.answers = false;
    const found = await checkMail({ settings: testSettings(signing(key)), names, now: 0, to: null });
    const looked = found.filter(({ about }) => ['SPF', 'DKIM', 'DMARC'].includes(about));
    expect(looked.map(({ level }) => level)).toEqual(['warning', 'warning', 'warning']);
    expect(looked[0]?.says).toContain('ETIMEOUT');
  });
});
