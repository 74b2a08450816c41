import { expect } from '@jest/globals';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { AssessmentRound } from '../../../src/assessments/assessment-round.entity.js';
import { Session } from '../../../src/cycles/session.entity.js';
import { PermissionAsked } from '../../../src/decisions/permission-asked.entity.js';
import { OwnDecision } from '../../../src/decisions/own-decision.entity.js';
import { Resolution } from '../../../src/decisions/resolutions/resolution.entity.js';
import { Passkey } from '../../../src/access/passkeys/passkey.entity.js';
import { Person } from '../../../src/organizations/person.entity.js';
import { newId } from '../../../src/platform/ids.js';
import { ApiToken } from '../../../src/access/api-token.entity.js';
import { AuditEntry } from '../../../src/access/audit-entry.entity.js';
import { AgendaProposal } from '../../../src/agendas/arrangement/proposal.entity.js';
import { GoalChoice } from '../../../src/goals/goal-choice.entity.js';
import { Kpi } from '../../../src/kpis/kpi.entity.js';
import { KpiLink } from '../../../src/kpis/kpi-link.entity.js';
import { CalendarFeed } from '../../../src/invitations/calendar-feed.entity.js';
import { RhythmService } from '../../../src/cycles/rhythm.service.js';
import { TickService } from '../../../src/notices/tick.service.js';
import { TouchpointFeedback } from '../../../src/journey/touchpoint-feedback.entity.js';
import { BrandingsService } from '../../../src/mail/style/brandings.service.js';
import { MailTextsService } from '../../../src/mail/style/mail-texts.service.js';
import { SuppressionsService } from '../../../src/mail/suppression/suppressions.service.js';
import { OutboxMail } from '../../../src/mail/outbox-mail.entity.js';
import { Suppression } from '../../../src/mail/suppression/suppression.entity.js';
import { Department } from '../../../src/organizations/department.entity.js';
import { Headship } from '../../../src/organizations/headship.entity.js';
import { OrganizationsService } from '../../../src/organizations/organizations.service.js';
import { PeopleService } from '../../../src/organizations/people.service.js';
import { Report } from '../../../src/reports/report.entity.js';
import { Spreadsheet } from '../../../src/spreadsheets/spreadsheet.entity.js';
import { UpdateRequest } from '../../../src/updates/update-request.entity.js';
import { WebhookDelivery } from '../../../src/webhooks/webhook-delivery.entity.js';
import { WebhookEndpoint } from '../../../src/webhooks/webhook-endpoint.entity.js';
import { aPerson, tulip } from '../../organizations/tulip.js';
import { aWorld, type World } from '../../overview/world.js';
import { aProject } from '../../projects/commands.js';
import { formWith } from '../../spreadsheets/files.js';
import { BROWSER, type TestApp } from '../../support/app.js';

/** What only Tulip knows: wherever it stands, it came from there. */
export const SECRET = 'Narcissus';

/** One person of each role; `head` is a member who heads a department. */
export const PEOPLE = ['piet', 'priska', 'noor', 'sanne', 'mo', 'rob'] as const;

/**
 * Tulip, with at least one of everything that has an address, and Rose, in which there is nothing but Ada, who may do
 * all that a role may do. Whatever Ada finds of Tulip is one finding too many.
 */
export async function fullWorld(t: TestApp) {
  const w = await aWorld(t, 'tulip');
  const { organizationId } = w;
  const token = await t.tokenFor(organizationId);
  const call = t.api(token);
  const must = async (method: 'PUT' | 'POST', url: string, body: object) => {
    const answer = await call(method, url, body);
    expect([url, answer.statusCode < 300 || answer.body]).toEqual([url, true]);
    return answer;
  };
  await t.app.get(PeopleService).putAll(organizationId, [
    aPerson('Priska', { address: w.address('priska' as 'piet'), from: '2020-01-01', roles: ['planner'] }),
    aPerson('Mo', { address: w.address('mo' as 'piet'), from: '2020-01-01' }),
    aPerson('Rob', {
      address: w.address('rob' as 'piet'),
      from: '2020-01-01',
      roles: ['partner'],
      company: 'Post',
    }),
  ]);
  const [sanne, piet] = await Promise.all(
    (['sanne', 'piet'] as const).map((name) => t.signInAs(w.address(name))),
  );
  const pressed = async (url: string, form: Record<string, string>, cookie = '') => {
    const { statusCode, body } = await t.post(url, form, { cookie });
    expect([url, statusCode < 400 || body]).toEqual([url, true]);
  };
  const rhythm = t.app.get(RhythmService);
  const { rules } = await rhythm.get(organizationId);
  const monthly = rules.monthly && { ...rules.monthly, questionRound: 'start-stop-keep' as const };
  await rhythm.put(organizationId, { ...rules, monthly });
  await t.app.get(TickService).tick();
  const { id: session } = await t.database
    .read()
    .findOneByOrFail(Session, { organizationId, kind: 'monthly', date: '2027-02-10' });
  await must('PUT', `/api/v1/people/${w.address('sanne')}/absences/2027-03-01`, { until: '2027-03-05' });
  await must('PUT', '/api/v1/closures/2027-05-05', { until: '2027-05-05', name: `${SECRET} day` });
  await must('PUT', '/api/v1/departments/care/closures/2027-05-06', { until: '2027-05-06', name: SECRET });
  await must('PUT', '/api/v1/customer-goals/content', {
    ...{ goal: 'helped', kind: 'satisfaction', statement: `${SECRET} after each call`, measure: 'nps' },
    ...{ owner: w.address('sanne'), kpis: ['solved'] },
  });
  await must('PUT', '/api/v1/contact-goals/phone', {
    ...{ customerGoal: 'content', channel: SECRET, side: 'offline', aim: 'service' },
    ...{ statement: 'One call is enough', kpis: ['solved'] },
  });
  await must('PUT', '/api/v1/touchpoints/first-call', {
    ...{ name: `${SECRET} calls`, place: 1, channel: 'offline', departments: ['care'] },
    partners: [w.address('rob' as 'piet')],
  });
  await must('POST', '/api/v1/touchpoints/first-call/feedback', { text: SECRET, source: 'Call' });
  await must('PUT', '/api/v1/projects/answers', aProject(w, { name: SECRET }));
  await must('PUT', '/api/v1/kpis/solved/guardrail', { low: 60, decides: SECRET, data: 'Calls' });
  await must('POST', '/api/v1/decisions', {
    ...{ department: 'care', what: SECRET, why: 'Half of the calls are about money', data: '412 calls' },
    ...{ customer: 'The money is back at once', kpi: null, effect: null, revisitOn: '2027-03-09' },
  });
  await must('POST', '/api/v1/permissions', {
    ...{ department: 'care', what: SECRET, askedOn: '2027-02-01', whom: w.address('noor') },
  });
  await must('POST', `/api/v1/sessions/${session}/resolutions`, {
    ...{ kind: 'action', what: SECRET, owner: w.address('sanne'), dueOn: '2027-02-24' },
  });
  await must('PUT', '/api/v1/goals/helped/worth', {
    ...{ measure: 'nps', moneyPerPoint: 12_000, hourlyRate: 60, reasoning: SECRET },
  });
  const manager = t.database.read();
  const care = await manager.findOneByOrFail(Department, { organizationId, key: 'care' });
  const solved = await manager.findOneByOrFail(Kpi, { organizationId, key: 'solved' });
  const request = await manager.findOneByOrFail(UpdateRequest, { organizationId, departmentId: care.id });
  const link = await manager.findOneByOrFail(KpiLink, { organizationId, kpiId: solved.id });
  const update = { readings: [], delivered: SECRET, customer: 'Faster answers.', version: 0 };
  await must('PUT', `/api/v1/update-requests/${request.id}/update`, update);
  await must('POST', '/api/v1/assessments', { name: SECRET, closesOn: '2027-02-20' });
  await must('POST', '/api/v1/goals/helped/choices', { kind: 'not-for', text: SECRET, givenUp: 'x' });
  await must('POST', '/api/v1/reports', { period: 'FY2027 M01', locale: 'en' });
  const item = { title: SECRET, detail: '', customer: 'Is heard', purpose: 'inform', minutes: '5' };
  await pressed(`/sessions/${session}/proposals`, item, sanne);
  await pressed('/calendar', { calendar: 'own' }, sanne);
  const now = t.clock.now();
  // On its own day; nothing else of the world is of that day.
  t.clock.set((await manager.findOneByOrFail(Session, { organizationId, id: session })).startsAt);
  await pressed(`/sessions/${session}/room/start`, {}, await t.signInAs(w.address('noor')));
  t.clock.set(now);
  const file = formWith(
    'figures.csv',
    Buffer.from(`kpi;period;value\nsolved;2027-01-15;71\n${SECRET};2027-01-15;1\n`),
  );
  const sent = await t.app.inject({
    ...{ method: 'POST', url: '/spreadsheets', payload: file.payload },
    headers: { ...BROWSER, cookie: piet ?? '', 'content-type': file.type },
  });
  expect(sent.statusCode).toBe(303);
  const look = { accent: '', senderName: SECRET, footerNl: SECRET, footerEn: SECRET };
  await t.app.get(BrandingsService).put(organizationId, look, 0);
  await t.app.get(MailTextsService).put(organizationId, 'agenda', 'nl', { closing: SECRET });
  await suppress(t, w);
  const rose = await t.app.get(OrganizationsService).create({ ...tulip, key: 'rose', name: 'Rose' });
  await t.app.get(PeopleService).put(rose, aPerson('Ada', { roles: ['admin'], address: 'ada@rose.example' }));
  const receiver = { name: SECRET, url: 'https://example.org/', eventTypes: ['goal.adopted'] };
  const webhook = (await must('POST', '/api/v1/webhooks', receiver)).json<{ id: string }>().id;
  await must('POST', `/api/v1/webhooks/${webhook}/test`, {});
  // Of Piet's own: what is under its address is there for him alone.
  const example = await t.app
    .get(OrganizationsService)
    .create({ ...tulip, key: 'played', name: SECRET }, { isExample: true });
  const piets = aPerson('Piet', { roles: ['admin'], address: w.address('piet'), from: '2020-01-01' });
  await t.app.get(PeopleService).put(example, piets);
  const { accountId } = await manager.findOneByOrFail(Person, { organizationId, id: w.people.sanne });
  const passkey = {
    ...{ organizationId, id: newId(), accountId: accountId ?? '', credentialId: 'c1', publicKey: 'p1' },
    ...{ counter: 0, transports: [], name: SECRET, createdAt: 1, usedAt: null },
  };
  await t.database.write((tx) => tx.insert(Passkey, passkey));
  const browsers = await t.api(token)('GET', `/api/v1/people/${w.address('sanne')}/browsers`);
  const browser = browsers.json<{ id: string }[]>()[0]?.id ?? '';
  /** Where not any row will do. */
  const mail = await manager.findOneByOrFail(OutboxMail, { organizationId, kind: 'update-request' });
  const known = {
    session,
    sessions: session,
    link: link.id,
    people: w.people.sanne,
    'update-requests': request.id,
    ...{ browser, browsers: browser, passkeys: passkey.id },
    ...{ mailbox: mail.id, outbox: mail.id, organization: example },
  };
  return { organizationId, token, rose, known };
}

/** No mail goes to Priya's address any more. */
async function suppress(t: TestApp, { organizationId, people, address }: World): Promise<void> {
  const where = { organizationId, recipientId: people.priya };
  const mail = await t.database.read().findOneByOrFail(OutboxMail, where);
  await t.database.write((tx) =>
    t.app.get(SuppressionsService).suppress(tx, {
      ...{ organizationId, personId: people.priya, mailId: mail.id, status: '5.1.1' },
      ...{ said: SECRET, address: address('priya'), cause: 'bounced' },
    }),
  );
}

type Place = string | readonly [EntityTarget<ObjectLiteral>, string?];

/** What stands in the places of addresses, by name, and for `:id` by what stands before it: a key of Tulip's, or the first of its rows. */
const PLACES: Readonly<Record<string, Place>> = {
  ...{
    goal: 'helped',
    kpi: 'solved',
    key: 'solved',
    department: 'care',
    touchpoint: 'first-call',
    project: 'answers',
  },
  ...{
    customerGoal: 'content',
    contactGoal: 'phone',
    address: 'sanne@tulip.example',
    person: 'sanne@tulip.example',
  },
  ...{ proposal: [AgendaProposal], resolution: [Resolution], choice: [GoalChoice] },
  ...{ decision: [OwnDecision], permission: [PermissionAsked], feedback: [TouchpointFeedback] },
  ...{ entry: [AuditEntry], tokens: [ApiToken], calendar: [CalendarFeed] },
  ...{ departments: [Department], headship: [Headship] },
  ...{ suppressions: [Suppression], suppressed: [Suppression], reports: [Report] },
  ...{ spreadsheets: [Spreadsheet] },
  ...{ webhook: [WebhookEndpoint], delivery: [WebhookDelivery, 'eventId'] },
  ...{ round: [UpdateRequest, 'roundId'], assessment: [AssessmentRound, 'key'] },
};

/** Days, quarters, numbers and names of files: everybody has the same, and finds their own there. */
export const EVERYBODYS: Readonly<Record<string, string>> = {
  ...{ year: '2027', quarter: 'FY2027%20Q1', month: '2027-01', from: '2027-03-01', number: '1' },
  ...{ name: 'kpis.csv', exports: 'kpis.csv', kind: 'agenda', locale: 'nl' },
};

/** An address of Tulip's by its pattern. Throws where nothing is known of a place: say what stands there. */
export async function addressIn(
  { database }: Pick<TestApp, 'database'>,
  { organizationId, known }: Awaited<ReturnType<typeof fullWorld>>,
  pattern: string,
): Promise<string> {
  let url = pattern;
  for (const [spelled, before = '', name = ''] of pattern.matchAll(/(?:([\w-]+)\/)?:(\w+)/g)) {
    const of = name === 'id' || name === 'file' ? before : name;
    const place = Object.entries(known).find(([key]) => key === of)?.[1] ?? PLACES[of] ?? EVERYBODYS[of];
    if (place === undefined) throw new Error(`Nothing in Tulip stands at :${name} of ${pattern}: add it.`);
    const value = typeof place === 'string' ? place : await valueOf(database, organizationId, place);
    url = url.replace(
      spelled,
      `${before === '' ? '' : `${before}/`}${value}${name === 'file' && before === 'reports' ? '.pdf' : ''}`,
    );
  }
  return url;
}

async function valueOf(
  database: TestApp['database'],
  organizationId: string,
  [entity, column = 'id']: Exclude<Place, string>,
) {
  return String((await database.read().findOneByOrFail(entity, { organizationId }))[column]);
}
