import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { AgendasService } from '../../src/agendas/agendas.service.js';
import { ArrangingService } from '../../src/agendas/arrangement/arranging.service.js';
import { loadFrame } from '../../src/agendas/agenda-frame.js';
import { answersForAgenda } from '../../src/agendas/questions/agenda-answers.js';
import { QuestionAnswer } from '../../src/agendas/questions/question-answer.entity.js';
import { QuestionRound } from '../../src/agendas/questions/question-round.entity.js';
import type { QuestionRules } from '../../src/cycles/domain/question-round.js';
import { RhythmService } from '../../src/cycles/rhythm.service.js';
import { Session } from '../../src/cycles/session.entity.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { THE_HOUSE } from '../../src/goals/author.js';
import { TickService } from '../../src/notices/tick.service.js';
import { AbsencesService } from '../../src/organizations/absences.service.js';
import { ClosuresService } from '../../src/organizations/closures.service.js';
import { HeadshipsService } from '../../src/organizations/headships.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { ErasingService } from '../../src/organizations/erasing.service.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

/** The agenda of the monthly session of 10 February is mailed on Friday the 5th at nine, Amsterdam time. */
const CLOSES = '2027-02-05T08:00:00Z';
let t: TestApp;
let w: World;
let february: Session;
let worlds = 0;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `asked-${worlds}`);
  const where = { organizationId: w.organizationId, date: '2027-02-10' };
  february = await t.database.read().findOneByOrFail(Session, where);
  await ask('start-stop-keep');
});

async function ask(questionRound: QuestionRules | null): Promise<void> {
  const rhythm = t.app.get(RhythmService);
  const { rules } = await rhythm.get(w.organizationId);
  const monthly = rules.monthly && { ...rules.monthly, questionRound };
  await rhythm.put(w.organizationId, { ...rules, monthly });
}

/** What reached this world's people at a moment: `sanne: question-request`. */
async function mailed(at: string): Promise<string[]> {
  t.clock.set(at);
  await t.app.get(TickService).tick();
  const own = (await t.deliver()).filter(({ to }) => to.includes(`@asked-${worlds}.`));
  return own.flatMap(({ to, links }) => (pathIn(links) === '' ? [] : [to.split('@')[0] ?? ''])).sort();
}
const pathIn = (links: readonly string[]) =>
  links.map((link) => new URL(link).pathname).find((path) => path.startsWith('/q/')) ?? '';
const linkOf = (name: keyof World['people']) =>
  pathIn(t.received.findLast(({ to, links }) => to === w.address(name) && pathIn(links) !== '')?.links ?? []);
const round = () =>
  t.database
    .read()
    .findOneByOrFail(QuestionRound, { organizationId: w.organizationId, sessionId: february.id });
const answers = () => t.database.read().findBy(QuestionAnswer, { organizationId: w.organizationId });
const agenda = () => t.app.get(AgendasService).agendaOf(w.organizationId, february.id, 'en');
const item = async () => (await agenda()).items.find(({ section }) => section === 'answers');
const typed = (start: string, stop = '', keep = '') => ({
  ...{ 'answer-1': start, 'answer-2': stop, 'answer-3': keep },
});

describe('those who take part in a session', () => {
  it('are asked once, answer from the mail without signing in, and are reminded only where they did not', async () => {
    // The rhythm began to ask with less than five days to go: the mail comes at once.
    expect(await mailed('2027-02-03T10:00:00Z')).toEqual(['noor', 'piet', 'priya', 'sanne']);
    const mail = t.received.findLast(({ to }) => to === w.address('sanne'));
    expect(mail?.subject).toBe('Wat vind jij? Maandsessie januari 2027');
    expect(mail?.text).toMatch(/tot vrijdag 5 februari 2027,\s09:00/);
    const form = await t.get(linkOf('sanne'));
    expect(form.body).toContain('Waarmee moeten we stoppen?');
    expect(form.body).toContain('zonder je naam op de agenda');
    expect(await answers()).toEqual([]);
    const sent = await t.post(linkOf('sanne'), typed('Eén <b>nummer</b>\nTerugbellen'));
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${linkOf('sanne')}?done=yes`]);
    const receipt = await t.get(`${linkOf('sanne')}?done=yes`);
    expect(receipt.body).toContain('Dank je, je antwoorden zijn bewaard.');
    expect(receipt.body).toContain('Eén &lt;b>nummer&lt;/b>');
    expect(await mailed('2027-02-04T14:05:00Z')).toEqual(['noor', 'piet', 'priya']);
    expect(await mailed('2027-02-05T07:59:00Z')).toEqual([]);
  });

  it('change their answers and take them back until they close; what is typed after that comes back', async () => {
    await mailed('2027-02-03T10:00:00Z');
    const link = linkOf('noor');
    expect((await t.post(link, typed(''))).body).toContain('Beantwoord minstens één vraag.');
    const long = await t.post(link, typed('x'.repeat(1001), 'Vergaderen <om te vergaderen>'));
    expect(long.statusCode).toBe(422);
    expect(long.body).toContain('href="#field-answer-1"');
    expect(long.body).toContain('Vergaderen &lt;om te vergaderen>');
    expect(await answers()).toEqual([]);
    await t.post(link, typed('Terugbellen', 'Vergaderen'));
    await t.post(link, typed('Terugbellen', '', 'Repareren'));
    expect((await answers()).map(({ number, text }) => [number, text]).sort()).toEqual([
      [1, 'Terugbellen'],
      [3, 'Repareren'],
    ]);
    expect((await t.get(link)).body).toContain('>Repareren</textarea>');
    await t.post(link, typed('', '', ''));
    expect(await answers()).toEqual([]);
    expect((await t.get(`${link}?done=yes`)).body).toContain('Je antwoorden zijn teruggenomen.');
    await t.post(link, typed('Terugbellen'));
    t.clock.set(CLOSES);
    const late = await t.post(link, typed('Toch wat anders'));
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Antwoorden kan niet meer');
    expect(late.body).toContain('Toch wat anders');
    expect(late.body).toContain('Terugbellen');
    expect((await answers()).map(({ text }) => text)).toEqual(['Terugbellen']);
  });

  it('answer as well where they signed in, from the start page and the page of the session', async () => {
    t.clock.set('2027-02-03T10:00:00Z');
    const cookie = await t.signInAs(w.address('sanne'));
    const path = `/sessions/${february.id}/questions`;
    expect((await t.get('/', { cookie })).body).toContain(`href="${path}"`);
    expect((await t.get(`/sessions/${february.id}`, { cookie })).body).toContain('Beantwoord de vragen');
    expect((await t.post(path, typed('   '), { cookie })).statusCode).toBe(422);
    const sent = await t.post(path, typed('Terugbellen'), { cookie });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${path}?done=yes`]);
    expect((await t.get('/', { cookie })).body).not.toContain(path);
    expect((await t.get(`/sessions/${february.id}`, { cookie })).body).toContain('Pas mijn antwoorden aan');
    expect(await mailed('2027-02-03T10:01:00Z')).toEqual(['noor', 'piet', 'priya']);
  });

  it('leave who said it in the trail, not what was said', async () => {
    await mailed('2027-02-03T10:00:00Z');
    await t.post(linkOf('priya'), typed('Call back'));
    const trail = await t.database.read().findBy(AuditEntry, { organizationId: w.organizationId });
    const [act] = trail.filter(({ act: name }) => name === 'responded');
    expect(act).toMatchObject({
      ...{ actorKind: 'link', subjectType: 'sessions', subjectId: february.id },
      details: { person: w.people.priya },
    });
    expect(JSON.stringify(trail)).not.toContain('Call back');
  });

  it('have a stand-in answer once for both; who takes part no more has no link any more', async () => {
    await t.app.get(AbsencesService).put(w.organizationId, w.address('sanne'), {
      ...{ from: '2027-02-01', until: '2027-02-12', standIn: w.address('priya') },
    });
    expect(await mailed('2027-02-03T10:00:00Z')).toEqual(['noor', 'piet', 'priya']);
    const mail = t.received.findLast(({ to }) => to === w.address('priya'));
    expect(mail?.text).toContain('You stand in for Sanne at this session: answer once, for both.');
    await t.post(linkOf('priya'), typed('Call back'));
    const rhythm = t.app.get(RhythmService);
    const { rules } = await rhythm.get(w.organizationId);
    const monthly = rules.monthly && { ...rules.monthly, participants: ['heads', 'leaders'] };
    await rhythm.put(w.organizationId, { ...rules, monthly });
    expect(await mailed('2027-02-04T14:05:00Z')).toEqual(['noor']);
    const gone = await t.post(linkOf('piet'), typed('Meer plannen'));
    expect(gone.statusCode).toBe(404);
    expect(gone.body).toContain('Meer plannen');
    expect(await answers()).toHaveLength(1);
  });
});

describe('a round of questions', () => {
  it('follows its session, the working days and the cut-off of the agenda', async () => {
    const closesAt = async () => new Date((await round()).closesAt).toISOString();
    expect(await closesAt()).toBe('2027-02-05T08:00:00.000Z');
    await t.app
      .get(ClosuresService)
      .put(w.organizationId, null, { from: '2027-02-08', until: '2027-02-08', name: 'Dicht' });
    expect(await closesAt()).toBe('2027-02-04T08:00:00.000Z');
    const said = Date.parse('2027-02-09T11:00:00Z');
    await t.app.get(ArrangingService).setCutOff(w.organizationId, february.id, said, THE_HOUSE);
    expect(await closesAt()).toBe('2027-02-09T11:00:00.000Z');
    await t.app.get(ArrangingService).setCutOff(w.organizationId, february.id, null, THE_HOUSE);
    const planner = {
      organizationId: w.organizationId,
      personId: w.people.piet,
      roles: ['planner' as const],
    };
    await t.app.get(SessionsService).move(planner, february.id, { date: '2027-02-17' });
    expect(await closesAt()).toBe('2027-02-12T08:00:00.000Z');
  });

  it('asks again nobody after a move, and nobody at all once the session is off', async () => {
    const planner = {
      organizationId: w.organizationId,
      personId: w.people.piet,
      roles: ['planner' as const],
    };
    await mailed('2027-02-03T10:00:00Z');
    await t.post(linkOf('sanne'), typed('Terugbellen'));
    await t.app.get(SessionsService).move(planner, february.id, { date: '2027-02-17' });
    expect(await mailed('2027-02-05T14:05:00Z')).toEqual([]);
    expect(await mailed('2027-02-11T14:05:00Z')).toEqual(['noor', 'piet', 'priya']);
    await t.app.get(SessionsService).cancel(planner, february.id);
    expect((await item())?.detail).not.toContain('Terugbellen');
    expect((await t.get(linkOf('noor'))).body).toContain('Antwoorden kan niet meer');
    await t.app.get(SessionsService).restore(planner, february.id);
    expect(await mailed('2027-02-12T07:30:00Z')).toEqual([]);
    expect((await t.get(linkOf('noor'))).body).toContain('Waarmee moeten we beginnen?');
  });

  it('keeps what was asked once somebody has answered, and ends where the rhythm asks nothing more', async () => {
    await ask(['Wat nu?']);
    expect((await round()).questions).toEqual(['Wat nu?']);
    await mailed('2027-02-03T10:00:00Z');
    await t.post(linkOf('sanne'), typed('Terugbellen'));
    await ask('where-to');
    expect((await round()).questions).toEqual(['Wat nu?']);
    await ask(null);
    expect(await mailed('2027-02-04T14:05:00Z')).toEqual([]);
    expect((await t.get(linkOf('noor'))).body).toContain('Antwoorden kan niet meer');
    expect((await item())?.detail).toBe('Wat nu?\n– Terugbellen');
  });
});

describe('the agenda', () => {
  const all = async () => {
    await mailed('2027-02-03T10:00:00Z');
    await t.post(linkOf('sanne'), typed('Terugbellen\nEén nummer', 'Vergaderen'));
    await t.post(linkOf('noor'), typed('terugbellen.'));
  };

  it('says how many answered while answers come in, and what they are once they have closed', async () => {
    await all();
    expect(await item()).toMatchObject({
      ...{ key: 'answers:round', title: 'Start, stop, keep (2 of 4 answered)', purpose: 'discuss' },
      detail: 'What was answered stands here once answers have closed.',
    });
    const cookie = await t.signInAs(w.address('piet'));
    const page = async () => (await t.get(`/sessions/${february.id}`, { cookie })).body;
    expect(await page()).not.toContain('Terugbellen');
    t.clock.set(CLOSES);
    expect((await item())?.detail).toBe(
      [
        'What should we start doing?\n– Terugbellen (2×)\n– Eén nummer',
        'What should we stop doing?\n– Vergaderen',
        'What should we keep doing?\nNobody answered this.',
      ].join('\n\n'),
    );
    const shown = await page();
    expect(shown).toContain('Terugbellen (2×)');
    const part = shown.slice(shown.indexOf('Wat jullie antwoordden'), shown.indexOf('Wat is er opgeleverd'));
    expect(part).not.toMatch(/Sanne|Noor/);
    const token = await t.tokenFor(w.organizationId);
    const read = await t.api(token)('GET', `/api/v1/sessions/${february.id}/agenda`);
    expect(read.json<{ answers: unknown[] }>().answers[0]).toEqual({
      question: 'What should we start doing?',
      answers: [
        { text: 'Terugbellen', count: 2 },
        { text: 'Eén nummer', count: 1 },
      ],
    });
  });

  it('carries them in its mail, question by question, also to who has it before they close elsewhere', async () => {
    await all();
    t.clock.set(CLOSES);
    await t.app.get(TickService).tick();
    const mails = (await t.deliver()).filter(({ to }) => to === w.address('sanne'));
    const text = mails.map((mail) => mail.text).join('\n');
    expect(text).toContain('Beginnen, stoppen, doorgaan (2 van 4 antwoordden)');
    expect(text).toContain('Terugbellen (2×); Eén nummer');
    const { arrangedIn } = await t.app.get(AgendasService).load(w.organizationId, february.id);
    t.clock.set('2027-02-05T07:00:00Z');
    const early = await t.app.get(AgendasService).load(w.organizationId, february.id);
    expect(early.arrangedIn('nl').items).toEqual(arrangedIn('nl').items);
  });

  it('keeps what was arranged of them, whatever else is answered', async () => {
    await all();
    const set = { act: 'set', minutes: 25, ownerId: w.people.noor } as const;
    await t.app.get(ArrangingService).arrange(w.organizationId, february.id, 'answers:round', set, THE_HOUSE);
    await t.post(linkOf('piet'), typed('Meer plannen'));
    t.clock.set(CLOSES);
    expect(await item()).toMatchObject({ minutes: 25, ownerName: 'Noor' });
  });

  it('takes no query of its own, however many answered', async () => {
    await all();
    await t.post(linkOf('piet'), typed('Meer plannen', 'Mailen', 'Repareren'));
    const { connection } = t.database.read();
    const { logger } = connection;
    let queries = 0;
    connection.logger = Object.assign(Object.create(logger) as typeof logger, {
      logQuery: () => void (queries += 1),
    });
    const frame = await loadFrame(t.database.read(), w.organizationId, february.id);
    const told = answersForAgenda(frame, 4, true, t.clock.now());
    connection.logger = logger;
    expect([told?.answers.length, queries]).toEqual([6, 1]);
  });

  it('has nothing of it where nobody answered', async () => {
    expect((await item())?.title).toBe('Start, stop, keep (0 of 4 answered)');
    t.clock.set(CLOSES);
    expect(await item()).toBeUndefined();
  });
});

describe('nobody else', () => {
  it('answers, from another organization, another link, or without taking part', async () => {
    await mailed('2027-02-03T10:00:00Z');
    const path = `/sessions/${february.id}/questions`;
    const link = linkOf('noor');
    worlds += 1;
    const other = await aWorld(t, `asked-${worlds}`);
    t.clock.set('2027-02-03T11:00:00Z');
    const cookie = await t.signInAs(other.address('noor'));
    expect((await t.get(path, { cookie })).statusCode).toBe(404);
    expect((await t.post(path, typed('Ik ook'), { cookie })).statusCode).toBe(404);
    expect((await t.get('/sessions/nonsense/questions', { cookie })).statusCode).toBe(404);
    const forged = `${link.slice(0, -4)}AAAA`;
    expect((await t.get(forged)).statusCode).toBe(404);
    expect((await t.post(forged, typed('Ik ook'))).statusCode).toBe(404);
    expect((await t.get(link.replace('/q/', '/g/'))).statusCode).toBe(404);
    expect(await answers()).toEqual([]);
  });

  it('finds a name in answers once its person is erased', async () => {
    await mailed('2027-02-03T10:00:00Z');
    await t.post(linkOf('noor'), typed('Minder mailen met Priya'));
    const head = { person: w.address('sanne'), kind: 'head', from: '2020-01-01', until: null } as const;
    await t.app.get(HeadshipsService).replace(w.organizationId, 'product', [head]);
    await t.app.get(PeopleService).end(w.organizationId, w.address('priya'), '2027-02-02');
    await t.app.get(ErasingService).erase(w.organizationId, w.address('priya'), w.address('priya'));
    expect((await answers())[0]?.text).not.toContain('Priya');
  });
});
