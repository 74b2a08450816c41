import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { MailModule } from '../mail/mail.module.js';
import { HappeningsModule } from './happenings.module.js';
import { WebhookOffMail } from './mail/webhook-off.mail.js';
import { WebhookClaims } from './webhook-claims.service.js';
import { WebhookEndpointsService } from './webhook-endpoints.service.js';
import { WebhookLog } from './webhook-log.service.js';
import { WebhookNews } from './webhook-news.js';
import { WebhookOptions } from './webhook-options.js';
import { WebhookPruning } from './webhook-pruning.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookWork } from './webhook-work.service.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksPages } from './webhooks.pages.js';

/** Other programs are told what happens: their receivers, and the sending. */
@Module({
  imports: [AccessModule, MailModule, HappeningsModule],
  controllers: [WebhooksController, WebhooksPages],
  providers: [
    WebhookEndpointsService,
    WebhookLog,
    WebhookSecrets,
    WebhookClaims,
    WebhookWork,
    WebhookNews,
    WebhookOffMail,
    WebhookOptions,
    WebhookPruning,
  ],
  exports: [WebhookWork],
})
export class WebhooksModule {}
