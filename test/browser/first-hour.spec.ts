import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openBrowser } from '../../scripts/demo-browser.js';
import { BootstrapService } from '../../src/access/bootstrap.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { freePort } from '../faults/support/free-port.js';
import { MailServer, parse } from '../mail/support/mail-server.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Album } from './support/album.js';
import { Visitor } from './visitor.js';

interface Reader {
  readonly look: string;
  readonly isDutch: boolean;
  /** Whether the example is loaded first, and thrown away once there is an organization. */
  readonly looksAround: boolean;
  readonly device: BrowserContextOptions;
}

const READERS: readonly Reader[] = [
  {
    ...{ look: 'nl.phone.dark', isDutch: true, looksAround: false },
    device: { locale: 'nl-NL', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  },
  {
    ...{ look: 'en.desktop.light', isDutch: false, looksAround: true },
    device: { locale: 'en-GB', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  },
];

/** One address is opened, the printed one; from there on Mira follows what she sees, and looks at every page. */
describe.each(READERS)('a first hour, $look', ({ look, isDutch, looksAround, device }) => {
  const say = (dutch: string, english: string) => (isDutch ? dutch : english);
  let t: TestApp;
  let browser: Browser;
  let server: MailServer;
  let album: Album;
  let mira: Visitor;
  const goesAstray: string[] = [];

  beforeAll(async () => {
    const port = await freePort();
    const BASE_URL = `http://localhost:${port}`;
    server = new MailServer();
    const settings = { BASE_URL, SMTP_URL: await server.start() };
    t = await startTestApp({ now: '2027-01-11T08:00:00Z', settings });
    await t.app.listen(port, '127.0.0.1');
    browser = await openBrowser();
    album = await Album.open('first-hour', look);
    mira = await somebody(BASE_URL);
  });
  afterAll(async () => {
    await album.close();
    await browser.close();
    await t.close();
    await server.stop();
  });

  /** At a browser of their own, which asks nobody but Cadans. */
  async function somebody(url = t.settings.values.BASE_URL): Promise<Visitor> {
    const context = await browser.newContext({ ...device, reducedMotion: 'reduce' });
    context.setDefaultTimeout(10_000);
    context.on('request', (request) => {
      if (!/^(data|about):/.test(request.url()) && new URL(request.url()).origin !== url)
        goesAstray.push(request.url());
    });
    context.on('weberror', (one) => goesAstray.push(one.error().message));
    context.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) goesAstray.push(message.text());
    });
    return Visitor.at(await context.newPage());
  }

  /** Looks at the page that has come. */
  async function see(title: string, who = mira): Promise<string> {
    await who.page.waitForLoadState();
    expect([title, await album.inspect(who.page)]).toEqual([title, []]);
    await album.take(who.page, title);
    return who.text();
  }

  /** What the service does by itself every few seconds; the subjects of what arrived by it, and with whom. */
  async function time(now = t.clock.now()): Promise<string[]> {
    t.clock.set(now);
    await t.app.get(TickService).tick();
    const before = server.received.length;
    await t.deliver();
    const mails = server.received.slice(before);
    return Promise.all(mails.map(async (mail) => `${(await parse(mail)).subject} > ${mail.to.join()}`));
  }

  it('leads from the printed link to an organization', async () => {
    const printed = (await t.app.get(BootstrapService).welcome()).join('\n');
    await mira.page.goto(/http\S+/.exec(printed)?.[0] ?? '');
    await see('welcome');
    await mira.follow(say('Voorbeeld laden', 'Load the example'));
    await see('example-offered');
    const organization = {
      [say('Naam van de organisatie', 'Name of the organization')]: say('De Leeslamp', 'Harbour Books'),
    };
    const you = {
      [say('Je naam', 'Your name')]: say('Mira Bos', 'Mira Hale'),
      [say('Je e-mailadres', 'Your e-mail address')]: 'mira@books.example',
    };
    if (looksAround) {
      await mira.fill(you);
      await mira.press('Load the example organization');
      await see('example-home');
      await mira.follow('About the example');
      await see('example');
      await mira.follow('Set up your organization');
      await see('own-organization');
      await mira.fill(organization);
    } else {
      await mira.follow('Terug');
      await mira.fill({ ...organization, ...you });
    }
    await mira.press(say('Verder', 'Go on'));
    expect(await see('fiscal-year')).toContain(say('De Leeslamp', 'Harbour Books'));
    await mira.pick(say('Het boekjaar begint in', 'The fiscal year begins in'), say('januari', 'January'));
    await mira.press(say('Organisatie maken', 'Create the organization'));
    expect(await see('steps')).toContain(say('Stap 2 van 5', 'Step 2 of 5'));
    if (!looksAround) return;
    await mira.follow('Administration');
    await mira.follow('Example to play with');
    await mira.follow('Throw it away');
    await see('example-thrown-away');
    await mira.press('Throw it away');
    expect(await see('example-gone')).toContain('nothing of it is left');
    await mira.follow('Home');
    expect(await see('home-set-up')).toContain('Step 2 of 5');
    await mira.follow('Go on');
  });

  it('takes departments from a pasted list', async () => {
    await mira.follow(say('Afdelingen toevoegen', 'Add departments'));
    await see('departments');
    await mira.fill({
      [say('Afdelingen, elk op een eigen regel', 'Departments, one on each line')]: say(
        'Afdeling\nKlantenservice\nWinkels\n- Winkel Noord',
        'Department\nCustomer service\nShops\n- Shop North',
      ),
    });
    await mira.press(say('Toevoegen', 'Add'));
    expect(await see('departments-added')).toContain(
      say('3 afdelingen zijn toegevoegd', '3 departments are added'),
    );
    await mira.follow(say('Naar de volgende stap', 'To the next step'));
    expect(await see('people')).toContain(say('Tot nu toe ben jij de enige', 'So far it is just you'));
  });

  it('takes people from rows of several places, below headings', async () => {
    await mira.follow(say('Mensen plakken', 'Paste people'));
    await see('paste');
    const rows = [
      say('Naam\tE-mail\tAfdeling\tHoofd', 'Name\tE-mail\tDepartment\tHead'),
      say(
        'Ada Kok\tada@books.example\tKlantenservice\thoofd',
        'Ada Cook\tada@books.example\tCustomer service\thead',
      ),
      say('Bos, Dirk;dirk@books.example;Winkels;hoofd', 'Bush, Dirk;dirk@books.example;Shops;head'),
      say('Eva Smit, eva@books.example, Winkel Noord, ja', 'Eva Smith, eva@books.example, Shop North, yes'),
    ];
    await mira.fill({ [say('De lijst', 'The list')]: rows.join('\n') });
    await mira.press(say('Bekijk wat er gebeurt', 'See what will happen'));
    expect(await see('paste-shown')).toContain(
      say('wordt hoofd van Winkel Noord', 'becomes head of Shop North'),
    );
    await mira.press(say('Bewaar 3 mensen', 'Keep 3 people'));
    expect(await see('paste-kept')).toContain(say('Dirk Bos', 'Dirk Bush'));
  });

  it('shows how mail leaves, and a test mail arrives', async () => {
    await mira.follow(say('Naar de volgende stap', 'To the next step'));
    expect(await see('mail')).toContain('127.0.0.1');
    await mira.follow(say('Testmail sturen', 'Send a test mail'));
    await see('mail-channel');
    await mira.press(say('Stuur me een testmail', 'Send me a test mail'));
    await see('mail-asked');
    expect(await time()).toEqual([
      say('Testmail van De Leeslamp > mira@books.example', 'Test mail of Harbour Books > mira@books.example'),
    ]);
    await mira.follow(say('Kijk opnieuw', 'Look again'));
    expect(await see('mail-arrived')).toContain(say('Verstuurd', 'Sent'));
  });

  it('shows the year while the rhythm is chosen', async () => {
    await mira.follow(say('Naar de volgende stap', 'To the next step'));
    await see('year-step');
    await mira.follow(say('Ritme kiezen', 'Choose a rhythm'));
    expect(await see('rhythm')).toContain(say('17 sessies', '17 sessions'));
    const merged = /één sessie met beide agenda’s|one session with both agendas/;
    await mira.page.getByRole('checkbox', { name: merged }).check();
    await mira.page.getByText(say('13 sessies', '13 sessions')).first().waitFor();
    await see('rhythm-followed');
    await mira.press(say('Ritme opslaan', 'Save the rhythm'));
    await see('rhythm-kept');
    await mira.follow(say('Verder met inrichten', 'Go on setting up'));
    await see('year-step-again');
  });

  it('makes the year, and says what it needs next', async () => {
    await mira.follow(say('2027 plannen', 'Plan 2027'));
    const shown = await see('year-shown');
    expect(shown).toContain(say('13 sessies', '13 sessions'));
    expect(shown).not.toContain(say('zonder hoofd', 'without a head'));
    await mira.press(say('2027 maken', 'Make 2027'));
    expect(await see('year-made')).toContain(say('2027 is gemaakt', '2027 is made'));
    // Tomorrow is a session: whoever takes part has its agenda at once, as the page said.
    const session = say('Kwartaalsessie Q1 2027', 'Quarterly session Q1 2027');
    expect((await time()).sort()).toEqual(
      ['ada', 'dirk', 'eva', 'mira'].map((one) => `${session} > ${one}@books.example`),
    );
  });

  it('leads on to the goal, and to a KPI that moves it', async () => {
    const goal = say('Elke lezer vindt een volgend boek.', 'Every reader finds a next book.');
    await mira.follow(say('Schrijf een eerste versie van het doel', 'Write the first draft of the goal'));
    await see('goal-form');
    await mira.fill({
      [say('Het doel', 'The goal')]: goal,
      [say('Wat betekent dit voor de klant?', 'What does this mean for the customer?')]: say(
        'Niemand gaat zonder tip naar huis.',
        'Nobody goes home without a hint.',
      ),
      [say('Waarom dit doel?', 'Why this goal?')]: say('Wie leest, komt terug.', 'Who reads comes back.'),
    });
    await mira.press(say('Opschrijven', 'Write it down'));
    await see('goal-set');
    await mira.follow(say('Naar het doel en de voortgang', 'To the goal and its progress'));
    await see('goal');
    await mira.follow(say('Een KPI beginnen', 'Begin a KPI'));
    await see('kpi-library');
    await mira.follow(say('Begin met In één keer goed', 'Begin with First time right'));
    await see('kpi-form');
    await mira.pick(say('Van wie is hij?', 'Whose is it?'), say('Klantenservice', 'Customer service'));
    await mira.fill({
      [say('Uitgangswaarde: waar het jaar begint', 'Baseline: where the year starts from')]: '60',
      [say('Doelwaarde: waar het moet eindigen', 'Target: where it is to end')]: '84',
    });
    await mira.press(say('Vastleggen', 'Keep it'));
    await see('kpi');
    await mira.follow(
      say('Aan het doel of aan een andere KPI koppelen', 'Link it to the goal or to another KPI'),
    );
    await see('kpi-link');
    await mira.pick(say('Hij beweegt', 'It moves'), say(`Het doel: ${goal}`, `The goal: ${goal}`));
    const claim = say('Wie meteen geholpen wordt, leest verder.', 'Who is helped at once reads on.');
    await mira.fill({ [say('Waarom', 'Why')]: claim });
    await mira.press(say('Deze koppeling bewaren', 'Keep this link'));
    expect(await see('kpi-linked')).toContain(claim);
    await mira.follow(say('Jaar', 'Year'));
    expect(await see('year')).toMatch(say('ma 1 feb', 'Mon 1 Feb'));
  });

  it('asks the heads by mail, and one answers from it with a button', async () => {
    const subject = say('Je update over januari 2027', 'Your update for January 2027');
    const asked = await time(Date.parse('2027-02-01T09:05:00Z'));
    expect(asked.sort()).toEqual(['ada', 'dirk', 'eva'].map((one) => `${subject} > ${one}@books.example`));
    const mail = server.received.findLast(({ to }) => to.includes('ada@books.example'));
    const reader = await somebody();
    await reader.page.setContent(mail ? String((await parse(mail)).html) : '');
    await album.take(reader.page, 'request');
    const opened = reader.page.context().waitForEvent('page');
    await reader.follow(say('Update invullen', 'Fill in the update'));
    const ada = Visitor.at(await opened);
    await see('update', ada);
    await ada.fill({
      [say('In één keer goed', 'First time right')]: '63',
      [say('Wat is er opgeleverd?', 'What did you deliver?')]: say(
        'Bellers krijgen een naam.',
        'Callers get a name.',
      ),
      [say('Wat betekent dit voor de klant?', 'What does this mean for the customer?')]: say(
        'Ze weten wie ze spraken.',
        'They know whom they spoke.',
      ),
    });
    await ada.press(say('Update versturen', 'Send update'));
    expect(await see('thanks', ada)).toContain(say('Dank je, het is binnen', 'Thank you, it is in'));
    expect(await time()).toEqual([expect.stringContaining('> ada@books.example')]);
  });

  it('shows the planner what was answered', async () => {
    await mira.follow(say('Start', 'Home'));
    expect(await see('home')).toContain(
      say('1 van 3 afdelingen heeft geantwoord', '1 of 3 departments answered'),
    );
    await mira.follow(say('De maand op één pagina', 'The month on one page'));
    const month = await see('month');
    expect(month).toContain(say('Bellers krijgen een naam.', 'Callers get a name.'));
    expect(month).toContain(say('1 van 3', '1 of 3'));
  });

  it('has a picture of each step, and asked nobody else for anything', () => {
    expect(album.pictures.length).toBeGreaterThan(30);
    expect(album.pictures.filter(({ path, isBlank }) => isBlank || !existsSync(path))).toEqual([]);
    expect(goesAstray).toEqual([]);
  });
});
