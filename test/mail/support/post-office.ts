import { DeliveryOptions } from '../../../src/mail/delivery/delivery-options.js';
import { Contents } from '../../../src/mail/delivery/contents.service.js';
import { Claims } from '../../../src/mail/delivery/claims.service.js';
import { DeliveryService } from '../../../src/mail/delivery/delivery.service.js';
import { Departures } from '../../../src/mail/delivery/departures.service.js';
import { Dispatch } from '../../../src/mail/delivery/dispatch.service.js';
import { Gate } from '../../../src/mail/delivery/gate.service.js';
import { HandOver } from '../../../src/mail/delivery/hand-over.service.js';
import { Letters } from '../../../src/mail/delivery/letters.service.js';
import { Outcomes } from '../../../src/mail/delivery/outcomes.service.js';
import { Pace } from '../../../src/mail/delivery/pace.service.js';
import { Renderings } from '../../../src/mail/delivery/renderings.service.js';
import { ReplyAddresses } from '../../../src/mail/delivery/reply-addresses.js';
import { Screening } from '../../../src/mail/delivery/screening.service.js';
import { Settlements } from '../../../src/mail/delivery/settlements.service.js';
import { ThreadRoots } from '../../../src/mail/delivery/thread-roots.js';
import { Enclosures } from '../../../src/mail/enclosures.js';
import { LinksService } from '../../../src/mail/links.service.js';
import { MailChannels } from '../../../src/mail/mail-channels.service.js';
import { MailKinds } from '../../../src/mail/mail-kinds.js';
import { MailSender } from '../../../src/mail/mail-sender.js';
import { QuarantineService } from '../../../src/mail/quarantine.service.js';
import { OutboxActs } from '../../../src/mail/outbox-acts.service.js';
import { OccasionsService } from '../../../src/mail/occasions.service.js';
import { OrganizationChanges } from '../../../src/organizations/organization-changes.js';
import { OutboxService } from '../../../src/mail/outbox.service.js';
import { SuppressionMail } from '../../../src/mail/mail/address-suppressed.mail.js';
import { SuppressionsService } from '../../../src/mail/suppression/suppressions.service.js';
import { HouseStyles } from '../../../src/mail/style/house-styles.js';
import { Logos } from '../../../src/mail/style/logos.js';
import { UnsubscriptionsService } from '../../../src/mail/unsubscription/unsubscriptions.service.js';
import type { MailTransport } from '../../../src/mail/transport/mail-transport.js';
import type { Clock } from '../../../src/platform/clock.js';
import type { Database } from '../../../src/platform/database/database.js';
import { WakeCalls } from '../../../src/platform/database/wake-calls.js';
import { type Settings, settingsFrom } from '../../../src/platform/settings.js';
import type { Timers } from '../../../src/platform/timers.js';
import { ManualTimers } from './manual-timers.js';
import { TestKind } from './test-kind.js';

export function settings(changes: Record<string, string> = {}): Settings {
  return settingsFrom({
    BASE_URL: 'https://cadans.example',
    DATABASE_URL: 'sqlite:unused',
    MAILBOX: 'on',
    MAIL_FROM: 'Cadans <cadans@mail.example>',
    LINK_KEYS: 'k1:a-key-that-is-long-enough-for-mailed-links',
    ...changes,
  });
}

/** One process's worth of the room, put together by hand. */
export function openPostOffice(
  database: Database,
  clock: Clock,
  transport: MailTransport,
  given: { settings?: Settings; options?: Partial<DeliveryOptions>; timers?: Timers } = {},
) {
  const options = DeliveryOptions.with(given.options ?? {});
  const timers = given.timers ?? new ManualTimers();
  const values = given.settings ?? settings();
  const kinds = new MailKinds();
  const agenda = new TestKind('agenda');
  const signIn = new TestKind('sign-in', 0);
  signIn.threaded = false;
  signIn.despiteSuppression = true;
  kinds.register(agenda);
  kinds.register(signIn);
  new SuppressionMail(database, kinds);
  const sender = new MailSender(values);
  const links = new LinksService(database, clock, values);
  const channels = new MailChannels(database, clock);
  const settlements = new Settlements(database, clock);
  const logos = new Logos(database);
  const renderings = new Renderings(
    database,
    clock,
    values,
    kinds,
    links,
    new ThreadRoots(kinds),
    new ReplyAddresses(),
    sender,
    new Enclosures(),
    new Contents(database, logos),
  );
  const pace = new Pace(database, clock, channels, options);
  const claims = new Claims(database, clock, kinds, pace, options);
  const outbox = new OutboxService(database, clock, kinds, timers);
  const changes = new OrganizationChanges();
  const suppressions = new SuppressionsService(database, clock, kinds, outbox, changes);
  const unsubscriptions = new UnsubscriptionsService(database, clock);
  const dispatch = new Dispatch(
    database,
    claims,
    new Screening(kinds, suppressions, unsubscriptions, settlements),
    new Letters(clock, kinds, renderings, settlements, new HouseStyles(database, logos)),
    renderings,
    new Departures(database, clock, kinds, settlements, options),
    new HandOver(transport, sender),
    new Outcomes(database, clock, channels, timers, suppressions),
    transport,
    timers,
    options,
  );
  const delivery = new DeliveryService(claims, dispatch, new Gate(database, kinds), transport);
  const quarantine = new QuarantineService(database, clock);
  const occasions = new OccasionsService(clock, changes);
  const acts = new OutboxActs(database, clock, kinds, timers, occasions, outbox, suppressions);
  const everyKind = () => kinds.all().map(({ kind }) => kind);
  return {
    acts,
    agenda,
    signIn,
    everyKind,
    quarantine,
    links,
    channels,
    claims,
    pace,
    wakeCalls: new WakeCalls(database, values, timers),
    delivery,
    outbox,
    kinds,
    settings: values,
    sender,
    changes,
    suppressions,
    unsubscriptions,
  };
}
