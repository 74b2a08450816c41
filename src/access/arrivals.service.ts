import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Person } from '../organizations/person.entity.js';
import type { Act } from '../platform/acting.js';
import type { Settings } from '../platform/settings.js';
import { Audit } from './audit.service.js';
import { browserKey } from './browser-key.js';
import type { Way } from './browser-session.entity.js';
import { BrowserSessionsService } from './browser-sessions.service.js';
import { type Device, deviceOf } from './domain/device.js';
import { FirstAdministratorService } from './first-administrator.service.js';
import { readSessionCookie } from './session-cookie.js';

/** A browser at the door. */
export interface Arrival {
  /** Its key; null for one that asked for nothing lately. */
  readonly browser: string | null;
  readonly device: Device;
  /** Token of the session it had before. */
  readonly sessionBefore: string | undefined;
}

export function arrivalOf(request: FastifyRequest, settings: Settings): Arrival {
  return {
    browser: browserKey(request, settings),
    device: deviceOf(request.headers['user-agent']),
    sessionBefore: readSessionCookie(request, settings),
  };
}

/** What all ways of signing in end with. */
@Injectable()
export class ArrivalsService {
  constructor(
    private readonly sessions: BrowserSessionsService,
    private readonly firstAdministrator: FirstAdministratorService,
    private readonly audit: Audit,
  ) {}

  /**
   * Lets somebody in who proved who they are; the session this browser had before ends.
   * @returns the new session's token, for the cookie and nothing else
   */
  async letIn(
    tx: EntityManager,
    person: Person,
    { device, sessionBefore }: Arrival,
    way: Way,
  ): Promise<string> {
    await this.sessions.close(tx, sessionBefore);
    if (person.roles.includes('admin')) await this.firstAdministrator.signedIn(tx);
    await this.audit.record(tx, ofThemselves('signed-in', person, { way }));
    return this.sessions.open(tx, person, { ...device, way });
  }
}

/** An act of a person about themselves. */
export function ofThemselves(
  name: string,
  { organizationId, id }: Pick<Person, 'organizationId' | 'id'>,
  details: Act['details'] = {},
): Act {
  return {
    ...{ organizationId, actor: { kind: 'person', id }, name },
    ...{ subject: { type: 'people', id }, details },
  };
}
