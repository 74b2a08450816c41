import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { In, IsNull, Not } from 'typeorm';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { AssessmentAnswer } from '../../src/assessments/assessment-answer.entity.js';
import { AssessmentImportService } from '../../src/assessments/assessment-import.service.js';
import { AssessmentScore } from '../../src/assessments/assessment-score.entity.js';
import { STATEMENTS } from '../../src/assessments/domain/statements.js';
import { ErasingService } from '../../src/organizations/erasing.service.js';
import { Pruning } from '../../src/platform/retention/pruning.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from '../overview/world.js';

let t: TestApp;
let tulip: World;
let call: ReturnType<TestApp['api']>;
let elsewhere: ReturnType<TestApp['api']>;
/** Cookies: the planner, and the head of care. */
let piet: string;
let sanne: string;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  const other = await aWorld(t, 'elders');
  call = t.api(await t.tokenFor(tulip.organizationId));
  elsewhere = t.api(await t.tokenFor(other.organizationId));
  piet = await t.signInAs(tulip.address('piet'));
  sanne = await t.signInAs(tulip.address('sanne'));
});
afterAll(() => t.close());

const all = (score: string) => Object.fromEntries(STATEMENTS.map(({ key }) => [key, score]));
const answer = (cookie: string, form: Record<string, string>) =>
  t.post('/assessment/answer', form, { cookie });
const round = (key: string) => call('GET', `/api/v1/assessments/${key}`);

const answersNow = () => t.database.read().findBy(AssessmentAnswer, { organizationId: tulip.organizationId });
/** Of an id: the seventh tells when it was made, the fourth nothing. */
const version = (id: string) => Number(id[14]);
const acts = async () =>
  (
    await t.database
      .read()
      .find(AuditEntry, { where: { organizationId: tulip.organizationId }, order: { at: 'ASC', id: 'ASC' } })
  ).map(({ act }) => act);

describe('the self-assessment', () => {
  it('begins empty, and says how', async () => {
    const { body } = await t.get('/assessment', { cookie: piet });
    expect(body).toContain('Er zijn nog geen uitkomsten');
    expect(body).toContain('value="Q1 2027"');
    expect((await t.get('/assessment', { cookie: sanne })).body).not.toContain('Een nieuwe ronde openen');
    expect((await t.get('/assessment/answer', { cookie: sanne })).headers.location).toBe('/assessment');
  });

  it('is opened by a planner, for a while that is said', async () => {
    const wrong = await t.post(
      '/assessment/rounds',
      { name: 'Q1 2027', closesOn: '2027-02-02' },
      { cookie: piet },
    );
    expect([wrong.statusCode, wrong.body.includes('Die dag is voorbij')]).toEqual([422, true]);
    const form = { name: 'Q1 2027', closesOn: '2027-02-17' };
    expect((await t.post('/assessment/rounds', form, { cookie: sanne })).statusCode).toBe(403);
    expect((await t.post('/assessment/rounds', form, { cookie: piet })).statusCode).toBe(303);
    const second = await call('POST', '/api/v1/assessments', { ...form, name: 'Q2' });
    expect([second.statusCode, second.json<{ code: string }>().code]).toEqual([409, 'assessments.is-open']);
  });

  it('waits for everybody at home, asks for all statements, and keeps what was chosen', async () => {
    expect((await t.get('/', { cookie: sanne })).body).toContain('Hoe doen we het? Q1 2027');
    const { body } = await t.get('/assessment/answer', { cookie: sanne });
    for (const { nl } of STATEMENTS) expect(body).toContain(nl);
    expect(body).toContain('value="care" selected');
    const wrong = await answer(sanne, { ...all('4'), department: 'care', able: '9' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Kies een cijfer van 1 tot en met 5.');
    expect(wrong.body).toContain('name="own-words" value="4" checked');
    expect((await round('q1-2027')).json()).toMatchObject({ answers: 0 });
  });

  it('takes one answer of each, which may be revised, and tells nothing while it is open', async () => {
    expect((await answer(sanne, { ...all('2'), department: 'care' })).statusCode).toBe(303);
    expect((await answer(sanne, { ...all('4'), department: 'care' })).statusCode).toBe(303);
    expect((await t.get('/', { cookie: sanne })).body).not.toContain('Hoe doen we het? Q1 2027');
    expect((await t.get('/assessment/answer', { cookie: sanne })).body).toContain('value="4" checked');
    expect((await round('q1-2027')).json()).toMatchObject({
      open: true,
      answers: 1,
      themes: null,
      departments: null,
    });
    expect((await answer(piet, { ...all('3'), department: 'nowhere' })).statusCode).toBe(422);
    expect((await answer(piet, { ...all('3'), department: '' })).statusCode).toBe(303);
  });

  it('shows no result of so few once it is closed, and forgets who they were', async () => {
    const named = { organizationId: tulip.organizationId, personId: Not(IsNull()) };
    expect(await t.database.read().countBy(AssessmentAnswer, named)).toBe(2);
    const before = (await answersNow()).map(({ id }) => id);
    const path = '/assessment/rounds/q1-2027/closing';
    expect((await t.post(path, {}, { cookie: sanne })).statusCode).toBe(403);
    expect((await t.post(path, {}, { cookie: piet })).statusCode).toBe(303);
    expect(await t.database.read().countBy(AssessmentAnswer, named)).toBe(0);
    // Neither an id nor the audit trail tells when somebody answered.
    const after = (await answersNow()).map(({ id }) => id);
    expect(after.map(version)).toEqual([4, 4]);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
    expect((await acts()).filter((act) => act.includes('assessment'))).toEqual([
      'POST /assessment/rounds',
      'POST /assessment/rounds/:assessment/closing',
    ]);
    expect((await answer(sanne, all('5'))).statusCode).toBe(409);
    expect((await t.post(path, {}, { cookie: piet })).statusCode).toBe(409);
    const { body } = await t.get('/assessment', { cookie: sanne });
    expect(body).toContain('Minder dan vijf mensen hebben geantwoord');
    expect((await round('q1-2027')).json()).toMatchObject({
      ...{ open: false, answers: 2, themes: { strategy: null } },
      departments: expect.arrayContaining([{ department: 'care', themes: null }]),
    });
  });

  it('compares rounds, by theme and by statement', async () => {
    const past = (key: string, care: string, product: string) => ({
      ...{ key, name: key, opensOn: `${key}-01`, closesOn: `${key}-10` },
      answers: {
        care: Array.from({ length: 5 }, () => care),
        product: Array.from({ length: 5 }, () => product),
      },
    });
    const bring = t.app.get(AssessmentImportService);
    await bring.bring(tulip.organizationId, past('2026-06', '222223333344444', '222223333344444'));
    await bring.bring(tulip.organizationId, past('2026-09', '322223333344444', '444443333322222'));
    expect(await bring.bring(tulip.organizationId, past('2026-09', '1'.repeat(15), '1'.repeat(15)))).toBe(
      'unchanged',
    );
    const { body } = await t.get('/assessment?round=2026-09', { cookie: sanne });
    expect(body).toMatch(/<svg[^>]*aria-label="De drie thema’s over 3 rondes, van 1 tot 5."/);
    expect(body).toContain('Uitkomsten van 2026-09');
    // 3.1 of five statements, ten answers: (3 + 4·2)·5 and 4·5·5 over 50; own words 2 before, (3 + 4)/2 now.
    expect((await round('2026-09')).json()).toMatchObject({
      themes: { strategy: 3.1, competences: 3, steering: 3 },
    });
    expect(body).toContain('▲ +1,5');
    expect((await t.get('/assessment?round=nowhere', { cookie: sanne })).statusCode).toBe(404);
  });

  it('forgets who answered when a round runs out by itself, and when somebody is erased', async () => {
    const named = { organizationId: tulip.organizationId, personId: Not(IsNull()) };
    await call('POST', '/api/v1/assessments', { name: 'Late', closesOn: '2027-02-10' });
    const priya = await t.signInAs(tulip.address('priya'));
    await answer(priya, { ...all('3'), department: 'product' });
    await answer(sanne, { ...all('3'), department: 'care' });
    expect(await t.database.read().countBy(AssessmentAnswer, named)).toBe(2);
    const leaver = 'eva@tulip.example';
    await call('PUT', `/api/v1/people/${leaver}`, {
      name: 'Eva',
      locale: 'nl',
      zone: 'Europe/Amsterdam',
      roles: [],
      from: '2020-01-01',
    });
    const eva = await t.signInAs(leaver);
    await answer(eva, { ...all('1'), department: 'care' });
    expect(await t.database.read().countBy(AssessmentAnswer, named)).toBe(3);
    await t.app.get(ErasingService).erase(tulip.organizationId, leaver, leaver);
    expect(await t.database.read().countBy(AssessmentAnswer, named)).toBe(2);
    expect((await round('late')).json()).toMatchObject({ answers: 3 });
    expect(
      (await answersNow()).filter(({ personId }) => personId === null).map(({ id }) => version(id)),
    ).toEqual(expect.arrayContaining([4]));
    const given = await answersNow();
    t.clock.set('2027-02-14T09:00:00Z');
    await t.app.get(Pruning).run();
    expect(await t.database.read().countBy(AssessmentAnswer, named)).toBe(0);
    const late = given.find(({ personId }) => personId !== null)?.roundId;
    const ids = (rows: readonly AssessmentAnswer[]) =>
      rows.flatMap(({ id, roundId }) => (roundId === late ? [id] : []));
    const forgotten = ids(await answersNow());
    expect(forgotten.map(version)).toEqual([4, 4, 4]);
    expect(forgotten.filter((id) => ids(given).includes(id))).toEqual([]);
    // What they said is all there.
    const scores = await t.database
      .read()
      .findBy(AssessmentScore, { organizationId: tulip.organizationId, answerId: In(forgotten) });
    expect(scores).toHaveLength(3 * STATEMENTS.length);
  });

  it('is nobody else’s', async () => {
    expect((await elsewhere('GET', '/api/v1/assessments')).json()).toEqual([]);
    expect((await elsewhere('GET', '/api/v1/assessments/q1-2027')).statusCode).toBe(404);
    expect((await elsewhere('POST', '/api/v1/assessments/q1-2027/closing')).statusCode).toBe(404);
    const foreign = await t.signInAs('piet@elders.example');
    expect((await t.post('/assessment/rounds/q1-2027/closing', {}, { cookie: foreign })).statusCode).toBe(
      404,
    );
    const reader = t.api(await t.tokenFor(tulip.organizationId, ['read']));
    const body = { name: 'Q2', closesOn: '2027-02-20' };
    expect((await reader('POST', '/api/v1/assessments', body)).statusCode).toBe(403);
  });
});
