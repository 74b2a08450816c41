import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { MailLogo } from '../../../src/mail/style/mail-logo.entity.js';
import { BrandingsService } from '../../../src/mail/style/brandings.service.js';
import { SmtpTransport } from '../../../src/mail/transport/smtp-transport.js';
import { VirtualClock } from '../../../src/platform/clock.js';
import type { Database } from '../../../src/platform/database/database.js';
import { openTestDatabase } from '../../support/database.js';
import { MailServer, parse, smtpError } from '../support/mail-server.js';
import { aPng } from '../support/pictures.js';
import { openPostOffice } from '../support/post-office.js';
import { agendas, aWorld, type World } from '../support/world.js';

const clock = new VirtualClock('2027-02-01T08:00:00Z');
const LOOK = { accent: '#b3123a', senderName: 'Tessel Mode', footerNl: '', footerEn: 'Tessel, Amsterdam' };
const LOGO = aPng({ width: 400, height: 100 });

let database: Database;
let close: () => Promise<void>;
let tessel: World;
let other: World;
let server: MailServer;
let transport: SmtpTransport;
let office: ReturnType<typeof openPostOffice>;
let brandings: BrandingsService;

beforeAll(() => {
  Logger.overrideLogger(false);
});
beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  clock.set('2027-02-01T08:00:00Z');
  [tessel, other] = [await aWorld(database), await aWorld(database)];
  server = new MailServer();
  transport = new SmtpTransport(await server.start(), 5);
  office = openPostOffice(database, clock, transport);
  brandings = new BrandingsService(database, clock);
  await brandings.put(tessel.organizationId, LOOK, 0);
  await brandings.putLogo(tessel.organizationId, LOGO);
});
afterEach(async () => {
  transport.close();
  await server.stop();
});

const send = async (world: World) => {
  const before = server.received.length;
  await database.write((tx) => office.outbox.enqueue(tx, agendas(world, clock.now())));
  await office.delivery.deliverDue();
  return Promise.all(server.received.slice(before).map(parse));
};

describe('the mails of an organization', () => {
  it('carry its name, color, footer and logo, and come from the installation’s address', async () => {
    const [mail] = await send(tessel);
    expect(mail?.from?.value).toEqual([{ name: 'Tessel Mode', address: 'cadans@mail.example' }]);
    expect(server.received[0]?.from).toBe('cadans@mail.example');
    const html = server.received[0]?.raw.toString('latin1') ?? '';
    expect(html).toContain('bgcolor="#b3123a"');
    expect(html).toMatch(/background:#b3123a;color:#ffffff/);
    expect(html).toMatch(/<img\s+src="cid:logo-[0-9a-f]{32}@cadans"\s+width="220"\s+height="55"/);
    expect(html).toContain('Tessel, Amsterdam');
    expect(mail?.text).toContain('Vlinder & Zonen · Cadans\nTessel, Amsterdam');
    const [logo, ...others] = mail?.attachments ?? [];
    expect(others).toEqual([]);
    expect(logo).toMatchObject({ contentType: 'image/png', contentDisposition: 'inline', related: true });
    expect(logo?.content).toEqual(LOGO);
    expect(html).toContain(`src="cid:${logo?.cid}"`);
  });

  it('stand beside others’, that have none of it', async () => {
    const [mail] = await send(other);
    const raw = server.received[0]?.raw.toString('latin1') ?? '';
    expect(mail?.from?.value).toEqual([{ name: 'Cadans', address: 'cadans@mail.example' }]);
    expect(mail?.attachments).toEqual([]);
    expect(raw).not.toMatch(/b3123a|Tessel|cid:|multipart\/related/);
    expect(raw).toContain('bgcolor="#0d5c5b"');
  });

  it('leave with the same bytes at every attempt, whatever was chosen in between', async () => {
    const copies: string[] = [];
    server.onMessage = ({ hash }) => {
      copies.push(hash);
      return Promise.resolve(copies.length === 1 ? smtpError(451, 'try again') : null);
    };
    const one = { ...tessel, people: tessel.people.slice(0, 1) };
    expect(await send(one)).toHaveLength(1);
    await brandings.put(tessel.organizationId, { ...LOOK, accent: '#003366', senderName: 'Other' }, 2);
    await brandings.putLogo(tessel.organizationId, aPng({ color: [0, 0, 0] }));
    clock.advance(3_600_000);
    // Another process: nothing is remembered.
    office = openPostOffice(database, clock, transport);
    await office.delivery.deliverDue();
    expect(copies).toHaveLength(2);
    expect(copies[1]).toBe(copies[0]);
    const [next] = await send(one);
    expect(next?.from?.text).toContain('Other');
    expect(next?.attachments[0]?.content).toEqual(aPng({ color: [0, 0, 0] }));
  });

  it('go without the logo where they are long already', async () => {
    office.agenda.changes = () => ({
      blocks: [{ type: 'items', items: Array.from({ length: 100 }, () => ({ title: 'x'.repeat(900) })) }],
    });
    const [mail] = await send(tessel);
    expect(mail?.attachments).toEqual([]);
    expect(mail?.from?.text).toContain('Tessel Mode');
    expect(mail?.html).not.toContain('<img');
  });

  it('read a logo once, not for each', async () => {
    const many = { ...tessel, people: [...tessel.people] };
    let reads = 0;
    const manager = database.read();
    const findBy = manager.findBy.bind(manager);
    manager.findBy = (entity: never, where: never) => {
      if ((entity as unknown) === MailLogo) reads += 1;
      return findBy(entity, where);
    };
    try {
      await send(many);
      await send(many);
    } finally {
      manager.findBy = findBy;
    }
    expect([server.received.length, reads]).toEqual([6, 1]);
  });
});
