import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErasingService } from '../../src/organizations/erasing.service.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { anExperiment, aProject } from './commands.js';

let t: TestApp;
let tulip: World;
let call: ReturnType<TestApp['api']>;
let elsewhere: ReturnType<TestApp['api']>;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  const other = await aWorld(t, 'elders');
  call = t.api(await t.tokenFor(tulip.organizationId));
  elsewhere = t.api(await t.tokenFor(other.organizationId));
});
afterAll(() => t.close());

type Answer = Awaited<ReturnType<typeof call>>;
const put = (key: string, body: object) => call('PUT', `/api/v1/projects/${key}`, body);
const move = (key: string, body: object) => call('POST', `/api/v1/projects/${key}/moves`, body);
const fieldsOf = ({ json }: Answer) =>
  json<{ errors: { field: string }[] }>().errors.map(({ field }) => field);

describe('a project', () => {
  it('is proposed with its problem, its owner and what it is to move; the same again changes nothing', async () => {
    const first = await put('answers', aProject(tulip));
    expect(first.json()).toMatchObject({
      ...{ key: 'answers', state: 'proposed', since: '2027-02-03', owner: tulip.address('sanne') },
      ...{ departments: ['care'], effects: [{ kpi: 'solved', movement: 6 }], quarters: ['FY2027 Q1'] },
      ...{ flags: [], businessCase: null, version: 1 },
    });
    expect((await put('answers', aProject(tulip))).json()).toMatchObject({ version: 1 });
    const wider = aProject(tulip, { departments: ['care', 'product'], version: 1 });
    expect((await put('answers', wider)).json()).toMatchObject({
      version: 2,
      departments: ['care', 'product'],
    });
    expect((await put('answers', wider)).statusCode).toBe(409);
  });

  it('names all that is wrong with it, and keeps nothing of that', async () => {
    const wrong = await put('answers', {
      ...aProject(tulip),
      ...{ name: ' ', who: '', customer: ' ', owner: 'nobody@example.com', departments: ['care', 'nowhere'] },
      ...{ effects: [{ kpi: 'nothing', movement: 0 }], quarters: ['FY2031 Q1'], estimatedHours: -1 },
      ...{ from: '2027-03-01', until: '2027-02-01' },
      experiment: { hypothesis: '', stopOn: '2027-05-01' },
    });
    expect(wrong.statusCode).toBe(422);
    expect(fieldsOf(wrong)).toEqual([
      ...['name', 'who', 'customer', 'effects[0].movement', 'estimatedHours', 'until'],
      ...['experiment.hypothesis', 'experiment.capMoney', 'owner', 'departments[1]', 'effects[0].kpi'],
      'quarters[0]',
    ]);
    expect(fieldsOf(await put('new', aProject(tulip)))).toEqual(['key']);
    expect((await call('GET', '/api/v1/projects/answers')).json()).toMatchObject({ version: 2 });
  });

  it('moves from state to state, each step and report readable for good', async () => {
    await move('answers', { state: 'running', on: '2027-02-01', spentHours: 12 }).then((early) =>
      expect(fieldsOf(early)).toEqual(['on']),
    );
    await move('answers', { state: 'running', spentHours: 12, version: 2 });
    await move('answers', { state: 'running', note: 'Twee van de vier systemen.', spentMoney: 150 });
    const waits = await move('answers', { state: 'waiting', waitingFor: 'een besluit van de directie' });
    expect(waits.json()).toMatchObject([
      { number: 1, state: 'proposed', on: '2027-02-03' },
      { number: 2, state: 'running', spentHours: 12 },
      { number: 3, state: 'running', note: 'Twee van de vier systemen.', spentMoney: 150, spentHours: null },
      { number: 4, state: 'waiting', waitingFor: 'een besluit van de directie' },
    ]);
    expect((await call('GET', '/api/v1/projects/answers')).json()).toMatchObject({
      ...{ state: 'waiting', waitingDays: 0, spentHours: 12, spentMoney: 150, version: 5 },
    });
    expect((await move('answers', { state: 'running', version: 4 })).statusCode).toBe(409);
  });

  it('ends as an experiment only with what was learned, and says that it goes on for too long', async () => {
    await put('call-back', anExperiment(tulip));
    await move('call-back', { state: 'running', customersTouched: 51 });
    expect((await call('GET', '/api/v1/projects/call-back')).json()).toMatchObject({
      flags: ['past-stop', 'over-cap'],
    });
    expect(fieldsOf(await move('call-back', { state: 'stopped', note: 'Te veel gebeld.' }))).toEqual([
      'learned',
    ]);
    await move('call-back', { state: 'stopped', learned: 'Binnen het uur is niet nodig, dezelfde dag wel.' });
    expect((await call('GET', '/api/v1/projects/call-back')).json()).toMatchObject({ flags: ['over-cap'] });
  });

  it('is nobody else’s', async () => {
    const status = 404;
    expect((await elsewhere('GET', '/api/v1/projects')).json()).toEqual([]);
    expect((await elsewhere('GET', '/api/v1/projects/answers')).statusCode).toBe(status);
    expect((await elsewhere('GET', '/api/v1/projects/answers/moves')).statusCode).toBe(status);
    expect((await elsewhere('POST', '/api/v1/projects/answers/moves', { state: 'running' })).statusCode).toBe(
      status,
    );
    // Its people and KPIs are not ours either.
    const foreign = await put('stolen', { ...aProject(tulip), owner: 'sanne@elders.example' });
    expect(fieldsOf(foreign)).toEqual(['owner']);
    const cookie = await t.signInAs('priya@elders.example');
    for (const path of ['/projects/answers', '/projects/answers/change'])
      expect((await t.get(path, { cookie })).statusCode).toBe(status);
    for (const path of ['/projects/answers/moves', '/projects/answers/change'])
      expect((await t.post(path, { state: 'running' }, { cookie })).statusCode).toBe(status);
    const reader = t.api(await t.tokenFor(tulip.organizationId, ['read']));
    expect((await reader('PUT', '/api/v1/projects/answers', aProject(tulip))).statusCode).toBe(403);
  });

  it('must be taken over before its owner can be erased', async () => {
    const charges = () => t.app.get(ErasingService).charges(tulip.organizationId, tulip.people.sanne);
    const inDutch = async () => (await charges()).map(({ nl }) => nl).join();
    expect(await inDutch()).toContain('staat in voor het project “Antwoord in één keer”');
    // What is over keeps the pseudonym.
    expect(await inDutch()).not.toContain('Terugbellen binnen het uur');
  });
});
