import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BROWSER, startProbe } from './probe.js';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await startProbe();
});
afterAll(() => app.close());

const json = { authorization: 'Bearer token', 'content-type': 'application/json' };
const fail = (kind: string) => app.inject({ url: `/api/v1/probes/errors?with=${kind}` });
const failPage = (kind: string, language = 'en') =>
  app.inject({ url: `/probe/errors?with=${kind}`, headers: { ...BROWSER, 'accept-language': language } });

describe('the API answers errors with problem documents', () => {
  it.each([
    ['not-found', 404, 'not-found'],
    ['conflict', 409, 'version-conflict'],
    ['closed', 409, 'probe.closed'],
    ['not-signed-in', 401, 'probe.not-signed-in'],
    ['plain', 403, 'probe.owner-only'],
    ['http', 404, 'http.404'],
    ['unexpected', 500, 'unexpected'],
  ])('%s is %i', async (kind, status, code) => {
    const response = await fail(kind);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json\b/);
    expect(response.json()).toMatchObject({ status, code, type: `urn:cadans:problem:${code}` });
  });

  it('keeps the details of what nobody expected to the log', async () => {
    const response = await fail('unexpected');
    expect(response.body).not.toMatch(/hunter2|\.tsx?:|at /);
    expect(response.json<{ instance: string }>().instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it('names every field that is wrong, as the caller spelled it', async () => {
    const payload = { name: '', parts: [{ weight: 1 }, { weight: -1 }], colour: 'red' };
    const response = await app.inject({ method: 'POST', url: '/api/v1/probes', headers: json, payload });
    expect(response.statusCode).toBe(422);
    const { errors } = response.json<{ errors: { field: string; message: string }[] }>();
    expect(errors.map(({ field }) => field).sort()).toEqual(['colour', 'name', 'parts[1].weight']);
    for (const { message } of errors) expect(message).not.toBe('');
  });

  it('answers a missing body, broken JSON, and one too large', async () => {
    const send = (payload?: string) =>
      app.inject({ method: 'POST', url: '/api/v1/probes', headers: json, ...(payload && { payload }) });
    expect((await send('{')).json()).toMatchObject({ status: 400 });
    expect((await send('null')).json()).toMatchObject({ status: 422, errors: [{ field: 'body' }] });
    expect((await send(`{"name":"${'x'.repeat(1024 * 1024)}"}`)).json()).toMatchObject({ status: 413 });
  });

  it('refuses a key that is given twice, and says where it stands', async () => {
    const send = (payload: string) =>
      app.inject({ method: 'POST', url: '/api/v1/probes', headers: json, payload });
    const twice = await send(
      '{"name":"Sales","parts":[{"weight":1},{"weight":1,"\\u0077eight":2}],"name":"Sales, \\"name\\":"}',
    );
    expect(twice.statusCode).toBe(422);
    const { errors } = twice.json<{ errors: { field: string; message: string }[] }>();
    expect(errors.map(({ field }) => field)).toEqual(['parts[1].weight', 'name']);
    expect(errors[0]?.message).toMatch(/twice.*Keep one/);
    const once = '{"name":"{\\"name\\":1,\\"name\\":2}","parts":[{"weight":1},{"weight":2}],"note":"name"}';
    expect((await send(once)).statusCode).toBe(200);
  });

  it('takes no character that a database cannot keep, wherever it stands', async () => {
    const send = (payload: string) =>
      app.inject({ method: 'POST', url: '/api/v1/probes', headers: json, payload });
    const wrong = await send(
      '{"name":"Sa\\u0000les","parts":[{"weight":1},{"note":"\\u0000"}],"a\\u0000":1}',
    );
    expect(wrong.statusCode).toBe(422);
    const { errors } = wrong.json<{ errors: { field: string }[] }>();
    expect(errors.map(({ field }) => field)).toEqual(['name', 'parts[1].note', 'a']);
    expect((await app.inject({ url: '/api/v1/probes/errors?with=%00' })).statusCode).toBe(422);
    const page = await app.inject({ url: '/probe/u/a%00b', headers: BROWSER });
    expect(page.statusCode).toBe(404);
    const form = { headers: { ...BROWSER, 'content-type': 'application/x-www-form-urlencoded' } };
    const sent = await app.inject({ method: 'POST', url: '/probe', ...form, payload: 'name=a%00b' });
    expect(sent.statusCode).toBe(422);
  });

  it('says where JSON breaks off, and takes no key that reaches into a prototype', async () => {
    const send = async (payload: string) =>
      (await app.inject({ method: 'POST', url: '/api/v1/probes', headers: json, payload })).json<unknown>();
    expect(await send('{"name":"Sales",}')).toMatchObject({
      status: 400,
      detail: expect.stringMatching(/not valid JSON: .*position 16/),
    });
    for (const key of ['__proto__', '\\u005f_proto__', 'constructor":{"prototype":{}},"x']) {
      expect(await send(`{"name":"Sales","${key}":{}}`)).toMatchObject({
        status: 400,
        detail: expect.stringContaining('__proto__'),
      });
    }
  });

  it('answers what does not exist', async () => {
    const response = await app.inject({ url: '/api/v1/nothing', headers: BROWSER });
    expect(response.json()).toMatchObject({ status: 404, code: 'http.404' });
  });
});

it.each([
  ['/%zz', 404],
  [`/probe/u/${'x'.repeat(500)}`, 200],
  [`/api/v1/${'x'.repeat(5_000)}`, 404],
])('keeps its form for an address like %.20s', async (url, status) => {
  const response = await app.inject({ url });
  expect(response.statusCode).toBe(status);
  if (status !== 200) expect(response.json()).toMatchObject({ status, instance: expect.any(String) });
  expect(response.headers['cache-control']).toBe('no-store');
});

describe('a browser gets pages', () => {
  it.each([
    ['en', 'This page does not exist', 'There is no such probe'],
    ['nl', 'Deze pagina bestaat niet', 'Zo’n probe bestaat niet'],
  ])('in its language (%s)', async (language, title, sentence) => {
    const response = await failPage('not-found', language);
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.body).toContain(`<html lang="${language}">`);
    expect(response.body).toContain(title);
    expect(response.body).toContain(sentence);
  });

  it.each([
    ['closed', 'nl', 'Dat kan nu niet', 'Te laat: dit is dicht.'],
    ['closed', 'en', 'That is not possible now', 'Too late: this is closed.'],
    ['conflict', 'nl', 'Iemand was je voor', 'Iemand anders heeft dit intussen gewijzigd.'],
    ['conflict', 'en', 'Somebody else was faster', 'was changed by somebody else'],
  ])(
    'that says somebody was faster only where somebody was (%s, %s)',
    async (kind, language, title, said) => {
      const { body, statusCode } = await failPage(kind, language);
      expect([statusCode, body]).toEqual([409, expect.stringContaining(`<h1>${title}</h1>`)]);
      expect(body).toContain(said);
    },
  );

  it('with a reference and without a detail when something went wrong', async () => {
    const { body, statusCode } = await failPage('unexpected');
    expect(statusCode).toBe(500);
    expect(body).toMatch(/urn:uuid:[0-9a-f-]{36}/);
    expect(body).not.toContain('hunter2');
  });

  it('and is sent to sign in, and back to where it wanted to go', async () => {
    const response = await failPage('not-signed-in');
    expect(response.statusCode).toBe(303);
    const next = encodeURIComponent('/probe/errors?with=not-signed-in');
    expect(response.headers.location).toBe(`/sign-in?next=${next}`);
  });

  it('for an address that does not exist, too', async () => {
    const response = await app.inject({ url: '/nothing', headers: BROWSER });
    expect(response.statusCode).toBe(404);
    expect(response.body).toContain('This page does not exist');
  });
});
