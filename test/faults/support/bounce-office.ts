import { packagedZoneRules } from '../../../src/calendar/zone-rules.js';
import { loadZoneRules } from '../../../src/calendar/domain/zones.js';
import { IncomingMail } from '../../../src/mail/incoming/incoming-mail.service.js';
import { ReturnedMail } from '../../../src/mail/bounces/returned-mail.entity.js';
import { ReturnedMailsService } from '../../../src/mail/bounces/returned-mails.service.js';
import { OutboxMail } from '../../../src/mail/outbox-mail.entity.js';
import { RepliesService } from '../../../src/mail/replies/replies.service.js';
import { Suppression } from '../../../src/mail/suppression/suppression.entity.js';
import { SmtpTransport } from '../../../src/mail/transport/smtp-transport.js';
import { VirtualClock } from '../../../src/platform/clock.js';
import { SystemTimers } from '../../../src/platform/timers.js';
import { openPostOffice, settings } from '../../mail/support/post-office.js';
import { openTestDatabase } from '../../support/database.js';

/** Delivery that gives each mail a return path, and reads what comes back to it. */
export async function openBounceOffice(smtp: string, imap: string) {
  loadZoneRules(packagedZoneRules());
  const { database, close } = await openTestDatabase();
  const clock = new VirtualClock('2027-02-01T08:00:00Z');
  const transport = new SmtpTransport(smtp, 5, new SystemTimers());
  const given = settings({ BOUNCE_ADDRESS: 'bounces@mail.example', IMAP_URL: imap });
  const office = openPostOffice(database, clock, transport, { settings: given });
  const reader = () =>
    new IncomingMail(
      given,
      clock,
      new ReturnedMailsService(database, clock, given, office.suppressions),
      new RepliesService(database, clock, given, office.kinds),
    );
  return {
    ...{ database, clock, office, reader },
    deliver: () => office.delivery.deliverDue(),
    enqueue: (mails: Parameters<typeof office.outbox.enqueue>[1]) =>
      database.write((tx) => office.outbox.enqueue(tx, mails)),
    reports: () => database.read().find(ReturnedMail),
    suppressions: () => database.read().find(Suppression),
    rows: () => database.read().find(OutboxMail, { order: { id: 'ASC' } }),
    close: async () => {
      transport.close();
      await close();
    },
  };
}
