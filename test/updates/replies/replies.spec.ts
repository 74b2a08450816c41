import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Reading } from '../../../src/kpis/reading.entity.js';
import { KeptReply } from '../../../src/mail/replies/kept-reply.entity.js';
import { OutboxMail } from '../../../src/mail/outbox-mail.entity.js';
import { AddressesService } from '../../../src/organizations/addresses.service.js';
import { Headship } from '../../../src/organizations/headship.entity.js';
import { Session } from '../../../src/cycles/session.entity.js';
import { UpdatesService } from '../../../src/updates/updates.service.js';
import { UpdateDraft } from '../../../src/updates/update-draft.entity.js';
import { instantOf } from '../../../src/calendar/domain/zones.js';
import type { TestApp } from '../../support/app.js';
import { aRound, type RoundWorld, ZONE } from '../world.js';
import { ANSWERS, headsOf, replying, startReplies } from './replying.js';

const WHOLE = ['NPS na contact: 39', 'Afhandeltijd: 7,1', 'Opgeleverd: chat', 'Klant: sneller antwoord'];

let t: TestApp;
let w: RoundWorld;
let r: ReturnType<typeof replying>;
let heads: Map<string, string>[];
beforeAll(async () => {
  t = await startReplies();
  heads = headsOf(t);
});
afterAll(() => t.close());
beforeEach(async () => {
  w = await aRound(t);
  r = replying(w);
});
const replies = () => w.database.read().findBy(KeptReply, { organizationId: w.organizationId });

describe('the mail that asks', () => {
  it('carries a form, and an address of its own to answer to', async () => {
    const { received, replyTo } = await r.ask('anna', ['care', 'web']);
    expect(replyTo).toMatch(/^answers\+[a-z2-7]{48}@mail\.example$/);
    expect(heads.at(-1)?.get('reply-to')).toContain(replyTo);
    const form = [
      'Afdeling: Customer care\nAfhandeltijd (min):\nNPS na contact:\nOpgeleverd:\nKlant:\nHulp:\nGeleerd:',
      'Afdeling: Web shop\nConversie (%):\nOpgeleverd:',
    ];
    for (const part of [...form, '--- einde van het formulier ---']) expect(received?.text).toContain(part);
    for (const line of ['NPS na contact:', 'Conversie (%):']) expect(received?.html).toContain(`>${line}<`);
  });

  it('keeps no address that opens anything', async () => {
    const { sent, replyTo } = await r.ask('anna');
    expect(sent.replyTo).toEqual([{ name: 'Cadans', address: ANSWERS }]);
    expect(JSON.stringify(sent)).not.toContain(replyTo.slice(8, 40));
  });
});

describe('an answer by mail', () => {
  it('is the department’s update, with one receipt that answers it', async () => {
    const { sent, replyTo } = await r.ask('anna');
    const answer = await r.write(replyTo, 'anna', [...WHOLE, 'Hulp: Web shop: twee dagen een tester']);
    expect(await r.take(answer)).toBe('taken');
    expect(await r.revisions('care')).toMatchObject([
      {
        ...{ number: 1, personId: w.people.anna, source: 'mail' },
        content: {
          readings: { [w.kpis.nps]: { value: 39 }, [w.kpis.time]: { value: 7.1 } },
          ...{ delivered: 'chat', customer: 'sneller antwoord', help: 'twee dagen een tester' },
          helpFrom: w.departments.web,
        },
      },
    ]);
    const where = { organizationId: w.organizationId, periodId: w.month('2027-01'), kpiId: w.kpis.nps };
    expect(await w.database.read().findOneBy(Reading, where)).toMatchObject({ value: 39, source: 'mail' });
    const mails = await w.deliver();
    expect(mails.map(({ subject }) => subject)).toEqual(['Ontvangen: update januari 2027, Customer care']);
    expect(mails[0]?.text).toContain('NPS na contact: 39');
    const head = heads.at(-1);
    expect(head?.get('auto-submitted')).toBe('auto-replied');
    expect(head?.get('in-reply-to')).toMatch(/@client\.example>$/);
    expect(head?.get('reply-to')).not.toContain('answers');
    expect(sent.kind).toBe('update-request');
  });

  it('counts once, however often and by however many it is read', async () => {
    const { replyTo } = await r.ask('anna');
    const answer = await r.write(replyTo.toUpperCase(), 'anna', WHOLE);
    const fates = await Promise.all([r.take(answer), r.take(answer)]);
    expect(fates.sort()).toEqual(['repeated', 'taken']);
    // By another way, with other lines of the servers between.
    expect(await r.take(Buffer.concat([Buffer.from('Received: from elsewhere\r\n'), answer]))).toBe(
      'repeated',
    );
    expect(await r.revisions('care')).toHaveLength(1);
    expect(await w.deliver()).toHaveLength(1);
  });

  it('may be corrected by another, which names only what is different', async () => {
    const { replyTo } = await r.ask('anna');
    await r.take(await r.write(replyTo, 'anna', WHOLE));
    expect(await r.take(await r.write(replyTo, 'anna', 'NPS na contact: 40'))).toBe('taken');
    const [, second] = await r.revisions('care');
    expect(second?.content).toMatchObject({
      readings: { [w.kpis.nps]: { value: 40 }, [w.kpis.time]: { value: 7.1 } },
      delivered: 'chat',
    });
    expect(await w.deliver()).toHaveLength(2);
  });

  it('never overwrites what somebody else answered since the mail left', async () => {
    const { replyTo } = await r.ask('anna');
    w.clock.advance(60_000);
    const { id: requestId, roundId } = await w.requestOf('care');
    const said = { readings: {}, delivered: 'A', nothingDelivered: false, customer: 'B', help: '' };
    await w.app.get(UpdatesService).submit({
      ...{ organizationId: w.organizationId, roundId, personId: w.people.bram, source: 'form' },
      answers: [{ ...said, requestId, version: 0 }],
    });
    await w.deliver();
    await r.take(await r.write(replyTo, 'anna', WHOLE));
    expect((await r.revisions('care')).map(({ source }) => source)).toEqual(['form']);
    const [receipt] = await w.deliver();
    expect(receipt?.subject).toBe('Niet opgeslagen: update januari 2027, Customer care');
    expect(receipt?.text.replace(/\s+/g, ' ')).toContain('Iemand anders heeft voor deze afdeling geantwoord');
    expect(receipt?.text).toContain('NPS na contact: 39');
  });

  it('keeps what is clear, and asks about what is not', async () => {
    const { replyTo } = await r.ask('anna');
    const lines = ['NPS na contact: 1.234', ...WHOLE.slice(1), '', 'Groet,', 'Anna'];
    await r.take(await r.write(replyTo, 'anna', ['Bellen we vrijdag?', ...lines]));
    expect((await r.revisions('care'))[0]?.content.readings[w.kpis.nps]?.value).toBeNull();
    const [receipt] = await w.deliver();
    expect(receipt?.subject).toBe('Ontvangen, maar niet alles: update januari 2027, Customer care');
    const text = receipt?.text.replace(/\s+/g, ' ') ?? '';
    expect(text).toContain('NPS na contact: ‘1.234’ Kan twee dingen betekenen. Schrijf 1234 of 1,2340.');
    expect(text).toContain('> Bellen we vrijdag?');
  });

  it('that lacks what is required waits in the form, and a second mail completes it', async () => {
    const { replyTo } = await r.ask('anna');
    await r.take(await r.write(replyTo, 'anna', 'NPS na contact: 39'));
    expect(await r.revisions('care')).toEqual([]);
    const [receipt] = await w.deliver();
    expect(receipt?.subject).toBe('Nog niet compleet: update januari 2027, Customer care');
    const [link = ''] = receipt?.links.filter((url) => url.includes('/u/')) ?? [];
    const { body } = await w.get(new URL(link).pathname);
    expect(/<input[^>]*"care\.kpi\.nps"[^>]*>/.exec(body)?.[0]).toContain('value="39"');
    await r.take(await r.write(replyTo, 'anna', ['Opgeleverd: niets', 'Klant: geen verandering']));
    expect((await r.revisions('care'))[0]?.content).toMatchObject({
      readings: { [w.kpis.nps]: { value: 39 } },
      ...{ delivered: '', customer: 'geen verandering' },
    });
    expect(await w.database.read().countBy(UpdateDraft, { organizationId: w.organizationId })).toBe(0);
  });

  it('is told that nothing could be read', async () => {
    const { replyTo } = await r.ask('dirk', ['sales']);
    const deep = Array.from(
      { length: 60 },
      (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`,
    );
    const mail = await r.write(replyTo, 'dirk', '');
    const head = mail.toString().split('Content-Type')[0] ?? '';
    expect(await r.take(Buffer.from(head + deep.join('')))).toBe('taken');
    const [receipt] = await w.deliver();
    expect(receipt?.subject).toBe('Not understood: update January 2027, Sales');
    expect(receipt?.text).toContain('/u/');
  });
});

describe('the right to answer is decided when the answer comes', () => {
  const subjectOf = async (lines = WHOLE) => {
    const { replyTo } = await r.ask('anna');
    return async (change: () => Promise<unknown>) => {
      await change();
      expect(await r.take(await r.write(replyTo, 'anna', lines))).toBe('taken');
      expect(await r.revisions('care')).toEqual([]);
      const [receipt] = await w.deliver();
      expect(receipt?.text).not.toContain('/u/');
      expect(receipt?.text).toContain('Petra Mulder');
      return receipt?.text.replace(/\s+/g, ' ');
    };
  };

  it('not by who leads the department no longer', async () => {
    const after = await subjectOf();
    const own = {
      organizationId: w.organizationId,
      personId: w.people.anna,
      departmentId: w.departments.care,
    };
    const text = await after(() =>
      w.database.write((tx) => tx.update(Headship, own, { untilDate: '2027-01-26' })),
    );
    expect(text).toContain('Je antwoordt niet (meer) voor Customer care');
  });

  it('not after it closed', async () => {
    const after = await subjectOf();
    const text = await after(() => Promise.resolve(w.clock.set(instantOf('2027-02-03', '10:00', ZONE))));
    expect(text).toContain('is gesloten');
  });

  it('not for a session that was cancelled', async () => {
    const after = await subjectOf();
    const session = { organizationId: w.organizationId, id: w.session.id };
    const cancelledAt = w.clock.now();
    const text = await after(() => w.database.write((tx) => tx.update(Session, session, { cancelledAt })));
    expect(text).toContain('De sessie is geannuleerd');
  });
});

describe('what is no answer', () => {
  it('comes from another address: nothing is kept, its writer hears nothing, the recipient does, once', async () => {
    const { replyTo } = await r.ask('anna');
    expect(await r.take(await r.write(replyTo, 'anna@thuis.example', WHOLE))).toBe('stranger');
    expect(await r.take(await r.write(replyTo, 'bram', WHOLE))).toBe('stranger');
    expect(await r.revisions('care')).toEqual([]);
    const mails = await w.deliver();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [
        expect.stringContaining('anna'),
        'Niet overgenomen: een antwoord over januari 2027 van een ander adres',
      ],
    ]);
    expect(mails[0]?.text).not.toContain('thuis.example');
    expect(await replies()).toMatchObject([{ outcome: 'stranger', understood: null }]);
  });

  it('comes from an address that is no longer its recipient’s: it counts no more', async () => {
    const { replyTo, received } = await r.ask('anna');
    const former = received?.to ?? '';
    const { organizationId, people } = w;
    const address = 'anna@nieuw.example';
    await w.app.get(AddressesService).change(organizationId, people.anna, { address });
    await w.deliver();
    expect(await r.take(await r.write(replyTo, former, WHOLE))).toBe('stranger');
    const told = await w.deliver();
    expect(told.map(({ to }) => to)).toEqual([address]);
    // Whoever has it now was mailed nothing there.
    expect(await r.take(await r.write(replyTo, address, WHOLE))).toBe('stranger');
  });

  it('was written by a machine: nothing changes, and nothing is answered', async () => {
    const { replyTo } = await r.ask('anna');
    for (const line of [
      'Auto-Submitted: auto-replied',
      'Precedence: bulk',
      'Return-Path: <>',
      'List-Id: <x>',
    ]) {
      expect(await r.take(await r.write(replyTo, 'anna', WHOLE, [line]))).toBe('automatic');
    }
    expect([await replies(), await w.deliver()]).toEqual([[], []]);
  });

  it('came to an address we did not make', async () => {
    const { replyTo } = await r.ask('anna');
    const other = await r.ask('dirk', ['sales']);
    const forged = replyTo.replace(/.(?=@)/, (letter) => (letter === 'a' ? 'b' : 'a'));
    for (const address of [ANSWERS, forged, replyTo.replace('answers+', 'bounces+')]) {
      expect(await r.take(await r.write(address, 'anna', WHOLE))).toBeNull();
    }
    // Of another’s request, whoever knows its address.
    expect(await r.take(await r.write(other.replyTo, 'anna', WHOLE))).toBe('stranger');
  });

  it('comes after twenty others to the same mail', async () => {
    const { replyTo } = await r.ask('anna');
    for (let i = 0; i < 20; i += 1) await r.take(await r.write(replyTo, 'anna', 'later'));
    expect(await r.take(await r.write(replyTo, 'anna', WHOLE))).toBe('too-many');
    expect(await r.take(await r.write(replyTo, 'x@evil.example', WHOLE))).toBe('stranger');
    expect(await w.database.read().countBy(OutboxMail, { organizationId: w.organizationId })).toBe(22);
  });
});
