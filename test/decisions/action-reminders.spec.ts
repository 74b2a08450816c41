import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ActionReminders1767100000000 } from '../../migrations/1767100000000-action-reminders.js';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { Session } from '../../src/cycles/session.entity.js';
import { ResolutionsService } from '../../src/decisions/resolutions/resolutions.service.js';
import { THE_HOUSE } from '../../src/goals/author.js';
import { ForecastService } from '../../src/notices/forecast.service.js';
import { Occasion } from '../../src/mail/occasion.entity.js';
import { TickService } from '../../src/notices/tick.service.js';
import { AbsencesService } from '../../src/organizations/absences.service.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let w: World;
let february: Session;
let worlds = 0;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
/** The monthly session of Wednesday 10 February is over. */
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  const { organizationId } = w;
  february = await t.database.read().findOneByOrFail(Session, { organizationId, date: '2027-02-10' });
  t.clock.set('2027-02-10T12:00:00Z');
});

const resolutions = () => t.app.get(ResolutionsService);
const give = (what: string, to: 'sanne' | 'priya', dueOn: string) =>
  resolutions().record(
    w.organizationId,
    february.id,
    { kind: 'action', what, customer: 'Niemand belt twee keer', owner: w.address(to), dueOn },
    THE_HOUSE,
  );
/** Reminders of actions that arrive when somebody looks at a moment. */
const arrivingAt = async (moment: string) => {
  t.clock.set(moment);
  await t.app.get(TickService).tick();
  const mails = await t.deliver();
  return mails.filter(
    ({ to, links }) => to.includes(`@${w.address('sanne').split('@')[1]}`) && pathIn(links),
  );
};
const pathIn = (links: readonly string[]) =>
  links.map((link) => new URL(link).pathname).find((path) => path.startsWith('/a/')) ?? '';
const headings = (mails: Awaited<ReturnType<typeof arrivingAt>>) =>
  mails.map(({ to, html }) => `${to.split('@')[0]}: ${/<h1[^>]*>([^<]*)/.exec(html)?.[1]?.trim()}`);
const foretold = async () =>
  (
    await t.app
      .get(ForecastService)
      .forecast(w.organizationId, t.clock.now(), t.clock.now() + 60 * 86_400_000)
  )
    .filter(({ kind }) => kind === 'action-reminder')
    .map(({ step, at, occasion }) => `${occasion} ${step} ${new Date(at).toISOString().slice(0, 16)}`);

describe('what a session gave to do', () => {
  it('is reminded of two working days before its day, on it and after it, all of a day in one mail', async () => {
    await give('Bel de <b>vijf</b> klanten', 'sanne', '2027-02-24');
    await give('Leg de bon in de doos', 'sanne', '2027-02-24');
    expect(await foretold()).toEqual([
      'actions monthly FY2027 M01 1 2027-02-22T08:00',
      'actions monthly FY2027 M01 2 2027-02-24T08:00',
      'actions monthly FY2027 M01 3 2027-02-25T08:00',
    ]);
    expect(await arrivingAt('2027-02-22T07:59:00Z')).toEqual([]);
    const [soon, ...others] = await arrivingAt('2027-02-22T08:00:00Z');
    expect(others).toEqual([]);
    expect(soon?.subject).toBe('Te doen: Maandsessie januari 2027');
    expect(soon?.text).toContain('Bel de <b>vijf</b> klanten');
    expect(soon?.text).toContain('Leg de bon in de doos');
    expect(soon?.text).toContain('Voor woensdag 24 februari 2027.');
    expect(soon?.html).toContain('&lt;b');
    expect(headings(await arrivingAt('2027-02-24T08:00:00Z'))).toEqual(['sanne: Vandaag is de dag']);
    const late = await arrivingAt('2027-02-25T08:00:00Z');
    expect(headings(late)).toEqual(['sanne: De dag is voorbij']);
    expect(late[0]?.text).toContain('Te laat');
    expect(await arrivingAt('2027-04-01T08:00:00Z')).toEqual([]);
  });

  it('is said to be done behind the mailed link, and nobody is reminded of it any more', async () => {
    const id = await give('Bel de vijf klanten', 'sanne', '2027-02-24');
    const [soon] = await arrivingAt('2027-02-22T08:00:00Z');
    const path = pathIn(soon?.links ?? []);
    const page = await t.get(path);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`action="${path}/${id}/done"`);
    // Looking, as a scanner of mail does, says nothing.
    expect(await foretold()).toHaveLength(2);
    const { statusCode, headers } = await t.post(`${path}/${id}/done`);
    expect([statusCode, headers.location]).toEqual([303, `${path}?said=${id}`]);
    expect((await t.get(String(headers.location))).body).toContain('Dank je: iedereen ziet dat het klaar is');
    expect(await foretold()).toEqual([]);
    expect(await arrivingAt('2027-02-24T08:00:00Z')).toEqual([]);
    // A button that was pressed by mistake, on the day itself.
    expect((await t.post(`${path}/${id}/open`)).statusCode).toBe(303);
    expect((await t.get(`${path}?said=${id}`)).body).toContain('Het staat weer open.');
    expect(headings(await arrivingAt('2027-02-25T08:00:00Z'))).toEqual(['sanne: De dag is voorbij']);
    const where = { organizationId: w.organizationId };
    const acts = await t.database.read().find(AuditEntry, { where, order: { at: 'ASC', id: 'ASC' } });
    expect(acts.filter(({ actorKind }) => actorKind === 'link').map(({ act }) => act)).toEqual([
      'link-viewed',
      'done',
      'opened',
      // More than an hour later: looked at once more.
      'link-viewed',
    ]);
  });

  it('is nobody else’s to speak for: of another person, another session, or with a link that is forged', async () => {
    await give('Bel de vijf klanten', 'sanne', '2027-02-24');
    const other = await give('Leg de bon in de doos', 'priya', '2027-02-24');
    const mails = await arrivingAt('2027-02-22T08:00:00Z');
    const path = pathIn(mails.find(({ to }) => to === w.address('sanne'))?.links ?? []);
    expect((await t.get(path)).body).not.toContain('Leg de bon in de doos');
    expect((await t.post(`${path}/${other}/done`)).statusCode).toBe(404);
    for (const wrong of ['x', `${path.slice('/a/'.length, -1)}x`])
      expect((await t.get(`/a/${wrong}`)).statusCode).toBe(404);
    expect((await resolutions().open(w.organizationId, { ownerId: w.people.priya })).length).toBe(1);
  });

  it('goes to whoever stands in, who says so in the other’s name', async () => {
    const id = await give('Bel de vijf klanten', 'sanne', '2027-02-24');
    await t.app.get(AbsencesService).put(w.organizationId, w.address('sanne'), {
      ...{ from: '2027-02-22', until: '2027-02-26', standIn: w.address('priya') },
    });
    // Nine in the morning where she is.
    const [mail] = await arrivingAt('2027-02-22T17:00:00Z');
    expect(mail?.to).toBe(w.address('priya'));
    expect(mail?.text).toMatch(/You stand in for Sanne|Je neemt waar voor Sanne/);
    const path = pathIn(mail?.links ?? []);
    expect((await t.post(`${path}/${id}/done`)).statusCode).toBe(303);
    expect(await resolutions().open(w.organizationId, { ownerId: w.people.sanne })).toEqual([]);
    // Back at work, it is hers alone.
    t.clock.set('2027-03-01T08:00:00Z');
    expect((await t.get(path)).statusCode).toBe(404);
  });

  it('is forgotten with what was written down by mistake', async () => {
    const id = await give('Bel de vijf klanten', 'sanne', '2027-02-24');
    await resolutions().remove(w.organizationId, id, THE_HOUSE);
    expect(await arrivingAt('2027-02-22T08:00:00Z')).toEqual([]);
  });

  it('is told of late where it is given with a day that is near, and where the service was down', async () => {
    t.clock.set('2027-02-23T12:00:00Z');
    await give('Bel de vijf klanten', 'sanne', '2027-02-24');
    await give('Leg de bon in de doos', 'priya', '2027-02-23');
    expect(headings(await arrivingAt('2027-02-26T12:00:00Z')).sort()).toEqual([
      expect.stringMatching(/^priya: /),
      'sanne: De dag is voorbij',
    ]);
  });

  it('is reminded of as well where it was open before there were reminders', async () => {
    await give('Bel de vijf klanten', 'sanne', '2027-02-24');
    const done = await give('Leg de bon in de doos', 'sanne', '2027-02-24');
    await resolutions().setDone(w.organizationId, done, true, THE_HOUSE);
    await t.database.write(async (tx) => {
      await tx.query('DROP TABLE session_actions');
      await tx.delete(Occasion, { type: 'actions' });
      await new ActionReminders1767100000000().up(tx.queryRunner!);
    });
    const [mail, ...others] = await arrivingAt('2027-02-22T08:00:00Z');
    expect(others).toEqual([]);
    expect(mail?.text).toContain('Bel de vijf klanten');
    expect(mail?.text).not.toContain('Leg de bon in de doos');
  });
});
