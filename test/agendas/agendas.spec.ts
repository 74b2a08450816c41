import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AgendasService } from '../../src/agendas/agendas.service.js';
import { AgendaMail } from '../../src/agendas/mail/agenda.mail.js';
import { SessionReminderMail } from '../../src/agendas/mail/session-reminder.mail.js';
import { Kpi } from '../../src/kpis/kpi.entity.js';
import type { Letter } from '../../src/mail/letter.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { Department } from '../../src/organizations/department.entity.js';
import { OrganizationChanges } from '../../src/organizations/organization-changes.js';
import { newId } from '../../src/platform/ids.js';
import { UpdatesService } from '../../src/updates/updates.service.js';
import type { TestApp } from '../support/app.js';
import { aRound, OPEN, type RoundWorld, startUpdates } from '../updates/world.js';

let t: TestApp;
let w: RoundWorld;
beforeAll(async () => void (t = await startUpdates()));
afterAll(() => t.close());
beforeEach(async () => void (w = await aRound(t)));

const agenda = (locale: 'en' | 'nl' = 'en') =>
  t.app.get(AgendasService).agendaOf(w.organizationId, w.session.id, locale);
const answerForCare = async (fields: { help?: string; nps?: number } = {}) => {
  const { id, roundId } = await w.requestOf('care');
  const { help = '', nps = 30 } = fields;
  const said = { delivered: 'Chat is live.', nothingDelivered: false, customer: 'Faster answers.', help };
  const readings = { [w.kpis.nps]: { value: nps, note: null } };
  const answers = [{ ...said, readings, requestId: id, version: 0 }];
  const command = {
    organizationId: w.organizationId,
    roundId,
    personId: w.people.anna,
    source: 'form' as const,
  };
  return t.app.get(UpdatesService).submit({ ...command, answers });
};
const mailTo = (recipientId: string, kind: string, away: string[] = []): OutboxMail =>
  Object.assign(new OutboxMail(), {
    organizationId: w.organizationId,
    id: newId(),
    kind,
    occasionId: w.session.id,
    recipientId,
    data: { for: away },
  });
const queriesOf = async (work: () => Promise<unknown>): Promise<number> => {
  const { connection } = t.database.read();
  const logger = connection.logger;
  let count = 0;
  connection.logger = Object.assign(Object.create(logger) as typeof logger, {
    logQuery: () => void (count += 1),
  });
  await work();
  connection.logger = logger;
  return count;
};

describe('the agenda of a monthly session', () => {
  it('says who is silent, and asks the questions of its kind', async () => {
    const { items, participants } = await agenda();
    expect(items.map(({ section, title }) => `${section}: ${title}`)).toEqual([
      'monthly: How do the projects stand?',
      'monthly: What was delivered?',
      'monthly: How does it contribute to the goal already?',
      'missing: No update from Customer care yet',
      'missing: No update from Sales yet',
      'missing: No update from Stores yet',
      'missing: No update from Web shop yet',
    ]);
    expect(participants.map(({ name }) => name)).toEqual(['Anna de Vries', 'Dirk Jansen', 'Noor Bakker']);
  });

  it('follows from an answer at once: delivered, off track, help wanted', async () => {
    expect(await answerForCare({ help: 'Web shop: a button.' })).toMatchObject([{ outcome: 'saved' }]);
    const { items } = await agenda('nl');
    expect(items.slice(3, 7)).toMatchObject([
      {
        section: 'delivered',
        department: 'Customer care',
        detail: 'Chat is live.',
        customer: 'Faster answers.',
      },
      {
        section: 'kpis',
        title: 'NPS na contact',
        detail: 'Niet op koers: 30, doel 39',
        customer: 'Of klanten ons aanraden.',
      },
      {
        section: 'kpis',
        title: 'Afhandeltijd',
        detail: 'Geen actueel cijfer: nog geen meting, doel 7,8\u00a0min',
      },
      { section: 'help', title: 'Customer care vraagt om hulp', detail: 'Web shop: a button.' },
    ]);
  });

  it('takes as many questions for a hundred departments with five hundred KPIs as for four', async () => {
    const before = await queriesOf(() => agenda());
    const { organizationId } = w;
    const always = { fromDate: '2020-01-01', untilDate: null };
    await t.database.write(async (tx) => {
      const departments = Array.from({ length: 96 }, (_, index) => ({
        ...{ organizationId, id: newId(), key: `d${index}`, name: `Department ${index}`, parentId: null },
        ...{ calendar: null, ...always },
      }));
      await tx.insert(Department, departments);
      const kpis = departments.flatMap(({ id, key }) =>
        Array.from({ length: 5 }, (_, index) => ({
          ...{ organizationId, id: newId(), key: `${key}-${index}`, name: `KPI ${index}`, departmentId: id },
          ...{
            nature: 'implicit' as const,
            timing: 'leading' as const,
            customer: null,
            unit: '',
            decimals: 0,
          },
          ...{ direction: 'higher' as const, freshFor: 1, version: 1, ...always },
        })),
      );
      await tx.insert(Kpi, kpis);
      await t.app.get(OrganizationChanges).announce(tx, organizationId);
    });
    expect((await agenda()).items.filter(({ section }) => section === 'missing')).toHaveLength(100);
    expect(await queriesOf(() => agenda())).toBe(before);
    expect(before).toBeGreaterThan(1);
  });
});

describe('mails about a session', () => {
  const facts = ({ blocks }: Letter) =>
    blocks.flatMap((block) => (block.type === 'facts' ? block.facts : []));

  it('carry the agenda in each reader’s language and time, loaded once for all', async () => {
    await answerForCare();
    const kind = t.app.get(AgendaMail);
    const [anna, dirk, carla] = [
      mailTo(w.people.anna, 'agenda'),
      mailTo(w.people.dirk, 'agenda'),
      mailTo(w.people.carla, 'agenda', [w.people.anna]),
    ];
    const one = await queriesOf(() => kind.compose([anna]));
    let letters: ReadonlyMap<string, Letter> = new Map();
    expect(await queriesOf(async () => (letters = await kind.compose([anna, dirk, carla])))).toBe(one);
    const toDirk = letters.get(dirk.id)!;
    expect(toDirk.subject).toBe('Monthly session January 2027');
    expect(facts(toDirk)[0]?.value).toBe('Wednesday 3 February 2027, 04:00–05:30 (10:00 in Amsterdam)');
    const text = JSON.stringify(toDirk.blocks);
    expect(text).toContain('What does this mean for the customer? Faster answers.');
    expect(text).toMatch(/"text":"Discuss, about \d+ min"/);
    expect(text).toContain(`"page":"/sessions/${w.session.id}"`);
    expect(letters.get(anna.id)?.subject).toBe('Maandsessie januari 2027');
    expect(letters.get(carla.id)?.reason).toContain('voor Anna de Vries');
  });

  it('remind of the main questions alone', async () => {
    const mail = mailTo(w.people.dirk, 'session-reminder');
    const letter = (await t.app.get(SessionReminderMail).compose([mail])).get(mail.id)!;
    const items = letter.blocks.flatMap((block) => (block.type === 'items' ? block.items : []));
    expect(items).toHaveLength(3);
    expect(letter.subject).toBe('Monthly session January 2027');
  });
});

describe('the session’s page and API', () => {
  it('show it to whoever is of the organization, in their own language and time', async () => {
    const cookie = await w.signInAs(`dirk.jansen@${w.organizationId}.example`);
    const { statusCode, body } = await w.get(`/sessions/${w.session.id}`, { cookie });
    expect(statusCode).toBe(200);
    expect(body).toContain('Monthly session January 2027');
    expect(body).toContain('04:00–05:30 (10:00 in Amsterdam)');
    expect(body).toContain('No update from Customer care yet');
    expect(body).toContain('Anna de Vries, Dirk Jansen, Noor Bakker');
    const call = t.api(await t.tokenFor(w.organizationId));
    const answer = await call('GET', `/api/v1/sessions/${w.session.id}/agenda?locale=nl`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ session: w.session.id, items: { length: 7 } });
  });

  it('do not exist for others', async () => {
    const other = await aRound(t, OPEN, 'Elders');
    const cookie = await w.signInAs(`dirk.jansen@${w.organizationId}.example`);
    const call = t.api(await t.tokenFor(w.organizationId));
    for (const id of [other.session.id, 'nonsense']) {
      expect((await w.get(`/sessions/${id}`, { cookie })).statusCode).toBe(404);
      expect((await call('GET', `/api/v1/sessions/${id}/agenda`)).statusCode).toBe(404);
    }
    expect((await t.app.inject({ url: `/api/v1/sessions/${w.session.id}/agenda` })).statusCode).toBe(401);
  });
});
