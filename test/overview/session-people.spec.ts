import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Session } from '../../src/cycles/session.entity.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { BROWSER, startTestApp, type TestApp } from '../support/app.js';
import { aWorld, NOW, type World } from './world.js';

/** It is 3 February 2027; January's session is on the 10th, with leadership, planners and heads as the rhythm says. */
let t: TestApp;
let w: World;
let february: Session;
let worlds = 0;
let cookies: Record<'piet' | 'noor' | 'sanne', string>;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  t.clock.set(NOW);
  february = await t.database
    .read()
    .findOneByOrFail(Session, { organizationId: w.organizationId, date: '2027-02-10' });
  cookies = {
    piet: await t.signInAs(w.address('piet')),
    noor: await t.signInAs(w.address('noor')),
    sanne: await t.signInAs(w.address('sanne')),
  };
});

const path = (rest = '') => `/sessions/${february.id}/participants${rest}`;
const page = (cookie = cookies.piet) => t.get(path(), { cookie });
/** A form as a browser sends it: each tick by itself. */
const send = (form: [string, string][], cookie = cookies.piet, rest = '') =>
  t.app.inject({
    method: 'POST',
    url: path(rest),
    headers: { ...BROWSER, 'content-type': 'application/x-www-form-urlencoded', cookie },
    payload: new URLSearchParams(form).toString(),
  });
const typed = (groups: readonly string[], people = '', version = '1'): [string, string][] => [
  ...groups.map((group): [string, string] => ['groups', group]),
  ...Object.entries({ people, version }),
];
const now = () => t.app.get(SessionsService).get(w.organizationId, february.id);
const usual = ['heads', 'leaders', 'planners'];

describe('who takes part in one session', () => {
  it('is said by planners and leadership, from its page', async () => {
    for (const [who, may] of [
      ['piet', true],
      ['noor', true],
      ['sanne', false],
    ] as const) {
      const { body } = await t.get(`/sessions/${february.id}`, { cookie: cookies[who] });
      expect(body.includes(`href="${path()}"`)).toBe(may);
      expect((await page(cookies[who])).statusCode).toBe(may ? 200 : 403);
    }
    for (const rest of ['', '/rhythm'])
      expect((await send(typed(['planners']), cookies.sanne, rest)).statusCode).toBe(403);
    const { body } = await page();
    expect(body).toContain('Nu: Noor, Piet, Priya en Sanne.');
    expect(body.match(/<input type="checkbox"[^>]*checked/g)).toHaveLength(3);
    expect(body).not.toContain(path('/rhythm'));
    const { headers } = await send(typed(['leaders', 'planners'], w.address('priya')), cookies.noor);
    expect(headers.location).toBe(path('?said=changed'));
    expect((await now()).participants).toEqual(['leaders', 'planners', w.address('priya')]);
    expect((await page()).body).toContain('Nu: Noor, Piet en Priya.');
  });

  it('is as the rhythm says again by one press, or by naming the same', async () => {
    await send(typed(['leaders']));
    expect((await page()).body).toContain(path('/rhythm'));
    await send([['version', '2']], cookies.piet, '/rhythm');
    expect(await now()).toMatchObject({ participants: null, version: 3 });
    expect((await send(typed([...usual].reverse(), '', '3'))).headers.location).toBe(path('?said=unchanged'));
    expect(await now()).toMatchObject({ participants: null, version: 3 });
  });

  it.each([
    ['groups', [], '', 'minstens één'],
    ['groups', ['department:gone'], '', 'geen afdeling'],
    ['people', ['heads'], 'frits', 'is niemand'],
    ['people', ['heads'], 'x@y@z', 'geen e-mailadres'],
    ['people', ['heads'], 'niemand@nergens.example', 'Niemand van de organisatie heeft het adres'],
  ])('says at %s what is wrong with %j and “%s”, and keeps it', async (field, groups, people, words) => {
    const { statusCode, body } = await send(typed(groups, people));
    expect(statusCode).toBe(422);
    expect(new RegExp(`id="field-${field}-error">.*?</p>`, 's').exec(body)?.[0]).toContain(words);
    expect(body).toContain(`${people}</textarea>`);
    expect((await now()).participants).toBeNull();
  });

  it('that somebody else changed meanwhile is not overwritten unseen, and what was typed stays', async () => {
    await send(typed(['leaders']));
    const late = await send(typed(['heads'], w.address('piet')));
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Iemand anders heeft dit intussen gewijzigd');
    expect(late.body).toContain(`${w.address('piet')}</textarea>`);
    expect(late.body).toContain('name="version" value="2"');
    expect((await now()).participants).toEqual(['leaders']);
    expect((await send(typed(['heads'], w.address('piet'), '2'))).statusCode).toBe(303);
  });

  it('stays once it is cancelled or has begun', async () => {
    await t.post(`/sessions/${february.id}/move/cancellation`, {}, { cookie: cookies.piet });
    expect((await page()).body).not.toContain('type="checkbox"');
    expect((await send(typed(['heads'], '', '2'))).body).toContain('Deze sessie is geannuleerd');
    await t.post(`/sessions/${february.id}/move/restoration`, {}, { cookie: cookies.piet });
    t.clock.set('2027-02-10T08:30:00Z');
    expect((await page()).body).toContain('Deze sessie is begonnen');
    expect((await send(typed(['heads'], '', '3'))).body).toContain('Deze sessie is al begonnen');
    expect((await now()).participants).toBeNull();
  });

  it('of others is not found', async () => {
    const other = await aWorld(t, `rose-${worlds}`);
    const cookie = await t.signInAs(other.address('piet'));
    expect((await page(cookie)).statusCode).toBe(404);
    for (const rest of ['', '/rhythm'])
      expect((await send(typed(['heads']), cookie, rest)).statusCode).toBe(404);
    expect(await now()).toMatchObject({ participants: null, version: 1 });
  });
});
