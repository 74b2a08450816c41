import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveryService } from '../../src/mail/delivery/delivery.service.js';
import { MailKinds } from '../../src/mail/mail-kinds.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { inOwnWords, partKey, partsOf } from '../../src/mail/style/in-own-words.js';
import { MailText } from '../../src/mail/style/mail-text.entity.js';
import { MailTextsService } from '../../src/mail/style/mail-texts.service.js';
import { Session } from '../../src/cycles/session.entity.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

const LIST = '/administration/texts';
const AGENDA = `${LIST}/agenda/nl`;
const OWN = {
  subject: 'Planning | {{sessie}}',
  heading: '',
  opening: 'Dag {{naam}}, hier praten we over.\n\nNeem koffie mee.',
  task: '',
  closing: 'Groet, het planteam',
};

let t: TestApp;
let tulip: World;
let rose: World;
let piet: string;
let stranger: string;
let sent = 0;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  rose = await aWorld(t, 'rose');
  piet = await t.signInAs(tulip.address('piet'));
  stranger = await t.signInAs(rose.address('piet'));
});
afterAll(() => t.close());

const page = async (url: string, cookie = piet) => (await t.get(url, { cookie })).body;
const save = (url: string, form: Record<string, string>, cookie = piet) => t.post(url, form, { cookie });
const rows = ({ organizationId }: World) => t.database.read().findBy(MailText, { organizationId });

/** An agenda to its planner, who reads Dutch. */
const agendaTo = async ({ organizationId, people }: World, deliver = true) => {
  const session = await t.database
    .read()
    .findOneByOrFail(Session, { organizationId, kind: 'monthly', date: '2027-02-10' });
  sent += 1;
  const mail = {
    ...{ organizationId, kind: 'agenda', occasionType: 'session' as const, occasionId: session.id },
    ...{ timing: 0, step: 50 + sent, recipientId: people.piet, dueAt: t.clock.now(), usefulUntil: null },
  };
  await t.database.write((tx) => t.app.get(OutboxService).enqueue(tx, [mail]));
  if (!deliver) return undefined;
  const kind = t.app.get(MailKinds).get('agenda');
  const asked = kind.stillWanted.bind(kind);
  kind.stillWanted = (mails) => Promise.resolve(new Set(mails.map(({ id }) => id)));
  try {
    return (await t.deliver()).at(-1);
  } finally {
    kind.stillWanted = asked;
  }
};

describe('the words of mails', () => {
  it('are for administrators alone, and listed by kind and language', async () => {
    const noor = await t.signInAs(tulip.address('noor'));
    expect((await t.get(LIST, { cookie: noor })).statusCode).toBe(403);
    expect((await save(AGENDA, OWN, noor)).statusCode).toBe(403);
    const body = await page(LIST);
    for (const kind of ['update-request', 'agenda', 'goal-request', 'session-moved', 'action-reminder'])
      expect(body).toContain(`href="${LIST}/${kind}/nl"`);
    // Nobody rewrites what keeps an account safe.
    expect(body).not.toContain(`${LIST}/sign-in/`);
    for (const url of [`${LIST}/sign-in/nl`, `${LIST}/nothing/nl`, `${LIST}/agenda/de`])
      expect((await t.get(url, { cookie: piet })).statusCode).toBe(404);
  });

  it('are shown beside what Cadans says, with what they may name', async () => {
    const body = await page(AGENDA);
    expect(body).toContain('<q lang="nl">Agenda van de {{sessie}}</q>');
    for (const field of ['{{naam}}', '{{sessie}}', '{{datum}}', '{{organisatie}}'])
      expect(body).toContain(field);
  });

  it('are shown in a sample as they are typed, and kept only when they are saved', async () => {
    const { body, statusCode } = await save(`${AGENDA}/preview`, OWN);
    expect(statusCode).toBe(200);
    expect(body).toContain('Planning | maandsessie');
    const [, src = ''] = /<iframe[^>]* src="([^"]+)"/.exec(body) ?? [];
    const sample = await page(src.replaceAll('&amp;', '&'));
    expect(sample).toContain('Neem koffie mee.');
    expect(sample).toContain('Groet, het planteam');
    expect(await rows(tulip)).toEqual([]);
  });

  it('stand in the mail that arrives from then on, and in nobody else’s', async () => {
    expect((await save(AGENDA, OWN)).headers.location).toBe(`${AGENDA}?said=saved`);
    const mail = await agendaTo(tulip);
    expect(mail?.subject).toBe('Planning | maandsessie januari 2027');
    expect(mail?.text).toContain('Dag Piet, hier praten we over.\n\nNeem koffie mee.\n');
    expect(mail?.text).toMatch(/Groet, het planteam\n\n-- \n/);
    expect(mail?.html).toContain('Neem koffie mee.');
    expect(mail?.text).toContain('Agenda van de maandsessie januari 2027');
    const theirs = await agendaTo(rose);
    expect(theirs?.subject).toBe('Maandsessie januari 2027');
    expect(theirs?.text).not.toContain('koffie');
    expect(await page(AGENDA, stranger)).not.toContain('koffie');
    expect(await page(LIST)).toContain('3 eigen teksten');
  });

  it('are read once for all mails of a claim', async () => {
    await agendaTo(tulip, false);
    await agendaTo(tulip, false);
    let reads = 0;
    const manager = t.database.read();
    const findBy = manager.findBy.bind(manager);
    manager.findBy = (entity: never, where: never) => {
      if ((entity as unknown) === MailText) reads += 1;
      return findBy(entity, where);
    };
    try {
      await agendaTo(tulip);
    } finally {
      manager.findBy = findBy;
    }
    expect(reads).toBe(1);
  });

  it('leave a mail that is written already as it is', async () => {
    await agendaTo(tulip);
    const before = t.received.at(-1);
    await save(AGENDA, { ...OWN, opening: 'Iets heel anders.' });
    await t.database.write((tx) =>
      tx.update(
        OutboxMail,
        { organizationId: tulip.organizationId, kind: 'agenda', step: 50 + sent },
        { status: 'waiting', nextAt: t.clock.now(), settledAt: null },
      ),
    );
    const kind = t.app.get(MailKinds).get('agenda');
    const asked = kind.stillWanted.bind(kind);
    kind.stillWanted = (mails) => Promise.resolve(new Set(mails.map(({ id }) => id)));
    await t.app.get(DeliveryService).deliverDue();
    kind.stillWanted = asked;
    expect(t.received.at(-1)).toEqual(before);
    expect((await agendaTo(tulip))?.text).toContain('Iets heel anders.');
    await save(AGENDA, OWN);
  });

  it('of a thread share their subject', async () => {
    const body = await page(`${LIST}/session-reminder/nl`);
    expect(body).toContain('Het is hetzelfde als dat van “Agenda”');
    expect(body).toContain('Planning | {{sessie}}');
    expect(body).not.toContain('name="subject"');
    await save(`${LIST}/session-reminder/nl`, { subject: 'Anders', opening: 'Tot zo.' });
    const kept = (await rows(tulip)).filter(({ kind }) => kind === 'session-reminder');
    expect(kept.map(({ part }) => part)).toEqual(['opening']);
  });

  it.each([
    ['subject', 'Planning {{sesie}}', 'Deze mail heeft geen veld {{sesie}}. Bedoelde je {{sessie}}?'],
    ['opening', 'Voor {{afdelingen}}', 'Deze mail heeft geen veld {{afdelingen}}. Wel: {{naam}}'],
    ['opening', 'Klik op https://evil.example', 'Laat web- en mailadressen weg'],
    ['closing', 'javascript:alert(1)', 'Laat web- en mailadressen weg'],
    ['closing', '<script>alert(1)</script>', 'Schrijf gewone tekst'],
    ['subject', 'Planning\r\nBcc: eve', 'Schrijf het op één regel'],
  ])('are refused in %s as %j with a sentence, and kept in the form', async (part, text, sentence) => {
    const before = await rows(tulip);
    const { statusCode, body } = await save(AGENDA, { ...OWN, [part]: text });
    expect(statusCode).toBe(422);
    expect(body).toContain(`href="#field-${part}"`);
    expect(body).toContain(sentence);
    expect(body).not.toContain('<script>alert');
    expect(await rows(tulip)).toEqual(before);
  });

  it('stay when Cadans says something else, and the page says so', async () => {
    const key = { organizationId: tulip.organizationId, kind: 'agenda', part: 'opening' as const };
    await t.database.write((tx) => tx.update(MailText, key, { instead: 'Zo zei een oudere versie het.' }));
    expect(await page(AGENDA)).toContain(
      'Cadans zegt hier iets anders sinds je dit schreef. Het was: Zo zei een oudere versie het.',
    );
    expect((await agendaTo(tulip))?.text).toContain('Neem koffie mee.');
    // Whoever writes it anew has seen it.
    await save(AGENDA, { ...OWN, opening: 'Dag {{naam}}. Neem koffie mee.' });
    expect(await page(AGENDA)).not.toContain('iets anders sinds je dit schreef');
  });

  it('go back to what Cadans says, all at once or one by one', async () => {
    await save(AGENDA, { ...OWN, closing: '' });
    expect((await agendaTo(tulip))?.text).not.toContain('planteam');
    expect((await save(`${AGENDA}/reset`, {})).headers.location).toBe(`${AGENDA}?said=reset`);
    const mail = await agendaTo(tulip);
    expect(mail?.subject).toBe('Maandsessie januari 2027');
    expect(mail?.text).not.toContain('koffie');
    expect((await rows(tulip)).map(({ kind }) => kind)).toEqual(['session-reminder']);
  });
});

it('every mail whose words may be put otherwise says in ours what its sample says', async () => {
  const texts = t.app.get(MailTextsService);
  for (const { kind } of await texts.list(tulip.organizationId)) {
    for (const locale of ['nl', 'en'] as const) {
      const { parts, letter } = await texts.get(tulip.organizationId, kind, locale);
      const words = new Map(
        parts
          .filter(({ ours }) => ours !== '')
          .map(({ part, ours, sharedWith }) => [partKey(sharedWith ?? kind, locale, part), ours]),
      );
      expect(words.size).toBeGreaterThanOrEqual(2);
      expect({ kind, ...partsOf(letter) }).toEqual({ kind, ...partsOf(letterWith(letter, kind, words)) });
    }
  }
});

/** Marks are lost with ours, which is all that may differ. */
function letterWith(letter: Parameters<typeof inOwnWords>[0], kind: string, words: Map<string, string>) {
  const own = inOwnWords(letter, kind, words);
  return {
    ...own,
    blocks: own.blocks.map((block, i) => {
      const was = letter.blocks[i];
      return block.type === 'paragraph' && was?.type === 'paragraph' && was.part
        ? { ...block, part: was.part }
        : block;
    }),
  };
}
