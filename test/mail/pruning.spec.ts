import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrowserSession } from '../../src/access/browser-session.entity.js';
import { DeliveryAttempt } from '../../src/mail/delivery-attempt.entity.js';
import { mailPruningStatements } from '../../src/mail/mail-pruning.js';
import { MailContent } from '../../src/mail/mail-content.entity.js';
import { MailedLink } from '../../src/mail/mailed-link.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { Pruning } from '../../src/platform/retention/pruning.service.js';
import { newId } from '../../src/platform/ids.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { testDatabase } from '../support/database.js';
import { aWorld, NOW, type World } from '../overview/world.js';

const DAY = 86_400_000;
let t: TestApp;
let tulip: World;
let cookie: string;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  cookie = await t.signInAs(tulip.address('piet'));
});
afterAll(() => t.close());

const prune = () => t.app.get(Pruning).run();
const after = (days: number) => t.clock.set(Date.parse(NOW) + days * DAY);
const counts = async () => {
  const manager = t.database.read();
  const { organizationId } = tulip;
  return {
    mails: await manager.countBy(OutboxMail, { organizationId }),
    contents: await manager.countBy(MailContent, { organizationId }),
    attempts: await manager.countBy(DeliveryAttempt, { organizationId }),
    links: await manager.countBy(MailedLink, { organizationId }),
    sessions: await manager.count(BrowserSession),
  };
};

describe('what is kept for a time', () => {
  it('goes when its time is over, in any order of runs, and what became of mails stays', async () => {
    const begun = await counts();
    expect(begun.contents).toBeGreaterThan(1);
    await prune();
    expect(await counts()).toEqual(begun);
    const [mail] = await t.database.read().find(OutboxMail, { where: { status: 'sent' } });
    if (!mail) throw new Error('nothing was sent');

    // One is still to leave: whatever its age, it keeps what it says.
    await t.database.write((tx) => tx.update(OutboxMail, { id: mail.id }, { nextAt: 1 }));
    after(92);
    const taken = await Promise.all([prune(), prune()]);
    const contents = taken.map((one) => one['mail contents'] ?? 0);
    expect(contents[0]! + contents[1]!).toBe(begun.contents - 1);
    expect(await counts()).toMatchObject({ ...begun, contents: 1, sessions: 0, links: expect.any(Number) });
    await t.database.write((tx) => tx.update(OutboxMail, { id: mail.id }, { nextAt: null }));
    await prune();
    expect(await counts()).toMatchObject({ contents: 0, mails: begun.mails, attempts: begun.attempts });

    after(92);
    cookie = await t.signInAs(tulip.address('piet'));
    const page = await t.get(`/outbox/${mail.id}`, { cookie });
    expect(page.body).toContain('Wat erin stond wordt niet meer bewaard');
    expect((await t.get(`/mailbox/${mail.id}`, { cookie })).statusCode).toBe(404);

    after(366);
    await prune();
    expect(await counts()).toMatchObject({ mails: begun.mails, attempts: 0, links: 0 });

    after(731);
    await prune();
    const rows = await t.database.read().find(OutboxMail, { where: { status: 'sent' } });
    expect(rows).toHaveLength(begun.contents);
    for (const { address, recipientName, subject, messageId } of rows) {
      expect([address, recipientName, subject]).toEqual([null, null, null]);
      expect(messageId).not.toBeNull();
    }
    expect(Object.values(await prune()).every((count) => count === 0)).toBe(true);
    cookie = await t.signInAs(tulip.address('piet'));
    expect((await t.get(`/outbox/${mail.id}`, { cookie })).statusCode).toBe(200);
  });

  it('goes in steps, and nothing that a mail still to leave needs', async () => {
    const many = Array.from({ length: 450 }, () => ({
      ...{ organizationId: tulip.organizationId, kind: 'update-receipt', timing: 0, step: 0 },
      ...{ occasionType: 'update-round' as const, occasionId: newId(), recipientId: tulip.people.sanne },
      ...{ dueAt: t.clock.now() + DAY, usefulUntil: null },
    }));
    await t.database.write((tx) => t.app.get(OutboxService).enqueue(tx, many));
    await t.database.write((tx) =>
      tx.update(
        OutboxMail,
        { kind: 'update-receipt' },
        { address: 'x@y.example', settledAt: 1, nextAt: null },
      ),
    );
    expect(await prune()).toMatchObject({ 'mail people': 450 });
  });
});

it.each(['contents', 'people', 'attempts', 'links', 'logos'] as const)(
  'finds %s that are old enough by their index, in its order',
  async (what) => {
    const { look, values } = mailPruningStatements(t.database.dialect)[what](1, 200);
    const plan = await t.database.write(async (tx) => {
      if (testDatabase === 'sqlite') {
        const steps = await tx.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${look}`, values);
        return steps.map(({ detail }) => detail).join('\n');
      }
      for (const way of ['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin']) {
        await tx.query(`SET LOCAL enable_${way} = off`);
      }
      const steps = await tx.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${look}`, values);
      return steps.map((step) => step['QUERY PLAN']).join('\n');
    });
    const index = {
      contents: 'mail_content_written_at_idx',
      people: 'outbox_settled_at_idx',
      attempts: 'delivery_attempt_started_at_idx',
      links: 'mailed_link_expires_at_idx',
      logos: 'mail_logo_retired_at_idx',
    };
    expect(plan).toContain(index[what]);
    expect(plan).not.toMatch(/sort|temp b-tree|seq scan/i);
  },
);
