import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { OriginPruning } from './origin-pruning.js';
import { AuditErasing } from './audit-erasing.js';
import { AccessAddressChanges } from './access-address-changes.js';
import { AccessErasing } from './access-erasing.js';
import { AccessPruning } from './access-pruning.js';
import { AccessGuard } from './access.guard.js';
import { AccountPages } from './account.pages.js';
import { ApiTokensController } from './api-tokens.controller.js';
import { ApiTokensService } from './api-tokens.service.js';
import { ArrivalsService } from './arrivals.service.js';
import { Audit } from './audit.service.js';
import { AuditChain } from './audit-chain/audit-chain.service.js';
import { BootstrapService } from './bootstrap.service.js';
import { BrowserSessionsService } from './browser-sessions.service.js';
import { DocumentGuard } from './document-guard.js';
import { DoorService } from './door.service.js';
import { FirstAdministratorService } from './first-administrator.service.js';
import { SignInMail } from './mail/sign-in.mail.js';
import { PasskeySignInPages } from './passkeys/passkey-sign-in.pages.js';
import { PasskeySignInsService } from './passkeys/passkey-sign-ins.service.js';
import { PasskeysPages } from './passkeys/passkeys.pages.js';
import { PasskeysService } from './passkeys/passkeys.service.js';
import { IdentityProvidersService } from './provider/identity-providers.service.js';
import { ProviderClient } from './provider/provider-client.js';
import { MembershipsService } from './memberships.service.js';
import { OrganizationsPages } from './organizations.pages.js';
import { ProviderSignInPages } from './provider/provider-sign-in.pages.js';
import { ProviderSignInsService } from './provider/provider-sign-ins.service.js';
import { Preconditions } from './requests/preconditions.js';
import { RequestKeys } from './requests/request-keys.js';
import { ProviderPages } from './provider/provider.pages.js';
import { PageChrome } from './page-chrome.js';
import { SetUpLinkService } from './set-up-link.service.js';
import { SignedInBrowsersController } from './signed-in-browsers.controller.js';
import { SignedInBrowsersService } from './signed-in-browsers.service.js';
import { SignInAttemptsService } from './sign-in-attempts.service.js';
import { SignInRequestsService } from './sign-in-requests.service.js';
import { SignInPages } from './sign-in.pages.js';
import { SignInsService } from './sign-ins.service.js';

/** Who comes in, and what they may do. Importing it closes every route of the application that is not marked open. */
@Module({
  imports: [OrganizationsModule, MailModule],
  controllers: [
    SignInPages,
    PasskeySignInPages,
    ProviderSignInPages,
    AccountPages,
    OrganizationsPages,
    PasskeysPages,
    ProviderPages,
    ApiTokensController,
    SignedInBrowsersController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: Preconditions },
    { provide: APP_INTERCEPTOR, useClass: RequestKeys },
    DocumentGuard,
    AccessAddressChanges,
    AccessErasing,
    AuditErasing,
    OriginPruning,
    AccessPruning,
    DoorService,
    BrowserSessionsService,
    SignedInBrowsersService,
    MembershipsService,
    ArrivalsService,
    ApiTokensService,
    FirstAdministratorService,
    SetUpLinkService,
    SignInRequestsService,
    SignInsService,
    SignInAttemptsService,
    PasskeysService,
    PasskeySignInsService,
    IdentityProvidersService,
    ProviderClient,
    ProviderSignInsService,
    SignInMail,
    Audit,
    AuditChain,
    BootstrapService,
    PageChrome,
  ],
  exports: [
    ApiTokensService,
    ArrivalsService,
    Audit,
    AuditChain,
    BootstrapService,
    MembershipsService,
    PageChrome,
    SetUpLinkService,
    SignInRequestsService,
    SignedInBrowsersService,
  ],
})
export class AccessModule {}
