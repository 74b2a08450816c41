import { simpleParser } from 'mailparser';
import { AccessModule } from '../../../src/access/access.module.js';
import { AgendasModule } from '../../../src/agendas/agendas.module.js';
import { CyclesModule } from '../../../src/cycles/cycles.module.js';
import { KpisModule } from '../../../src/kpis/kpis.module.js';
import { MailModule } from '../../../src/mail/mail.module.js';
import { MailSender } from '../../../src/mail/mail-sender.js';
import { OutboxMail } from '../../../src/mail/outbox-mail.entity.js';
import { OutboxService } from '../../../src/mail/outbox.service.js';
import { RepliesService } from '../../../src/mail/replies/replies.service.js';
import { MailTransport } from '../../../src/mail/transport/mail-transport.js';
import { Occasion } from '../../../src/mail/occasion.entity.js';
import { OrganizationsModule } from '../../../src/organizations/organizations.module.js';
import { Person } from '../../../src/organizations/person.entity.js';
import { UpdateRevision } from '../../../src/updates/update-revision.entity.js';
import { UpdatesModule } from '../../../src/updates/updates.module.js';
import { startTestApp } from '../../support/app.js';
import type { RoundWorld } from '../world.js';

export const ANSWERS = 'answers@mail.example';

/** The rooms up to agendas, where answers by mail are read. */
export const startReplies = () =>
  startTestApp({
    rooms: [
      OrganizationsModule,
      MailModule,
      AccessModule,
      CyclesModule,
      KpisModule,
      UpdatesModule,
      AgendasModule,
    ],
    settings: { REPLY_ADDRESS: ANSWERS, IMAP_URL: 'imaps://answers:secret@mail.example' },
  });

type Who = keyof RoundWorld['people'];
type Key = keyof RoundWorld['departments'];

/** What people of a round do with the mail that asks them. */
export function replying(w: RoundWorld) {
  const { organizationId } = w;
  const personOf = (who: Who) =>
    w.database.read().findOneByOrFail(Person, { organizationId, id: w.people[who] });
  let messages = 0;
  return {
    /** Sends the request to a person, about some departments; the mail as it left. */
    ask: async (who: Who, keys: readonly Key[] = ['care'], kind = 'update-request') => {
      const { id: occasionId } = await w.round();
      const { timing } = await w.database
        .read()
        .findOneByOrFail(Occasion, { organizationId, id: occasionId });
      const place = { organizationId, kind, occasionType: 'update-round' as const, occasionId, timing };
      const data = { for: [], departmentIds: keys.map((key) => w.departments[key]) };
      const step = await w.database.read().countBy(OutboxMail, { ...place, recipientId: w.people[who] });
      const mail = {
        ...place,
        step,
        recipientId: w.people[who],
        data,
        dueAt: w.clock.now(),
        usefulUntil: null,
      };
      await w.database.write((tx) => w.app.get(OutboxService).enqueue(tx, [mail]));
      const [received] = await w.deliver();
      const sent = await w.database
        .read()
        .findOneByOrFail(OutboxMail, { ...place, step, recipientId: w.people[who] });
      const [reply] = w.app.get(MailSender).answeredAt(sent, sent.replyTo ?? []);
      return { sent, received, replyTo: reply?.address ?? '' };
    },
    /** An answer as it lies in the mailbox. */
    write: async (
      to: string,
      who: string,
      lines: string | readonly string[],
      head: readonly string[] = [],
    ): Promise<Buffer> => {
      const from = who.includes('@') ? who : (await personOf(who as Who)).address;
      messages += 1;
      const text = typeof lines === 'string' ? lines : lines.join('\r\n');
      const top = [`From: ${from}`, `To: ${to}`, 'Subject: Re: update', ...head];
      const id = head.some((line) => /^message-id/i.test(line))
        ? []
        : [`Message-ID: <${messages}.${organizationId}@client.example>`];
      const type = [
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
      ];
      return Buffer.from([...top, ...id, ...type, '', text, ''].join('\r\n'));
    },
    take: (source: Uint8Array) => w.app.get(RepliesService).take(source),
    revisions: async (key: Key) =>
      w.database.read().find(UpdateRevision, {
        where: { organizationId, requestId: (await w.requestOf(key)).id },
        order: { number: 'ASC' },
      }),
  };
}

/** Heads of what leaves from now on. */
export function headsOf(w: Pick<RoundWorld, 'app'>): Map<string, string>[] {
  const heads: Map<string, string>[] = [];
  const transport = w.app.get(MailTransport);
  const send = transport.send.bind(transport);
  transport.send = async (message) => {
    const { headerLines } = await simpleParser(await message.bytes());
    heads.push(new Map(headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()])));
    return send(message);
  };
  return heads;
}
