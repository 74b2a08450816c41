import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isKnownThing, thingWords } from '../../src/administration/views/thing-words.js';
import { ApplyService } from '../../src/files/apply.service.js';
import { Person } from '../../src/organizations/person.entity.js';
import { aPng } from '../mail/support/pictures.js';
import { aWorld, type World } from '../overview/world.js';
import { BROWSER, startTestApp, type TestApp } from '../support/app.js';

const PAGE = '/administration/file';
const API = '/api/v1/organization-file';

let t: TestApp;
let tulip: World;
let rose: World;
let piet: string;
let api: ReturnType<TestApp['api']>;

beforeAll(async () => {
  t = await startTestApp();
  [tulip, rose] = [await aWorld(t, 'tulip'), await aWorld(t, 'rose')];
  await reads('en');
  piet = await t.signInAs(tulip.address('piet'));
  api = t.api(await t.tokenFor(tulip.organizationId));
});
afterAll(() => t.close());

/** The language of Piet, who administers Tulip. */
const reads = (locale: 'nl' | 'en') =>
  t.database.write((tx) => tx.update(Person, { address: tulip.address('piet') }, { locale }));

/** The form as a browser sends it, with a file where there is one. */
function send(fields: Record<string, string>, file?: string | Buffer, cookie = piet) {
  const boundary = 'cadans-test';
  const part = (head: string, body: string | Buffer) =>
    Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')]);
  const parts = Object.entries(fields).map(([name, value]) =>
    part(`Content-Disposition: form-data; name="${name}"`, value.replaceAll('\n', '\r\n')),
  );
  const named = `Content-Disposition: form-data; name="file"; filename="${file === undefined ? '' : 'my.yaml'}"`;
  parts.push(part(`${named}\r\nContent-Type: application/octet-stream`, file ?? ''));
  return t.app.inject({
    ...{ method: 'POST', url: PAGE, payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]) },
    headers: { ...BROWSER, cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
}
const taken = async () => (await t.get(`${PAGE}/download`, { cookie: piet })).body;
const fingerprintIn = (body: string) => /name="fingerprint" value="([^"]+)"/.exec(body)?.[1] ?? '';
const nameOfTulip = async () => (await api('GET', '/api/v1/organization')).json<{ name: string }>().name;

describe('the page of the organization file', () => {
  it('is for administrators alone, and found where they look', async () => {
    const priska = await t.signInAs(tulip.address('noor'));
    expect((await t.get(PAGE, { cookie: priska })).statusCode).toBe(403);
    expect((await t.get(`${PAGE}/download`, { cookie: priska })).statusCode).toBe(403);
    expect((await send({ act: 'preview', text: 'x' }, undefined, priska)).statusCode).toBe(403);
    expect((await t.get('/administration', { cookie: piet })).body).toContain(`href="${PAGE}"`);
  });

  it('gives the file away to be saved', async () => {
    const answer = await t.get(`${PAGE}/download`, { cookie: piet });
    expect(answer.headers['content-type']).toBe('application/yaml; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="tulip.yaml"');
    expect(answer.body).toContain('key: tulip');
    expect(answer.body).not.toContain('rose');
  });

  it('has nothing to do for a file that was just taken away', async () => {
    const { statusCode, body } = await send({ act: 'preview', text: '' }, await taken());
    expect(statusCode).toBe(200);
    expect(body).toContain('There is nothing to keep');
    expect(body).not.toContain('value="apply"');
  });

  it('shows what would happen, keeps nothing before it was seen, and does then what was shown', async () => {
    const before = await nameOfTulip();
    const text = (await taken())
      .replace(/name: .*$/m, 'name: Tulip & daughters')
      .replace('people:\n', 'people:\n  - { address: new@tulip.example, name: New Person }\n');
    const shown = await send({ act: 'preview', text: '' }, text);
    expect(shown.statusCode).toBe(200);
    expect(shown.body).toMatch(/Changed<\/span> 1<.*Added<\/span> 1<.*Left alone<\/span> 58</s);
    expect(shown.body).toContain('Person new@tulip.example');
    expect(shown.body).toMatch(/<code>name<\/code> .* → Tulip &amp; daughters/);
    expect(await nameOfTulip()).toBe(before);

    const fingerprint = fingerprintIn(shown.body);
    const blind = await send({ act: 'apply', text });
    expect(blind.statusCode).toBe(409);
    const other = text.replace('daughters', 'sons');
    const overtaken = await send({ act: 'apply', text: other, fingerprint });
    expect(overtaken.statusCode).toBe(409);
    expect(overtaken.body).toContain('has changed since you looked');
    expect(await nameOfTulip()).toBe(before);

    const done = await send({ act: 'apply', text, fingerprint });
    expect([done.statusCode, done.headers.location]).toEqual([303, `${PAGE}?applied=2`]);
    expect(await nameOfTulip()).toBe('Tulip & daughters');
    expect((await t.get(`${PAGE}?applied=2`, { cookie: piet })).body).toContain('Done: 2 changes.');
    // Pressed twice: it would do nothing now, which is not what was shown.
    expect((await send({ act: 'apply', text, fingerprint })).statusCode).toBe(409);
  });

  it('does not do what it would no longer do alone, because the organization changed meanwhile', async () => {
    const text = (await taken()).replace('Tulip & daughters', 'Tulip and sons');
    const { body } = await send({ act: 'preview', text });
    await api('PATCH', '/api/v1/organization', { name: 'Tulip Ltd.' });
    const answer = await send({ act: 'apply', text, fingerprint: fingerprintIn(body) });
    expect(answer.statusCode).toBe(409);
    expect(await nameOfTulip()).toBe('Tulip Ltd.');
  });

  it('says in Dutch what each thing is', async () => {
    const tessel = readFileSync(new URL('../../examples/tessel.yaml', import.meta.url), 'utf8');
    const now = t.clock.now();
    t.clock.set('2027-01-02T09:00:00Z');
    const { changes } = await t.app.get(ApplyService).apply(tessel, { dryRun: true });
    t.clock.set(now);
    expect(changes.length).toBeGreaterThan(1_000);
    expect(changes.map(({ what }) => what).filter((what) => !isKnownThing(what))).toEqual([]);
    expect(thingWords('headship of it by ada@x.example as head from 2027-06-09', 'nl')).toBe(
      'Hoofd van it: ada@x.example, vanaf 9 jun 2027',
    );
    expect(thingWords('headship of it by ada@x.example as head from 0001-01-01', 'en')).toBe(
      'Headship of it by ada@x.example as head',
    );
    expect(thingWords('words of agenda in nl: opening', 'nl')).toMatch(
      /^Tekst van “.*” in het Nederlands: begin$/,
    );
  });
});

describe('a wrong file', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x, x]',
    'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
    'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
    'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]',
  ].join('\n');
  const head = (key: string) => `organization: { key: ${key}, name: X, zone: UTC, country: NL }\n`;

  it.each([
    ['nothing', '', /Choose a file or paste/],
    ['no YAML', 'organization: [', /<td[^>]*data-label="Line"[^>]*><span>1<\/span>/],
    ['a picture', aPng({}), /no text in UTF-8/],
    ['a list', '- a\n- b\n', /This is no organization file/],
    ['an alias bomb', bomb, /repeat more than 100 times/],
    ['brackets without end', `a: ${'['.repeat(9_000)}${']'.repeat(9_000)}`, /nested too deep/],
    ['another layout', `version: 7\n${head('tulip')}`, /reads version 1/],
    ['unknown fields', `${head('tulip')}departmints: []\n`, /Did you mean &quot;departments&quot;/],
    ['an unseen sign', `${head('tulip')}people: [{ address: a@x.nl, name: "A\\0B" }]\n`, /NUL character/],
    ["somebody else's", head('rose'), /is of the organization &quot;rose&quot;/],
    ["nobody's", head('nobody'), /is of the organization &quot;nobody&quot;/],
  ])('is refused in words: %s', async (_, file, words) => {
    const { statusCode, body } = await send({ act: 'preview' }, file);
    expect([statusCode, words.test(body) || body]).toEqual([422, true]);
    expect(body).toContain('id="error-summary-title"');
  });

  it('of fifty megabytes is told so', async () => {
    const { statusCode, body } = await send({ act: 'preview' }, Buffer.alloc(50_000_000, 'a: b\n'));
    expect(statusCode).toBe(413);
    expect(body).toContain('larger than 2 MB');
    const pasted = await send({ act: 'preview', text: 'a: b\n'.repeat(900_000) });
    expect(pasted.statusCode).toBe(413);
  });

  it('changes nothing of anybody else, whatever is pressed', async () => {
    const theirs = t.api(await t.tokenFor(rose.organizationId));
    const before = (await theirs('GET', API)).body;
    const text = before.replace(/name: .*$/m, 'name: Stolen');
    expect((await send({ act: 'apply', text, fingerprint: 'x' })).statusCode).toBe(422);
    expect((await api('PUT', API, { text })).statusCode).toBe(422);
    expect((await theirs('GET', API)).body).toBe(before);
  });

  it('comes back as it was typed, in Dutch around what is said of the file', async () => {
    await reads('nl');
    const text = `${head('tulip')}kpiz: []\npeople: [{ address: ada }, { name: 3 }]\nclosures: 4\n`;
    const { body } = await send({ act: 'preview', text });
    const rule = 'rhythm: { monthly: { on: { type: nth-working-day, nth: 0 } } }';
    const rare = await send({ act: 'preview', text: `${head('tulip')}${rule}` });
    await reads('en');
    expect(body).toContain('kpiz: []');
    expect(body).toMatch(/<code>kpiz<\/code>.*Het veld “kpiz” bestaat hier niet\. Bedoel je “kpis”\?/s);
    expect(body).toMatch(/Dit ontbreekt\. Geef|Schrijf een lijst/);
    expect(body).not.toContain('Sommige meldingen zijn in het Engels');
    expect(rare.body).toContain('Sommige meldingen zijn in het Engels');
    expect(rare.body).toMatch(/<span lang="en">There is no working day 0/);
    await reads('nl');
    const theirs = await send({ act: 'preview', text: head('rose') });
    await reads('en');
    expect(theirs.body).toContain('Dit bestand is van de organisatie');
  });
});

describe('the organization file by API', () => {
  it('is read, looked at and applied', async () => {
    const file = await api('GET', API);
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/yaml; charset=utf-8']);
    const text = file.body.replace(/name: .*$/m, 'name: Tulip by API');
    const preview = await api('POST', `${API}/preview`, { text });
    expect(preview.json()).toMatchObject({
      changes: [{ what: 'organization', change: 'changed', fields: [{ field: 'name', to: 'Tulip by API' }] }],
      left: [],
    });
    const { fingerprint } = preview.json<{ fingerprint: string }>();
    expect((await api('PUT', API, { text, fingerprint: 'another' })).statusCode).toBe(409);
    expect((await api('PUT', API, { text, fingerprint })).json()).toMatchObject({ stillOut: [], left: [] });
    expect((await api('PUT', API, { text })).json()).toMatchObject({ changes: [] });
    expect(await nameOfTulip()).toBe('Tulip by API');
  });

  it('only looks, also under a key by which it may be sent again, and compares what was seen', async () => {
    const token = await t.tokenFor(tulip.organizationId);
    const ask = (method: 'POST' | 'PUT', url: string, body: object, more: Record<string, string>) =>
      t.app.inject({
        ...{ method, url, payload: body },
        headers: { authorization: `Bearer ${token}`, ...more },
      });
    const before = await api('GET', API);
    const text = before.body.replace(/name: .*$/m, 'name: Only looked at');
    const looked = await ask('POST', `${API}/preview`, { text }, { 'idempotency-key': 'look-1' });
    expect(looked.json()).toMatchObject({ changes: [{ what: 'organization' }] });
    expect((await api('GET', API)).body).toBe(before.body);
    expect((await ask('PUT', API, { text }, { 'if-match': '"another"' })).statusCode).toBe(412);
    expect((await api('GET', API)).body).toBe(before.body);
    const seen = { 'if-match': String(before.headers['etag']) };
    expect((await ask('PUT', API, { text, fingerprint: 'another' }, seen)).statusCode).toBe(409);
    expect((await api('GET', API)).body).toBe(before.body);
    expect((await ask('PUT', API, { text }, seen)).statusCode).toBe(200);
    expect((await api('GET', API)).body).toContain('name: Only looked at');
  });

  it('may be larger than other bodies, and is told when it is too large', async () => {
    const { body } = await api('GET', API);
    const large = `${body}\n# ${'x'.repeat(1_500_000)}\n`;
    expect((await api('POST', `${API}/preview`, { text: large })).statusCode).toBe(200);
    const larger = await api('POST', `${API}/preview`, { text: `# ${'x'.repeat(2_100_000)}` });
    expect([larger.statusCode, larger.json<{ code: string }>().code]).toEqual([422, 'files.too-large']);
    expect((await api('POST', `${API}/preview`, { text: 'x'.repeat(4_100_000) })).statusCode).toBe(413);
  });

  it('names every problem with its field', async () => {
    const answer = await api('PUT', API, { text: 'organization: { key: tulip }\nkpiz: []' });
    expect(answer.statusCode).toBe(422);
    const fields = answer.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['organization.name', 'kpiz']));
  });
});

describe('the look and words of mails by API', () => {
  it('are read and set as the page does, with its rules', async () => {
    expect((await api('GET', '/api/v1/branding')).json()).toEqual({
      ...{ accent: null, senderName: null, footerNl: null, footerEn: null, logo: null, version: 0 },
    });
    const set = await api('PUT', '/api/v1/branding', { accent: '#B3123A', footerNl: 'Tulip', version: 0 });
    expect(set.json()).toMatchObject({ accent: '#b3123a', footerNl: 'Tulip', footerEn: null, version: 1 });
    expect((await api('PUT', '/api/v1/branding', { version: 0 })).statusCode).toBe(409);
    const wrong = await api('PUT', '/api/v1/branding', { accent: 'red' });
    expect([wrong.statusCode, wrong.json()]).toMatchObject([422, { errors: [{ field: 'accent' }] }]);
  });

  it('take a logo, give it back and let it go', async () => {
    expect((await api('GET', '/api/v1/branding/logo')).statusCode).toBe(404);
    const base64 = aPng({}).toString('base64');
    const first = (await api('PUT', '/api/v1/branding/logo', { base64 })).json<{ version: number }>();
    const kept = (await api('GET', '/api/v1/branding/logo')).json<{ type: string; base64: string }>();
    expect(kept.type).toBe('image/png');
    expect((await api('PUT', '/api/v1/branding/logo', { base64: kept.base64 })).json()).toEqual(first);
    expect((await api('PUT', '/api/v1/branding/logo', { base64: 'PHN2Zy8+' })).statusCode).toBe(422);
    expect((await taken()).includes('logo: |')).toBe(true);
    expect((await api('DELETE', '/api/v1/branding/logo')).statusCode).toBe(204);
    expect((await api('DELETE', '/api/v1/branding/logo')).statusCode).toBe(204);
  });

  it('put a mail in words of its own, and take them back', async () => {
    const at = '/api/v1/mail-texts/update-request/nl';
    const set = await api('PUT', at, { opening: 'Hoi {{naam}}!' });
    expect(set.statusCode).toBe(200);
    expect(set.json<{ parts: object[] }>().parts).toContainEqual(
      expect.objectContaining({ part: 'opening', own: 'Hoi {{naam}}!' }),
    );
    const list = (await api('GET', '/api/v1/mail-texts')).json<object[]>();
    expect(list).toContainEqual({ kind: 'update-request', own: { nl: 1, en: 0 } });
    expect((await api('PUT', at, { opening: '{{wie}}' })).json()).toMatchObject({
      errors: [{ field: 'opening' }],
    });
    const shared = await api('PUT', '/api/v1/mail-texts/session-reminder/nl', { subject: 'Anders' });
    expect(shared.json()).toMatchObject({ errors: [{ field: 'subject' }] });
    expect((await api('DELETE', at)).statusCode).toBe(204);
    expect((await api('GET', '/api/v1/mail-texts')).json()).toContainEqual({
      ...{ kind: 'update-request', own: { nl: 0, en: 0 } },
    });
    expect((await api('GET', '/api/v1/mail-texts/update-request/fr')).statusCode).toBe(404);
    expect((await api('GET', '/api/v1/mail-texts/no-such/nl')).statusCode).toBe(404);
  });
});
