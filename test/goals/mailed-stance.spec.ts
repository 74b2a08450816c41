import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { GoalMoves } from '../../src/goals/goal-moves.service.js';
import { GoalsService } from '../../src/goals/goals.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { AbsencesService } from '../../src/organizations/absences.service.js';
import { HeadshipsService } from '../../src/organizations/headships.service.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let tulip: World;

const helped = {
  ...{ key: 'helped', year: 2027, statement: 'Helped <at once>', why: '', customer: null },
  ...{ horizon: '2027-02-02', owner: null, mandate: 'matrix' as const },
};
/** What the form of a department was shown for. */
const seenIn = (form: string) => {
  const hidden = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(form)?.[1] ?? '';
  return { worded: hidden('worded'), number: hidden('number') };
};

/** The goal is written anew and put before the departments; product is led by Sanne as well. */
beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  const { organizationId } = tulip;
  const sanne = { person: tulip.address('sanne'), kind: 'head', from: '2027-01-01', until: null } as const;
  await t.app.get(HeadshipsService).replace(organizationId, 'product', [sanne]);
  const moves = t.app.get(GoalMoves);
  await moves.move(organizationId, 'helped', 'retire', { reason: 'Anew.' });
  await moves.move(organizationId, 'helped', 'draft');
  await t.app.get(GoalsService).put(organizationId, helped);
  await moves.move(organizationId, 'helped', 'ask');
  await t.app.get(TickService).tick();
  await t.deliver();
});
afterAll(() => t.close());

/** The link in the last mail somebody got that asks whether a department carries the goal. */
const linkOf = (name: keyof World['people']): string => {
  const mails = t.received.filter(({ to, links }) => to === tulip.address(name) && pathIn(links) !== '');
  return pathIn(mails.at(-1)?.links ?? []);
};
const pathIn = (links: readonly string[]) =>
  links.map((link) => new URL(link).pathname).find((path) => path.startsWith('/g/')) ?? '';
const acts = () =>
  t.database.read().find(AuditEntry, {
    where: { organizationId: tulip.organizationId },
    order: { at: 'ASC', id: 'ASC' },
  });
const standing = async () =>
  (await t.api(await t.tokenFor(tulip.organizationId))('GET', '/api/v1/goals/helped/support')).json<{
    departments: { department: string; standing: string }[];
  }>().departments;

describe('the link in the mail that asks whether departments carry the goal', () => {
  it('says that the goal has expired, and opens a page that changes nothing', async () => {
    const mail = t.received.find(({ to, links }) => to === tulip.address('sanne') && pathIn(links) !== '');
    expect(mail?.text).toContain('Het gold tot en met dinsdag 2 februari 2027: het is verlopen.');
    const page = await t.get(linkOf('sanne'));
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Helped &lt;at once>');
    expect(page.body).toContain('Zeg waar care staat');
    expect(page.body).toContain('Deze pagina is van Sanne');
    expect((await standing()).map(({ standing: where }) => where)).toEqual(['silent', 'silent']);
  });

  it('lets a head state the contribution and endorse for each department, without signing in', async () => {
    const link = linkOf('sanne');
    const looks = async () => (await acts()).filter(({ act }) => act === 'link-viewed').length;
    const before = await looks();
    // Whoever looks again within the hour adds nothing.
    await t.get(link);
    expect(await looks()).toBe(before);
    t.clock.advance(60 * 60_000);
    const form = (await t.get(`${link}/care`)).body;
    expect(await looks()).toBe(before + 1);
    const seen = seenIn(form);
    const unfounded = await t.post(`${link}/care`, {
      ...seen,
      position: 'objects',
      contribution: 'Eén <b>balie</b>',
    });
    expect(unfounded.statusCode).toBe(422);
    expect(unfounded.body).toContain('href="#field-reason"');
    expect(unfounded.body).toContain('Eén &lt;b>balie&lt;/b>');
    const said = await t.post(`${link}/care`, { ...seen, position: 'endorses', contribution: 'Eén balie' });
    expect([said.statusCode, said.headers.location]).toEqual([303, `${link}?done=care`]);
    expect((await t.get(`${link}?done=care`)).body).toContain('Dank je: wat care zegt, is vastgelegd.');
    // Whose link it was hears of it, and the trail says by which link.
    await t.deliver();
    const receipt = t.received.at(-1);
    expect([receipt?.to, receipt?.subject]).toEqual([
      tulip.address('sanne'),
      'Ontvangen: wat care over het doel zegt',
    ]);
    expect(receipt?.text).toContain('Eén balie');
    expect(pathIn(receipt?.links ?? [])).toBe(link);
    expect((await acts()).filter(({ act }) => act === 'stated')).toMatchObject([
      {
        ...{ actorKind: 'link', actorId: expect.any(String), subjectType: 'goals', subjectId: 'helped' },
        details: { person: tulip.people.sanne, department: 'care' },
      },
    ]);
    const late = await t.post(`${link}/care`, { ...seen, position: 'objects', reason: 'Toch niet' });
    expect(late.statusCode).toBe(409);
    expect((await standing()).map(({ standing: where }) => where)).toEqual(['endorses', 'silent']);
  });

  it('is the stand-in’s own while somebody is away, and nobody’s who does not speak for the department', async () => {
    expect(linkOf('priya')).toBe('');
    const away = { from: '2027-02-01', until: '2027-02-09', standIn: tulip.address('priya') };
    await t.app
      .get(AbsencesService)
      .replaceAll(tulip.organizationId, [{ person: tulip.address('sanne'), absences: [away] }]);
    t.clock.set('2027-02-08T15:00:00Z');
    await t.app.get(TickService).tick();
    await t.deliver();
    const own = linkOf('priya');
    expect((await t.get(own)).body).toContain('product');
    t.clock.set('2027-02-10T09:00:00Z');
    expect((await t.get(own)).statusCode).toBe(404);
    expect((await t.get(`${linkOf('sanne')}/nowhere`)).statusCode).toBe(404);
    expect((await t.get(`${linkOf('sanne').slice(0, -2)}xx`)).statusCode).toBe(404);
  });

  it('closes once the goal is decided', async () => {
    await t.app.get(GoalMoves).move(tulip.organizationId, 'helped', 'adopt');
    const closed = await t.get(linkOf('sanne'));
    expect(closed.statusCode).toBe(404);
    expect(closed.body).toContain('Deze vraag is gesloten');
    expect((await t.post(`${linkOf('sanne')}/product`, { position: 'endorses' })).statusCode).toBe(404);
    expect((await standing()).map(({ standing: where }) => where)).toEqual(['endorses', 'silent']);
  });

  it('gives back what was typed where it comes too late, in the language of whoever typed it', async () => {
    const typed = { position: 'objects', reason: 'Te <duur>', contribution: 'Eén balie', words: 'Meteen' };
    const told = async (name: 'sanne' | 'priya', words: readonly string[]) => {
      const accepts = { 'accept-language': name === 'sanne' ? 'nl' : 'en' };
      const { statusCode, body } = await t.post(`${linkOf(name)}/product`, typed, accepts);
      const said = ['Te &lt;duur>', 'Eén balie', 'Meteen', ...words];
      expect([statusCode, ...said.filter((text) => body.includes(text))]).toEqual([404, ...said]);
    };
    await told('sanne', ['Deze vraag is gesloten', 'Helped &lt;at once>', 'Het is niet verstuurd.']);
    await told('sanne', ['Wat je hebt getypt', 'We hebben bezwaar']);
    await told('priya', ['This link does not work', 'It was not sent. Copy it', 'We object']);
    const priya = { person: tulip.address('priya'), kind: 'head', from: '2027-01-01', until: null } as const;
    await t.app.get(HeadshipsService).replace(tulip.organizationId, 'product', [priya]);
    await told('sanne', ['Deze link werkt niet', 'Het is niet verstuurd.']);
    await told('priya', ['This question is closed', 'The goal reads like this now:', 'Helped &lt;at once>']);
    const sanne = { ...priya, person: tulip.address('sanne') };
    await t.app.get(HeadshipsService).replace(tulip.organizationId, 'product', [sanne]);
    expect((await standing()).map(({ standing: where }) => where)).toEqual(['endorses', 'silent']);
  });

  it('speaks, once the adopted goal is reworded, only for whoever had taken a position', async () => {
    await t.app
      .get(GoalsService)
      .put(tulip.organizationId, { ...helped, statement: 'Helped the first time' });
    await t.app.get(TickService).tick();
    await t.deliver();
    const link = linkOf('sanne');
    const page = await t.get(link);
    expect([page.statusCode, page.body.includes('Wat zegt jouw afdeling?')]).toEqual([200, true]);
    expect((await t.get(`${link}/product`)).statusCode).toBe(404);
    expect((await t.post(`${link}/product`, { position: 'endorses' })).statusCode).toBe(404);
    const said = { ...seenIn(page.body), position: 'endorses', contribution: 'Eén balie' };
    expect((await t.post(`${link}/care`, said)).statusCode).toBe(303);
  });

  it('does not fill in a position where it is asked whether the goal still holds', async () => {
    t.clock.advance(60_000);
    await t.app.get(GoalMoves).move(tulip.organizationId, 'helped', 'revalidate');
    await t.app.get(TickService).tick();
    await t.deliver();
    const form = `${linkOf('sanne')}/care`;
    const { body } = await t.get(form);
    expect(body).toContain('Zeg opnieuw waar je afdeling staat');
    expect(body).toContain('Eén balie');
    expect(body).not.toContain('checked');
    // Whoever presses the button of it as it stands has said nothing.
    const pressed = await t.post(form, { ...seenIn(body), contribution: 'Eén balie' });
    expect([pressed.statusCode, pressed.body.includes('href="#field-position"')]).toEqual([422, true]);
    expect((await standing()).map(({ standing: where }) => where)).toEqual(['endorses', 'silent']);
    const said = { ...seenIn(body), position: 'endorses', contribution: 'Eén balie' };
    expect((await t.post(form, said)).statusCode).toBe(303);
  });
});
