import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/zones.js';
import { ErasingService } from '../../src/organizations/erasing.service.js';
import { Headship } from '../../src/organizations/headship.entity.js';
import { Pruning } from '../../src/platform/retention/pruning.service.js';
import { UpdateDraft } from '../../src/updates/update-draft.entity.js';
import { UpdateRequestsService } from '../../src/updates/update-requests.service.js';
import type { TestApp } from '../support/app.js';
import { aRound, OPEN, type RoundWorld, startUpdates, ZONE } from './world.js';

let t: TestApp;
let w: RoundWorld;
let anna: string;
beforeAll(async () => void (t = await startUpdates()));
afterAll(() => t.close());
beforeEach(async () => {
  w = await aRound(t);
  anna = await w.linkOf('anna');
});

const care = (fields: Record<string, string> = {}) => ({
  ...{ 'care.version': '0', 'care.kpi.nps': '43', 'care.kpi.handling-time': '', 'care.delivered': '' },
  ...{ 'care.customer': 'Sneller antwoord.', 'care.help': '', ...fields },
});
const drafts = () => w.database.read().findBy(UpdateDraft, { organizationId: w.organizationId });
const asScript = { accept: 'application/json' };

describe('what is typed into the form', () => {
  it('is kept by a button that asks for nothing, and stands in the form with the time, not sent', async () => {
    w.clock.set(instantOf('2027-01-27', '14:03', ZONE));
    const kept = await w.post(`${anna}/draft`, care());
    expect([kept.statusCode, kept.headers.location]).toEqual([303, anna]);
    const { body } = await w.get(anna);
    expect(body).toContain('Opgeslagen wo 27 jan, 14:03, nog niet verstuurd.');
    expect(body).toContain('Sneller antwoord.');
    expect(body).toContain('value="43"');
    expect(body).toContain('Gooi weg wat is opgeslagen');
    const list = await t.app.get(UpdateRequestsService).list(w.organizationId);
    expect(new Set(list.map(({ state }) => state))).toEqual(new Set(['open']));
  });

  it('is kept while it is typed, and the script is told when; what says nothing is no draft', async () => {
    const saved = await w.post(`${anna}/draft`, care(), asScript);
    expect(saved.json()).toEqual({ savedAt: '10:00' });
    await w.post(`${anna}/draft`, care({ 'care.kpi.nps': '44' }), asScript);
    expect((await drafts()).map(({ typed }) => typed.figures[w.kpis.nps])).toEqual(['44']);
    const emptied = { 'care.kpi.nps': '', 'care.customer': '' };
    expect((await w.post(`${anna}/draft`, care(emptied), asScript)).json()).toEqual({ savedAt: null });
    expect(await drafts()).toEqual([]);
  });

  it('is somebody’s own, is thrown away at a press, and is gone once it is sent', async () => {
    await w.post(`${anna}/draft`, care());
    expect((await w.get(await w.linkOf('bram'))).body).not.toContain('Sneller antwoord.');
    await w.post(`${anna}/draft`, { ...care(), discard: 'yes' });
    expect(await drafts()).toEqual([]);
    await w.post(`${anna}/draft`, care());
    const whole = care({ 'care.kpi.handling-time': '7,2', 'care.delivered': 'Chat.' });
    expect((await w.post(anna, whole)).statusCode).toBe(303);
    expect(await drafts()).toEqual([]);
    // The last save of a page that is being left may come in after the answer.
    expect((await w.post(`${anna}/draft`, whole, asScript)).json()).toEqual({ savedAt: null });
  });

  it('is kept, too, where it could not be sent', async () => {
    const { statusCode, body } = await w.post(anna, care());
    expect(statusCode).toBe(422);
    expect(body).toContain('Wat je typte is opgeslagen en nog niet verstuurd.');
    expect((await w.get(anna)).body).toContain('Sneller antwoord.');
  });

  it('of two heads loses nothing: who opens the form after the other sent sees both', async () => {
    await w.post(`${anna}/draft`, care());
    const bram = await w.linkOf('bram');
    const sent = care({ 'care.kpi.handling-time': '7.2', 'care.delivered': 'Chat is live.' });
    expect((await w.post(bram, sent)).statusCode).toBe(303);
    const { statusCode, body } = await w.get(anna);
    expect(statusCode).toBe(200);
    expect(body).toContain('Bram Smit verstuurde om 10:00 een antwoord');
    expect(body).toContain('Chat is live.');
    expect(body).toContain('Sneller antwoord.');
    expect(body).toContain('name="care.version" value="1"');
    expect(await drafts()).toHaveLength(1);
  });

  it('needs the right to answer, and an open request', async () => {
    const other = await aRound(t, OPEN, 'Elders');
    const cookie = await w.signInAs(`anna.de.vries@${w.organizationId}.example`);
    const [own, foreign] = [(await w.round()).id, (await other.round()).id];
    expect((await w.post(`/updates/${own}/draft`, care(), { cookie })).statusCode).toBe(303);
    expect((await w.post(`/updates/${foreign}/draft`, care(), { cookie })).statusCode).toBe(404);
    expect((await w.post(`${anna.slice(0, -4)}AAAA/draft`, care())).statusCode).toBe(404);
    w.clock.set(instantOf('2027-02-03', '10:00', ZONE));
    expect((await w.post(`${anna}/draft`, care(), asScript)).statusCode).toBe(409);
  });

  it('goes with the person, and some months after its request has closed', async () => {
    await w.post(`${anna}/draft`, care());
    await w.post(`${await w.linkOf('bram')}/draft`, care());
    w.clock.set(instantOf('2027-04-20', '10:00', ZONE));
    await t.app.get(Pruning).run();
    expect(await drafts()).toHaveLength(2);
    const led = { organizationId: w.organizationId, personId: w.people.bram };
    await w.database.write((tx) => tx.delete(Headship, led));
    const address = `bram.smit@${w.organizationId}.example`;
    await t.app.get(ErasingService).erase(w.organizationId, w.people.bram, address);
    expect((await drafts()).map(({ personId }) => personId)).toEqual([w.people.anna]);
    w.clock.set(instantOf('2027-05-05', '10:00', ZONE));
    await t.app.get(Pruning).run();
    expect(await drafts()).toEqual([]);
  });
});
