import { Module } from '@nestjs/common';
import { Settings } from '../platform/settings.js';
import { Timers } from '../platform/timers.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { IncomingMail } from './incoming/incoming-mail.service.js';
import { ReturnedMailsService } from './bounces/returned-mails.service.js';
import { BacklogService } from './backlog.service.js';
import { Contents } from './delivery/contents.service.js';
import { Claims } from './delivery/claims.service.js';
import { DeliveryLoop } from './delivery/delivery-loop.js';
import { DeliveryMetrics } from './delivery/delivery-metrics.js';
import { DeliveryOptions } from './delivery/delivery-options.js';
import { DeliveryService } from './delivery/delivery.service.js';
import { Departures } from './delivery/departures.service.js';
import { Dispatch } from './delivery/dispatch.service.js';
import { Gate } from './delivery/gate.service.js';
import { HandOver } from './delivery/hand-over.service.js';
import { Letters } from './delivery/letters.service.js';
import { Outcomes } from './delivery/outcomes.service.js';
import { Pace } from './delivery/pace.service.js';
import { Renderings } from './delivery/renderings.service.js';
import { ReplyAddresses } from './delivery/reply-addresses.js';
import { Screening } from './delivery/screening.service.js';
import { Settlements } from './delivery/settlements.service.js';
import { ThreadRoots } from './delivery/thread-roots.js';
import { Enclosures } from './enclosures.js';
import { LinksService } from './links.service.js';
import { MailChannelController } from './mail-channel.controller.js';
import { MailChannels } from './mail-channels.service.js';
import { MailKinds } from './mail-kinds.js';
import { MailErasing } from './mail-erasing.js';
import { MailPruning } from './mail-pruning.js';
import { MailMetrics } from './mail-metrics.js';
import { MailSender } from './mail-sender.js';
import { MailWatch } from './mail-watch.js';
import { MailboxService } from './mailbox.service.js';
import { OccasionsService } from './occasions.service.js';
import { OutboxActs } from './outbox-acts.service.js';
import { OutboxService } from './outbox.service.js';
import { QuarantineService } from './quarantine.service.js';
import { RepliesService } from './replies/replies.service.js';
import { StillOwed } from './still-owed.js';
import { MailChecks } from './check/mail-checks.service.js';
import { AddressNews } from './address-news.js';
import { AddressChangedMail } from './mail/address-changed.mail.js';
import { TestMail } from './mail/test.mail.js';
import { TestMails } from './test-mails.service.js';
import { SuppressionMail } from './mail/address-suppressed.mail.js';
import { SuppressionsService } from './suppression/suppressions.service.js';
import { BrandingsService } from './style/brandings.service.js';
import { HouseStyles } from './style/house-styles.js';
import { Logos } from './style/logos.js';
import { MailTextsService } from './style/mail-texts.service.js';
import { SubscriptionsService } from './unsubscription/subscriptions.service.js';
import { UnsubscribePages } from './unsubscription/unsubscribe.pages.js';
import { UnsubscriptionsService } from './unsubscription/unsubscriptions.service.js';
import { ExamplesStayHere } from './transport/examples-stay-here.js';
import { transportFor } from './transport/choose-transport.js';
import { MailTransport } from './transport/mail-transport.js';

const delivery = [
  Claims,
  Contents,
  DeliveryMetrics,
  DeliveryService,
  Departures,
  Dispatch,
  Gate,
  HandOver,
  Letters,
  Outcomes,
  Pace,
  Renderings,
  ReplyAddresses,
  Screening,
  Settlements,
  ThreadRoots,
];

/** The outbox and everything by which mails leave. `DeliveryLoop.start()` begins to deliver; until then nothing leaves. */
@Module({
  imports: [OrganizationsModule],
  controllers: [MailChannelController, UnsubscribePages],
  providers: [
    ...delivery,
    {
      provide: DeliveryOptions,
      inject: [Settings],
      useFactory: ({ values }: Settings) =>
        DeliveryOptions.with({
          leaseMs: values.MAIL_LEASE_SECONDS * 1000,
          perMinute: values.SMTP_RATE ?? null,
        }),
    },
    {
      provide: MailTransport,
      inject: [Settings, Timers, OrganizationsService],
      useFactory: (settings: Settings, timers: Timers, organizations: OrganizationsService) =>
        new ExamplesStayHere(transportFor(settings, timers), (id) => organizations.isExample(id)),
    },
    BacklogService,
    BrandingsService,
    DeliveryLoop,
    Enclosures,
    HouseStyles,
    MailTextsService,
    LinksService,
    Logos,
    MailChannels,
    MailKinds,
    MailErasing,
    MailPruning,
    MailMetrics,
    MailSender,
    MailWatch,
    MailboxService,
    OccasionsService,
    OutboxActs,
    OutboxService,
    QuarantineService,
    StillOwed,
    IncomingMail,
    RepliesService,
    ReturnedMailsService,
    AddressChangedMail,
    AddressNews,
    SuppressionMail,
    MailChecks,
    TestMail,
    TestMails,
    SuppressionsService,
    SubscriptionsService,
    UnsubscriptionsService,
  ],
  exports: [
    IncomingMail,
    BacklogService,
    BrandingsService,
    Contents,
    HouseStyles,
    MailChecks,
    MailTextsService,
    TestMails,
    DeliveryLoop,
    DeliveryService,
    Enclosures,
    LinksService,
    MailChannels,
    MailKinds,
    MailSender,
    MailTransport,
    MailboxService,
    OccasionsService,
    OutboxActs,
    OutboxService,
    QuarantineService,
    StillOwed,
    SuppressionsService,
  ],
})
export class MailModule {}
