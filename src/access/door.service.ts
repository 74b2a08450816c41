import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller, RequestWithCaller } from '../organizations/caller.js';
import { passes, type Right, RIGHTS } from '../organizations/domain/rights.js';
import { isPartner } from '../organizations/domain/roles.js';
import { type Actor, currentDoing } from '../platform/acting.js';
import { NotFound } from '../platform/errors.js';
import { PageReaders } from '../platform/http/page-readers.js';
import { Settings } from '../platform/settings.js';
import { NotSignedIn, RoleMissing } from './access.errors.js';
import { ApiTokensService, type TokenCaller } from './api-tokens.service.js';
import { BrowserSessionsService } from './browser-sessions.service.js';
import { tellRequest } from './domain/act-of-request.js';
import { keysOf, type RouteKeys } from './domain/route-keys.js';
import { PageChrome } from './page-chrome.js';
import { readSessionCookie } from './session-cookie.js';
import { isViewer, type Viewer } from './viewer.js';

/** Lets a request in, or says what it lacks. Everything that is not marked as open goes through here. */
@Injectable()
export class DoorService {
  readonly #keys = new Map<string, RouteKeys>();

  constructor(
    private readonly sessions: BrowserSessionsService,
    private readonly tokens: ApiTokensService,
    private readonly settings: Settings,
    chrome: PageChrome,
    readers: PageReaders,
  ) {
    readers.foundBy(async (request) => {
      const { caller } = request as Partial<RequestWithCaller>;
      const viewer = caller && isViewer(caller) ? caller : await this.#viewer(request);
      return (
        viewer && { locale: viewer.locale, frame: (page) => chrome.for(viewer, { ...page, narrow: true }) }
      );
    });
  }

  /**
   * Finds out who asks and puts them on the request, with their language.
   * @param right what they want to do; a route that names none lets nobody in
   * Throws `NotFound`, `NotSignedIn`, `TokenRefused`, `ScopeMissing`, `RoleMissing`.
   */
  async admit(request: FastifyRequest, right?: Right): Promise<void> {
    const route = request.routeOptions.url ?? request.url;
    const keys = this.#keysOf(route);
    const caller = await this.#caller(request, keys);
    const wanted = right ?? keys.right;
    if (wanted === undefined) throw new Error(`${request.method} ${route} names no right: mark it @May(…).`);
    if (!passes(wanted, caller)) {
      // The one rule for whoever comes from outside: what is not for them is not there for them.
      if (isPartner(caller)) throw new NotFound('page', 'pagina');
      throw new RoleMissing(RIGHTS[wanted].roles);
    }
    (request as RequestWithCaller).caller = caller;
    tellWhoActs(request, caller);
  }

  /** There are as many patterns as routes. */
  #keysOf(route: string): RouteKeys {
    const known = this.#keys.get(route);
    if (known) return known;
    const keys = keysOf(route);
    this.#keys.set(route, keys);
    return keys;
  }

  async #caller(request: FastifyRequest, keys: RouteKeys): Promise<Caller> {
    const bearer = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (keys.token && (bearer !== undefined || !keys.session)) {
      return this.tokens.caller(bearer ?? '', keys.readingIsEnough ? 'GET' : request.method);
    }
    const viewer = await this.#viewer(request);
    if (viewer === null) throw new NotSignedIn();
    request.locale = viewer.locale;
    return viewer;
  }

  #viewer(request: FastifyRequest): Promise<Viewer | null> {
    return this.sessions.viewer(readSessionCookie(request, this.settings));
  }
}

/** From here on it is known who does what; it is written down with what it changes. */
function tellWhoActs({ method, routeOptions, params }: FastifyRequest, caller: Caller): void {
  const doing = currentDoing();
  if (!doing?.isTold) return;
  const told = tellRequest({
    ...{ method, route: routeOptions.url ?? '' },
    params: params as Readonly<Record<string, string>>,
  });
  doing.act = { organizationId: caller.organizationId, actor: actorOf(caller), ...told };
}

function actorOf(caller: Caller): Actor {
  if (caller.personId !== null) return { kind: 'person', id: caller.personId };
  return { kind: 'token', id: 'token' in caller ? (caller as TokenCaller).token.id : null };
}
