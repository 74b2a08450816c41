import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Goal } from '../../src/goals/goal.entity.js';
import { GoalRequestMail } from '../../src/goals/mail/goal-request.mail.js';
import type { Letter } from '../../src/mail/letter.js';
import { MailKinds } from '../../src/mail/mail-kinds.js';
import type { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { StillOwed } from '../../src/mail/still-owed.js';
import type { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids.js';
import { openTestDatabase } from '../support/database.js';
import { anAnnualSession } from './sessions.js';
import { aPerson, aWorld, type World } from './world.js';

let database: Database;
let close: () => Promise<void>;
let world: World;
let mail: GoalRequestMail;
const kinds = new MailKinds();
const stillOwed = new StillOwed();

beforeAll(async () => {
  ({ database, close } = await openTestDatabase());
  mail = new GoalRequestMail(database, stillOwed, kinds);
});
afterAll(() => close());
beforeEach(async () => void (world = await aWorld(database, 'Veldwerk')));

const owed = (facts: Pick<OutboxMail, 'occasionId' | 'recipientId'> & Partial<OutboxMail>) =>
  ({
    organizationId: world.organizationId,
    id: newId(),
    kind: 'goal-request',
    step: 1,
    data: {},
    ...facts,
  }) as OutboxMail;
const factsOf = (letter: Letter | undefined) =>
  letter?.blocks.flatMap((block) => (block.type === 'facts' ? block.facts : [])).map(({ value }) => value);

describe('the goal request', () => {
  it('asks a leader in the own language and time, with the three questions and a button to the goal', async () => {
    const { roundId } = await anAnnualSession(database, world);
    const request = owed({ occasionId: roundId, recipientId: world.leader });
    const letter = (await mail.compose([request])).get(request.id);
    expect(letter).toMatchObject({
      locale: 'nl',
      subject: 'Het gemeenschappelijke doel voor 2027',
      greeting: 'Dag Noor Bakker,',
      reason: 'Je krijgt deze mail omdat je bij de leiding van Veldwerk hoort.',
    });
    expect(factsOf(letter)).toEqual(['Jaarsessie 2027', 'donderdag 1 april 2027, 10:00–14:00', 'Texel']);
    expect(letter?.blocks).toContainEqual({
      type: 'button',
      label: 'Naar het doel',
      target: { page: '/goal' },
    });
    const questions = letter?.blocks.flatMap((block) => (block.type === 'items' ? block.items : []));
    expect(questions?.map(({ title }) => title)).toEqual([
      'Waar staan we?',
      'Waar willen we naartoe?',
      'Wat betekent dit voor de klant?',
    ]);
  });

  it('tells a stand-in elsewhere for whom it comes, both times, and shows the draft', async () => {
    const { organizationId } = world;
    const { roundId } = await anAnnualSession(database, world);
    const standIn = await aPerson(database, organizationId, 'Mia Chen', {
      locale: 'en',
      zone: 'America/New_York',
    });
    await database.write((tx) =>
      tx.insert(Goal, {
        organizationId,
        id: newId(),
        cycleId: world.cycles[2027],
        key: 'draft',
        statement: 'Right the first time <always>',
        why: '',
        customer: null,
        horizon: '2027-12-31',
        ownerId: null,
        mandate: 'matrix',
        phase: 'draft',
        adoptedAt: null,
        confirmedAt: null,
        revision: 1,
        worded: 1,
        version: 1,
      }),
    );
    const request = owed({
      occasionId: roundId,
      recipientId: standIn,
      step: 2,
      data: { for: [world.leader] },
    });
    const letter = (await mail.compose([request])).get(request.id);
    expect(letter?.reason).toBe(
      'You get this mail because you stand in for Noor Bakker, of the leadership of Veldwerk.',
    );
    expect(factsOf(letter)?.[1]).toBe('Thursday 1 April 2027, 04:00–08:00 (10:00 in Amsterdam)');
    expect(letter?.blocks.slice(0, 2)).toEqual([
      { type: 'paragraph', text: 'You stand in for Noor Bakker.' },
      {
        type: 'paragraph',
        text: 'The annual session is coming closer, and the goal for 2027 has not been adopted yet.',
      },
    ]);
    expect(letter?.blocks).toContainEqual({
      type: 'quote',
      label: 'The goal as it stands',
      text: 'Right the first time <always>',
    });
    expect(letter?.blocks.at(-1)).toMatchObject({ label: 'To the goal' });
  });

  it('writes those of several organizations at once, each with its own facts', async () => {
    const first = owed({
      occasionId: (await anAnnualSession(database, world)).roundId,
      recipientId: world.leader,
    });
    world = await aWorld(database, 'Elders');
    const second = owed({
      occasionId: (await anAnnualSession(database, world)).roundId,
      recipientId: world.leader,
    });
    const stranger = owed({ occasionId: first.occasionId, recipientId: world.leader });
    const letters = await mail.compose([first, second, stranger]);
    expect([first, second, stranger].map(({ id }) => letters.get(id)?.organizationName)).toEqual([
      'Veldwerk',
      'Elders',
      undefined,
    ]);
  });

  it('leaves it to the rule whether it is still wanted', async () => {
    const request = owed({ occasionId: newId(), recipientId: world.leader });
    stillOwed.answerBy((mails) => Promise.resolve(new Set(mails.map(({ id }) => `asked-${id}`))));
    expect(await mail.stillWanted([request])).toEqual(new Set([`asked-${request.id}`]));
  });

  it('is registered, and has samples in both languages with the same facts', () => {
    expect(kinds.get('goal-request')).toBe(mail);
    const samples = mail.samples();
    expect(samples.map(({ name }) => name)).toEqual([
      'first-en',
      'again-with-draft-en',
      'first-nl',
      'again-with-draft-nl',
    ]);
    const shape = ({ letter }: (typeof samples)[number]) => letter.blocks.map(({ type }) => type);
    expect(shape(samples[0]!)).toEqual(shape(samples[2]!));
    expect(shape(samples[1]!)).toEqual(shape(samples[3]!));
  });
});
