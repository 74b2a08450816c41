import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CyclesService } from '../../src/cycles/cycles.service.js';
import { Rhythm } from '../../src/cycles/rhythm.entity.js';
import { RhythmService } from '../../src/cycles/rhythm.service.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { AbsencesService } from '../../src/organizations/absences.service.js';
import { fieldsOfRhythm } from '../../src/overview/domain/rhythm-fields.js';
import { aPerson } from '../organizations/tulip.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from './world.js';

/** Piet plans in Dutch, Grace in English; Sanne heads care and may look. */
let t: TestApp;
let tulip: World;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  const grace = aPerson('Grace', { address: 'grace@tulip.example', roles: ['planner'], from: '2020-01-01' });
  await t.app.get(PeopleService).put(tulip.organizationId, { ...grace, locale: 'en' });
  for (const name of ['piet', 'grace', 'sanne']) cookies[name] = await t.signInAs(`${name}@tulip.example`);
});
afterAll(() => t.close());

const kept = () => t.database.read().findOneByOrFail(Rhythm, { organizationId: tulip.organizationId });
const page = (who: string, path = '/rhythm') => t.get(path, { cookie: cookies[who] ?? '' });

/** The form as a browser sends it from the page, with changes; null leaves a field out, as a box that is not ticked. */
async function form(changes: Record<string, string | null> = {}): Promise<[string, string][]> {
  const { rules, version } = await kept();
  const fields = fieldsOfRhythm(rules);
  const { body } = await page('piet');
  const names = new Set([...body.matchAll(/name="([^"]+)"/g)].map(([, name = '']) => name));
  const typed = [...names]
    .filter((name) => name !== 'version' && !(name in changes))
    .flatMap((name) => fields.all(name).map((value): [string, string] => [name, value]))
    .filter(([, value]) => value !== '');
  const changed = Object.entries(changes).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  );
  return [
    ...('version' in changes ? [] : [['version', `${version}`] as [string, string]]),
    ...typed,
    ...changed,
  ];
}

async function send(who: string, url: string, fields: [string, string][]) {
  return t.app.inject({
    method: 'POST',
    url,
    headers: {
      cookie: cookies[who] ?? '',
      ...{ accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(fields).toString(),
  });
}

describe('the rhythm on a page', () => {
  it('is a form for planners and plain facts for others', async () => {
    const { statusCode, body } = await page('piet');
    expect([statusCode, body.includes('name="monthly.on.type"')]).toEqual([200, true]);
    expect(body).toContain('href="/year"');
    const facts = await page('sanne');
    expect([facts.statusCode, facts.body.includes('<form class="stack')]).toEqual([200, false]);
    expect(facts.body).toContain('De tweede woensdag van de maand erna');
    for (const path of ['/rhythm', '/rhythm/preview', '/rhythm/recomputation'])
      expect((await send('sanne', path, await form())).statusCode).toBe(403);
  });

  it('saved as it is, changes nothing', async () => {
    const before = await kept();
    const { statusCode, headers } = await send('piet', '/rhythm', await form());
    expect([statusCode, headers.location]).toEqual([303, '/rhythm?said=same']);
    expect(await kept()).toEqual(before);
  });

  it('previews what is typed and keeps none of it', async () => {
    await t.app.get(AbsencesService).put(tulip.organizationId, tulip.people.sanne, {
      ...{ from: '2027-04-26', until: '2027-05-05', standIn: null },
    });
    const before = await kept();
    const changes = { 'monthly.on.type': 'day-of-month', 'monthly.on.day': '27', 'monthly.on.month': '1' };
    const { statusCode, body } = await send('piet', '/rhythm/preview', await form(changes));
    expect(statusCode).toBe(200);
    expect(body).toContain('data-said="Het voorbeeld heeft 16 sessies."');
    // The King's birthday, and care away the day after.
    expect(body).toContain('Niet op di 27 apr: Koningsdag');
    expect(body).toContain('Afwezig: Sanne');
    expect(body).toMatch(/value="day-of-month" checked/);
    expect(await kept()).toEqual(before);
  });

  it('says by the preview who of those named by address has left, and takes addresses as they are typed', async () => {
    const gus = aPerson('Gus', { address: 'gus@tulip.example', until: '2027-01-31' });
    await t.app.get(PeopleService).put(tulip.organizationId, gus);
    const people = 'noor@tulip.example Gus@tulip.example; sanne@tulip.example';
    const { statusCode, body } = await send(
      'piet',
      '/rhythm/preview',
      await form({ 'monthly.people': people }),
    );
    expect(statusCode).toBe(200);
    expect(body).toContain('Niet meer van de organisatie: Gus@tulip.example.');
  });

  it('says of the kept one what became wrong with it, by looking', async () => {
    const { rules } = await kept();
    const { organizationId } = tulip;
    const monthly = rules.monthly && { ...rules.monthly, participants: ['heads', 'nobody@nowhere.example'] };
    await t.database.write((tx) => tx.update(Rhythm, { organizationId }, { rules: { ...rules, monthly } }));
    const { statusCode, body } = await page('piet');
    expect(statusCode).toBe(200);
    expect(body).toContain('Niemand van de organisatie heeft het adres “nobody@nowhere.example”.');
    await t.database.write((tx) => tx.update(Rhythm, { organizationId }, { rules }));
  });

  it('previews an off-site on all its days, keeps it, and takes it back', async () => {
    const thursday = { 'quarterly.on.weekday': '4', 'quarterly.on.nth': '2' };
    const away = { from: '2027-07-09', until: '2027-07-09', standIn: null };
    await t.app.get(AbsencesService).put(tulip.organizationId, tulip.people.piet, away);
    const two = { ...thursday, 'quarterly.days': '2' };
    const { body } = await send('piet', '/rhythm/preview', await form(two));
    expect(body).toContain('do 14 jan – vr 15 jan, 13:00');
    // The monthly session of June is on that Thursday's eve; Piet is away on the second day.
    expect(body).toMatch(/do 8 jul – vr 9 jul, 13:00.*?Afwezig: Piet/s);
    const held = { ...two, 'quarterly.on.weekday': '5', 'quarterly.on.dayOff': 'keep' };
    expect((await send('grace', '/rhythm/preview', await form(held))).body).toContain(
      'Sat 9 Jan is a day off',
    );
    const saved = await send('piet', '/rhythm', await form({ 'quarterly.days': '2' }));
    expect(saved.headers.location).toBe('/rhythm?said=saved');
    expect((await kept()).rules.quarterly?.days).toBe(2);
    expect((await page('sanne')).body).toContain('180, op elk van 2 dagen');
    await send('piet', '/rhythm', await form({ 'quarterly.days': '1' }));
    expect((await kept()).rules.quarterly).not.toHaveProperty('days');
  });

  it('tells sessions of one day, months without one, and those that others carry', async () => {
    const fifth = { 'monthly.on.nth': '5', 'monthly.on.weekday': '5', 'monthly.on.month': '1' };
    const gaps = await send('grace', '/rhythm/preview', await form(fifth));
    expect(gaps.body).toContain('February 2027 has no such day, and so no session.');
    const same = { 'monthly.on.nth': '3', 'monthly.on.weekday': '2', 'monthly.on.month': '1' };
    const clash = await send('grace', '/rhythm/preview', await form(same));
    expect(clash.body).toContain('Same day as another session');
    const merge = { ...same, 'monthly.mergeIntoQuarterly': 'yes' };
    const merged = await send('grace', '/rhythm/preview', await form(merge));
    expect(merged.body).toContain('January 2027 is part of the quarterly session of Q1 2027.');
  });

  it('names where the preview would stand what keeps it from being made', async () => {
    const wrong = { 'monthly.at': '25:00', 'monthly.minutes': 'lang' };
    const { body } = await send('piet', '/rhythm/preview', await form(wrong));
    const preview = /<section id="preview".*?<\/section>/s.exec(body)?.[0] ?? '';
    for (const field of Object.keys(wrong))
      expect(preview).toContain(`<a href="#field-${field.replace('.', '-')}">`);
    expect(preview).toContain('zoals 09:00');
    expect(/data-said="([^"]*)"/.exec(preview)?.[1]).toContain('hele minuten');
  });

  it.each([
    ['monthly.at', { 'monthly.at': '25:00' }, 'zoals 09:00', 'like 09:00'],
    ['monthly.minutes', { 'monthly.minutes': '721' }, 'van 5 tot 720', 'from 5 to 720'],
    ['monthly.minutes', { 'monthly.minutes': 'lang' }, 'hele minuten', 'whole minutes'],
    [
      'quarterly.template',
      { 'quarterly.template[0]': 'kpis', 'quarterly.template[0].minutes': '181' },
      'de sessie heeft er 180',
      'the session has 180',
    ],
    [
      'quarterly.template[1]',
      { 'quarterly.template[0]': 'kpis', 'quarterly.template[1]': 'kpis' },
      'staat er twee keer',
      'there twice',
    ],
    [
      'quarterly.template[0].question',
      { 'quarterly.template[0]': 'question' },
      'wat er gevraagd wordt',
      'what is asked',
    ],
    [
      'quarterly.template[0].minutes',
      { 'quarterly.template[0]': 'kpis', 'quarterly.template[0].minutes': 'lang' },
      'hele minuten',
      'whole minutes',
    ],
    [
      'quarterly.questions',
      { 'quarterly.questionRound': 'own', 'quarterly.questions': '' },
      'Geef 1 tot 5 vragen',
      'Give 1 to 5 questions',
    ],
    [
      'quarterly.questions',
      { 'quarterly.questionRound': 'own', 'quarterly.questions': 'Wat nu?\nWat nu?' },
      'staat er twee keer',
      'there twice',
    ],
    ['quarterly.days', { 'quarterly.days': '6' }, 'van 1 tot 5', 'from 1 to 5'],
    ['quarterly.place', { 'quarterly.place': 'x'.repeat(201) }, 'hooguit 200', 'at most 200'],
    ['quarterly.zone', { 'quarterly.zone': 'Amsterdam' }, 'geen tijdzone', 'no time zone'],
    ['monthly.participants', { 'monthly.participants': 'department:gone' }, 'geen afdeling', 'no department'],
    ['monthly.participants', { 'monthly.participants': null }, 'Kies minstens', 'Choose at least'],
    ['monthly.people', { 'monthly.people': 'a@b@c' }, 'geen e-mailadres', 'exactly one @'],
    ['monthly.people', { 'monthly.people': 'bazen' }, 'is niemand', 'names nobody'],
    ['monthly.people', { 'monthly.people': 'Ada Kok' }, '“Ada Kok” is niemand', 'Ada Kok&quot; names nobody'],
    [
      'monthly.people',
      { 'monthly.people': 'niemand@nergens.example' },
      'Niemand van de organisatie heeft het adres',
      'Nobody of the organization has the address',
    ],
    [
      'monthly.on.workday',
      { 'monthly.on.type': 'nth-working-day', 'monthly.on.workday': '32' },
      'die werkdag',
      'working day',
    ],
    [
      'monthly.on.day',
      { 'monthly.on.type': 'day-of-month', 'monthly.on.day': '32' },
      'laatste dag',
      'last day',
    ],
    ['monthly.on.month', { 'monthly.on.month': '25' }, 'hooguit 24', 'at most 24'],
    ['monthly.on.nth', { 'monthly.on.nth': '6' }, 'zo vaak', 'so often'],
    ['monthly.on.weekday', { 'monthly.on.weekday': '8' }, '1 voor maandag', '1 for Monday'],
    ['monthly.agenda', { 'monthly.agenda': '400' }, 'van 0 tot 366', 'from 0 to 366'],
    ['monthly.agenda', { 'monthly.agenda.count': 'after days' }, 'komt voor de sessie', 'before the session'],
    ['monthly.agenda.at', { 'monthly.agenda.at': '' }, 'zoals 09:00', 'like 09:00'],
    ['monthly.updates.opens', { 'monthly.updates.opens': '' }, 'hoeveel dagen', 'how many days'],
    ['monthly.updates.due', { 'monthly.updates.due': '9' }, 'Geef een latere dag', 'Give a later day'],
    ['monthly.updates.closes', { 'monthly.updates.closes': '5' }, 'sluit na', 'closes after'],
    [
      'quarterly.reminders[1]',
      { 'quarterly.reminders[1]': '1', 'quarterly.reminders[1].at': '09:00' },
      'twee keer',
      'twice',
    ],
    [
      'monthly.updates.overduePlanner',
      { 'monthly.updates.overduePlanner': '0', 'monthly.updates.overduePlanner.count': 'due days' },
      'van 1 tot',
      'from 1 to',
    ],
    [
      'monthly.mergeIntoQuarterly',
      { 'quarterly.held': null, 'monthly.mergeIntoQuarterly': 'yes' },
      'geen kwartaalsessie',
      'no quarterly session',
    ],
    [
      'monthly.held',
      { 'quarterly.held': null, 'monthly.held': null },
      'minstens één soort',
      'at least one kind',
    ],
  ] as [string, Record<string, string | null>, string, string][])(
    'shows at %s what is wrong with %j',
    async (field, changes, dutch, english) => {
      const id = `field-${field.replace(/[^\w-]+/g, '-')}`;
      const before = await kept();
      for (const [who, words] of [
        ['piet', dutch],
        ['grace', english],
      ] as const) {
        const { statusCode, body } = await send(who, '/rhythm', await form(changes));
        expect(statusCode).toBe(422);
        expect(body).toContain(`href="#${id}"`);
        expect(body).toContain(`id="${id}"`);
        expect(new RegExp(`id="${id}-error">.*?</p>`, 's').exec(body)?.[0]).toContain(words);
      }
      expect(await kept()).toEqual(before);
    },
  );

  it('lays out agendas: own questions and sections with their minutes, in their order', async () => {
    const part = (index: number, what: string, rest: Record<string, string>) =>
      Object.fromEntries([
        [`monthly.template[${index}]`, what],
        ...Object.entries(rest).map(([field, value]) => [`monthly.template[${index}].${field}`, value]),
      ]) as Record<string, string>;
    const laidOut = {
      ...part(0, 'kpis', { minutes: '30' }),
      ...part(1, 'question', { question: 'Wat zeiden klanten?', purpose: 'inform', aboutGoal: 'yes' }),
    };
    expect((await send('piet', '/rhythm', await form(laidOut))).statusCode).toBe(303);
    const [kpis, asked] = [
      { section: 'kpis', minutes: 30 },
      { question: 'Wat zeiden klanten?', purpose: 'inform', aboutGoal: true, minutes: null },
    ];
    expect((await kept()).rules.monthly?.template).toEqual([kpis, asked]);
    const { body } = await page('grace');
    expect(body).toContain('1 question, 1 section, 30 of 90 minutes given');
    expect(body).toContain('value="Wat zeiden klanten?"');
    // What only a file or the API says of a part stays; the question comes first, and a section is new.
    const { rules } = await kept();
    const monthly = rules.monthly && { ...rules.monthly, template: [kpis, { ...asked, round: 'before' }] };
    await t.app.get(RhythmService).put(tulip.organizationId, { ...rules, monthly } as typeof rules);
    const more = { 'monthly.template[1].place': '1', ...part(2, 'actions', { minutes: '10' }) };
    await send('piet', '/rhythm', await form(more));
    const three = [{ ...asked, round: 'before' }, kpis, { section: 'actions', minutes: 10 }];
    expect((await kept()).rules.monthly?.template).toEqual(three);
    await send('piet', '/rhythm', await form({ 'monthly.template[0].place': '2' }));
    expect((await kept()).rules.monthly?.template).toEqual([three[1], three[0], three[2]]);
    const none = Object.fromEntries([0, 1, 2].map((index) => [`monthly.template[${index}]`, null]));
    await send('piet', '/rhythm', await form(none));
    expect((await kept()).rules.monthly?.template).toBeNull();
  });

  it('asks everybody before a session: a set, or questions of its own', async () => {
    const save = async (changes: Record<string, string>) => {
      expect((await send('piet', '/rhythm', await form(changes))).statusCode).toBe(303);
      return (await kept()).rules.quarterly?.questionRound;
    };
    expect(await save({ 'quarterly.questionRound': 'start-stop-keep' })).toBe('start-stop-keep');
    expect((await page('grace')).body).toContain('the usual agenda; with questions before');
    const own = { 'quarterly.questionRound': 'own', 'quarterly.questions': 'Wat viel op?\r\n\r\n Wat nu? ' };
    expect(await save(own)).toEqual(['Wat viel op?', 'Wat nu?']);
    expect((await page('piet')).body).toContain('Wat viel op?\nWat nu?</textarea>');
    const asKept = { ...own, 'quarterly.questions': 'Wat viel op?\r\nWat nu?' };
    const same = await send('grace', '/rhythm/preview', await form(asKept));
    expect(same.body).not.toContain('<details class="folded stretch" open>');
    expect(await save({ 'quarterly.questionRound': '' })).toBeNull();
  });

  it('invites everybody to the annual session', async () => {
    const allHands = { 'annual.held': 'yes', 'annual.participants': 'everyone' };
    const { body } = await send('piet', '/rhythm/preview', await form(allHands));
    // The four of the world, and Grace.
    expect(body).toMatch(/Jaarsessie 2027.*?5 mensen/s);
    expect((await send('piet', '/rhythm', await form(allHands))).statusCode).toBe(303);
    expect((await kept()).rules.annual?.participants).toEqual(['everyone']);
    expect((await page('grace')).body).toContain('Everybody (all hands)');
    await send('piet', '/rhythm', await form({ 'annual.held': null }));
    expect((await kept()).rules.annual).toBeNull();
  });

  it('is folded, and open where something was changed or is wrong', async () => {
    const open = (body: string) =>
      [...body.matchAll(/<details class="folded stretch" open><summary><span>([^<]+?) *</g)].map(
        ([, one]) => one,
      );
    expect(open((await page('grace')).body)).toEqual([]);
    // As a browser sends the choices of what is left empty.
    const asShown = {
      'monthly.updates.digest.count': 'before working-days',
      'quarterly.template[0].purpose': 'discuss',
    };
    const changed = await send(
      'grace',
      '/rhythm/preview',
      await form({ 'quarterly.at': '14:00', ...asShown }),
    );
    expect(open(changed.body)).toEqual(['Time and place']);
    const wrong = await send('grace', '/rhythm/preview', await form({ 'quarterly.agenda': 'x' }));
    expect(open(wrong.body)).toEqual(['What is mailed']);
  });

  it('never overwrites what another planner saved in between, and keeps what was typed', async () => {
    const mine = await form({ 'monthly.place': 'Zaal <Zuid>' });
    const theirs = await send('grace', '/rhythm', await form({ 'monthly.place': 'Room East' }));
    expect(theirs.headers.location).toBe('/rhythm?said=saved');
    const { statusCode, body } = await send('piet', '/rhythm', mine);
    expect(statusCode).toBe(409);
    expect(body).toContain('Iemand anders heeft het ritme gewijzigd');
    expect(body).toContain('value="Zaal &lt;Zuid>"');
    expect(body).toContain('Room East');
    expect((await kept()).rules.monthly?.place).toBe('Room East');
    const again = mine.map(([name, value]): [string, string] =>
      name === 'version' ? [name, /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''] : [name, value],
    );
    expect((await send('piet', '/rhythm', again)).statusCode).toBe(303);
    expect((await kept()).rules.monthly?.place).toBe('Zaal <Zuid>');
  });

  it('keeps parts of the rules that it does not show', async () => {
    const { rules } = await kept();
    const { monthly } = rules;
    if (!monthly) throw new Error('The world meets every month.');
    const agenda = { before: 3, unit: 'days', at: '09:00', dayOff: 'previous' } as const;
    const extra = { ...monthly, agenda, music: 'jazz' };
    await t.app.get(RhythmService).put(tulip.organizationId, { ...rules, monthly: extra });
    const saved = await send('piet', '/rhythm', await form({ 'monthly.agenda': '4' }));
    expect(saved.statusCode).toBe(303);
    expect((await kept()).rules.monthly).toMatchObject({ agenda: { ...agenda, before: 4 }, music: 'jazz' });
  });

  it('shows what recomputing would change, and lets the year follow as it was shown', async () => {
    await t.app.get(CyclesService).get(tulip.organizationId, 2027);
    await send('piet', '/rhythm', await form({ 'monthly.at': '11:00' }));
    const { body } = await page('piet', '/rhythm?said=saved');
    expect(body).toContain('blijven zoals ze zijn tot het jaar opnieuw berekend wordt');
    expect(body).toContain('2027 zoals het vastligt wijkt af');
    const fingerprint = /name="fingerprint" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const stale = await send('piet', '/rhythm/recomputation', [
      ['year', '2027'],
      ['fingerprint', 'x'],
    ]);
    expect(stale.statusCode).toBe(409);
    const done = await send('piet', '/rhythm/recomputation', [
      ['year', '2027'],
      ['fingerprint', fingerprint],
    ]);
    expect([done.statusCode, done.headers.location]).toEqual([303, '/rhythm?said=recomputed']);
    const sessions = await t.app.get(SessionsService).list(tulip.organizationId, { from: '2027-03-01' });
    expect(sessions.filter(({ kind }) => kind === 'monthly').map(({ time }) => time)).toContain('11:00');
    expect((await page('piet')).body).not.toContain('wijkt af');
  });

  it('knows only the rhythm of its own organization', async () => {
    const other = await aWorld(t, 'rose');
    const cookie = await t.signInAs(other.address('piet'));
    const { body } = await t.get('/rhythm', { cookie });
    expect(body).not.toContain('Zaal');
    const before = await kept();
    const saved = await t.post('/rhythm', { version: '1' }, { cookie });
    expect(saved.statusCode).toBe(422);
    expect(await kept()).toEqual(before);
  });
});
