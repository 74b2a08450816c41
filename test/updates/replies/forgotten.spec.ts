import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { instantOf } from '../../../src/calendar/domain/zones.js';
import { KeptReply } from '../../../src/mail/replies/kept-reply.entity.js';
import { ErasingService } from '../../../src/organizations/erasing.service.js';
import { Headship } from '../../../src/organizations/headship.entity.js';
import { Pruning } from '../../../src/platform/retention/pruning.service.js';
import type { TestApp } from '../../support/app.js';
import { aRound, type RoundWorld, ZONE } from '../world.js';
import { replying, startReplies } from './replying.js';

const ANSWER = [
  'NPS na contact: 39',
  'Afhandeltijd: 7,1',
  'Opgeleverd: chat',
  'Klant: Bram Smit belde terug',
];

let t: TestApp;
let w: RoundWorld;
beforeAll(async () => (t = await startReplies()));
afterAll(() => t.close());

/** Anna has answered by mail, and names Bram in what she wrote. */
beforeEach(async () => {
  w = await aRound(t);
  const r = replying(w);
  const { replyTo } = await r.ask('anna');
  expect(await r.take(await r.write(replyTo, 'anna', ANSWER))).toBe('taken');
  await w.deliver();
});
const kept = () => w.database.read().findBy(KeptReply, { organizationId: w.organizationId });
const erase = async (who: 'anna' | 'bram', name: string) => {
  const { organizationId } = w;
  const personId = w.people[who];
  await w.database.write((tx) => tx.delete(Headship, { organizationId, personId }));
  await t.app.get(ErasingService).erase(organizationId, personId, `${name}@${organizationId}.example`);
};

it('an answer by mail goes with the person who was asked', async () => {
  expect(await kept()).toMatchObject([{ personId: w.people.anna, understood: expect.anything() }]);
  await erase('anna', 'anna.de.vries');
  expect(await kept()).toEqual([]);
});

it('an answer by mail that names somebody erased is kept without what it said', async () => {
  await erase('bram', 'bram.smit');
  expect(await kept()).toMatchObject([{ personId: w.people.anna, understood: null }]);
});

it('what was understood of an answer by mail is kept as long as the bodies of mails', async () => {
  w.clock.set(instantOf('2027-03-01', '10:00', ZONE));
  await t.app.get(Pruning).run();
  expect(await kept()).toHaveLength(1);
  w.clock.set(instantOf('2027-09-01', '10:00', ZONE));
  await t.app.get(Pruning).run();
  expect(await kept()).toEqual([]);
});
