import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/demo-browser.js';
import { ApplyService } from '../../src/files/apply.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { freePort } from '../faults/support/free-port.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Visitor } from './visitor.js';

/** Bea leads and plans; Ada, Cas and Dee head customer service, the web shop and the stores. */
type Name = 'ada' | 'bea' | 'cas' | 'dee';
let t: TestApp;
let browser: Browser;
const visitors = new Map<Name, Visitor>();
const by = (name: Name): Visitor => visitors.get(name)!;

beforeAll(async () => {
  const port = await freePort();
  const BASE_URL = `http://127.0.0.1:${port}`;
  t = await startTestApp({ now: '2027-01-11T08:00:00Z', settings: { BASE_URL } });
  const file = await readFile(new URL('newcomer.yaml', import.meta.url), 'utf8');
  const { organizationId } = await t.app.get(ApplyService).apply(file, { dryRun: false });
  await t.app.listen(port, '127.0.0.1');
  browser = await openBrowser();
  for (const name of ['ada', 'bea', 'cas', 'dee'] as const)
    visitors.set(name, await Visitor.of(t, browser, organizationId ?? '', `${name}@elzinga.example`));
});
afterAll(async () => {
  await browser.close();
  await t.close();
});

/** A head says where the department stands. */
async function stand(name: Name, department: string, position: string, reason = '') {
  const head = by(name);
  await head.follow('Goal');
  await head.follow('Who carries it, and how it was set');
  await head.follow(`Speak for ${department}`);
  await head.fill({ 'What will your department contribute?': `What ${department} can do for it.` });
  await head.choose(position);
  await head.fill({ Reason: reason });
  await head.press('Send');
}

describe('a newcomer, with a browser and no manual', () => {
  it('drafts the goal and puts it before the departments', async () => {
    const bea = by('bea');
    await bea.follow('Goal');
    await bea.follow(/write/i);
    await bea.fill({
      'The goal': 'Every customer is helped at the first contact.',
      'What does this mean for the customer?': 'Nobody has to tell the story twice.',
      'Why this goal?': 'Who has to call again does not come back.',
    });
    await bea.press('Write it down');
    await bea.press('Open the discussion');
    await bea.press('Put it before the departments');
    expect(await bea.text()).toContain('3 not heard from yet');
  });

  it('hears two departments endorse it and one object', async () => {
    await stand('ada', 'Customer service', 'We endorse it');
    await stand('cas', 'Web shop', 'We endorse it');
    await stand('dee', 'Stores', 'We object', 'On Saturdays there is nobody to help.');
    await by('bea').follow('Goal');
    await by('bea').follow('Who carries it, and how it was set');
    expect(await by('bea').text()).toContain('On Saturdays there is nobody to help.');
  });

  it('writes down what is given up, and adopts the goal only with a reason', async () => {
    const bea = by('bea');
    await bea.unfold('Write down a choice');
    await bea.fill({ 'What was decided': 'Answers', 'What is given up for it': 'Opening on Sundays' });
    await bea.press('Write it down');
    expect(await bea.text()).toContain('Answers goes before: Opening on Sundays');
    await bea.press('Adopt it');
    await bea.fill({ Reason: 'Two colleagues more on Saturdays, from March.' });
    await bea.press('Adopt it');
    expect(await bea.text()).toContain('Because: Two colleagues more on Saturdays, from March.');
  });

  it('begins a KPI from the library, and links it to the goal with its claim', async () => {
    const bea = by('bea');
    await bea.follow('Goal');
    await bea.follow('All KPIs, and what they lack');
    await bea.follow(/begin a KPI/i);
    await bea.follow('Begin with First time right');
    await bea.pick('Whose is it?', 'Customer service');
    await bea.fill({ 'Baseline: where the year starts from': '60', 'Target: where it is to end': '84' });
    await bea.press('Keep it');
    await bea.follow('Link it to the goal or to another KPI');
    await bea.pick('It moves', 'The goal: Every customer is helped at the first contact.');
    await bea.fill({ Why: 'Who is helped at once does not call again.' });
    await bea.press('Keep this link');
    expect(await bea.text()).toContain('Who is helped at once does not call again.');
  });

  it('sets a guardrail', async () => {
    const bea = by('bea');
    await bea.follow('Set a guardrail');
    await bea.fill({
      'Lowest value': '65',
      'What may be decided without asking?': 'A refund up to € 50.',
      'By which customer data?': 'What callers say afterwards.',
    });
    await bea.press('Set the guardrail');
    await bea.follow('Map');
    expect(await bea.text()).toContain('First time right');
  });

  it('answers the update, with a figure outside of the guardrail', async () => {
    t.clock.set('2027-02-04T09:00:00Z');
    await t.app.get(TickService).tick();
    await t.deliver();
    const ada = by('ada');
    await ada.follow('Home');
    await ada.follow('Give your update');
    await ada.fill({
      'First time right': '61',
      'What did you deliver?': 'Callers get a name.',
      'What does this mean for the customer?': 'They know whom they spoke.',
    });
    await ada.press('Send');
    await ada.fill({ 'First time right: what is behind this?': 'Half of the team was ill.' });
    await ada.press('Send');
    expect(await ada.text()).toContain('Half of the team was ill.');
    const bea = by('bea');
    await bea.follow('Map');
    expect(await bea.text()).toMatch(/off track/i);
  });

  it('finds the breach on the agenda of the next monthly session', async () => {
    const bea = by('bea');
    await bea.follow('Year');
    await bea.follow(/monthly/i);
    expect(await bea.text()).toContain('61');
    expect(await bea.text()).toContain('Below its lower bound of 65');
  });
});
