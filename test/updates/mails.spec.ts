import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { renderLetter } from '../../src/mail/render/render-letter.js';
import { MailKinds } from '../../src/mail/mail-kinds.js';
import type { Letter } from '../../src/mail/letter.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { Department } from '../../src/organizations/department.entity.js';
import { newId } from '../../src/platform/ids.js';
import { UpdatesService } from '../../src/updates/updates.service.js';
import type { TestApp } from '../support/app.js';
import { aRound, type RoundWorld, startUpdates } from './world.js';

let t: TestApp;
let w: RoundWorld;
beforeAll(async () => void (t = await startUpdates()));
afterAll(() => t.close());
beforeEach(async () => void (w = await aRound(t)));

const compose = async (
  kind: string,
  recipientId: string,
  departments: (keyof RoundWorld['departments'])[],
  away: string[] = [],
) => {
  const mail = Object.assign(new OutboxMail(), {
    organizationId: w.organizationId,
    id: newId(),
    kind,
    occasionId: (await w.round()).id,
    recipientId,
    data: { for: away, departmentIds: departments.map((key) => w.departments[key]) },
  });
  const letters = await t.app.get(MailKinds).get(kind).compose([mail]);
  return letters.get(mail.id);
};
const textOf = (letter: Letter | undefined) => JSON.stringify(letter ?? {});

describe('mails about updates', () => {
  it('ask once for all departments, and show where every KPI stands', async () => {
    const letter = await compose('update-request', w.people.anna, ['care', 'web', 'stores']);
    expect(letter?.subject).toBe('Je update over januari 2027');
    const text = textOf(letter);
    for (const part of ['Customer care', 'Web shop', 'Stores', 'Vorige: 41 (december 2026), doel 39']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('dinsdag 2 februari 2027');
    expect(letter?.blocks.find((block) => block.type === 'button')).toMatchObject({
      target: { purpose: 'update', subjectId: (await w.round()).id },
    });
  });

  it('name departments in the order of the form', async () => {
    const { organizationId, departments } = w;
    await w.database.write((tx) =>
      tx.update(Department, { organizationId, id: departments.care }, { name: 'Zorg' }),
    );
    const letter = await compose('update-request', w.people.anna, ['care', 'web', 'stores']);
    const order = ['Stores', 'Web shop', 'Zorg'];
    expect(
      textOf(letter)
        .match(/Stores|Web shop|Zorg/g)
        ?.slice(-3),
    ).toEqual(order);
    const { body } = await w.get(await w.linkOf('anna'));
    expect(body.match(/<h2>[^<]+/g)).toEqual(order.map((name) => `<h2>${name}`));
  });

  it('keep one subject in a thread', async () => {
    const subjects = [];
    for (const kind of ['update-request', 'update-nudge', 'update-due']) {
      expect(t.app.get(MailKinds).get(kind).threaded).toBe(true);
      subjects.push((await compose(kind, w.people.anna, ['care']))?.subject);
    }
    expect(new Set(subjects).size).toBe(1);
  });

  it('say for whom a stand-in gets them, in the stand-in’s own time', async () => {
    const letter = await compose('update-nudge', w.people.dirk, ['care'], [w.people.anna]);
    expect(letter?.reason).toBe('You get this mail because you stand in for Anna de Vries.');
    expect(textOf(letter)).toContain('Wednesday 3 February 2027, 04:00–05:30 (10:00 in Amsterdam)');
  });

  it('leave out departments that have answered meanwhile', async () => {
    const { id, roundId } = await w.requestOf('care');
    const said = { readings: {}, delivered: 'A', nothingDelivered: false, customer: 'B', help: '' };
    await t.app.get(UpdatesService).submit({
      organizationId: w.organizationId,
      roundId,
      personId: w.people.bram,
      source: 'form',
      answers: [{ ...said, requestId: id, version: 0 }],
    });
    expect(textOf(await compose('update-overdue', w.people.petra, ['care', 'sales']))).not.toContain(
      'Customer care',
    );
    const letter = await compose('update-overdue', w.people.petra, ['care', 'sales']);
    expect(letter?.subject).toBe('De update van Sales over januari 2027 ontbreekt');
    expect(textOf(letter)).toContain('Gevraagd: Dirk Jansen');
    const [receipt] = await t.deliver();
    expect(receipt?.subject).toBe('Received: update January 2027, Customer care');
    expect(receipt?.text).toContain('A');
  });

  it('render all samples in both languages, as text and HTML', async () => {
    const kinds = t.app
      .get(MailKinds)
      .all()
      .filter(({ kind }) => /^(update|help|agenda|session-reminder)/.test(kind));
    expect(kinds).toHaveLength(15);
    for (const kind of kinds) {
      const samples = kind.samples();
      expect(new Set(samples.map(({ letter }) => letter.locale))).toEqual(new Set(['en', 'nl']));
      for (const { letter } of samples) {
        const { html, text } = await renderLetter(letter, {
          mailId: 'sample',
          baseUrl: 'https://cadans.example',
        });
        const plain = text.replace(/\s+/g, ' ');
        expect(plain).toContain(letter.greeting);
        expect(plain).toContain(letter.reason);
        expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
        expect(html).toContain('</html>');
        expect(Buffer.byteLength(html)).toBeLessThan(100_000);
      }
    }
  });
});
