import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { May } from '../../organizations/caller.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { actNeedsNoEntry } from '../../platform/acting.js';
import { type FieldProblem, InvalidInput } from '../../platform/errors.js';
import { RateLimit } from '../../platform/http/rate-limits.js';
import { seeOther, sendPage } from '../../platform/http/send-page.js';
import { Settings } from '../../platform/settings.js';
import { type ProviderCommand, textOfGroupRoles } from '../domain/provider-command.js';
import { SignInTooLongAgo } from '../access.errors.js';
import { PageChrome } from '../page-chrome.js';
import { readSessionCookie } from '../session-cookie.js';
import { SignedInBrowsersService } from '../signed-in-browsers.service.js';
import { type Viewer, ViewerParam } from '../viewer.js';
import { ProviderPage } from '../views/provider.view.js';
import { providerTexts } from '../views/provider-texts.js';
import { IdentityProvidersService } from './identity-providers.service.js';
import { RETURN_PATH } from './provider-client.js';
import { ProviderSignInsService } from './provider-sign-ins.service.js';
import type { Trouble } from './provider-trouble.js';

/** Whatever is sent: what is wrong with it is said at its field. */
const form = z.record(z.string(), z.unknown()).catch({});
const query = z.object({ done: z.enum(['saved', 'removed']).optional().catch(undefined) });

/** More than a hundred groups with long names. */
const LONGEST = 50_000;

const EMPTY: ProviderCommand = {
  ...{ issuer: '', clientId: '', secret: '', trustsAddresses: false, groupsClaim: 'groups', groupRoles: '' },
};

interface Shown {
  readonly typed?: ProviderCommand;
  readonly problems?: readonly FieldProblem[];
  readonly done?: 'saved' | 'removed' | undefined;
  /** What a check found; null where all is well. */
  readonly found?: Trouble | null;
  readonly status?: number;
}

/** The organization's own provider, as its administrators keep it. */
@May('keep-sign-in')
@Controller('account/provider')
export class ProviderPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly settings: Settings,
    private readonly organizations: OrganizationsService,
    private readonly browsers: SignedInBrowsersService,
    private readonly providers: IdentityProvidersService,
    private readonly signIns: ProviderSignInsService,
  ) {}

  @Get()
  show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: query }) { done }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(reply, viewer, { done });
  }

  @Post()
  async save(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: form }) sent: z.output<typeof form>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const typed = typedIn(sent);
    // Whoever may set it can let anybody in: not whoever finds an administrator's computer unlocked.
    if (!(await this.browsers.isFresh(viewer, readSessionCookie(request, this.settings)))) {
      const { message, texts } = new SignInTooLongAgo();
      const problems = [{ field: 'issuer', message, ...(texts && { dutch: texts.nl }) }];
      return this.#page(reply, viewer, { typed, problems, status: 403 });
    }
    try {
      await this.providers.put(viewer.organizationId, typed);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return this.#page(reply, viewer, { typed, problems: error.fields, status: 422 });
    }
    return seeOther(reply, '/account/provider?done=saved');
  }

  /** Asks the provider about itself; nothing is changed by that. */
  @Post('check')
  @RateLimit({ perMinute: 20 })
  async check(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    actNeedsNoEntry();
    return this.#page(reply, viewer, { found: await this.signIns.check(viewer.organizationId) });
  }

  @Post('removal')
  async remove(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.providers.remove(viewer.organizationId);
    return seeOther(reply, '/account/provider?done=removed');
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    { typed, problems = [], done, found, status = 200 }: Shown,
  ) {
    const { locale, organizationId } = viewer;
    const { title } = providerTexts[locale];
    const frame = this.chrome.for(viewer, { title, path: '/account/provider', narrow: true });
    const provider = await this.providers.get(organizationId);
    const { key } = await this.organizations.get(organizationId);
    const { BASE_URL: site } = this.settings.values;
    const kept = provider && { ...provider, secret: '', groupRoles: textOfGroupRoles(provider.groupRoles) };
    const addresses = { back: `${site}${RETURN_PATH}`, signIn: `${site}/sign-in?at=${key}` };
    const page = (
      <ProviderPage
        {...{ frame, problems, done, found, addresses }}
        values={typed ?? kept ?? EMPTY}
        kept={provider !== null}
        hasSecret={provider?.sealedSecret != null}
      />
    );
    return sendPage(reply, page, status);
  }
}

function typedIn(sent: z.output<typeof form>): ProviderCommand {
  const text = (field: string) => {
    const value = sent[field];
    return typeof value === 'string' && value.length <= LONGEST ? value : '';
  };
  return {
    ...{ issuer: text('issuer'), clientId: text('clientId'), secret: text('secret') },
    ...{ groupsClaim: text('groupsClaim'), groupRoles: text('groupRoles') },
    trustsAddresses: sent['trustsAddresses'] === 'yes',
  };
}
